CREATE FUNCTION peernotes_note_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_unread SET opened = true WHERE user_id = NEW.user_id AND note_id = NEW.note_id AND NOT opened;
    RETURN NULL;
END $$;

CREATE TRIGGER caseload AFTER INSERT ON peernotes_reading FOR EACH ROW EXECUTE FUNCTION peernotes_note_read();
