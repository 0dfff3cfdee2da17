package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.lexicon.Lexicon;

/** Finds all mentions of countries and officials in an article. */
public final class MentionFinder implements Serializable {

  private static final Comparator<Mention> BY_SPAN = Comparator.comparing(Mention::span);

  private final Vocabulary vocabulary = new Vocabulary();
  private final CountryFinder countryFinder;
  private final OfficialFinder officialFinder;

  public MentionFinder(Lexicon lexicon) {
    this.countryFinder = new CountryFinder(lexicon, vocabulary);
    this.officialFinder = new OfficialFinder(lexicon, vocabulary);
  }

  /** Mentions left to right, none in ignored spans, none overlapping another. */
  public List<Mention> find(ArticleText article, List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    Document document = Document.of(article, sentences, vocabulary);
    List<Mention> countries = countryFinder.find(document);
    List<Mention> officials = officialFinder.find(document, countries);
    List<Mention> mentions = new ArrayList<>(officials);
    int next = 0;
    for (Mention country : countries) {
      while (next < officials.size()
          && officials.get(next).span().end() <= country.span().begin()) {
        next++;
      }
      if (!isInName(country, officials, next)) {
        mentions.add(country);
      }
    }
    if (!article.ignored().isEmpty()) {
      mentions.removeIf(mention -> article.isIgnored(mention.span()));
    }
    mentions.sort(BY_SPAN);
    return mentions;
  }

  /**
   * Whether a country's word belongs to an official's name: a role keeps its country.
   *
   * @param next the first official who does not end before the country
   */
  private static boolean isInName(Mention country, List<Mention> officials, int next) {
    for (int i = next; i < officials.size(); i++) {
      Mention official = officials.get(i);
      if (official.span().begin() >= country.span().end()) {
        return false;
      }
      if (official.kind() != Kind.ROLE && official.span().overlaps(country.span())) {
        return true;
      }
    }
    return false;
  }
}
