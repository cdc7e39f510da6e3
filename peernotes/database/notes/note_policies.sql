-- The consumer's; what is struck, for the records officer; then, for those in care, the author's own, what was shared with
-- clinicians and with peer workers, and what they had read before. What is cheap to ask stands first. OFFSET 0 keeps
-- PostgreSQL from making one great hash of everybody I work with where a look at one row is asked.
CREATE POLICY note_read ON peernotes_note FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR id = (SELECT peernotes_my_visit_note())
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND (
        (service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
         AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
              OR EXISTS (SELECT 1 FROM peernotes_assignment a
                         WHERE a.user_id = (SELECT peernotes_actor()) AND a.content_object_id = peernotes_note.consumer_id
                         OFFSET 0))
         AND ((author_id = (SELECT peernotes_actor())
               AND service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]))
              OR (status IN ('final', 'amended') AND shared_with_care_team
                  AND service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
                  AND EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = peernotes_note.policy_version_id
                              AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0))
              OR (status IN ('final', 'amended') AND (shared_with_care_team OR shared_with_peer_team)
                  AND EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_note.consumer_id
                              OFFSET 0))
              OR (status IN ('final', 'amended', 'entered_in_error')
                  AND EXISTS (SELECT 1 FROM peernotes_reading g
                              WHERE g.note_id = peernotes_note.id AND g.user_id = (SELECT peernotes_actor()) OFFSET 0))))
        OR (status = 'entered_in_error'
            AND service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])))));

CREATE POLICY note_start ON peernotes_note FOR INSERT WITH CHECK (
    author_id = (SELECT peernotes_actor())
    AND service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
    AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
    AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
         OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_note.consumer_id)));

CREATE POLICY note_write ON peernotes_note FOR UPDATE USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR id = (SELECT peernotes_my_visit_note())
    OR author_id = (SELECT peernotes_actor())
    OR service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[]));
