-- Who read a note is known to them and to its consumer.
CREATE POLICY reading_read ON peernotes_reading FOR SELECT USING (
    user_id = (SELECT peernotes_actor())
    OR EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND ({own_note(n)})));

CREATE POLICY reading_start ON peernotes_reading FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id));
