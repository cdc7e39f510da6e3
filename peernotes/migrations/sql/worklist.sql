-- peernotes_unread from now on: the peer notes that count as new (peernotes_new_for) and were shared with the care team,
-- for each clinician who has them before them. ``opened``: the clinician has read or written it, so that it stands in
-- its place in time. Deleted on opening, unread notes could only be told by stepping over each of them, and a reader of
-- thirty people with two thousand of them paid six times the limit. newest_at of a caseload: no line of the worklist is
-- newer that does not stand here.
ALTER TABLE peernotes_unread ADD COLUMN opened boolean NOT NULL DEFAULT false;
DROP INDEX unread_newest;
CREATE INDEX unread_newest ON peernotes_unread (user_id, opened, finalised_at DESC, note_id DESC)
    INCLUDE (service_id, consumer_id);

CREATE OR REPLACE FUNCTION peernotes_fill_unread(the_user uuid, the_consumer uuid) RETURNS bigint LANGUAGE plpgsql
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    added bigint;
BEGIN
    WITH new AS NOT MATERIALIZED (
        SELECT n.id, n.service_id, n.consumer_id, n.author_id, n.finalised_at
        FROM peernotes_note n
        JOIN peernotes_policyversion v ON v.id = n.policy_version_id AND v.clinician_read_peer_notes = 'shared_sections'
        WHERE n.status IN ('final', 'amended') AND n.shared_with_care_team
          AND n.finalised_at > now() - peernotes_new_for() AND (the_consumer IS NULL OR n.consumer_id = the_consumer)),
    known AS (
        SELECT c.user_id, new.* FROM new JOIN peernotes_clinicians c ON c.consumer_id = new.consumer_id
        WHERE the_user IS NULL OR c.user_id = the_user
        UNION ALL
        SELECT c.user_id, new.* FROM new JOIN peernotes_clinicians c ON c.whole_service = new.service_id
        WHERE the_user IS NULL OR c.user_id = the_user)
    INSERT INTO peernotes_unread (user_id, note_id, service_id, consumer_id, finalised_at, opened)
    SELECT k.user_id, k.id, k.service_id, k.consumer_id, k.finalised_at, k.author_id = k.user_id OR EXISTS (
        SELECT 1 FROM peernotes_reading g WHERE g.note_id = k.id AND g.user_id = k.user_id) FROM known k
    ORDER BY k.user_id
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added;
END $$;

-- OFFSET 0: one look by key, instead of a hash of all of a reader's rows for each of their people.
CREATE OR REPLACE VIEW peernotes_caseload_computed WITH (security_invoker = true) AS
SELECT a.user_id, a.content_object_id AS consumer_id, a.service_id, a.created_at AS since,
       greatest(entry.at, contact.at, note.at) AS newest_at, mine.at AS last_contact_at, put_off.day AS revisit_on
FROM peernotes_assignment a
LEFT JOIN LATERAL (SELECT written_at AS at FROM peernotes_recordentry
                   WHERE consumer_id = a.content_object_id AND status = 'current'
                   ORDER BY written_at DESC LIMIT 1) entry ON true
LEFT JOIN LATERAL (SELECT happened_at AS at FROM peernotes_contactlogentry
                   WHERE consumer_id = a.content_object_id ORDER BY happened_at DESC LIMIT 1) contact ON true
LEFT JOIN LATERAL (SELECT n.finalised_at AS at FROM peernotes_note n
                   WHERE n.consumer_id = a.content_object_id AND n.shared_with_care_team
                     AND n.status IN ('final', 'amended')
                     AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.note_id = n.id AND q.user_id = a.user_id
                                     OFFSET 0)
                   ORDER BY n.finalised_at DESC LIMIT 1) note ON true
LEFT JOIN LATERAL (SELECT happened_at AS at FROM peernotes_contactlogentry
                   WHERE consumer_id = a.content_object_id AND worker_id = a.user_id
                   ORDER BY happened_at DESC LIMIT 1) mine ON true
LEFT JOIN LATERAL (SELECT min(revisit_on) AS day FROM peernotes_note
                   WHERE consumer_id = a.content_object_id AND author_id = a.user_id AND status = 'deferred') put_off ON true;

CREATE OR REPLACE FUNCTION peernotes_fill_caseloads() RETURNS bigint LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
DECLARE
    mended bigint;
    turned bigint;
    changed bigint;
