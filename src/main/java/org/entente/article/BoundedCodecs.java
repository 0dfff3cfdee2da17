package org.entente.article;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopCodecs;

/** Parquet's codecs, which allot no memory to a page that claims to be larger than pages are. */
final class BoundedCodecs implements CompressionCodecFactory {

  /** Writers begin a new page at about one megabyte; a single value may make it larger. */
  private static final int LARGEST_PAGE = 128 << 20;

  private final CompressionCodecFactory codecs;

  BoundedCodecs(Configuration conf) {
    this.codecs = HadoopCodecs.newFactory(conf, 0);
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return codecs.getCompressor(codec);
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new Bounded(codecs.getDecompressor(codec));
  }

  @Override
  public void release() {
    codecs.release();
  }

  /** Looks at the size first. */
  private record Bounded(BytesInputDecompressor codec) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput page, int size) throws IOException {
      requirePossible(size);
      return codec.decompress(page, size);
    }

    @Override
    public void decompress(ByteBuffer page, int stored, ByteBuffer out, int size)
        throws IOException {
      requirePossible(size);
      codec.decompress(page, stored, out, size);
    }

    @Override
    public void release() {
      codec.release();
    }

    private static void requirePossible(int size) throws IOException {
      if (size < 0 || size > LARGEST_PAGE) {
        throw new IOException("a page of " + size + " bytes");
      }
    }
  }
}
