package org.entente.mention;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.Lexicon;

/** The lexicon's context words by what they tell about an alias beside them. */
final class CountryWords implements Serializable {

  final Set<String> givenNames;
  final Set<String> titles;
  final Set<String> placePrepositions;
  final Set<String> actsOfState;
  final Set<String> counterparts;
  final Set<String> dealings;
  final Set<String> languageVerbs;
  final Set<String> languagePrepositions;
  final Set<String> languageFollowers;
  final Set<String> languageNouns;
  final Set<String> caucasus;
  final Set<String> georgiaState;
  final Set<String> beforePronoun;
  final Set<String> governmentBodies;
  final Set<String> companyHeads;
  final Set<String> broadcasters;
  final Set<String> congoBrazzaville;
  final Set<String> kin;
  final Set<String> honorifics;
  final Set<String> beforePronounAtEnd;
  final Set<String> georgiaCountry;
  final Set<String> nativeAmericans;
  final Set<String> familyNames;
  final Set<String> roadPrepositions;
  final Set<String> stations;
  final Set<String> foreignOf;
  final Set<String> speakerFollowers;
  final Set<String> universities;
  final Set<String> phraseFollowers;

  final TownWords towns;

  CountryWords(Lexicon lexicon) {
    towns = new TownWords(lexicon);
    givenNames = lexicon.contextWords("given name");
    titles = lexicon.contextWords("title");
    placePrepositions = lexicon.contextWords("place preposition");
    actsOfState = lexicon.contextWords("act of state");
    counterparts = lexicon.contextWords("between");
    dealings = lexicon.contextWords("dealings");
    languageVerbs = lexicon.contextWords("language verb");
    languagePrepositions = lexicon.contextWords("language preposition");
    languageFollowers = lexicon.contextWords("language follower");
    languageNouns = lexicon.contextWords("language noun");
    caucasus = lexicon.contextWords("Caucasus");
    georgiaState = lexicon.contextWords("Georgia state");
    beforePronoun = lexicon.contextWords("us verb");
    governmentBodies = lexicon.contextWords("government body");
    companyHeads = lexicon.contextWords("company head");
    broadcasters = lexicon.contextWords("broadcaster");
    congoBrazzaville = lexicon.contextWords("Congo-Brazzaville");
    kin = lexicon.contextWords("kin");
    honorifics = lexicon.contextWords("honorific");
    beforePronounAtEnd = lexicon.contextWords("us preposition");
    georgiaCountry = lexicon.contextWords("Georgia country");
    nativeAmericans = lexicon.contextWords("Native Americans");
    familyNames = lexicon.contextWords("family name");
    roadPrepositions = lexicon.contextWords("road preposition");
    stations = lexicon.contextWords("station");
    foreignOf = lexicon.contextWords("foreign of");
    phraseFollowers = lexicon.contextWords("phrase follower");
    universities = lexicon.contextWords("university");
    speakerFollowers = lexicon.contextWords("speaker follower");
  }

  /** Adds the words that {@link LocalNews} counts. */
  void addSigns(Vocabulary vocabulary) {
    for (Set<String> signs :
        List.of(towns.localAffairs, nativeAmericans, georgiaCountry, georgiaState, caucasus)) {
      signs.forEach(word -> vocabulary.add(word, Vocabulary.SIGN));
    }
  }
}
