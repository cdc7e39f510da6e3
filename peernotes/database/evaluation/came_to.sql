-- Whether somebody who is helped here was at a session of a group, once at least.
CREATE FUNCTION peernotes_came_to(the_run uuid, the_person uuid) RETURNS boolean LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
SELECT EXISTS (
    SELECT FROM peernotes_participation i JOIN peernotes_attendance a ON a.participation_id = i.id AND a.present
    JOIN peernotes_groupsession s ON s.id = a.session_id AND s.struck_at IS NULL
    WHERE i.run_id = the_run AND i.consumer_id = the_person)
$$;
