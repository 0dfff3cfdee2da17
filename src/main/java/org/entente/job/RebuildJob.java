package org.entente.job;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.annotate.NewsPipeline;
import org.entente.article.Kept;
import org.entente.article.Languages;
import org.entente.lexicon.Lexicon;
import org.entente.warehouse.Lock;
import org.entente.warehouse.Publication;
import org.entente.warehouse.RunCounts;
import org.entente.warehouse.RunEntry;
import org.entente.warehouse.Table;
import org.entente.warehouse.Warehouse;

/**
 * Derived tables again from the facts, or, after a change of the lexicon, facts again from the
 * articles. Stories are never built again: they are for ever.
 */
public final class RebuildJob {

  private final RebuildSettings settings;
  private final RunProgress progress;

  public RebuildJob(RebuildSettings settings) {
    this.settings = settings;
    this.progress = new RunProgress(settings.batch());
  }

  /** Rebuilds and publishes; the months that were rebuilt. */
  public Set<String> run(SparkSession spark) {
    try (RunProgress.Watch watch = progress.begin(spark)) {
      Set<String> months = rebuild(spark);
      watch.succeeded(RunProgress.State.COMMITTED, "rebuilt " + months);
      return months;
    }
  }

  private Set<String> rebuild(SparkSession spark) {
    Warehouse warehouse = new Warehouse(spark, settings.warehouse());
    Lexicon lexicon =
        LexiconDirectory.read(settings.lexicon(), spark.sparkContext().hadoopConfiguration())
            .lexicon();
    try (Lock lock = warehouse.lock(settings.batch())) {
      warehouse.recover(lock);
      Set<String> months = settings.months().of(warehouse.months());
      try (Publication publication = warehouse.open(lock, settings.batch())) {
        progress.step(
            RunStep.ANNOTATE, () -> rewriteFacts(warehouse, publication, months, lexicon));
        progress.step(
            RunStep.COUNT,
            () ->
                DerivedTables.replace(
                    publication, dated(months), maxEntities(warehouse), minSupport(warehouse)));
        progress.step(RunStep.PUBLISH, () -> publication.commit(entry(lexicon)));
      }
      return months;
    }
  }

  private void rewriteFacts(
      Warehouse warehouse, Publication publication, Set<String> months, Lexicon lexicon) {
    if (settings.fromArticles()) {
      annotateAgain(warehouse, publication, months, lexicon);
    }
    if (settings.compact()) {
      publication.compact(months);
    }
    publication.migrate(months);
  }

  /** In the languages that the last run was told. */
  private static void annotateAgain(
      Warehouse warehouse, Publication publication, Set<String> months, Lexicon lexicon) {
    Dataset<Row> published = warehouse.read(Table.ARTICLES, months);
    try (Kept kept = new Kept()) {
      Dataset<Row> articles =
          kept.keepTexts(
              NewsPipeline.annotateWhere(
                  languages(warehouse).include(),
                  published.drop(
                      NewsPipeline.SENTENCE_COUNT,
                      NewsPipeline.FOCUS_COUNTRY,
                      NewsPipeline.FOCUS_SCORE),
                  lexicon));
      publication.rewrite(Table.ARTICLES, months, FactRows.articles(articles));
      publication.rewrite(Table.MENTIONS, months, FactRows.mentions(articles));
    }
    SparkSession spark = published.sparkSession();
    publication.replaceAll(Table.ENTITIES, LexiconTables.entities(spark, lexicon));
    publication.replaceAll(Table.TENURES, LexiconTables.tenures(spark, lexicon));
  }

  /** The months that have counts: nothing is counted of articles without a date. */
  private static Set<String> dated(Set<String> months) {
    Set<String> dated = new TreeSet<>(months);
    dated.remove(Table.UNKNOWN_MONTH);
    return dated;
  }

  /** What the last run that took in articles was told, so that a rebuild gives its tables. */
  static int maxEntities(Warehouse warehouse) {
    return warehouse
        .ledger()
        .lastSettings()
        .map(last -> last.get(RunSettings.MAX_ENTITIES))
        .map(Integer::parseInt)
        .orElse(RunSettings.DEFAULT_MAX_ENTITIES);
  }

  static int minSupport(Warehouse warehouse) {
    return warehouse
        .ledger()
        .lastSettings()
        .map(last -> last.get(RunSettings.MIN_SUPPORT))
        .map(Integer::parseInt)
        .orElse(RunSettings.DEFAULT_MIN_SUPPORT);
  }

  private static Languages languages(Warehouse warehouse) {
    return warehouse
        .ledger()
        .lastSettings()
        .map(last -> last.get(RunSettings.LANGUAGES))
        .map(Languages::of)
        .orElse(RunSettings.DEFAULT_LANGUAGES);
  }

  private RunEntry entry(Lexicon lexicon) {
    return new RunEntry(
        settings.batch(),
        progress.started(),
        Instant.now(),
        List.of(),
        RunCounts.none(),
        Versions.all(lexicon),
        lexicon.checksum(),
        settings.asMap());
  }
}
