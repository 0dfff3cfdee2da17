SELECT t.* FROM tenures t WHERE official_id IN (SELECT entity_id FROM mentions)
  AND from_date <= DATE '2021-07-31' AND (to_date IS NULL OR to_date > DATE '2021-05-01') ORDER BY ALL
