CREATE FUNCTION peernotes_assigned() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM peernotes_caseload WHERE user_id = OLD.user_id AND consumer_id = OLD.content_object_id;
        DELETE FROM peernotes_unread q WHERE q.user_id = OLD.user_id AND q.consumer_id = OLD.content_object_id
            AND NOT EXISTS (SELECT 1 FROM peernotes_serviceassignment w
                            WHERE w.user_id = OLD.user_id AND w.content_object_id = OLD.service_id);
        RETURN NULL;
    END IF;
    PERFORM 1 FROM peernotes_consumer WHERE id = NEW.content_object_id FOR NO KEY UPDATE;
    PERFORM peernotes_fill_unread(NEW.user_id, NEW.content_object_id);
    INSERT INTO peernotes_caseload (user_id, consumer_id, service_id, since, newest_at, last_contact_at, revisit_on)
    SELECT r.user_id, r.consumer_id, r.service_id, r.since, r.newest_at, r.last_contact_at, r.revisit_on
    FROM peernotes_caseload_computed r WHERE r.user_id = NEW.user_id AND r.consumer_id = NEW.content_object_id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER caseload AFTER INSERT OR DELETE ON peernotes_assignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_assigned();
