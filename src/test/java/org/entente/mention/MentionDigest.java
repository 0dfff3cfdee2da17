package org.entente.mention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.entente.benchmark.RealTexts;
import org.entente.lexicon.LexiconFiles;

/**
 * Prints, of each real corpus and of the gold, how many mentions are found and a digest of all of
 * them, so that a change of code that must change no result can be seen to change none; with the
 * processor time and the allocation that one thread needed.
 *
 * <p>Arguments: every how manieth article to take (1), and how often to time it (0), and which of
 * NEWS, DEBATES, HEADLINES and GOLD (all).
 */
final class MentionDigest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final MentionFinder finder = new MentionFinder(LexiconFiles.builtIn());

  private MentionDigest() {}

  public static void main(String[] arguments) throws IOException {
    int step = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1;
    int passes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
    Path shared = Path.of(System.getProperty("entente.shared", "../shared"));
    MentionDigest digest = new MentionDigest();
    List<String> wanted =
        List.of(arguments).subList(Math.min(2, arguments.length), arguments.length);
    for (RealTexts texts : RealTexts.values()) {
      if (!wanted.isEmpty() && !wanted.contains(texts.name())) {
        continue;
      }
      digest.print(
          texts.name(),
          passes,
          everyNth(step, texts.read(shared)).stream()
              .map(article -> ArticleText.of(article.text(), article.day()))
              .toList());
    }
    if (!wanted.isEmpty() && !wanted.contains("GOLD")) {
      return;
    }
    digest.print("GOLD", passes, gold(shared.resolve("gold")));
  }

  private static <T> List<T> everyNth(int step, List<T> all) {
    List<T> some = new ArrayList<>();
    for (int i = 0; i < all.size(); i += step) {
      some.add(all.get(i));
    }
    return some;
  }

  private static List<ArticleText> gold(Path directory) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<ArticleText> articles = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
        for (String line : Files.readAllLines(file)) {
          JsonNode record = json.readTree(line);
          articles.add(
              ArticleText.of(
                  record.path("text").asText(), day(record.path("published_date").asText(""))));
        }
      }
    }
    return articles;
  }

  /** Some gold has its dates as a page wrote them: those are read as undated. */
  private static LocalDate day(String date) {
    return date.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(date) : null;
  }

  private void print(String name, int passes, List<ArticleText> articles) {
    long bytes =
        articles.stream().mapToLong(a -> a.text().getBytes(StandardCharsets.UTF_8).length).sum();
    MessageDigest digest = sha256();
    long mentions = 0;
    for (ArticleText article : articles) {
      List<Mention> found = find(article);
      mentions += found.size();
      digest.update((found + "\n").getBytes(StandardCharsets.UTF_8));
    }
    System.out.printf(
        "%-10s %,8d articles %,9d mentions, sha256 %s%n",
        name, articles.size(), mentions, HexFormat.of().formatHex(digest.digest(), 0, 12));
    for (int pass = 0; pass < passes; pass++) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      articles.forEach(this::find);
      allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
      cpu = THREADS.getCurrentThreadCpuTime() - cpu;
      System.out.printf(
          "  %6.2f MB/s of processor time, %,d B allocated an article%n",
          bytes * 1e3 / cpu, allocated / articles.size());
    }
  }

  private List<Mention> find(ArticleText article) {
    return finder.find(article, Sentences.of(article.text(), article.titleEnd()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
