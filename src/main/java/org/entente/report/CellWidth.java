package org.entente.report;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * How many columns of a terminal a text takes: marks take none, Chinese characters and emoji two.
 */
final class CellWidth {

  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private CellWidth() {}

  static int of(String text) {
    return text.codePoints().map(CellWidth::of).sum();
  }

  /** The text, or as much of it as fits beside an ellipsis. */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    int left = width - 1;
    for (int point : text.codePoints().toArray()) {
      left -= of(point);
      if (left < 0) {
        break;
      }
      kept.appendCodePoint(point);
    }
    return kept.append('…').toString();
  }

  private static int of(int point) {
    return switch (Character.getType(point)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(point) ? 2 : 1;
    };
  }

  private static boolean isWide(int point) {
    boolean emoji = point >= 0x1F300 && point <= 0x1FAFF;
    boolean fullwidth = point >= 0xFF01 && point <= 0xFF60;
    boolean halfwidth = point >= 0xFF61 && point <= 0xFFDC;
    boolean punctuation = point >= 0x3000 && point <= 0x303E;
    boolean letter = WIDE.contains(UnicodeScript.of(point)) && !halfwidth;
    return emoji || fullwidth || punctuation || letter;
  }
}
