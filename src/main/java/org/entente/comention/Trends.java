package org.entente.comention;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
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
 * <p>Each of the four is one shuffle. The last gathers the periods of a month, so that writing them
 * is none.
 */
public final class Trends {

  /** As many as a night changes, by the 90 days of windows, and some. */
  private static final int FEW_MONTHS = 6;

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
   * The trends: a row is period × pair, all sources together; all rows of a month lie in one
   * partition, or in three. The counts are read at once, by the number of their days and pairs.
   *
   * @param coMentions of the months of windows, at least
   * @param entityMentions of the months of periods, at least
   * @param coverage of the months of windows, at least
   */
  public Dataset<Row> of(
      Dataset<Row> coMentions, Dataset<Row> entityMentions, Dataset<Row> coverage) {
    StoryDays all = storiesByDay(coverage);
    return countByPeriod(coMentions, all)
        .unionByName(entitiesByPeriod(entityMentions), true)
        .transform(counted -> associate(counted, all));
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
        .transform(
            days ->
                FoldedRows.of(days, new PairTrends(months, all, minSupport), CountedRow.SCHEMA));
  }

  private Dataset<Row> entitiesByPeriod(Dataset<Row> entityMentions) {
    Column periods =
        array(Arrays.stream(TrendPeriod.values()).map(Trends::period).toArray(Column[]::new));
    return entityMentions
        .select(col("entity_id").as("entity_a"), col("stories"), explode(periods).as("period"))
        .select(col("entity_a"), col("stories"), col("period.*"))
        .filter(col("month").isInCollection(months.starts()))
        .groupBy("month", "period_key", "entity_a")
        .agg(sum("stories").as("stories"));
  }

  /** The period that a day lies in, with the month that it ends in. */
  private static Column period(TrendPeriod period) {
    Column day = col("published_date");
    Column start = period == TrendPeriod.DAY ? day : trunc(day, period.word());
    Column end = period == TrendPeriod.WEEK ? date_add(start, 6) : start;
    return struct(
        unix_date(trunc(end, "month")).as("month"),
        PeriodKey.ofEntity(period, unix_date(start)).as("period_key"));
  }

  /**
   * What lies in one partition, and so is written by one task to one file: a month; the days, the
   * weeks, or the month itself when there would be work for few tasks.
   */
  private Column[] gathering() {
    Column month = col("month");
    return months.starts().size() > FEW_MONTHS
        ? new Column[] {month}
        : new Column[] {month, PeriodKey.kind(col("period_key"))};
  }

  private Dataset<Row> associate(Dataset<Row> pairsAndEntities, StoryDays all) {
    // By that number Spark does not join small partitions: a task that folds rows and writes them
    // sorts them twice, and has room for fewer.
    int partitions = pairsAndEntities.sparkSession().sessionState().conf().numShufflePartitions();
    return pairsAndEntities
        .repartition(partitions, gathering())
        .sortWithinPartitions("period_key")
        .transform(
            rows -> FoldedRows.of(rows, new PeriodTrends(all, minSupport), TestedRow.SCHEMA));
  }
}
