-- The worker's own. What there is of all of them is counted by peernotes_work_counts.
CREATE POLICY activity_log ON peernotes_peeractivity
USING (worker_id = (SELECT peernotes_actor()))
WITH CHECK (worker_id = (SELECT peernotes_actor()) AND created_by_id = (SELECT peernotes_actor())
            AND {is_peer(peernotes_peeractivity)});

CREATE POLICY history_read ON peernotes_historicalpeeractivity FOR SELECT USING (worker_id = (SELECT peernotes_actor()));
