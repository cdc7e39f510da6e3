-- What was corrected is shared no more. Runs as the owner: whoever types in a paper may see no answer of the person's.
CREATE FUNCTION peernotes_corrected_is_not_shared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_measurescore SET shared_at = NULL
    WHERE round_id = NEW.round_id AND consumer_id = NEW.consumer_id AND id <> NEW.id
      AND worker_id IS NOT DISTINCT FROM NEW.worker_id AND shared_at IS NOT NULL;
    RETURN NULL;
END $$;

CREATE TRIGGER corrected_is_not_shared AFTER INSERT ON peernotes_measurescore
FOR EACH ROW EXECUTE FUNCTION peernotes_corrected_is_not_shared();
