package org.entente.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.article.RecordFields.Field;
import org.entente.page.WebArticle;

/**
 * Where an article comes from, as its record, the user or the path says.
 *
 * @param source feed or outlet, never null
 * @param url null when not known
 * @param id the publisher's, null when not known
 * @param language two letters, or {@code und}
 * @param dates what the record has for a date, the surest first
 * @param dated the word for where these were found
 * @param crawledAt when a page was fetched; null when not known
 */
record Origin(
    String source,
    String url,
    String id,
    String language,
    List<String> dates,
    String dated,
    String crawledAt) {

  private static final Pattern HOST =
      Pattern.compile("(?:[a-z][a-z0-9+.-]*:)?//(?:[^/?#@]*@)?([^/?#:]+).*", Pattern.DOTALL);
  private static final Pattern LANGUAGE_TAG = Pattern.compile("([A-Za-z]{2,3})(?:[-_].*)?");

  /** A directory that tells a day or a partition, not an outlet. */
  private static final Pattern DATED_DIRECTORY = Pattern.compile("[\\d._-]*|.*=.*");

  static Origin of(
      CandidateRows.Place place, ObjectNode record, RecordFields names, ReadOptions options) {
    String url = url(first(names, record, Field.URL));
    return new Origin(
        source(place, first(names, record, Field.SOURCE), url, options),
        url,
        first(names, record, Field.ID),
        language(first(names, record, Field.LANGUAGE)),
        names.values(record, Field.PUBLISHED_AT).stream()
            .filter(JsonNode::isValueNode)
            .map(Origin::asText)
            .toList(),
        "field",
        null);
  }

  /**
   * Of a page. Its source is the host of its address rather than the name that the site gives
   * itself, which changes; what the user says goes before both.
   */
  static Origin ofPage(CandidateRows.Place place, RawRecord.Page page, ReadOptions options) {
    WebArticle article = page.article();
    String url = url(article.url());
    String named = url == null && options.source() == null ? article.siteName() : null;
    return new Origin(
        source(place, named, url, options),
        url,
        null,
        language(article.language()),
        article.dates(),
        "meta",
        page.crawledAt());
  }

  /**
   * The article's identity: by the publisher's id, else by URL, else by day and text.
   *
   * @param day of publication, empty when not known
   */
  String articleId(String day, String contentHash) {
    if (id != null) {
      return Hashes.of("id", source, id);
    }
    return url != null
        ? Hashes.of("url", source, url)
        : Hashes.of("text", source, day, contentHash);
  }

  private static String first(RecordFields names, ObjectNode record, Field field) {
    for (JsonNode value : names.values(record, field)) {
      // News APIs nest the outlet: {"source": {"id": "bbc", "name": "BBC"}}.
      JsonNode leaf = value.isObject() && value.has("name") ? value.get("name") : value;
      String text = leaf.isValueNode() && !leaf.isNull() ? CleanText.line(asText(leaf)) : "";
      if (!text.isEmpty()) {
        return text;
      }
    }
    return null;
  }

  /** A number without exponent: an epoch or an id. */
  private static String asText(JsonNode value) {
    boolean isFinite = value.isFloatingPointNumber() && Double.isFinite(value.doubleValue());
    return isFinite ? value.decimalValue().toPlainString() : value.asText();
  }

  /** Only a whole URL: a path alone says nothing across outlets. */
  private static String url(String value) {
    return value != null && HOST.matcher(value.toLowerCase(Locale.ROOT)).matches() ? value : null;
  }

  private static String source(
      CandidateRows.Place place, String named, String url, ReadOptions options) {
    if (named != null) {
      return outlet(named);
    }
    if (options.source() != null) {
      return options.source();
    }
    return url != null ? outlet(url) : directory(place.file().path());
  }

  /** The host of a URL, without {@code www.}; a plain name stays as it is. */
  private static String outlet(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Matcher host = HOST.matcher(lower);
    if (host.matches()) {
      return host.group(1).replaceFirst("^www\\.", "");
    }
    return lower.startsWith("www.") ? lower.substring("www.".length()) : name;
  }

  private static String directory(String path) {
    String[] segments = path.split("/", -1);
    for (int i = segments.length - 2; i > 0; i--) {
      if (!DATED_DIRECTORY.matcher(segments[i]).matches()) {
        return segments[i].endsWith("!") ? archive(segments[i]) : segments[i];
      }
    }
    return "unknown";
  }

  /** Members at the root of {@code bulletin.tar.gz!} are of the bulletin. */
  private static String archive(String segment) {
    String name = Compression.withoutExtension(segment.substring(0, segment.length() - 1));
    return name.replaceFirst("(?<=.)\\.[^.]*$", "");
  }

  private static String language(String tag) {
    if (tag == null) {
      return "und";
    }
    Matcher matcher = LANGUAGE_TAG.matcher(tag);
    if (!matcher.matches()) {
      return "und";
    }
    String code = matcher.group(1).toLowerCase(Locale.ROOT);
    return code.length() == 2 ? code : LanguageCodes.twoLetters(code).orElse("und");
  }
}
