package org.entente.lexicon;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks each official's career, and officials against one another. */
final class PersonCheck {

  /** The longest careers known, those of monarchs, are of 70 years. */
  private static final int LONGEST_CAREER = 75;

  private static final int LONG_BREAK = 25;

  private static final Comparator<Entry<Tenure>> BY_BEGIN =
      Comparator.comparing(entry -> entry.value().from());

  private final LexiconRows rows;
  private final LocalDate asOf;
  private final UnaryOperator<String> folding;
  private final Map<String, Post> posts;
  private final Map<String, Country> countries;
  private final Map<String, List<Entry<Tenure>>> careers;
  private final List<Finding> findings = new ArrayList<>();

  PersonCheck(LexiconRows rows, LocalDate asOf, UnaryOperator<String> folding) {
    this.rows = rows;
    this.asOf = asOf;
    this.folding = folding;
    this.posts = LexiconRows.byKey(rows.posts(), Post::name);
    this.countries = LexiconRows.byKey(rows.countries(), Country::code);
    this.careers =
        rows.tenures().stream()
            .sorted(BY_BEGIN)
            .collect(Collectors.groupingBy(entry -> entry.value().officialId()));
  }

  List<Finding> findings() {
    for (Entry<Official> official : rows.officials()) {
      List<Entry<Tenure>> career = career(official);
      if (career.isEmpty()) {
        findings.add(
            Finding.warning("no-tenure", official, official.value().id() + " never held a post"));
      } else {
        checkLength(career);
        checkStates(career);
      }
    }
    rows.tenures().forEach(this::checkBegin);
    checkWikidataIds();
    checkNames();
    return findings;
  }

  private List<Entry<Tenure>> career(Entry<Official> official) {
    return careers.getOrDefault(official.value().id(), List.of());
  }

  private void checkBegin(Entry<Tenure> entry) {
    if (entry.value().from().isAfter(asOf)) {
      findings.add(
          Finding.warning(
              "future", entry, TenureCheck.text(entry.value()) + ": not begun on " + asOf));
    }
  }

  private void checkLength(List<Entry<Tenure>> career) {
    LocalDate begin = career.get(0).value().from();
    LocalDate end = end(career.get(0).value());
    for (Entry<Tenure> entry : career) {
      Tenure tenure = entry.value();
      long pause = ChronoUnit.YEARS.between(end, tenure.from());
      if (pause >= LONG_BREAK) {
        findings.add(
            Finding.warning(
                "long-break",
                entry,
                TenureCheck.text(tenure) + ": in no post for " + pause + " years before"));
      }
      end = end(tenure).isAfter(end) ? end(tenure) : end;
    }
    long years = ChronoUnit.YEARS.between(begin, end);
    if (years > LONGEST_CAREER) {
      Entry<Tenure> last = career.get(career.size() - 1);
      findings.add(
          Finding.error(
              "two-lives",
              last,
              last.value().officialId() + ": in posts over " + years + " years, since " + begin));
    }
  }

  private LocalDate end(Tenure tenure) {
    return tenure.to() == null ? asOf : tenure.to();
  }

  private void checkStates(List<Entry<Tenure>> career) {
    for (int i = 0; i < career.size(); i++) {
      for (Entry<Tenure> earlier : career.subList(0, i)) {
        Tenure first = earlier.value();
        Tenure second = career.get(i).value();
        boolean twoStates = !first.country().equals(second.country());
        if (twoStates
            && bindsToState(first)
            && bindsToState(second)
            && Period.of(first).overlaps(Period.of(second))) {
          findings.add(
              Finding.error(
                  "two-lives",
                  career.get(i),
                  TenureCheck.text(second) + ": at the same time " + TenureCheck.text(first)));
        }
      }
    }
  }

  /** A monarch may reign in several states; posts of a former state may last into its successor. */
  private boolean bindsToState(Tenure tenure) {
    return countries.get(tenure.country()).status() == Country.Status.STATE
        && posts.get(tenure.post()).scope() != Scope.ROYAL;
  }

  private void checkWikidataIds() {
    Map<String, Entry<Official>> byWikidataId = new HashMap<>();
    for (Entry<Official> official : rows.officials()) {
      String id = official.value().wikidataId();
      Entry<Official> other = id == null ? null : byWikidataId.putIfAbsent(id, official);
      if (other != null) {
        findings.add(
            Finding.error(
                "same-person", official, official.value().id() + ": " + id + " is " + at(other)));
      }
    }
  }

  private void checkNames() {
    Map<String, List<Entry<Official>>> byName = new TreeMap<>();
    for (Entry<Official> official : rows.officials()) {
      for (String name : names(official.value())) {
        byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(official);
      }
    }
    Set<List<Entry<Official>>> pairs = new LinkedHashSet<>();
    byName.forEach(
        (name, officials) -> {
          for (int i = 0; i < officials.size(); i++) {
            for (Entry<Official> earlier : officials.subList(0, i)) {
              if (pairs.add(List.of(earlier, officials.get(i)))) {
                checkNamesakes(name, earlier, officials.get(i));
              }
            }
          }
        });
  }

  private Set<String> names(Official official) {
    return Stream.concat(Stream.of(official.name()), official.aliases().stream())
        .map(folding)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void checkNamesakes(String name, Entry<Official> one, Entry<Official> other) {
    boolean atOnce =
        career(one).stream()
            .anyMatch(a -> career(other).stream().anyMatch(b -> areAtOnce(a.value(), b.value())));
    String what = other.value().id() + ": \"" + name + "\" is also " + at(one);
    findings.add(
        atOnce
            ? Finding.error("same-person", other, what + ", in the same country at the same time")
            : Finding.warning("namesakes", other, what));
  }

  private static boolean areAtOnce(Tenure one, Tenure other) {
    return one.country().equals(other.country()) && Period.of(one).overlaps(Period.of(other));
  }

  private static String at(Entry<Official> official) {
    return official.value().id() + " in " + official.row().where();
  }
}
