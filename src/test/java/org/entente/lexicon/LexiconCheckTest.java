package org.entente.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.entente.mention.Folding;
import org.junit.jupiter.api.Test;

/** What a lexicon check finds, one planted row per kind of finding. */
class LexiconCheckTest {

  private static final LocalDate DAY = LocalDate.parse("2020-06-01");
  private static final String TENURES = "tenures-americas.tsv";
  private static final String OFFICIALS = "officials-americas.tsv";
  private static final String ALIASES = "country_aliases.tsv";

  private final SmallLexicon lexicon = new SmallLexicon();

  @Test
  void findsNothingInALexiconThatIsRight() {
    assertThat(findings()).isEmpty();
  }

  @Test
  void findsNoErrorInTheBuiltInLexicon() {
    assertThat(LexiconCheck.findings(LexiconFiles.rows(), DAY, Folding::fold))
        .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
        .isEmpty();
  }

  @Test
  void findsTwoHoldersOfAPostOfOneWithTheirFilesAndLines() {
    lexicon.row(TENURES, "bo-two	president	PER	2009-12-31	2011-01-01");

    assertThat(findings())
        .containsExactly(
            new Finding(
                Finding.Severity.ERROR,
                "overlap",
                "small/tenures-americas.tsv",
                5,
                "bo-two, president of PER, [2009-12-31, 2011-01-01): overlaps"
                    + " ana-one, [2000-01-01, 2010-01-01) in small/tenures-americas.tsv:2"));
  }

  @Test
  void findsEachOverlapOfALongTenure() {
    lexicon
        .row(TENURES, "bo-two	president	PER	2001-01-01	2002-01-01")
        .row(TENURES, "bo-two	president	PER	2003-01-01	2004-01-01");

    assertThat(kinds()).containsExactly("ERROR overlap", "ERROR overlap");
  }

  @Test
  void takesASuccessorOfTheDayOfTheEndForNoOverlap() {
    lexicon.row(TENURES, "bo-two	president	PER	2010-01-01	2011-01-01");

    assertThat(findings()).isEmpty();
  }

  @Test
  void takesHoldersOfAPostOfManyForNoOverlap() {
    lexicon.row(TENURES, "bo-two	senator	PER	2018-01-01	2019-04-01");

    assertThat(findings()).isEmpty();
  }

  @Test
  void takesHoldersOfASharedPostForNoOverlapWhileItIsShared() {
    lexicon
        .row("shared_posts.tsv", "president	PER	2009-01-01	2010-01-01	two presidents")
        .row(TENURES, "bo-two	president	PER	2009-01-01	2011-01-01");
    assertThat(findings()).isEmpty();

    lexicon.row(TENURES, "bo-two	president	PER	2008-01-01	2008-12-31");
    assertThat(kinds()).containsExactly("ERROR overlap");
  }

  @Test
  void warnsOfAnOverlapThatAMonthKnownAloneMayExplain() {
    String first = "ana-one	president	PER	2010-01-01	2010-02-20";

    assertThat(kindsWith(first, "bo-two	president	PER	2010-02	2010-03-01"))
        .containsExactly("WARNING overlap-in-month");
    assertThat(kindsWith(first, "bo-two	president	PER	2010-01	2010-03-01"))
        .containsExactly("ERROR overlap");
    assertThat(kindsWith(first, "bo-two	president	PER	2010-02-01	2010-03-01"))
        .containsExactly("ERROR overlap");
  }

  @Test
  void findsATenureWithoutEndThatHasASuccessor() {
    lexicon
        .row(OFFICIALS, "cy-three	Cy Three		Three	")
        .row(TENURES, "cy-three	president	CHL	2020-01-01	");

    assertThat(findings())
        .extracting(Finding::kind, Finding::line)
        .containsExactly(tuple("open-end", 3));
  }

  @Test
  void findsATenureWithoutEndOfACountryThatHasEnded() {
    lexicon.row(TENURES, "bo-two	senator	CSK	1990-01-01	");

    assertThat(kinds()).containsExactly("ERROR open-end");
  }

  @Test
  void findsATenureThatIsNotOfItsCountrysTime() {
    lexicon.row(TENURES, "bo-two	senator	CSK	1993-01-01	1994-01-01");

    assertThat(kinds()).contains("ERROR outside");
  }

  @Test
  void warnsOfATenureThatLastsLongerThanItsCountry() {
    lexicon.row(TENURES, "bo-two	senator	CSK	1992-01-01	1993-02-01");

    assertThat(kinds()).contains("WARNING beyond");
  }

  @Test
  void findsAPersonTwiceInAPost() {
    lexicon.row(TENURES, "ana-one	senator	PER	2020-02-01	2020-03-01");

    assertThat(kinds()).containsExactly("ERROR repeated");
  }

  @Test
  void findsAPersonInPostsOfTwoStatesAtOnce() {
    lexicon.row(TENURES, "bo-two	senator	PER	2019-06-01	");

    assertThat(kinds()).containsExactly("ERROR two-lives");
  }

  @Test
  void letsAMonarchReignInTwoStates() {
    lexicon.row(TENURES, "bo-two	king	PER	2019-06-01	").row(TENURES, "bo-two	king	CHL	2019-06-01	");

    assertThat(findings()).isEmpty();
  }

