package org.entente.annotate;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.entente.mention.EntityType;
import org.entente.mention.Kind;
import org.entente.mention.Mention;
import org.entente.mention.Resolution;
import org.entente.mention.Sentence;

/**
 * What {@link ArticleAnnotator} tells of a mention, in one string: six words, then a line each for
 * entity, name, country and office, empty for what is not known.
 *
 * <p>Reason to exist: a chunk with an entry of metadata for each of ten values takes three times as
 * long to convert from stage to stage. None of the values has a line break: they are of the
 * lexicon's tables, or names, which are told with spaces for any white space.
 */
final class ToldMention {

  private static final EntityType[] TYPES = EntityType.values();
  private static final Kind[] KINDS = Kind.values();
  private static final Resolution[] RESOLUTIONS = Resolution.values();
  private static final char WORD_END = ' ';
  private static final char LINE_END = '\n';

  private final String told;
  private int at;

  private ToldMention(String told) {
    this.told = told;
  }

  static String of(Mention mention, Sentence sentence, CodePoints codePoints) {
    StringBuilder told = new StringBuilder(96);
    told.append(sentence.number()).append(WORD_END);
    told.append(codePoints.ofIndex(sentence.span().begin())).append(WORD_END);
    told.append(codePoints.ofIndex(sentence.span().end())).append(WORD_END);
    told.append(mention.type().ordinal()).append(WORD_END);
    told.append(mention.kind().ordinal()).append(WORD_END);
    told.append(mention.resolution().ordinal()).append(LINE_END);
    appendLine(told, mention.entityId());
    appendLine(told, mention.name());
    appendLine(told, mention.country());
    appendLine(told, mention.office());
    return told.toString();
  }

  /**
   * The row of the mentions that is told.
   *
   * @param begin offset of the first code point
   * @param end offset after the last code point
   */
  static Row row(String told, int begin, int end, String words) {
    ToldMention mention = new ToldMention(told);
    int sentence = mention.number(WORD_END);
    int sentenceBegin = mention.number(WORD_END);
    int sentenceEnd = mention.number(WORD_END);
    EntityType type = TYPES[mention.number(WORD_END)];
    Kind kind = KINDS[mention.number(WORD_END)];
    Resolution resolution = RESOLUTIONS[mention.number(LINE_END)];
    return RowFactory.create(
        sentence,
        sentenceBegin,
        sentenceEnd,
        begin,
        end,
        words,
        type.name(),
        mention.line(),
        mention.line(),
        kind.label(),
        mention.line(),
        mention.line(),
        resolution.label(),
        kind.isCounted() && resolution.isCounted());
  }

  private static void appendLine(StringBuilder told, String value) {
    told.append(value == null ? "" : value).append(LINE_END);
  }

  private int number(char endedBy) {
    int end = told.indexOf(endedBy, at);
    int number = Integer.parseInt(told, at, end, 10);
    at = end + 1;
    return number;
  }

  private String line() {
    int end = told.indexOf(LINE_END, at);
    String line = end == at ? null : told.substring(at, end);
    at = end + 1;
    return line;
  }
}
