package org.entente.job;

import static org.apache.spark.sql.functions.col;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.entente.comention.CoMentions;
import org.entente.comention.DiscoveredOfficials;
import org.entente.comention.TrendMonths;
import org.entente.comention.Trends;
import org.entente.warehouse.Columns;
import org.entente.warehouse.Publication;
import org.entente.warehouse.Table;

/** All that is computed from facts, month by month: nights and rebuilds count by the same code. */
final class DerivedTables {

  private DerivedTables() {}

  /**
   * Counts some months from the facts as they will be.
   *
   * @param maxEntities articles that mention more give no pairs
   * @param minSupport pairs with fewer stories in a period get no statistics
   * @return articles of the publication's own batch that therefore give none
   */
  static long replace(
      Publication publication, Set<String> months, int maxEntities, int minSupport) {
    Dataset<Row> mentions = publication.after(Table.MENTIONS, months);
    Dataset<Row> articles = publication.after(Table.ARTICLES, months);
    Dataset<Row> entitiesByArticle =
        CoMentions.groupByArticle(mentions).persist(StorageLevel.MEMORY_AND_DISK());
    publication.replace(
        Table.CO_MENTIONS, months, CoMentions.countPairsByDay(entitiesByArticle, maxEntities));
    publication.replace(
        Table.ENTITY_MENTIONS, months, CoMentions.countEntitiesByDay(entitiesByArticle));
    long listings =
        CoMentions.filterListings(entitiesByArticle, maxEntities)
            .filter(col(Columns.BATCH).equalTo(publication.batch()))
            .count();
    entitiesByArticle.unpersist();
    publication.replace(Table.COVERAGE, months, CoMentions.countCoverageByDay(articles));
    Dataset<Row> discovered =
        DiscoveredOfficials.countByMonth(mentions).persist(StorageLevel.MEMORY_AND_DISK());
    publication.replace(
        Table.DISCOVERED_OFFICIALS,
        months,
        DiscoveredOfficials.withSentences(discovered, articles));
    discovered.unpersist();
    replaceTrends(publication, TrendMonths.changedBy(months), minSupport);
    return listings;
  }

  /** From the counts, which are fewer than the facts: also those of the months of their windows. */
  private static void replaceTrends(Publication publication, TrendMonths months, int minSupport) {
    publication.replaceGathered(
        Table.CO_MENTION_TRENDS,
        months.months(),
        new Trends(months, minSupport)
            .of(
                publication.derivedAfter(Table.CO_MENTIONS, months.monthsOfWindows()),
                publication.derivedAfter(Table.ENTITY_MENTIONS, months.monthsOfPeriods()),
                publication.derivedAfter(Table.COVERAGE, months.monthsOfWindows())));
  }
}
