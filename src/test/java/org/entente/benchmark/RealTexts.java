package org.entente.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Real corpora, each for a length of text. */
public enum RealTexts {
  /** Stories of a newswire, about 900 bytes each. */
  NEWS {
    @Override
    List<RealArticle> articles(Path shared) throws IOException {
      List<RealArticle> articles = new ArrayList<>();
      try (Stream<Path> files = Files.list(shared.resolve("corpora/reuters-1987"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".gz")).sorted().toList()) {
          articles.addAll(
              records(
                  file,
                  json ->
                      new RealArticle(
                          json.path("id").asText(),
                          Instant.parse(json.path("published_at").asText()),
                          json.path("title").asText(),
                          json.path("body").asText())));
        }
      }
      return articles;
    }
  },

  /** Speeches, about 13,000 bytes each; they name their year, and are given days in its debate. */
  DEBATES {
    @Override
    List<RealArticle> articles(Path shared) throws IOException {
      List<RealArticle> articles = new ArrayList<>();
      Path file = shared.resolve("corpora/un-debates-2016-2024.tar.gz");
      try (TarArchiveInputStream tar =
          new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(file)))) {
        for (ArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          if (!entry.isDirectory() && entry.getName().endsWith(".txt")) {
            articles.add(debate(entry.getName(), tar));
          }
        }
      }
      return articles;
    }
  },

  /** Headlines alone, about 60 bytes each. */
  HEADLINES {
    @Override
    List<RealArticle> articles(Path shared) throws IOException {
      return records(
          shared.resolve("corpora/headlines-2016.jsonl.gz"),
          json ->
              new RealArticle(
                  json.path("href").asText(),
                  LocalDate.parse(json.path("day").asText(), DateTimeFormatter.BASIC_ISO_DATE)
                      .atStartOfDay(ZoneOffset.UTC)
                      .toInstant(),
                  json.path("title").asText(),
                  ""));
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of it, by time, then id. */
  public List<RealArticle> read(Path shared) throws IOException {
    return articles(shared).stream()
        .sorted(Comparator.comparing(RealArticle::published).thenComparing(RealArticle::id))
        .toList();
  }

  abstract List<RealArticle> articles(Path shared) throws IOException;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<RealArticle> records(Path file, Function<JsonNode, RealArticle> article)
      throws IOException {
    List<RealArticle> articles = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        articles.add(article.apply(JSON.readTree(line)));
      }
    }
    return articles;
  }

  /** Of a member called {@code un-debates/2016/AFG_71_2016.txt}. */
  private static RealArticle debate(String member, InputStream content) throws IOException {
    String name = member.substring(member.lastIndexOf('/') + 1, member.length() - ".txt".length());
    int year = Integer.parseInt(name.substring(name.length() - 4));
    int day = 20 + Math.floorMod(name.hashCode(), 7);
    return new RealArticle(
        name,
        LocalDate.of(year, 9, day).atStartOfDay(ZoneOffset.UTC).toInstant(),
        name.replace('_', ' '),
        new String(content.readAllBytes(), StandardCharsets.UTF_8));
  }
}
