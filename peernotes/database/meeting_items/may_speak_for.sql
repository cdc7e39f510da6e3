-- Whether somebody may say at a meeting what a consumer thinks: the last that the consumer said to them, or to all, of this item is a yes.
-- As whoever asks sees it.
CREATE FUNCTION peernotes_may_speak_for(the_item uuid, the_worker uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
SELECT coalesce((
    SELECT peernotes_consent_state(c.scope, c.decision, c.decided_at, c.expires_at, NULL, statement_timestamp()) = 'given'
    FROM peernotes_consent c
    WHERE c.meeting_item_id = the_item AND (c.grantee_id = the_worker OR c.grantee_id IS NULL)
    ORDER BY c.decided_at DESC, c.id DESC LIMIT 1), false)
$$;
