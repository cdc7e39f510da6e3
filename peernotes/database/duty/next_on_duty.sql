-- Whose turn a safety concern is, and until when they are on duty: in a ring by when each begins, after the one who has it;
-- of those on duty now, or beginning within ``ahead``. Knows of relatives whom the actor may not see; says only who.
CREATE FUNCTION peernotes_next_on_duty(the_consumer uuid, the_owner uuid, ahead interval)
RETURNS TABLE (owner_id uuid, until timestamptz) LANGUAGE sql STABLE SECURITY DEFINER ROWS 1
SET search_path = public, pg_temp AS $$
    WITH roster AS (
        SELECT DISTINCT ON (d.user_id) d.user_id, d.starts_at, d.ends_at
        FROM peernotes_consumer c JOIN peernotes_dutyshift d ON d.service_id = c.service_id
        WHERE c.id = the_consumer AND d.ends_at > now() AND d.starts_at <= now() + ahead
          AND peernotes_may_own(c.id, d.user_id)
        ORDER BY d.user_id, d.starts_at)
    SELECT r.user_id, r.ends_at FROM roster r LEFT JOIN roster o ON o.user_id = the_owner
    WHERE r.user_id IS DISTINCT FROM the_owner
    ORDER BY ((r.starts_at, r.user_id) < (o.starts_at, o.user_id)) IS TRUE, r.starts_at, r.user_id LIMIT 1
$$;
