package org.entente.lexicon;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks that the offices of each state and body were kept up to date. */
final class FreshnessCheck {

  private static final int MONTHS_WITHOUT_CHANGE = 24;

  private final LexiconRows rows;
  private final LocalDate asOf;

  FreshnessCheck(LexiconRows rows, LocalDate asOf) {
    this.rows = rows;
    this.asOf = asOf;
  }

  List<Finding> findings() {
    Map<String, LocalDate> lastChanges = lastChanges();
    List<Finding> findings = new ArrayList<>();
    for (Entry<Country> entry : rows.countries()) {
      Country country = entry.value();
      if (!isKept(country)) {
        continue;
      }
      LocalDate last = lastChanges.get(country.code());
      String who = country.code() + " (" + country.name() + ")";
      if (last == null) {
        findings.add(Finding.warning("stale", entry, who + ": no tenure"));
      } else if (last.isBefore(asOf.minusMonths(MONTHS_WITHOUT_CHANGE))) {
        long months = ChronoUnit.MONTHS.between(last, asOf);
        findings.add(
            Finding.warning(
                "stale", entry, who + ": no change for " + months + " months, since " + last));
      }
    }
    return findings;
  }

  private static boolean isKept(Country country) {
    return country.status() == Country.Status.STATE || country.status() == Country.Status.BODY;
  }

  private Map<String, LocalDate> lastChanges() {
    Map<String, LocalDate> changes = new HashMap<>();
    for (Entry<Tenure> entry : rows.tenures()) {
      Tenure tenure = entry.value();
      Stream.of(tenure.from(), tenure.to() == null ? tenure.from() : tenure.to())
          .filter(day -> !day.isAfter(asOf))
          .forEach(day -> changes.merge(tenure.country(), day, (a, b) -> a.isAfter(b) ? a : b));
    }
    return changes;
  }
}
