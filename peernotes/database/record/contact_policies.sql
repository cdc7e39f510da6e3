-- One's own lines while assigned, and for those who may read the record, all.
CREATE POLICY contact_read ON peernotes_contactlogentry FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR note_id = (SELECT peernotes_my_visit_note()) -- also what an INSERT by a visit may return
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND (
        (service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
         AND (service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
              OR worker_id = (SELECT peernotes_actor()))
         AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
              OR EXISTS (SELECT 1 FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                         AND a.content_object_id = peernotes_contactlogentry.consumer_id OFFSET 0)))
        OR EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_contactlogentry.consumer_id
                   OFFSET 0))));

CREATE POLICY contact_write ON peernotes_contactlogentry FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_contactlogentry.consumer_id)
    OR service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
    OR consumer_id = (SELECT peernotes_my_consumer())
    OR note_id = (SELECT peernotes_my_visit_note()));
