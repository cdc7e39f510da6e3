-- A line takes its person's row FOR SHARE, a new assignment takes it exclusively, so that none misses the other; several
-- readers' rows are taken in one order. ``theirs_alone``: news to the worker and nobody else.
CREATE FUNCTION peernotes_raise(the_consumer uuid, to_at timestamptz, the_worker uuid, theirs_alone boolean)
RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_consumer WHERE id = the_consumer FOR SHARE;
    UPDATE peernotes_caseload c
    SET newest_at = greatest(c.newest_at, to_at),
        last_contact_at = CASE WHEN c.user_id = the_worker THEN greatest(c.last_contact_at, to_at)
                               ELSE c.last_contact_at END
    FROM (SELECT user_id FROM peernotes_caseload WHERE consumer_id = the_consumer ORDER BY user_id FOR UPDATE) mine
    WHERE c.consumer_id = the_consumer AND c.user_id = mine.user_id AND (NOT theirs_alone OR c.user_id = the_worker)
      AND (coalesce(c.newest_at, '-infinity') < to_at
           OR (c.user_id = the_worker AND coalesce(c.last_contact_at, '-infinity') < to_at));
END $$;

CREATE FUNCTION peernotes_line_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'peernotes_recordentry' THEN
        PERFORM peernotes_raise(NEW.consumer_id, NEW.written_at, NULL, false);
    ELSE
        PERFORM peernotes_raise(NEW.consumer_id, NEW.happened_at, NEW.worker_id, peernotes_in_a_group(NEW.mode));
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF status, written_at ON peernotes_recordentry
    FOR EACH ROW WHEN (NEW.status = 'current') EXECUTE FUNCTION peernotes_line_added();

CREATE TRIGGER caseload AFTER INSERT ON peernotes_contactlogentry
    FOR EACH ROW EXECUTE FUNCTION peernotes_line_added();
