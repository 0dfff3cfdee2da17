package org.entente.job;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.article.Format;
import org.entente.article.Languages;
import org.entente.article.ReadOptions;
import org.entente.warehouse.Secrets;

/**
 * What a run is asked to do.
 *
 * @param inputs files, directories or globs
 * @param format of all files; null when each tells its own
 * @param reading how records become articles
 * @param lexicon directory that lies over the built-in lexicon; null for that alone
 * @param warehouse where tables are published
 * @param batch name of what the run takes in
 * @param maxEntities articles that mention more give no pairs
 * @param maxRejectedPercent fail when more of the records are rejected
 * @param storyDays between an article and the first of its story, at most
 * @param languages whose articles are annotated
 * @param minSupport pairs with fewer stories in a period get no statistics
 */
public record RunSettings(
    List<String> inputs,
    Format format,
    ReadOptions reading,
    String lexicon,
    String warehouse,
    String batch,
    int maxEntities,
    double maxRejectedPercent,
    int storyDays,
    Languages languages,
    int minSupport) {

  /** Settings that a rebuild must know. */
  static final String MAX_ENTITIES = "max-entities";

  static final String LANGUAGES = "languages";
  static final Languages DEFAULT_LANGUAGES = Languages.of("en");

  static final int DEFAULT_MAX_ENTITIES = 80;

  static final String MIN_SUPPORT = "min-support";
  static final int DEFAULT_MIN_SUPPORT = 5;

  /** Refuses passwords in addresses. */
  public RunSettings {
    inputs.forEach(Secrets::requireNone);
    if (lexicon != null) {
      Secrets.requireNone(lexicon);
    }
  }

  /** As they are recorded beside the run. */
  Map<String, String> asMap() {
    Map<String, String> map = new TreeMap<>();
    map.put("input", String.join(" ", inputs));
    map.put("format", format == null ? "auto" : format.word());
    map.put("fields", new TreeMap<>(reading.fields()).toString());
    map.put("source", String.valueOf(reading.source()));
    map.put("date-from-path", String.valueOf(reading.dateFromPath()));
    map.put("no-crawl-dates", String.valueOf(!reading.dateByCrawl()));
    map.put("max-article-bytes", String.valueOf(reading.maxArticleBytes()));
    map.put("lexicon", lexicon == null ? LexiconDirectory.BUILT_IN : lexicon);
    map.put(MAX_ENTITIES, String.valueOf(maxEntities));
    map.put(MIN_SUPPORT, String.valueOf(minSupport));
    map.put("story-days", String.valueOf(storyDays));
    map.put(LANGUAGES, languages.toString());
    map.put("max-rejected", String.valueOf(maxRejectedPercent));
    return map;
  }
}
