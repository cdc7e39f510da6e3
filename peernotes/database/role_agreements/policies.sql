-- The two whose agreement it is: the worker, and who supervises them for as long as that lasts.
CREATE POLICY role_read ON peernotes_roleagreement FOR SELECT USING (
    worker_id = (SELECT peernotes_actor()) OR {supervises_them(peernotes_roleagreement)});

-- Proposed by either, with no yes but their own.
CREATE POLICY role_propose ON peernotes_roleagreement FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor()) AND (
        (worker_id = (SELECT peernotes_actor()) AND {is_peer(peernotes_roleagreement)}
         AND supervisor_agreed_at IS NULL AND supervisor_id IS NULL)
        OR ({supervises_them(peernotes_roleagreement)} AND worker_agreed_at IS NULL
            AND coalesce(supervisor_id, (SELECT peernotes_actor())) = (SELECT peernotes_actor()))));

-- By who has not said yes to it; whose yes it is, says the trigger.
CREATE POLICY role_agree ON peernotes_roleagreement FOR UPDATE USING (
    (worker_id = (SELECT peernotes_actor()) AND worker_agreed_at IS NULL)
    OR ({supervises_them(peernotes_roleagreement)} AND supervisor_agreed_at IS NULL)) WITH CHECK (true);
