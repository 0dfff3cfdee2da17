package org.entente.mention;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Map<String, List<Held>> heldByOfficial = new HashMap<>();
  private final Set<String> spouses = new HashSet<>();

  /**
   * A tenure with what its post is, looked up once.
   *
   * @param tenure what was held
   * @param group role that its post answers to
   * @param rank of its post, the highest 0
   */
  private record Held(Tenure tenure, String group, int rank) implements Serializable {
    private boolean isOf(String wantedGroup, String wantedCountry) {
      return (wantedCountry == null || wantedCountry.equals(tenure.country()))
          && (wantedGroup == null || wantedGroup.equals(group));
    }
  }

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
    lexicon.officials().forEach(this::note);
  }

  /** Being married to one who holds an office is none. */
  private void note(Official official) {
    List<Held> held = new ArrayList<>();
    for (Tenure tenure : lexicon.tenuresOf(official.id())) {
      String group = lexicon.post(tenure.post()).orElseThrow().group();
      if (group.equals(SPOUSE)) {
        spouses.add(official.id());
      } else {
        held.add(new Held(tenure, group, ranks.get(tenure.post())));
      }
    }
    heldByOfficial.put(official.id(), held);
  }

  /** The standing on a day, null when the official had held nothing yet; a null day is the last. */
  Standing on(Official official, LocalDate day) {
    Held current = null;
    Held former = null;
    for (Held held : heldBy(official)) {
      if (day == null || held.tenure().holdsOn(day)) {
        current = higher(held, current);
      } else if (held.tenure().endedBy(day)) {
        former = higher(held, former);
      }
    }
    if (current != null) {
      return new Standing(current.tenure().country(), current.tenure().post(), true);
    }
    return former == null
        ? null
        : new Standing(former.tenure().country(), "former " + former.tenure().post(), false);
  }

  /** Whether an official had, by a day, a post of a group; null group or country: of any. */
  boolean hasServed(Official official, String group, String country, LocalDate day) {
    for (Held held : heldBy(official)) {
      if ((day == null || !day.isBefore(held.tenure().from())) && held.isOf(group, country)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an official has, on a day, a post of a group; null group or country: of any. */
  boolean serves(Official official, String group, String country, LocalDate day) {
    for (Held held : heldBy(official)) {
      if ((day == null || held.tenure().holdsOn(day)) && held.isOf(group, country)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an official was, at some time, in a country's service. */
  boolean belongsTo(Official official, String country) {
    return heldBy(official).stream().anyMatch(held -> held.tenure().country().equals(country));
  }

  /** Whether someone was, at some time, married to a head of state. */
  boolean isSpouse(Official official) {
    return spouses.contains(official.id());
  }

  /** The post of a group that an official has on a day, null when none. */
  Standing within(Official official, String group, LocalDate day) {
    Held best = null;
    for (Held held : heldBy(official)) {
      if (day != null && held.tenure().holdsOn(day) && held.group().equals(group)) {
        best = higher(held, best);
      }
    }
    return best == null ? null : new Standing(best.tenure().country(), best.tenure().post(), true);
  }

  /** The countries and bodies an official ever served. */
  Set<String> countries(Official official) {
    Set<String> countries = new TreeSet<>();
    heldBy(official).forEach(held -> countries.add(held.tenure().country()));
    return countries;
  }

  /** Who held, on a day, the very post of a title in a country, else one of its group. */
  List<Official> holders(String country, Titles.Form form, LocalDate day) {
    List<Tenure> ofGroup = lexicon.holders(country, form.group(), day);
    List<Tenure> ofPost =
        ofGroup.stream().filter(tenure -> tenure.post().equals(form.office())).toList();
    return officials(ofPost.isEmpty() ? ofGroup : ofPost);
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

  private List<Held> heldBy(Official official) {
    return heldByOfficial.getOrDefault(official.id(), List.of());
  }

  private static Held higher(Held held, Held best) {
    return best == null || held.rank() <= best.rank() ? held : best;
  }
}
