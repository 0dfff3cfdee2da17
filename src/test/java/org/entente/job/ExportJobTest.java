package org.entente.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.SharedSpark;
import org.entente.comention.TrendPeriod;
import org.entente.mention.EntityType;
import org.entente.report.NetworkDays;
import org.entente.report.NetworkFormat;
import org.entente.report.NetworkSettings;
import org.entente.report.NetworkSettings.Affiliations;
import org.entente.report.SmallTables;
import org.entente.warehouse.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks of a small warehouse, worked out by hand. */
class ExportJobTest {

  private static final NetworkDays ALL = new NetworkDays(null, null);

  @TempDir private static Path warehouse;
  @TempDir private Path directory;

  @BeforeAll
  static void publish() {
    new SmallTables(warehouse)
        .with(
            Table.ENTITIES,
            """
            entity_id | entity_type | name    | country
            CHL       | COUNTRY     | Chile   | CHL
            JPN       | COUNTRY     | Japan   | JPN
            PER       | COUNTRY     | Peru    | PER
            ana-paz   | OFFICIAL    | Ana Paz | PER
            """)
        .with(
            Table.COVERAGE,
            """
            published_date | source | language | stories | sentences | published_month
            2021-07-05     | wire   | en       | 60      | 600       | 2021-07
            2021-07-12     | wire   | en       | 40      | 400       | 2021-07
            2021-08-30     | wire   | en       | 100     | 900       | 2021-08
            2021-08-30     | wire   | es       | 700     | 0         | 2021-08
            """)
        .with(
            Table.ENTITY_MENTIONS,
            """
            published_date | source | entity_id | entity_type | articles | stories | sentences | mentions | published_month
            2021-07-05     | wire   | JPN       | COUNTRY     | 25       | 20      | 30        | 40       | 2021-07
            2021-07-05     | wire   | PER       | COUNTRY     | 30       | 25      | 30        | 40       | 2021-07
            2021-07-05     | wire   | ana-paz   | OFFICIAL    | 9        | 9       | 9         | 9        | 2021-07
            2021-07-12     | wire   | PER       | COUNTRY     | 5        | 5       | 5         | 5        | 2021-07
            2021-08-30     | wire   | JPN       | COUNTRY     | 10       | 10      | 10        | 10       | 2021-08
            2021-08-30     | wire   | PER       | COUNTRY     | 10       | 10      | 10        | 10       | 2021-08
            2021-08-30     | wire   | CHL       | COUNTRY     | 4        | 4       | 4         | 4        | 2021-08
            """)
        .with(
            Table.CO_MENTIONS,
            """
            published_date | source | entity_a | entity_b | pair_type        | is_affiliation | articles | stories | near_articles | near_sentences | published_month
            2021-07-05     | wire   | JPN      | PER      | COUNTRY_COUNTRY  | false          | 12       | 10      | 4             | 5              | 2021-07
            2021-07-12     | wire   | JPN      | PER      | COUNTRY_COUNTRY  | false          | 1        | 0       | 1             | 1              | 2021-07
            2021-07-05     | wire   | PER      | ana-paz  | COUNTRY_OFFICIAL | true           | 8        | 8       | 4             | 5              | 2021-07
            2021-07-05     | wire   | JPN      | ana-paz  | COUNTRY_OFFICIAL | false          | 7        | 6       | 4             | 5              | 2021-07
            2021-08-30     | wire   | JPN      | PER      | COUNTRY_COUNTRY  | false          | 2        | 2       | 1             | 1              | 2021-08
            2021-08-30     | wire   | CHL      | PER      | COUNTRY_COUNTRY  | false          | 4        | 4       | 0             | 0              | 2021-08
            """)
        .with(Table.ARTICLES, "article_id | published_month | batch\na1 | 2021-07 | b\n");
  }

