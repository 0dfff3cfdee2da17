package org.entente.comention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * From counts by day and source to trends: how unusual each pair is, by day, ISO week and month.
 *
 * <ol>
 *   <li>stories of each day, small enough for the driver, from the coverage;
 *   <li>all days of a pair come together: sums by period, windows, bursts ({@link PairTrends});
 *   <li>stories of each entity, by period;
 *   <li>all pairs and entities of a period come together: association, and what is left of it after
 *       so many tests ({@link PeriodTrends}).
 * </ol>
 *
 * <p>Each of the four is one shuffle; writing is a fifth.
 */
public final class Trends {

  private static final Column[] KEY_OF_PERIOD = {col("period"), col("period_start")};
  private static final String[] DAYS = {"period_end", "period_start", "burst_start", "burst_end"};

  private final TrendMonths months;
  private final long minSupport;

  /**
   * Trends of some months.
   *
   * @param minSupport pairs with fewer stories in a period get counts only
   */
  public Trends(TrendMonths months, long minSupport) {
    this.months = months;
    this.minSupport = minSupport;
  }

  /**
   * The trends: a row is period × pair, all sources together.
   *
   * @param coMentions of the months of windows, at least
   * @param entityMentions of the months of periods, at least
   * @param coverage of the months of windows, at least
   */
  public Dataset<Row> of(
      Dataset<Row> coMentions, Dataset<Row> entityMentions, Dataset<Row> coverage) {
    return coMentions
        .transform(pairs -> countByPeriod(pairs, storiesByDay(coverage)))
        .unionByName(entitiesByPeriod(entityMentions), true)
        .transform(this::associate)
        .transform(Trends::withDates);
  }

  /** Of annotated articles: those of other languages cannot mention anybody. */
  private static StoryDays storiesByDay(Dataset<Row> coverage) {
    Column isAnnotated = coalesce(col("sentences"), lit(1)).gt(0);
    SortedMap<Integer, Long> stories = new TreeMap<>();
    coverage
        .filter(isAnnotated)
        .groupBy(unix_date(col("published_date")).as("day"))
        .agg(sum("stories").as("stories"))
        .collectAsList()
        .forEach(row -> stories.put(row.getInt(0), row.getLong(1)));
    return StoryDays.of(stories);
  }

  private Dataset<Row> countByPeriod(Dataset<Row> coMentions, StoryDays all) {
    return coMentions
        .select(
            col("entity_a"),
            col("entity_b"),
            unix_date(col("published_date")).as("day"),
            col("source"),
            col("pair_type"),
            col("is_affiliation"),
            col("articles"),
            col("stories"),
            col("near_articles"))
        .repartition(col("entity_a"), col("entity_b"))
        .sortWithinPartitions("entity_a", "entity_b", "day")
        .mapPartitions(new PairTrends(months, all, minSupport), Encoders.row(CountedRow.SCHEMA));
  }

  private Dataset<Row> entitiesByPeriod(Dataset<Row> entityMentions) {
    Column periods =
        array(
            Arrays.stream(TrendPeriod.values())
                .map(period -> period(period.word(), firstDay(period)))
                .toArray(Column[]::new));
    Column word = col("period.word");
    Column start = col("period.start");
    Column end =
        when(word.equalTo(TrendPeriod.WEEK.word()), date_add(start, 6))
            .when(word.equalTo(TrendPeriod.MONTH.word()), last_day(start))
            .otherwise(start);
    return entityMentions
        .select(col("entity_id"), col("stories"), explode(periods).as("period"))
        .filter(date_format(end, "yyyy-MM").isInCollection(months.months()))
        .groupBy(
            word.as("period"), unix_date(start).as("period_start"), col("entity_id").as("entity_a"))
        .agg(sum("stories").as("stories"))
        .withColumn("is_pair", lit(false));
  }

  private static Column period(String word, Column start) {
    return struct(lit(word).as("word"), start.as("start"));
  }

  private static Column firstDay(TrendPeriod period) {
    return period == TrendPeriod.DAY
        ? col("published_date")
        : trunc(col("published_date"), period.word());
  }

  /** Entities first: they have no pair. */
  private Dataset<Row> associate(Dataset<Row> pairsAndEntities) {
    return pairsAndEntities
        .repartition(KEY_OF_PERIOD)
        .sortWithinPartitions(
            Stream.concat(Arrays.stream(KEY_OF_PERIOD), Stream.of(col("is_pair")))
                .toArray(Column[]::new))
        .mapPartitions(new PeriodTrends(minSupport), Encoders.row(TestedRow.SCHEMA));
  }

  private static Dataset<Row> withDates(Dataset<Row> trends) {
    Dataset<Row> dated = trends.drop("is_pair", "burst_p");
    for (String day : DAYS) {
      dated = dated.withColumn(day, date_from_unix_date(col(day)));
    }
    return dated;
  }
}
