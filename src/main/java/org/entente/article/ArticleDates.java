package org.entente.article;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.entente.article.CandidateRows.Place;

/**
 * Dates an article by the surest clue to its day of publication that there is.
 *
 * <ol>
 *   <li>{@code field}: a field of the record; {@code meta}: what a page says of itself
 *   <li>{@code url}: the day between the slashes of its address
 *   <li>{@code path}: the day in the path of its file
 *   <li>{@code dateline}: the day in front of its text, with the year from the clues around
 *   <li>{@code crawl}: the day when the page was fetched, which is no earlier
 *   <li>{@code none}
 * </ol>
 */
final class ArticleDates implements Serializable {

  /** Servers' clocks and zones differ from the archive's. */
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(2);

  private final ReadOptions options;
  private final PublishedDates dates;

  ArticleDates(ReadOptions options) {
    this.options = options;
    this.dates = new PublishedDates(options.now());
  }

  /** A date with where it was found. */
  record Dated(Optional<Published> published, String origin) {

    static final Dated NOT = new Dated(Optional.empty(), "none");
  }

  Dated of(Place place, Origin origin, ArticleParts parts) {
    Optional<Published> crawl =
        Optional.ofNullable(origin.crawledAt()).flatMap(value -> dates.parse(value));
    List<Dated> clues =
        List.of(
            new Dated(ofField(origin, crawl), origin.dated()),
            new Dated(Optional.ofNullable(origin.url()).flatMap(dates::inUrl), "url"),
            new Dated(ofPath(place), "path"));
    return first(clues).or(() -> first(lastClues(place, origin, parts, crawl))).orElse(Dated.NOT);
  }

  private static Optional<Dated> first(List<Dated> clues) {
    return clues.stream().filter(clue -> clue.published().isPresent()).findFirst();
  }

  /** The first date of the record's that can be one; a page was published before it was fetched. */
  private Optional<Published> ofField(Origin origin, Optional<Published> crawl) {
    for (String value : origin.dates()) {
      Optional<Published> published = dates.parse(value).filter(date -> isBefore(date, crawl));
      if (published.isPresent()) {
        return published;
      }
    }
    return Optional.empty();
  }

  private static boolean isBefore(Published date, Optional<Published> crawl) {
    return crawl.isEmpty() || date.instant().isBefore(crawl.get().instant().plus(CLOCKS_DIFFER));
  }

  /** Directories date a file only when asked for: a backup's folder has a date too. */
  private Optional<Published> ofPath(Place place) {
    if (options.dateFromPath()) {
      return dates.inPath(place.file().path());
    }
    return place.file().format().isArticleAFile()
        ? dates.inPath(place.file().name())
        : Optional.empty();
  }

  private List<Dated> lastClues(
      Place place, Origin origin, ArticleParts parts, Optional<Published> crawl) {
    String path = options.dateFromPath() ? place.file().path() : "";
    String address = origin.url() == null ? "" : origin.url();
    Optional<Published> dateline =
        Dateline.in(parts.text().substring(parts.titleEnd()))
            .flatMap(line -> line.day(dates.yearIn(address), dates.yearIn(path), crawl))
            .map(Published::on)
            .flatMap(dates::possible);
    return List.of(
        new Dated(dateline, "dateline"),
        new Dated(options.dateByCrawl() ? crawl : Optional.empty(), "crawl"));
  }
}
