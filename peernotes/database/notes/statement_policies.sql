-- A statement is read by whoever reads some part of the note; not by those who only see the line that it is gone.
CREATE POLICY statement_read ON peernotes_consumerstatement FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_notesection s WHERE s.note_id = peernotes_consumerstatement.note_id));

CREATE POLICY statement_write ON peernotes_consumerstatement FOR INSERT WITH CHECK (EXISTS (
    SELECT 1 FROM peernotes_note n WHERE n.id = note_id
    AND n.consumer_id = peernotes_consumerstatement.consumer_id AND ({own_note(n)})));
