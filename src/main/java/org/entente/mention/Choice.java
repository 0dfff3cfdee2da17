package org.entente.mention;

import java.util.List;
import java.util.function.Predicate;
import org.entente.lexicon.Official;

/** Chooses among officials of one name: by title, country and date, or not at all. */
final class Choice {

  private final Scene scene;
  private final Careers careers;

  Choice(Scene scene, Careers careers) {
    this.scene = scene;
    this.careers = careers;
  }

  /** Who of those a full name belongs to is meant; null when several may be. */
  Official amongNamesakes(List<Official> officials, TitlePhrase phrase) {
    List<Official> left = officials;
    if (phrase != null && left.size() > 1) {
      left = narrowed(left, o -> phrase.country() == null || belongs(o, phrase.country()));
      left = narrowed(left, o -> careers.hasServed(o, phrase.group(), null, scene.day()));
      boolean former = phrase.isFormer();
      left = narrowed(left, o -> former != careers.serves(o, phrase.group(), null, scene.day()));
    }
    left = narrowed(left, o -> careers.hasServed(o, null, null, scene.day()));
    left = narrowed(left, o -> scene.names(careers.countries(o)));
    left = narrowed(left, o -> careers.serves(o, null, null, scene.day()));
    return left.size() == 1 ? left.get(0) : null;
  }

  /** Who of those with a family name had the post of a title; null when none or several may be. */
  Official byTitle(List<Official> officials, TitlePhrase phrase) {
    String country = phrase.country();
    if (phrase.group() == null && country == null) {
      return null;
    }
    List<Official> left =
        officials.stream()
            .filter(o -> careers.hasServed(o, phrase.group(), country, scene.day()))
            .toList();
    if (left.isEmpty()) {
      return null;
    }
    if (!phrase.isFormer()) {
      left = narrowed(left, o -> careers.serves(o, phrase.group(), country, scene.day()));
    }
    left = narrowed(left, o -> scene.names(careers.countries(o)));
    return left.size() == 1 ? left.get(0) : null;
  }

  private boolean belongs(Official official, String country) {
    return careers.belongsTo(official, country);
  }

  private static List<Official> narrowed(List<Official> officials, Predicate<Official> by) {
    List<Official> left = officials.stream().filter(by).toList();
    return left.isEmpty() ? officials : left;
  }
}
