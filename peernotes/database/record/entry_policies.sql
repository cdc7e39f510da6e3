CREATE POLICY entry_read ON peernotes_recordentry FOR SELECT USING (peernotes_may_read_entry(
    own => {mine(peernotes_recordentry)}, withheld => peernotes_is_withheld(withheld_until, statement_timestamp()), in_care => {in_care(peernotes_recordentry)},
    ready => {begins(peernotes_recordentry)}, is_clinician => {is_clinician(peernotes_recordentry)},
    peer_reads => {peer_reads(peernotes_recordentry)}));

-- A peer worker leaves the facts of a contact and no more; nobody writes in another's name.
CREATE POLICY entry_start ON peernotes_recordentry FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND CASE WHEN kind = 'facts_only'
        THEN {in_care(peernotes_recordentry)}
        ELSE {is_clinician(peernotes_recordentry)} AND {may_add(peernotes_recordentry)} END);

CREATE POLICY entry_write ON peernotes_recordentry FOR UPDATE USING (
    {in_care(peernotes_recordentry)} AND {is_clinician(peernotes_recordentry)});
