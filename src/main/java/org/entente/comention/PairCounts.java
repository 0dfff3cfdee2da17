package org.entente.comention;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/** All counts of one pair, day after day; then its trends, period by period. */
final class PairCounts {

  /** What adds up over the days of a period, and the sources, which do not. */
  private static final class Sums {
    private final Set<String> sources = new HashSet<>(4);
    private long articles;
    private long stories;
    private long nearArticles;
    private boolean isAffiliation;
  }

  private final String entityA;
  private final String entityB;
  private final Map<TrendPeriod, TreeMap<Integer, Sums>> sums = new EnumMap<>(TrendPeriod.class);
  private String pairType;

  PairCounts(String entityA, String entityB) {
    this.entityA = entityA;
    this.entityB = entityB;
    for (TrendPeriod period : TrendPeriod.values()) {
      sums.put(period, new TreeMap<>());
    }
  }

  boolean isOf(String a, String b) {
    return entityA.equals(a) && entityB.equals(b);
  }

  /** Adds what a source had of the pair on a day. */
  void add(Row dayOfSource) {
    int day = dayOfSource.getInt(PairTrends.DAY);
    String source = dayOfSource.getString(PairTrends.SOURCE);
    pairType = dayOfSource.getString(PairTrends.PAIR_TYPE);
    for (TrendPeriod period : TrendPeriod.values()) {
      Sums ofPeriod = sums.get(period).computeIfAbsent(period.start(day), start -> new Sums());
      ofPeriod.sources.add(source);
      ofPeriod.articles += dayOfSource.getLong(PairTrends.ARTICLES);
      ofPeriod.stories += dayOfSource.getLong(PairTrends.STORIES);
      ofPeriod.nearArticles += dayOfSource.getLong(PairTrends.NEAR_ARTICLES);
      ofPeriod.isAffiliation |= dayOfSource.getBoolean(PairTrends.IS_AFFILIATION);
    }
  }

  /** The trends of the periods that end in some months. */
  List<Row> trends(TrendMonths months, StoryDays all, long minSupport) {
    PairSeries series = new PairSeries(all, minSupport);
    sums.get(TrendPeriod.DAY).forEach((day, ofDay) -> series.add(day, ofDay.stories));
    List<Row> trends = new ArrayList<>();
    Map<Integer, Optional<List<Burst>>> bursts = new TreeMap<>();
    sums.forEach(
        (period, byStart) ->
            byStart.forEach(
                (start, ofPeriod) -> {
                  if (months.refreshes(period.end(start))) {
                    CountedRow row = counted(period, start, ofPeriod);
                    row.addRates(series, all);
                    if (period == TrendPeriod.DAY) {
                      row.addWindows(series);
                      row.addBurst(
                          bursts.computeIfAbsent(TrendPeriod.MONTH.start(start), series::bursts));
                    }
                    trends.add(row.toRow());
                  }
                }));
    return trends;
  }

  private CountedRow counted(TrendPeriod period, int start, Sums ofPeriod) {
    return new CountedRow(period, start)
        .set("is_pair", true)
        .set("entity_a", entityA)
        .set("entity_b", entityB)
        .set("pair_type", pairType)
        .set("is_affiliation", ofPeriod.isAffiliation)
        .set("articles", ofPeriod.articles)
        .set("stories", ofPeriod.stories)
        .set("near_articles", ofPeriod.nearArticles)
        .set("sources", (long) ofPeriod.sources.size());
  }
}
