-- What a feed would otherwise work out anew for everyone whom a reader works with (docs/performance.md, "Caseloads").
-- Derived from other tables and kept by triggers; nobody writes here, and a feed shows no line because of these tables
-- alone: every line is read from its own table, under row-level security.

-- A row for each assignment. newest_at: no line of the worklist that the reader has read (or that cannot be unread) is
-- newer; it may be too high (sharing was stopped), never too low. last_contact_at and revisit_on: the reader's own last
-- contact, and the earliest day to which they put a note off.
CREATE TABLE peernotes_caseload (
    user_id         uuid NOT NULL REFERENCES peernotes_user,
    consumer_id     uuid NOT NULL,
    service_id      uuid NOT NULL,
    since           timestamptz NOT NULL,
    newest_at       timestamptz,
    last_contact_at timestamptz,
    revisit_on      date,
    PRIMARY KEY (user_id, consumer_id),
    FOREIGN KEY (consumer_id, service_id) REFERENCES peernotes_consumer (id, service_id)
) WITH (fillfactor = 80);
CREATE INDEX caseload_newest ON peernotes_caseload (user_id, newest_at DESC, consumer_id) INCLUDE (service_id)
    WHERE newest_at IS NOT NULL;
CREATE INDEX caseload_day ON peernotes_caseload
    (user_id, revisit_on ASC NULLS LAST, last_contact_at ASC NULLS FIRST, since, consumer_id) INCLUDE (service_id);
CREATE INDEX caseload_of_consumer ON peernotes_caseload (consumer_id, user_id);

-- Peer notes that were shared with the care team and that a clinician has not opened yet, for as long as they count as
-- new (peernotes_new_for). Too many rows do no harm, too few would hide a note from the list of unread ones.
CREATE TABLE peernotes_unread (
    user_id      uuid NOT NULL REFERENCES peernotes_user,
    note_id      uuid NOT NULL,
    service_id   uuid NOT NULL,
    consumer_id  uuid NOT NULL,
    finalised_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, note_id),
    FOREIGN KEY (note_id, service_id) REFERENCES peernotes_note (id, service_id)
);
CREATE INDEX unread_newest ON peernotes_unread (user_id, finalised_at DESC, note_id DESC);
CREATE INDEX unread_of_note ON peernotes_unread (note_id);

ALTER TABLE peernotes_caseload ENABLE ROW LEVEL SECURITY;
CREATE POLICY caseload_read ON peernotes_caseload FOR SELECT USING (user_id = (SELECT peernotes_actor()));
ALTER TABLE peernotes_unread ENABLE ROW LEVEL SECURITY;
CREATE POLICY unread_read ON peernotes_unread FOR SELECT USING (user_id = (SELECT peernotes_actor()));

-- A note that stayed unread for longer stands in its place in time, still marked as new.
CREATE FUNCTION peernotes_new_for() RETURNS interval LANGUAGE sql IMMUTABLE AS $$ SELECT interval '90 days' $$;

-- The clinicians who have a note before them: assigned to the person or on duty for the whole service.
CREATE VIEW peernotes_clinicians WITH (security_invoker = true) AS
SELECT a.content_object_id AS consumer_id, NULL::uuid AS whole_service, m.service_id, a.user_id
FROM peernotes_assignment a
JOIN peernotes_membership m ON m.user_id = a.user_id AND m.service_id = a.service_id
WHERE m.role = 'clinician' AND (m.ends_at IS NULL OR m.ends_at > now())
UNION ALL
SELECT NULL, w.content_object_id, m.service_id, w.user_id
FROM peernotes_serviceassignment w
JOIN peernotes_membership m ON m.user_id = w.user_id AND m.service_id = w.content_object_id
WHERE m.role = 'clinician' AND (m.ends_at IS NULL OR m.ends_at > now());

-- Unread rows that are missing: of one reader (and one person), or of everybody. Returns how many there were.
CREATE FUNCTION peernotes_fill_unread(the_user uuid, the_consumer uuid) RETURNS bigint LANGUAGE plpgsql
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
    INSERT INTO peernotes_unread (user_id, note_id, service_id, consumer_id, finalised_at)
    SELECT k.user_id, k.id, k.service_id, k.consumer_id, k.finalised_at FROM known k
    WHERE k.author_id <> k.user_id
      AND NOT EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = k.id AND g.user_id = k.user_id)
    ORDER BY k.user_id
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS added = ROW_COUNT;
    RETURN added;
