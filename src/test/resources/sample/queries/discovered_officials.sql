SELECT published_month, entity_id, name, country, office, articles, first_seen, last_seen, example FROM discovered_officials ORDER BY ALL
