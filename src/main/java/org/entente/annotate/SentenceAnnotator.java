package org.entente.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.HasSimpleAnnotate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
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

  private String uid;

  /** With a uid of its own. */
  public SentenceAnnotator() {
    this(Identifiable$.MODULE$.randomUID("SentenceAnnotator"));
  }

  /** As Spark makes it when a pipeline is loaded or copied. */
  public SentenceAnnotator(String uid) {
    this.uid = uid;
  }

  /** Reads an annotator that a saved pipeline holds. */
  public static MLReader<SentenceAnnotator> read() {
    return new DefaultParamsReader<>();
  }

  /** Quirk: the superclass asks for it while it is being constructed. */
  @Override
  public String uid() {
    if (uid == null) {
      uid = Identifiable$.MODULE$.randomUID("SentenceAnnotator");
    }
    return uid;
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
