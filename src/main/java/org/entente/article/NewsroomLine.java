package org.entente.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a newsroom puts before the first sentence: a byline, the place, the day, the agency.
 *
 * <p>It changes with every reprint and is no part of what is compared. It stays in the text and is
 * annotated.
 */
final class NewsroomLine {

  private static final int LONGEST = 120;

  /** {@code By Ida Holm, AP}, a line of its own. */
  private static final Pattern BYLINE = Pattern.compile("\\s*(?:By|BY) [^\\n.]{3,60}(?:\\n|$)\\s*");

  /** {@code GENEVA, March 3 (AP) - }, any part of it, but never the dash alone. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "\\s*(?:\\p{Lu}[\\p{Lu} .'’/-]{2,40}(?:, \\p{Lu}[\\p{L}.]+){0,2})?"
              + "(?:,? ?\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?)?"
              + " ?(?:\\([^()\\n]{2,30}\\))?(?<!^)\\s{0,2}(?:--?|–|—|:)\\s");

  private NewsroomLine() {}

  /** The offset after it, or where the body begins when there is none. */
  static int end(String text, int body) {
    int end = after(BYLINE, text, body);
    return after(DATELINE, text, end);
  }

  private static int after(Pattern pattern, String text, int begin) {
    Matcher matcher = pattern.matcher(text);
    matcher.region(begin, Math.min(text.length(), begin + LONGEST));
    return matcher.lookingAt() ? matcher.end() : begin;
  }
}
