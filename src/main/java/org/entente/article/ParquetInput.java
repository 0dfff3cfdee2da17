package org.entente.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.util.HadoopStreams;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * A dump file as Parquet's reader takes it.
 *
 * @param path fully qualified
 * @param length in bytes
 * @param conf of Hadoop
 */
record ParquetInput(String path, long length, Configuration conf) implements InputFile {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int LENGTH_BYTES = Integer.BYTES;

  /** Refuses a file without a whole footer: a file that was copied half lacks its end. */
  static ParquetInput of(DumpFile file, Configuration conf) throws IOException {
    ParquetInput input = new ParquetInput(file.path(), file.length(), conf);
    long around = 2L * MAGIC.length + LENGTH_BYTES;
    if (input.length < around || !input.hasFooter(input.length - around)) {
      throw new IOException("not a whole Parquet file: its footer is missing");
    }
    return input;
  }

  private boolean hasFooter(long longest) throws IOException {
    byte[] end = new byte[LENGTH_BYTES + MAGIC.length];
    try (SeekableInputStream stream = newStream()) {
      stream.seek(length - end.length);
      stream.readFully(end);
    }
    int footer = ByteBuffer.wrap(end).order(ByteOrder.LITTLE_ENDIAN).getInt();
    boolean isWhole = Arrays.equals(end, LENGTH_BYTES, end.length, MAGIC, 0, MAGIC.length);
    return isWhole && footer > 0 && footer <= longest;
  }

  @Override
  public long getLength() {
    return length;
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return HadoopStreams.wrap(DumpStreams.stored(path, conf));
  }

  @Override
  public String toString() {
    return path;
  }
}
