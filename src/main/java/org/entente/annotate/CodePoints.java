package org.entente.annotate;

/**
 * Offsets of one text, between Java's UTF-16 units and Unicode code points.
 *
 * <p>Tables count code points, as SQL engines do; nearly all news text has none beyond the basic
 * plane, and then both are the same.
 */
public final class CodePoints {

  private final String text;
  private final boolean same;
  private int lastIndex;
  private int lastCodePoint;

  private CodePoints(String text) {
    this.text = text;
    this.same = text.codePointCount(0, text.length()) == text.length();
  }

  public static CodePoints of(String text) {
    return new CodePoints(text);
  }

  /** The code-point offset of a UTF-16 offset. */
  public int ofIndex(int index) {
    if (same) {
      return index;
    }
    lastCodePoint +=
        index < lastIndex
            ? -text.codePointCount(index, lastIndex)
            : text.codePointCount(lastIndex, index);
    lastIndex = index;
    return lastCodePoint;
  }

  /** The UTF-16 offset of a code-point offset. */
  public int toIndex(int codePoint) {
    return same ? codePoint : text.offsetByCodePoints(0, codePoint);
  }
}
