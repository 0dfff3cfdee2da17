package org.entente.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What multiplied texts and the figures taken of them promise. */
final class CorpusCopiesTest {

  @Test
  void copiesMoveForwardSixtyDaysEachUntilNoneFitsAndThenBackward() {
    List<RealArticle> articles =
        List.of(
            new RealArticle("a", Instant.parse("2025-06-01T00:00:00Z"), "A", "x"),
            new RealArticle("b", Instant.parse("2025-08-01T00:00:00Z"), "B", ""));
    CorpusMaker.Copies copies = new CorpusMaker.Copies(RealTexts.NEWS, articles);

    assertThat(Stream.generate(copies::next).limit(8).toList())
        .extracting(RealArticle::id, RealArticle::day)
        .containsExactly(
            tuple("news-0-a", LocalDate.of(2025, 6, 1)),
            tuple("news-0-b", LocalDate.of(2025, 8, 1)),
            tuple("news-1-a", LocalDate.of(2025, 7, 31)),
            tuple("news-1-b", LocalDate.of(2025, 9, 30)),
            tuple("news-2-a", LocalDate.of(2025, 9, 29)),
            tuple("news-2-b", LocalDate.of(2025, 11, 29)),
            tuple("news-3-a", LocalDate.of(2025, 4, 2)),
            tuple("news-3-b", LocalDate.of(2025, 6, 2)));
  }

  @Test
  void aMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
    assertThat(Spread.of(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(new Spread(2.5, 1, 4));
    assertThat(new Spread(2, 1, 4).rateOf(8)).isEqualTo(new Spread(4, 2, 8));
  }

  @Test
  void aFloorHoldsAtItsLimitOnly() {
    assertThat(List.of(Floor.atLeast("x", 20, 20), Floor.atLeast("x", 19.9, 20)))
        .extracting(Floor::holds)
        .containsExactly(true, false);
    assertThat(List.of(Floor.atMost("x", 2.3, 2.3), Floor.atMost("x", 2.4, 2.3)))
        .extracting(Floor::holds)
        .containsExactly(true, false);
  }
}
