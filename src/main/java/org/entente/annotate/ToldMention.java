package org.entente.annotate;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.entente.mention.Mention;
import org.entente.mention.Sentence;

/**
 * What {@link ArticleAnnotator} tells of a mention, in one string: the sentence and whether it
 * counts as words, the rest as lines, empty for what is not known.
 *
 * <p>Reason to exist: ten entries of metadata are converted key by key and value by value, out of
 * one stage and into the next, and most of a mention's time goes there. None of the values has a
 * line break: they are of the lexicon's tables, or names, which are told with spaces for any white
 * space.
 */
final class ToldMention {

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
    told.append(mention.counted()).append(WORD_END);
    appendLine(told, mention.type().name());
    appendLine(told, mention.kind().label());
    appendLine(told, mention.resolution().label());
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
    int sentence = mention.number();
    int sentenceBegin = mention.number();
    int sentenceEnd = mention.number();
    boolean counted = Boolean.parseBoolean(mention.next(WORD_END));
    String type = mention.next(LINE_END);
    String kind = mention.next(LINE_END);
    String resolution = mention.next(LINE_END);
    return RowFactory.create(
        sentence,
        sentenceBegin,
        sentenceEnd,
        begin,
        end,
        words,
        type,
        mention.next(LINE_END),
        mention.next(LINE_END),
        kind,
        mention.next(LINE_END),
        mention.next(LINE_END),
        resolution,
        counted);
  }

  private static void appendLine(StringBuilder told, String value) {
    told.append(value == null ? "" : value).append(LINE_END);
  }

  private int number() {
    return Integer.parseInt(next(WORD_END));
  }

  /** What stands up to a mark, null when nothing does. */
  private String next(char mark) {
    int end = told.indexOf(mark, at);
    String next = end == at ? null : told.substring(at, end);
    at = end + 1;
    return next;
  }
}
