-- The person's row is held as by assigned.sql, so that a new name waits for it and then finds this row.
CREATE FUNCTION peernotes_listed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM peernotes_caselist WHERE user_id = OLD.user_id AND consumer_id = OLD.content_object_id;
    ELSE
        INSERT INTO peernotes_caselist (user_id, service_id, sort_name, consumer_id, identifier)
        SELECT NEW.user_id, c.service_id, c.sort_name, c.id, lower(c.local_identifier)
        FROM peernotes_consumer c WHERE c.id = NEW.content_object_id FOR NO KEY UPDATE
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER caselist AFTER INSERT OR DELETE ON peernotes_assignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_listed();
