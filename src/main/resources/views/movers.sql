WITH days AS (
  SELECT published_date AS day, CAST(sum(stories) AS BIGINT) AS stories
  FROM coverage
  WHERE coalesce(sentences, 1) > 0
  GROUP BY published_date),
periods AS (
  SELECT 'day' AS period, day AS period_start, day AS period_end, stories FROM days
  UNION ALL
  SELECT 'week', CAST(date_trunc('week', day) AS DATE), CAST(date_trunc('week', day) AS DATE) + 6, stories FROM days
  UNION ALL
  SELECT 'month', CAST(date_trunc('month', day) AS DATE), last_day(day), stories FROM days),
covered AS (
  SELECT substr(CAST(period_end AS STRING), 1, 7) AS published_month, period, period_start,
         substr(CAST(period_start - 1 AS STRING), 1, 7) AS previous_month,
         CAST(sum(stories) AS BIGINT) AS all_stories
  FROM periods
  GROUP BY period, period_start, period_end
  HAVING sum(stories) > 0),
present AS (
  SELECT published_month, period, period_start, entity_a, entity_b, pair_type,
         stories, previous_stories, all_stories, previous_all_stories
  FROM co_mention_trends
  WHERE NOT is_affiliation),
gone AS (
  SELECT c.published_month, c.period, c.period_start, p.entity_a, p.entity_b, p.pair_type,
         CAST(0 AS BIGINT) AS stories, p.stories AS previous_stories,
         c.all_stories, p.all_stories AS previous_all_stories
  FROM covered c
  JOIN co_mention_trends p
    ON p.published_month = c.previous_month AND p.period = c.period AND p.period_end = c.period_start - 1
  LEFT JOIN co_mention_trends t
    ON t.published_month = c.published_month AND t.period = c.period AND t.period_start = c.period_start
    AND t.entity_a = p.entity_a AND t.entity_b = p.entity_b
  WHERE NOT p.is_affiliation AND p.stories >= 5 AND t.entity_a IS NULL),
moves AS (
  SELECT *, 1000 * stories / all_stories AS rate_per_1000,
         1000 * previous_stories / previous_all_stories AS previous_rate_per_1000,
         (stories + previous_stories) / (all_stories + previous_all_stories) AS share
  FROM (SELECT * FROM present UNION ALL SELECT * FROM gone) counted
  WHERE greatest(stories, previous_stories) >= 5 AND all_stories > 0 AND previous_all_stories > 0),
tested AS (
  SELECT *,
         2 * (CASE WHEN stories = 0 THEN 0
                ELSE stories * ln(stories / (all_stories * share)) END
            + CASE WHEN previous_stories = 0 THEN 0
                ELSE previous_stories * ln(previous_stories / (previous_all_stories * share)) END
            + CASE WHEN stories = all_stories THEN 0
                ELSE (all_stories - stories) * ln((all_stories - stories) / (all_stories * (1 - share))) END
            + CASE WHEN previous_stories = previous_all_stories THEN 0
                ELSE (previous_all_stories - previous_stories)
                     * ln((previous_all_stories - previous_stories) / (previous_all_stories * (1 - share))) END) AS g2
  FROM moves)
SELECT m.published_month, m.period, m.period_start,
       m.entity_a, coalesce(a.name, m.entity_a) AS name_a,
       m.entity_b, coalesce(b.name, m.entity_b) AS name_b, m.pair_type,
       m.stories, m.previous_stories, m.all_stories, m.previous_all_stories,
       m.rate_per_1000, m.previous_rate_per_1000,
       m.rate_per_1000 - m.previous_rate_per_1000 AS change_per_1000,
       m.rate_per_1000 / nullif(m.previous_rate_per_1000, 0) AS ratio,
       CASE WHEN m.rate_per_1000 < m.previous_rate_per_1000 THEN -m.g2 ELSE m.g2 END AS change_g2
FROM tested m
LEFT JOIN entity_names a ON a.entity_id = m.entity_a
LEFT JOIN entity_names b ON b.entity_id = m.entity_b
