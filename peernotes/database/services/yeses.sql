-- For the preview of a change of the service model: the yeses to reading that count under the old one. One to a single
-- worker stands until a later decision for everyone; those are counted over the sorted rows, because a join of the
-- decisions with themselves was tried row by row. For an administrator of the service;
-- anybody else gets no rows. Runs as the owner.
CREATE FUNCTION peernotes_yeses(the_service uuid, moment timestamptz, old_since timestamptz[], new_since timestamptz[])
RETURNS TABLE (consumer_id uuid, scope text, before_switch boolean) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    SELECT y.consumer_id, y.scope::text, y.decided_at < peernotes_since(y.scope, new_since[1], new_since[2])
    FROM (SELECT l.*, count(*) FILTER (WHERE l.grantee_id IS NULL)
                      OVER (PARTITION BY l.consumer_id, l.scope ORDER BY l.decided_at DESC, l.id DESC) AS for_everyone
          FROM (SELECT DISTINCT ON (d.consumer_id, d.scope, d.grantee_id) d.*
                FROM peernotes_consent d
                WHERE d.service_id = the_service AND d.scope IN ('read_record', 'read_about_me') AND d.decided_at <= moment
                ORDER BY d.consumer_id, d.scope, d.grantee_id, d.decided_at DESC, d.id DESC) l) y
    WHERE the_service = ANY ((SELECT peernotes_ids('admin'))::uuid[])
      AND peernotes_said_yes(y.decision) AND (y.grantee_id IS NULL OR y.for_everyone = 0)
      AND (y.expires_at IS NULL OR y.expires_at > moment) AND y.decided_at >= coalesce(peernotes_since(y.scope, old_since[1], old_since[2]), y.decided_at)
$$;
