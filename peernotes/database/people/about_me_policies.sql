CREATE POLICY about_me_read ON peernotes_aboutme FOR SELECT USING (peernotes_may_read_record(
    own => {mine(peernotes_aboutme)}, in_care => {in_care(peernotes_aboutme)},
    ready => {ready(peernotes_aboutme)}, is_clinician => {is_clinician(peernotes_aboutme)},
    peer_reads => EXISTS (
        SELECT 1 FROM peernotes_policyversion v
        CROSS JOIN LATERAL peernotes_said_to_me(peernotes_aboutme.consumer_id, v.reads_since) said
        WHERE v.service_id = peernotes_aboutme.service_id AND v.in_force @> now()
          AND peernotes_peer_may_read_about_me(v.peer_read_records, peernotes_consented(
              peernotes_about_me_state(said.about_me, said.record), v.read_requires_consumer_consent, v.consumer_opt_out))
        OFFSET 0)));

-- By the consumer; of one without a sign-in it is taken down by who works with them, in nobody else's name.
CREATE POLICY about_me_start ON peernotes_aboutme FOR INSERT WITH CHECK (
    ({mine(peernotes_aboutme)} AND written_down_by_id IS NULL)
    OR ({dictates(peernotes_aboutme)} AND written_down_by_id = (SELECT peernotes_actor())));

CREATE POLICY about_me_write ON peernotes_aboutme FOR UPDATE
    USING ({mine(peernotes_aboutme)} OR {dictates(peernotes_aboutme)})
    WITH CHECK (({mine(peernotes_aboutme)} AND written_down_by_id IS NULL)
                OR ({dictates(peernotes_aboutme)} AND written_down_by_id = (SELECT peernotes_actor())));
