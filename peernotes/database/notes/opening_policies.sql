-- Of a note entered in error. The consumer sees who asked to read the rest, and what a second officer said.
CREATE POLICY opening_read ON peernotes_opening FOR SELECT USING (
    {mine(peernotes_opening)} OR ({officer(peernotes_opening)}));

CREATE POLICY opening_ask ON peernotes_opening FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND agreed IS NULL AND {officer(peernotes_opening)}
    AND EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND n.consumer_id = peernotes_opening.consumer_id
                AND peernotes_is_in_error(n.status)));

-- Once, by somebody else, and in nobody else's name.
CREATE POLICY opening_answer ON peernotes_opening FOR UPDATE USING (
    agreed IS NULL AND created_by_id <> (SELECT peernotes_actor()) AND {officer(peernotes_opening)})
WITH CHECK (answered_by_id = (SELECT peernotes_actor()));
