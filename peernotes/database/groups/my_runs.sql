-- The groups that I lead. Runs as the owner: row-level security
-- asks it.
CREATE FUNCTION peernotes_my_runs() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(f.run_id), '{}') FROM peernotes_facilitator f
WHERE f.user_id = peernotes_actor() AND f.ended_at IS NULL
$$;
-- Of those, the ones whose members the model in force lets somebody of my kind support. Runs as the owner, as above.
CREATE FUNCTION peernotes_my_runs_in_force() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(r.id), '{}') FROM peernotes_grouprun r JOIN peernotes_programme p ON p.id = r.programme_id
WHERE r.id = ANY (peernotes_my_runs()) AND peernotes_may_support_members(
    p.audience, consumers => r.service_id = ANY (peernotes_ids('care')), carers => EXISTS (
        SELECT FROM peernotes_membership m
        LEFT JOIN peernotes_policyversion v ON v.service_id = m.service_id AND (v.in_force @> now()) IS TRUE
        WHERE m.user_id = peernotes_actor() AND m.service_id = r.service_id AND m.starts_at <= now()
          AND (m.ends_at IS NULL OR m.ends_at > now())
          AND peernotes_may_support_carers(m.role, m.lived_as, v.consumer_peer_supports_carer)))
$$;
