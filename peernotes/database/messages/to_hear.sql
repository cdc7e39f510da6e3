-- With each report of somebody who would like to talk: whoever listens. One unread, and about nobody.
CREATE FUNCTION peernotes_write_to_hear() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO peernotes_message (created_at, user_id, service_id, kind, object_id)
    VALUES (NEW.created_at, NEW.listener_id, NEW.service_id, 'somebody_to_hear', NEW.service_id)
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER messages AFTER INSERT ON peernotes_stigmareport FOR EACH ROW WHEN (NEW.listener_id IS NOT NULL)
EXECUTE FUNCTION peernotes_write_to_hear();
