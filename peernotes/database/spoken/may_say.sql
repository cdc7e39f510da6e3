-- The topics of which something may be said aloud: the last that the consumer said of each is a yes that has not ended. As whoever asks
-- sees it.
CREATE FUNCTION peernotes_may_say_aloud(the_consumer uuid) RETURNS text[] LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(said.topic::text), '{}') FROM (
    SELECT DISTINCT ON (topic) topic, peernotes_consent_state(
               c.scope, c.decision, c.decided_at, c.expires_at, NULL, statement_timestamp()) AS state
    FROM peernotes_consent c CROSS JOIN unnest(c.topics) topic
    WHERE c.consumer_id = the_consumer AND c.carer_id IS NULL AND c.topics <> '{}'
    ORDER BY topic, c.decided_at DESC, c.id DESC) said
WHERE said.state = 'given'
$$;
