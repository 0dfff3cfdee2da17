package org.entente.mention;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.zip.GZIPInputStream;
import org.entente.lexicon.Lexicon;
import org.entente.lexicon.LexiconFiles;

/**
 * Prints how many megabytes of text a second of one core reads, warm: sentences, countries, and all
 * mentions. Arguments: gzipped JSON lines with title, body and published_at.
 *
 * <p>Time is the thread's own processor time, so that other work on the machine counts little.
 */
final class FinderThroughput {

  private static final int ROUNDS = 9;

  private FinderThroughput() {}

  public static void main(String[] files) throws IOException {
    List<ArticleText> articles = new ArrayList<>();
    for (String file : files) {
      read(Path.of(file), articles);
    }
    Lexicon lexicon = LexiconFiles.builtIn();
    CountryFinder countries = new CountryFinder(lexicon);
    MentionFinder mentions = new MentionFinder(lexicon);
    print("sentences", articles, a -> sentences(a).size());
    print(
        "sentences and countries",
        articles,
        a -> countries.find(Document.of(a, sentences(a))).size());
    print("all mentions", articles, a -> mentions.find(a, sentences(a)).size());
  }

  private static List<Sentence> sentences(ArticleText article) {
    return Sentences.of(article.text(), article.titleEnd());
  }

  private static void print(String what, List<ArticleText> articles, ToIntFunction<ArticleText> w) {
    double megabytes = articles.stream().mapToLong(a -> a.text().length()).sum() / 1e6;
    double[] speeds = new double[ROUNDS];
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      found = articles.stream().mapToLong(w::applyAsInt).sum();
      long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
      speeds[round] = megabytes / (nanos / 1e9);
    }
    double[] warm = Arrays.copyOfRange(speeds, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    System.out.printf(
        "%-24s %6.1f MB/s a core (%.1f to %.1f), %,d found in %.1f MB%n",
        what, warm[warm.length / 2], warm[0], warm[warm.length - 1], found, megabytes);
  }

  private static void read(Path file, List<ArticleText> articles) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode record = mapper.readTree(line);
        String text = record.path("title").asText() + "\n\n" + record.path("body").asText();
        LocalDate day = LocalDate.parse(record.path("published_at").asText().substring(0, 10));
        articles.add(ArticleText.of(text, day));
      }
    }
  }
}
