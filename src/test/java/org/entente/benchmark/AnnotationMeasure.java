package org.entente.benchmark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.entente.annotate.NewsPipeline;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.entente.mention.AliasScan;

/**
 * Floor, annotation and stock pipeline, one after the other over the same texts; without texts for
 * the stock pipeline annotation alone.
 *
 * <p>The pipelines read texts that are kept in memory, and an aggregate takes in every column that
 * they make; the floor reads files, as nothing can be counted that was not read. A pipeline and
 * what it sends to executors is made once, as in a run; each time only the aggregate is planned.
 */
final class AnnotationMeasure {

  private static final int TASKS_PER_CORE = 2;

  private final SparkSession spark;
  private final Plan plan;
  private final Clock clock;
  private final Clock floorClock;
  private final Lexicon lexicon = LexiconFiles.builtIn();

  AnnotationMeasure(SparkSession spark, Plan plan) {
    this.spark = spark;
    this.plan = plan;
    this.clock = new Clock(plan.repeats(), plan.warmUpSeconds());
    // Little code, soon compiled.
    this.floorClock = new Clock(plan.repeats(), plan.warmUpSeconds() / 4);
  }

  ObjectNode measure() throws IOException {
    ObjectNode results = Json.object();
    for (Corpus corpus : plan.corpora()) {
      ObjectNode result = results.putObject(corpus.name());
      result.put("megabytes", corpus.megabytes());
      result.put("articles", corpus.articles());
      if (!plan.stock().isEmpty()) {
        result.set("floor", Json.timed(floorClock.time("the floor", () -> floor(corpus)), corpus));
      }
      result.set("entente", annotation(corpus));
    }
    StockPipeline stock = plan.stock().isEmpty() ? null : StockPipeline.of(spark, lexicon);
    for (Corpus corpus : plan.stock()) {
      ObjectNode result = results.withObject("/" + corpus.name());
      result.set("stock", stock(stock, corpus));
    }
    return results;
  }

  /** Reads, parses, scans once with the automaton, counts. */
  private List<Long> floor(Corpus corpus) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<AliasScan> scan = context.broadcast(new AliasScan(lexicon));
    long found =
        context
            .textFile(corpus.directory())
            .mapPartitions(lines -> List.of(count(lines, scan.value())).iterator())
            .reduce(Long::sum);
    scan.destroy();
    return List.of(found);
  }

  private static long count(Iterator<String> lines, AliasScan scan) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    long found = 0;
    while (lines.hasNext()) {
      JsonNode record = mapper.readTree(lines.next());
      found += scan.count(record.path("title").asText());
      found += scan.count(record.path("body").asText());
    }
    return found;
  }

  private ObjectNode annotation(Corpus corpus) {
    try (Texts texts = new Texts(corpus)) {
      Dataset<Row> annotated = NewsPipeline.annotate(texts.rows, lexicon);
      Clock.Timed<List<Long>> timed =
          clock.time(
              "annotation",
              () ->
                  totals(
                      annotated,
                      "sum(size(mentions))",
                      "bit_xor(xxhash64(mentions))",
                      "sum(sentence_count)"));
      return Json.timed(timed, corpus);
    }
  }

  private ObjectNode stock(StockPipeline stock, Corpus corpus) {
    try (Texts texts = new Texts(corpus)) {
      Dataset<Row> annotated = stock.annotate(texts.rows);
      Clock.Timed<List<Long>> timed =
          clock.time(
              "the stock pipeline",
              () ->
                  totals(
                      annotated,
                      "sum(size(entity))",
                      "bit_xor(xxhash64(entity.begin, entity.end, entity.result))"));
      return Json.timed(timed, corpus);
    }
  }

  private static List<Long> totals(Dataset<Row> annotated, String... totals) {
    Row row = annotated.selectExpr(totals).head();
    return java.util.stream.IntStream.range(0, row.size()).mapToObj(row::getLong).toList();
  }

  /** The texts of a corpus in memory, as a run hands them to the pipeline. */
  private final class Texts implements AutoCloseable {
    private final Dataset<Row> rows;

    Texts(Corpus corpus) {
      rows =
          spark
              .read()
              .schema("title string, body string, published_at timestamp")
              .json(corpus.directory())
              .select(
                  expr("concat(title, '\\n\\n', coalesce(body, ''))").as("text"),
                  expr("length(title)").as("title_end"),
                  expr("cast(array() as array<struct<begin:int,end:int,rule:string>>)")
                      .as("boilerplate"),
                  col("published_at").cast("date").as("published_date"))
              .repartition(plan.cores() * TASKS_PER_CORE)
              .persist(StorageLevel.MEMORY_ONLY());
      rows.count();
    }

    @Override
    public void close() {
      rows.unpersist(true);
    }
  }
}
