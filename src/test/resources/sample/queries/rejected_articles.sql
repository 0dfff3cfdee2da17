SELECT reason, detail, raw, regexp_extract(input_file, '[^/]+$') AS file, record_number, published_month, batch
FROM rejected_articles ORDER BY ALL