BEGIN
    mended := peernotes_fill_unread(NULL, NULL);
    UPDATE peernotes_unread q SET opened = NOT q.opened FROM peernotes_note n
    WHERE n.id = q.note_id AND q.opened <> (n.author_id = q.user_id OR EXISTS (
        SELECT 1 FROM peernotes_reading g WHERE g.note_id = q.note_id AND g.user_id = q.user_id));
    GET DIAGNOSTICS turned = ROW_COUNT;
    DELETE FROM peernotes_caseload c WHERE NOT EXISTS (
        SELECT 1 FROM peernotes_assignment a WHERE a.user_id = c.user_id AND a.content_object_id = c.consumer_id);
    WITH wrong AS (
        SELECT r.* FROM peernotes_caseload_computed r
        LEFT JOIN peernotes_caseload c ON c.user_id = r.user_id AND c.consumer_id = r.consumer_id
        WHERE c.user_id IS NULL OR (c.newest_at, c.last_contact_at, c.revisit_on)
              IS DISTINCT FROM (r.newest_at, r.last_contact_at, r.revisit_on)),
    put AS (
        INSERT INTO peernotes_caseload AS c (user_id, consumer_id, service_id, since, newest_at, last_contact_at, revisit_on)
        SELECT user_id, consumer_id, service_id, since, newest_at, last_contact_at, revisit_on FROM wrong
        ON CONFLICT (user_id, consumer_id) DO UPDATE SET
            newest_at = excluded.newest_at, last_contact_at = excluded.last_contact_at, revisit_on = excluded.revisit_on)
    SELECT count(*) INTO changed FROM wrong r
    LEFT JOIN peernotes_caseload c ON c.user_id = r.user_id AND c.consumer_id = r.consumer_id
    WHERE c.user_id IS NULL OR r.newest_at > coalesce(c.newest_at, '-infinity')
       OR (c.last_contact_at, c.revisit_on) IS DISTINCT FROM (r.last_contact_at, r.revisit_on);
    RETURN mended + turned + changed;
END $$;

CREATE OR REPLACE FUNCTION peernotes_note_shared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_service WHERE id = NEW.service_id FOR SHARE;
    PERFORM 1 FROM peernotes_consumer WHERE id = NEW.consumer_id FOR SHARE;
    IF NEW.finalised_at > now() - peernotes_new_for() AND EXISTS (
        SELECT 1 FROM peernotes_policyversion v
        WHERE v.id = NEW.policy_version_id AND v.clinician_read_peer_notes = 'shared_sections') THEN
        INSERT INTO peernotes_unread (user_id, note_id, service_id, consumer_id, finalised_at, opened)
        SELECT c.user_id, NEW.id, NEW.service_id, NEW.consumer_id, NEW.finalised_at,
               c.user_id = NEW.author_id OR EXISTS (
                   SELECT 1 FROM peernotes_reading g WHERE g.note_id = NEW.id AND g.user_id = c.user_id)
        FROM (SELECT user_id FROM peernotes_clinicians WHERE consumer_id = NEW.consumer_id
              UNION SELECT user_id FROM peernotes_clinicians WHERE whole_service = NEW.service_id) c
        ORDER BY c.user_id
        ON CONFLICT DO NOTHING;
    END IF;
    UPDATE peernotes_caseload c SET newest_at = NEW.finalised_at
    FROM (SELECT user_id FROM peernotes_caseload WHERE consumer_id = NEW.consumer_id ORDER BY user_id FOR UPDATE) mine
    WHERE c.consumer_id = NEW.consumer_id AND c.user_id = mine.user_id
      AND coalesce(c.newest_at, '-infinity') < NEW.finalised_at
      AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.note_id = NEW.id AND q.user_id = c.user_id);
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION peernotes_note_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_unread SET opened = true WHERE user_id = NEW.user_id AND note_id = NEW.note_id AND NOT opened;
    RETURN NULL;
END $$;

SELECT peernotes_fill_unread(NULL, NULL);
ANALYZE peernotes_unread;
SELECT peernotes_fill_caseloads();

-- The shared notes that no longer count as new, of some of the people whom a clinician works with and of the services
-- where they are on duty for everybody: after a place in the list and not before ``since``, or (back) before the place.
-- Runs as the owner, because under row-level security PostgreSQL expects so few rows that it sorts all of a service
-- instead of walking an index; says no more than which notes, and only to somebody who may read them. Whoever asks reads
-- them under row-level security.
DROP FUNCTION peernotes_newest_of_service;
CREATE FUNCTION peernotes_older_notes(
    people uuid[], since timestamptz, place_at timestamptz, place_id uuid, back boolean, how_many integer)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 26 SECURITY DEFINER SET search_path = public, pg_temp
SET enable_bitmapscan = off SET enable_seqscan = off AS $$
DECLARE
    new_since timestamptz := now() - peernotes_new_for();
    sharing uuid[] := ARRAY(SELECT id FROM peernotes_policyversion WHERE clinician_read_peer_notes = 'shared_sections');
    mine uuid[] := ARRAY(SELECT p FROM unnest(people) p WHERE EXISTS (
        SELECT 1 FROM peernotes_my_people m WHERE m.consumer_id = p AND m.is_clinician OFFSET 0));
    walk text := $walk$
        SELECT n.id, n.finalised_at FROM unnest($%5$s) mine CROSS JOIN LATERAL (
            SELECT n.id, n.finalised_at FROM peernotes_note n
            WHERE n.%4$s = mine AND n.shared_with_care_team AND n.status IN ('final', 'amended')
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
          peernotes_ids('conflict'), peernotes_actor(), how_many;
END $$;
