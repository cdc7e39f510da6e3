-- What somebody who works here declared of themselves is known to both; what the consumer said, to the consumer alone.
CREATE POLICY conflict_read ON peernotes_conflictofinterest FOR SELECT USING (
    (user_id = (SELECT peernotes_actor()) AND declared_by_id = user_id) OR {mine(peernotes_conflictofinterest)});

-- Of somebody with whom they work, or who asked to meet them.
CREATE POLICY conflict_declare ON peernotes_conflictofinterest FOR INSERT WITH CHECK (
    user_id = (SELECT peernotes_actor()) AND declared_by_id = user_id AND ({in_care(peernotes_conflictofinterest)} OR EXISTS (
        SELECT 1 FROM peernotes_firstmeeting m WHERE m.consumer_id = peernotes_conflictofinterest.consumer_id
            AND m.worker_id = peernotes_conflictofinterest.user_id OFFSET 0)));

-- By the consumer, of anybody who works there.
CREATE POLICY conflict_name ON peernotes_conflictofinterest FOR INSERT WITH CHECK (
    {mine(peernotes_conflictofinterest)} AND declared_by_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_membership m
        WHERE m.user_id = peernotes_conflictofinterest.user_id AND m.service_id = peernotes_conflictofinterest.service_id
          AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())));

CREATE POLICY conflict_end ON peernotes_conflictofinterest FOR UPDATE USING (
    {mine(peernotes_conflictofinterest)} AND declared_by_id IS DISTINCT FROM user_id);
