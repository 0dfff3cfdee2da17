package org.entente.lexicon;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes two spellings of a name equal that differ in case, diacritics or hyphens alone. */
final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+|['’ʼ‘.]");
  private static final Pattern GAPS = Pattern.compile("[\\s\\-‐–]+");

  private Spelling() {}

  static String fold(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return GAPS.matcher(bare).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }
}
