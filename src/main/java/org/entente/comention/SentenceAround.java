package org.entente.comention;

import org.apache.spark.sql.api.java.UDF3;
import org.entente.mention.Sentence;
import org.entente.mention.Sentences;

/** The sentence of a text that holds a code point; line breaks in it become spaces. */
final class SentenceAround implements UDF3<String, Integer, Integer, String> {

  @Override
  public String call(String text, Integer titleEnd, Integer codePoint) {
    int begin = text.offsetByCodePoints(0, codePoint);
    int title = text.offsetByCodePoints(0, titleEnd);
    return Sentences.of(text, title).stream()
        .map(Sentence::span)
        .filter(span -> span.begin() <= begin && begin < span.end())
        .findFirst()
        .map(span -> span.of(text).replace('\n', ' '))
        .orElseThrow(() -> new IllegalArgumentException("no sentence at code point " + codePoint));
  }
}
