-- The meetings that talked about me. Runs as the owner: row-level security asks it.
CREATE FUNCTION peernotes_my_meetings() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
SELECT coalesce(array_agg(i.meeting_id), '{}') FROM peernotes_meetingitem i WHERE i.consumer_id = ANY (peernotes_my_records()) OR i.consumer_id = peernotes_my_visit_choices()
$$;
