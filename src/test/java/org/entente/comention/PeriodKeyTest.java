package org.entente.comention;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.SharedSpark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys of periods are their order. */
class PeriodKeyTest {

  @ParameterizedTest
  @CsvSource({"DAY, 18840", "DAY, 0", "WEEK, -4", "MONTH, -719162", "MONTH, 2932896"})
  void tellsItsPeriod(TrendPeriod period, int start) {
    long key = PeriodKey.ofPair(period, start);

    assertThat(PeriodKey.period(key)).isEqualTo(period);
    assertThat(PeriodKey.start(key)).isEqualTo(start);
    assertThat(PeriodKey.isOfPair(key)).isTrue();
    assertThat(PeriodKey.areOfOnePeriod(key, PeriodKey.ofPair(period, start + 1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"DAY, 18840", "DAY, 0", "WEEK, -4", "MONTH, -719162"})
  void putsEntitiesBeforeThePairsOfTheirPeriodOnly(TrendPeriod period, int start) {
    long entity =
        SharedSpark.session()
            .sql("SELECT " + start + " AS start")
            .select(PeriodKey.ofEntity(period, org.apache.spark.sql.functions.col("start")))
            .first()
            .getLong(0);

    assertThat(PeriodKey.isOfPair(entity)).isFalse();
    assertThat(PeriodKey.areOfOnePeriod(entity, PeriodKey.ofPair(period, start))).isTrue();
    assertThat(entity)
        .isLessThan(PeriodKey.ofPair(period, start))
        .isGreaterThan(PeriodKey.ofPair(period, start - 1));
  }
}
