package org.entente.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Leaves out the sections of a wiki page that list what others wrote. */
final class WikiSections {

  private static final Pattern HEADING =
      Pattern.compile("[ \\t]*(={1,6})[ \\t]*([^=\\n]+?)[ \\t]*\\1[ \\t]*");

  private static final Set<String> LISTS =
      Set.of(
          "references",
          "external links",
          "see also",
          "further reading",
          "notes",
          "footnotes",
          "bibliography",
          "citations",
          "sources",
          "related news",
          "sister links",
          "works cited",
          "publications");

  private WikiSections() {}

  /** The text with headings as lines of their own, without lists and what stands under them. */
  static String withoutLists(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int leftOutAt = 0;
    for (String line : text.split("\n", -1)) {
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        int level = heading.group(1).length();
        String name = heading.group(2).strip();
        boolean isInside = leftOutAt > 0 && level > leftOutAt;
        boolean isList = LISTS.contains(name.toLowerCase(Locale.ROOT));
        leftOutAt = isInside ? leftOutAt : isList ? level : 0;
        if (leftOutAt == 0) {
          kept.append('\n').append(name).append("\n\n");
        }
      } else if (leftOutAt == 0) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }
}
