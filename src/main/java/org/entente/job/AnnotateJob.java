package org.entente.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.transform;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.entente.annotate.NewsPipeline;
import org.entente.article.ArticleReader;
import org.entente.article.Candidates;
import org.entente.article.DumpFile;
import org.entente.article.DumpFiles;
import org.entente.article.Format;
import org.entente.article.Languages;
import org.entente.article.ReadOptions;
import org.entente.lexicon.Lexicon;

/**
 * Writes the mentions of each article as a JSON line.
 *
 * @param inputs files, directories or globs
 * @param format of all files; null when each tells its own
 * @param reading how records become articles
 * @param languages whose articles are annotated; others have a line without mentions
 * @param lexicon directory that lies over the built-in lexicon; null for that alone
 * @param output the file to write
 */
public record AnnotateJob(
    List<String> inputs,
    Format format,
    ReadOptions reading,
    Languages languages,
    String lexicon,
    String output) {

  private static final String[] INPUT_ORDER = {"input_file", "split_start", "record_index"};

  /** How many articles were written, how many records could not be. */
  public record Outcome(long articles, long rejected) {}

  /** Reads, annotates, writes in the order of the input. */
  public Outcome run(SparkSession spark) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    Lexicon used = LexiconDirectory.read(lexicon, hadoop).lexicon();
    List<DumpFile> files = DumpFiles.list(inputs, hadoop, format);
    Dataset<Row> candidates =
        ArticleReader.read(spark, files, reading.withTextAsItStands()).transform(Languages::detect);
    long rejected = candidates.filter(col(Candidates.REASON).isNotNull()).count();
    Dataset<Row> articles =
        NewsPipeline.annotateWhere(
            languages.include(), candidates.filter(Candidates.isAccepted()), used);
    Dataset<String> lines =
        articles
            .orderBy(INPUT_ORDER[0], INPUT_ORDER[1], INPUT_ORDER[2])
            .select(line())
            .as(Encoders.STRING());
    return new Outcome(write(lines.toLocalIterator(), hadoop), rejected);
  }

  private static Column line() {
    Map<String, String> withNulls = Map.of("ignoreNullFields", "false");
    Column mentions =
        transform(
            col(NewsPipeline.MENTIONS),
            mention ->
                struct(
                    mention.getField("begin").as("begin"),
                    mention.getField("end").as("end"),
                    mention.getField("text").as("text"),
                    mention.getField("entity_type").as("type"),
                    mention.getField("entity_id").as("entity_id"),
                    mention.getField("name").as("name"),
                    mention.getField("kind").as("kind"),
                    mention.getField("country").as("country"),
                    mention.getField("office").as("office"),
                    mention.getField("sentence").as("sentence"),
                    mention.getField("resolution").as("resolution")));
    return to_json(struct(col("record_id").as("id"), mentions.as("mentions")), withNulls);
  }

  private long write(Iterator<String> lines, Configuration hadoop) {
    AtomicLong written = new AtomicLong();
    new OutputFile(output)
        .write(
            out -> {
              while (lines.hasNext()) {
                out.write(lines.next());
                out.write('\n');
                written.incrementAndGet();
              }
            },
            hadoop);
    return written.get();
  }
}
