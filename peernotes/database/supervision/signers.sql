-- The names of a worker's peer supervisors, for the person who is about to write with them. Runs as the owner, because nobody
-- else reads who supervises whom.
CREATE FUNCTION peernotes_signers(the_worker uuid, the_service uuid) RETURNS SETOF text LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT u.name FROM peernotes_supervisiontie t JOIN peernotes_user u ON u.id = t.supervisor_id
WHERE t.worker_id = the_worker AND t.service_id = the_service AND t.kind = 'peer'
  AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp())
ORDER BY u.sort_name, u.id
$$;
