-- Unread rows that are missing: of one reader (and one person), or of everybody. Returns how many there were.
CREATE FUNCTION peernotes_fill_unread(the_user uuid, the_consumer uuid) RETURNS bigint LANGUAGE plpgsql
SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
    added bigint;
BEGIN
    WITH new AS NOT MATERIALIZED (
        SELECT n.id, n.service_id, n.consumer_id, n.author_id, n.finalised_at
        FROM peernotes_note n
        JOIN peernotes_policyversion v ON v.id = n.policy_version_id AND peernotes_shared_with_clinicians(
            n.status, n.shared_with_care_team, peernotes_clinicians_allowed(v.clinician_read_peer_notes))
        WHERE n.finalised_at > now() - peernotes_new_for() AND (the_consumer IS NULL OR n.consumer_id = the_consumer)),
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
