-- The notes entered in error of the services where the actor is records officer, newest first, after a place in the list
-- or (back) before it. Runs as the owner, because under row-level security PostgreSQL expects so few rows that it reads
-- and sorts all of them instead of walking an index; says no more than which notes. Whoever asks reads them under
-- row-level security.
CREATE FUNCTION peernotes_notes_in_error(place_at timestamptz, place_id uuid, back boolean, how_many integer)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 26 SECURITY DEFINER SET search_path = public, pg_temp
SET enable_bitmapscan = off SET enable_seqscan = off AS $$
DECLARE
    strangers uuid[] := peernotes_ids('conflict');
BEGIN
    IF back THEN
        RETURN QUERY
        SELECT found.id FROM unnest(peernotes_ids('officer')) mine CROSS JOIN LATERAL (
            SELECT n.id, n.happened_at FROM peernotes_note n
            WHERE n.service_id = mine AND peernotes_is_in_error(n.status) AND n.consumer_id <> ALL (strangers)
              AND (n.happened_at, n.id) > (place_at, place_id)
            ORDER BY n.happened_at, n.id LIMIT how_many) found
        ORDER BY found.happened_at, found.id LIMIT how_many;
    ELSE
        RETURN QUERY
        SELECT found.id FROM unnest(peernotes_ids('officer')) mine CROSS JOIN LATERAL (
            SELECT n.id, n.happened_at FROM peernotes_note n
            WHERE n.service_id = mine AND peernotes_is_in_error(n.status) AND n.consumer_id <> ALL (strangers)
              AND (n.happened_at, n.id) < (coalesce(place_at, 'infinity'), coalesce(place_id, mine))
            ORDER BY n.happened_at DESC, n.id DESC LIMIT how_many) found
        ORDER BY found.happened_at DESC, found.id DESC LIMIT how_many;
    END IF;
END $$;
