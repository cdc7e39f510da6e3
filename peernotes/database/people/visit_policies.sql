-- A visit is known to the one who is on it, to who holds its link, and to the worker who handed over; a representative's
-- to the person too.
CREATE POLICY visit_read ON peernotes_visit FOR SELECT USING (
    id = (SELECT peernotes_visit()) OR token_hash = (SELECT peernotes_link())
    OR started_by_id = (SELECT peernotes_actor()) OR (supporter_id IS NOT NULL AND {mine(peernotes_visit)}));

CREATE POLICY visit_start ON peernotes_visit FOR INSERT WITH CHECK (
    started_by_id = (SELECT peernotes_actor())
    AND (supporter_id IS NULL OR EXISTS (SELECT 1 FROM peernotes_supporter p WHERE p.id = supporter_id
        AND p.consumer_id = peernotes_visit.consumer_id AND p.scope <> '{}' AND p.agreed_at IS NOT NULL AND p.ended_at IS NULL))
    AND CASE WHEN note_id IS NULL
        THEN {dictates(peernotes_visit)} OR (supporter_id IS NOT NULL AND {in_care(peernotes_visit)})
        ELSE {in_care(peernotes_visit)} AND EXISTS (
            SELECT 1 FROM peernotes_note n
            WHERE n.id = peernotes_visit.note_id AND n.author_id = (SELECT peernotes_actor())) END);

-- The worker ends a link that waits; what goes on is in the hands of the one who is on it.
CREATE POLICY visit_write ON peernotes_visit FOR UPDATE USING (
    id = (SELECT peernotes_visit()) OR token_hash = (SELECT peernotes_link())
    OR (started_by_id = (SELECT peernotes_actor()) AND token_hash <> ''));
