package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.commons.io.input.ReaderInputStream;

/** The encoding that the mark at the beginning of a text tells. */
enum TextEncoding {
  /** No mark: UTF-8, or anything whose line ends are those of ASCII. */
  NONE("", StandardCharsets.UTF_8),
  UTF_8("efbbbf", StandardCharsets.UTF_8),
  /** Stands before UTF-16, whose mark is the first half of its own. */
  UTF_32_LE("fffe0000", Charset.forName("UTF-32LE")),
  UTF_32_BE("0000feff", Charset.forName("UTF-32BE")),
  UTF_16_LE("fffe", StandardCharsets.UTF_16LE),
  UTF_16_BE("feff", StandardCharsets.UTF_16BE);

  private static final int LONGEST_MARK = 4;

  private final String mark;

  @SuppressWarnings("ImmutableEnumChecker") // a charset never changes
  private final Charset charset;

  TextEncoding(String mark, Charset charset) {
    this.mark = mark;
    this.charset = charset;
  }

  static TextEncoding of(byte[] head) {
    String hex = HexFormat.of().formatHex(head, 0, Math.min(head.length, LONGEST_MARK));
    return Arrays.stream(values())
        .filter(encoding -> encoding != NONE && hex.startsWith(encoding.mark))
        .findFirst()
        .orElse(NONE);
  }

  /** Whether lines do not end at a byte {@code \n}, so that none can be found from the middle. */
  boolean isWide() {
    return !charset.equals(StandardCharsets.UTF_8);
  }

  /** The text without its mark, as UTF-8; without a mark as it is. */
  static InputStream asUtf8(InputStream content) throws IOException {
    PushbackInputStream in = new PushbackInputStream(content, LONGEST_MARK);
    byte[] head = in.readNBytes(LONGEST_MARK);
    TextEncoding encoding = of(head);
    int markLength = encoding.mark.length() / 2;
    in.unread(head, markLength, head.length - markLength);
    return encoding.isWide()
        ? ReaderInputStream.builder()
            .setReader(new InputStreamReader(in, encoding.charset))
            .setCharset(StandardCharsets.UTF_8)
            .get()
        : in;
  }
}
