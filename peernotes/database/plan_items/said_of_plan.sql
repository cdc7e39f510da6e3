-- What a person said last of peer workers reading the items of their care plan that are for peer support: said to everybody, and
-- nothing but that. Runs as the owner, because it decides for readers who do not all read decisions.
CREATE FUNCTION peernotes_said_of_plan(the_consumer uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce((
    SELECT peernotes_consent_state(c.scope, c.decision, c.decided_at, c.expires_at, NULL, statement_timestamp())
    FROM peernotes_consent c
    WHERE c.consumer_id = the_consumer AND c.scope = 'read_plan_peer' AND c.grantee_id IS NULL
      AND c.decided_at <= statement_timestamp()
    ORDER BY c.decided_at DESC, c.id DESC LIMIT 1), 'none')
$$;
