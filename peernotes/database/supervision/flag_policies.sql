-- Whoever reads the session: the worker, and who supervises them for as long as that lasts.
CREATE POLICY flag_read ON peernotes_supervisionflag FOR SELECT USING (EXISTS (
    SELECT 1 FROM peernotes_supervisionsession x WHERE x.id = session_id AND x.struck_at IS NULL OFFSET 0));

-- By the worker, about somebody with whom they work.
CREATE POLICY flag_raise ON peernotes_supervisionflag FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND {works_with(peernotes_supervisionflag)} AND EXISTS (
        SELECT 1 FROM peernotes_supervisionsession x JOIN peernotes_supervisiontie t ON t.id = x.tie_id
        WHERE x.id = session_id AND x.struck_at IS NULL AND t.worker_id = (SELECT peernotes_actor()) OFFSET 0));

CREATE POLICY flag_take_back ON peernotes_supervisionflag FOR DELETE USING (created_by_id = (SELECT peernotes_actor()));
