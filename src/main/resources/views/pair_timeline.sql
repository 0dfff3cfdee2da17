SELECT d.published_month, d.period_start AS published_date,
       d.entity_a, coalesce(a.name, d.entity_a) AS name_a,
       d.entity_b, coalesce(b.name, d.entity_b) AS name_b, d.pair_type,
       d.stories, d.articles, d.sources, d.near_articles, d.all_stories, d.rate_per_1000,
       d.mean_7, d.mean_28, d.mean_90, d.robust_z, d.burst_level, d.burst_start, d.burst_end
FROM co_mention_trends d
JOIN co_mention_trends m
  ON m.published_month = d.published_month AND m.entity_a = d.entity_a AND m.entity_b = d.entity_b
LEFT JOIN entity_names a ON a.entity_id = d.entity_a
LEFT JOIN entity_names b ON b.entity_id = d.entity_b
WHERE d.period = 'day' AND NOT d.is_affiliation
  AND m.period = 'month' AND m.q_value IS NOT NULL
