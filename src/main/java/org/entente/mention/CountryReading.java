package org.entente.mention;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.entente.lexicon.CountryAlias;
import org.entente.lexicon.LexiconException;

/**
 * What an alias stands for, with the rules under which it does.
 *
 * @param alias of the lexicon
 * @param rules that all must hold for a match to count
 * @param kind of its mentions; null for a phrase that denotes no country
 * @param needsEvidence whether other mentions must tell first what it means
 */
record CountryReading(CountryAlias alias, Set<CountryRule> rules, Kind kind, boolean needsEvidence)
    implements Serializable {

  static CountryReading of(CountryAlias alias) {
    Set<CountryRule> rules = EnumSet.noneOf(CountryRule.class);
    if (alias.kind() != CountryAlias.Kind.NOT_COUNTRY && alias.rule() != null) {
      Arrays.stream(alias.rule().split("\\|")).map(name -> rule(alias, name)).forEach(rules::add);
    }
    Kind kind = alias.kind() == CountryAlias.Kind.NOT_COUNTRY ? null : Kind.of(alias.kind().name());
    boolean needsEvidence = rules.stream().anyMatch(CountryRule::needsEvidence);
    return new CountryReading(alias, rules, kind, needsEvidence);
  }

  private static CountryRule rule(CountryAlias alias, String name) {
    try {
      return CountryRule.named(name);
    } catch (IllegalArgumentException e) {
      throw new LexiconException(
          "country_aliases: alias \"" + alias.alias() + "\" has the unknown rule " + name, e);
    }
  }

  String country() {
    return alias.country();
  }

  boolean isNoCountry() {
    return alias.kind() == CountryAlias.Kind.NOT_COUNTRY;
  }

  /** Whether it is read so on a day; an undated article is read as of today. */
  boolean holdsOn(LocalDate day) {
    if (day == null) {
      return alias.to() == null;
    }
    return (alias.from() == null || !day.isBefore(alias.from()))
        && (alias.to() == null || day.isBefore(alias.to()));
  }

  /** Whether every capital of the alias is one in the text too; of an acronym nothing else is. */
  boolean fitsCase(String text, Span span) {
    String written = alias.alias();
    boolean exact = rules.contains(CountryRule.EXACT);
    int at = span.begin();
    for (int i = 0; i < written.length() && at < span.end(); i++) {
      while (Folding.isIgnored(text.charAt(at))) {
        at++;
      }
      boolean upper = Character.isUpperCase(text.charAt(at));
      boolean upperExpected = Character.isUpperCase(written.charAt(i));
      if ((upperExpected && !upper) || (exact && upper && !upperExpected)) {
        return false;
      }
      at++;
      while (written.charAt(i) == ' ' && at < span.end() && Folding.fold(text.charAt(at)) == ' ') {
        at++;
      }
    }
    return true;
  }
}
