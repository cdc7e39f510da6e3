-- A one-time link is for one decision. However the note leaves the consumer (decided elsewhere, taken back, closed), the
-- links to it end; the visit that decided goes on to its receipt.
CREATE FUNCTION peernotes_links_end() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_visit SET ended_at = now()
    WHERE note_id = NEW.id AND method = 'one_time_link' AND ended_at IS NULL AND id IS DISTINCT FROM peernotes_visit();
    RETURN NULL;
END $$;

CREATE TRIGGER links_end AFTER UPDATE ON peernotes_note FOR EACH ROW
    WHEN (peernotes_is_with_consumer(OLD.status) AND NOT peernotes_is_with_consumer(NEW.status))
    EXECUTE FUNCTION peernotes_links_end();
