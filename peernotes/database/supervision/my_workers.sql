-- Whom I supervise, in the way that each tie says, with the owner's rights, as peernotes_my_assignments.
CREATE VIEW peernotes_my_workers AS
SELECT t.worker_id, t.service_id, t.kind FROM peernotes_supervisiontie t
WHERE t.supervisor_id = (SELECT peernotes_actor()) AND {supervises(t)}
  AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp());
