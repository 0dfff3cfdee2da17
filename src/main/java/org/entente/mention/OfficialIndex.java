package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.Official;
import org.entente.lexicon.Tenure;

/** The lexicon's officials by full name and by family name. */
final class OfficialIndex implements Serializable {

  /** Groups whose holders the news names by family name alone. */
  private static final Set<String> HIGH =
      Set.of(
          "president",
          "prime minister",
          "foreign minister",
          "supreme leader",
          "finance minister",
          "vice president",
          "un ambassador",
          "central banker");

  private final AliasMatcher<Name> names;
  private final Map<String, List<Official>> byName = new HashMap<>();
  private final Set<String> high = new HashSet<>();
  private final Map<String, Integer> bearers = new HashMap<>();
  private final Set<String> givenNames = new HashSet<>();

  /**
   * Whose a name is.
   *
   * @param whole those whose full name it is
   * @param parts those whose family name it is
   */
  record Name(List<Official> whole, List<Official> parts) implements Serializable {}

  OfficialIndex(Lexicon lexicon, Titles titles, Vocabulary vocabulary) {
    names = new AliasMatcher<>(vocabulary, Vocabulary.OFFICIAL);
    lexicon.titleWords().givenNames().forEach(name -> givenNames.add(Folding.fold(name)));
    givenNames.forEach(name -> vocabulary.add(name, Vocabulary.GIVEN_NAME));
    Map<String, Name> byAlias = new LinkedHashMap<>();
    for (Official official : lexicon.officials()) {
      Set<String> families = new LinkedHashSet<>();
      official.familyNames().forEach(family -> families.add(Folding.fold(family)));
      Set<String> full = new LinkedHashSet<>();
      full.add(withoutTitle(Folding.fold(official.name()), titles));
      official.aliases().forEach(alias -> full.add(withoutTitle(Folding.fold(alias), titles)));
      addTranscribed(official, full, families);
      for (String name : full) {
        boolean isFamily = families.contains(name) && name.indexOf(' ') < 0;
        if (!isFamily && !name.isEmpty()) {
          add(nameOf(name, byAlias).whole(), official);
          add(byName, name, official);
          String plain = withoutInitials(name);
          if (!plain.equals(name) && plain.indexOf(' ') > 0) {
            add(byName, plain, official);
          }
        }
      }
      for (String family : families) {
        add(nameOf(family, byAlias).parts(), official);
        bearers.merge(family, holdsOffice(lexicon, official) ? 1 : 0, Integer::sum);
      }
      for (Tenure tenure : lexicon.tenuresOf(official.id())) {
        if (HIGH.contains(lexicon.post(tenure.post()).orElseThrow().group())) {
          high.add(official.id());
        }
      }
    }
    byAlias.forEach(names::add);
  }

  private static Name nameOf(String alias, Map<String, Name> byAlias) {
    return byAlias.computeIfAbsent(
        Folding.fold(alias.strip()), a -> new Name(new ArrayList<>(1), new ArrayList<>(1)));
  }

  /** Names that begin with a token, the longest first. */
  List<AliasMatcher.Match<Name>> at(Tokens tokens, int token) {
    return names.matchesAt(tokens, token);
  }

  /** The officials of a full name, also when one of both spellings leaves initials out. */
  List<Official> named(String name) {
    String folded = Folding.fold(name);
    List<Official> found = byName.get(folded);
    if (found != null) {
      return found;
    }
    Set<String> initials = initials(folded);
    return byName.getOrDefault(withoutInitials(folded), List.of()).stream()
        .filter(official -> agrees(official, initials))
        .toList();
  }

  /** Whether initials may be an official's: "George P. Bush" is no George W. Bush. */
  private static boolean agrees(Official official, Set<String> initials) {
    Set<String> own = initials(Folding.fold(official.name()));
    official.aliases().forEach(alias -> own.addAll(initials(Folding.fold(alias))));
    return initials.isEmpty() || own.isEmpty() || !Collections.disjoint(own, initials);
  }

  private static Set<String> initials(String folded) {
    Set<String> initials = new HashSet<>();
    int begin = 0;
    for (int at = 0; at <= folded.length(); at++) {
      if (at == folded.length() || folded.charAt(at) == '.' || folded.charAt(at) == ' ') {
        if (at - begin == 1) {
          initials.add(folded.substring(begin, at));
        }
        begin = at + 1;
      }
    }
    return initials;
  }

  /** Whether a token is a given name that news uses alone. */
  boolean isUsedAlone(Tokens tokens, int token) {
    return tokens.mayBe(token, Vocabulary.GIVEN_NAME) && givenNames.contains(tokens.folded(token));
  }

  /** Whether one official of high office, and no other official, has a family name. */
  boolean isAlone(String family) {
    return bearers.getOrDefault(family, 0) == 1 && !Words.isCommon(family);
  }

  boolean isHigh(Official official) {
    return high.contains(official.id());
  }

  private static boolean holdsOffice(Lexicon lexicon, Official official) {
    return lexicon.tenuresOf(official.id()).stream()
        .anyMatch(tenure -> !tenure.post().equals("first lady"));
  }

  /** Spellings without umlauts: "Schlueter" and "Soeder". */
  private static void addTranscribed(Official official, Set<String> full, Set<String> families) {
    addTranscribed(official.name(), full);
    official.aliases().forEach(alias -> addTranscribed(alias, full));
    official.familyNames().forEach(family -> families.addAll(spellings(family)));
  }

  private static void addTranscribed(String name, Set<String> full) {
    String transcribed = transcribed(name);
    if (!transcribed.equals(name)) {
      full.add(Folding.fold(transcribed));
    }
  }

  /** A family name, folded, with and without umlauts. */
  static Set<String> spellings(String family) {
    return new LinkedHashSet<>(List.of(Folding.fold(family), Folding.fold(transcribed(family))));
  }

  private static String transcribed(String name) {
    return name.replace("ä", "ae")
        .replace("ö", "oe")
        .replace("ø", "oe")
        .replace("ü", "ue")
        .replace("Ö", "Oe")
        .replace("Ø", "Oe")
        .replace("Ü", "Ue");
  }

  private static void add(Map<String, List<Official>> map, String name, Official official) {
    add(map.computeIfAbsent(name, n -> new ArrayList<>(1)), official);
  }

  private static void add(List<Official> officials, Official official) {
    if (!officials.contains(official)) {
      officials.add(official);
    }
  }

  /** "edward j. markey" as "edward markey", "james baker iii" as "james baker". */
  static String withoutInitials(String folded) {
    StringBuilder plain = new StringBuilder(folded.length());
    for (String word : folded.replace(",", "").split(" ", -1)) {
      String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
      if (word.isEmpty()) {
        continue;
      }
      boolean initials = word.endsWith(".") || word.length() == 1;
      if (!(initials && bare.length() <= 3) && !Words.isSuffix(bare)) {
        plain.append(plain.length() > 0 ? " " : "").append(word);
      }
    }
    return plain.toString();
  }

  /** Names are found without titles and realms: "Emperor Akihito", "Abdullah II of Jordan". */
  private static String withoutTitle(String alias, Titles titles) {
    int end = titles.endOfTitle(alias);
    String plain = end > 0 && end < alias.length() ? alias.substring(end).strip() : alias;
    int of = plain.indexOf(" of ");
    return of > 0 ? plain.substring(0, of) : plain;
  }
}