END $$;

-- The caseload as it has to be, worked out from the lines themselves.
CREATE VIEW peernotes_caseload_computed WITH (security_invoker = true) AS
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
                     AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.note_id = n.id AND q.user_id = a.user_id)
                   ORDER BY n.finalised_at DESC LIMIT 1) note ON true
LEFT JOIN LATERAL (SELECT happened_at AS at FROM peernotes_contactlogentry
                   WHERE consumer_id = a.content_object_id AND worker_id = a.user_id
                   ORDER BY happened_at DESC LIMIT 1) mine ON true
LEFT JOIN LATERAL (SELECT min(revisit_on) AS day FROM peernotes_note
                   WHERE consumer_id = a.content_object_id AND author_id = a.user_id AND status = 'deferred') put_off ON true;

-- Everything at once: after a restore of parts, or when manage.py check_caseloads found something. Returns how many
-- rows were missing or hid a line.
CREATE FUNCTION peernotes_fill_caseloads() RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    mended bigint;
    changed bigint;
BEGIN
    mended := peernotes_fill_unread(NULL, NULL);
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
    RETURN mended + changed;
END $$;

-- What was new for long enough takes its place among the rest. Called each hour by the sealer.
CREATE FUNCTION peernotes_age_unread() RETURNS bigint LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    aged bigint;
BEGIN
    WITH old AS (DELETE FROM peernotes_unread WHERE finalised_at <= now() - peernotes_new_for()
                 RETURNING user_id, consumer_id, finalised_at),
    raised AS (
        UPDATE peernotes_caseload c SET newest_at = greatest(c.newest_at, o.at)
        FROM (SELECT user_id, consumer_id, max(finalised_at) AS at FROM old GROUP BY 1, 2) o
        WHERE c.user_id = o.user_id AND c.consumer_id = o.consumer_id AND coalesce(c.newest_at, '-infinity') < o.at)
    SELECT count(*) INTO aged FROM old;
    RETURN aged;
END $$;

-- The triggers. A line takes its person's row FOR SHARE, a new assignment takes it exclusively, so that none misses the
-- other; several readers' rows are taken in one order.
CREATE FUNCTION peernotes_raise(the_consumer uuid, to_at timestamptz, the_worker uuid) RETURNS void LANGUAGE plpgsql
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_consumer WHERE id = the_consumer FOR SHARE;
    UPDATE peernotes_caseload c
    SET newest_at = greatest(c.newest_at, to_at),
        last_contact_at = CASE WHEN c.user_id = the_worker THEN greatest(c.last_contact_at, to_at)
                               ELSE c.last_contact_at END
    FROM (SELECT user_id FROM peernotes_caseload WHERE consumer_id = the_consumer ORDER BY user_id FOR UPDATE) mine
    WHERE c.consumer_id = the_consumer AND c.user_id = mine.user_id
      AND (coalesce(c.newest_at, '-infinity') < to_at
           OR (c.user_id = the_worker AND coalesce(c.last_contact_at, '-infinity') < to_at));
END $$;

CREATE FUNCTION peernotes_line_added() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'peernotes_recordentry' THEN
        PERFORM peernotes_raise(NEW.consumer_id, NEW.written_at, NULL);
    ELSE
        PERFORM peernotes_raise(NEW.consumer_id, NEW.happened_at, NEW.worker_id);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF status, written_at ON peernotes_recordentry
    FOR EACH ROW WHEN (NEW.status = 'current') EXECUTE FUNCTION peernotes_line_added();
CREATE TRIGGER caseload AFTER INSERT ON peernotes_contactlogentry
    FOR EACH ROW EXECUTE FUNCTION peernotes_line_added();

