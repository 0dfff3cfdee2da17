package org.entente.mention;

import java.util.List;
import org.entente.lexicon.Official;
import org.entente.lexicon.Scope;

/** Second pass: names that stand beside a title. */
final class TitledNames {

  private static final int LONGEST_ACRONYM = 5;

  private final Scene scene;
  private final Tokens tokens;
  private final Careers careers;
  private final OfficialIndex index;
  private final FullNames fullNames;
  private final Choice choice;
  private final Cast cast;

  TitledNames(Scene scene, Careers careers, OfficialIndex index, FullNames fullNames, Cast cast) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.careers = careers;
    this.index = index;
    this.fullNames = fullNames;
    this.cast = cast;
    this.choice = new Choice(scene, careers);
  }

  /**
   * Casts a name with its title.
   *
   * @return whether the name is now taken
   */
  boolean cast(NameShapes.Range name, TitlePhrase phrase, boolean before) {
    if (cast.isCovered(name.first())) {
      return true;
    }
    boolean capitalized = tokens.isCapitalized(phrase.titleFirst());
    boolean makes = before ? phrase.makesOfficial(capitalized) : phrase.makesOfficialInApposition();
    FullNames.Hit hit = fullNames.at(name.first());
    if (hit != null && hit.name().last() >= name.last() - 1) {
      return castNamesakes(hit.name(), hit.officials(), phrase, makes);
    }
    String text = scene.text(name);
    List<Official> namesakes = index.named(text);
    if (!namesakes.isEmpty() && isFull(name)) {
      return castNamesakes(name, namesakes, phrase, makes);
    }
    return isFull(name)
        ? castFull(name, text, phrase, makes)
        : castSurname(name, text, phrase, makes);
  }

  /** Full names that need no title: of those who are or were in office. */
  void castUntitled() {
    Newcomers newcomers = new Newcomers(scene, careers, fullNames);
    for (FullNames.Hit hit : fullNames.hits()) {
      if (cast.isCovered(hit.name().first())
          || cast.isCovered(hit.name().last())
          || scene
              .document()
              .article()
              .isIgnored(tokens.span(hit.name().first(), hit.name().last()))) {
        continue;
      }
      List<Official> served =
          hit.officials().stream()
              .filter(o -> careers.hasServed(o, null, null, scene.day()) || newcomers.has(o))
              .toList();
      if (!served.isEmpty()) {
        Official official = choice.amongNamesakes(served, null);
        cast.appear(
            official == null ? null : enter(official, newcomers),
            hit.name(),
            Kind.FULL_NAME,
            official == null ? Resolution.UNRESOLVED : Resolution.LEXICON);
      }
    }
  }

  private Person enter(Official official, Newcomers newcomers) {
    Person person = cast.enter(official);
    if (newcomers.has(official) && person.office() == null) {
      Careers.Standing standing = newcomers.standing(official);
      person.serve(standing.country(), standing.office());
    }
    return person;
  }

  /** Whether a name is read already. */
  boolean isTaken(NameShapes.Range name) {
    return cast.isCovered(name.last());
  }

  private boolean castNamesakes(
      NameShapes.Range name, List<Official> officials, TitlePhrase phrase, boolean makes) {
    Official official = choice.amongNamesakes(officials, phrase);
    if (official == null) {
      cast.appear(null, name, Kind.FULL_NAME, Resolution.UNRESOLVED);
      return true;
    }
    boolean served = careers.hasServed(official, null, null, scene.day());
    if (!served && !(makes && mayBeNew(name, phrase))) {
      return false;
    }
    Person person = cast.enter(official);
    tell(person, phrase);
    cast.appear(person, name, Kind.FULL_NAME, Resolution.LEXICON);
    return true;
  }

  /** A full name that the lexicon does not have, unless it is a spelling of one it has. */
  private boolean castFull(NameShapes.Range name, String text, TitlePhrase phrase, boolean makes) {
    Official respelled = respelled(name, text, phrase);
    if (respelled != null) {
      Person person = cast.enter(respelled);
      tell(person, phrase);
      cast.appear(person, name, Kind.FULL_NAME, Resolution.LEXICON);
      return true;
    }
    if (!makes || !mayBeNew(name, phrase)) {
      return false;
    }
    Person person = cast.enterTitled(text, phrase.country(), phrase.office());
    person.learn(phrase, phrase.country());
    cast.appear(person, name, Kind.FULL_NAME, Resolution.TITLE);
    return true;
  }

  private Official respelled(NameShapes.Range name, String text, TitlePhrase phrase) {
    if (phrase.group() == null) {
      return null;
    }
    List<Official> family =
        fullNames.familyIn(name).stream()
            .filter(o -> Folding.fold(o.name()).charAt(0) == Folding.fold(text.charAt(0)))
            .toList();
    return choice.byTitle(family, phrase);
  }

  private boolean castSurname(
      NameShapes.Range name, String text, TitlePhrase phrase, boolean makes) {
    if (phrase.form().isAddress()) {
      return false;
    }
    List<Person> known = cast.called(Folding.fold(text));
    for (Person person : known) {
      if (holds(person, phrase)) {
        person.learn(phrase, phrase.country());
        cast.appear(person, name, Kind.SURNAME, Resolution.COREFERENCE);
        return true;
      }
    }
    if (phrase.group() != null || Titles.IS_HEAD.contains(phrase.form().office())) {
      Official official = choice.byTitle(fullNames.familyIn(name), phrase);
      if (official != null) {
        Person person = cast.enter(official);
        tell(person, phrase);
        cast.appear(person, name, Kind.SURNAME, Resolution.COREFERENCE);
        return true;
      }
    }
    if (known.size() == 1 && !contradicts(known.get(0), phrase)) {
      cast.appear(known.get(0), name, Kind.SURNAME, Resolution.COREFERENCE);
      return true;
    }
    boolean goesOn = phrase.place() != null && phrase.place().last() == phrase.last();
    if (!makes || !known.isEmpty() || goesOn || !mayBeNew(name, phrase) || isAcronym(name)) {
      return false;
    }
    Person person = cast.enterTitled(text, phrase.country(), phrase.office());
    person.learn(phrase, phrase.country());
    cast.appear(person, name, Kind.SURNAME, Resolution.TITLE);
    return true;
  }

  /** A title of the text outweighs a standing that ended or had not begun. */
  private void tell(Person person, TitlePhrase phrase) {
    Careers.Standing standing = careers.on(person.official(), scene.day());
    boolean newOffice =
        phrase.office() != null
            && !phrase.isFormer()
            && (standing == null || !standing.isCurrent())
            && !careers.hasServed(person.official(), phrase.form().group(), null, scene.day());
    Careers.Standing named =
        phrase.group() == null || phrase.isFormer()
            ? null
            : careers.within(person.official(), phrase.group(), scene.day());
    boolean lacked = phrase.form().group() == null || phrase.change().equals("incoming");
    if (named != null && person.mentions() == 0) {
      person.serve(named.country(), named.office());
    } else if (standing == null || (newOffice && lacked)) {
      person.serve(phrase.country(), phrase.office());
      person.serveOnly(careers.countries(person.official()));
    }
    person.learn(phrase, phrase.country());
  }

  private boolean holds(Person person, TitlePhrase phrase) {
    boolean sameCountry =
        phrase.country() == null
            || person.country() == null
            || phrase.country().equals(person.country());
    boolean sameGroup =
        phrase.group() == null
            ? phrase.office() != null && phrase.office().equals(person.office())
            : person.groups().contains(phrase.group()) || hasServed(person, phrase.group());
    return sameCountry && sameGroup;
  }

  private boolean hasServed(Person person, String group) {
    return person.official() != null
        && careers.hasServed(person.official(), group, null, scene.day());
  }

  /** "King" and "Queen" are names and nicknames too: a country must stand by. */
  private static boolean isForeignRoyal(TitlePhrase phrase) {
    return phrase.form().scope() == Scope.ROYAL && phrase.country() == null;
  }

  /** Whether a person cannot be meant by a title: another country's, or a post never held. */
  private boolean contradicts(Person person, TitlePhrase phrase) {
    boolean otherCountry =
        phrase.country() != null
            && person.country() != null
            && !phrase.country().equals(person.country());
    boolean head = "president".equals(phrase.group()) || "prime minister".equals(phrase.group());
    return otherCountry || (head && !holds(person, phrase));
  }

  /**
   * Whether a title may tell of a person whom neither the lexicon nor the article knows: in a
   * headline nothing shows where such a name ends, and companies have presidents too.
   */
  private boolean mayBeNew(NameShapes.Range name, TitlePhrase phrase) {
    boolean business =
        phrase.place() == null
            && !phrase.form().isAddress()
            && Titles.IN_BUSINESS.contains(phrase.form().office())
            && scene.hasInSentence(name.first(), Words::isBusiness);
    boolean hypothetical =
        phrase.place() == null && phrase.first() > 0 && tokens.is(phrase.first() - 1, "a");
    return !scene.inHeadline(name.first())
        && !business
        && !hypothetical
        && !"prince".equals(phrase.form().office())
        && !isForeignRoyal(phrase);
  }

  /** "the International Court of Justice (ICJ)" */
  private boolean isAcronym(NameShapes.Range name) {
    return name.first() == name.last()
        && tokens.isAllCapitals(name.first())
        && tokens.end(name.first()) - tokens.begin(name.first()) <= LONGEST_ACRONYM;
  }

  private boolean isFull(NameShapes.Range name) {
    return OfficialIndex.withoutInitials(scene.folded(name)).indexOf(' ') > 0;
  }
}
