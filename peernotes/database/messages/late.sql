-- Safety concerns that nobody took on in time: whoever raised one, whose it is now, and the clinicians on duty for
-- everyone hear of it, once; nobody who has left.
-- Called by the worker. Returns how many messages there are more.
CREATE FUNCTION peernotes_write_late_messages() RETURNS bigint LANGUAGE sql SET search_path = public, pg_temp AS $$
WITH late AS (
    INSERT INTO peernotes_message (user_id, service_id, consumer_id, kind, object_id)
    SELECT w.user_id, k.service_id, k.consumer_id, 'concern_late', k.id
    FROM peernotes_safetyconcern k
    CROSS JOIN LATERAL (
        SELECT k.created_by_id AS user_id WHERE peernotes_hears_of_concern(k.basis, k.created_by_id, k.consumer_id)
        UNION
        SELECT k.owner_id WHERE k.owner_id IS NOT NULL
        UNION
        SELECT d.user_id FROM peernotes_serviceassignment d
        JOIN peernotes_membership m ON m.user_id = d.user_id AND m.service_id = k.service_id
         AND peernotes_is_clinician(m.role) AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
        WHERE d.content_object_id = k.service_id) w
    WHERE k.status = 'open' AND k.due_at < now()
      AND EXISTS (SELECT FROM peernotes_membership m
                  WHERE m.user_id = w.user_id AND m.service_id = k.service_id AND m.starts_at <= now()
                    AND (m.ends_at IS NULL OR m.ends_at > now()))
      AND NOT EXISTS (SELECT FROM peernotes_conflictofinterest i
                      WHERE i.consumer_id = k.consumer_id AND i.user_id = w.user_id AND i.ended_at IS NULL)
      AND NOT EXISTS (SELECT FROM peernotes_message m
                      WHERE m.object_id = k.id AND m.kind = 'concern_late' AND m.user_id = w.user_id)
    ON CONFLICT DO NOTHING RETURNING 1)
SELECT count(*) FROM late $$;
