package org.entente.evaluate;

import java.util.List;
import org.entente.mention.ArticleText;

/**
 * An article with the mentions a careful reader marked in it.
 *
 * @param id names it in lists of errors
 * @param article its text, title and date
 * @param mentions left to right as in the file
 * @param demonymsMarked false where gold marks names only, so that demonyms found beside it are no
 *     errors
 */
public record GoldArticle(
    String id, ArticleText article, List<GoldMention> mentions, boolean demonymsMarked) {

  /** Keeps a copy of the mentions. */
  public GoldArticle {
    mentions = List.copyOf(mentions);
  }
}
