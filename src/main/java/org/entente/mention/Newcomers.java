package org.entente.mention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Official;

/** Those whom an article calls elected or named, days before their first office begins. */
final class Newcomers {

  /** From an American election in November to the inauguration in January. */
  private static final int DAYS = 80;

  private static final List<String> LEADING = List.of("president", "prime minister", "pope");

  private static final Set<String> WORDS =
      Set.of(
          "elected",
          "won",
          "wins",
          "winner",
          "winning",
          "victory",
          "landslide",
          "defeated",
          "defeats",
          "appointed",
          "sworn",
          "inaugurated",
          "inauguration",
          "succeed",
          "succeeds",
          "succeeding",
          "replaces",
          "replacing");

  private final Scene scene;
  private final Careers careers;
  private final Map<String, Careers.Standing> standings = new HashMap<>();

  Newcomers(Scene scene, Careers careers, FullNames fullNames) {
    this.scene = scene;
    this.careers = careers;
    if (scene.day() != null) {
      for (FullNames.Hit hit : fullNames.hits()) {
        if (isOfElection(hit)) {
          read(hit);
        }
      }
    }
  }

  static void addWords(Vocabulary vocabulary) {
    WORDS.forEach(word -> vocabulary.add(word, Vocabulary.ELECTION));
  }

  private void read(FullNames.Hit hit) {
    LocalDate day = scene.day();
    for (Official official : hit.officials()) {
      for (String group : LEADING) {
        Careers.Standing held = careers.within(official, group, day.plusDays(DAYS));
        if (held != null && !careers.hasServed(official, null, null, day)) {
          standings.putIfAbsent(
              official.id(),
              new Careers.Standing(held.country(), "incoming " + held.office(), false));
        }
      }
    }
  }

  boolean has(Official official) {
    return standings.containsKey(official.id());
  }

  /** What someone is about to be, null when nothing. */
  Careers.Standing standing(Official official) {
    return standings.get(official.id());
  }

  private boolean isOfElection(FullNames.Hit hit) {
    Tokens tokens = scene.tokens();
    Sentence sentence = scene.document().sentenceAt(tokens.begin(hit.name().first()));
    for (int at = tokens.atOrAfter(sentence.span().begin());
        at < tokens.size() && tokens.begin(at) < sentence.span().end();
        at++) {
      if (tokens.mayBe(at, Vocabulary.ELECTION) && WORDS.contains(tokens.folded(at))) {
        return true;
      }
    }
    return false;
  }
}
