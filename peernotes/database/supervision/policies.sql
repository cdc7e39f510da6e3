-- Who supervises whom: the two themselves, the supervisor for as long as it lasts, and administrators, who arrange it.
CREATE POLICY supervision_tie_read ON peernotes_supervisiontie FOR SELECT USING (
    worker_id = (SELECT peernotes_actor())
    OR {is_administrator(peernotes_supervisiontie)}
    OR (supervisor_id = (SELECT peernotes_actor()) AND {supervises(peernotes_supervisiontie)}
        AND (ends_at IS NULL OR ends_at > statement_timestamp())));

CREATE POLICY supervision_arrange ON peernotes_supervisiontie FOR INSERT WITH CHECK (
    {is_administrator(peernotes_supervisiontie)} AND created_by_id = (SELECT peernotes_actor()));

CREATE POLICY supervision_end ON peernotes_supervisiontie FOR UPDATE USING ({is_administrator(peernotes_supervisiontie)});

-- What they talked about: the two themselves and nobody else, whatever they administer.
CREATE POLICY supervision_session_read ON peernotes_supervisionsession FOR SELECT USING (EXISTS (
    SELECT 1 FROM peernotes_supervisiontie t WHERE t.id = peernotes_supervisionsession.tie_id
    AND (t.worker_id = (SELECT peernotes_actor()) OR (
        t.supervisor_id = (SELECT peernotes_actor()) AND {supervises(t)}
        AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp()))) OFFSET 0));

CREATE POLICY supervision_log ON peernotes_supervisionsession FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND struck_at IS NULL AND EXISTS (
        SELECT 1 FROM peernotes_supervisiontie t WHERE t.id = tie_id AND t.supervisor_id = (SELECT peernotes_actor())
        AND {supervises(t)} AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp()) OFFSET 0));

-- A slip, by who noted it.
CREATE POLICY supervision_strike ON peernotes_supervisionsession FOR UPDATE USING (
    created_by_id = (SELECT peernotes_actor()) AND struck_at IS NULL) WITH CHECK (struck_at IS NOT NULL);
