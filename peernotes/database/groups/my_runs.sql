-- The groups that I lead. Runs as the owner: row-level security
-- asks it.
CREATE FUNCTION peernotes_my_runs() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(f.run_id), '{}') FROM peernotes_facilitator f
WHERE f.user_id = peernotes_actor() AND f.ended_at IS NULL
$$;
-- Whom whoever leads a group knows outside work, and so sees nowhere in it: for them it is as if these were not in it. Runs as the
-- owner, as above.
CREATE FUNCTION peernotes_hidden_members(the_run uuid) RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT CASE WHEN the_run = ANY (peernotes_my_runs()) THEN peernotes_ids('conflict') ELSE '{}' END
$$;
-- Whether somebody works here now and may support all for whom a group is, as the model in force lets somebody of their kind
-- (policy/groups.py): whoever leads a group and may not does not lead it now. Runs as the owner, for those who are in it.
CREATE FUNCTION peernotes_supports_now(the_user uuid, the_service uuid, audience text) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT peernotes_may_support_members(
    audience, consumers => coalesce(bool_or(peernotes_may_support_consumers(
        m.role, m.lived_as, v.carer_peer_supports_consumer)), false),
    carers => coalesce(bool_or(peernotes_may_support_carers(m.role, m.lived_as, v.consumer_peer_supports_carer)), false))
FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
LEFT JOIN peernotes_policyversion v ON v.service_id = m.service_id AND (v.in_force @> statement_timestamp()) IS TRUE
WHERE m.user_id = the_user AND m.service_id = the_service AND m.starts_at <= statement_timestamp()
  AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
$$;
-- Of those that I lead, the ones whose members the model in force lets somebody of my kind support. Runs as the owner, as above.
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
