-- Who listens to peer workers in a service: as long as they have a role there, and administer nothing. Runs as the owner: a name.
CREATE FUNCTION peernotes_listener_of(the_service uuid) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT l.user_id FROM (
    SELECT user_id FROM peernotes_listener WHERE service_id = the_service ORDER BY created_at DESC, id DESC LIMIT 1) l
JOIN peernotes_membership m ON m.user_id = l.user_id AND m.service_id = the_service
    AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
GROUP BY l.user_id HAVING peernotes_may_listen(has_role => true, administers => bool_or(peernotes_is_administrator(m.role)))
$$;
