SELECT t.published_month, t.entity_b AS official_id, coalesce(o.name, t.entity_b) AS name,
       coalesce(s.country, o.country) AS serves,
       t.entity_a AS country, coalesce(c.name, t.entity_a) AS country_name,
       t.stories, t.articles, t.near_articles, t.npmi, t.q_value
FROM co_mention_trends t
LEFT JOIN (
  SELECT published_month, entity_b AS official_id, entity_a AS country,
         row_number() OVER (
           PARTITION BY published_month, entity_b ORDER BY stories DESC, entity_a) AS place
  FROM co_mention_trends
  WHERE period = 'month' AND pair_type = 'COUNTRY_OFFICIAL' AND is_affiliation) s
  ON s.published_month = t.published_month AND s.official_id = t.entity_b AND s.place = 1
LEFT JOIN entity_names o ON o.entity_id = t.entity_b
LEFT JOIN entities c ON c.entity_id = t.entity_a
WHERE t.period = 'month' AND t.pair_type = 'COUNTRY_OFFICIAL' AND NOT t.is_affiliation
  AND t.q_value IS NOT NULL
