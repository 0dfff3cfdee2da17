package org.entente.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where statements of a text end: at semicolons outside quotes and comments, as DuckDB reads. */
final class Statements {

  /** What a semicolon does not end; comments stand one inside another. */
  private static final Pattern OPENING =
      Pattern.compile("'|\"|--[^\\n]*|/\\*|\\$([A-Za-z_][A-Za-z0-9_]*)?\\$|;");

  /** Comments that hold no others. */
  private static final Pattern COMMENT =
      Pattern.compile("--[^\\n]*|/\\*(?:(?!/\\*|\\*/).)*\\*/", Pattern.DOTALL);

  private final String text;
  private final List<String> ended = new ArrayList<>();
  private int begin;

  private Statements(String text) {
    this.text = text;
    split();
  }

  static Statements of(String text) {
    return new Statements(text);
  }

  /** The statements that a semicolon ends, without it. */
  List<String> ended() {
    return ended;
  }

  /** What follows the last semicolon; empty when that is nothing but comments. */
  String rest() {
    String rest = text.substring(begin);
    return isOnlyComments(rest) ? "" : rest;
  }

  private void split() {
    Matcher opening = OPENING.matcher(text);
    int from = 0;
    while (from <= text.length() && opening.find(from)) {
      String what = opening.group();
      if (what.equals(";")) {
        end(opening.start());
        from = opening.end();
      } else if (what.startsWith("--")) {
        from = opening.end();
      } else {
        from = what.equals("/*") ? commentEnd(opening.end()) : quoteEnd(what, opening.end());
      }
    }
  }

  private void end(int semicolon) {
    String statement = text.substring(begin, semicolon);
    if (!isOnlyComments(statement)) {
      ended.add(statement.strip());
    }
    begin = semicolon + 1;
  }

  private static boolean isOnlyComments(String statement) {
    return COMMENT.matcher(statement).replaceAll("").isBlank();
  }

  private int quoteEnd(String quote, int from) {
    int end = text.indexOf(quote, from);
    return end < 0 ? text.length() + 1 : end + quote.length();
  }

  private int commentEnd(int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      int close = text.indexOf("*/", at);
      int open = text.indexOf("/*", at);
      if (close < 0) {
        return text.length() + 1;
      }
      boolean nested = open >= 0 && open < close;
      depth += nested ? 1 : -1;
      at = (nested ? open : close) + 2;
    }
    return at;
  }
}
