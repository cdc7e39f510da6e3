-- An administrator and an auditor see the service's (they hold no content), a consumer and a carer those about them, everyone their own;
-- of somebody with whom one has a conflict of interest none, not one's own tries either: a refusal would tell.
CREATE POLICY event_read ON peernotes_event FOR SELECT USING (
    subject_id = ANY ((SELECT peernotes_my_records())::uuid[]) OR subject_id = (SELECT peernotes_my_carer())
    OR ((actor_id = (SELECT peernotes_actor()) OR service_id = ANY ((SELECT peernotes_ids('events'))::uuid[]))
        AND NOT ARRAY[subject_id, object_id] && (SELECT peernotes_ids('conflict'))::uuid[]));

CREATE POLICY event_write ON peernotes_event FOR INSERT WITH CHECK (
    actor_id IS NOT DISTINCT FROM (SELECT peernotes_actor())
    AND visit_id IS NOT DISTINCT FROM (SELECT peernotes_visit()));
