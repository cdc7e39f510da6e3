-- What somebody said of the model: themselves, and whoever supervised them as they said it and still does. Administrators
-- learn who has read it (peernotes_acknowledged), and never what they said.
CREATE POLICY model_ack_read ON peernotes_modelacknowledgement FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR EXISTS (
        SELECT 1 FROM peernotes_supervisiontie t
        WHERE t.worker_id = peernotes_modelacknowledgement.user_id AND {supervises(t)}
        AND t.service_id = peernotes_modelacknowledgement.service_id AND t.supervisor_id = (SELECT peernotes_actor())
        AND t.starts_at <= peernotes_modelacknowledgement.created_at
        AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp()) OFFSET 0));

-- One's own, of the service where one works with people.
CREATE POLICY model_ack_own ON peernotes_modelacknowledgement FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor())
    AND ({is_peer(peernotes_modelacknowledgement)} OR {is_clinician(peernotes_modelacknowledgement)}));
