package org.entente.article;

import java.io.ByteArrayOutputStream;

/** Bytes put together. */
final class Bytes {

  private Bytes() {}

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
