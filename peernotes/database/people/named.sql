-- In one piece as well, so that "obriennunez" finds O'Brien-Núñez.
CREATE FUNCTION peernotes_findable() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
    NEW.sort_name := peernotes_folded(NEW.chosen_name);
    NEW.found_by := NEW.sort_name || ' ' || replace(NEW.sort_name, ' ', '');
    RETURN NEW;
END $$;

CREATE TRIGGER findable BEFORE INSERT OR UPDATE OF chosen_name, sort_name ON peernotes_consumer
    FOR EACH ROW EXECUTE FUNCTION peernotes_findable();

-- Whoever was here before this file, and after a change of it.
UPDATE peernotes_consumer SET sort_name = '' WHERE sort_name IS DISTINCT FROM peernotes_folded(chosen_name);
UPDATE peernotes_caselist l SET sort_name = c.sort_name FROM peernotes_consumer c
WHERE c.id = l.consumer_id AND l.sort_name <> c.sort_name;
