-- How many peer workers are asked to meetings of a service from a moment on, for whoever administers it and would change its model. Runs as the
-- owner: a number, and not who or to what.
CREATE FUNCTION peernotes_peers_to_come(the_service uuid, moment timestamptz) RETURNS integer LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT count(DISTINCT a.user_id)::integer FROM peernotes_teammeeting m JOIN peernotes_meetingmember a ON a.meeting_id = m.id
WHERE m.service_id = the_service AND the_service = ANY (peernotes_ids('admin')) AND m.starts_at >= moment AND NOT EXISTS (
    SELECT FROM peernotes_membership s WHERE s.user_id = a.user_id AND s.service_id = the_service
    AND s.starts_at <= moment AND (s.ends_at IS NULL OR s.ends_at > moment) AND peernotes_is_clinician(s.role))
$$;
