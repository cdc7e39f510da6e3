-- As the record, but a model that gives a summary gives this, and a yes to the record is a yes to it.
CREATE POLICY about_me_read ON peernotes_aboutme FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_aboutme.consumer_id AND p.is_clinician)
    OR (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
        AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))
    OR EXISTS (
        SELECT 1 FROM peernotes_my_people p
        JOIN peernotes_policyversion v ON v.service_id = p.service_id AND v.in_force @> now()
        LEFT JOIN LATERAL (
            SELECT c.decision, c.expires_at, c.decided_at FROM peernotes_consent c
            WHERE c.consumer_id = p.consumer_id AND c.scope = 'read_about_me' AND c.decided_at <= now()
              AND (c.grantee_id IS NULL OR c.grantee_id = (SELECT peernotes_actor()))
            ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) me ON true
        LEFT JOIN LATERAL (
            SELECT c.decision, c.expires_at, c.decided_at FROM peernotes_consent c
            WHERE c.consumer_id = p.consumer_id AND c.scope = 'read_record' AND c.decided_at <= now()
              AND (c.grantee_id IS NULL OR c.grantee_id = (SELECT peernotes_actor()))
            ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) file ON true
        WHERE p.consumer_id = peernotes_aboutme.consumer_id AND p.is_peer AND NOT p.is_clinician
          AND v.peer_read_records <> 'none'
          AND CASE
              WHEN coalesce(me.decision, file.decision) = 'given'
                   AND (coalesce(CASE WHEN me.decision IS NULL THEN file.expires_at ELSE me.expires_at END, 'infinity')
                        > now())
                   AND (CASE WHEN me.decision IS NULL THEN file.decided_at ELSE me.decided_at END) >= v.reads_since
                  THEN true
              WHEN v.read_requires_consumer_consent THEN false
              WHEN me.decision IN ('refused', 'withdrawn') THEN v.consumer_opt_out <> 'note_and_read'
              ELSE true END));

CREATE POLICY about_me_start ON peernotes_aboutme FOR INSERT WITH CHECK (consumer_id = (SELECT peernotes_my_consumer()));

CREATE POLICY about_me_write ON peernotes_aboutme FOR UPDATE USING (consumer_id = (SELECT peernotes_my_consumer()));
