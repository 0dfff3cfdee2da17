package org.entente.mention;

import java.io.Serializable;
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
  final Set<String> townFollowers;
  final Set<String> statesOfTheUnion;
  final Set<String> postalCodes;
  final Set<String> caucasus;
  final Set<String> georgiaState;
  final Set<String> beforePronoun;
  final Set<String> localNews;
  final Set<String> settlements;
  final Set<String> governmentBodies;
  final Set<String> companyHeads;
  final Set<String> broadcasters;
  final Set<String> congoBrazzaville;
  final Set<String> kin;
  final Set<String> honorifics;
  final Set<String> beforePronounAtEnd;
  final Set<String> washingtonState;
  final Set<String> localAffairs;
  final Set<String> georgiaCountry;
  final Set<String> nativeAmericans;
  final Set<String> townOpenings;
  final Set<String> quarters;
  final Set<String> familyNames;
  final Set<String> roadPrepositions;
  final Set<String> stations;
  final Set<String> foreignOf;
  final Set<String> speakerFollowers;
  final Set<String> phraseFollowers;

  CountryWords(Lexicon lexicon) {
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
    townFollowers = lexicon.contextWords("town follower");
    statesOfTheUnion = lexicon.contextWords("U.S. state");
    postalCodes = lexicon.contextWords("postal code");
    caucasus = lexicon.contextWords("Caucasus");
    georgiaState = lexicon.contextWords("Georgia state");
    beforePronoun = lexicon.contextWords("us verb");
    localNews = lexicon.contextWords("local news");
    settlements = lexicon.contextWords("settlement");
    governmentBodies = lexicon.contextWords("government body");
    companyHeads = lexicon.contextWords("company head");
    broadcasters = lexicon.contextWords("broadcaster");
    congoBrazzaville = lexicon.contextWords("Congo-Brazzaville");
    kin = lexicon.contextWords("kin");
    honorifics = lexicon.contextWords("honorific");
    beforePronounAtEnd = lexicon.contextWords("us preposition");
    washingtonState = lexicon.contextWords("Washington state");
    localAffairs = lexicon.contextWords("local affairs");
    georgiaCountry = lexicon.contextWords("Georgia country");
    nativeAmericans = lexicon.contextWords("Native Americans");
    townOpenings = lexicon.contextWords("town opening");
    quarters = lexicon.contextWords("quarter");
    familyNames = lexicon.contextWords("family name");
    roadPrepositions = lexicon.contextWords("road preposition");
    stations = lexicon.contextWords("station");
    foreignOf = lexicon.contextWords("foreign of");
    phraseFollowers = lexicon.contextWords("phrase follower");
    speakerFollowers = lexicon.contextWords("speaker follower");
  }
}
