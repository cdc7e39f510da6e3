-- Takes the services FOR SHARE and then the people, by id: FOR SHARE too, or so that nobody else writes about them
-- (``alone``). Runs as the owner, because under row-level security a row is locked only by whoever may change it, and a
-- write waits for writes about the person whatever its actor may do. Says nothing.
CREATE FUNCTION peernotes_hold(the_people uuid[], alone boolean) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM 1 FROM peernotes_service s
    WHERE s.id IN (SELECT c.service_id FROM peernotes_consumer c WHERE c.id = ANY (the_people)) ORDER BY s.id FOR SHARE;
    IF alone THEN
        PERFORM 1 FROM peernotes_consumer c WHERE c.id = ANY (the_people) ORDER BY c.id FOR NO KEY UPDATE;
    ELSE
        PERFORM 1 FROM peernotes_consumer c WHERE c.id = ANY (the_people) ORDER BY c.id FOR SHARE;
    END IF;
END $$;
