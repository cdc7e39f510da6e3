CREATE FUNCTION peernotes_note_taken_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM peernotes_unread WHERE note_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER caseload_taken_back AFTER UPDATE ON peernotes_note FOR EACH ROW
    WHEN (OLD.shared_with_care_team AND NOT (peernotes_is_finished(NEW.status) AND NEW.shared_with_care_team))
    EXECUTE FUNCTION peernotes_note_taken_back();
