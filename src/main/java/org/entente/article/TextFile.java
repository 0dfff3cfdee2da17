package org.entente.article;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The one article of a text file: its first line that is not blank is the title. */
final class TextFile implements RawRecords {

  private final InputStream in;
  private final int maxBytes;
  private boolean read;

  TextFile(InputStream in, int maxBytes) {
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
      byte[] bytes = in.readNBytes(maxBytes + 1);
      String content = LenientText.of(bytes, bytes.length);
      if (bytes.length > maxBytes) {
        return Optional.of(
            new RawRecord.Refused(
                Rejection.TOO_LARGE, "a file of more than " + maxBytes + " bytes", content));
      }
      return Optional.of(new RawRecord.Fields(article(content), content));
    } catch (IOException e) {
      return Optional.of(new RawRecord.Refused(Rejection.UNREADABLE, JsonLines.message(e), ""));
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private ObjectNode article(String content) {
    String text = CleanText.of(content);
    int newline = text.indexOf('\n');
    ObjectNode article = JsonNodeFactory.instance.objectNode();
    article.put("title", newline < 0 ? text : text.substring(0, newline));
    article.put("body", newline < 0 ? "" : text.substring(newline + 1));
    return article;
  }
}
