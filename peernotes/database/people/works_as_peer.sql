-- Whether somebody works in a service as a peer worker now, and not as a clinician too. Runs as the owner: row-level security
-- asks it about others.
CREATE FUNCTION peernotes_works_as_peer(the_worker uuid, the_service uuid) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT coalesce(bool_or(peernotes_is_peer(m.role)) AND NOT bool_or(peernotes_is_clinician(m.role)), false)
FROM peernotes_membership m
WHERE m.user_id = the_worker AND m.service_id = the_service
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
$$;
