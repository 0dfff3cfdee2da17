package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Seekable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.io.compress.SplitCompressionInputStream;
import org.apache.hadoop.io.compress.SplittableCompressionCodec;
import org.apache.hadoop.mapreduce.lib.input.CompressedSplitLineReader;
import org.apache.hadoop.mapreduce.lib.input.SplitLineReader;
import org.apache.hadoop.mapreduce.lib.input.UncompressedSplitLineReader;

/**
 * The lines that begin in a split, plain or compressed.
 *
 * <p>Exists beside Hadoop's {@code LineRecordReader} because that one passes over a line that is
 * too long without a word; this one gives its beginning and says that it was cut.
 */
final class LineSource implements JsonSource {

  /** Only this: a lone carriage return inside a record does not end it. */
  private static final byte[] LINE_FEED = {'\n'};

  private final Text line = new Text();
  private final int longestLine;
  private SplitLineReader reader;
  private Seekable compressedPosition;
  private long end;
  private long position;
  private boolean cut;

  private LineSource(int longestLine) {
    this.longestLine = longestLine;
  }

  /**
   * The lines that begin in a split, or all of a file that cannot be split.
   *
   * @param longestLine bytes of a line that are kept
   */
  static LineSource open(DumpSplit split, Configuration conf, int longestLine) throws IOException {
    DumpFile file = split.file();
    return file.isSplittable()
        ? ofSplit(split, conf, longestLine)
        : ofStream(TextEncoding.asUtf8(DumpStreams.content(file, conf)), longestLine);
  }

  /**
   * The lines that begin in a split of a file that can be split.
   *
   * @param longestLine bytes of a line that are kept
   */
  private static LineSource ofSplit(DumpSplit split, Configuration conf, int longestLine)
      throws IOException {
    FSDataInputStream in = DumpStreams.stored(split.file().path(), conf);
    LineSource lines = new LineSource(longestLine);
    try {
      lines.start(split, in, conf);
    } catch (IOException e) {
      in.close();
      lines.close();
      throw e;
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      in.close();
      lines.close();
      throw damage(e);
    }
    return lines;
  }

  /**
   * All lines of a stream.
   *
   * @param longestLine bytes of a line that are kept
   */
  static LineSource ofStream(InputStream content, int longestLine) throws IOException {
    LineSource lines = new LineSource(longestLine);
    lines.reader = new SplitLineReader(content, new Configuration(false), LINE_FEED);
    lines.end = Long.MAX_VALUE;
    return lines;
  }

  private void start(DumpSplit split, FSDataInputStream in, Configuration conf) throws IOException {
    long start = split.start();
    end = split.end();
    if (split.file().packing().compression() == Compression.BZIP2) {
      BZip2Codec codec = new BZip2Codec();
      codec.setConf(conf);
      SplitCompressionInputStream blocks =
          codec.createInputStream(
              in, null, start, end, SplittableCompressionCodec.READ_MODE.BYBLOCK);
      reader = new CompressedSplitLineReader(blocks, conf, LINE_FEED);
      start = blocks.getAdjustedStart();
      end = blocks.getAdjustedEnd();
      compressedPosition = blocks;
    } else {
      in.seek(start);
      reader = new UncompressedSplitLineReader(in, conf, LINE_FEED, split.length());
    }
    position = start;
    if (start != 0) {
      // The split before reads the line that it ends in.
      position += reader.readLine(new Text(), 0, Integer.MAX_VALUE);
    }
  }

  @Override
  public boolean advance() throws IOException {
    line.clear();
    if (position() > end && !reader.needAdditionalRecordAfterSplit()) {
      return false;
    }
    try {
      int consumed = reader.readLine(line, longestLine, Integer.MAX_VALUE);
      position += consumed;
      cut = consumed > line.getLength() + LINE_FEED.length;
      return consumed > 0;
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      throw damage(e);
    }
  }

  /** Quirk: Hadoop's bzip2 meets some damage as a table that cannot be. */
  private static IOException damage(RuntimeException e) {
    return new IOException("damaged bzip2: " + e.getMessage(), e);
  }

  /** The stored bytes of the line, valid until the next; the first {@link #length()} count. */
  byte[] bytes() {
    return line.getBytes();
  }

  /** How many bytes of the line there are. */
  int length() {
    return line.getLength();
  }

  /** The line, without its end. */
  @Override
  public String text() {
    return LenientText.of(line.getBytes(), line.getLength());
  }

  @Override
  public boolean isCut() {
    return cut;
  }

  private long position() throws IOException {
    return compressedPosition == null ? position : compressedPosition.getPos();
  }

  @Override
  public void close() throws IOException {
    if (reader != null) {
      reader.close();
    }
  }
}
