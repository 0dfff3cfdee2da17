SELECT t.published_month, t.period, t.period_start,
       t.entity_a, coalesce(a.name, t.entity_a) AS name_a,
       t.entity_b, coalesce(b.name, t.entity_b) AS name_b, t.pair_type,
       t.stories, t.articles, t.sources, t.near_articles,
       t.expected, t.lift, t.npmi, t.g2, t.q_value, t.rate_per_1000
FROM co_mention_trends t
LEFT JOIN entity_names a ON a.entity_id = t.entity_a
LEFT JOIN entity_names b ON b.entity_id = t.entity_b
WHERE NOT t.is_affiliation AND t.q_value IS NOT NULL
