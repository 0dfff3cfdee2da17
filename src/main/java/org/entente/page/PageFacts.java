package org.entente.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says about itself: address, site, language, dates. */
final class PageFacts {

  /** Names of meta tags that mean publication, the surest first; none that means a change. */
  private static final List<String> DATE_NAMES =
      List.of(
          "article:published_time",
          "og:article:published_time",
          "og:published_time",
          "parsely-pub-date",
          "sailthru.date",
          "article.published",
          "published-date",
          "publish-date",
          "publish_date",
          "publishdate",
          "publication_date",
          "publicationdate",
          "datepublished",
          "date.published",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dc.date",
          "dcterms.date",
          "pubdate",
          "cxenseparse:recs:publishtime",
          "bt:pubdate",
          "originalpublicationdate",
          "originaldate",
          "article_date_original",
          "article:created_time",
          "date");

  private final Document page;
  private final LinkedData data;
  private final Map<String, String> metas = new HashMap<>();

  PageFacts(Document page, LinkedData data) {
    this.page = page;
    this.data = data;
    for (Element meta : page.select("meta[content]")) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
  }

  /** What a meta tag of the page says, whichever attribute names it. */
  Optional<String> meta(String name) {
    return Optional.ofNullable(metas.get(name));
  }

  Optional<String> siteName() {
    return meta("og:site_name")
        .or(() -> data.ofArticle("publisher"))
        .or(() -> meta("application-name"));
  }

  Optional<String> language() {
    return Optional.ofNullable(page.selectFirst("html[lang]"))
        .map(html -> html.attr("lang").strip())
        .filter(tag -> !tag.isEmpty())
        .or(() -> data.ofArticle("inLanguage"))
        .or(() -> meta("og:locale"))
        .or(() -> meta("content-language"));
  }

  /** The line or two that sum the article up for those who share it. */
  Optional<String> description() {
    return data.ofArticle("description")
        .or(() -> meta("og:description"))
        .or(() -> meta("description"));
  }

  /**
   * The address that the page calls its own, when it is one of the same site.
   *
   * @param address where the page was found; null when not known
   */
  Optional<String> url(String address) {
    Element link = page.selectFirst("link[rel~=(?i)^canonical$]");
    String canonical = link == null ? "" : link.absUrl("href");
    for (String own : List.of(canonical, meta("og:url").orElse(""))) {
      Optional<URI> uri = web(own);
      if (uri.isPresent() && (address == null || isOfSameSite(uri.get(), address))) {
        return Optional.of(own);
      }
    }
    return Optional.ofNullable(address);
  }

  /** A front page is no address of an article: templates that know no better give it. */
  private static boolean isOfSameSite(URI own, String address) {
    Optional<URI> found = web(address);
    boolean isFront = own.getQuery() == null && own.getRawPath().length() <= 1;
    return found.isPresent() && !isFront && site(own).equals(site(found.get()));
  }

  private static Optional<URI> web(String address) {
    try {
      URI uri = new URI(address.strip());
      return uri.getHost() != null && String.valueOf(uri.getScheme()).startsWith("http")
          ? Optional.of(uri)
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  /** The last two labels of a host, three where the second last is as short as in co.uk. */
  private static String site(URI uri) {
    List<String> labels = List.of(uri.getHost().toLowerCase(Locale.ROOT).split("\\."));
    int last = labels.size();
    int kept = last > 2 && labels.get(last - 2).length() <= 3 ? 3 : 2;
    return String.join(".", labels.subList(Math.max(0, last - kept), last));
  }

  /** What the page gives for its date of publication, the surest first. */
  List<String> dates() {
    List<String> dates = new ArrayList<>();
    data.ofArticle("datePublished").ifPresent(dates::add);
    DATE_NAMES.forEach(name -> meta(name).ifPresent(dates::add));
    for (Element marked : page.select("[itemprop=datePublished]")) {
      dates.add(machineDate(marked));
    }
    data.ofPage("datePublished").ifPresent(dates::add);
    data.ofArticle("dateCreated").ifPresent(dates::add);
    dates.addAll(shownTimes());
    dates.removeIf(String::isBlank);
    return dates;
  }

  /** The first of the elements {@code time}: those of other articles come later. */
  private List<String> shownTimes() {
    for (String where : List.of("time[pubdate]", "article time", "main time", "time")) {
      Element time = page.selectFirst(where);
      if (time != null) {
        return List.of(machineDate(time), time.text());
      }
    }
    return List.of();
  }

  private static String machineDate(Element element) {
    for (String attribute : List.of("datetime", "content", "title")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute).strip();
      }
    }
    return element.text();
  }
}
