package org.entente.mention;

import java.util.LinkedHashSet;
import java.util.Set;
import org.entente.lexicon.Official;

/** An official of one article, with what the article has told of him or her so far. */
final class Person {

  /** Whose people, in the news, put the family name first. */
  private static final Set<String> FAMILY_NAME_FIRST =
      Set.of("CHN", "TWN", "KOR", "PRK", "VNM", "KHM", "HKG", "HUN");

  private final String id;
  private final Official official;
  private final Set<String> families = new LinkedHashSet<>();
  private final Set<String> groups = new LinkedHashSet<>();
  private String name;
  private String country;
  private String office;
  private String home;
  private int mentions;

  private Person(String id, String name, Official official) {
    this.id = id;
    this.name = name;
    this.official = official;
  }

  static Person of(Official official, Careers.Standing standing) {
    Person person = new Person(official.id(), official.name(), official);
    official
        .familyNames()
        .forEach(family -> person.families.addAll(OfficialIndex.spellings(family)));
    if (standing != null) {
      person.country = standing.country();
      person.office = standing.office();
    }
    return person;
  }

  /** A person whom the lexicon does not have. */
  static Person titled(String name, String country, String office) {
    Person person = new Person(slug(name), name, null);
    person.country = country;
    person.office = office;
    person.nameFamilies();
    return person;
  }

  static String slug(String name) {
    StringBuilder slug = new StringBuilder(name.length());
    for (char c : Folding.fold(name).toCharArray()) {
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (c != '\'' && slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    int end = slug.length();
    return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
  }

  private void nameFamilies() {
    String[] words = OfficialIndex.withoutInitials(Folding.fold(name)).split(" ", -1);
    boolean first = country != null && FAMILY_NAME_FIRST.contains(country);
    families.add(first ? words[0] : words[words.length - 1]);
    if (words.length == 3 && !first) {
      families.add(words[1]);
    }
  }

  /** Takes in what one more phrase tells. */
  void learn(TitlePhrase phrase, String phraseCountry) {
    if (phrase.group() != null) {
      groups.add(phrase.group());
    }
    if (country == null) {
      country = phraseCountry;
    }
    if (home == null) {
      home = phrase.form().home();
    }
    if (office == null) {
      office = phrase.office();
    }
  }

  /** Takes an office of the text for that of the lexicon, which ends before or begins after it. */
  void serve(String servedCountry, String heldOffice) {
    country = servedCountry == null ? country : servedCountry;
    office = heldOffice == null ? office : heldOffice;
  }

  /** Takes the one country of a career for that of an office that tells none. */
  void serveOnly(Set<String> countries) {
    if (country == null && countries.size() == 1) {
      country = countries.iterator().next();
    }
  }

  /** Takes the country of a title, else what the whole article tells, when no phrase told. */
  void settle(String homeCountry) {
    if (country == null) {
      country = home == null ? homeCountry : home;
    }
  }

  /** Takes the full name of someone so far named by a surname. */
  void rename(String fullName) {
    name = fullName;
  }

  void count() {
    mentions++;
  }

  String id() {
    return official == null ? slug(name) : id;
  }

  String name() {
    return name;
  }

  Official official() {
    return official;
  }

  String country() {
    return country;
  }

  String office() {
    return office;
  }

  int mentions() {
    return mentions;
  }

  Set<String> groups() {
    return groups;
  }

  Set<String> families() {
    return families;
  }

  /** Whether a full name begins with a given name. */
  boolean isNamed(String foldedGivenName) {
    return Folding.fold(name).startsWith(foldedGivenName + " ");
  }

  boolean hasOneName() {
    return name.indexOf(' ') < 0;
  }

  /** Whether a full name may be this person's: the same given name, or its initial. */
  boolean mayBe(String fullName) {
    String own = Folding.fold(name);
    String other = Folding.fold(fullName);
    return hasOneName()
        || OfficialIndex.withoutInitials(own).equals(OfficialIndex.withoutInitials(other))
        || (firstWord(own).equals(firstWord(other)) && (official == null || words(other) < 3))
        || (official != null && official.aliases().stream().anyMatch(fullName::equalsIgnoreCase))
        || (other.length() > 1 && other.charAt(1) == '.' && other.charAt(0) == own.charAt(0));
  }

  private static int words(String name) {
    return OfficialIndex.withoutInitials(name).split(" ", -1).length;
  }

  private static String firstWord(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }
}
