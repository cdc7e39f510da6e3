-- What a person said about my reading, as far as it counts now under a model that lets peer workers read the record, and
-- About Me, since then: the last decision of each scope that covers me.
CREATE FUNCTION peernotes_said_to_me(the_consumer uuid, reads_since timestamptz, about_me_since timestamptz)
RETURNS TABLE (record text, about_me text) LANGUAGE sql STABLE ROWS 1 SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce(min(said.state) FILTER (WHERE said.scope = 'read_record'), 'none'),
       coalesce(min(said.state) FILTER (WHERE said.scope = 'read_about_me'), 'none')
FROM (
    SELECT DISTINCT ON (c.scope) c.scope,
           peernotes_consent_state(c.scope, c.decision, c.decided_at, c.expires_at, peernotes_since(c.scope, reads_since, about_me_since), now()) AS state
    FROM peernotes_consent c
    WHERE c.consumer_id = the_consumer AND c.scope IN ('read_record', 'read_about_me') AND c.decided_at <= now()
      AND (c.grantee_id IS NULL OR c.grantee_id = peernotes_actor())
    ORDER BY c.scope, c.decided_at DESC, c.id DESC) said
$$;
