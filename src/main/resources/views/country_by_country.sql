SELECT t.published_month, t.country, coalesce(c.name, t.country) AS name,
       t.other_country, coalesce(o.name, t.other_country) AS other_name,
       t.stories, t.articles, t.near_articles, t.npmi, t.q_value
FROM (
  SELECT published_month, entity_a AS country, entity_b AS other_country,
         stories, articles, near_articles, npmi, q_value
  FROM co_mention_trends
  WHERE period = 'month' AND pair_type = 'COUNTRY_COUNTRY' AND q_value IS NOT NULL
  UNION ALL
  SELECT published_month, entity_b AS country, entity_a AS other_country,
         stories, articles, near_articles, npmi, q_value
  FROM co_mention_trends
  WHERE period = 'month' AND pair_type = 'COUNTRY_COUNTRY' AND q_value IS NOT NULL) t
LEFT JOIN entities c ON c.entity_id = t.country
LEFT JOIN entities o ON o.entity_id = t.other_country
