package org.entente.mention;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entente.lexicon.Lexicon;

/** Finds all mentions of countries and officials in an article. */
public final class MentionFinder implements Serializable {

  private final CountryFinder countryFinder;
  private final OfficialFinder officialFinder;

  public MentionFinder(Lexicon lexicon) {
    this.countryFinder = new CountryFinder(lexicon);
    this.officialFinder = new OfficialFinder(lexicon);
  }

  /** Mentions left to right, none in ignored spans, none overlapping another. */
  public List<Mention> find(ArticleText article, List<Sentence> sentences) {
    if (sentences.isEmpty()) {
      return List.of();
    }
    Document document = Document.of(article, sentences);
    List<Mention> countries = countryFinder.find(document);
    List<Mention> officials = officialFinder.find(document, countries);
    List<Mention> mentions = new ArrayList<>(officials);
    for (Mention country : countries) {
      if (officials.stream()
          .noneMatch(o -> o.span().overlaps(country.span()) && o.kind() != Kind.ROLE)) {
        mentions.add(country);
      }
    }
    mentions.removeIf(mention -> article.isIgnored(mention.span()));
    mentions.sort(Comparator.comparing(Mention::span));
    return mentions;
  }
}
