SELECT article_id, "begin", "end", text, sentence, sentence_begin, sentence_end, entity_type, entity_id, kind, country, office, resolution, counted,
       published_date, source, story_id, published_month
FROM mentions ORDER BY ALL
