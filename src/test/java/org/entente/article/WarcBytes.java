package org.entente.article;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Makes WARC records, byte by byte as crawlers write them. */
final class WarcBytes {

  private WarcBytes() {}

  /** A page with one paragraph that is an article. */
  static String html(String title) {
    return """
        <!doctype html><html lang="en"><head><title>%s</title></head><body><article><h1>%s</h1>
        <p>Japan and Peru signed a treaty on fisheries in Lima on Thursday, their ministers said.</p>
        </article></body></html>
        """
        .formatted(title, title);
  }

  static byte[] response(String url, String headers, byte[] body) {
    return response(url, "HTTP/1.1 200 OK", headers, body);
  }

  static byte[] response(String url, String status, String headers, byte[] body) {
    byte[] head = ascii(status + "\r\n" + headers + "\r\n");
    return record("response", url, "application/http; msgtype=response", join(head, body));
  }

  static byte[] record(String type, String url, String contentType, byte[] block) {
    String head =
        """
        WARC/1.0
        WARC-Type: %s
        WARC-Target-URI: %s
        WARC-Date: 2021-07-02T03:04:05Z
        WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789012>
        Content-Type: %s
        Content-Length: %d

        """
            .formatted(type, url, contentType, block.length)
            .replace("\n", "\r\n");
    return join(ascii(head), block, ascii("\r\n\r\n"));
  }

  /** A gzip member for each record, as crawlers store them. */
  static byte[] members(byte[]... records) {
    byte[][] members = new byte[records.length][];
    for (int i = 0; i < records.length; i++) {
      members[i] = gzip(records[i]);
    }
    return join(members);
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The chunks of a transfer encoding, of at most some bytes each. */
  static byte[] chunked(byte[] body, int size) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int at = 0; at < body.length; at += size) {
      int length = Math.min(size, body.length - at);
      out.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
      out.write(body, at, length);
      out.writeBytes(ascii("\r\n"));
    }
    out.writeBytes(ascii("0\r\n\r\n"));
    return out.toByteArray();
  }

  static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
