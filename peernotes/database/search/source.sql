-- What the table holds, said once: finished notes and the record, never a draft, nor that two met.
CREATE VIEW peernotes_search.source AS
SELECT s.id, n.id AS line_id, n.service_id, n.consumer_id, n.author_id,
       CASE WHEN peernotes_is_kept(s.decision) AND peernotes_audience_reaches(s.audience, false)
            THEN s.audience::text ELSE '' END AS audience,
       n.happened_at AS at, s.text AS words
FROM peernotes_note n JOIN peernotes_notesection s ON s.note_id = n.id
WHERE peernotes_is_finished(n.status) AND s.text <> ''
UNION ALL
SELECT e.id, e.id, e.service_id, e.consumer_id, NULL, 'record', e.written_at, left(e.title || ' ' || e.text, 150000)
FROM peernotes_recordentry e WHERE NOT peernotes_is_in_error(e.status) AND e.kind <> 'facts_only';
