-- How a peer worker introduces themselves: their own words, for whoever could choose them, and nobody who runs the service.
CREATE POLICY profile_read ON peernotes_peerprofile FOR SELECT USING (
    user_id = (SELECT peernotes_actor()) OR peernotes_may_choose(user_id, service_id));

CREATE POLICY profile_start ON peernotes_peerprofile FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_peerprofile)});

CREATE POLICY profile_write ON peernotes_peerprofile FOR UPDATE
USING (user_id = (SELECT peernotes_actor()))
WITH CHECK (user_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_peerprofile)});

-- Earlier words are the worker's alone, for as long as they are kept.
CREATE POLICY history_read ON peernotes_historicalpeerprofile FOR SELECT USING (user_id = (SELECT peernotes_actor()));
