-- The people I work with: no conflict of interest, an assignment, and a role in care in the person's service.
CREATE VIEW peernotes_my_people WITH (security_invoker = true) AS
SELECT a.content_object_id AS consumer_id, a.service_id,
       a.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]) AS is_clinician,
       a.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]) AS is_peer,
       a.reads_record
FROM peernotes_assignment a
WHERE a.user_id = (SELECT peernotes_actor())
  AND a.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
  AND a.content_object_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]);
