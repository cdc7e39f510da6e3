-- What of a note a person may read: its authors all of it, others the sections that were shared with them.
CREATE POLICY section_read ON peernotes_notesection FOR SELECT USING (
    EXISTS (
        SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_notesection.note_id AND (
            (n.status = 'entered_in_error' AND n.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
             AND n.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))
            OR (n.status <> 'entered_in_error' AND (
                n.consumer_id = (SELECT peernotes_my_consumer())
                OR n.id = (SELECT peernotes_my_visit_note())
                OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]))
                OR (n.status IN ('final', 'amended') AND peernotes_notesection.decision IN ('accepted', 'rewritten') AND (
                    (peernotes_notesection.audience = 'care_team' AND n.shared_with_care_team
                     AND EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
                                 AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0)
                     AND n.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]))
                    OR (peernotes_notesection.audience IN ('care_team', 'peer_team')
                        AND EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = n.consumer_id OFFSET 0)))))))));

CREATE POLICY section_start ON peernotes_notesection FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND (
        n.author_id = (SELECT peernotes_actor()) OR n.consumer_id = (SELECT peernotes_my_consumer())
        OR n.id = (SELECT peernotes_my_visit_note()))));

CREATE POLICY section_write ON peernotes_notesection FOR UPDATE USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND (
        n.author_id = (SELECT peernotes_actor()) OR n.consumer_id = (SELECT peernotes_my_consumer())
        OR n.id = (SELECT peernotes_my_visit_note()))));
