-- Whether the session before one of a group was talked over, or there was none. Runs as the owner: row-level security asks it.
CREATE FUNCTION peernotes_debriefed_before(the_run uuid, the_number integer) RETURNS boolean LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT coalesce((
    SELECT EXISTS (SELECT FROM peernotes_groupdebrief d WHERE d.session_id = s.id)
    FROM peernotes_groupsession s WHERE s.run_id = the_run AND s.number < the_number ORDER BY s.number DESC LIMIT 1), true)
$$;
-- Which session of its group one is: a number, for whoever reads how it was for those who led it. Runs as the owner, because the
-- record is not for whoever supervises them.
CREATE FUNCTION peernotes_number_of(the_session uuid, OUT number smallint) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT s.number FROM peernotes_groupsession s WHERE s.id = the_session
$$;
