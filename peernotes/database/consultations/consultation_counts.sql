-- How often colleagues asked each other, and were answered, by kind: for whoever works in the service. Runs as the owner.
CREATE FUNCTION peernotes_consultation_counts(the_service uuid, since timestamptz)
RETURNS TABLE (kind text, asked bigint, answered bigint) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT c.kind, count(*), count(c.answered_at) FROM peernotes_consultation c
WHERE c.service_id = the_service AND c.created_at >= since AND c.taken_back_at IS NULL AND the_service = ANY (
    peernotes_ids('clinical') || peernotes_ids('peer') || peernotes_ids('officer') || peernotes_ids('events')
    || peernotes_ids('privacy'))
GROUP BY c.kind
$$;
