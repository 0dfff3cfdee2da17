package org.entente.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * An article of a real corpus.
 *
 * @param id within its corpus
 * @param published when
 * @param title its headline
 * @param body empty for a headline alone
 */
public record RealArticle(String id, Instant published, String title, String body) {

  /** As tables hold it. */
  public String text() {
    return title + "\n\n" + body;
  }

  public LocalDate day() {
    return published.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Of the text in UTF-8: what megabytes of every figure are counted in. */
  public long bytes() {
    return text().getBytes(StandardCharsets.UTF_8).length;
  }
}
