-- What is shut again is an example no more, also once it is opened again: going back revives nothing (docs/decisions/0003). Runs as the
-- owner: whoever shuts a note of theirs may not read whose words are an example.
CREATE FUNCTION peernotes_example_ends() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_example e SET ended_at = now(), ended_by_id = peernotes_actor()
    FROM peernotes_notesection s JOIN peernotes_note n ON n.id = s.note_id
    WHERE s.id = e.section_id AND e.ended_at IS NULL AND NOT peernotes_can_be_example(n.status, s.decision, s.audience)
      AND CASE TG_TABLE_NAME WHEN 'peernotes_note' THEN e.note_id = NEW.id ELSE e.section_id = NEW.id END;
    RETURN NULL;
END $$;

CREATE TRIGGER example_ends AFTER UPDATE OF decision, audience ON peernotes_notesection
FOR EACH ROW WHEN (ROW(OLD.decision, OLD.audience) IS DISTINCT FROM ROW(NEW.decision, NEW.audience))
EXECUTE FUNCTION peernotes_example_ends();

CREATE TRIGGER example_ends AFTER UPDATE OF status ON peernotes_note
FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION peernotes_example_ends();
