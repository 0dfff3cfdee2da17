package org.entente.mention;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.lexicon.Lexicon;

/**
 * One scan of the automaton over a text, with every alias of a lexicon: what no job can do less.
 */
public final class AliasScan implements Serializable {

  private final AliasMatcher<String> aliases = new AliasMatcher<>();

  public AliasScan(Lexicon lexicon) {
    aliases(lexicon).forEach(alias -> aliases.add(alias, alias));
  }

  /** How news writes the countries and officials of a lexicon, each spelling once. */
  public static Set<String> aliases(Lexicon lexicon) {
    Set<String> all = new LinkedHashSet<>();
    lexicon.countryAliases().forEach(alias -> all.add(alias.alias()));
    lexicon
        .officials()
        .forEach(
            official -> {
              all.add(official.name());
              all.addAll(official.aliases());
              all.addAll(official.familyNames());
            });
    return all;
  }

  /** How many places of a text begin an alias. */
  public int count(String text) {
    int found = 0;
    boolean inWord = false;
    for (int at = 0; at < text.length(); at++) {
      boolean isWord = Character.isLetterOrDigit(text.charAt(at));
      if (isWord && !inWord && !aliases.matchesAt(text, at).isEmpty()) {
        found++;
      }
      inWord = isWord;
    }
    return found;
  }
}
