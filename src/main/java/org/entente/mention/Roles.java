package org.entente.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.entente.lexicon.Official;
import org.entente.lexicon.Scope;

/** Last pass: posts without a name, "the Russian foreign minister", "the president". */
final class Roles {

  /** What "leader" may mean, the likelier first. */
  private static final List<String> LEADERS =
      List.of("supreme leader", "leader", "president", "prime minister", "monarch");

  /** What the "chief" of a body of states may be. */
  private static final List<String> CHIEFS =
      List.of(
          "secretary-general",
          "managing director",
          "director-general",
          "president",
          "commission president",
          "central banker",
          "chair");

  private static final Set<String> NO_ROLES =
      Set.of(
          "general",
          "colonel",
          "admiral",
          "lord",
          "justice",
          "judge",
          "prosecutor",
          "lawmaker",
          "spokesperson",
          "economic adviser",
          "congress leader",
          "county executive",
          "police chief",
          "senator",
          "representative");

  /** Posts named without a country or a name once the article has told whose. */
  private static final Set<String> BARE =
      Set.of(
          "president",
          "prime minister",
          "monarch",
          "foreign minister",
          "defense minister",
          "finance minister",
          "secretary-general");

  /** So many times as often named as one who had the post before, its holder is meant. */
  private static final int LEAD = 3;

  private final Scene scene;
  private final Tokens tokens;
  private final Careers careers;
  private final Cast cast;
  private final List<Role> roles = new ArrayList<>();
  private final Map<String, Set<String>> holdersByGroup = new HashMap<>();

  /**
   * A role in the text.
   *
   * @param name the title words with the country's word
   * @param phrase its title
   * @param country whom it serves
   * @param person who held it, null when nobody could be told
   * @param resolution by what
   */
  record Role(
      NameShapes.Range name,
      TitlePhrase phrase,
      String country,
      Person person,
      Resolution resolution) {

    /** The very post when the person has it, else what the person is. */
    String office() {
      boolean other = person != null && !phrase.form().isPostOf(person.office());
      return other ? person.office() : phrase.office();
    }
  }

  Roles(Scene scene, Careers careers, Cast cast) {
    this.scene = scene;
    this.tokens = scene.tokens();
    this.careers = careers;
    this.cast = cast;
  }

  /** The roles that title phrases without a name are, those with a country first. */
  List<Role> read(List<TitlePhrase> phrases) {
    List<TitlePhrase> bare = new ArrayList<>();
    for (TitlePhrase phrase : phrases) {
      if (phrase.country() != null) {
        readPlaced(phrase);
      } else if (isBare(phrase)) {
        bare.add(phrase);
      }
    }
    bare.forEach(this::readBare);
    return roles;
  }

  private void readPlaced(TitlePhrase phrase) {
    if (phrase.form().plural()) {
      readPair(phrase);
      return;
    }
    if (!isRole(phrase)) {
      return;
    }
    int first = Math.min(phrase.place().first(), phrase.titleFirst());
    NameShapes.Range name = new NameShapes.Range(first, phrase.last());
    boolean current = phrase.change().isEmpty();
    add(name, phrase, phrase.country(), current ? holder(phrase) : null);
  }

  /** "the U.S. and Russian presidents": a post of two countries, the first without its title. */
  private void readPair(TitlePhrase phrase) {
    int joint = phrase.first() - 1;
    Affiliations.Place other = joint > 0 ? scene.affiliations().endingAt(joint - 1) : null;
    boolean pair = tokens.is(joint, "and") && other != null && other.country() != null;
    boolean ofPost = BARE.contains(String.valueOf(phrase.form().group()));
    if (!pair || !ofPost || !phrase.change().isEmpty() || !isOver(phrase)) {
      return;
    }
    NameShapes.Range one = new NameShapes.Range(other.first(), other.last());
    TitlePhrase others = phrase.of(other);
    add(one, others, other.country(), holderOf(others));
    NameShapes.Range two = new NameShapes.Range(phrase.first(), phrase.last());
    add(two, phrase, phrase.country(), holderOf(phrase));
  }

  private void add(NameShapes.Range name, TitlePhrase phrase, String country, Official official) {
    Person person =
        official == null ? null : Person.of(official, careers.on(official, scene.day()));
    Resolution resolution = person == null ? Resolution.UNRESOLVED : Resolution.TITLE_BY_DATE;
    roles.add(new Role(name, phrase, country, person, resolution));
    if (official != null) {
      holders(phrase.form().group()).add(official.id());
    }
  }

  private Set<String> holders(String group) {
    return holdersByGroup.computeIfAbsent(String.valueOf(group), g -> new HashSet<>());
  }

  private boolean isRole(TitlePhrase phrase) {
    Titles.Form form = phrase.form();
    if (form.isAddress() || phrase.isPrivate()) {
      return false;
    }
    boolean office = form.group() != null || form.scope() == Scope.PUBLIC || isChief(phrase);
    if (!office || NO_ROLES.contains(form.office()) || phrase.isFormer()) {
      return false;
    }
    boolean chairsBody =
        "leader".equals(form.group())
            && (scene.affiliations().isListed(phrase.place()) || isModified(phrase));
    return !chairsBody
        && !isOpenToAnyone(phrase)
        && isOver(phrase)
        && !cast.isCovered(phrase.first());
  }

