-- Who is no carer any more has no sign-in as one. An exclusion changes nothing that a carer could see.
CREATE FUNCTION peernotes_tie_over() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_carer SET ended_at = statement_timestamp() WHERE tie_id = NEW.id AND ended_at IS NULL;
    RETURN NULL;
END $$;

CREATE TRIGGER tie_over AFTER UPDATE OF state ON peernotes_carertie FOR EACH ROW
    WHEN (NEW.state = 'ended' AND OLD.state <> 'ended') EXECUTE FUNCTION peernotes_tie_over();
