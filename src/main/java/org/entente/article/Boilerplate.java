package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.mention.Span;

/**
 * Marks what a page puts around an article: teasers of other articles, share bars, cookie notices.
 *
 * <p>Only whole paragraphs are marked, and only such as no journalist writes; the text stays as it
 * is. A heading of teasers takes everything to the end of the text with it, but only where teasers
 * stand: in the last half of the text, with short paragraphs after it.
 */
final class Boilerplate {

  /** Teasers are a line or three; a longer paragraph is the article going on. */
  private static final int LONGEST_TEASER = 500;

  private static final int LONGEST_HEADING = 80;

  private static final Pattern END_TEASERS =
      Pattern.compile(
          "check also|(?:read|see|watch) (?:more|also|next)|also read|more on this(?: story| topic)?"
              + "|related|related (?:articles|stories|news|posts|content|topics|coverage|links|reading)"
              + "|latest developments|latest (?:news|stories|headlines)|top stories|most (?:read|popular)"
              + "|more (?:from|in|on|about) [^.,;?]{1,40}|more (?:news|stories|top stories|headlines)"
              + "|recommended(?: (?:for you|stories|articles|reading))?|trending(?: now)?"
              + "|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next"
              + "|editors?['’]?s? picks|don['’]t miss|sponsored(?: content| links)?|around the web");

  private Boilerplate() {}

  /**
   * A mark on a paragraph or on the end of a text.
   *
   * @param span what is no article, in UTF-16 units
   * @param rule why
   */
  record Mark(Span span, String rule) {}

  /** The marks of a text, ascending, none overlapping another; the title is never marked. */
  static List<Mark> mark(String text, int titleEnd) {
    List<Span> paragraphs = Paragraphs.of(text, titleEnd);
    List<Mark> marks = new ArrayList<>();
    int longestAfter = 0;
    int teasers = paragraphs.size();
    for (int i = paragraphs.size() - 1; i >= 0 && longestAfter <= LONGEST_TEASER; i--) {
      Span paragraph = paragraphs.get(i);
      if (isInLastHalf(paragraph, titleEnd, text) && isHeading(paragraph, text)) {
        teasers = i;
      }
      longestAfter = Math.max(longestAfter, paragraph.length());
    }
    for (int i = 0; i < teasers; i++) {
      Span paragraph = paragraphs.get(i);
      BoilerplateRule.of(line(paragraph, text))
          .ifPresent(rule -> marks.add(new Mark(paragraph, rule.label())));
    }
    if (teasers < paragraphs.size()) {
      int begin = paragraphs.get(teasers).begin();
      marks.add(new Mark(new Span(begin, text.length()), "end_teasers"));
    }
    return marks;
  }

  private static boolean isInLastHalf(Span paragraph, int titleEnd, String text) {
    return paragraph.begin() - titleEnd >= (text.length() - titleEnd) / 2;
  }

  private static boolean isHeading(Span paragraph, String text) {
    return paragraph.length() <= LONGEST_HEADING
        && END_TEASERS.matcher(line(paragraph, text).toLowerCase(Locale.ROOT)).matches();
  }

  /** On one line, without what decorates a heading at its end; empty when no rule can match. */
  private static String line(Span paragraph, String text) {
    if (paragraph.length() > LONGEST_TEASER) {
      return "";
    }
    String line = paragraph.of(text);
    int end = line.length();
    while (end > 0 && ":.…!>»→↓|- ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end).replace('\n', ' ');
  }
}
