-- Whoever works with the person, whoever enrols people, and administrators, who see no more than that. Written down by
-- whoever enrols, kept right by officers. Keys in other systems are for imports only.
CREATE POLICY number_read ON peernotes_consumernumber FOR SELECT USING (
    kind <> 'source' AND (
        consumer_id = (SELECT peernotes_my_consumer())
        OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND (
            service_id = ANY ((SELECT peernotes_ids('wide') || peernotes_ids('enrols') || peernotes_ids('admin'))::uuid[])
            OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_consumernumber.consumer_id
                       OFFSET 0)))));

CREATE POLICY number_start ON peernotes_consumernumber FOR INSERT WITH CHECK (
    kind <> 'source' AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
    AND service_id = ANY ((SELECT peernotes_ids('enrols'))::uuid[]));

CREATE POLICY number_write ON peernotes_consumernumber FOR UPDATE USING (
    kind <> 'source' AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
    AND service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[]));
