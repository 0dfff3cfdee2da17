package org.entente.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.lexicon.Official;

/** First pass: full names that the lexicon has, and where its family names stand. */
final class FullNames {

  private static final int LONGEST_NAME = 4;
  private static final Hit[] NONE = {};

  private final Scene scene;
  private final Tokens tokens;
  private final OfficialIndex index;
  private final Careers careers;
  private final List<Hit> full = new ArrayList<>();
  private final Hit[] fullByToken;
  private final Hit[][] familiesByToken;

  /**
   * A name of the lexicon in the text.
   *
   * @param name where
   * @param officials whose it may be
   */
  record Hit(NameShapes.Range name, List<Official> officials) {}

  FullNames(Scene scene, OfficialIndex index, Careers careers) {
    this.careers = careers;
    this.scene = scene;
    this.tokens = scene.tokens();
    this.index = index;
    this.fullByToken = new Hit[tokens.size()];
    this.familiesByToken = new Hit[tokens.size()][];
  }

  void read() {
    int free = 0;
    for (int token = 0; token < tokens.size(); token++) {
      if (!tokens.mayBe(token, Vocabulary.OFFICIAL)
          || (!tokens.isCapitalized(token) && !startsParticle(token))) {
        continue;
      }
      for (AliasMatcher.Match<OfficialIndex.Name> match : index.at(tokens, token)) {
        int last = tokens.atOrAfter(match.span().end()) - 1;
        if (last < token || tokens.end(last) != match.span().end() || !isCapital(token, last)) {
          continue;
        }
        NameShapes.Range name = new NameShapes.Range(token, last);
        OfficialIndex.Name officials = match.values().get(0);
        if (!officials.whole().isEmpty() && token >= free && isWhole(name)) {
          fullByToken[token] = new Hit(name, officials.whole());
          full.add(fullByToken[token]);
          free = last + 1;
        }
        if (!officials.parts().isEmpty()) {
          addFamily(new Hit(name, officials.parts()));
        }
      }
    }
  }

  private void addFamily(Hit hit) {
    Hit[] before = familiesAt(hit.name().first());
    Hit[] families = Arrays.copyOf(before, before.length + 1);
    families[before.length] = hit;
    familiesByToken[hit.name().first()] = families;
  }

  /** Full names, left to right. */
  List<Hit> hits() {
    return full;
  }

  /** The full name that begins with a token, null when none does. */
  Hit at(int token) {
    return fullByToken[token];
  }

  /** Family names that begin with a token, the longest first. */
  Hit[] familiesAt(int token) {
    return isFamilyAt(token) ? familiesByToken[token] : NONE;
  }

  /** Whether a family name begins with a token. */
  boolean isFamilyAt(int token) {
    return token < familiesByToken.length && familiesByToken[token] != null;
  }

  /** Officials whose family name stands at the head or at the end of a name. */
  List<Official> familyIn(NameShapes.Range name) {
    for (int token = name.first(); token <= name.last(); token++) {
      for (Hit hit : familiesAt(token)) {
        boolean atEnd = hit.name().last() == name.last();
        boolean whole = hit.name().first() == name.first() && atEnd;
        boolean suffix =
            hit.name().last() + 1 == name.last()
                && Words.isSuffix(tokens.text(name.last()).replace(".", ""));
        if (whole || atEnd || suffix) {
          return hit.officials();
        }
      }
    }
    return List.of();
  }

  /** Whom the official serves whose name ends with a token, null when none ends there. */
  Affiliations.Place served(int last) {
    for (int first = last; first >= 0 && first > last - LONGEST_NAME; first--) {
      Affiliations.Place place = servedFrom(first);
      if (place != null && place.last() == last) {
        return place;
      }
    }
    return null;
  }

  /** Whom the official serves whose name begins with a token, null when none begins there. */
  Affiliations.Place servedFrom(int first) {
    Hit hit = fullByToken[first];
    Hit[] hits = hit == null ? familiesAt(first) : new Hit[] {hit};
    for (Hit name : hits) {
      Set<String> countries = new HashSet<>();
      name.officials().stream()
          .filter(o -> careers.serves(o, null, null, scene.day()))
          .forEach(o -> countries.add(careers.on(o, scene.day()).country()));
      if (countries.size() == 1) {
        return new Affiliations.Place(
            countries.iterator().next(), name.name().first(), name.name().last());
      }
    }
    return null;
  }

  /** Particles begin family names in lower case: "bin Salman", "al-Assad". */
  private boolean startsParticle(int token) {
    return tokens.isWord(token)
        && tokens.end(token) - tokens.begin(token) <= 3
        && (tokens.isCapitalized(token + 1) || tokens.isCapitalized(token + 2))
        && Words.isParticle(tokens.text(token));
  }

  private boolean isCapital(int first, int last) {
    return tokens.isCapitalized(last) || (tokens.isCapitalized(first) && last - first >= 2);
  }

  /** Whether the name is no part of a longer one: "Donald Trump Jr.", "George Bush Airport". */
  private boolean isWhole(NameShapes.Range name) {
    NameShapes shapes = scene.shapes();
    int next = name.last() + 1;
    if (shapes.isFollowedByNotName(name.last())) {
      return false;
    }
    if (name.first() == name.last() && !scene.inHeadline(name.first())) {
      int previous = name.first() - 1;
      boolean longer =
          previous >= 0
              && shapes.isOneLine(previous)
              && shapes.isNameWord(previous)
              && scene.affiliations().endingAt(previous) == null;
      if (longer) {
        return false;
      }
    }
    int after = tokens.is(next, ",") ? next + 1 : next;
    if (tokens.isCapitalized(after)
        && Words.isSuffix(tokens.text(after))
        && Character.isLowerCase(tokens.text(after).charAt(1))) {
      return false;
    }
    boolean continued =
        tokens.isCapitalized(next)
            && shapes.isOneLine(name.last())
            && !scene.inHeadline(next)
            && shapes.isNameWord(next)
            && scene.affiliations().beginningAt(next) == null;
    return !continued;
  }
}
