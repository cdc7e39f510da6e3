-- Blanks the earlier text of sections that the consumer left out, of every section of a note that was not kept, and
-- what autosave kept between two versions.
-- What a consumer typed on a visit and never sent goes too: with this note nobody can decide on it any more.
-- The digest stays, so that what was signed can still be checked. Callable by the application for a note that is
-- finished or closed, and changes nothing but text.
CREATE FUNCTION peernotes_redact(the_note uuid) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    state text;
    blanked bigint;
BEGIN
    SELECT status INTO state FROM peernotes_note WHERE id = the_note;
    IF state IS NULL OR state NOT IN ('final', 'amended', 'declined', 'lapsed', 'handed_on') THEN
        RETURN 0;
    END IF;
    DELETE FROM peernotes_keptform WHERE visit_id IN (SELECT v.id FROM peernotes_visit v WHERE v.note_id = the_note);
    PERFORM set_config('peernotes.redacting', 'yes', true);
    UPDATE peernotes_historicalnotesection h
    SET redacted_digest = encode(sha256(convert_to(h.text, 'UTF8')), 'hex'), text = ''
    WHERE h.note_id = the_note AND h.text <> ''
      AND (state IN ('declined', 'lapsed', 'handed_on') OR h.history_change_reason = 'autosave'
           OR NOT EXISTS (SELECT 1 FROM peernotes_notesection s WHERE s.id = h.id AND NOT peernotes_is_left_out(s.decision)));
    GET DIAGNOSTICS blanked = ROW_COUNT;
    PERFORM set_config('peernotes.redacting', '', true);
    RETURN blanked;
END $$;
