SELECT period, period_start, entity_a, entity_b, articles, stories, sources, near_articles, a_stories, b_stories,
       all_stories, round(expected, 6) AS expected, round(lift, 6) AS lift, round(npmi, 6) AS npmi, round(g2, 6) AS g2,
       round(p_value, 9) AS p_value, round(q_value, 9) AS q_value, round(rate_per_1000, 6) AS rate_per_1000,
       previous_stories, previous_all_stories, round(mean_90, 6) AS mean_90, covered_90, round(robust_z, 6) AS robust_z,
       burst_level, published_month
FROM co_mention_trends WHERE stories > 1
ORDER BY ALL
