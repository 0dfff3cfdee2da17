package org.entente.benchmark;

import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.TextMatcher;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.sbd.pragmatic.SentenceDetector;
import com.johnsnowlabs.nlp.util.io.ReadAs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.entente.lexicon.Lexicon;
import org.entente.mention.AliasScan;
import scala.collection.immutable.Map;

/** What Spark NLP's users would build from its own stages, with the same aliases. */
final class StockPipeline {

  private final PipelineModel model;

  private StockPipeline(PipelineModel model) {
    this.model = model;
  }

  static StockPipeline of(SparkSession spark, Lexicon lexicon) throws IOException {
    Path aliases = Files.createTempFile("aliases", ".txt");
    try {
      Files.write(aliases, AliasScan.aliases(lexicon));
      StructType texts = new StructType().add("text", "string");
      return new StockPipeline(
          new Pipeline().setStages(stages(aliases)).fit(spark.createDataFrame(List.of(), texts)));
    } finally {
      Files.delete(aliases);
    }
  }

  private static PipelineStage[] stages(Path aliases) {
    DocumentAssembler documents = new DocumentAssembler();
    documents.setInputCol("text").setOutputCol("document");
    SentenceDetector sentences = new SentenceDetector();
    sentences.setInputCols(new String[] {"document"});
    sentences.setOutputCol("sentence");
    Tokenizer tokens = new Tokenizer();
    tokens.setInputCols(new String[] {"sentence"});
    tokens.setOutputCol("token");
    TextMatcher matcher = new TextMatcher();
    matcher.setInputCols(new String[] {"sentence", "token"});
    matcher.setOutputCol("entity");
    matcher.setEntities(aliases.toString(), ReadAs.TEXT(), new Map.Map1<>("format", "text"));
    return new PipelineStage[] {documents, sentences, tokens, matcher};
  }

  /** Adds the column {@code entity}. */
  Dataset<Row> annotate(Dataset<Row> texts) {
    return model.transform(texts.select("text"));
  }
}
