package org.entente.job;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query for periods in which trends have other counts than the days they are made of. */
final class Trended {

  private static final String COUNTS =
      """
      counts AS (
        SELECT trunc, entity_a, entity_b, sum(articles) AS articles, sum(stories) AS stories,
               sum(near_articles) AS near_articles, count(DISTINCT source) AS sources
        FROM (SELECT *, DAY AS trunc FROM co_mentions) GROUP BY trunc, entity_a, entity_b),
      entities AS (
        SELECT trunc, entity_id, sum(stories) AS stories
        FROM (SELECT *, DAY AS trunc FROM entity_mentions) GROUP BY trunc, entity_id),
      everything AS (
        SELECT trunc, sum(stories) AS all_stories
        FROM (SELECT *, DAY AS trunc FROM coverage) WHERE NOT sentences <=> 0 GROUP BY trunc),
      found AS (
        SELECT c.trunc AS period_start, c.entity_a, c.entity_b, c.articles, c.stories,
               c.near_articles, c.sources, a.stories AS a_stories, b.stories AS b_stories,
               all_stories
        FROM counts c
        LEFT JOIN entities a ON a.trunc = c.trunc AND a.entity_id = c.entity_a
        LEFT JOIN entities b ON b.trunc = c.trunc AND b.entity_id = c.entity_b
        LEFT JOIN everything e ON e.trunc = c.trunc)
      SELECT 'PERIOD' AS period, period_start, entity_a, entity_b, t.stories, f.stories AS found
      FROM (SELECT * FROM co_mention_trends WHERE period = 'PERIOD') t
      FULL JOIN found f USING (period_start, entity_a, entity_b)
      WHERE NOT (t.articles <=> f.articles AND t.stories <=> f.stories
                 AND t.near_articles <=> f.near_articles AND t.sources <=> f.sources
                 AND t.a_stories <=> f.a_stories AND t.b_stories <=> f.b_stories
                 AND t.all_stories <=> coalesce(f.all_stories, 0))
      """;

  private Trended() {}

  static String query(String... periods) {
    return Stream.of(periods)
        .map(
            period -> "(WITH " + COUNTS.replace("DAY", day(period)).replace("PERIOD", period) + ")")
        .collect(Collectors.joining(" UNION ALL "));
  }

  private static String day(String period) {
    return period.equals("day")
        ? "published_date"
        : "trunc(published_date, '" + period.toUpperCase(Locale.ROOT) + "')";
  }
}
