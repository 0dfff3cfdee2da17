SELECT s.published_month, s.published_date, a.source, a.title, a.url, s.article_id, a.story_id,
       s.entity_a, s.entity_b, s.sentence,
       replace(substring(a.text, s.sentence_begin + 1, s.sentence_end - s.sentence_begin), chr(10), ' ')
         AS sentence_text
FROM (
  SELECT DISTINCT m.published_month, m.published_date, m.article_id,
         m.entity_id AS entity_a, n.entity_id AS entity_b, m.sentence, m.sentence_begin, m.sentence_end
  FROM mentions m
  JOIN mentions n
    ON n.published_month = m.published_month AND n.article_id = m.article_id AND n.sentence = m.sentence
    AND m.entity_id < n.entity_id
  WHERE m.counted AND n.counted AND m.published_date IS NOT NULL
    AND (m.entity_type = n.entity_type OR coalesce(m.country <> n.country, true))) s
JOIN articles a
  ON a.published_month = s.published_month AND a.published_date = s.published_date
  AND a.article_id = s.article_id
