-- What follows from a finished note, in one call: the words that the consumer left out go, from the row and from its
-- history, and the note that it amends is marked as amended. Does nothing for a note that is not finished, and tries nothing
-- that changes nothing: an UPDATE of no row calls the history trigger too.
CREATE FUNCTION peernotes_finish(the_note uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    amended uuid;
BEGIN
    SELECT n.amends_id INTO amended FROM peernotes_note n WHERE n.id = the_note AND n.status = 'final';
    IF NOT FOUND THEN
        RETURN;
    END IF;
    IF EXISTS (SELECT 1 FROM peernotes_notesection s
               WHERE s.note_id = the_note AND peernotes_is_left_out(s.decision) AND s.text <> '') THEN
        UPDATE peernotes_notesection SET text = ''
        WHERE note_id = the_note AND peernotes_is_left_out(decision) AND text <> '';
    END IF;
    IF amended IS NOT NULL THEN
        UPDATE peernotes_note SET status = 'amended' WHERE id = amended AND status = 'final';
    END IF;
    PERFORM peernotes_redact(the_note);
END $$;