  /** Whether neither a name nor another noun goes on with what a phrase begins. */
  private boolean isOver(TitlePhrase phrase) {
    int after = phrase.last() + 1;
    return !scene.shapes().isFollowedByNotName(phrase.last())
        && !(tokens.is(after, "-") && tokens.touchesNext(phrase.last()))
        && !tokens.is(after, "candidate")
        && !tokens.is(after, "hopeful")
        && !isYear(tokens.is(after, ",") ? after + 1 : after)
        && !cast.isCovered(after);
  }

  private boolean isYear(int token) {
    return tokens.isWord(token)
        && tokens.end(token) - tokens.begin(token) == 4
        && Character.isDigit(tokens.text(token).charAt(0));
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
        || word.equals("as")
        || Words.isOtherTime(word)
        || Character.isDigit(word.charAt(0))
        || (countryFollows && !Words.isDeterminer(word) && !tokens.isCapitalized(phrase.first()));
  }

  private Official holder(TitlePhrase phrase) {
    if (scene.day() == null || phrase.place().isPart() || isModified(phrase)) {
      return null;
    }
    return holderOf(phrase);
  }

  private Official holderOf(TitlePhrase phrase) {
    Titles.Form form = phrase.form();
    if (scene.day() == null) {
      return null;
    }
    if (isChief(phrase)) {
      return first(CHIEFS, phrase.country());
    }
    if (form.group() == null) {
      return null;
    }
    if (!form.group().equals("leader") && !form.group().equals("supreme leader")) {
      return only(careers.holders(phrase.country(), form, scene.day()));
    }
    return first(LEADERS, phrase.country());
  }

  /** "NATO chief", "head of the IMF"; not "EU foreign policy chief". */
  private boolean isChief(TitlePhrase phrase) {
    return "director".equals(phrase.form().office())
        && careers.isBody(phrase.country())
        && !isModified(phrase);
  }

  /** Whether words between country and title make it a post of its own: "Israel's top …". */
  private boolean isModified(TitlePhrase phrase) {
    for (int at = phrase.place().last() + 1; at < phrase.titleFirst(); at++) {
      if (tokens.isWord(at) && Words.officeChange(tokens.text(at)) == null) {
        return true;
      }
    }
    return false;
  }

  /** The holder of the first of some roles that has one, or of the one the article names. */
  private Official first(List<String> groups, String country) {
    List<Official> leaders =
        groups.stream()
            .map(g -> only(careers.holders(country, g, scene.day())))
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

  /** "the president", and nothing that makes it another's or nobody's. */
  private boolean isBare(TitlePhrase phrase) {
    Titles.Form form = phrase.form();
    int before = phrase.first() - 1;
    int after = phrase.last() + 1;
    boolean definite = tokens.is(before, "the") || tokens.is(before, "The");
    return definite
        && (BARE.contains(String.valueOf(form.group())) || "pope".equals(form.group()))
        && phrase.first() == phrase.titleFirst()
        && phrase.change().isEmpty()
        && !form.plural()
        && !phrase.isPrivate()
        && !tokens.is(after, "of")
        && !tokens.is(after, "and")
        && isOver(phrase)
        && !cast.isCovered(phrase.first())
        && !scene.inHeadline(phrase.first());
  }

  /** The one in such a post whom the article has named by then; of several nobody. */
  private void readBare(TitlePhrase phrase) {
    NameShapes.Range name = new NameShapes.Range(phrase.first(), phrase.last());
    if ("pope".equals(phrase.form().group()) && scene.day() != null) {
      add(name, phrase, "VAT", only(careers.holders("VAT", "pope", scene.day())));
      return;
    }
    String group = phrase.form().group();
    Set<String> holders = new HashSet<>(holders(group));
    Person bearer = null;
    for (Person person : cast.persons()) {
      if (isHolder(person, group)) {
        holders.add(person.id());
        bearer = person;
      }
    }
    if (bearer != null
        && holders.size() == 1
        && !hasRival(bearer, group)
        && isNamedBefore(bearer, phrase.first())) {
      roles.add(new Role(name, phrase, bearer.country(), bearer, Resolution.COREFERENCE));
    }
  }

  /** Whether the article tells as much of one who had the post before: he may be meant. */
  private boolean hasRival(Person bearer, String group) {
    return cast.persons().stream()
        .filter(person -> person.official() != null && !person.equals(bearer))
        .filter(p -> careers.hasServed(p.official(), group, bearer.country(), scene.day()))
        .anyMatch(person -> person.mentions() * LEAD > bearer.mentions());
  }

  private boolean isHolder(Person person, String group) {
    if (person.official() != null) {
      return scene.day() != null && careers.serves(person.official(), group, null, scene.day());
    }
    return person.groups().contains(group) && !String.valueOf(person.office()).startsWith("former");
  }

  private boolean isNamedBefore(Person person, int token) {
    return cast.appearances().stream()
        .filter(appearance -> person.equals(appearance.person()))
        .min(Comparator.comparing(appearance -> appearance.name().first()))
        .filter(appearance -> appearance.name().first() < token)
        .isPresent();
  }
}
