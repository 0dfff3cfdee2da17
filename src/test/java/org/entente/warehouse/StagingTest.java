package org.entente.warehouse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Row;
import org.entente.SharedSpark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows are laid out aside. */
class StagingTest {

  @ParameterizedTest
  @CsvSource({
    "DATE'2021-08-15', 2021-08",
    "DATE'2020-02-29', 2020-02",
    "DATE'1999-12-31', 1999-12",
    "DATE'1000-01-01', 1000-01",
    "DATE'0999-12-31', 0999-12",
    "DATE'9999-10-01', 9999-10",
    "DATE_FROM_UNIX_DATE(2932897), +10000-01",
    "CAST(NULL AS DATE), ",
  })
  void writesMonthsAsTheyAreFormatted(String day, String month) {
    Row row =
        SharedSpark.session()
            .sql("SELECT " + day + " AS day")
            .select(Staging.monthOf(col("day")), date_format(col("day"), "yyyy-MM"))
            .first();

    assertThat(row.getString(0)).isEqualTo(month).isEqualTo(row.getString(1));
  }
}
