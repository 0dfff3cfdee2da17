package org.entente.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.HasSimpleAnnotate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.entente.mention.ArticleText;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.mention.Sentence;
import org.entente.mention.Sentences;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Spark NLP annotator: the countries and officials mentioned in a document, as chunks.
 *
 * <p>Takes a document column and the column of its sentences, in this order. The finder is built
 * once on the driver and reaches executors as a broadcast.
 */
public final class MentionAnnotator extends AnnotatorModel<MentionAnnotator>
    implements HasSimpleAnnotate<MentionAnnotator> {

  private static final String UID = "MentionAnnotator";
  private Broadcast<MentionFinder> broadcastFinder;
  private transient MentionFinder localFinder;
  private transient Lexicon lexicon;
  private Param<String> lexiconChecksum;

  /** As a pipeline is built. */
  public MentionAnnotator() {}

  /**
   * As Spark makes it when a pipeline is loaded or copied.
   *
   * @param uid the constant one
   */
  public MentionAnnotator(String uid) {
    if (!uid.equals(UID)) {
      throw new IllegalArgumentException("uid " + uid + " instead of " + UID);
    }
  }

  /** Reads an annotator that a saved pipeline holds. */
  public static MLReader<MentionAnnotator> read() {
    return new DefaultParamsReader<>();
  }

  /**
   * Quirk: the superclass names its params by this while it is being constructed, before any field
   * of this class is set, so that only a constant gives params that belong to this stage.
   */
  @Override
  public String uid() {
    return UID;
  }

  /**
   * The checksum of a lexicon that was given, so that a pipeline which was saved with it does not
   * go on with another.
   *
   * <p>Made when first asked for: the superclass asks while it is being constructed.
   */
  public Param<String> lexiconChecksum() {
    if (lexiconChecksum == null) {
      lexiconChecksum = new Param<>(this, "lexiconChecksum", "checksum of the lexicon used");
    }
    return lexiconChecksum;
  }

  /**
   * Finds the mentions of this lexicon instead of those of the built-in one.
   *
   * @throws IllegalArgumentException when the annotator was saved with another
   */
  public MentionAnnotator setLexicon(Lexicon given) {
    if (isSet(lexiconChecksum()) && !$(lexiconChecksum()).equals(given.checksum())) {
      throw new IllegalArgumentException(
          "the pipeline was made with lexicon "
              + $(lexiconChecksum())
              + ", not "
              + given.checksum());
    }
    set(lexiconChecksum(), given.checksum());
    lexicon = given;
    localFinder = null;
    broadcastFinder = null;
    return this;
  }

  @Override
  public MentionAnnotator copy(ParamMap extra) {
    MentionAnnotator copy = super.copy(extra);
    copy.lexicon = lexicon;
    copy.broadcastFinder = broadcastFinder;
    return copy;
  }

  @Override
  public String[] inputAnnotatorTypes() {
    return new String[] {Annotations.DOCUMENT, Annotations.DOCUMENT};
  }

  @Override
  public String outputAnnotatorType() {
    return Annotations.CHUNK;
  }

  @Override
  public Dataset<?> beforeAnnotate(Dataset<?> documents) {
    if (broadcastFinder == null) {
      broadcastFinder =
          JavaSparkContext.fromSparkContext(documents.sparkSession().sparkContext())
              .broadcast(finder());
    }
    return documents;
  }

  @Override
  public Seq<Annotation> annotate(Seq<Annotation> annotations) {
    List<Annotation> chunks = new ArrayList<>();
    if (!annotations.isEmpty()) {
      List<Annotation> documentAndSentences = JavaConverters.seqAsJavaList(annotations);
      Annotation document = documentAndSentences.get(0);
      List<Sentence> sentences =
          documentAndSentences.stream().skip(1).map(Annotations::sentence).toList();
      ArticleText article = Annotations.article(document);
      for (Mention mention : finder().find(article, sentences)) {
        chunks.add(
            Annotations.ofMention(
                article.text(), mention, Sentences.numbered(mention.sentence(), sentences)));
      }
    }
    return JavaConverters.asScalaBuffer(chunks);
  }

  /** The broadcast one; without Spark's transform, as in a light pipeline, one of its own. */
  private MentionFinder finder() {
    if (broadcastFinder != null) {
      return broadcastFinder.value();
    }
    if (localFinder == null) {
      localFinder = new MentionFinder(lexicon != null ? lexicon : builtIn());
    }
    return localFinder;
  }

  private Lexicon builtIn() {
    Lexicon builtIn = LexiconFiles.builtIn();
    if (isSet(lexiconChecksum()) && !$(lexiconChecksum()).equals(builtIn.checksum())) {
      throw new IllegalStateException(
          "the pipeline was saved with lexicon "
              + $(lexiconChecksum())
              + ", which is not saved with it; give it again with MentionAnnotator.setLexicon");
    }
    return builtIn;
  }
}
