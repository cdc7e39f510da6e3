-- One's own, for how many there were; and for privacy officers.
CREATE POLICY try_read ON peernotes_emergencytry FOR SELECT USING (
    created_by_id = (SELECT peernotes_actor()) OR {is_privacy_officer(peernotes_emergencytry)});

CREATE POLICY try_keep ON peernotes_emergencytry FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {is_clinician(peernotes_emergencytry)});
