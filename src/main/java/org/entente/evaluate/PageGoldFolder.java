package org.entente.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Reads a folder of pages with gold: for each {@code X.json}, with {@code {"file","url","gold":
 * {"title","publishing_date","body":{"summary","sections":[{"headline","paragraphs"}]}}}}, the page
 * {@code X_….html.gz} that the gold is of.
 *
 * <p>Quirk: where several pages of a site lie there, the gold may be of another one than the file
 * that it names; it belongs to the page that holds most of its words.
 */
public final class PageGoldFolder {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DAY = "2021-07-01".length();

  private final Path folder;

  private PageGoldFolder(Path folder) {
    this.folder = folder;
  }

  /** All gold of a folder, by name; anything amiss is an error that says where. */
  public static List<PageGold> read(Path folder) {
    PageGoldFolder gold = new PageGoldFolder(folder);
    List<PageGold> pages = new ArrayList<>();
    for (Path json : gold.files("*.json")) {
      pages.add(gold.page(json));
    }
    if (pages.isEmpty()) {
      throw new GoldException(folder + ": no gold in it; pages need a .json each");
    }
    return pages;
  }

  private Set<Path> files(String pattern) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      Set<Path> files = new TreeSet<>();
      found.forEach(files::add);
      return files;
    } catch (IOException e) {
      throw new GoldException(folder + ": no folder that can be read", e);
    }
  }

  private PageGold page(Path json) {
    try {
      JsonNode entry = JSON.readTree(json.toFile());
      JsonNode gold = entry.path("gold");
      String body = body(gold.path("body"));
      Path named = folder.resolve(entry.path("file").asText());
      Path page = pageWith(body, json, named);
      return new PageGold(
          page.getFileName().toString(),
          new PageGold.Bytes(html(page)),
          page.equals(named) ? entry.path("url").textValue() : null,
          gold.path("title").asText(),
          LocalDate.parse(day(gold.path("publishing_date").asText())),
          body);
    } catch (IOException | DateTimeException e) {
      throw new GoldException(json + ": no gold of a page: " + e.getMessage(), e);
    }
  }

  private static String day(String moment) {
    return moment.substring(0, Math.min(DAY, moment.length()));
  }

  private static String body(JsonNode body) {
    List<String> paragraphs = new ArrayList<>();
    body.path("summary").forEach(line -> paragraphs.add(line.asText()));
    for (JsonNode section : body.path("sections")) {
      section.path("headline").forEach(line -> paragraphs.add(line.asText()));
      section.path("paragraphs").forEach(line -> paragraphs.add(line.asText()));
    }
    return String.join("\n", paragraphs);
  }

  private Path pageWith(String body, Path json, Path named) throws IOException {
    String stem = json.getFileName().toString().replaceFirst("\\.json$", "");
    WordBag gold = WordBag.of(body);
    Path best = named;
    int most = Files.exists(named) ? held(gold, named) : -1;
    for (Path page : files(stem + "_*.html.gz")) {
      int held = held(gold, page);
      if (held > most) {
        best = page;
        most = held;
      }
    }
    return best;
  }

  private static int held(WordBag gold, Path page) throws IOException {
    return gold.shared(WordBag.of(new String(html(page), StandardCharsets.UTF_8)));
  }

  private static byte[] html(Path page) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(page))) {
      return in.readAllBytes();
    }
  }
}
