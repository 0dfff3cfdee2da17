package org.entente.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Checks how news writes countries: whether an alias can mean two on one day. */
final class AliasCheck {

  private final LexiconRows rows;
  private final UnaryOperator<String> folding;
  private final List<Finding> findings = new ArrayList<>();

  AliasCheck(LexiconRows rows, UnaryOperator<String> folding) {
    this.rows = rows;
    this.folding = folding;
  }

  List<Finding> findings() {
    Map<String, List<Entry<CountryAlias>>> bySpelling =
        rows.aliases().stream()
            .collect(
                Collectors.groupingBy(
                    entry -> folding.apply(entry.value().alias()),
                    TreeMap::new,
                    Collectors.toList()));
    for (List<Entry<CountryAlias>> alike : bySpelling.values()) {
      for (int i = 0; i < alike.size(); i++) {
        for (Entry<CountryAlias> earlier : alike.subList(0, i)) {
          check(earlier, alike.get(i));
        }
      }
    }
    return findings;
  }

  private void check(Entry<CountryAlias> earlier, Entry<CountryAlias> later) {
    CountryAlias first = earlier.value();
    CountryAlias second = later.value();
    if (!days(first).overlaps(days(second))) {
      return;
    }
    String what = meaning(second) + ": already " + meaning(first) + " in " + earlier.row().where();
    if (Objects.equals(first.country(), second.country())) {
      findings.add(Finding.warning("repeated-alias", later, what));
    } else if (rules(first).equals(rules(second))) {
      findings.add(Finding.error("alias-clash", later, what));
    }
  }

  private static Period days(CountryAlias alias) {
    return Period.of(alias.from(), alias.to());
  }

  private static String meaning(CountryAlias alias) {
    return '"'
        + alias.alias()
        + "\" for "
        + (alias.country() == null ? "no country" : alias.country());
  }

  /** Of a phrase that denotes no country the rule column tells what it denotes. */
  private static Set<String> rules(CountryAlias alias) {
    return alias.rule() == null || alias.country() == null
        ? Set.of()
        : Set.of(alias.rule().split("\\|"));
  }
}
