SELECT * FROM entity_mentions ORDER BY ALL
