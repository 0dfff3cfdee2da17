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

  private static final Pattern END_TEASERS =
      Pattern.compile(
          "check also|(?:read|see|watch) (?:more|also|next)|also read|more on this(?: story| topic)?"
              + "|related|related (?:articles|stories|news|posts|content|topics|coverage|links|reading)"
              + "|latest developments|latest (?:news|stories|headlines)|top stories|most (?:read|popular)"
              + "|more (?:from|in|on|about) [^.,;?]{1,40}|more (?:news|stories|top stories|headlines)"
              + "|recommended(?: (?:for you|stories|articles|reading))?|trending(?: now)?"
              + "|you (?:may|might) (?:also )?(?:like|be interested in)|what to read next"
              + "|editors?['’]?s? picks|don['’]t miss|sponsored(?: content| links)?|around the web");

  private static final Pattern INLINE_TEASER =
      Pattern.compile(
          "(?:read more|read also|also read|see also|related|watch)\\s*[:|»–-]\\s*\\S.*");

  private static final Pattern SHARE_BAR =
      Pattern.compile(
          "share(?: (?:this|on|via) ?.{0,40})?|tweet|print|email this(?: article| story)?"
              + "|follow us(?: on .{1,60})?");

  private static final Pattern SUBSCRIPTION =
      Pattern.compile(
          "(?:sign up|subscribe)(?: (?:now|today|here))?"
              + "|(?:sign up|subscribe) (?:for|to) (?:our|the|my) .{0,80}(?:newsletter|newsletters|channel|podcast).{0,60}"
              + "|get (?:our|the) .{0,60}newsletter.{0,60}");

  private static final Pattern ADVERTISEMENT =
      Pattern.compile(
          "advertisements?|advert|article continues (?:below|after) (?:this |the )?(?:advertisement|ad)"
              + "|story continues (?:below|after) (?:this |the )?(?:advertisement|ad)"
              + "|continue reading(?: the main story)?");

  private static final Pattern COOKIE_NOTICE =
      Pattern.compile(
          "(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies .*"
              + "|by (?:continuing|using) .{0,80} you (?:agree|consent) to .{0,80}cookies.*"
              + "|(?:accept|allow|manage|reject) (?:all )?cookies|cookie (?:settings|policy|preferences)");

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
    List<Span> paragraphs = paragraphs(text, titleEnd);
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
      String rule = rule(compared(paragraphs.get(i), text));
      if (rule != null) {
        marks.add(new Mark(paragraphs.get(i), rule));
      }
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
    return END_TEASERS.matcher(compared(paragraph, text)).matches();
  }

  private static String rule(String paragraph) {
    if (paragraph.isEmpty() || paragraph.length() > LONGEST_TEASER) {
      return null;
    }
    if (INLINE_TEASER.matcher(paragraph).matches()) {
      return "inline_teaser";
    }
    if (SHARE_BAR.matcher(paragraph).matches()) {
      return "share_bar";
    }
    if (SUBSCRIPTION.matcher(paragraph).matches()) {
      return "subscription";
    }
    if (ADVERTISEMENT.matcher(paragraph).matches()) {
      return "advertisement";
    }
    return COOKIE_NOTICE.matcher(paragraph).matches() ? "cookie_notice" : null;
  }

  /** Lower case, without what decorates a heading at its end; empty when no rule can match. */
  private static String compared(Span paragraph, String text) {
    if (paragraph.length() > LONGEST_TEASER) {
      return "";
    }
    String line = paragraph.of(text);
    if (line.indexOf('\n') >= 0) {
      return "";
    }
    int end = line.length();
    while (end > 0 && ":.…!>»→↓|- ".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return line.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Blocks between empty lines; lines where the body has no empty line. */
  private static List<Span> paragraphs(String text, int titleEnd) {
    int body = titleEnd;
    while (body < text.length() && Character.isWhitespace(text.charAt(body))) {
      body++;
    }
    boolean hasEmptyLines = hasEmptyLine(text, body);
    List<Span> paragraphs = new ArrayList<>();
    int begin = -1;
    int end = body;
    for (int line = body; line < text.length(); ) {
      int newline = text.indexOf('\n', line);
      int lineEnd = newline < 0 ? text.length() : newline;
      boolean blank = isBlank(text, line, lineEnd);
      if (begin >= 0 && (blank || !hasEmptyLines)) {
        paragraphs.add(stripped(text, begin, end));
        begin = -1;
      }
      if (!blank) {
        begin = begin < 0 ? line : begin;
        end = lineEnd;
      }
      line = lineEnd + 1;
    }
    if (begin >= 0) {
      paragraphs.add(stripped(text, begin, end));
    }
    return paragraphs;
  }

  private static boolean hasEmptyLine(String text, int body) {
    int line = body;
    for (int newline = text.indexOf('\n', line); newline >= 0; ) {
      if (isBlank(text, line, newline)) {
        return true;
      }
      line = newline + 1;
      newline = text.indexOf('\n', line);
    }
    return false;
  }

  private static boolean isBlank(String text, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static Span stripped(String text, int begin, int end) {
    int first = begin;
    int last = end;
    while (Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    while (Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return new Span(first, last);
  }
}
