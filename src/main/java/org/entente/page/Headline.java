package org.entente.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Chooses the title of a page's article, without the name of the site behind it. */
final class Headline {

  private static final Pattern SITE_MARK = Pattern.compile("\\s+[|•*·»«–—-]+\\s+");

  private final PageFacts facts;
  private final String shown;

  private Headline(PageFacts facts, String shown) {
    this.facts = facts;
    this.shown = shown;
  }

  /**
   * What the page both shows and is shared under, else the headline of the article's data, else
   * what there is; null when there is nothing.
   */
  static String of(Document page, LinkedData data, PageFacts facts) {
    Headline headline = new Headline(facts, shown(page));
    String shared = headline.withoutSite(line(facts.meta("og:title").orElse("")));
    if (!shared.isEmpty() && Folded.isSame(shared, headline.shown)) {
      return headline.shown;
    }
    List<Optional<String>> given =
        List.of(
            data.ofArticle("headline"),
            Optional.of(shared),
            Optional.of(headline.shown),
            data.ofArticle("name"),
            facts.meta("twitter:title"),
            Optional.of(page.title()));
    return given.stream()
        .map(title -> line(title.orElse("")))
        .filter(title -> !title.isEmpty())
        .findFirst()
        .map(title -> headline.whole(headline.withoutSite(title)))
        .orElse(null);
  }

  /** The heading of the article; where several stand on the page, the one inside an article. */
  private static String shown(Document page) {
    for (String where : List.of("article h1", "main h1", "[itemprop=headline]", "h1")) {
      Element heading = page.selectFirst(where);
      if (heading != null && !heading.text().isBlank()) {
        return line(heading.text());
      }
    }
    return "";
  }

  /** Quirk: titles in attributes and data hold markup and references as if they were HTML. */
  private static String line(String title) {
    String text = title.indexOf('&') < 0 ? title : Parser.unescapeEntities(title, false);
    boolean hasMarkup = text.indexOf('<') >= 0 && text.indexOf('>') > 0;
    String plain = hasMarkup ? Jsoup.parseBodyFragment(text).text() : text;
    return plain.replaceAll("[\\s\\u00a0]+", " ").strip();
  }

  private String withoutSite(String title) {
    if (!shown.isEmpty() && title.length() > shown.length() && title.startsWith(shown)) {
      boolean hasSuffix = SITE_MARK.matcher(title.substring(shown.length())).lookingAt();
      return hasSuffix ? shown : title;
    }
    String site = Folded.of(facts.siteName().orElse(""));
    Matcher mark = SITE_MARK.matcher(title);
    while (!site.isEmpty() && mark.find()) {
      String suffix = Folded.of(title.substring(mark.end()));
      if (suffix.startsWith(site) || site.startsWith(suffix)) {
        return title.substring(0, mark.start());
      }
    }
    return title;
  }

  /** Data cut headlines at 110 letters, as search engines ask: then the heading has the rest. */
  private String whole(String title) {
    String begun = title.replaceFirst("(?:\\.\\.\\.|…)$", "").strip();
    boolean isCut = !begun.equals(title) && shown.length() >= begun.length();
    return isCut && shown.startsWith(begun) ? shown : title;
  }
}
