-- A visit is known to the one who is on it, to who holds its link, and to the worker who handed over.
CREATE POLICY visit_read ON peernotes_visit FOR SELECT USING (
    id = (SELECT peernotes_visit()) OR token_hash = (SELECT peernotes_link())
    OR started_by_id = (SELECT peernotes_actor()));

CREATE POLICY visit_start ON peernotes_visit FOR INSERT WITH CHECK (
    started_by_id = (SELECT peernotes_actor()) AND CASE WHEN note_id IS NULL THEN {dictates(peernotes_visit)}
        ELSE {in_care(peernotes_visit)} AND EXISTS (
            SELECT 1 FROM peernotes_note n
            WHERE n.id = peernotes_visit.note_id AND n.author_id = (SELECT peernotes_actor())) END);

-- The worker ends a link that waits; what goes on is in the hands of the one who is on it.
CREATE POLICY visit_write ON peernotes_visit FOR UPDATE USING (
    id = (SELECT peernotes_visit()) OR token_hash = (SELECT peernotes_link())
    OR (started_by_id = (SELECT peernotes_actor()) AND token_hash <> ''));
