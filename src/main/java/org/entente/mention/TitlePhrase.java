package org.entente.mention;

import org.entente.lexicon.Scope;

/**
 * A title in a text with what surrounds it: "former U.S. Secretary of State", "president of
 * Panama".
 *
 * @param form the title that tells the office
 * @param first first token of the phrase, with country and modifiers, without article
 * @param titleFirst first token of the title's own words
 * @param last last token of the phrase, with a country after the title
 * @param change what modifiers make of the office: "former", "deputy", empty when nothing
 * @param place whom it serves; null when no country, body or organ stands in the phrase
 * @param isPrivate whether words of companies, schools or clubs stand around it
 */
record TitlePhrase(
    Titles.Form form,
    int first,
    int titleFirst,
    int last,
    String change,
    Affiliations.Place place,
    boolean isPrivate) {

  /** The same title, of whom a place after the name tells. */
  TitlePhrase of(Affiliations.Place told) {
    return new TitlePhrase(form, first, titleFirst, last, change, told, isPrivate);
  }

  String country() {
    return place == null ? null : place.country();
  }

  /** The role that lexicon posts of this phrase answer to; null when modifiers change the post. */
  String group() {
    boolean samePost = change.isEmpty() || change.equals("former") || change.equals("acting");
    return samePost ? form.group() : null;
  }

  boolean isFormer() {
    return change.startsWith("former");
  }

  /** The title in lower case, with what modifiers make of it; null for a form of address. */
  String office() {
    if (form.office() == null) {
      return null;
    }
    return change.isEmpty() ? form.office() : change + " " + form.office();
  }

  /** Whether a person unknown to the lexicon is an official by this phrase alone. */
  boolean makesOfficial(boolean capitalized) {
    if (form.isAddress() || isPrivate) {
      return false;
    }
    return switch (form.scope()) {
      case PUBLIC -> true;
      case STATE -> place != null || capitalized || "minister".equals(form.office());
      default -> place != null;
    };
  }

  /** Whether the phrase alone tells that the person after a comma is an official. */
  boolean makesOfficialInApposition() {
    return !form.isAddress() && !isPrivate && (place != null || form.scope() == Scope.PUBLIC);
  }
}
