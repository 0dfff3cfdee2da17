package org.entente.article;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The days in which stories of new articles may lie.
 *
 * <p>An article without a date is taken as of the last day of its batch; only a batch that has such
 * articles looks at those that the warehouse has.
 */
final class StoryWindow {

  private static final String PUBLISHED_MONTH = "published_month";
  private static final String UNKNOWN_MONTH = "unknown";

  private final Set<String> months = new TreeSet<>();
  private final LocalDate first;
  private final LocalDate last;
  private final int days;

  private StoryWindow(List<LocalDate> dates, boolean hasUndated, int days) {
    this.days = days;
    this.first = dates.stream().min(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    this.last = dates.stream().max(LocalDate::compareTo).orElse(LocalDate.EPOCH);
    for (LocalDate date : dates) {
      YearMonth end = YearMonth.from(date.plusDays(days));
      for (YearMonth m = YearMonth.from(date.minusDays(days)); !m.isAfter(end); ) {
        months.add(m.toString());
        m = m.plusMonths(1);
      }
    }
    if (hasUndated) {
      months.add(UNKNOWN_MONTH);
    }
  }

  /** The window of some articles; reads their dates. */
  static StoryWindow around(Dataset<Row> articles, int days) {
    List<LocalDate> dates =
        articles.select(col(Candidates.PUBLISHED_DATE)).distinct().collectAsList().stream()
            .map(row -> row.isNullAt(0) ? null : row.getDate(0).toLocalDate())
            .toList();
    return new StoryWindow(
        dates.stream().filter(Objects::nonNull).toList(), dates.contains(null), days);
  }

  /** The day of an article, since the epoch. */
  Column day() {
    return unix_date(coalesce(col(Candidates.PUBLISHED_DATE), lit(last)));
  }

  /** Whether the warehouse's months may hold a story: the others are not even listed. */
  Column months() {
    return col(PUBLISHED_MONTH).isin(months.toArray());
  }

  /** Whether an article of the warehouse may be near one of these. */
  Column reaches() {
    return col(Candidates.PUBLISHED_DATE)
        .isNull()
        .or(
            col(Candidates.PUBLISHED_DATE)
                .between(lit(first.minusDays(days)), lit(last.plusDays(days))));
  }
}
