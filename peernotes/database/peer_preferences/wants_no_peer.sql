-- Whether somebody has said, as of a moment (NULL: now), that they want no peer worker, so that none is offered or assigned.
-- Runs as the owner: whoever assigns may not read what was said.
CREATE FUNCTION peernotes_wants_no_peer(the_person uuid, at_moment timestamptz) RETURNS boolean LANGUAGE plpgsql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF at_moment IS NULL THEN
        RETURN EXISTS (SELECT FROM peernotes_peerpreference p WHERE p.consumer_id = the_person
                       AND peernotes_offers_stop(p.wants, p.said_at, statement_timestamp()));
    END IF;
    RETURN coalesce((
        SELECT peernotes_offers_stop(h.wants, h.said_at, at_moment) FROM peernotes_historicalpeerpreference h
        WHERE h.consumer_id = the_person AND h.history_date <= at_moment
        ORDER BY h.history_date DESC, h.history_id DESC LIMIT 1), false);
END $$;
