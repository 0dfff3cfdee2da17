package org.entente.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.evaluate.Scores.Affiliations;
import org.entente.evaluate.Scores.Group;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;
import org.entente.mention.ArticleText;
import org.entente.mention.EntityType;
import org.entente.mention.Kind;
import org.entente.mention.Mention;
import org.entente.mention.Resolution;
import org.entente.mention.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvaluationTest {

  private static final Lexicon LEXICON = LexiconFiles.builtIn();
  private static final String TEXT =
      "French President Emmanuel Macron met the Turkish foreign minister in Paris. "
          + "Macron praised Turkey, and Guam.";

  private final List<GoldMention> gold = new ArrayList<>();
  private final List<Mention> predicted = new ArrayList<>();

  @Test
  void countsRightAndMissedAndFalseByGroupAndKind() {
    gold.add(country("French", "FRA", "demonym", false));
    gold.add(country("Turkey", "TUR", "name", false));
    predicted.add(found("French", "FRA", Kind.DEMONYM));
    predicted.add(found("Paris", "USA", Kind.NAME));
    Scores scores = score(true);
    assertThat(scores.of(Group.COUNTRY, "demonym")).isEqualTo(new Tally(1, 1, 1, 1));
    assertThat(scores.of(Group.COUNTRY, "name")).isEqualTo(new Tally(1, 0, 1, 0));
    assertThat(scores.of(Group.COUNTRY)).isEqualTo(new Tally(2, 1, 2, 1));
    assertThat(scores.of(Group.COUNTRY).f1()).isCloseTo(0.5, within(1e-9));
    assertThat(scores.misses())
        .extracting(Scores.Finding::what, Scores.Finding::offset, Scores.Finding::context)
        .containsExactly(
            tuple(
                "TUR",
                TEXT.indexOf("Turkey"),
                "reign minister in Paris. Macron praised [Turkey], and Guam."));
    assertThat(scores.falseHits()).extracting(Scores.Finding::what).containsExactly("USA");
  }

  @Test
  void aSpanOfAnotherCountryIsBothMissAndFalseHit() {
    gold.add(country("Turkey", "TUR", "name", false));
    predicted.add(found("Turkey", "TKM", Kind.NAME));
    assertThat(score(true).of(Group.COUNTRY)).isEqualTo(new Tally(1, 0, 1, 0));
  }

  @Test
  void optionalGoldCountsNeitherWay() {
    gold.add(country("Turkey", "TUR", "ambiguous", true));
    gold.add(country("French", "FRA", "demonym", true));
    predicted.add(found("Turkey", "TUR", Kind.NAME));
    Scores scores = score(true);
    assertThat(scores.tallies()).isEmpty();
    assertThat(scores.misses()).isEmpty();
  }

  @Test
  void demonymsBesideNamesOnlyGoldAreNoErrorsButFindWhatGoldMarks() {
    gold.add(country("Turkish", "TUR", "name", false));
    predicted.add(found("Turkish", "TUR", Kind.DEMONYM));
    predicted.add(found("French", "FRA", Kind.DEMONYM));
    assertThat(score(false).of(Group.COUNTRY)).isEqualTo(new Tally(1, 1, 1, 1));
    assertThat(score(true).of(Group.COUNTRY)).isEqualTo(new Tally(1, 1, 2, 1));
  }

  @Test
  void capitalsAreScoredOnlyWhereGoldMarksSeats() {
    predicted.add(found("Paris", "FRA", Kind.CAPITAL_PLACE));
    assertThat(score(true).tallies()).isEmpty();
    gold.add(country("Paris", "FRA", "capital", false));
    assertThat(score(true).of(Group.SEAT)).isEqualTo(new Tally(1, 0, 1, 0));
    predicted.set(0, found("Paris", "FRA", Kind.CAPITAL));
    Scores scores = score(true);
    assertThat(scores.of(Group.SEAT)).isEqualTo(new Tally(1, 1, 1, 1));
    assertThat(scores.of(Group.COUNTRY)).isEqualTo(Tally.NONE);
  }

  @Test
  void territoriesBesideGoldAreNoErrors() {
    assumeThat(LEXICON.country("GUM")).as("the lexicon has territories").isPresent();
    gold.add(country("Turkey", "TUR", "name", false));
    predicted.add(found("Turkey", "TUR", Kind.NAME));
    predicted.add(found("Guam", "GUM", Kind.NAME));
    assertThat(score(true).of(Group.COUNTRY)).isEqualTo(new Tally(1, 1, 1, 1));
  }

  @Test
  void officialsAreRightByTheWordsOfTheirNames() {
    gold.add(official("Emmanuel Macron", "Emmanuel Macrón", "FRA"));
    gold.add(official("Turkish", "Mevlüt Çavuşoğlu", "TUR"));
    predicted.add(named("Emmanuel Macron", "macron", "FRA"));
    predicted.add(named("Turkish", "Mevlut Ersoy", "TUR"));
    Scores scores = score(true);
    assertThat(scores.of(Group.OFFICIAL)).isEqualTo(new Tally(2, 1, 2, 1));
    assertThat(scores.affiliations()).isEqualTo(new Affiliations(1, 1));
  }

  @Test
  void anUnresolvedOfficialIsNotHeldAgainst() {
    gold.add(official("Emmanuel Macron", "Emmanuel Macron", "FRA"));
    predicted.add(
        new Mention(
            span("Guam"),
            0,
            EntityType.OFFICIAL,
            null,
            null,
            Kind.SURNAME,
            null,
            null,
            Resolution.UNRESOLVED));
    assertThat(score(true).of(Group.OFFICIAL)).isEqualTo(new Tally(1, 0, 0, 0));
  }

  @Test
  void aRoleIsRightByCountryAndByPersonWhenGoldNamesOne() {
    gold.add(role("Turkish foreign minister", null));
    predicted.add(roleOf("Turkish foreign minister", "TUR", null));
    assertThat(score(true).of(Group.ROLE)).isEqualTo(new Tally(1, 1, 1, 1));
    gold.set(0, role("Turkish foreign minister", "Mevlut Cavusoglu"));
    assertThat(score(true).of(Group.ROLE)).isEqualTo(new Tally(1, 0, 1, 0));
    predicted.set(0, roleOf("Turkish foreign minister", "TUR", "Mevlüt Çavuşoğlu"));
    assertThat(score(true).of(Group.ROLE)).isEqualTo(new Tally(1, 1, 1, 1));
    predicted.set(0, roleOf("Turkish foreign minister", "FRA", "Mevlüt Çavuşoğlu"));
    assertThat(score(true).of(Group.ROLE)).isEqualTo(new Tally(1, 0, 1, 0));
  }

  @Test
  void readsOffsetsInCodePoints(@TempDir Path folder) throws IOException {
    Path file =
        write(
            folder,
            "{\"id\":\"a\",\"published_date\":\"2021-07-02T10:00:00Z\",\"title\":\"\uD83C\uDF0D Talks\","
                + "\"text\":\"\uD83C\uDF0D Talks\\n\\nIn Peru\",\"mentions\":[{\"begin\":12,\"end\":16,"
                + "\"text\":\"Peru\",\"type\":\"COUNTRY\",\"id\":\"PER\",\"kind\":\"name\"}],"
                + "\"evaluate\":\"names\"}\n");
    GoldArticle article = GoldFile.read(file).get(0);
    assertThat(article.mentions().get(0).span()).isEqualTo(new Span(13, 17));
    assertThat(article.article().titleEnd()).isEqualTo(8);
    assertThat(article.article().date()).isEqualTo(LocalDate.of(2021, 7, 2));
    assertThat(article.demonymsMarked()).isFalse();
    Scores scores = Evaluation.score(List.of(article), any -> List.of(), LEXICON);
    assertThat(scores.misses()).extracting(Scores.Finding::offset).containsExactly(12);
  }

  @Test
  void refusesGoldWhoseOffsetsDoNotFitNamingFileAndLine(@TempDir Path folder) throws IOException {
    Path file =
        write(
            folder,
            "\n{\"id\":\"a\",\"text\":\"In Peru\",\"mentions\":[{\"begin\":2,\"end\":6,"
                + "\"text\":\"Peru\",\"type\":\"COUNTRY\",\"id\":\"PER\"}]}\n");
    assertThatThrownBy(() -> GoldFile.read(file))
        .isInstanceOf(GoldException.class)
        .hasMessageEndingWith("gold.jsonl:2: \"Peru\" is marked where \" Per\" stands");
    assertThatThrownBy(() -> GoldFile.read(folder.resolve("none")))
        .isInstanceOf(GoldException.class)
        .hasMessageContaining("no such file");
  }

  private static Path write(Path folder, String content) throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), content);
  }

  private Scores score(boolean demonymsMarked) {
    ArticleText text = new ArticleText(TEXT, 0, List.of(), LocalDate.of(2021, 7, 2));
    GoldArticle article = new GoldArticle("a", text, gold, demonymsMarked);
    return Evaluation.score(List.of(article), any -> predicted, LEXICON);
  }

  private static Span span(String words) {
    return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
  }

  private static GoldMention country(String words, String code, String kind, boolean optional) {
    return new GoldMention(span(words), GoldMention.Type.COUNTRY, kind, code, null, code, optional);
  }

  private static GoldMention official(String words, String name, String country) {
    return new GoldMention(
        span(words), GoldMention.Type.OFFICIAL, "full_name", null, name, country, false);
  }

  private static GoldMention role(String words, String person) {
    return new GoldMention(span(words), GoldMention.Type.ROLE, "role", null, person, "TUR", false);
  }

  private static Mention found(String words, String code, Kind kind) {
    return Mention.ofCountry(span(words), 0, code, code, kind);
  }

  private static Mention named(String words, String name, String country) {
    return new Mention(
        span(words),
        0,
        EntityType.OFFICIAL,
        name,
        name,
        Kind.FULL_NAME,
        country,
        null,
        Resolution.TITLE);
  }

  private static Mention roleOf(String words, String country, String person) {
    return new Mention(
        span(words),
        0,
        EntityType.OFFICIAL,
        person,
        person,
        Kind.ROLE,
        country,
        "foreign minister",
        person == null ? Resolution.UNRESOLVED : Resolution.TITLE_BY_DATE);
  }
}
