package org.entente.page;

import java.util.Locale;

/** Compares texts by their letters and digits alone: pages write quotes and spaces in many ways. */
final class Folded {

  private Folded() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  static boolean isSame(String one, String other) {
    return of(one).equals(of(other));
  }
}
