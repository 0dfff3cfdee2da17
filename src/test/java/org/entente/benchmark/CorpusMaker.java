package org.entente.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/**
 * Multiplies real texts to a size.
 *
 * <p>Copy k has other ids and sources, and dates 60·k days away: beyond the window of stories, so
 * that each copy has the stories of the original and no article is a repeat. Dates move forward
 * while they are past, then backward. A part of a copy is its first days.
 */
final class CorpusMaker {

  private static final Duration APART = Duration.ofDays(60);
  private static final Instant LATEST = Instant.parse("2026-01-01T00:00:00Z");
  private static final int FEWEST_FILES = 4;
  private static final int MOST_FILES = 64;
  private static final double MEGABYTES_PER_FILE = 16;
  private static final String ABOUT = "corpus.json";

  private final Path shared;
  private final Path cache;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<RealTexts, List<RealArticle>> read = new EnumMap<>(RealTexts.class);

  /**
   * A maker that keeps what it made.
   *
   * @param shared folder of the real texts
   * @param cache directory of the corpora
   */
  CorpusMaker(Path shared, Path cache) {
    this.shared = shared;
    this.cache = cache;
  }

  /** A corpus of a recipe, made now or before. */
  Corpus make(String recipe, double megabytes) throws IOException {
    Path directory = cache.resolve(String.format(Locale.ROOT, "%s-%.1fmb", recipe, megabytes));
    Path about = directory.resolve(ABOUT);
    if (Files.exists(about)) {
      return json.readValue(about.toFile(), Corpus.class);
    }
    Trees.delete(directory);
    Path dumps = Files.createDirectories(directory.resolve("dumps"));
    Map<RealTexts, Double> shares = new TreeMap<>(Corpus.RECIPES.get(recipe));
    List<Writer> files = new ArrayList<>();
    long articles = 0;
    long bytes = 0;
    try {
      open(files, dumps, megabytes);
      for (Map.Entry<RealTexts, Double> share : shares.entrySet()) {
        long quota = Math.round(share.getValue() * megabytes * 1e6);
        long written = 0;
        for (Copies all = new Copies(share.getKey(), texts(share.getKey())); written < quota; ) {
          RealArticle article = all.next();
          files.get((int) (articles++ % files.size())).write(line(article, all.source()));
          written += article.bytes();
        }
        bytes += written;
      }
    } finally {
      for (Writer file : files) {
        file.close();
      }
    }
    Corpus corpus = new Corpus(recipe, dumps.toString(), articles, bytes);
    json.writeValue(about.toFile(), corpus);
    return corpus;
  }

  private static void open(List<Writer> files, Path dumps, double megabytes) throws IOException {
    int wanted = (int) Math.ceil(megabytes / MEGABYTES_PER_FILE);
    for (int i = 0; i < Math.max(FEWEST_FILES, Math.min(MOST_FILES, wanted)); i++) {
      Path file = dumps.resolve(String.format(Locale.ROOT, "part-%03d.jsonl.gz", i));
      files.add(
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))),
                  StandardCharsets.UTF_8)));
    }
  }

  private List<RealArticle> texts(RealTexts texts) throws IOException {
    if (!read.containsKey(texts)) {
      read.put(texts, texts.read(shared));
    }
    return read.get(texts);
  }

  private String line(RealArticle article, String source) throws IOException {
    ObjectNode record = json.createObjectNode();
    record.put("id", article.id());
    record.put("source", source);
    record.put("published_at", article.published().toString());
    record.put("title", article.title());
    record.put("body", article.body().isEmpty() ? null : article.body());
    return json.writeValueAsString(record) + "\n";
  }

  /** Copy after copy of a corpus, without end. */
  static final class Copies {
    private final RealTexts texts;
    private final List<RealArticle> articles;
    private final long forward;
    private int at = -1;
    private long copy;

    Copies(RealTexts texts, List<RealArticle> articles) {
      this.texts = texts;
      this.articles = articles;
      Instant last = articles.get(articles.size() - 1).published();
      this.forward = Math.max(0, Duration.between(last, LATEST).toDays() / APART.toDays());
    }

    RealArticle next() {
      if (++at == articles.size()) {
        at = 0;
        copy++;
      }
      RealArticle article = articles.get(at);
      long moves = copy <= forward ? copy : forward - copy;
      return new RealArticle(
          texts.word() + "-" + copy + "-" + article.id(),
          article.published().plus(APART.multipliedBy(moves)),
          article.title(),
          article.body());
    }

    /** Of the article given last: a source of its own for each copy. */
    String source() {
      return texts.word() + "-" + copy;
    }
  }
}
