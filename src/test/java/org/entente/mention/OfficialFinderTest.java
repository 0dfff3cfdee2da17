package org.entente.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.lexicon.LexiconFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Officials found in one text, a line of cases per rule and famous wrong answer. */
final class OfficialFinderTest {

  private static final String PERSONS =
      """
      official_id	name	aliases	family_name	wikidata_id
      joe-biden	Joe Biden	Joseph R. Biden	Biden
      george-h-w-bush	George H. W. Bush	George Bush Sr.	Bush
      george-w-bush	George W. Bush		Bush
      bill-clinton	Bill Clinton		Clinton
      keir-starmer	Keir Starmer		Starmer
      theresa-may	Theresa May		May
      shavkat-mirziyoyev	Shavkat Mirziyoyev		Mirziyoyev
      """;

  private static final String TENURES =
      """
      official_id	post	country	from	to
      joe-biden	president	USA	2021-01-20	2025-01-20
      george-h-w-bush	president	USA	1989-01-20	1993-01-20
      george-w-bush	president	USA	2001-01-20	2009-01-20
      bill-clinton	president	USA	1993-01-20	2001-01-20
      keir-starmer	prime minister	GBR	2024-07-05	2026-12-31
      theresa-may	prime minister	GBR	2016-07-13	2019-07-24
      shavkat-mirziyoyev	president	UZB	2016-12-14	2030-01-01
      """;

  private static final MentionFinder BUILT_IN = new MentionFinder(LexiconFiles.builtIn());

  private static MentionFinder finder;

  @BeforeAll
  static void readSmallLexicon(@TempDir Path directory) throws IOException {
    String persons =
        PERSONS
            .lines()
            .map(line -> line.chars().filter(c -> c == '\t').count() < 4 ? line + '\t' : line)
            .collect(Collectors.joining("\n"));
    Files.writeString(directory.resolve("officials-americas.tsv"), persons);
    Files.writeString(directory.resolve("tenures-americas.tsv"), TENURES);
    for (String part : List.of("europe", "asia-africa")) {
      Files.writeString(
          directory.resolve("officials-" + part + ".tsv"), PERSONS.lines().findFirst().get());
      Files.writeString(
          directory.resolve("tenures-" + part + ".tsv"), TENURES.lines().findFirst().get());
    }
    finder = new MentionFinder(LexiconFiles.over(directory));
  }

  static Stream<List<String>> cases() throws IOException {
    return rows("/cases/officials.csv");
  }

  static Stream<List<String>> newsCases() throws IOException {
    return rows("/cases/officials-news.csv");
  }

  private static Stream<List<String>> rows(String file) throws IOException {
    try (InputStream in = OfficialFinderTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> List.of(line.split(";", -1)))
              .toList()
              .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void findsOfficials(List<String> row) {
    assertThat(found(finder, row, m -> m.entityId() + ":" + m.office()))
        .as(row.get(0))
        .isEqualTo(row.get(3));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("newsCases")
  void findsOfficialsOfTheLexiconInNewsOfManyYears(List<String> row) {
    assertThat(found(BUILT_IN, row, m -> m.entityId() + ":" + m.country() + ":" + m.office()))
        .as(row.get(0))
        .isEqualTo(row.get(3));
  }

  private static String found(
      MentionFinder finder, List<String> row, Function<Mention, String> what) {
    ArticleText article =
        ArticleText.of(row.get(1).replace("||", "\n\n"), LocalDate.parse(row.get(2)));
    String found =
        finder.find(article, Sentences.of(article.text(), article.titleEnd())).stream()
            .filter(mention -> mention.type() == EntityType.OFFICIAL)
            .map(m -> m.span().of(article.text()) + "=" + what.apply(m))
            .collect(Collectors.joining(","));
    return found.isEmpty() ? "-" : found;
  }
}
