-- Of whom the carers with whom I work are carers: for passing on a worry, and shown to nobody. Runs as the owner: who works with a
-- carer sees no tie.
CREATE FUNCTION peernotes_whose_carers() RETURNS TABLE (carer_id uuid, consumer_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT r.id, t.consumer_id FROM peernotes_carerassignment a
JOIN peernotes_carer r ON r.id = a.carer_id JOIN peernotes_carertie t ON t.id = r.tie_id
WHERE a.worker_id = peernotes_actor() AND peernotes_may_pass_on_worry(
    assigned => a.ended_at IS NULL, peer_or_clinician => a.service_id = ANY (peernotes_ids('peer') || peernotes_ids('clinical')))
$$;
