package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.CountryAlias;
import org.entente.lexicon.Lexicon;

/**
 * Finds country mentions: the leftmost longest aliases of the lexicon, where case, date and context
 * let them count.
 *
 * <p>A first pass collects what could be a mention and what looks like one and is none ("New
 * Mexico"); together they are the evidence by which the second pass reads the ambiguous ones.
 */
final class CountryFinder implements Serializable {

  private final AliasMatcher<CountryReading> aliases = new AliasMatcher<>();
  private final CountryWords words;
  private final CapitalUse capitalUse;
  private final Lexicon lexicon;

  CountryFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.words = new CountryWords(lexicon);
    this.capitalUse = new CapitalUse(words);
    for (CountryAlias alias : lexicon.countryAliases()) {
      aliases.add(alias.alias(), CountryReading.of(alias));
    }
  }

  /** Country mentions of a document, left to right, none overlapping another. */
  List<Mention> find(Document document) {
    List<CountryCandidate> candidates = candidates(document);
    if (candidates.isEmpty()) {
      return List.of();
    }
    CountryEvidence evidence = new CountryEvidence(document, candidates, words);
    List<Mention> mentions = new ArrayList<>(candidates.size());
    for (CountryCandidate candidate : candidates) {
      for (CountryReading reading : candidate.readings()) {
        if (!reading.isNoCountry() && evidence.lets(candidate, reading)) {
          mentions.add(mention(document, candidate, reading));
          break;
        }
      }
    }
    return mentions;
  }

  private List<CountryCandidate> candidates(Document document) {
    List<CountryCandidate> candidates = new ArrayList<>();
    Tokens tokens = document.tokens();
    int token = 0;
    while (token < tokens.size()) {
      CountryCandidate candidate =
          tokens.isCapitalized(token) ? candidateAt(document, token) : null;
      if (candidate == null) {
        token++;
      } else {
        candidates.add(candidate);
        token = Math.max(candidate.last(), token) + 1;
      }
    }
    return candidates;
  }

  /** The longest alias at a token that case and date allow, null when there is none. */
  private CountryCandidate candidateAt(Document document, int token) {
    Tokens tokens = document.tokens();
    for (AliasMatcher.Match<CountryReading> match :
        aliases.matchesAt(document.text(), tokens.begin(token))) {
      List<CountryReading> readings = new ArrayList<>(1);
      for (CountryReading reading : match.values()) {
        if (reading.holdsOn(document.article().date())
            && reading.fitsCase(document.text(), match.span())) {
          readings.add(reading);
        }
      }
      if (!readings.isEmpty()) {
        int last = tokens.atOrAfter(match.span().end()) - 1;
        return new CountryCandidate(match.span(), token, last, readings);
      }
    }
    return null;
  }

  private Mention mention(Document document, CountryCandidate candidate, CountryReading reading) {
    int sentence = document.sentenceAt(candidate.span().begin()).number();
    String code = reading.country();
    String name = lexicon.country(code).orElseThrow().name();
    Kind kind = reading.kind();
    if (kind == Kind.CAPITAL) {
      kind = capitalUse.of(new Surroundings(document, candidate));
    }
    return Mention.ofCountry(candidate.span(), sentence, code, name, kind);
  }
}
