-- A sign-in ends at once: no link to it, and nobody who is in stays in. Asked by functions that run as the owner.
CREATE FUNCTION peernotes_shut_out(the_user uuid) RETURNS void LANGUAGE sql
SET search_path = public, pg_temp AS $$
UPDATE peernotes_user SET is_active = false WHERE id = the_user;
UPDATE peernotes_invitation SET ended_at = statement_timestamp() WHERE user_id = the_user AND ended_at IS NULL;
DELETE FROM user_session WHERE user_id = the_user;
$$;
