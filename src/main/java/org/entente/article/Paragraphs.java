package org.entente.article;

import java.util.ArrayList;
import java.util.List;
import org.entente.mention.Span;

/** Splits the body of an article. */
final class Paragraphs {

  private Paragraphs() {}

  /** Blocks between empty lines; lines where the body has no empty line. */
  static List<Span> of(String text, int titleEnd) {
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
