CREATE FUNCTION peernotes_note_put_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_caseload SET revisit_on = (
        SELECT min(n.revisit_on) FROM peernotes_note n
        WHERE n.author_id = NEW.author_id AND n.consumer_id = NEW.consumer_id AND peernotes_is_deferred(n.status))
    WHERE user_id = NEW.author_id AND consumer_id = NEW.consumer_id;
    RETURN NULL;
END $$;

CREATE TRIGGER caseload_started_later AFTER INSERT ON peernotes_note FOR EACH ROW
    WHEN (peernotes_is_deferred(NEW.status)) EXECUTE FUNCTION peernotes_note_put_off();

CREATE TRIGGER caseload_put_off AFTER UPDATE ON peernotes_note FOR EACH ROW
    WHEN ((peernotes_is_deferred(NEW.status) OR peernotes_is_deferred(OLD.status))
          AND (NEW.status, NEW.revisit_on) IS DISTINCT FROM (OLD.status, OLD.revisit_on))
    EXECUTE FUNCTION peernotes_note_put_off();
