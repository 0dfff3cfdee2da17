package org.entente.page;

import java.util.List;
import java.util.Objects;

/**
 * The article that a page holds, as its publisher marked it up.
 *
 * @param title null when the page has none
 * @param body paragraphs with an empty line between them; empty when the page holds no article
 * @param url the page's own address; null when not known
 * @param siteName what the site calls itself; null when it does not say
 * @param language as the page tags it, {@code en-GB}; null when it does not
 * @param dates what the page gives for a date of publication, the surest first
 */
public record WebArticle(
    String title, String body, String url, String siteName, String language, List<String> dates) {

  /** Refuses an article without a body: one that was not found is empty. */
  public WebArticle {
    Objects.requireNonNull(body, "body");
    dates = List.copyOf(dates);
  }
}
