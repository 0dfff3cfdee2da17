package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Opens the reader of a split's format. */
final class DumpReaders {

  private DumpReaders() {}

  /** The records of a split; a file that is damaged from its start gives one refused record. */
  static RawRecords open(DumpSplit split, Configuration conf, ReadOptions options) {
    try {
      return switch (split.file().format()) {
        case JSON_LINES ->
            new JsonLines(
                LineSource.open(split, conf, options.maxRecordBytes()), options.maxRecordBytes());
        case CSV -> CsvRecords.open(split.file(), stream(split, conf), options.maxRecordBytes());
        case TEXT -> new TextFile(stream(split, conf), options.maxArticleBytes());
        case PARQUET -> throw new IllegalArgumentException("Parquet is read by Spark");
      };
    } catch (IOException e) {
      return damaged(e);
    }
  }

  private static InputStream stream(DumpSplit split, Configuration conf) throws IOException {
    Path path = new Path(split.file().path());
    FSDataInputStream stored = path.getFileSystem(conf).open(path);
    CompressionCodec codec = new CompressionCodecFactory(conf).getCodec(path);
    if (codec == null) {
      return stored;
    }
    try {
      return codec.createInputStream(stored);
    } catch (IOException e) {
      stored.close();
      throw e;
    }
  }

  private static RawRecords damaged(IOException failure) {
    return new RawRecords() {
      private boolean given;

      @Override
      public Optional<RawRecord> next() {
        if (given) {
          return Optional.empty();
        }
        given = true;
        return Optional.of(
            new RawRecord.Refused(Rejection.UNREADABLE, JsonLines.message(failure), ""));
      }

      @Override
      public void close() {}
    };
  }
}
