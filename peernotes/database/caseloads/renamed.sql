CREATE FUNCTION peernotes_renamed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_caselist SET sort_name = NEW.sort_name, identifier = lower(NEW.local_identifier)
    WHERE consumer_id = NEW.id;
    RETURN NULL;
END $$;

CREATE TRIGGER caselist AFTER UPDATE ON peernotes_consumer FOR EACH ROW
    WHEN ((NEW.chosen_name, NEW.local_identifier) IS DISTINCT FROM (OLD.chosen_name, OLD.local_identifier))
    EXECUTE FUNCTION peernotes_renamed();
