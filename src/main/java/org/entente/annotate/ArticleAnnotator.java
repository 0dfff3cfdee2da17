package org.entente.annotate;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.AnnotatorModel;
import com.johnsnowlabs.nlp.HasSimpleAnnotate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.param.ParamMap;
import org.entente.mention.ArticleText;
import org.entente.mention.FocusCountry;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.mention.Sentence;
import org.entente.mention.Sentences;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Spark NLP annotator of the jobs: all that their tables hold of a document, in one stage.
 *
 * <p>Gives one annotation of type document for the article as a whole, without its text, with the
 * number of sentences and the focus in its metadata; then a chunk for each mention, with offsets in
 * code points, as the tables have them.
 *
 * <p>Reason to exist: {@link SentenceAnnotator} and {@link MentionAnnotator} are for pipelines of
 * other stages, which want every sentence with its words. Each annotation costs a conversion where
 * a stage gives it and one where the next takes it, and there are more sentences than mentions.
 */
final class ArticleAnnotator extends AnnotatorModel<ArticleAnnotator>
    implements HasSimpleAnnotate<ArticleAnnotator> {

  private static final String UID = "ArticleAnnotator";

  private final Broadcast<MentionFinder> finder;
  private final FocusCountry focusCountry;

  ArticleAnnotator(Broadcast<MentionFinder> finder, FocusCountry focusCountry) {
    this.finder = finder;
    this.focusCountry = focusCountry;
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
  public ArticleAnnotator copy(ParamMap extra) {
    return copyValues(new ArticleAnnotator(finder, focusCountry), extra);
  }

  @Override
  public String[] inputAnnotatorTypes() {
    return new String[] {Annotations.DOCUMENT};
  }

  @Override
  public String outputAnnotatorType() {
    return Annotations.CHUNK;
  }

  @Override
  public Seq<Annotation> annotate(Seq<Annotation> documents) {
    List<Annotation> told = new ArrayList<>();
    for (Annotation document : JavaConverters.seqAsJavaList(documents)) {
      CodePoints codePoints = CodePoints.of(document.result());
      tell(Annotations.article(document, codePoints), codePoints, told);
    }
    return JavaConverters.asScalaBuffer(told);
  }

  private void tell(ArticleText article, CodePoints codePoints, List<Annotation> told) {
    String text = article.text();
    List<Sentence> sentences = Sentences.of(text, article.titleEnd());
    List<Mention> mentions = finder.value().find(article, sentences);
    Optional<FocusCountry.Focus> focus =
        focusCountry.of(text, mentions.stream().map(ArticleAnnotator::sighting).toList());
    told.add(Annotations.ofArticle(sentences.size(), focus));
    for (Mention mention : mentions) {
      Sentence sentence = Sentences.numbered(mention.sentence(), sentences);
      told.add(Annotations.ofTold(text, mention, sentence, codePoints));
    }
  }

  private static FocusCountry.Sighting sighting(Mention mention) {
    return new FocusCountry.Sighting(
        mention.sentence(), mention.span().end(), mention.kind(), mention.country());
  }
}
