-- A new duty or role in a whole service: what is unread there becomes theirs to read.
CREATE FUNCTION peernotes_joined() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'peernotes_membership' THEN
        PERFORM 1 FROM peernotes_service WHERE id = NEW.service_id FOR NO KEY UPDATE;
    ELSE
        PERFORM 1 FROM peernotes_service WHERE id = NEW.content_object_id FOR NO KEY UPDATE;
    END IF;
    PERFORM peernotes_fill_unread(NEW.user_id, NULL);
    RETURN NULL;
END $$;

CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF role, ends_at, user_id, service_id ON peernotes_membership FOR EACH ROW
    WHEN (peernotes_is_clinician(NEW.role)) EXECUTE FUNCTION peernotes_joined();

CREATE TRIGGER caseload AFTER INSERT ON peernotes_serviceassignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_joined();
