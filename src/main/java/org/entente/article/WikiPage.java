package org.entente.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.page.WebArticle;

/**
 * A page of a MediaWiki export while it is read.
 *
 * <p>The time of its revision is no date of publication: an article on a war of 1812 was edited
 * yesterday. Only a wiki of news dates its pages, in a template.
 */
final class WikiPage {

  private static final Set<String> HELD = Set.of("title", "ns", "text");
  private static final Pattern REDIRECT =
      Pattern.compile("\\s*#redirect\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern DATE =
      Pattern.compile(
          "\\{\\{\\s*(?:date\\s*\\||byline\\s*\\|[^{}]{0,80}?\\bdate\\s*=)\\s*([^|{}]{6,40})",
          Pattern.CASE_INSENSITIVE);
  private static final int DATED_HEAD = 2_000;
  private static final int HEAD = 2_000;

  private final Map<String, String> held = new HashMap<>();
  private boolean redirects;

  static boolean isHeld(String element) {
    return HELD.contains(element);
  }

  /** The last of an element is what counts: revisions follow each other. */
  void hold(String element, String text) {
    held.put(element, text);
  }

  void setRedirect() {
    redirects = true;
  }

  boolean isTooLong(int maxChars) {
    return text().length() > maxChars;
  }

  String head() {
    return text().substring(0, Math.min(HEAD, text().length()));
  }

  private String text() {
    return held.getOrDefault("text", "");
  }

  RawRecord record(WikiSite site) {
    if (!held.getOrDefault("ns", "0").strip().equals("0")) {
      return new RawRecord.Skipped(Skip.OTHER_NAMESPACE);
    }
    if (redirects || REDIRECT.matcher(text()).matches()) {
      return new RawRecord.Skipped(Skip.REDIRECT);
    }
    String body = WikiText.plain(text());
    if (body.isEmpty()) {
      return new RawRecord.Skipped(Skip.NO_ARTICLE);
    }
    String title = held.getOrDefault("title", "").strip();
    WebArticle article =
        new WebArticle(title, body, site.url(title), site.name(), site.language(), dates());
    return new RawRecord.Page(article, null, head());
  }

  private List<String> dates() {
    Matcher date = DATE.matcher(text().substring(0, Math.min(DATED_HEAD, text().length())));
    return date.find() ? List.of(date.group(1).strip().toLowerCase(Locale.ROOT)) : List.of();
  }
}
