package org.entente.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes that name articles and texts: the first 24 hex digits of SHA-256. */
final class Hashes {

  private static final int BYTES = 12;

  private Hashes() {}

  /** The hash of several parts, which no other parts that read alike when joined have. */
  static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(bytes);
      // No UTF-8 text holds this byte.
      digest.update((byte) 0xff);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  /** The hash of a text whatever its white space. */
  static String ofText(String text) {
    byte[] normalised = CleanText.collapsed(text).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(normalised), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
