package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.SharedFolder;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.api.Test;

/**
 * Whether "the foreign minister of Japan" is the right person in the middle of each tenure that
 * lists of ten countries' ministers have.
 */
final class MinisterRolesTest {

  private static final Path LISTS = SharedFolder.path("reference/ministers");
  private static final LocalDate LAST_DAY_OF_LISTS = LocalDate.of(2022, 8, 1);

  private static final Map<String, String> COUNTRY_BY_LIST =
      Map.of(
          "china-ministers", "CHN",
          "france-cabinet", "FRA",
          "india-ministers", "IND",
          "japan-ministers", "JPN",
          "russia-cabinet", "RUS",
          "south-korea-ministers", "KOR",
          "turkey-ministers", "TUR",
          "ukraine-cabinet", "UKR",
          "united-kingdom-cabinet", "GBR",
          "us-cabinet", "USA");

  private static final Map<String, List<String>> POSITIONS_BY_ROLE =
      Map.of(
          "president", List.of("President"),
          "prime minister", List.of("Prime Minister", "Premier of the State Council"),
          "foreign minister",
              List.of(
                  "Minister of Foreign Affairs",
                  "Minister for Foreign Affairs",
                  "Minister of External Affairs",
                  "Secretary of State for Foreign and Commonwealth Affairs",
                  "Secretary of State"),
          "defense minister",
              List.of(
                  "Minister of Defence",
                  "Minister of National Defence",
                  "Secretary of State for Defence",
                  "Secretary of Defence"),
          "finance minister",
              List.of(
                  "Minister of Finance",
                  "Chancellor of the Exchequer",
                  "Secretary of the Treasury"));

  private final Lexicon lexicon = LexiconFiles.builtIn();
  private final MentionFinder finder = new MentionFinder(lexicon);

  @Test
  void resolvesTheRolesOfNearlyAllMinisters() throws IOException {
    assumeTrue(Files.exists(LISTS), "no ../shared/reference: roles of ministers are not checked");
    List<String> misses = new ArrayList<>();
    int right = 0;
    for (Map.Entry<String, String> list : new TreeMap<>(COUNTRY_BY_LIST).entrySet()) {
      for (Map<String, String> row : LeaderLists.rows(LISTS.resolve(list.getKey() + ".csv"))) {
        String role = role(row.get("position"), list.getValue());
        if (role == null || row.get("start").length() < 7) {
          continue;
        }
        if (isRight(row, role, list.getValue())) {
          right++;
        } else {
          misses.add(list.getValue() + ": " + role + " " + row);
        }
      }
    }
    System.out.println("right: " + right + ", miss: " + misses.size());
    misses.forEach(System.out::println);
    assertThat((double) right / (right + misses.size()))
        .as("share of right roles")
        .isGreaterThan(0.95);
  }

  /** Quirk: the list of India calls the foreign ministry's secretaries its ministers. */
  private static String role(String position, String country) {
    if (country.equals("IND") && position.equals("Minister of Foreign Affairs")) {
      return null;
    }
    return POSITIONS_BY_ROLE.entrySet().stream()
        .filter(entry -> entry.getValue().contains(position))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private boolean isRight(Map<String, String> row, String role, String code) {
    LocalDate from = day(row.get("start"), LAST_DAY_OF_LISTS);
    LocalDate to = day(row.get("end"), LAST_DAY_OF_LISTS);
    LocalDate middle = from.plusDays(Math.max(0, (to.toEpochDay() - from.toEpochDay()) / 2));
    String country = lexicon.country(code).orElseThrow().name();
    String text = "The " + role + " of " + country + " said on Monday that talks would go on.";
    return finder.find(ArticleText.of(text, middle), Sentences.of(text, 0)).stream()
        .filter(mention -> mention.kind() == Kind.ROLE)
        .flatMap(mention -> mention.entity().stream())
        .flatMap(id -> lexicon.official(id).stream())
        .anyMatch(official -> LeaderNames.areOne(row.get("person"), official));
  }

  /** A day; the first of a month or year; the given day when the list has none. */
  private static LocalDate day(String listed, LocalDate otherwise) {
    return switch (listed.length()) {
      case 10 -> LocalDate.parse(listed);
      case 7 -> LocalDate.parse(listed + "-01");
      case 4 -> LocalDate.parse(listed + "-01-01");
      default -> otherwise;
    };
  }
}
