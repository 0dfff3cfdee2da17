package org.entente.mention;

import java.io.Serializable;
import java.util.Set;
import org.entente.lexicon.Lexicon;

/** The lexicon's context words that tell a town from the country of its name. */
final class TownWords implements Serializable {

  final Set<String> followers;
  final Set<String> openings;
  final Set<String> quarters;
  final Set<String> streets;
  final Set<String> settlements;
  final Set<String> residents;
  final Set<String> localAffairs;
  final Set<String> states;
  final Set<String> postalCodes;
  final Set<String> washingtonState;

  TownWords(Lexicon lexicon) {
    followers = lexicon.contextWords("town follower");
    openings = lexicon.contextWords("town opening");
    quarters = lexicon.contextWords("quarter");
    streets = lexicon.contextWords("place follower");
    settlements = lexicon.contextWords("settlement");
    residents = lexicon.contextWords("local news");
    localAffairs = lexicon.contextWords("local affairs");
    states = lexicon.contextWords("U.S. state");
    postalCodes = lexicon.contextWords("postal code");
    washingtonState = lexicon.contextWords("Washington state");
  }
}
