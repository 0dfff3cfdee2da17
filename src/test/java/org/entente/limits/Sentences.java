package org.entente.limits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.entente.lexicon.Country;

/** Writes the sentences of one article, which come back to the few countries that it is about. */
final class Sentences {

  /** Of news as it is, a good part names nobody from abroad. */
  private static final double SHARE_OF_LOCAL_NEWS = 0.25;

  private static final int MOST_COUNTRIES = 5;

  private final Cast cast;
  private final LocalDate day;
  private final SplittableRandom random;
  private final List<Country> about = new ArrayList<>();

  Sentences(Cast cast, LocalDate day, SplittableRandom random) {
    this.cast = cast;
    this.day = day;
    this.random = random;
    if (random.nextDouble() >= SHARE_OF_LOCAL_NEWS) {
      int countries = 1 + random.nextInt(MOST_COUNTRIES);
      for (int i = 0; i < countries; i++) {
        about.add(cast.anyCountry(random));
      }
    }
  }

  String title() {
    StringBuilder title = new StringBuilder(80);
    fill(any(Words.TITLES), title);
    capitalise(title, 0);
    return title.toString();
  }

  void addTo(StringBuilder text) {
    int begin = text.length();
    fill(any(Words.LEADS), text);
    fill(any(Words.CORES), text);
    fill(any(Words.TAILS), text);
    capitalise(text, begin);
  }

  private static void capitalise(StringBuilder text, int at) {
    text.setCharAt(at, Character.toUpperCase(text.charAt(at)));
  }

  private void fill(String template, StringBuilder text) {
    int at = 0;
    for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
      int close = template.indexOf('}', open);
      text.append(template, at, open).append(word(template.substring(open + 1, close)));
      at = close + 1;
    }
    text.append(template, at, template.length());
  }

  private String word(String slot) {
    return switch (slot) {
      case "noun" -> any(Words.NOUNS);
      case "adjective" -> any(Words.ADJECTIVES);
      case "verb" -> any(Words.VERBS);
      case "people" -> any(Words.PEOPLE);
      case "weekday" -> any(Words.WEEKDAYS);
      case "town" -> any(Words.TOWN_BEGINS) + any(Words.TOWN_MIDDLES) + any(Words.TOWN_ENDS);
      case "small" -> Integer.toString(2 + random.nextInt(60));
      case "medium" -> Integer.toString(100 + random.nextInt(9_000));
      case "year" -> Integer.toString(1950 + random.nextInt(70));
      case "country" -> about.isEmpty() ? "the region" : any(about).name();
      case "demonym" -> about.isEmpty() ? "local" : cast.demonym(any(about));
      case "official" -> about.isEmpty() ? "the mayor" : cast.official(any(about), day, random);
      default -> throw new IllegalArgumentException("no slot " + slot);
    };
  }

  private <T> T any(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
