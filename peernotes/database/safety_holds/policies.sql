CREATE POLICY safety_hold_read ON peernotes_safetyhold FOR SELECT USING (peernotes_may_see_holds(
    own => {mine(peernotes_safetyhold)}, in_care => {in_care(peernotes_safetyhold)}, ready => {ready(peernotes_safetyhold)}));

-- By the person, or a clinician who works with them; about a carer of theirs.
CREATE POLICY safety_hold_set ON peernotes_safetyhold FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND asked_by_id IS NULL AND released_at IS NULL AND conversation = ''
    AND (carer_id IS NULL OR EXISTS (SELECT 1 FROM peernotes_carertie t WHERE t.id = carer_id
                                     AND t.consumer_id = peernotes_safetyhold.consumer_id))
    AND ({mine(peernotes_safetyhold)}
         OR ({in_care(peernotes_safetyhold)} AND {ready(peernotes_safetyhold)} AND {is_clinician(peernotes_safetyhold)})));

-- Asked for by a clinician, and released by somebody else.
CREATE POLICY safety_hold_release ON peernotes_safetyhold FOR UPDATE
USING (released_at IS NULL AND {in_care(peernotes_safetyhold)} AND {ready(peernotes_safetyhold)})
WITH CHECK (CASE WHEN released_at IS NULL THEN asked_by_id = (SELECT peernotes_actor()) AND {is_clinician(peernotes_safetyhold)}
            ELSE released_by_id = (SELECT peernotes_actor()) AND asked_by_id <> (SELECT peernotes_actor()) END);

-- How it came to be is its person's.
CREATE POLICY history_read ON peernotes_historicalsafetyhold FOR SELECT USING ({mine(peernotes_historicalsafetyhold)});
