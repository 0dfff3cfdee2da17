package org.entente.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.lexicon.LexiconFiles;
import org.entente.mention.ArticleText;
import org.entente.mention.EntityType;
import org.entente.mention.Folding;
import org.entente.mention.Mention;
import org.entente.mention.MentionFinder;
import org.entente.mention.Sentences;
import org.junit.jupiter.api.Test;

/**
 * Recall against the tags that Reuters' editors gave their stories in 1987: of the tagged countries
 * and people whose name stands in the text, how many are found. Prints what it counted.
 */
class ReutersTagsTest {

  @Test
  void findsTheCountriesThatTheEditorsTagged() {
    Recall recall = recall("places", ReutersTagsTest::isCountry);

    assertThat(recall.share()).as(recall.toString()).isGreaterThanOrEqualTo(0.97);
  }

  @Test
  void findsThePeopleThatTheEditorsTagged() {
    Recall recall = recall("people", ReutersTagsTest::isPerson);

    assertThat(recall.share()).as(recall.toString()).isGreaterThanOrEqualTo(0.95);
  }

  private static boolean isCountry(Tag tag, Mention mention) {
    return mention.type() == EntityType.COUNTRY && tag.id().equals(mention.entityId());
  }

  /** By id; a person whom the lexicon does not have must be found by name with a title. */
  private static boolean isPerson(Tag tag, Mention mention) {
    if (mention.type() != EntityType.OFFICIAL || mention.entityId() == null) {
      return false;
    }
    return tag.id().equals("-")
        ? tag.names().matcher(Folding.fold(mention.name())).find()
        : tag.id().equals(mention.entityId());
  }

  private static Recall recall(String field, BiPredicate<Tag, Mention> found) {
    Map<String, Tag> tags = tags(field);
    MentionFinder finder = new MentionFinder(LexiconFiles.builtIn());
    Recall recall = new Recall(new TreeMap<>());
    for (JsonNode story : ReutersStories.all()) {
      String text = ReutersStories.text(story);
      List<Tag> named =
          Stream.of(story.path(field))
              .flatMap(names -> stream(names))
              .map(tags::get)
              .filter(tag -> tag != null && tag.names().matcher(text).find())
              .toList();
      if (!named.isEmpty()) {
        List<Mention> mentions = mentions(finder, text, ReutersStories.day(story));
        named.forEach(
            tag -> recall.count(tag.name(), mentions.stream().anyMatch(m -> found.test(tag, m))));
      }
    }
    System.out.printf("Reuters 1987, %s: %s%n", field, recall);
    return recall;
  }

  private static Stream<String> stream(JsonNode names) {
    List<String> texts = new ArrayList<>();
    names.forEach(name -> texts.add(name.asText()));
    return texts.stream();
  }

  private static List<Mention> mentions(MentionFinder finder, String text, LocalDate day) {
    ArticleText article = ArticleText.of(text, day);
    return finder.find(article, Sentences.of(article.text(), article.titleEnd()));
  }

  /** A tag of the editors, our id for it, and the words by which a text names it. */
  private record Tag(String name, String id, Pattern names) {}

  /** How often each tag's name stood in a tagged text, and how often it was found there. */
  private record Recall(Map<String, int[]> byTag) {

    void count(String tag, boolean wasFound) {
      int[] counts = byTag.computeIfAbsent(tag, name -> new int[2]);
      counts[0]++;
      counts[1] += wasFound ? 1 : 0;
    }

    double share() {
      return (double) sum(1) / sum(0);
    }

    private int sum(int column) {
      return byTag.values().stream().mapToInt(counts -> counts[column]).sum();
    }

    @Override
    public String toString() {
      Map<String, String> missed = new LinkedHashMap<>();
      byTag.forEach(
          (tag, counts) -> {
            if (counts[1] < counts[0]) {
              missed.put(tag, counts[1] + " of " + counts[0]);
            }
          });
      return String.format("%d of %d found; missed: %s", sum(1), sum(0), missed);
    }
  }

  private static Map<String, Tag> tags(String field) {
    Map<String, Tag> tags = new TreeMap<>();
    try (InputStream in = ReutersTagsTest.class.getResourceAsStream("/reuters/" + field + ".tsv");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(cells -> tags.put(cells[0], tag(cells)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tags;
  }

  private static Tag tag(String[] cells) {
    Pattern names =
        Pattern.compile("(?<![\\p{L}])(?:" + cells[2] + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE);
    return new Tag(cells[0], cells[1], names);
  }
}
