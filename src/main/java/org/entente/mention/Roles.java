package org.entente.mention;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.entente.lexicon.Official;
import org.entente.lexicon.Scope;

/** Last pass: posts without a name, "the Russian foreign minister". */
final class Roles {

  /** What "leader" may mean, the likelier first. */
  private static final List<String> LEADERS =
      List.of("supreme leader", "leader", "president", "prime minister", "monarch");

  private static final Set<String> NO_ROLES = Set.of("general", "lord", "justice", "judge");

  private final Scene scene;
  private final Tokens tokens;
  private final Careers careers;
  private final Cast cast;

  /**
   * A role in the text.
   *
   * @param name the title words with the country's word
   * @param phrase its title
   * @param official who held it, null when nobody could be told
   */
  record Role(NameShapes.Range name, TitlePhrase phrase, Official official) {}

  Roles(Scene scene, Careers careers, Cast cast) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.careers = careers;
    this.cast = cast;
  }

  /** The role that a title phrase without a name is, null when it is none. */
  Role role(TitlePhrase phrase) {
    if (!isRole(phrase)) {
      return null;
    }
    NameShapes.Range name = new NameShapes.Range(phrase.first(), phrase.last());
    Official official = phrase.change().isEmpty() ? holder(phrase) : null;
    return new Role(name, phrase, official);
  }

  private boolean isRole(TitlePhrase phrase) {
    Titles.Form form = phrase.form();
    if (form.isAddress() || form.plural() || phrase.isPrivate() || phrase.country() == null) {
      return false;
    }
    boolean office = form.group() != null || form.scope() == Scope.PUBLIC;
    if (!office || NO_ROLES.contains(form.office()) || phrase.isFormer()) {
      return false;
    }
    if (isOpenToAnyone(phrase)) {
      return false;
    }
    int after = phrase.last() + 1;
    return !scene.shapes().isFollowedByNotName(phrase.last())
        && !(tokens.is(after, "-") && tokens.touchesNext(phrase.last()))
        && !tokens.is(after, "candidate")
        && !cast.isCovered(after)
        && !cast.isCovered(phrase.first());
  }

  /** "a president of France", "wants to be president of …", "the next American president". */
  private boolean isOpenToAnyone(TitlePhrase phrase) {
    int before = phrase.first() - 1;
    if (before < 0 || !tokens.isWord(before)) {
      return false;
    }
    String word = tokens.text(before);
    boolean countryFollows = phrase.first() == phrase.titleFirst();
    return Words.isIndefinite(word)
        || Words.isOtherTime(word)
        || (countryFollows && !Words.isDeterminer(word) && !tokens.isCapitalized(phrase.first()));
  }

  private Official holder(TitlePhrase phrase) {
    String group = phrase.form().group();
    if (group == null || scene.day() == null) {
      return null;
    }
    if (!group.equals("leader") && !group.equals("supreme leader")) {
      return only(careers.holders(phrase.country(), group, scene.day()));
    }
    List<Official> leaders =
        LEADERS.stream()
            .map(g -> only(careers.holders(phrase.country(), g, scene.day())))
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<Official> named = leaders.stream().filter(cast::has).toList();
    if (named.size() == 1) {
      return named.get(0);
    }
    return leaders.isEmpty() ? null : leaders.get(0);
  }

  private static Official only(List<Official> officials) {
    return officials.size() == 1 ? officials.get(0) : null;
  }
}
