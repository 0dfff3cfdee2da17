package org.entente.evaluate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.entente.SharedFolder;

/** The stories of the 1987 Reuters wire, with the tags that its editors gave them. */
public final class ReutersStories {

  private ReutersStories() {}

  /** All of them; a test that asks is skipped where they are not. */
  public static List<JsonNode> all() {
    Path folder = SharedFolder.path("corpora/reuters-1987");
    assumeTrue(Files.isDirectory(folder), "no ../shared/corpora: Reuters' tags are not checked");
    List<JsonNode> stories = new ArrayList<>();
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            stories.add(mapper.readTree(line));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stories;
  }

  /** Title, empty line, body. */
  public static String text(JsonNode story) {
    return story.path("title").asText() + "\n\n" + story.path("body").asText();
  }

  /** The day published; null when the story has none. */
  public static LocalDate day(JsonNode story) {
    String instant = story.path("published_at").asText();
    return instant.length() < 10 ? null : LocalDate.parse(instant.substring(0, 10));
  }

  /** Our code for each place that the editors tagged. */
  public static Map<String, String> codesOfPlaces() {
    try (InputStream in = ReutersStories.class.getResourceAsStream("/reuters/places.tsv");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
