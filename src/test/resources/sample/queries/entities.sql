SELECT entity_id, entity_type, name, country, wikidata_id FROM entities
WHERE entity_id IN (SELECT entity_id FROM mentions) ORDER BY ALL
