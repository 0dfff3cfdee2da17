package org.entente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.article.Bucket.Entry;
import org.junit.jupiter.api.Test;

class BucketTest {

  @Test
  void pairsAnArticleWithThoseBeforeItWithinDays() {
    Bucket bucket = new Bucket(14);
    bucket.partnersOf(new Entry(1, 100));
    bucket.partnersOf(new Entry(2, 110));

    assertThat(bucket.partnersOf(new Entry(3, 115))).containsExactly(new Entry(2, 110));
  }

  @Test
  void neverPairsWhatTheWarehouseHas() {
    Bucket bucket = new Bucket(14);
    bucket.partnersOf(new Entry(-2, 100));

    assertThat(bucket.partnersOf(new Entry(-1, 100))).isEmpty();
    assertThat(bucket.partnersOf(new Entry(1, 100)))
        .containsExactly(new Entry(-2, 100), new Entry(-1, 100));
  }

  @Test
  void pairsReprintsOfAThousandWithTheFirstInLinearNumber() {
    Bucket bucket = new Bucket(14);
    int most = 0;
    for (int i = 0; i < 1_000; i++) {
      List<Entry> partners = bucket.partnersOf(new Entry(i, 100));
      assertThat(partners).startsWith(i == 0 ? new Entry[0] : new Entry[] {new Entry(0, 100)});
      most = Math.max(most, partners.size());
    }

    assertThat(most).isEqualTo(Bucket.MOST_PARTNERS);
  }
}
