package org.entente.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits news text into sentences.
 *
 * <p>The title is sentence 0. An empty line always ends a sentence, a line end only after a
 * sentence mark or a short line (a heading); the full stop of an abbreviation, an initial or an
 * acronym does not, unless a word that opens sentences follows the acronym ("… in the U.S. The
 * minister …").
 */
public final class Sentences {

  private static final int SHORT_LINE = 50;

  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "messrs", "dr", "prof", "rev", "fr", "st", "ste", "mt", "gen", "lt",
          "col", "col-gen", "maj", "brig", "cmdr", "capt", "sgt", "cpl", "pvt", "adm", "sen", "rep",
          "reps", "sens", "gov", "govs", "pres", "amb", "hon", "supt", "insp", "det", "atty", "jr",
          "sr", "vs", "no", "nos", "art", "sec", "fig", "vol", "ed", "eds", "est", "approx", "dept",
          "univ", "assn", "bros", "inc", "co", "corp", "ltd", "plc", "llc", "ave", "blvd", "jan",
          "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec", "ala",
          "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky",
          "la", "md", "mass", "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ore",
          "pa", "tenn", "tex", "va", "vt", "wash", "wis", "wyo", "ont", "que", "sask", "e.g", "i.e",
          "etc", "al");

  private static final Set<String> SENTENCE_OPENERS =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "he",
          "she",
          "it",
          "they",
          "we",
          "i",
          "but",
          "and",
          "this",
          "that",
          "these",
          "those",
          "his",
          "her",
          "its",
          "their",
          "for",
          "as",
          "after",
          "while",
          "when",
          "if",
          "there",
          "some",
          "many",
          "most",
          "according",
          "however",
          "meanwhile",
          "since",
          "with",
          "by",
          "no",
          "not",
          "so",
          "what",
          "who",
          "last",
          "both",
          "under",
          "during");

  private final String text;

  /** The text again: a string asks for every character of which kind its bytes are. */
  private final char[] chars;

  private final List<Sentence> sentences = new ArrayList<>();

  private Sentences(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  /** The sentences of an article, ascending; none of white space only. */
  public static List<Sentence> of(String text, int titleEnd) {
    Sentences splitter = new Sentences(text);
    if (titleEnd > 0) {
      splitter.add(0, 0, titleEnd);
    }
    splitter.splitBody(titleEnd);
    return splitter.sentences;
  }

  /**
   * The sentence with a number.
   *
   * @param sentences all of a text: their numbers go up by one
   */
  public static Sentence numbered(int number, List<Sentence> sentences) {
    return sentences.get(number - sentences.get(0).number());
  }

  private void splitBody(int bodyBegin) {
    int number = 1;
    int begin = bodyBegin;
    for (int at = bodyBegin; at < chars.length; at++) {
      char c = chars[at];
      if (!CharacterSorts.is(c, CharacterSorts.SENTENCE_END)) {
        continue;
      }
      int end;
      if (c == '\n') {
        end = endsAtLineBreak(begin, at) ? at : -1;
      } else {
        end = endAfterMark(at);
      }
      if (end >= 0) {
        number += add(number, begin, end) ? 1 : 0;
        begin = end;
        at = Math.max(at, end - 1);
      }
    }
    add(number, begin, chars.length);
  }

  private boolean endsAtLineBreak(int begin, int newline) {
    int next = newline + 1;
    while (next < chars.length && isBlank(chars[next])) {
      if (chars[next] == '\n') {
        return true;
      }
      next++;
    }
    int last = newline - 1;
    while (last > begin && isBlank(chars[last])) {
      last--;
    }
    if (last <= begin || next >= chars.length) {
      return true;
    }
    boolean closed = ".!?…:".indexOf(chars[last]) >= 0 || isClosing(chars[last]);
    return closed || (Character.isUpperCase(chars[next]) && endsShortLine(last));
  }

  private boolean endsShortLine(int last) {
    for (int at = last; at >= last - SHORT_LINE; at--) {
      if (at < 0 || chars[at] == '\n') {
        return true;
      }
    }
    return false;
  }

  /** Where the sentence ends that a mark at {@code mark} may close, or -1 when it closes none. */
  private int endAfterMark(int mark) {
    int end = mark + 1;
    while (end < chars.length && ".!?…".indexOf(chars[end]) >= 0) {
      end++;
    }
    while (end < chars.length && isClosing(chars[end])) {
      end++;
    }
    int next = end;
    while (next < chars.length && isBlank(chars[next]) && chars[next] != '\n') {
      next++;
    }
    if (next == chars.length || chars[next] == '\n') {
      return next == chars.length ? end : -1;
    }
    if (next == end) {
      return spaceIsMissing(mark, end) ? end : -1;
    }
    boolean opens = opensSentence(next);
    return opens && !(chars[mark] == '.' && end == mark + 1 && isAbbreviated(mark, next))
        ? end
        : -1;
  }

  private boolean opensSentence(int next) {
    int at = next;
    while (at < chars.length && "\"'“‘«([".indexOf(chars[at]) >= 0) {
      at++;
    }
    return at < chars.length
        && (Character.isUpperCase(chars[at])
            || Character.isDigit(chars[at])
            || "—–-•*".indexOf(chars[at]) >= 0);
  }

  /** "… the end.The next …": a word, a mark, and a capitalized word without the space between. */
  private boolean spaceIsMissing(int mark, int end) {
    return mark >= 2
        && end + 1 < chars.length
        && Character.isLowerCase(chars[mark - 1])
        && Character.isLowerCase(chars[mark - 2])
        && Character.isUpperCase(chars[end])
        && Character.isLowerCase(chars[end + 1]);
  }

  /** Whether the full stop at {@code mark} belongs to the word before and ends no sentence. */
  private boolean isAbbreviated(int mark, int next) {
    int wordBegin = mark;
    while (wordBegin > 0 && isWordOrDot(chars[wordBegin - 1])) {
      wordBegin--;
    }
    String word = text.substring(wordBegin, mark);
    if (word.isEmpty()) {
      return false;
    }
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean acronym =
        word.length() > 1 && word.charAt(word.length() - 2) == '.' && word.charAt(0) != '.';
    if (initial) {
      return true;
    }
    if (acronym) {
      return !SENTENCE_OPENERS.contains(wordAt(next));
    }
    return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
        && (Character.isUpperCase(word.charAt(0)) || word.indexOf('.') > 0 || isKnownLower(word));
  }

  private static boolean isKnownLower(String word) {
    return word.equals("vs") || word.equals("approx") || word.equals("al");
  }

  private String wordAt(int begin) {
    int end = begin;
    while (end < chars.length && Character.isLetter(chars[end])) {
      end++;
    }
    return text.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  private boolean add(int number, int begin, int end) {
    int first = begin;
    int last = end;
    while (first < last && isBlank(chars[first])) {
      first++;
    }
    while (last > first && isBlank(chars[last - 1])) {
      last--;
    }
    if (first == last) {
      return false;
    }
    sentences.add(new Sentence(number, new Span(first, last)));
    return true;
  }

  private static boolean isWordOrDot(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private static boolean isClosing(char c) {
    return "\"'”’»)]".indexOf(c) >= 0;
  }

  private static boolean isBlank(char c) {
    return CharacterSorts.is(c, CharacterSorts.BLANK);
  }
}
