package org.entente.mention;

import java.util.Locale;

/** A named condition under which an ambiguous alias denotes its country. */
enum CountryRule {
  /** An abbreviation counts only with exactly its capitals. */
  EXACT,
  /** "US": in all-capitals text not where "us" is the pronoun. */
  US {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return !around.isAllCapitals() || !evidence.names().isPronoun(around);
    }
  },
  /** An abbreviation that is also a word counts only where other words are not in capitals. */
  WORD {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return !around.isAllCapitals();
    }
  },
  /** Counts only in a text that names the country in another way too. */
  NAMED {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return evidence.isNamed(around.country());
    }
  },
  /** Not the family name after a given name, nor the reverse: "Michael Jordan", "Kenya Moore". */
  PERSON {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      Namesakes names = evidence.names();
      return !names.isFamilyName(around)
          && (around.isDemonym() || !names.isBeforeFamilyName(around));
    }
  },
  /** Not the given name before a family name: "Chad Smith". */
  GIVEN {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return !evidence.names().isGivenName(around);
    }
  },
  /** Not one of the U.S. towns of that name, in local news: "Lebanon police", "West Jordan". */
  TOWN {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return !evidence.isTownOfLocalNews(around);
    }
  },
  /** Not the language: "speaks French". */
  LANGUAGE {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return !evidence.names().isLanguage(around);
    }
  },
  /** Not the U.S. state. */
  GEORGIA {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return evidence.isGeorgiaOfTheCaucasus(around);
    }
  },
  /** "Indians": not a team or a tribe of the United States. */
  NATIVE {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return !evidence.isOnNativeAmericans();
    }
  },
  /** The other of the Congos or Koreas: only in a text that names it and not the first. */
  OTHER {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return evidence.isAboutTheOther(around);
    }
  },
  /** "the North", "the South" in a text on the Koreas. */
  KOREA_SIDE {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return around.before(1).equals("the")
          && !around.isCapitalizedAfter(1)
          && evidence.isOnTheKoreas();
    }
  },
  /** Counts only after the article: "the Emirates". */
  THE {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return around.before(1).equals("the") && !around.isCapitalizedAfter(1);
    }
  },
  /** First part of a compound: "Franco-German". */
  PREFIX {
    @Override
    boolean holds(Surroundings around, CountryEvidence evidence) {
      return around.touchesNext() && around.after(1).equals("-") && around.isCapitalizedAfter(2);
    }
  };

  boolean holds(Surroundings around, CountryEvidence evidence) {
    return true;
  }

  /** Whether other mentions must tell first what an alias under this rule means. */
  boolean needsEvidence() {
    return this == NAMED || this == NATIVE || this == OTHER || this == KOREA_SIDE;
  }

  /** The rule with the name that stands in the lexicon: "korea side". */
  static CountryRule named(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
  }
}
