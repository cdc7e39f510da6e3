-- The carers with whom I work, as the model in force lets somebody of my kind, where nothing is missing that I need there, which is asked
-- once for each service. Runs as the owner: row-level security asks it.
CREATE FUNCTION peernotes_my_carers() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
WITH here AS MATERIALIZED (
    SELECT s.service_id, g.code_overdue, EXISTS (
        SELECT 1 FROM peernotes_membership m
        LEFT JOIN peernotes_policyversion v ON v.service_id = m.service_id AND (v.in_force @> now()) IS TRUE
        WHERE m.user_id = peernotes_actor() AND m.service_id = s.service_id AND m.starts_at <= now()
          AND (m.ends_at IS NULL OR m.ends_at > now())
          AND peernotes_may_support_carers(m.role, m.lived_as, v.consumer_peer_supports_carer)) AS supports
    FROM (SELECT DISTINCT a.service_id FROM peernotes_carerassignment a WHERE a.worker_id = peernotes_actor()) s
    CROSS JOIN LATERAL peernotes_gate_facts(peernotes_actor(), s.service_id, now()) g)
SELECT coalesce(array_agg(a.carer_id), '{}') FROM peernotes_carerassignment a JOIN here h ON h.service_id = a.service_id
WHERE a.worker_id = peernotes_actor() AND peernotes_works_with_carer(
    assigned => a.ended_at IS NULL, supports => h.supports, ready => peernotes_ready(h.code_overdue))
$$;

-- The parts that a carer opened to clinicians who work with them. The rest of the row is nobody else's.
CREATE FUNCTION peernotes_carer_parts_opened(the_carer uuid)
RETURNS TABLE (note_id uuid, kind text, changed_at timestamptz, part text, words text) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT n.id, n.kind, n.changed_at, p.part, to_jsonb(n) ->> p.part
FROM peernotes_carernote n CROSS JOIN LATERAL unnest(n.open_parts) p(part)
WHERE n.carer_id = the_carer AND n.state = 'final' AND NOT n.in_confidence AND n.carer_id = ANY (peernotes_my_carers())
  AND n.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]) AND to_jsonb(n) ->> p.part <> ''
ORDER BY n.changed_at DESC, n.id, p.part
$$;
