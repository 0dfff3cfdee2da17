SELECT batch, state, len(inputs) AS files, records_in, accepted, rejected, already_known, skipped, undated, over_max_entities, step_counts,
       settings['max-entities'] AS max_entities, failure
FROM runs ORDER BY ALL
