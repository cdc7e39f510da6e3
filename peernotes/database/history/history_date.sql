-- Demonstration data and imports are older than the moment they are loaded; only the owner's login may say so.
CREATE FUNCTION peernotes_history_date() RETURNS timestamptz LANGUAGE plpgsql STABLE AS $$
DECLARE
    said text := current_setting('peernotes.backdate', true);
BEGIN
    IF coalesce(said, '') <> '' AND pg_has_role(session_user, 'peernotes_owner', 'MEMBER') THEN
        RETURN said::timestamptz;
    END IF;
    RETURN clock_timestamp();
END $$;
