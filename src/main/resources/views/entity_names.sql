SELECT entity_id, name, entity_type, country
FROM entities
UNION ALL
SELECT entity_id, min(name) AS name, 'OFFICIAL' AS entity_type, min(country) AS country
FROM discovered_officials d
WHERE NOT EXISTS (SELECT 1 FROM entities e WHERE e.entity_id = d.entity_id)
GROUP BY entity_id
