-- What of a note a person may read: its authors all of it, others the sections that were shared with them. Whoever sees
-- the note, and is neither its consumer nor the records officer, is in care.
CREATE POLICY section_read ON peernotes_notesection FOR SELECT USING (EXISTS (
    SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_notesection.note_id AND peernotes_may_read_section(
        n.status, own => {own_note(n)}, officer => {officer(n)}, in_care => true, wrote_it => {wrote_it(n)},
        shared => {shared(n)}, included => peernotes_audience_includes(decision, audience, {is_clinician(n)}),
        of_care_team => peernotes_audience_includes(decision, audience, true), opened => {opened(n)})));

CREATE POLICY section_start ON peernotes_notesection FOR INSERT WITH CHECK (EXISTS (
    SELECT 1 FROM peernotes_note n
    WHERE n.id = note_id AND (n.author_id = (SELECT peernotes_actor()) OR {own_note(n)})));

-- A representative opens a part to more readers only if their authority says so.
CREATE POLICY section_write ON peernotes_notesection FOR UPDATE USING (EXISTS (
    SELECT 1 FROM peernotes_note n
    WHERE n.id = note_id AND (n.author_id = (SELECT peernotes_actor()) OR {own_note(n)})))
WITH CHECK (EXISTS (
    SELECT 1 FROM peernotes_note n
    WHERE n.id = note_id AND (n.author_id = (SELECT peernotes_actor()) OR {own_note(n)}))
    AND (audience = 'just_us' OR (SELECT peernotes_my_supporter()) IS NULL
         OR 'open_parts' = ANY ((SELECT peernotes_my_authority())::text[])));
