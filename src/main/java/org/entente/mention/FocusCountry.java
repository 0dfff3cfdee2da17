package org.entente.mention;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.lexicon.Country;
import org.entente.lexicon.Lexicon;

/**
 * Which country an article is about, by where its mentions stand.
 *
 * <ol>
 *   <li>A sentence speaks once for each country that it mentions, so that spread over the text
 *       weighs more than a crowd in one place;
 *   <li>the headline weighs three sentences, the first sentence below it two;
 *   <li>officials speak for the country they serve, and cities for theirs, by half;
 *   <li>the name of a currency ("Swiss francs") speaks for none;
 *   <li>the country with most weight is the focus, the first named of two that are level; none is
 *       when it has no more than one mention in the first sentence has: it is named in passing.
 * </ol>
 *
 * <p>The score is that country's share of the weight of all.
 */
public final class FocusCountry implements Serializable {

  private static final long serialVersionUID = 1;

  private static final double HEADLINE = 3;
  private static final double LEAD = 2;
  private static final double IN_PASSING = LEAD;
  private static final double OF_OFFICIAL = 0.5;
  private static final double OF_PLACE = 0.5;

  private static final Set<String> CURRENCIES =
      Set.of(
          "crown",
          "crowns",
          "currency",
          "dlr",
          "dlrs",
          "dollar",
          "dollars",
          "franc",
          "francs",
          "guilder",
          "guilders",
          "krone",
          "kroner",
          "lira",
          "mark",
          "marks",
          "peso",
          "pesos",
          "pound",
          "pounds",
          "sterling",
          "stg",
          "won",
          "yen");

  /** Of these, what is something else after a country's name: "Peru won", "Peru marks the day". */
  private static final Set<String> VERBS = Set.of("mark", "marks", "won");

  private final Set<String> codes;

  /** Takes the codes of countries from a lexicon: officials of bodies speak for none. */
  public FocusCountry(Lexicon lexicon) {
    this.codes =
        lexicon.countries().stream()
            .filter(country -> country.status() != Country.Status.BODY)
            .map(Country::code)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A mention as far as it tells what an article is about.
   *
   * @param sentence number of its sentence; the title is 0
   * @param end offset after its last character
   * @param kind how it names its entity
   * @param country the country itself, or the one that the official serves; null when unknown
   */
  public record Sighting(int sentence, int end, Kind kind, String country) {}

  /**
   * The country that an article is about.
   *
   * @param country its code
   * @param score what speaks for it, of what speaks for any country, above 0 and up to 1
   */
  public record Focus(String country, double score) {}

  /**
   * The focus of a text.
   *
   * @param sightings its mentions, left to right
   */
  public Optional<Focus> of(String text, List<Sighting> sightings) {
    Map<String, Evidence> byCountry = new TreeMap<>();
    for (Sighting sighting : sightings) {
      if (sighting.country() != null
          && codes.contains(sighting.country())
          && !isOfCurrency(text, sighting)) {
        byCountry.computeIfAbsent(sighting.country(), Evidence::new).add(sighting);
      }
    }
    byCountry.values().forEach(Evidence::weigh);
    double all = byCountry.values().stream().mapToDouble(Evidence::weight).sum();
    return byCountry.values().stream()
        .max(Evidence.BY_WEIGHT_AND_PLACE)
        .filter(most -> most.weight() > IN_PASSING)
        .map(most -> new Focus(most.country, most.weight() / all));
  }

  private static boolean isOfCurrency(String text, Sighting sighting) {
    String word = wordAfter(text, sighting.end());
    return CURRENCIES.contains(word) && (sighting.kind() == Kind.DEMONYM || !VERBS.contains(word));
  }

  private static String wordAfter(String text, int end) {
    int begin = end;
    while (begin < text.length() && (text.charAt(begin) == ' ' || text.charAt(begin) == '-')) {
      begin++;
    }
    int after = begin;
    while (after < text.length() && Character.isLetter(text.charAt(after))) {
      after++;
    }
    return text.substring(begin, after).toLowerCase(Locale.ROOT);
  }

  /** What speaks for one country, by sentence. */
  private static final class Evidence {

    private static final Comparator<Evidence> BY_WEIGHT_AND_PLACE =
        Comparator.comparingDouble(Evidence::weight)
            .thenComparing(evidence -> evidence.firstEnd, Comparator.reverseOrder());

    private final String country;
    private final Map<Integer, Double> kinds = new TreeMap<>();
    private double weight;
    private int firstEnd = Integer.MAX_VALUE;

    Evidence(String country) {
      this.country = country;
    }

    void add(Sighting sighting) {
      kinds.merge(sighting.sentence(), ofKind(sighting.kind()), Math::max);
      firstEnd = Math.min(firstEnd, sighting.end());
    }

    /** Sums up what was added, which is asked for again and again. */
    void weigh() {
      weight =
          kinds.entrySet().stream()
              .mapToDouble(sentence -> sentence.getValue() * ofSentence(sentence.getKey()))
              .sum();
    }

    double weight() {
      return weight;
    }

    private static double ofSentence(int number) {
      return switch (number) {
        case 0 -> HEADLINE;
        case 1 -> LEAD;
        default -> 1;
      };
    }

    private static double ofKind(Kind kind) {
      return switch (kind) {
        case NAME, DEMONYM, CAPITAL, INSTITUTION -> 1;
        case CAPITAL_PLACE -> OF_PLACE;
        case FULL_NAME, SURNAME, ROLE -> OF_OFFICIAL;
      };
    }
  }
}
