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
      if (file.packing().isArchive()) {
        return new ArchiveMembers(file, DumpStreams.content(file, conf), options);
      }
      if (file.isSplittable()) {
        return ofSplit(split, conf, options);
      }
      if (WarcInput.isReadAsStored(file)) {
        WarcInput stored = WarcInput.ofFile(DumpStreams.stored(file.path(), conf), file.length());
        return WarcRecords.open(stored, options.maxArticleBytes());
      }
      return ofContent(file, DumpStreams.content(file, conf), options);
    } catch (IOException e) {
      return refused(Rejection.UNREADABLE, JsonLines.message(e));
    }
  }

  private static RawRecords ofSplit(DumpSplit split, Configuration conf, ReadOptions options)
      throws IOException {
    if (split.file().format() == Format.PARQUET) {
      return ParquetRecords.open(split, conf, options);
    }
    int longest = options.maxRecordBytes();
    return new JsonLines(LineSource.open(split, conf, longest), longest);
  }

  /** The records of an archive's member, given its decompressed content. */
  static RawRecords ofMember(DumpFile member, InputStream content, ReadOptions options)
      throws IOException {
    if (member.packing().isArchive()) {
      return refused(Rejection.UNKNOWN_FORMAT, "an archive inside an archive is not opened");
    }
    return ofContent(member, content, options);
  }

  private static RawRecords ofContent(DumpFile file, InputStream content, ReadOptions options)
      throws IOException {
    if (file.format() == null) {
      return unknown(content);
    }
    int longest = options.maxRecordBytes();
    return switch (file.format()) {
      case JSON_LINES ->
          new JsonLines(LineSource.ofStream(TextEncoding.asUtf8(content), longest), longest);
      case JSON -> new JsonLines(new JsonElements(TextEncoding.asUtf8(content), longest), longest);
      case CSV -> new CsvRecords(TextEncoding.asUtf8(content), longest);
      case TEXT -> new TextFile(TextEncoding.asUtf8(content), options.maxArticleBytes());
      case WARC -> WarcRecords.open(WarcInput.ofStream(content), options.maxArticleBytes());
      case HTML -> new HtmlFile(content, options.maxArticleBytes());
      case MEDIAWIKI -> MediaWikiPages.open(content, longest);
      case PARQUET ->
          refused(Rejection.UNKNOWN_FORMAT, "Parquet is read from files of its own only");
    };
  }

  /** Damage from the first byte on hides a format too. */
  private static RawRecords unknown(InputStream content) throws IOException {
    try (content) {
      return content.read() < 0
          ? refused(Rejection.MISSING_TEXT, "an empty file")
          : refused(Rejection.UNKNOWN_FORMAT, "neither name nor content tells it: --format does");
    }
  }

  /** No record but one that is refused. */
  static RawRecords refused(Rejection reason, String detail) {
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
