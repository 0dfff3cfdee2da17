package org.entente.mention;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One document as the passes of the official finder see it.
 *
 * @param document text, sentences, tokens
 * @param affiliations countries, bodies and organs of the document
 * @param headline where capitals tell nothing
 * @param shapes where names begin and end
 * @param countries how often the document names each country
 */
record Scene(
    Document document,
    Affiliations affiliations,
    Headline headline,
    NameShapes shapes,
    Map<String, Integer> countries) {

  static Map<String, Integer> count(List<Mention> mentions) {
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.counted()) {
        counts.merge(mention.country(), 1, Integer::sum);
      }
    }
    return counts;
  }

  Tokens tokens() {
    return document.tokens();
  }

  LocalDate day() {
    return document.article().date();
  }

  boolean names(Set<String> anyOf) {
    return anyOf.stream().anyMatch(countries::containsKey);
  }

  /** Whether a word of some sort stands in the sentence of a token. */
  boolean hasInSentence(int token, Predicate<String> sort) {
    Span sentence = document.sentenceAt(tokens().begin(token)).span();
    int end = tokens().atOrAfter(sentence.end());
    for (int at = tokens().atOrAfter(sentence.begin()); at < end; at++) {
      if (tokens().isWord(at) && sort.test(tokens().text(at))) {
        return true;
      }
    }
    return false;
  }

  /** Whether no country is named more often. */
  boolean isMostNamed(String country) {
    int times = countries.getOrDefault(country, 0);
    return times > 0 && countries.values().stream().allMatch(other -> other <= times);
  }

  boolean inHeadline(int token) {
    return headline.contains(document.tokens().begin(token));
  }

  /** The folded text of a name. */
  String folded(NameShapes.Range name) {
    return name.first() == name.last() ? tokens().folded(name.first()) : Folding.fold(text(name));
  }

  /** The text of a name, with one space for any white space. */
  String text(NameShapes.Range name) {
    String text = tokens().span(name.first(), name.last()).of(document.text());
    return text.indexOf('\n') < 0 ? text : text.replaceAll("\\s+", " ");
  }
}
