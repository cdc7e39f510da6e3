-- What somebody said to being asked how it is going. Runs as the owner: a state, and nothing besides.
CREATE FUNCTION peernotes_evaluation_state(the_person uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce((
    SELECT peernotes_consent_state(c.scope, c.decision, c.decided_at, c.expires_at, NULL, statement_timestamp())
    FROM peernotes_consent c
    WHERE c.consumer_id = the_person AND c.scope = 'evaluation' AND c.decided_at <= statement_timestamp()
    ORDER BY c.decided_at DESC, c.id DESC LIMIT 1), 'none')
$$;
