-- Ends the assignments of whoever acts, in a service where they hold no role in care any more, and says whose they were: where
-- the sign-in provider took the role, no administrator is there to do it. Runs as the owner.
CREATE FUNCTION peernotes_leave_care(the_service uuid) RETURNS SETOF uuid LANGUAGE sql VOLATILE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    DELETE FROM peernotes_assignment a
    WHERE a.service_id = the_service AND a.user_id = peernotes_actor() AND NOT EXISTS (
        SELECT FROM peernotes_membership m
        WHERE m.user_id = a.user_id AND m.service_id = the_service
          AND (peernotes_is_clinician(m.role) OR peernotes_is_peer(m.role))
          AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp()))
    RETURNING a.content_object_id
$$;
