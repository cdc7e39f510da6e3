CREATE POLICY supporter_read ON peernotes_supporter FOR SELECT USING (
    peernotes_may_read_supporter(
        own => {mine(peernotes_supporter)}, in_care => {in_care(peernotes_supporter)}, ready => {ready(peernotes_supporter)})
    OR id = (SELECT peernotes_my_supporter()));

-- By a clinician, in no other name, and waiting for a second person.
CREATE POLICY supporter_record ON peernotes_supporter FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND agreed_at IS NULL AND agreed_by_id IS NULL AND ended_at IS NULL
    AND {may_add(peernotes_supporter)} AND {ready(peernotes_supporter)} AND {is_clinician(peernotes_supporter)});

-- Agreed to by somebody else. Ended by the person or a clinician, or, instead of agreeing, by who was asked.
CREATE POLICY supporter_mark ON peernotes_supporter FOR UPDATE
USING (ended_at IS NULL AND ({mine(peernotes_supporter)} OR {in_care(peernotes_supporter)} AND {ready(peernotes_supporter)}))
WITH CHECK (ended_by_id = (SELECT peernotes_actor())
        AND ({mine(peernotes_supporter)} OR {is_clinician(peernotes_supporter)} OR agreed_at IS NULL) OR (
    ended_at IS NULL AND agreed_by_id = (SELECT peernotes_actor()) AND created_by_id <> (SELECT peernotes_actor())
    AND {in_care(peernotes_supporter)}));

-- How it came to be is its person's.
CREATE POLICY history_read ON peernotes_historicalsupporter FOR SELECT USING ({mine(peernotes_historicalsupporter)});
