-- The consumer's, of the carer with whom somebody talked, and of who talked.
CREATE POLICY talk_read ON peernotes_carertalk FOR SELECT USING (
    {oneself(peernotes_carertalk)} OR carer_id = (SELECT peernotes_my_tie()) OR (worker_id = (SELECT peernotes_actor()) AND {in_care(peernotes_carertalk)}));

-- Of a topic something is told only where the last that the consumer said of it for this carer is a yes that counts.
CREATE POLICY talk_log ON peernotes_carertalk FOR INSERT WITH CHECK (
    worker_id = (SELECT peernotes_actor())
    AND EXISTS (SELECT 1 FROM peernotes_carertie t WHERE t.id = carer_id AND t.consumer_id = peernotes_carertalk.consumer_id)
    AND CASE WHEN topics = '{}' THEN peernotes_may_listen_to_carer(
        in_care => {in_care(peernotes_carertalk)}, ended => peernotes_ended(consumer_id, statement_timestamp()),
        ready => {ready(peernotes_carertalk)})
    ELSE peernotes_may_tell_carer(
        by_model => peernotes_may_tell_carers(
            listens => peernotes_may_listen_to_carer(
                in_care => {in_care(peernotes_carertalk)}, ended => peernotes_ended(consumer_id, statement_timestamp()),
                ready => {ready(peernotes_carertalk)}),
            is_clinician => {is_clinician(peernotes_carertalk)},
            carer_contact => (SELECT v.carer_contact FROM peernotes_policyversion v
                              WHERE v.service_id = peernotes_carertalk.service_id AND v.in_force @> now())),
        held => peernotes_carer_held(carer_id),
        state => (SELECT t.state FROM peernotes_carertie t WHERE t.id = carer_id),
        said_yes => topics::text[] <@ peernotes_may_hear(carer_id)) END);

-- An error, by who noted it; once.
CREATE POLICY talk_take_back ON peernotes_carertalk FOR UPDATE USING (peernotes_may_take_back_noted(
    reads => {in_care(peernotes_carertalk)}, mine => worker_id = (SELECT peernotes_actor()),
    taken_back => taken_back_at IS NOT NULL))
WITH CHECK (worker_id = (SELECT peernotes_actor()) AND taken_back_at IS NOT NULL);
