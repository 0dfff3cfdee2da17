package org.entente.article;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FSDataInputStream;

/** The bytes of a WARC file, in which reading can be taken up again behind damage. */
final class WarcInput implements Closeable {

  private static final int GZIP_MAGIC = 0x1f8b08;
  private static final int GZIP_FLAGS = 0x1f;
  private static final long RECORD_MAGIC = 0x0a574152432f31L; // line feed, WARC/1

  private final InputStream stream;
  private final FSDataInputStream file;

  private final long length;

  private WarcInput(InputStream stream, FSDataInputStream file, long length) {
    this.stream = stream;
    this.file = file;
    this.length = length;
  }

  /** Whether a file's own bytes are what is read here: jwarc takes gzip member by member. */
  static boolean isReadAsStored(DumpFile file) {
    Compression compression = file.packing().compression();
    return file.format() == Format.WARC
        && !file.packing().isArchive()
        && (compression == Compression.NONE || compression == Compression.GZIP);
  }

  /**
   * A file as it is stored, plain or with a gzip member for each record.
   *
   * @param length of the file in bytes
   */
  static WarcInput ofFile(FSDataInputStream file, long length) {
    return new WarcInput(file, file, length);
  }

  /** A stream that cannot be read from its middle: behind damage nothing can be had from it. */
  static WarcInput ofStream(InputStream stream) {
    return new WarcInput(stream, null, 0);
  }

  /** The bytes from the first on. */
  InputStream start() {
    return unclosed(stream);
  }

  /** The bytes from a place on; only of a place that was found. */
  InputStream from(long position) throws IOException {
    file.seek(position);
    return unclosed(file);
  }

  /** Whether a place is behind the last byte; of a stream nobody knows. */
  boolean isPast(long position) {
    return file != null && position >= length;
  }

  /** The next place from which on a record may stand: a gzip member or a record's first line. */
  OptionalLong nextStart(long from) throws IOException {
    if (file == null || isPast(from)) {
      return OptionalLong.empty();
    }
    file.seek(from);
    InputStream bytes = new BufferedInputStream(unclosed(file), 1 << 16);
    long window = 0;
    long at = from;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      window = window << 8 | next;
      at++;
      boolean isMember =
          (window >> 8 & 0xffffff) == GZIP_MAGIC && (window & 0xff) <= GZIP_FLAGS && at - from >= 4;
      if (isMember) {
        return OptionalLong.of(at - 4);
      }
      if ((window & 0xffffffffffffffL) == RECORD_MAGIC) {
        return OptionalLong.of(at - 6);
      }
    }
    return OptionalLong.empty();
  }

  /** A reader closes what it reads from; here another one may come after it. */
  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
