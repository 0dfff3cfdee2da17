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

  private final AliasMatcher<CountryReading> aliases;
  private final CountryWords words;
  private final CapitalUse capitalUse;
  private final Institutions institutions;
  private final Lexicon lexicon;

  CountryFinder(Lexicon lexicon, Vocabulary vocabulary) {
    this.lexicon = lexicon;
    this.aliases = new AliasMatcher<>(vocabulary, Vocabulary.COUNTRY);
    this.words = new CountryWords(lexicon);
    words.addSigns(vocabulary);
    this.capitalUse = new CapitalUse(words);
    this.institutions = new Institutions(words);
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
    int end = 0;
    for (CountryCandidate candidate : candidates) {
      CountryReading reading =
          candidate.span().begin() < end ? null : evidence.readingOf(candidate);
      if (reading != null) {
        Mention mention = mention(document, candidate, reading);
        end = mention.span().end();
        mentions.add(mention);
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
    for (AliasMatcher.Match<CountryReading> match : aliases.matchesAt(tokens, token)) {
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
    Surroundings around = new Surroundings(document, candidate);
    String code = reading.country();
    String name = lexicon.country(code).orElseThrow().name();
    Span span = candidate.span();
    Kind kind = reading.kind();
    if (kind == Kind.CAPITAL) {
      kind = capitalUse.of(around);
    } else if (kind == Kind.NAME) {
      int more = institutions.tokensOfBody(around);
      kind = more > 0 ? Kind.INSTITUTION : Kind.NAME;
      span = more > 0 ? around.spanTo(more) : span;
    }
    return Mention.ofCountry(span, around.sentence(), code, name, kind);
  }
}
