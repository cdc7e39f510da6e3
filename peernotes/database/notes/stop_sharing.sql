-- Stops sharing whatever a note amends and whatever amends it, however long the chain: the same words may stand in each.
-- Runs as the owner, because a visit sees no note but its own, and the consumer no more than row-level security lets
-- them; only for the note's consumer, or on a visit at it, and only narrower. A row for each note that was still shared.
CREATE FUNCTION peernotes_stop_sharing(the_note uuid)
RETURNS TABLE (note_id uuid, note_version integer, note_hash text, audiences jsonb)
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    others uuid[];
BEGIN
    IF NOT EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = the_note AND ({own_note(n)})) THEN
        RETURN;
    END IF;
    WITH RECURSIVE chain (id, amends_id, consumer_id) AS (
        SELECT n.id, n.amends_id, n.consumer_id FROM peernotes_note n WHERE n.id = the_note
        UNION
        SELECT n.id, n.amends_id, n.consumer_id FROM chain c
        JOIN peernotes_note n ON (n.amends_id = c.id OR n.id = c.amends_id) AND n.consumer_id = c.consumer_id)
    SELECT array_agg(n.id) INTO others FROM chain c JOIN peernotes_note n ON n.id = c.id
    WHERE n.id <> the_note AND (n.shared_with_care_team OR n.shared_with_peer_team);
    IF others IS NULL THEN
        RETURN;
    END IF;
    UPDATE peernotes_notesection s SET audience = 'just_us', version = s.version + 1 WHERE s.note_id = ANY (others);
    UPDATE peernotes_note n SET shared_with_care_team = false, shared_with_peer_team = false WHERE n.id = ANY (others);
    RETURN QUERY
    SELECT n.id, n.version, n.agreed_hash::text, (
        SELECT jsonb_object_agg(s.id, s.audience) FROM peernotes_notesection s
        WHERE s.note_id = n.id AND s.text <> '' AND peernotes_is_kept(s.decision))
    FROM peernotes_note n WHERE n.id = ANY (others) ORDER BY n.id;
END $$;
