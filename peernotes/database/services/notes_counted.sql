-- For the preview of a change of the service model: how many notes stand where, by author, and nothing about whom or
-- with which words. An administrator of the service gets the numbers; anybody else gets no rows. Runs as the owner.
CREATE FUNCTION peernotes_notes_counted(the_service uuid)
RETURNS TABLE (author_id uuid, status text, open_to_clinicians boolean, notes bigint)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF the_service <> ALL (peernotes_ids('admin')) THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT n.author_id, n.status::text,
           n.shared_with_care_team AND peernotes_clinicians_allowed(v.clinician_read_peer_notes), count(*)
    FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    WHERE n.service_id = the_service
    GROUP BY 1, 2, 3;
END $$;
