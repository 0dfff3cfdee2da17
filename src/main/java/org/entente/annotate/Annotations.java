package org.entente.annotate;

import com.johnsnowlabs.nlp.Annotation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.mention.ArticleText;
import org.entente.mention.FocusCountry;
import org.entente.mention.Mention;
import org.entente.mention.Sentence;
import org.entente.mention.Span;
import scala.collection.JavaConverters;
import scala.collection.immutable.Map.Map1;

/**
 * Our values as Spark NLP annotations and back.
 *
 * <p>Quirk: an annotation's {@code end} is the offset of its last character, although documented
 * otherwise; no other class needs to know. What a finder has to know beside the text travels in the
 * document's metadata, as strings.
 */
final class Annotations {

  static final String DOCUMENT = "document";
  static final String CHUNK = "chunk";

  static final String DATE = "published_date";
  static final String TITLE_END = "title_end";
  static final String IGNORED = "ignored";

  static final String SENTENCE = "sentence";
  static final String SENTENCE_BEGIN = "sentence_begin";
  static final String SENTENCE_END = "sentence_end";
  static final String ENTITY_TYPE = "entity_type";
  static final String ENTITY_ID = "entity_id";
  static final String NAME = "name";
  static final String KIND = "kind";
  static final String COUNTRY = "country";
  static final String OFFICE = "office";
  static final String RESOLUTION = "resolution";

  static final String TOLD = "told";
  static final String SENTENCES = "sentences";
  static final String FOCUS_COUNTRY = "focus_country";
  static final String FOCUS_SCORE = "focus_score";

  private static final float[] NO_EMBEDDINGS = {};

  private Annotations() {}

  /**
   * The article that a document annotation holds: text, and title, marks and date in its metadata.
   */
  static ArticleText article(Annotation document) {
    return article(document, CodePoints.of(document.result()));
  }

  /** The article that a document annotation holds, whose offsets are known. */
  static ArticleText article(Annotation document, CodePoints codePoints) {
    String text = document.result();
    scala.collection.Map<String, String> metadata = document.metadata();
    int titleEnd = codePoints.toIndex(Integer.parseInt(value(metadata, TITLE_END, "0")));
    String date = value(metadata, DATE, "");
    return new ArticleText(
        text,
        titleEnd,
        ignored(value(metadata, IGNORED, ""), codePoints),
        date.isEmpty() ? null : LocalDate.parse(date));
  }

  static Annotation ofSentence(String text, Sentence sentence) {
    return of(
        DOCUMENT,
        sentence.span(),
        sentence.span().of(text),
        Map.of(SENTENCE, Integer.toString(sentence.number())));
  }

  static Sentence sentence(Annotation annotation) {
    return new Sentence(
        Integer.parseInt(annotation.metadata().apply(SENTENCE)),
        new Span(annotation.begin(), annotation.end() + 1));
  }

  static Annotation ofMention(String text, Mention mention, Sentence sentence) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(SENTENCE, Integer.toString(sentence.number()));
    metadata.put(SENTENCE_BEGIN, Integer.toString(sentence.span().begin()));
    metadata.put(SENTENCE_END, Integer.toString(sentence.span().end()));
    metadata.put(ENTITY_TYPE, mention.type().name());
    metadata.put(KIND, mention.kind().label());
    metadata.put(RESOLUTION, mention.resolution().label());
    putUnlessNull(metadata, ENTITY_ID, mention.entityId());
    putUnlessNull(metadata, NAME, mention.name());
    putUnlessNull(metadata, COUNTRY, mention.country());
    putUnlessNull(metadata, OFFICE, mention.office());
    return of(CHUNK, mention.span(), mention.span().of(text), metadata);
  }

  /** A mention as {@link ArticleRows} reads it, with offsets in code points. */
  static Annotation ofTold(String text, Mention mention, Sentence sentence, CodePoints codePoints) {
    Span span = mention.span();
    return new Annotation(
        CHUNK,
        codePoints.ofIndex(span.begin()),
        codePoints.ofIndex(span.end()) - 1,
        span.of(text),
        new Map1<>(TOLD, ToldMention.of(mention, sentence, codePoints)),
        NO_EMBEDDINGS);
  }

  /** An article as a whole, without its text. */
  static Annotation ofArticle(int sentences, Optional<FocusCountry.Focus> focus) {
    Map<String, String> metadata = new HashMap<>();
    metadata.put(SENTENCES, Integer.toString(sentences));
    if (focus.isPresent()) {
      metadata.put(FOCUS_COUNTRY, focus.get().country());
      metadata.put(FOCUS_SCORE, Double.toString(focus.get().score()));
    }
    return of(DOCUMENT, new Span(0, 1), "", metadata);
  }

  private static Annotation of(String type, Span span, String words, Map<String, String> metadata) {
    return new Annotation(
        type,
        span.begin(),
        span.end() - 1,
        words,
        JavaConverters.mapAsScalaMap(metadata),
        NO_EMBEDDINGS);
  }

  private static void putUnlessNull(Map<String, String> metadata, String key, String value) {
    if (value != null) {
      metadata.put(key, value);
    }
  }

  /** Spans written as {@code 10-20 35-80}, in code points. */
  private static List<Span> ignored(String spans, CodePoints codePoints) {
    List<Span> ignored = new ArrayList<>();
    for (String span : spans.isEmpty() ? new String[0] : spans.split(" ")) {
      int dash = span.indexOf('-');
      ignored.add(
          new Span(
              codePoints.toIndex(Integer.parseInt(span.substring(0, dash))),
              codePoints.toIndex(Integer.parseInt(span.substring(dash + 1)))));
    }
    return ignored;
  }

  private static String value(
      scala.collection.Map<String, String> metadata, String key, String absent) {
    scala.Option<String> value = metadata.get(key);
    return value.isDefined() && value.get() != null ? value.get() : absent;
  }
}
