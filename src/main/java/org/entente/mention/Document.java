package org.entente.mention;

import java.util.List;

/**
 * An article's text with its sentences and tokens, made once and read by every finder.
 *
 * @param article text, title and date
 * @param sentences ascending
 * @param tokens of the whole text
 */
record Document(ArticleText article, List<Sentence> sentences, Tokens tokens) {

  static Document of(ArticleText article, List<Sentence> sentences, Vocabulary vocabulary) {
    return new Document(article, sentences, Tokens.of(article.text(), vocabulary));
  }

  String text() {
    return article.text();
  }

  /** The sentence that an offset stands in; between sentences the one before. */
  Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).span().begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** Whether two tokens stand in one sentence. */
  boolean isOneSentence(int token, int other) {
    return sentenceAt(tokens.begin(token)).number() == sentenceAt(tokens.begin(other)).number();
  }
}
