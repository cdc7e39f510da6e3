-- A wish to talk something over: whose it is, and who supervises them.
CREATE POLICY debrief_read ON peernotes_debrief FOR SELECT USING (
    worker_id = (SELECT peernotes_actor()) OR {supervises_them(peernotes_debrief)});

CREATE POLICY debrief_ask ON peernotes_debrief FOR INSERT WITH CHECK (
    worker_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_debrief)} AND ended_at IS NULL);

-- Talked about, or taken back.
CREATE POLICY debrief_end ON peernotes_debrief FOR UPDATE USING (
    ended_at IS NULL AND (worker_id = (SELECT peernotes_actor()) OR {supervises_them(peernotes_debrief)}))
WITH CHECK (ended_at IS NOT NULL);
