-- Ends what the roles of whoever acts do not carry any more in a service: shifts without the role of a clinician,
-- assignments and groups that they lead without one in care. Where the sign-in provider took the role, no administrator is there to do it. Runs as
-- the owner.
CREATE FUNCTION peernotes_leave_care(the_service uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    me uuid := peernotes_actor();
    held text[] := ARRAY(
        SELECT m.role FROM peernotes_membership m WHERE m.user_id = me AND m.service_id = the_service
        AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()));
BEGIN
    IF NOT EXISTS (SELECT FROM unnest(held) role WHERE peernotes_is_clinician(role)) THEN
        DELETE FROM peernotes_dutyshift d
        WHERE d.service_id = the_service AND d.user_id = me AND d.starts_at >= statement_timestamp();
        UPDATE peernotes_dutyshift d SET ends_at = statement_timestamp()
        WHERE d.service_id = the_service AND d.user_id = me AND d.ends_at > statement_timestamp();
    END IF;
    IF NOT EXISTS (SELECT FROM unnest(held) role WHERE peernotes_is_clinician(role) OR peernotes_is_peer(role)) THEN
        DELETE FROM peernotes_assignment a WHERE a.service_id = the_service AND a.user_id = me;
        UPDATE peernotes_facilitator f SET ended_at = statement_timestamp()
        WHERE f.service_id = the_service AND f.user_id = me AND f.ended_at IS NULL;
    END IF;
END $$;
