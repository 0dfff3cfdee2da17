package org.entente.job;

import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.entente.comention.CoMentions;
import org.entente.comention.DiscoveredOfficials;
import org.entente.warehouse.Publication;
import org.entente.warehouse.Table;

/** All that is computed from facts, month by month: nights and rebuilds count by the same code. */
final class DerivedTables {

  private DerivedTables() {}

  /**
   * Counts some months from the facts as they will be.
   *
   * @param maxEntities articles that mention more give no pairs
   */
  static void replace(Publication publication, Set<String> months, int maxEntities) {
    Dataset<Row> mentions =
        publication.after(Table.MENTIONS, months).persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> articles = publication.after(Table.ARTICLES, months);
    publication.replace(
        Table.CO_MENTIONS, months, CoMentions.countPairsByDay(mentions, maxEntities));
    publication.replace(Table.ENTITY_MENTIONS, months, CoMentions.countEntitiesByDay(mentions));
    publication.replace(Table.COVERAGE, months, CoMentions.countCoverageByDay(articles));
    publication.replace(
        Table.DISCOVERED_OFFICIALS, months, DiscoveredOfficials.countByMonth(mentions, articles));
    mentions.unpersist();
  }
}
