package org.entente.limits;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.entente.lexicon.LexiconFiles;

/** Writes a corpus as gzip files of JSON lines, a file for each day. */
public final class GeneratedDumps {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 1 << 16;

  private final Corpus corpus;
  private final GeneratedNews news;
  private final LongAdder bytes = new LongAdder();

  GeneratedDumps(Corpus corpus) {
    this.corpus = corpus;
    this.news = new GeneratedNews(corpus, new Cast(LexiconFiles.builtIn(), corpus.seed()));
  }

  /**
   * Writes the files that are not there yet.
   *
   * @param words directory, {@code even} or {@code skewed}, seed, first day, days, articles of each
   *     day, articles of one day more
   */
  public static void main(String[] words) throws IOException {
    if (words.length != 7) {
      System.err.println("usage: DIRECTORY even|skewed SEED FIRST-DAY DAYS PER-DAY LAST-DAY");
      System.exit(2);
    }
    Corpus corpus =
        new Corpus(
            Long.parseLong(words[2]),
            Corpus.Shape.of(words[1]),
            LocalDate.parse(words[3]),
            Integer.parseInt(words[4]),
            Integer.parseInt(words[5]),
            Integer.parseInt(words[6]));
    long begun = System.nanoTime();
    long bytes = new GeneratedDumps(corpus).writeTo(Path.of(words[0]));
    double seconds = (System.nanoTime() - begun) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%,d articles, %.0f MB of JSON lines in %.1f s: %.0f MB/s%n",
        corpus.size(),
        bytes / 1e6,
        seconds,
        bytes / 1e6 / seconds);
  }

  /** Writes the files that are not there yet; the bytes of JSON written. */
  long writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    IntStream.range(0, corpus.dumps()).parallel().forEach(dump -> write(directory, dump));
    return bytes.sum();
  }

  private void write(Path directory, int dump) {
    boolean isEven = corpus.shape() == Corpus.Shape.EVEN;
    String name =
        isEven
            ? corpus.firstDay().plusDays(dump).toString()
            : String.format(Locale.ROOT, "part-%05d", dump);
    Path file = directory.resolve(name + ".jsonl.gz");
    if (Files.exists(file)) {
      return;
    }
    Path unfinished = directory.resolve(name + ".unfinished");
    try {
      try (OutputStream out =
              new BufferedOutputStream(new FastGzip(Files.newOutputStream(unfinished)), BUFFER);
          JsonGenerator json = JSON.createGenerator(out)) {
        json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
        for (int index = corpus.firstOf(dump); index < corpus.endOf(dump); index++) {
          write(json, news.item(index));
        }
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonGenerator json, NewsItem item) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", item.id());
    json.writeStringField("url", item.url());
    json.writeStringField("source", item.source());
    json.writeStringField("title", item.title());
    json.writeStringField("published_at", item.publishedAt().toString());
    json.writeStringField("text", item.text());
    json.writeEndObject();
    bytes.add(item.text().length() + item.title().length() + item.url().length() + 120L);
  }

  /** Gzip at its fastest: the generator must not be what takes long. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
