package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SampleGoldTest {

  private static final Path GOLD = Path.of("src/test/resources/sample/gold.jsonl");

  @Test
  void everyMarkOfTheSampleFitsItsText() {
    List<GoldArticle> articles = GoldFile.read(GOLD);
    assertThat(articles).hasSize(60);
    assertThat(articles).extracting(GoldArticle::id).doesNotHaveDuplicates();
    assertThat(articles).extracting(a -> a.article().text()).satisfies(this::areOf54Stories);
    assertThat(articles).filteredOn(a -> a.article().date() == null).hasSize(1);
    assertThat(articles).allSatisfy(a -> assertThat(a.article().titleEnd()).isPositive());
  }

  private void areOf54Stories(List<? extends String> texts) {
    assertThat(texts.stream().distinct()).hasSize(54);
  }
}
