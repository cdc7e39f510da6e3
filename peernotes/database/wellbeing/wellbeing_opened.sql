-- The parts of a peer worker's wellbeing plan that they opened to the peer supervisor who supervises them, and for as long as
-- it lasts; no clinician, who may supervise too. Runs as the owner: the rest of the row is nobody else's.
CREATE FUNCTION peernotes_wellbeing_opened(the_tie uuid) RETURNS TABLE (part text, words text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT p.part, to_jsonb(w) ->> p.part
FROM peernotes_supervisiontie t
JOIN peernotes_wellbeingplan w ON w.worker_id = t.worker_id
CROSS JOIN LATERAL unnest(w.open_parts) p(part)
WHERE t.id = the_tie AND t.supervisor_id = peernotes_actor() AND t.kind = 'peer' AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp())
  AND t.service_id = ANY ((SELECT peernotes_ids('supervises'))::uuid[]) AND to_jsonb(w) ->> p.part <> ''
$$;
