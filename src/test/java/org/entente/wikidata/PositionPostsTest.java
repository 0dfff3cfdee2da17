package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Positions of Wikidata and the posts that they are. */
class PositionPostsTest {

  private static final PositionPosts POSTS = new PositionPosts(LexiconFiles.builtIn());

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/cases/positions.csv", delimiter = ';', numLinesToSkip = 1)
  void tellsThePost(
      String shows, String label, String classes, String country, String authority, String post) {
    List<String> labels = classes == null ? List.of() : Arrays.asList(classes.split(",", -1));
    PositionPosts.Position position =
        new PositionPosts.Position(
            "Q1", List.of(label), labels, country, PositionPosts.Authority.valueOf(authority));

    assertThat(POSTS.post(position).name()).as(shows).isEqualTo(post);
  }
}
