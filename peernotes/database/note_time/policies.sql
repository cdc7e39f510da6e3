-- Its worker's, and nobody else's, of notes of their own.
CREATE POLICY note_time_own ON peernotes_notetime USING (worker_id = (SELECT peernotes_actor()))
WITH CHECK (worker_id = (SELECT peernotes_actor())
    AND EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND n.author_id = worker_id));
