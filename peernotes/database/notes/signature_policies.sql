-- Signatures go with the note.
CREATE POLICY signature_read ON peernotes_signature FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id));

CREATE POLICY signature_write ON peernotes_signature FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id));
