package org.entente.article;

/**
 * The text of an article, put together from title and body.
 *
 * @param title null when there is none
 * @param text title, empty line, body; or the one that there is
 * @param titleEnd offset after the title, 0 when there is none
 */
record ArticleParts(String title, String text, int titleEnd) {

  /** Puts clean parts together; a body that repeats the title as its first line does so once. */
  static ArticleParts of(String rawTitle, String rawBody) {
    String title = CleanText.line(rawTitle);
    String body = CleanText.of(rawBody);
    if (title.isEmpty()) {
      return new ArticleParts(null, body, 0);
    }
    String rest = withoutTitle(body, title);
    String text = rest.isEmpty() ? title : title + "\n\n" + rest;
    return new ArticleParts(title, text, title.length());
  }

  /** A text that is kept to the letter; a title that it begins with is its title. */
  static ArticleParts asItStands(String rawTitle, String text) {
    String title = CleanText.line(rawTitle);
    boolean titled = !title.isEmpty() && text.startsWith(title);
    return new ArticleParts(title.isEmpty() ? null : title, text, titled ? title.length() : 0);
  }

  private static String withoutTitle(String body, String title) {
    if (!body.startsWith(title)) {
      return body;
    }
    int end = title.length();
    while (end < body.length() && body.charAt(end) == ' ') {
      end++;
    }
    boolean isOwnLine = end == body.length() || body.charAt(end) == '\n';
    return isOwnLine ? body.substring(end).strip() : body;
  }
}
