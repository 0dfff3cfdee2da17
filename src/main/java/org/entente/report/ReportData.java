package org.entente.report;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.entente.warehouse.Warehouse;

/**
 * What a page shows of a warehouse: its tables counted by day, source and pair, small enough for a
 * browser, which then sums whatever days and sources its reader chooses.
 */
public final class ReportData {

  private final Page page;
  private final ReportSize size;

  private ReportData(Page page, ReportSize size) {
    this.page = page;
    this.size = size;
  }

  /**
   * Reads the tables.
   *
   * @param spark a session that has its views for itself
   * @param minSupport pairs with fewer stories get no statistics
   */
  public static ReportData of(
      SparkSession spark, Warehouse warehouse, ReportScope scope, int minSupport) {
    ReportTables tables = ReportTables.of(spark, warehouse, scope);
    ReportSources sources = ReportSources.of(tables);
    ReportEntities entities = ReportEntities.of(tables);
    ReportPairs pairs = ReportPairs.of(tables, scope.maxPairs());
    ReportEvidence evidence = ReportEvidence.of(tables);
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("title", scope.title());
    facts.put("first", tables.first().toString());
    facts.put("days", tables.days());
    facts.put("sources", sources.names());
    facts.put("min_support", minSupport);
    facts.put("cut", cut(entities, pairs));
    facts.put("quality", ReportQuality.of(tables));
    Map<String, byte[]> blocks = new LinkedHashMap<>();
    blocks.put("coverage", sources.coverage(tables).bytes());
    blocks.put("names", names(entities, pairs, tables));
    blocks.put("entities", entities.counts(tables, sources).bytes());
    blocks.put("pairs", pairs.counts(tables, sources).bytes());
    blocks.put("evidence", json(evidence));
    ReportSize size =
        new ReportSize(
            tables.rows("SELECT sum(articles) FROM coverage").get(0).getLong(0),
            tables.days(),
            pairs.others(),
            pairs.all(),
            evidence.sentences().size());
    return new ReportData(new Page(scope.title(), facts, blocks), size);
  }

  /** How much it holds. */
  public ReportSize size() {
    return size;
  }

  /** The page's file: the same for the same tables, whenever it is made. */
  public String html() {
    return page.html();
  }

  private static Map<String, Object> cut(ReportEntities entities, ReportPairs pairs) {
    Map<String, Object> cut = new LinkedHashMap<>();
    cut.put("entities", entities.rows().size());
    cut.put("all_entities", entities.all());
    cut.put("pairs", pairs.others());
    cut.put("all_pairs", pairs.all());
    cut.put("stories", pairs.storiesOfOthers());
    cut.put("all_stories", pairs.allStories());
    cut.put("evidence_pairs", ReportEvidence.PAIRS);
    cut.put("evidence_sentences", ReportEvidence.SENTENCES);
    return cut;
  }

  private static byte[] names(ReportEntities entities, ReportPairs pairs, ReportTables tables) {
    Map<String, Object> names = new LinkedHashMap<>();
    names.put("entities", entities.cells());
    names.put("pairs", pairs.cells(entities.numbers()));
    names.put("bursts", pairs.bursts(tables));
    return json(names);
  }

  private static byte[] json(Object value) {
    return Page.json(value).getBytes(StandardCharsets.UTF_8);
  }
}