  /**
   * In July Japan is in 20 of 100 stories, Peru in 30, both in 10: lift 10/6, NPMI ln(10/6) /
   * −ln(0.1) = 0.22185. Japan and Ana Paz (9) in 6: lift 6/1.8, NPMI ln(10/3) / −ln(0.06) =
   * 0.42794.
   */
  @Test
  void countsAreSummedOverTheDaysAndAssociatedThen() throws IOException {
    NetworkDays july =
        new NetworkDays(LocalDate.parse("2021-07-01"), LocalDate.parse("2021-07-31"));

    assertThat(edges(settings(july, 5, Affiliations.LEFT_OUT)))
        .extracting(line -> line.replaceAll("(\\d\\.\\d{5})\\d+", "$1"))
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).startsWith("JPN,PER,Undirected,10.0,10,13,5,0.22184,");
              assertThat(lines.get(1)).startsWith("JPN,ana-paz,Undirected,6.0,6,7,4,0.42794,");
              assertThat(lines).hasSize(2);
            });
  }

  @Test
  void nodesAreTheEndsOfEdgesWithTheCountsOfTheirDays() throws IOException {
    assertThat(nodes(settings(ALL, 5, Affiliations.LEFT_OUT)))
        .containsExactly(
            "JPN,Japan,COUNTRY,JPN,30,35",
            "PER,Peru,COUNTRY,PER,40,45",
            "ana-paz,Ana Paz,OFFICIAL,PER,9,9");
  }

  @Test
  void affiliationsAndPairsOfFewStoriesComeWhenAskedFor() throws IOException {
    assertThat(edges(settings(ALL, 1, Affiliations.KEPT)))
        .extracting(line -> line.substring(0, line.indexOf(",Und")))
        .containsExactly("CHL,PER", "JPN,PER", "JPN,ana-paz", "PER,ana-paz");
  }

  /** Four stories are fewer than five, so that Chile's edge has neither npmi nor q. */
  @Test
  void pairsOfFewStoriesHaveNoStatistics() throws IOException {
    assertThat(edges(settings(ALL, 1, Affiliations.LEFT_OUT)).get(0))
        .startsWith("CHL,PER,Undirected,4.0,4,4,0,,,");
  }

  /** At Peru (degree 2, strength 16) Japan's edge of 12 has α = 1/4, at Japan (18) 1/3. */
  @Test
  void alphaKeepsTheBackbone() throws IOException {
    NetworkSettings backbone =
        new NetworkSettings(
            ALL,
            Set.of(EntityType.values()),
            1,
            Optional.of(0.25),
            Affiliations.LEFT_OUT,
            Optional.empty());

    assertThat(edges(backbone))
        .singleElement()
        .asString()
        .startsWith("JPN,PER,Undirected,12.0,")
        .endsWith(",0.25");
  }

  @Test
  void typesAreThoseAskedFor() throws IOException {
    NetworkSettings countries =
        new NetworkSettings(
            ALL,
            Set.of(EntityType.COUNTRY),
            1,
            Optional.empty(),
            Affiliations.KEPT,
            Optional.empty());

    assertThat(nodes(countries))
        .extracting(line -> line.substring(0, 3))
        .containsExactly("CHL", "JPN", "PER");
  }

  /** A day without a story of its own, 12 July, opens no spell; August is cut at the last day. */
  @Test
  void spellsAreThePeriodsWithStoriesWithinTheDays() throws IOException {
    NetworkSettings dynamic =
        new NetworkSettings(
            new NetworkDays(LocalDate.parse("2021-07-06"), LocalDate.parse("2021-08-31")),
            Set.of(EntityType.values()),
            1,
            Optional.empty(),
            Affiliations.LEFT_OUT,
            Optional.of(TrendPeriod.WEEK));
    Path file = directory.resolve("network.gexf");
    export(dynamic, NetworkFormat.GEXF, file);

    assertThat(Files.readString(file))
        .contains("mode=\"dynamic\"")
        .containsOnlyOnce("source=\"JPN\" target=\"PER\"")
        .contains("<spell start=\"2021-08-30\" end=\"2021-08-31\"/>")
        .doesNotContain("start=\"2021-07");
  }

  @Test
  void theSameFileComesOutAgainAndNothingElseIsLeft() throws IOException {
    Path file = directory.resolve("network.graphml");
    NetworkSettings settings = settings(ALL, 1, Affiliations.KEPT);
    export(settings, NetworkFormat.GRAPHML, file);
    String first = Files.readString(file);
    export(settings, NetworkFormat.GRAPHML, file);

    assertThat(Files.readString(file)).isEqualTo(first);
    assertThat(directory.toFile().list()).containsExactly("network.graphml");
  }

  @Test
  void aWarehouseWithoutArticlesIsNamed() {
    Path empty = directory.resolve("nowhere");

    assertThatThrownBy(
            () ->
                new ExportJob(
                        empty.toString(),
                        settings(ALL, 1, Affiliations.KEPT),
                        NetworkFormat.CSV,
                        directory.resolve("x").toString())
                    .run(SharedSpark.session()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no articles in warehouse " + empty + ": scripts/entente run takes some in");
  }

  private List<String> edges(NetworkSettings settings) throws IOException {
    export(settings, NetworkFormat.CSV, directory.resolve("network.csv"));
    return lines("network-edges.csv");
  }

  private List<String> nodes(NetworkSettings settings) throws IOException {
    export(settings, NetworkFormat.CSV, directory.resolve("network.csv"));
    return lines("network-nodes.csv");
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(directory.resolve(file)).stream().skip(1).toList();
  }

  private static void export(NetworkSettings settings, NetworkFormat format, Path file) {
    new ExportJob(warehouse.toString(), settings, format, file.toString())
        .run(SharedSpark.session());
  }

  private static NetworkSettings settings(NetworkDays days, long least, Affiliations affiliations) {
    return new NetworkSettings(
        days, Set.of(EntityType.values()), least, Optional.empty(), affiliations, Optional.empty());
  }
}
