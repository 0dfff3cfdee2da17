SELECT m.published_month, m.entity_id, coalesce(n.name, m.entity_id) AS name, m.entity_type, n.country,
       m.stories, m.articles, m.mentions, m.sentences, m.sources, m.first_day, m.last_day,
       1000 * m.stories / nullif(c.all_stories, 0) AS rate_per_1000
FROM (
  SELECT published_month, entity_id, min(entity_type) AS entity_type,
         CAST(sum(stories) AS BIGINT) AS stories, CAST(sum(articles) AS BIGINT) AS articles,
         CAST(sum(mentions) AS BIGINT) AS mentions, CAST(sum(sentences) AS BIGINT) AS sentences,
         count(DISTINCT source) AS sources, min(published_date) AS first_day, max(published_date) AS last_day
  FROM entity_mentions
  GROUP BY published_month, entity_id) m
JOIN (
  SELECT published_month, CAST(sum(stories) AS BIGINT) AS all_stories
  FROM coverage
  WHERE coalesce(sentences, 1) > 0
  GROUP BY published_month) c ON c.published_month = m.published_month
LEFT JOIN entity_names n ON n.entity_id = m.entity_id
