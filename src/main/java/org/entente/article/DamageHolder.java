package org.entente.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A stream that ends where it is damaged, and remembers so: parsers turn failures into others. */
final class DamageHolder extends FilterInputStream {

  private String damage;

  DamageHolder(InputStream in) {
    super(in);
  }

  /** What went wrong, empty while nothing did. */
  Optional<String> damage() {
    return Optional.ofNullable(damage);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (damage != null) {
      return -1;
    }
    try {
      return super.read(buffer, offset, length);
    } catch (IOException e) {
      damage = JsonLines.message(e);
      return -1;
    }
  }
}
