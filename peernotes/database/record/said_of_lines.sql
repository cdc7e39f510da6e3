-- What a person said last of a line being kept when they meet a peer worker: said to everybody, and nothing but that. Runs as the
-- owner, because whoever writes a line does not read decisions.
CREATE FUNCTION peernotes_said_of_lines(the_consumer uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT c.decision FROM peernotes_consent c
WHERE c.consumer_id = the_consumer AND c.scope = 'log_contacts' AND c.grantee_id IS NULL AND c.decided_at <= statement_timestamp()
ORDER BY c.decided_at DESC, c.id DESC LIMIT 1
$$;
