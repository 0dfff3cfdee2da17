package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.SharedFolder;
import org.entente.lexicon.Country;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.entente.lexicon.Official;
import org.junit.jupiter.api.Test;

/**
 * Whether "the president of Panama" is the right person on a day in the middle of each tenure that
 * independent lists of leaders have since 1990.
 */
final class LeaderRolesTest {

  private static final LocalDate SINCE = LocalDate.of(1990, 1, 1);
  private static final Path LISTS = SharedFolder.path("reference");

  private static final List<String> MONARCHS =
      List.of("king", "queen", "emperor", "sultan", "emir", "prince", "grand duke");
  private static final List<String> RULERS =
      List.of("leader", "supreme leader", "general secretary", "crown prince");
  private static final List<String> GOVERNMENTS = List.of("prime minister", "chancellor");

  private final Lexicon lexicon = LexiconFiles.builtIn();
  private final MentionFinder finder = new MentionFinder(lexicon);
  private final Map<String, List<LeaderLists.Leader>> byOutcome = new LinkedHashMap<>();

  @Test
  void resolvesTheRolesOfNearlyAllLeadersSince1990() throws IOException {
    assumeTrue(Files.exists(LISTS), "no ../shared/reference: roles of leaders are not checked");
    LeaderLists lists =
        new LeaderLists(lexicon, Path.of("src/test/resources/cases/state_codes.csv"));
    List<LeaderLists.Leader> leaders = new ArrayList<>();
    leaders.addAll(lists.archigos(LISTS.resolve("leaders-archigos.csv")));
    leaders.addAll(lists.reign(LISTS.resolve("leaders-reign.csv")));
    leaders.addAll(lists.of2021(LISTS.resolve("leaders-2021.csv")));

    leaders.stream()
        .filter(leader -> !leader.middle().isBefore(SINCE))
        .forEach(
            leader ->
                byOutcome.computeIfAbsent(outcome(leader), o -> new ArrayList<>()).add(leader));
    byOutcome.forEach((outcome, them) -> System.out.println(outcome + ": " + them.size()));
    byOutcome.getOrDefault("miss", List.of()).forEach(System.out::println);

    int right = byOutcome.get("right").size();
    int missed = byOutcome.getOrDefault("miss", List.of()).size();
    assertThat((double) right / (right + missed)).as("share of right roles").isGreaterThan(0.975);
    assertThat(byOutcome.getOrDefault("shared office, holder missing", List.of())).isEmpty();
  }

  private String outcome(LeaderLists.Leader leader) {
    if (leader.list().equals("2021") && leader.countries().isEmpty()) {
      return "no state of the lexicon";
    }
    if (isSharedCrown(leader)) {
      return "crown of another realm";
    }
    if (isSharedOffice(leader)) {
      return isAmongHolders(leader) ? "shared office, held" : "shared office, holder missing";
    }
    return days(leader).anyMatch(day -> isRight(leader, day)) ? "right" : "miss";
  }

  /** Who is king of fifteen realms is in the lexicon as king of the United Kingdom. */
  private static boolean isSharedCrown(LeaderLists.Leader leader) {
    boolean windsor =
        leader.name().contains("Elizabeth II") || leader.name().contains("Charles III");
    return leader.list().equals("2021") && windsor && !leader.countries().contains("GBR");
  }

  /** Posts of several at once have no single holder: captains regent, the Swiss council. */
  private static boolean isSharedOffice(LeaderLists.Leader leader) {
    String office = leader.office() == null ? "" : leader.office();
    return leader.countries().contains("SMR")
        || office.startsWith("Member of")
        || office.toLowerCase(Locale.ROOT).contains("co-prince");
  }

  private boolean isAmongHolders(LeaderLists.Leader leader) {
    if (!leader.countries().contains("SMR")) {
      return true;
    }
    return lexicon.tenuresIn("SMR").stream()
        .filter(tenure -> days(leader).anyMatch(tenure::holdsOn))
        .map(tenure -> lexicon.official(tenure.officialId()).orElseThrow())
        .anyMatch(official -> LeaderNames.areOne(leader.name(), official));
  }

  /** The middle; of a tenure known by one year alone, the first of each month. */
  private static Stream<LocalDate> days(LeaderLists.Leader leader) {
    boolean byYear = leader.list().equals("2021");
    boolean oneYear = leader.from().getYear() >= leader.to().getYear();
    return byYear && oneYear
        ? Stream.iterate(leader.from().withMonth(1), day -> day.plusMonths(1)).limit(12)
        : Stream.of(leader.middle());
  }

  private boolean isRight(LeaderLists.Leader leader, LocalDate day) {
    return leader.countries().stream()
        .flatMap(code -> lexicon.country(code).stream())
        .flatMap(country -> offices(leader).map(office -> holder(office, country, day)))
        .flatMap(Optional::stream)
        .anyMatch(official -> LeaderNames.areOne(leader.name(), official));
  }

  /** The offices to ask for: the list's own, or all that a ruler in fact may hold. */
  private static Stream<String> offices(LeaderLists.Leader leader) {
    if (leader.office() == null) {
      return Stream.of(List.of("president"), GOVERNMENTS, MONARCHS, RULERS).flatMap(List::stream);
    }
    String office = leader.office().toLowerCase(Locale.ROOT);
    if (office.contains("minister") || office.startsWith("premier") || office.equals("taoiseach")) {
      return GOVERNMENTS.stream();
    }
    if (office.matches("president of the (government|executive).*")) {
      return GOVERNMENTS.stream();
    }
    return Stream.of("president", "governor-general", "chancellor", "pope", "supreme leader")
        .filter(office::contains)
        .findFirst()
        .map(Stream::of)
        .orElseGet(() -> Stream.concat(MONARCHS.stream(), RULERS.stream()));
  }

  private Optional<Official> holder(String office, Country country, LocalDate day) {
    String text =
        "The " + office + " of " + country.name() + " said on Monday that talks would go on.";
    return finder.find(ArticleText.of(text, day), Sentences.of(text, 0)).stream()
        .filter(mention -> mention.kind() == Kind.ROLE)
        .flatMap(mention -> mention.entity().stream())
        .flatMap(id -> lexicon.official(id).stream())
        .findFirst();
  }
}
