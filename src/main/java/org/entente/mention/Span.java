package org.entente.mention;

import java.io.Serializable;

/**
 * A half-open range {@code [begin, end)} of a text, in UTF-16 units of the Java string.
 *
 * @param begin offset of the first character
 * @param end offset after the last character
 */
public record Span(int begin, int end) implements Comparable<Span>, Serializable {

  /** Refuses an empty or reversed range. */
  public Span {
    if (begin < 0 || end <= begin) {
      throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** The characters of {@code text} that this span covers. */
  public String of(CharSequence text) {
    return text.subSequence(begin, end).toString();
  }

  /** Left to right; of two that begin together the longer first. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(other.end, end);
  }
}
