package org.entente.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/**
 * Sentences that name both of a pair, for the pairs with most stories.
 *
 * <p>One of a story, of its first article if that has one; then the first of each day, days with
 * most such stories first, so that few sentences cover many days and the peaks among them.
 *
 * @param articles title, number of the source, number of the day and address of each
 * @param sentences number of the article and text of each
 * @param places number of the pair, number of the sentence, and begin and end of each mention of
 *     the one and of the other in it, in UTF-16 as JavaScript counts
 */
record ReportEvidence(
    List<List<Object>> articles, List<List<Object>> sentences, List<List<Object>> places) {

  static final int PAIRS = 1_000;
  static final int SENTENCES = 12;

  private static final String CHOSEN =
      """
      WITH wanted AS (
        SELECT entity_a, entity_b, series FROM report_pairs
        WHERE NOT is_affiliation AND series < %2$d),
      told AS (
        SELECT article_id, story_id, published_date, sentence, sentence_begin, sentence_end,
               entity_id, sort_array(collect_set(struct(begin, `end`))) AS spans
        FROM mentions m
        LEFT SEMI JOIN (SELECT entity_a AS id FROM wanted UNION SELECT entity_b FROM wanted) w
          ON w.id = m.entity_id
        WHERE counted AND sentence_begin IS NOT NULL
        GROUP BY article_id, story_id, published_date, sentence, sentence_begin, sentence_end,
                 entity_id),
      together AS (
        SELECT w.series, a.article_id, a.story_id, a.published_date, a.sentence,
               a.sentence_begin, a.sentence_end, a.spans AS spans_a, b.spans AS spans_b
        FROM told a
        JOIN told b ON b.article_id = a.article_id AND b.sentence = a.sentence
        JOIN wanted w ON w.entity_a = a.entity_id AND w.entity_b = b.entity_id),
      of_stories AS (
        SELECT *, row_number() OVER (PARTITION BY series, story_id
          ORDER BY article_id <> story_id, published_date, article_id, sentence) AS of_story
        FROM together),
      of_days AS (
        SELECT *, count(*) OVER (PARTITION BY series, published_date) AS that_day,
               row_number() OVER (PARTITION BY series, published_date
                 ORDER BY article_id) AS of_day
        FROM of_stories WHERE of_story = 1),
      ranked AS (
        SELECT *, row_number() OVER (PARTITION BY series
          ORDER BY of_day, that_day DESC, published_date, article_id) AS place
        FROM of_days)
      SELECT r.series, r.article_id, x.title, s.source_number, %1$s AS day, x.url, r.sentence,
             substring(x.text, r.sentence_begin + 1, r.sentence_end - r.sentence_begin) AS text,
             transform(r.spans_a, p -> array(p.begin - r.sentence_begin, p.`end` - r.sentence_begin)),
             transform(r.spans_b, p -> array(p.begin - r.sentence_begin, p.`end` - r.sentence_begin))
      FROM ranked r
      JOIN articles x ON x.article_id = r.article_id
      JOIN report_sources s ON s.source = x.source
      WHERE r.place <= %3$d
      ORDER BY r.series, r.place
      """;

  static ReportEvidence of(ReportTables tables) {
    String sql = CHOSEN.formatted(tables.dayNumber("r.published_date"), PAIRS, SENTENCES);
    Map<String, Integer> articleNumbers = new HashMap<>();
    Map<String, Integer> sentenceNumbers = new HashMap<>();
    ReportEvidence evidence =
        new ReportEvidence(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (Row row : tables.rows(sql)) {
      String id = row.getString(1);
      int article = articleNumbers.computeIfAbsent(id, key -> evidence.addArticle(row));
      String text = row.getString(7);
      int sentence =
          sentenceNumbers.computeIfAbsent(
              id + " " + row.getInt(6),
              key -> {
                evidence.sentences.add(List.of(article, text));
                return evidence.sentences.size() - 1;
              });
      evidence.places.add(
          List.of(
              row.getInt(0), sentence, places(text, row.getList(8)), places(text, row.getList(9))));
    }
    return evidence;
  }

  private int addArticle(Row row) {
    List<Object> article = new ArrayList<>();
    article.add(row.getString(2));
    article.add(row.getInt(3));
    article.add(row.getInt(4));
    article.add(row.getString(5));
    articles.add(article);
    return articles.size() - 1;
  }

  /** Begins and ends in code points, as places in a Java or JavaScript string. */
  private static List<Integer> places(String text, List<scala.collection.Seq<Integer>> spans) {
    List<Integer> places = new ArrayList<>();
    for (scala.collection.Seq<Integer> span : spans) {
      for (int i = 0; i < 2; i++) {
        places.add(text.offsetByCodePoints(0, span.apply(i)));
      }
    }
    return places;
  }
}
