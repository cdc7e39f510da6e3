-- The shared notes that no longer count as new, of some of the people whom a clinician works with and of the services
-- where they are on duty for everybody: after a place in the list and not before ``since``, or (back) before the place.
-- Runs as the owner, because under row-level security PostgreSQL expects so few rows that it sorts all of a service
-- instead of walking an index; says no more than which notes, and only to somebody who may read them. Whoever asks reads
-- them under row-level security.
CREATE FUNCTION peernotes_older_notes(
    people uuid[], since timestamptz, place_at timestamptz, place_id uuid, back boolean, how_many integer)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 26 SECURITY DEFINER SET search_path = public, pg_temp
SET enable_bitmapscan = off SET enable_seqscan = off AS $$
DECLARE
    new_since timestamptz := now() - peernotes_new_for();
    sharing uuid[] := ARRAY(SELECT id FROM peernotes_policyversion WHERE peernotes_clinicians_allowed(clinician_read_peer_notes));
    mine uuid[] := ARRAY(SELECT p FROM unnest(people) p WHERE EXISTS (
        SELECT 1 FROM peernotes_my_people m WHERE m.consumer_id = p AND m.is_clinician OFFSET 0));
    walk text := $walk$
        SELECT n.id, n.finalised_at FROM unnest($%5$s) mine CROSS JOIN LATERAL (
            SELECT n.id, n.finalised_at FROM peernotes_note n
            WHERE n.%4$s = mine AND n.shared_with_care_team AND peernotes_is_finished(n.status)
              AND (n.finalised_at, n.id) %1$s ($3, $4) AND n.finalised_at %2$s $5
              AND n.policy_version_id = ANY ($6) AND n.consumer_id <> ALL ($7)
              AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.user_id = $8 AND q.note_id = n.id OFFSET 0)
            ORDER BY n.finalised_at %3$s, n.id %3$s LIMIT $9) n$walk$;
BEGIN
    IF NOT back AND (place_at IS NULL OR place_at > new_since) THEN
        place_at := new_since;
        place_id := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
    END IF;
    RETURN QUERY EXECUTE format(
        'SELECT id FROM (' || format(walk, '%1$s', '%2$s', '%3$s', 'consumer_id', 1)
        || ' UNION ALL ' || format(walk, '%1$s', '%2$s', '%3$s', 'service_id', 2)
        || ') found ORDER BY finalised_at %3$s, id %3$s LIMIT $9',
        CASE WHEN back THEN '>' ELSE '<' END, CASE WHEN back THEN '<=' ELSE '>=' END,
        CASE WHEN back THEN 'ASC' ELSE 'DESC' END)
    USING mine, peernotes_ids('wide'), place_at, place_id, CASE WHEN back THEN new_since ELSE since END, sharing,
          peernotes_ids('closed'), peernotes_actor(), how_many;
END $$;
