-- Whose it is; and whom they would like to talk with, while they are the one who listens.
CREATE POLICY stigma_read ON peernotes_stigmareport FOR SELECT USING (
    worker_id = (SELECT peernotes_actor())
    OR (listener_id = (SELECT peernotes_actor()) AND listener_id = peernotes_listener_of(service_id)));

-- In nobody's name but one's own, and to nobody but the one who listens.
CREATE POLICY stigma_add ON peernotes_stigmareport FOR INSERT WITH CHECK (
    worker_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_stigmareport)}
    AND (listener_id IS NULL OR (listener_id = peernotes_listener_of(service_id) AND listener_id <> worker_id)));
