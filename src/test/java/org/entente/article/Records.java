package org.entente.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Reads the records of dump files without Spark. */
final class Records {

  private static final ReadOptions OPTIONS =
      ReadOptions.at(Instant.parse("2026-11-24T00:00:00Z")).withMaxArticleBytes(1 << 20);

  private Records() {}

  /** All records of the files at a path, in the order of files. */
  static List<RawRecord> of(Path path) {
    Configuration conf = new Configuration();
    List<RawRecord> all = new ArrayList<>();
    for (DumpFile file : DumpFiles.list(List.of(path.toString()), conf, null)) {
      DumpSplit split = new DumpSplit(file, 0, file.length());
      try (RawRecords records = DumpReaders.open(split, conf, OPTIONS)) {
        for (Optional<RawRecord> next = records.next(); next.isPresent(); next = records.next()) {
          all.add(next.get());
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  /** What each record is in a word or two: a page's title, a refusal's reason, a skip's kind. */
  static List<String> words(Path path) {
    return of(path).stream().map(Records::word).toList();
  }

  private static String word(RawRecord record) {
    if (record instanceof RawRecord.Page page) {
      return "page " + page.article().title();
    }
    if (record instanceof RawRecord.Refused refused) {
      return "refused " + refused.reason().code();
    }
    return record instanceof RawRecord.Skipped skipped
        ? "skipped " + skipped.why().code()
        : "fields";
  }
}
