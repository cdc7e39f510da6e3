-- Everything at once: after a restore of parts, or when manage.py check_caseloads found something. Returns how many
-- rows were missing or hid a line.
CREATE FUNCTION peernotes_fill_caseloads() RETURNS bigint LANGUAGE plpgsql
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
