-- So that two who choose at once do not take the same place: the second waits for the first, and then sees what is left. Runs as
-- the owner, because a row is locked only by whoever may change it.
CREATE FUNCTION peernotes_hold_places(the_worker uuid, the_service uuid) RETURNS bigint LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_peerprofile p WHERE p.user_id = the_worker AND p.service_id = the_service FOR UPDATE;
    RETURN peernotes_places_left(the_worker, the_service);
END $$;
