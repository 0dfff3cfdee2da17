package org.entente.page;

import org.jsoup.nodes.Element;

/**
 * A run of text between two breaks of a page's layout: a paragraph, a heading, an item.
 *
 * @param element the block that it stands in
 * @param text white space collapsed
 * @param linked how many of its characters are links
 */
record Block(Element element, String text, int linked) {

  /** Shorter texts are labels as often as sentences. */
  private static final int SENTENCE = 60;

  boolean isHeading() {
    return element.normalName().matches("h[1-6]");
  }

  /** A label, a menu's entry, a teaser's headline. */
  boolean isMostlyLinks() {
    return linked * 2 > text.length();
  }

  /** Whether an article may begin with it: captions and dates before it do not end like that. */
  boolean isSentence() {
    return isProse()
        || (!isMostlyLinks() && ".!?…\"”’)".indexOf(text.charAt(text.length() - 1)) >= 0);
  }

  /** Whether it reads as running text. */
  boolean isProse() {
    return !isHeading()
        && linked * 10 <= text.length() * 4
        && text.length() >= SENTENCE
        && text.indexOf(' ') > 0;
  }
}
