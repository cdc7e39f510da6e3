-- Whether the agreement about a worker's role that was in force at a moment names notes; so does none. In force is the newest to
-- which both had said yes and whose day had begun where the service is. Runs as the owner: a decision about somebody else asks it.
CREATE FUNCTION peernotes_role_has_notes(the_worker uuid, the_service uuid, moment timestamptz) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT coalesce((
    SELECT 'notes' = ANY (r.duties) FROM peernotes_roleagreement r JOIN peernotes_service s ON s.id = r.service_id
    WHERE r.worker_id = the_worker AND r.service_id = the_service AND r.worker_agreed_at <= moment
      AND r.supervisor_agreed_at <= moment AND r.starts_on <= (moment AT TIME ZONE s.timezone)::date
    ORDER BY r.number DESC LIMIT 1), true)
$$;