CREATE FUNCTION peernotes_note_shared() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_service WHERE id = NEW.service_id FOR SHARE;
    PERFORM 1 FROM peernotes_consumer WHERE id = NEW.consumer_id FOR SHARE;
    IF NEW.finalised_at > now() - peernotes_new_for() AND EXISTS (
        SELECT 1 FROM peernotes_policyversion v
        WHERE v.id = NEW.policy_version_id AND v.clinician_read_peer_notes = 'shared_sections') THEN
        INSERT INTO peernotes_unread (user_id, note_id, service_id, consumer_id, finalised_at)
        SELECT c.user_id, NEW.id, NEW.service_id, NEW.consumer_id, NEW.finalised_at FROM (
            SELECT user_id FROM peernotes_clinicians WHERE consumer_id = NEW.consumer_id
            UNION SELECT user_id FROM peernotes_clinicians WHERE whole_service = NEW.service_id) c
        WHERE c.user_id <> NEW.author_id
          AND NOT EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = NEW.id AND g.user_id = c.user_id)
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
CREATE TRIGGER caseload_started AFTER INSERT ON peernotes_note FOR EACH ROW
    WHEN (NEW.status IN ('final', 'amended') AND NEW.shared_with_care_team) EXECUTE FUNCTION peernotes_note_shared();
CREATE TRIGGER caseload_shared AFTER UPDATE ON peernotes_note FOR EACH ROW
    WHEN (NEW.status IN ('final', 'amended') AND NEW.shared_with_care_team
          AND NOT (OLD.status IN ('final', 'amended') AND OLD.shared_with_care_team))
    EXECUTE FUNCTION peernotes_note_shared();

CREATE FUNCTION peernotes_note_taken_back() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM peernotes_unread WHERE note_id = NEW.id;
    RETURN NULL;
END $$;
CREATE TRIGGER caseload_taken_back AFTER UPDATE ON peernotes_note FOR EACH ROW
    WHEN (OLD.shared_with_care_team AND NOT (NEW.status IN ('final', 'amended') AND NEW.shared_with_care_team))
    EXECUTE FUNCTION peernotes_note_taken_back();

CREATE FUNCTION peernotes_note_put_off() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_caseload SET revisit_on = (
        SELECT min(n.revisit_on) FROM peernotes_note n
        WHERE n.author_id = NEW.author_id AND n.consumer_id = NEW.consumer_id AND n.status = 'deferred')
    WHERE user_id = NEW.author_id AND consumer_id = NEW.consumer_id;
    RETURN NULL;
END $$;
CREATE TRIGGER caseload_started_later AFTER INSERT ON peernotes_note FOR EACH ROW
    WHEN (NEW.status = 'deferred') EXECUTE FUNCTION peernotes_note_put_off();
CREATE TRIGGER caseload_put_off AFTER UPDATE ON peernotes_note FOR EACH ROW
    WHEN ((NEW.status = 'deferred' OR OLD.status = 'deferred')
          AND (NEW.status, NEW.revisit_on) IS DISTINCT FROM (OLD.status, OLD.revisit_on))
    EXECUTE FUNCTION peernotes_note_put_off();

CREATE FUNCTION peernotes_note_read() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    WITH done AS (DELETE FROM peernotes_unread WHERE user_id = NEW.user_id AND note_id = NEW.note_id
                  RETURNING consumer_id, finalised_at)
    UPDATE peernotes_caseload c SET newest_at = d.finalised_at FROM done d
    WHERE c.user_id = NEW.user_id AND c.consumer_id = d.consumer_id
      AND coalesce(c.newest_at, '-infinity') < d.finalised_at;
    RETURN NULL;
END $$;
CREATE TRIGGER caseload AFTER INSERT ON peernotes_reading FOR EACH ROW EXECUTE FUNCTION peernotes_note_read();

CREATE FUNCTION peernotes_assigned() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM peernotes_caseload WHERE user_id = OLD.user_id AND consumer_id = OLD.content_object_id;
        DELETE FROM peernotes_unread q WHERE q.user_id = OLD.user_id AND q.consumer_id = OLD.content_object_id
            AND NOT EXISTS (SELECT 1 FROM peernotes_serviceassignment w
                            WHERE w.user_id = OLD.user_id AND w.content_object_id = OLD.service_id);
        RETURN NULL;
    END IF;
    PERFORM 1 FROM peernotes_consumer WHERE id = NEW.content_object_id FOR NO KEY UPDATE;
    PERFORM peernotes_fill_unread(NEW.user_id, NEW.content_object_id);
    INSERT INTO peernotes_caseload (user_id, consumer_id, service_id, since, newest_at, last_contact_at, revisit_on)
    SELECT r.user_id, r.consumer_id, r.service_id, r.since, r.newest_at, r.last_contact_at, r.revisit_on
    FROM peernotes_caseload_computed r WHERE r.user_id = NEW.user_id AND r.consumer_id = NEW.content_object_id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE TRIGGER caseload AFTER INSERT OR DELETE ON peernotes_assignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_assigned();

