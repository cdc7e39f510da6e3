-- Signatures go with the note, and are made by its two authors in nobody else's name.
CREATE POLICY signature_read ON peernotes_signature FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id));

CREATE POLICY signature_write ON peernotes_signature FOR INSERT WITH CHECK (
    represented_by = (SELECT peernotes_my_representation()) AND (user_id IS NULL OR user_id = (SELECT peernotes_actor()))
    AND EXISTS (SELECT 1 FROM peernotes_note n
                WHERE n.id = note_id AND (n.author_id = (SELECT peernotes_actor()) OR {own_note(n)})));
