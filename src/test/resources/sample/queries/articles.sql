SELECT regexp_extract(input_file, '[^/]+$') AS file, article_id, source, url, title, title_end, boilerplate, language,
       published_at, published_date, date_origin, story_id, content_hash, char_count, sentence_count, focus_country, round(focus_score, 3) AS focus_score, published_month, batch
FROM articles ORDER BY ALL
