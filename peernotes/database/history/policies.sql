-- The earlier text of a note is its two authors' (after a strike the records officer's).
CREATE POLICY history_read ON peernotes_historicalnotesection FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnotesection.note_id AND (
        (n.status = 'entered_in_error' AND n.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
         AND n.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))
        OR (n.status <> 'entered_in_error' AND (
            n.consumer_id = (SELECT peernotes_my_consumer()) OR n.id = (SELECT peernotes_my_visit_note())
            OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])))))));

CREATE POLICY history_read ON peernotes_historicalnote FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnote.id AND (
        (n.status = 'entered_in_error' AND n.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
         AND n.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))
        OR (n.status <> 'entered_in_error' AND (
            n.consumer_id = (SELECT peernotes_my_consumer()) OR n.id = (SELECT peernotes_my_visit_note())
            OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])))))));
