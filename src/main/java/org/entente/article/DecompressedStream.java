package org.entente.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** The content of a compressed stream, which says where damage was met, however often asked. */
final class DecompressedStream extends FilterInputStream {

  /** What stands in a buffer when a decoder fails is lost: so little that hardly a record is. */
  private static final int SLICE_BYTES = 1 << 10;

  private final Compression compression;
  private long position;
  private IOException damage;

  DecompressedStream(Compression compression, InputStream content) {
    super(content);
    this.compression = compression;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (damage != null) {
      throw new IOException(damage.getMessage(), damage);
    }
    try {
      int read = super.read(buffer, offset, Math.min(length, SLICE_BYTES));
      position += Math.max(0, read);
      return read;
    } catch (IOException e) {
      throw damage(e);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | IllegalStateException e) {
      // Quirk: decoders meet some damage as a table or a state that cannot be.
      throw damage(e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    long skipped = 0;
    byte[] rest = new byte[(int) Math.min(Math.max(count, 0), 8_192)];
    while (skipped < count) {
      int read = read(rest, 0, (int) Math.min(rest.length, count - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private IOException damage(Exception e) {
    String format = compression.name().toLowerCase(Locale.ROOT);
    String message =
        String.format(Locale.ROOT, "damaged %s after %,d bytes of content", format, position);
    String cause = e.getMessage() == null ? "it breaks off" : e.getMessage();
    damage = new IOException(message + ": " + cause, e);
    return damage;
  }
}