  @Test
  void findsACareerThatIsLongerThanALife() {
    lexicon
        .row(TENURES, "bo-two	senator	CHL	1944-01-01	1960-01-01")
        .row(TENURES, "bo-two	senator	CHL	1960-01-01	2019-01-01");

    assertThat(kinds()).containsExactly("ERROR two-lives");
  }

  @Test
  void warnsOfABreakOfAGeneration() {
    lexicon.row(TENURES, "bo-two	senator	CHL	1980-01-01	1990-01-01");

    assertThat(kinds()).containsExactly("WARNING long-break");
  }

  @Test
  void findsTwoOfficialsOfOneWikidataId() {
    lexicon
        .row(OFFICIALS, "ana-uno	Ana Uno		Uno	Q1")
        .row(TENURES, "ana-uno	senator	CHL	2012-01-01	2013-01-01");

    assertThat(kinds()).containsExactly("ERROR same-person");
  }

  @Test
  void findsTwoOfficialsOfOneNameInOneCountryAtOnce() {
    lexicon
        .row(OFFICIALS, "robert-two	Róbert TWO		Two	")
        .row(TENURES, "robert-two	senator	CHL	2020-01-01	");

    assertThat(findings())
        .extracting(Finding::kind, Finding::message)
        .containsExactly(
            tuple(
                "same-person",
                "robert-two: \"robert two\" is also bo-two in small/officials-americas.tsv:3,"
                    + " in the same country at the same time"));
  }

  @Test
  void warnsOfNamesakesWhoAreToldApart() {
    lexicon
        .row(OFFICIALS, "robert-two	Robert Two	Bo Two	Two	")
        .row(TENURES, "robert-two	senator	PER	2020-01-01	");

    assertThat(kinds()).containsExactly("WARNING namesakes");
  }

  @Test
  void warnsOfAnOfficialWithoutATenure() {
    lexicon.row(OFFICIALS, "cy-three	Cy Three		Three	");

    assertThat(kinds()).containsExactly("WARNING no-tenure");
  }

  @Test
  void findsAnAliasOfTwoCountries() {
    lexicon.row(ALIASES, "Perú	CHL	name			");

    assertThat(findings())
        .extracting(Finding::kind, Finding::line, Finding::message)
        .containsExactly(
            tuple(
                "alias-clash",
                4,
                "\"Perú\" for CHL: already \"Peru\" for PER in small/country_aliases.tsv:2"));
  }

  @Test
  void letsRulesOrDatesTellAnAliasApart() {
    lexicon
        .row(ALIASES, "Chile	PER	name			other")
        .row(ALIASES, "Andes	PER	name		2000-01-01	")
        .row(ALIASES, "Andes	CHL	name	2000-01-01		");

    assertThat(findings()).isEmpty();
  }

  @Test
  void findsAnAliasThatIsAlsoNoCountry() {
    lexicon.row("not_countries.tsv", "Peru	town");

    assertThat(kinds()).containsExactly("ERROR alias-clash");
  }

  @Test
  void warnsOfAnAliasThatStandsTwice() {
    lexicon.row(ALIASES, "Perú	PER	name			");

    assertThat(kinds()).containsExactly("WARNING repeated-alias");
  }

  @Test
  void warnsOfMoreThanAMonthWithoutAHolder() {
    assertThat(kindsWith("bo-two	president	PER	2010-02-01	2010-03-01")).isEmpty();
    assertThat(kindsWith("bo-two	president	PER	2010-02-02	2010-03-01"))
        .containsExactly("WARNING gap");
  }

  @Test
  void warnsOfNoGapInAPostOfMany() {
    assertThat(kindsWith("bo-two	senator	PER	2012-01-01	2013-01-01")).isEmpty();
  }

  @Test
  void warnsOfATenureThatHasNotBegun() {
    lexicon.row(TENURES, "ana-one	senator	CHL	2205-01-01	2206-01-01");

    assertThat(kinds()).contains("WARNING future");
  }

  @Test
  void warnsOfACountryWithoutAChangeInTwoYears() {
    assertThat(LexiconCheck.findings(lexicon.read(), LocalDate.parse("2021-02-01"), Folding::fold))
        .isEmpty();
    assertThat(LexiconCheck.findings(lexicon.read(), LocalDate.parse("2021-02-02"), Folding::fold))
        .extracting(Finding::kind, Finding::message)
        .containsExactly(tuple("stale", "PER (Peru): no change for 24 months, since 2019-02-01"));
  }

  @Test
  void warnsOfAStateWithoutATenureAndOfNoTerritory() {
    lexicon
        .row("countries.tsv", "KEN	Kenya	state			")
        .row("countries.tsv", "GUM	Guam	territory			");

    assertThat(findings())
        .extracting(Finding::kind, Finding::message)
        .containsExactly(tuple("stale", "KEN (Kenya): no tenure"));
  }

  /** Kinds of findings with some tenures more. */
  private static List<String> kindsWith(String... tenures) {
    SmallLexicon lexicon = new SmallLexicon();
    Stream.of(tenures).forEach(tenure -> lexicon.row(TENURES, tenure));
    return kinds(lexicon);
  }

  private List<String> kinds() {
    return kinds(lexicon);
  }

  private static List<String> kinds(SmallLexicon lexicon) {
    return findings(lexicon).stream().map(f -> f.severity() + " " + f.kind()).toList();
  }

  private List<Finding> findings() {
    return findings(lexicon);
  }

  private static List<Finding> findings(SmallLexicon lexicon) {
    return LexiconCheck.findings(lexicon.read(), DAY, Folding::fold);
  }
}
