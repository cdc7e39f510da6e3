-- Their own; that there is a sign-in, whoever sees how they stand with the consumer; who works with them, also if the model closed
-- that; and the peer supervisors, who arrange who does.
CREATE POLICY carer_person_read ON peernotes_carer FOR SELECT USING (
    id = (SELECT peernotes_my_carer()) OR {is_supervisor(peernotes_carer)} OR EXISTS (
        SELECT 1 FROM peernotes_carerassignment a WHERE a.carer_id = peernotes_carer.id AND a.ended_at IS NULL
           AND a.worker_id = (SELECT peernotes_actor()) OFFSET 0) OR EXISTS (SELECT 1 FROM peernotes_carertie t WHERE t.id = tie_id OFFSET 0));

-- To whom a consumer names, by the consumer or by who works with them.
CREATE POLICY carer_person_add ON peernotes_carer FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_carertie t
        WHERE t.id = tie_id AND t.service_id = peernotes_carer.service_id AND peernotes_may_give_carer_login(
            names => peernotes_may_name_carer(
                own => {mine(t)}, in_care => {in_care(t)}, ended => peernotes_ended(t.consumer_id, statement_timestamp()),
                ready => {ready(t)}),
            state => t.state)));

-- Taken back by whoever gave it.
CREATE POLICY carer_person_end ON peernotes_carer FOR UPDATE USING (ended_at IS NULL AND EXISTS (
    SELECT 1 FROM peernotes_carertie t WHERE t.id = tie_id AND peernotes_may_take_carer_login(
        own => {mine(t)}, in_care => {in_care(t)}, gave_it => peernotes_carer.created_by_id = (SELECT peernotes_actor()), over => false)))
WITH CHECK (ended_at IS NOT NULL);
