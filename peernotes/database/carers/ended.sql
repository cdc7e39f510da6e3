-- What has nothing to do with the consumer any more lasts for the carer's own file and groups alone. Whoever takes it back or ends the tie sees no
-- file, so it is the database that looks, and nobody is told which of the two it was.
CREATE FUNCTION peernotes_carer_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM peernotes_carerassignment a WHERE a.carer_id = NEW.id AND a.ended_at IS NULL)
       OR EXISTS (SELECT FROM peernotes_carernote n WHERE n.carer_id = NEW.id AND n.state <> 'declined')
       OR EXISTS (SELECT FROM peernotes_participation p WHERE p.carer_id = NEW.id AND p.left_at IS NULL) THEN
        RETURN NULL;
    END IF;
    PERFORM peernotes_shut_out(NEW.user_id);
    RETURN NULL;
END $$;

CREATE TRIGGER carer_ended AFTER UPDATE OF ended_at ON peernotes_carer FOR EACH ROW
    WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION peernotes_carer_ended();
