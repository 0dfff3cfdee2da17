package org.entente.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text of UTF-8 in which bytes that are none stand for what they are in windows-1252.
 *
 * <p>Dumps are put together from feeds of several encodings: one line is UTF-8, the next Latin-1.
 * Letters beyond ASCII hardly ever make sound UTF-8 in windows-1252, so byte by byte is safe.
 */
final class LenientText extends Reader {

  private static final int NOTHING = -1;
  private static final int BUFFER_BYTES = 8 << 10;

  /** What the bytes from 0x80 on stand for; five of them for nothing, U+FFFD. */
  private static final String WINDOWS_1252 = upperHalf(Charset.forName("windows-1252"));

  private final InputStream in;
  private final CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_BYTES).flip();
  private boolean ended;
  private int held = NOTHING;

  LenientText(InputStream in) {
    this.in = in;
  }

  /** The text of some bytes. */
  static String of(byte[] bytes, int length) {
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    if (text.indexOf('\ufffd') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(length);
    char[] part = new char[BUFFER_BYTES];
    try (Reader reader = new LenientText(new ByteArrayInputStream(bytes, 0, length))) {
      for (int read = reader.read(part); read >= 0; read = reader.read(part)) {
        out.append(part, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
    return out.toString();
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (held == NOTHING && length > 1) {
      return decode(buffer, offset, length);
    }
    if (held == NOTHING) {
      // A character may have two halves: the second waits.
      char[] two = new char[2];
      int read = decode(two, 0, two.length);
      if (read <= 0) {
        return read;
      }
      buffer[offset] = two[0];
      held = read == 2 ? two[1] : NOTHING;
      return 1;
    }
    buffer[offset] = (char) held;
    held = NOTHING;
    return 1;
  }

  private int decode(char[] buffer, int offset, int length) throws IOException {
    CharBuffer out = CharBuffer.wrap(buffer, offset, length);
    int before = out.position();
    while (out.remaining() > 1) {
      CoderResult result = utf8.decode(bytes, out, ended);
      if (result.isMalformed()) {
        out.put(WINDOWS_1252.charAt(bytes.get() & 0x7f));
      } else if (out.position() > before) {
        break;
      } else if (ended) {
        return -1;
      } else {
        fill();
      }
    }
    return out.position() - before;
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    ended = read < 0;
    bytes.position(bytes.position() + Math.max(0, read));
    bytes.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private static String upperHalf(Charset charset) {
    byte[] all = new byte[0x80];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (0x80 + i);
    }
    return new String(all, charset);
  }
}
