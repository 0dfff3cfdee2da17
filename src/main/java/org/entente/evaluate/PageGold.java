package org.entente.evaluate;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A page with what a person, or rules written for its site, took from it.
 *
 * @param file name of the page's file
 * @param html the page
 * @param address where it was found; null when not known
 * @param title of the article
 * @param day of publication
 * @param body its paragraphs and headings
 */
public record PageGold(
    String file, Bytes html, String address, String title, LocalDate day, String body) {

  /** Refuses gold that says nothing. */
  public PageGold {
    Objects.requireNonNull(html, "html");
    Objects.requireNonNull(day, "day");
    if (title.isBlank() || body.isBlank()) {
      throw new GoldException(file + ": gold without title or body");
    }
  }

  /** Bytes that nobody changes. */
  public static final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
      this.content = content;
    }

    public byte[] copy() {
      return content.clone();
    }
  }
}
