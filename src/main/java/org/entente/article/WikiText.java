package org.entente.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Turns the markup of MediaWiki into the text that a reader sees.
 *
 * <p>Templates, tables, notes, files and categories are left out; what stands for words of a
 * sentence stays: links by their label, and the few templates whose last part is their text.
 */
final class WikiText {

  private static final Pattern COMMENT = Pattern.compile("<!--.*?(?:-->|\\z)", Pattern.DOTALL);
  private static final Pattern NOTE =
      Pattern.compile(
          "<(ref|math|gallery|timeline|score|syntaxhighlight|source|imagemap|chem)\\b[^>]*?"
              + "(?:/>|>.*?(?:</\\1\\s*>|\\z))",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_BREAK = Pattern.compile("<(?:br|p|/p|li|/div)\\b[^>]*>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,300}>");
  private static final Pattern WEB_LINK =
      Pattern.compile("\\[(?:https?:|ftp:|mailto:)?//[^\\s\\]]*\\s*([^\\]\\n]*)]");

  /** A bar that is not inside a link. */
  private static final Pattern PART_MARK = Pattern.compile("\\|(?![^\\[\\]]*]])");

  private static final Pattern QUOTES = Pattern.compile("'{2,5}");
  private static final Pattern MAGIC_WORD = Pattern.compile("__[A-Z]{3,30}__");
  private static final Pattern LIST_MARK = Pattern.compile("(?m)^[*#:;]+[ \\t]*");
  private static final Pattern RULE = Pattern.compile("(?m)^-{4,}");
  private static final Pattern EMPTY_BRACKETS = Pattern.compile("[ \\t]*\\([\\s,;:]*\\)");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]+");
  private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n ?");
  private static final Pattern GAPS = Pattern.compile("\\n{2,}");

  /** Namespaces whose links show no words, in the languages of most dumps. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "\\s*(?:file|image|category|datei|bild|kategorie|fichier|catégorie|archivo|categoría"
              + "|[a-z]{2,3}(?:-[a-z]+)?)\\s*:.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /** Templates that show their last part. */
  private static final Set<String> SHOW_LAST =
      Set.of("w", "wikipedia", "lang", "nowrap", "nobr", "transl", "small", "abbr");

  private WikiText() {}

  /** Paragraphs with an empty line between them; sections of sources and links left out. */
  static String plain(String markup) {
    String text = COMMENT.matcher(markup).replaceAll("");
    text = NOTE.matcher(text).replaceAll("");
    text = withoutBraces(text);
    text = withLinksShown(text);
    text = WEB_LINK.matcher(text).replaceAll("$1");
    text = LINE_BREAK.matcher(text).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text = QUOTES.matcher(text).replaceAll("");
    text = MAGIC_WORD.matcher(text).replaceAll("");
    text = WikiSections.withoutLists(text);
    text = RULE.matcher(LIST_MARK.matcher(text).replaceAll("")).replaceAll("");
    text = Parser.unescapeEntities(text, false);
    text = EMPTY_BRACKETS.matcher(text).replaceAll("");
    text = LINE_ENDS.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("\n");
    return GAPS.matcher(text.strip()).replaceAll("\n\n");
  }

  /** Leaves out templates and tables, however they nest; one without its end loses its marks. */
  private static String withoutBraces(String text) {
    Deque<StringBuilder> open = new ArrayDeque<>();
    Deque<String> ends = new ArrayDeque<>();
    open.push(new StringBuilder());
    int at = 0;
    while (at < text.length()) {
      String pair = text.substring(at, Math.min(at + 2, text.length()));
      if (pair.equals("{{") || pair.equals("{|")) {
        open.push(new StringBuilder());
        ends.push(pair.equals("{{") ? "}}" : "|}");
        at += 2;
      } else if (pair.equals(ends.peek())) {
        String inner = open.pop().toString();
        open.peek().append(ends.pop().equals("}}") ? shown(inner) : "");
        at += 2;
      } else {
        open.peek().append(text.charAt(at));
        at++;
      }
    }
    return joined(open);
  }

  private static String shown(String template) {
    String[] parts = PART_MARK.split(template, -1);
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
    if (name.equals("convert") && parts.length > 2) {
      return parts[1].strip() + " " + parts[2].strip();
    }
    boolean showsLast = SHOW_LAST.contains(name) && parts.length > 1;
    return showsLast ? parts[parts.length - 1].strip() : "";
  }

  /** Shows links by their labels, files and categories not at all, however they nest. */
  private static String withLinksShown(String text) {
    Deque<StringBuilder> open = new ArrayDeque<>();
    open.push(new StringBuilder());
    for (int at = 0; at < text.length(); at++) {
      if (text.startsWith("[[", at)) {
        open.push(new StringBuilder());
        at++;
      } else if (text.startsWith("]]", at) && open.size() > 1) {
        String inner = open.pop().toString();
        open.peek().append(label(inner));
        at++;
      } else {
        open.peek().append(text.charAt(at));
      }
    }
    return joined(open);
  }

  private static String label(String link) {
    if (NO_WORDS.matcher(link).matches()) {
      return "";
    }
    String plain = link.startsWith(":") ? link.substring(1) : link;
    return plain.substring(plain.lastIndexOf('|') + 1);
  }

  private static String joined(Deque<StringBuilder> open) {
    StringBuilder all = new StringBuilder();
    open.descendingIterator().forEachRemaining(all::append);
    return all.toString();
  }
}
