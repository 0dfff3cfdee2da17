package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Opens the reader of a split's format. */
final class DumpReaders {

  private DumpReaders() {}

  /** The records of a split; a file that is damaged from its start gives one refused record. */
  static RawRecords open(DumpSplit split, Configuration conf, ReadOptions options) {
    DumpFile file = split.file();
    try {
      if (file.isSplittable()) {
        int longest = options.maxRecordBytes();
        return new JsonLines(LineSource.ofSplit(split, conf, longest), longest);
      }
      if (file.format() == null) {
        return refused(Rejection.UNKNOWN_FORMAT, "give it with --format");
      }
      return ofContent(file, DumpStreams.content(file, conf), options);
    } catch (IOException e) {
      return refused(Rejection.UNREADABLE, JsonLines.message(e));
    }
  }

  /** The records of a file or of an archive's member, given its decompressed content. */
  static RawRecords ofContent(DumpFile file, InputStream content, ReadOptions options)
      throws IOException {
    int longest = options.maxRecordBytes();
    return switch (file.format()) {
      case JSON_LINES ->
          new JsonLines(LineSource.ofStream(ByteOrder.asUtf8(content), longest), longest);
      case CSV -> CsvRecords.open(file, ByteOrder.asUtf8(content), longest);
      case TEXT -> new TextFile(ByteOrder.asUtf8(content), options.maxArticleBytes());
      case PARQUET -> throw new IllegalArgumentException("Parquet is read by Spark");
    };
  }

  private static RawRecords refused(Rejection reason, String detail) {
    return new RawRecords() {
      private boolean given;

      @Override
      public Optional<RawRecord> next() {
        if (given) {
          return Optional.empty();
        }
        given = true;
        return Optional.of(new RawRecord.Refused(reason, detail, ""));
      }

      @Override
      public void close() {}
    };
  }
}
