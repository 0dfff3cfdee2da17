package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.entente.lexicon.CountryAlias;
import org.entente.lexicon.Lexicon;

/** Finds country mentions by the lexicon's aliases. */
final class CountryFinder implements Serializable {

  private final AliasMatcher<CountryAlias> aliases = new AliasMatcher<>();
  private final Lexicon lexicon;

  CountryFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    lexicon.countryAliases().forEach(alias -> aliases.add(alias.alias(), alias));
  }

  /** Country mentions of a document, left to right, none overlapping another. */
  List<Mention> find(Document document) {
    List<Mention> mentions = new ArrayList<>();
    Tokens tokens = document.tokens();
    for (int token = 0; token < tokens.size(); token++) {
      if (!tokens.isCapitalized(token)) {
        continue;
      }
      List<AliasMatcher.Match<CountryAlias>> matches =
          aliases.matchesAt(document.text(), tokens.begin(token));
      if (!matches.isEmpty()) {
        AliasMatcher.Match<CountryAlias> longest = matches.get(0);
        CountryAlias alias = longest.values().get(0);
        if (alias.kind() != CountryAlias.Kind.NOT_COUNTRY) {
          mentions.add(
              Mention.ofCountry(
                  longest.span(),
                  document.sentenceAt(longest.span().begin()).number(),
                  alias.country(),
                  lexicon.country(alias.country()).orElseThrow().name(),
                  Kind.of(alias.kind().name())));
        }
        token = tokens.atOrAfter(longest.span().end()) - 1;
      }
    }
    return mentions;
  }
}
