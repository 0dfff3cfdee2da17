package org.entente.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The bytes that {@code model.js} reads. */
class CountBlockTest {

  @Test
  void writesRowsOfEachSeriesThenStepsThenMeasures() {
    CountBlock block = new CountBlock(3, 2);
    block.add(0, 5, List.of(1L, 2L));
    block.add(0, 9, List.of(3L, 4L));
    block.add(2, 0, List.of(300L, 0L));

    assertThat(block.bytes())
        .containsExactly(3, 3, 2, /* rows */ 2, 0, 1, /* steps */ 5, 4, 0, 1, 3, 0xAC, 2, 2, 4, 0);
  }

  @Test
  void refusesRowsOutOfOrder() {
    CountBlock block = new CountBlock(2, 1);
    block.add(1, 5, List.of(1L));

    assertThatThrownBy(() -> block.add(0, 6, List.of(1L)))
        .hasMessageContaining("series 0 after 1 of 2");
    assertThatThrownBy(() -> block.add(1, 5, List.of(1L)))
        .hasMessageContaining("key 5 after 5 in series 1");
    assertThatThrownBy(() -> block.add(2, 0, List.of(1L)))
        .hasMessageContaining("series 2 after 1 of 2");
  }

  @Test
  void refusesCountsBelowNought() {
    CountBlock block = new CountBlock(1, 1);

    assertThatThrownBy(() -> block.add(0, 0, List.of(-1L))).hasMessageContaining("below 0");
  }
}
