-- Whatever writes, ORM, bulk or raw SQL; as the owner, because the application has no way into the schema.
CREATE FUNCTION peernotes_search.on_part() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM peernotes_search.renew(ARRAY[CASE TG_OP WHEN 'DELETE' THEN OLD.id ELSE NEW.id END]);
    RETURN NULL;
END $$;

CREATE FUNCTION peernotes_search.on_note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM peernotes_search.renew(ARRAY(SELECT id FROM peernotes_notesection WHERE note_id = NEW.id));
    RETURN NULL;
END $$;

CREATE TRIGGER searched_as_finished AFTER UPDATE OF status ON peernotes_note FOR EACH ROW
    WHEN (peernotes_is_finished(OLD.status) <> peernotes_is_finished(NEW.status))
    EXECUTE FUNCTION peernotes_search.on_note();

CREATE TRIGGER searched_when AFTER UPDATE OF happened_at, author_id ON peernotes_note FOR EACH ROW
    WHEN (peernotes_is_finished(NEW.status)
          AND (OLD.happened_at, OLD.author_id) IS DISTINCT FROM (NEW.happened_at, NEW.author_id))
    EXECUTE FUNCTION peernotes_search.on_note();

CREATE TRIGGER searched_new AFTER INSERT ON peernotes_notesection FOR EACH ROW WHEN (NEW.text <> '')
    EXECUTE FUNCTION peernotes_search.on_part();

CREATE TRIGGER searched_changed AFTER UPDATE OF text, audience, decision ON peernotes_notesection FOR EACH ROW
    WHEN ((OLD.text, OLD.audience, OLD.decision) IS DISTINCT FROM (NEW.text, NEW.audience, NEW.decision))
    EXECUTE FUNCTION peernotes_search.on_part();

CREATE TRIGGER searched_gone AFTER DELETE ON peernotes_notesection FOR EACH ROW
    EXECUTE FUNCTION peernotes_search.on_part();

-- All of a statement at once: an import writes hundreds of thousands.
CREATE FUNCTION peernotes_search.on_entries() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO peernotes_search.part
    SELECT id, line_id, service_id, consumer_id, author_id, audience, at, peernotes_search.lexemes(words)
    FROM peernotes_search.source WHERE id = ANY (ARRAY(SELECT id FROM added));
    RETURN NULL;
END $$;

CREATE TRIGGER searched_new AFTER INSERT ON peernotes_recordentry REFERENCING NEW TABLE AS added FOR EACH STATEMENT
    EXECUTE FUNCTION peernotes_search.on_entries();

CREATE TRIGGER searched_changed AFTER UPDATE OF title, text, status, written_at ON peernotes_recordentry FOR EACH ROW
    WHEN ((OLD.title, OLD.text, OLD.status, OLD.written_at)
          IS DISTINCT FROM (NEW.title, NEW.text, NEW.status, NEW.written_at))
    EXECUTE FUNCTION peernotes_search.on_part();

CREATE TRIGGER searched_gone AFTER DELETE ON peernotes_recordentry FOR EACH ROW
    EXECUTE FUNCTION peernotes_search.on_part();
