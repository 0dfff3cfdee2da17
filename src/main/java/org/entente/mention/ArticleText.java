package org.entente.mention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What mentions are found in.
 *
 * @param text title, empty line, body
 * @param titleEnd offset after the title, 0 when there is none
 * @param ignored spans that belong to no article, ascending
 * @param date publication day, null when not known
 */
public record ArticleText(String text, int titleEnd, List<Span> ignored, LocalDate date) {

  /** Refuses a title that is longer than the text. */
  public ArticleText {
    Objects.requireNonNull(text, "text");
    ignored = List.copyOf(ignored);
    if (titleEnd < 0 || titleEnd > text.length()) {
      throw new IllegalArgumentException("title ends at " + titleEnd + " of " + text.length());
    }
  }

  /** A text without marks; its first line is the title when an empty line follows it. */
  public static ArticleText of(String text, LocalDate date) {
    int emptyLine = text.indexOf("\n\n");
    boolean titled = emptyLine > 0 && text.indexOf('\n') == emptyLine;
    return new ArticleText(text, titled ? emptyLine : 0, List.of(), date);
  }

  public Optional<LocalDate> day() {
    return Optional.ofNullable(date);
  }

  public boolean isIgnored(Span span) {
    return ignored.stream().anyMatch(span::overlaps);
  }
}
