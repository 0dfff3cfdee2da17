package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Half-open ranges. */
final class SpanTest {

  @Test
  void neighboursDoNotOverlap() {
    assertThat(new Span(0, 4).overlaps(new Span(4, 5))).isFalse();
    assertThat(new Span(0, 4).overlaps(new Span(3, 5))).isTrue();
  }

  @Test
  void ordersLeftToRightAndTheLongerFirst() {
    assertThat(Stream.of(new Span(1, 2), new Span(0, 1), new Span(0, 3)).sorted())
        .containsExactly(new Span(0, 3), new Span(0, 1), new Span(1, 2));
  }

  @Test
  void refusesAnEmptyRange() {
    assertThatThrownBy(() -> new Span(3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[3, 3)");
  }
}
