-- A statement is read by whoever reads some part of the note, or the entry; not by those who only see the line that a note is
-- gone.
CREATE POLICY statement_read ON peernotes_consumerstatement FOR SELECT USING (CASE WHEN entry_id IS NULL
    THEN EXISTS (SELECT 1 FROM peernotes_notesection s WHERE s.note_id = peernotes_consumerstatement.note_id)
    ELSE EXISTS (SELECT 1 FROM peernotes_recordentry e WHERE e.id = peernotes_consumerstatement.entry_id) END);

CREATE POLICY statement_write ON peernotes_consumerstatement FOR INSERT WITH CHECK (CASE WHEN entry_id IS NULL
    THEN EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id
                 AND n.consumer_id = peernotes_consumerstatement.consumer_id AND ({own_note(n)}))
    ELSE EXISTS (SELECT 1 FROM peernotes_recordentry e WHERE e.id = entry_id AND e.consumer_id = peernotes_consumerstatement.consumer_id
                 AND {mine(e)}) END);
