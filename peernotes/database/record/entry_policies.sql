-- Clinicians in care, peer workers who may read, the person.
CREATE POLICY entry_read ON peernotes_recordentry FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND (
        (service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
         AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
              OR EXISTS (SELECT 1 FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                         AND a.content_object_id = peernotes_recordentry.consumer_id OFFSET 0)))
        OR EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_recordentry.consumer_id
                   OFFSET 0))));

CREATE POLICY entry_start ON peernotes_recordentry FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_recordentry.consumer_id
            AND (p.is_clinician OR peernotes_recordentry.kind = 'facts_only'))
    OR (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
        AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])));

CREATE POLICY entry_write ON peernotes_recordentry FOR UPDATE USING (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_recordentry.consumer_id
            AND p.is_clinician)
    OR (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
        AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])));
