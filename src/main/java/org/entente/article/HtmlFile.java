package org.entente.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.entente.page.HtmlPage;

/** The one article of an HTML file. */
final class HtmlFile implements RawRecords {

  private static final int HEAD_BYTES = 8_000;

  private final InputStream in;
  private final int maxBytes;
  private boolean read;

  HtmlFile(InputStream in, int maxBytes) {
    this.in = in;
    this.maxBytes = maxBytes;
  }

  @Override
  public Optional<RawRecord> next() {
    if (read) {
      return Optional.empty();
    }
    read = true;
    try {
      byte[] html = in.readNBytes(maxBytes + 1);
      if (html.length > maxBytes) {
        String detail = "a page of more than " + maxBytes + " bytes";
        return Optional.of(new RawRecord.Refused(Rejection.TOO_LARGE, detail, head(html)));
      }
      return Optional.of(new RawRecord.Page(HtmlPage.article(html, null, null), null, head(html)));
    } catch (IOException e) {
      return Optional.of(new RawRecord.Refused(Rejection.UNREADABLE, JsonLines.message(e), ""));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** How a page begins, for those who look at why it was refused. */
  static String head(byte[] html) {
    return new String(html, 0, Math.min(HEAD_BYTES, html.length), StandardCharsets.UTF_8);
  }
}
