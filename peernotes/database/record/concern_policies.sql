-- Every clinician of the service but a relative, whoever raised it, and the person once it was seen. IS TRUE: of the three
-- ways PostgreSQL made a bitmap, and sorted all concerns of a service for a page of them.
CREATE POLICY concern_read ON peernotes_safetyconcern FOR SELECT USING (
    (consumer_id = (SELECT peernotes_my_consumer()) AND status <> 'open')
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
        AND ((service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])) IS TRUE
             OR (created_by_id = (SELECT peernotes_actor()) AND service_id = ANY ((
                 SELECT peernotes_ids('care') || peernotes_ids('officer') || peernotes_ids('admin'))::uuid[])))));

CREATE POLICY concern_raise ON peernotes_safetyconcern FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor())
    AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_safetyconcern.consumer_id)
         OR service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])));

CREATE POLICY concern_write ON peernotes_safetyconcern FOR UPDATE USING (
    consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
    AND service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]));
