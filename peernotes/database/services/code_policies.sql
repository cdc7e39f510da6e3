-- Who has acknowledged a code of conduct: one's own, and all of a service for its administrators.
CREATE POLICY code_ack_read ON peernotes_codeacknowledgement FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR {is_administrator(peernotes_codeacknowledgement)});

-- One's own, of the service where one works with people.
CREATE POLICY code_ack_own ON peernotes_codeacknowledgement FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor())
    AND ({is_peer(peernotes_codeacknowledgement)} OR {is_clinician(peernotes_codeacknowledgement)}));
