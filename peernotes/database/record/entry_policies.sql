CREATE POLICY entry_read ON peernotes_recordentry FOR SELECT USING (peernotes_may_read_entry(
    kind, own => {mine(peernotes_recordentry)}, withheld => peernotes_is_withheld(withheld_until, statement_timestamp()), in_care => {reads_of(peernotes_recordentry)},
    ready => {begins(peernotes_recordentry)}, is_clinician => {is_clinician(peernotes_recordentry)},
    peer_reads => {peer_reads(peernotes_recordentry)}, by_me => created_by_id = (SELECT peernotes_actor()),
    clinicians_read => {clinicians_read_contacts(peernotes_recordentry)}));

-- A peer worker leaves the facts of a contact, and what the model lets them write about risk; nobody writes in another's name.
CREATE POLICY entry_start ON peernotes_recordentry FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND CASE WHEN kind = 'facts_only'
        THEN {in_care(peernotes_recordentry)} AND {contact_line_wanted(peernotes_recordentry)}
        ELSE {may_add(peernotes_recordentry)} AND CASE WHEN by_peer THEN {is_peer(peernotes_recordentry)} AND EXISTS (
                SELECT 1 FROM peernotes_policyversion v
                CROSS JOIN LATERAL peernotes_said_to_me(consumer_id, v.reads_since, v.about_me_since) said
                WHERE v.service_id = peernotes_recordentry.service_id AND v.in_force @> now()
                AND NOT peernotes_no_stands(said.record, v.read_requires_consumer_consent, v.consumer_opt_out)
                AND peernotes_peer_may_write(
                    kind, v.risk_documentation_owner, v.peer_risk_assessment, trained => (
                        SELECT peernotes_trained_to_assess(g.trained_in)
                        FROM peernotes_gate_facts((SELECT peernotes_actor()), v.service_id, statement_timestamp()) g)))
            ELSE {is_clinician(peernotes_recordentry)} END END);

CREATE POLICY entry_write ON peernotes_recordentry FOR UPDATE USING (
    {in_care(peernotes_recordentry)} AND {is_clinician(peernotes_recordentry)});
