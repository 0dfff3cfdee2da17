package org.entente.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.HasSimpleAnnotate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.MLReader;
import org.entente.mention.Sentence;
import org.entente.mention.Sentences;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Spark NLP annotator: a document's sentences, the title as the first of them.
 *
 * <p>Reason to exist: Spark NLP's own sentence detector merges a headline with the first sentence
 * and takes nearly all of a pipeline's time.
 */
public final class SentenceAnnotator extends AnnotatorModel<SentenceAnnotator>
    implements HasSimpleAnnotate<SentenceAnnotator> {

  private static final String UID = "SentenceAnnotator";

  /** As a pipeline is built. */
  public SentenceAnnotator() {}

  /**
   * As Spark makes it when a pipeline is loaded or copied.
   *
   * @param uid the constant one
   */
  public SentenceAnnotator(String uid) {
    if (!uid.equals(UID)) {
      throw new IllegalArgumentException("uid " + uid + " instead of " + UID);
    }
  }

  /** Reads an annotator that a saved pipeline holds. */
  public static MLReader<SentenceAnnotator> read() {
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

  @Override
  public String[] inputAnnotatorTypes() {
    return new String[] {Annotations.DOCUMENT};
  }

  @Override
  public String outputAnnotatorType() {
    return Annotations.DOCUMENT;
  }

  @Override
  public Seq<Annotation> annotate(Seq<Annotation> annotations) {
    List<Annotation> sentences = new ArrayList<>();
    for (Annotation document : JavaConverters.seqAsJavaList(annotations)) {
      String text = document.result();
      for (Sentence sentence : Sentences.of(text, Annotations.article(document).titleEnd())) {
        sentences.add(Annotations.ofSentence(text, sentence));
      }
    }
    return JavaConverters.asScalaBuffer(sentences);
  }
}
