-- How it stands with keeping a concern from its person, and nothing of what or why: a row of the holds cannot ask for the other
-- ones by itself, and a privacy officer reads no concern. ``used_up``: for as long as clinicians may (policy.concerns.used_up).
-- Runs as the owner.
CREATE FUNCTION peernotes_hold_facts(the_concern uuid)
RETURNS TABLE (held_by uuid, held_since date, hold_until date, today date, used_up boolean, knows boolean)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = public, pg_temp AS $$
    SELECT l.held_by, f.held_since, c.hold_until, t.today, coalesce(c.hold_until >= f.held_since + 90, false),
           peernotes_knows(c.told_consumer, c.told_at, c.hold_until, t.today)
    FROM peernotes_safetyconcern c
    JOIN peernotes_service s ON s.id = c.service_id
    CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE s.timezone)::date AS today) t
    LEFT JOIN LATERAL (SELECT h.created_by_id AS held_by FROM peernotes_concernhold h WHERE h.concern_id = c.id
                       ORDER BY h.created_at DESC, h.id LIMIT 1) l ON true
    LEFT JOIN LATERAL (SELECT min((h.created_at AT TIME ZONE s.timezone)::date) AS held_since FROM peernotes_concernhold h
                       WHERE h.concern_id = c.id) f ON true
    WHERE c.id = the_concern
$$;