-- A new duty or role in a whole service: what is unread there becomes theirs to read.
CREATE FUNCTION peernotes_joined() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    IF TG_TABLE_NAME = 'peernotes_membership' THEN
        PERFORM 1 FROM peernotes_service WHERE id = NEW.service_id FOR NO KEY UPDATE;
    ELSE
        PERFORM 1 FROM peernotes_service WHERE id = NEW.content_object_id FOR NO KEY UPDATE;
    END IF;
    PERFORM peernotes_fill_unread(NEW.user_id, NULL);
    RETURN NULL;
END $$;
CREATE TRIGGER caseload AFTER INSERT OR UPDATE OF role, ends_at, user_id, service_id ON peernotes_membership FOR EACH ROW
    WHEN (NEW.role = 'clinician') EXECUTE FUNCTION peernotes_joined();
CREATE TRIGGER caseload AFTER INSERT ON peernotes_serviceassignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_joined();
CREATE FUNCTION peernotes_duty_ended() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    DELETE FROM peernotes_unread q WHERE q.user_id = OLD.user_id AND q.service_id = OLD.content_object_id
        AND NOT EXISTS (SELECT 1 FROM peernotes_assignment a
                        WHERE a.user_id = q.user_id AND a.content_object_id = q.consumer_id);
    RETURN NULL;
END $$;
CREATE TRIGGER caseload_over AFTER DELETE ON peernotes_serviceassignment
    FOR EACH ROW EXECUTE FUNCTION peernotes_duty_ended();

SELECT peernotes_fill_caseloads();

-- The newest shared notes of a service that a clinician on duty for all of it has read, after a place in the list or
-- (back) before it. Runs as the owner, because under row-level security PostgreSQL expects so few rows that it sorts all
-- of the service instead of walking an index; says no more than which notes, and only to somebody who may read them.
-- Whoever asks reads them under row-level security.
CREATE FUNCTION peernotes_newest_of_service(
    the_service uuid, place_at timestamptz, place_id uuid, back boolean, how_many integer)
RETURNS SETOF uuid LANGUAGE plpgsql STABLE ROWS 26 SECURITY DEFINER SET search_path = public, pg_temp
SET enable_bitmapscan = off SET enable_seqscan = off AS $$
DECLARE
    me uuid := peernotes_actor();
    sharing uuid[] := ARRAY(SELECT id FROM peernotes_policyversion WHERE clinician_read_peer_notes = 'shared_sections');
    strangers uuid[] := peernotes_ids('conflict');
BEGIN
    IF the_service <> ALL (peernotes_ids('wide')) THEN
        RETURN;
    END IF;
    IF back THEN
        RETURN QUERY
        SELECT n.id FROM peernotes_note n
        WHERE n.service_id = the_service AND n.shared_with_care_team AND n.status IN ('final', 'amended')
          AND (n.finalised_at, n.id) > (place_at, place_id)
          AND n.policy_version_id = ANY (sharing) AND n.consumer_id <> ALL (strangers)
          AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.user_id = me AND q.note_id = n.id OFFSET 0)
        ORDER BY n.finalised_at, n.id LIMIT how_many;
    ELSE
        RETURN QUERY
        SELECT n.id FROM peernotes_note n
        WHERE n.service_id = the_service AND n.shared_with_care_team AND n.status IN ('final', 'amended')
          AND (n.finalised_at, n.id) < (coalesce(place_at, 'infinity'), coalesce(place_id, me))
          AND n.policy_version_id = ANY (sharing) AND n.consumer_id <> ALL (strangers)
          AND NOT EXISTS (SELECT 1 FROM peernotes_unread q WHERE q.user_id = me AND q.note_id = n.id OFFSET 0)
        ORDER BY n.finalised_at DESC, n.id DESC LIMIT how_many;
    END IF;
END $$;
