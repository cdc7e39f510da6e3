-- The worker, and the peer supervisor who supervises them, for as long as that lasts; no clinician, who may supervise too.
CREATE POLICY outside_read ON peernotes_outsidecontact FOR SELECT USING (
    worker_id = (SELECT peernotes_actor())
    OR EXISTS (SELECT 1 FROM peernotes_supervisiontie t
               WHERE t.worker_id = peernotes_outsidecontact.worker_id AND t.service_id = peernotes_outsidecontact.service_id
                 AND t.supervisor_id = (SELECT peernotes_actor()) AND t.kind = 'peer' AND {is_supervisor(peernotes_outsidecontact)}
                 AND (t.ends_at IS NULL OR t.ends_at > statement_timestamp()) OFFSET 0));

CREATE POLICY outside_say ON peernotes_outsidecontact FOR INSERT WITH CHECK (
    worker_id = (SELECT peernotes_actor()) AND EXISTS (
        SELECT 1 FROM peernotes_contactlogentry c WHERE c.id = contact_id AND c.worker_id = (SELECT peernotes_actor())
        AND c.service_id = peernotes_outsidecontact.service_id OFFSET 0));

-- With a contact that is taken back.
CREATE POLICY outside_undo ON peernotes_outsidecontact FOR DELETE USING (
    worker_id = (SELECT peernotes_actor()) AND created_at >= now() - interval '10 minutes');
