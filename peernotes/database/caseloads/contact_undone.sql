-- A contact that was taken back: the last one before it is the last again. The rows are locked as by a line that is added.
CREATE FUNCTION peernotes_contact_undone() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_consumer WHERE id = OLD.consumer_id FOR SHARE;
    PERFORM 1 FROM peernotes_caseload WHERE consumer_id = OLD.consumer_id ORDER BY user_id FOR UPDATE;
    UPDATE peernotes_caseload c SET newest_at = r.newest_at, last_contact_at = r.last_contact_at
    FROM peernotes_caseload_computed r
    WHERE r.consumer_id = OLD.consumer_id AND c.consumer_id = OLD.consumer_id AND c.user_id = r.user_id;
    RETURN NULL;
END $$;

CREATE TRIGGER caseload_undone AFTER DELETE ON peernotes_contactlogentry
    FOR EACH ROW EXECUTE FUNCTION peernotes_contact_undone();
