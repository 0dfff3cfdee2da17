package org.entente.mention;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.lexicon.Country;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Official;
import org.entente.lexicon.Post;
import org.entente.lexicon.Tenure;

/** What an official was on a day: the highest post then held, else the highest held before. */
final class Careers implements Serializable {

  private static final String SPOUSE = "first lady";

  private final Lexicon lexicon;
  private final Map<String, Integer> ranks = new HashMap<>();

  /**
   * What an official was.
   *
   * @param country code of the country or body served
   * @param office the post, "former …" when left
   * @param isCurrent whether still held
   */
  record Standing(String country, String office, boolean isCurrent) {}

  Careers(Lexicon lexicon) {
    this.lexicon = lexicon;
    for (Post post : lexicon.posts()) {
      ranks.put(post.name(), ranks.size());
    }
  }

  /** The standing on a day, null when the official had held nothing yet; a null day is the last. */
  Standing on(Official official, LocalDate day) {
    Tenure current = null;
    Tenure former = null;
    for (Tenure tenure : tenuresOf(official)) {
      if (day == null || tenure.holdsOn(day)) {
        current = higher(tenure, current);
      } else if (tenure.endedBy(day)) {
        former = higher(tenure, former);
      }
    }
    if (current != null) {
      return new Standing(current.country(), current.post(), true);
    }
    return former == null ? null : new Standing(former.country(), "former " + former.post(), false);
  }

  /** Whether an official had, by a day, a post of a group; null group or country: of any. */
  boolean hasServed(Official official, String group, String country, LocalDate day) {
    return tenuresOf(official).stream()
        .filter(tenure -> day == null || !day.isBefore(tenure.from()))
        .filter(tenure -> country == null || country.equals(tenure.country()))
        .anyMatch(tenure -> group == null || group.equals(groupOf(tenure)));
  }

  /** Whether an official has, on a day, a post of a group; null group or country: of any. */
  boolean serves(Official official, String group, String country, LocalDate day) {
    return tenuresOf(official).stream()
        .filter(tenure -> day == null || tenure.holdsOn(day))
        .filter(tenure -> country == null || country.equals(tenure.country()))
        .anyMatch(tenure -> group == null || group.equals(groupOf(tenure)));
  }

  /** Whether an official was, at some time, in a country's service. */
  boolean belongsTo(Official official, String country) {
    return tenuresOf(official).stream().anyMatch(tenure -> tenure.country().equals(country));
  }

  /** Whether someone was, at some time, married to a head of state. */
  boolean isSpouse(Official official) {
    return lexicon.tenuresOf(official.id()).stream()
        .anyMatch(tenure -> groupOf(tenure).equals(SPOUSE));
  }

  /** The post of a group that an official has on a day, null when none. */
  Standing within(Official official, String group, LocalDate day) {
    Tenure held = null;
    for (Tenure tenure : tenuresOf(official)) {
      if (day != null && tenure.holdsOn(day) && groupOf(tenure).equals(group)) {
        held = higher(tenure, held);
      }
    }
    return held == null ? null : new Standing(held.country(), held.post(), true);
  }

  /** The countries and bodies an official ever served. */
  Set<String> countries(Official official) {
    Set<String> countries = new TreeSet<>();
    tenuresOf(official).forEach(tenure -> countries.add(tenure.country()));
    return countries;
  }

  /** Who held, on a day, the very post of a title in a country, else one of its group. */
  List<Official> holders(String country, Titles.Form form, LocalDate day) {
    List<Official> ofPost =
        officials(
            lexicon.holders(country, form.group(), day).stream()
                .filter(tenure -> tenure.post().equals(form.office()))
                .toList());
    return ofPost.isEmpty() ? holders(country, form.group(), day) : ofPost;
  }

  /** Who held a role in a country on a day. */
  List<Official> holders(String country, String group, LocalDate day) {
    return officials(lexicon.holders(country, group, day));
  }

  /** Whether a code is that of a body of states. */
  boolean isBody(String country) {
    return lexicon.country(country).filter(c -> c.status() == Country.Status.BODY).isPresent();
  }

  private List<Official> officials(List<Tenure> tenures) {
    return tenures.stream()
        .map(tenure -> lexicon.official(tenure.officialId()).orElseThrow())
        .distinct()
        .toList();
  }

  /** What an official held; being married to one is no office. */
  private List<Tenure> tenuresOf(Official official) {
    return lexicon.tenuresOf(official.id()).stream()
        .filter(tenure -> !groupOf(tenure).equals(SPOUSE))
        .toList();
  }

  private String groupOf(Tenure tenure) {
    return lexicon.post(tenure.post()).orElseThrow().group();
  }

  private Tenure higher(Tenure tenure, Tenure best) {
    return best == null || ranks.get(tenure.post()) <= ranks.get(best.post()) ? tenure : best;
  }
}
