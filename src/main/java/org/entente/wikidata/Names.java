package org.entente.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.mention.Folding;

/** Chooses, among the labels and aliases of an entity, those that English news may write. */
final class Names implements Serializable {

  /** English of all countries; {@code mul} is what holds in every language. */
  private static final List<String> ENGLISH = List.of("en", "mul", "en-us", "en-gb", "en-ca");

  /** Languages in Latin letters, in the order in which one stands in for a missing English name. */
  private static final List<String> LATIN =
      List.of(
          "de", "fr", "es", "pt", "it", "nl", "sv", "nb", "da", "fi", "pl", "cs", "sk", "sl", "hr",
          "bs", "ro", "hu", "tr", "az", "uz", "sq", "et", "lv", "lt", "vi", "id", "ms", "ca", "eu",
          "is", "ga");

  private static final int LONGEST = 160;
  private static final int MOST_ALIASES = 12;
  private static final Pattern LATIN_WORDS =
      Pattern.compile("[\\p{IsLatin}\\p{Mn}' ’ʼ‘.\\-‐–]+(, (Jr|Sr)\\.)?");
  private static final Pattern LABEL = Pattern.compile("[\\p{IsLatin}\\p{Mn}\\p{N}\\p{P} ]+");
  private static final Pattern IN_BRACKETS = Pattern.compile(" *\\([^)]*\\) *$");

  private final Set<String> titles;

  /**
   * For a lexicon whose titles are known.
   *
   * @param titles folded; an alias that begins with one is no name: "President Obama"
   */
  Names(Set<String> titles) {
    this.titles = Set.copyOf(titles);
  }

  /**
   * A name and other spellings of it.
   *
   * @param name null when there is none in Latin letters
   */
  record Chosen(String name, List<String> aliases) {}

  /** The names of a person, or the label of anything else with its English aliases. */
  Chosen choose(JsonNode labels, JsonNode aliases, boolean human) {
    if (labels == null) {
      return new Chosen(null, List.of());
    }
    String name = first(labels, human);
    if (name == null) {
      return new Chosen(null, List.of());
    }
    Map<String, String> spellings = new LinkedHashMap<>();
    for (String language : ENGLISH) {
      add(spellings, label(labels, language), human);
      if (aliases != null) {
        aliases.path(language).forEach(a -> add(spellings, a.path("value").asText(), human));
      }
    }
    if (human) {
      addOthers(spellings, labels, name);
    }
    spellings.remove(Folding.fold(name));
    return new Chosen(name, spellings.values().stream().limit(MOST_ALIASES).toList());
  }

  /**
   * Labels of other languages, where they keep the family name: what they add is a fuller form; a
   * transliteration into another language, Sergej Lawrow, is of no use to English.
   */
  private void addOthers(Map<String, String> spellings, JsonNode labels, String name) {
    List<String> families = new ArrayList<>(List.of(lastWord(name)));
    spellings.values().forEach(spelling -> families.add(lastWord(spelling)));
    for (String language : LATIN) {
      String label = label(labels, language);
      if (families.contains(lastWord(label))) {
        add(spellings, label, true);
      }
    }
  }

  private static String first(JsonNode labels, boolean human) {
    for (List<String> languages : human ? List.of(ENGLISH, LATIN) : List.of(ENGLISH)) {
      for (String language : languages) {
        String label = label(labels, language);
        if (human ? isName(label) : isLabel(label)) {
          return label;
        }
      }
    }
    return null;
  }

  private void add(Map<String, String> spellings, String text, boolean human) {
    String spelling = clean(text);
    if (human ? isFullName(spelling) : isLabel(spelling)) {
      spellings.putIfAbsent(Folding.fold(spelling), spelling);
    }
  }

  private boolean isFullName(String text) {
    return isName(text) && text.indexOf(' ') > 0 && lastWord(text).length() > 1 && !isTitled(text);
  }

  private boolean isTitled(String text) {
    String folded = Folding.fold(text);
    for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
      if (titles.contains(folded.substring(0, space))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(String text) {
    return isLabel(text) && LATIN_WORDS.matcher(text).matches();
  }

  /** A lexicon's cell can hold neither its separators nor a line's end. */
  private static boolean isLabel(String text) {
    return !text.isBlank()
        && text.length() <= LONGEST
        && text.indexOf('|') < 0
        && LABEL.matcher(text).matches();
  }

  private static String label(JsonNode labels, String language) {
    return clean(labels.path(language).path("value").asText());
  }

  private static String clean(String text) {
    return IN_BRACKETS.matcher(text.strip()).replaceAll("").replace('\u00a0', ' ');
  }

  private static String lastWord(String name) {
    String folded = Folding.fold(name).replace(".", "");
    return folded.substring(folded.lastIndexOf(' ') + 1);
  }
}
