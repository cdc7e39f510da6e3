-- The people I work with: no conflict of interest, not a colleague to whom I am no clinician, an assignment, and a role in care in the person's service.
CREATE VIEW peernotes_my_people WITH (security_invoker = true) AS
SELECT a.consumer_id, a.service_id,
       a.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]) AS is_clinician,
       a.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]) AS is_peer,
       a.reads_record
FROM peernotes_my_assignments a
WHERE a.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
  AND a.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[]);
