-- The second lock: what a query that forgot to ask still cannot see. The rules are those of policy/, written a third
-- time, for the present moment only; tests hold the three answers equal. No actor, no rows.

-- The people I work with: no conflict of interest, and an assignment or (clinicians) a service-wide duty.
-- is_clinician / is_peer: my open roles in the person's service.
CREATE VIEW peernotes_my_roles WITH (security_invoker = true) AS
SELECT m.service_id,
       bool_or(m.role = 'clinician') AS is_clinician,
       bool_or(m.role IN ('consumer_peer_worker', 'carer_peer_worker', 'peer_supervisor')) AS is_peer,
       bool_or(m.role = 'records_officer') AS is_officer,
       bool_or(m.role = 'service_admin') AS is_admin
FROM peernotes_membership m
JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
WHERE m.user_id = (SELECT peernotes_actor())
  AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
GROUP BY m.service_id;

CREATE VIEW peernotes_my_people WITH (security_invoker = true) AS
SELECT a.content_object_id AS consumer_id, a.service_id, r.is_clinician, r.is_peer, a.reads_record
FROM peernotes_assignment a
JOIN peernotes_my_roles r ON r.service_id = a.service_id AND (r.is_clinician OR r.is_peer)
WHERE a.user_id = (SELECT peernotes_actor())
  AND NOT EXISTS (SELECT 1 FROM peernotes_conflictofinterest c
                  WHERE c.consumer_id = a.content_object_id AND c.user_id = (SELECT peernotes_actor())
                    AND c.ended_at IS NULL);

-- Services where I have a service-wide duty as a clinician.
CREATE VIEW peernotes_my_wide_services WITH (security_invoker = true) AS
SELECT w.content_object_id AS service_id
FROM peernotes_serviceassignment w
JOIN peernotes_my_roles r ON r.service_id = w.content_object_id AND r.is_clinician
WHERE w.user_id = (SELECT peernotes_actor());

CREATE VIEW peernotes_my_conflicts WITH (security_invoker = true) AS
SELECT consumer_id FROM peernotes_conflictofinterest
WHERE user_id = (SELECT peernotes_actor()) AND ended_at IS NULL;

-- The people whose record I may read as a peer worker, by the model in force, my own choice, and the last decision
-- of the consumer that covers me.
CREATE VIEW peernotes_my_reading WITH (security_invoker = true) AS
SELECT p.consumer_id
FROM peernotes_my_people p
JOIN peernotes_policyversion v ON v.service_id = p.service_id AND v.in_force @> now()
LEFT JOIN LATERAL (
    SELECT c.decision, c.expires_at, c.decided_at FROM peernotes_consent c
    WHERE c.consumer_id = p.consumer_id AND c.scope = 'read_record' AND c.decided_at <= now()
      AND (c.grantee_id IS NULL OR c.grantee_id = (SELECT peernotes_actor()))
    ORDER BY c.decided_at DESC, c.id DESC LIMIT 1
) said ON true
WHERE p.is_peer AND NOT p.is_clinician
  AND v.peer_read_records = 'full'
  AND (p.reads_record OR NOT v.peer_may_choose_not_to_read)
  AND CASE
      WHEN said.decision = 'given' AND (said.expires_at IS NULL OR said.expires_at > now())
           AND said.decided_at >= v.reads_since THEN true
      WHEN v.read_requires_consumer_consent THEN false
      WHEN said.decision IN ('refused', 'withdrawn') THEN v.consumer_opt_out <> 'note_and_read'
      ELSE true END;

CREATE FUNCTION peernotes_my_consumer() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT c.id FROM peernotes_consumer c JOIN peernotes_user u ON u.id = c.user_id AND u.is_active
   WHERE c.user_id = peernotes_actor() $$;

CREATE FUNCTION peernotes_my_visit_note() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT v.note_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;

-- Notes. The first line is the two authors', the next three are readers', the last is the records officer's.
ALTER TABLE peernotes_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY note_read ON peernotes_note FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR id = (SELECT peernotes_my_visit_note())
    OR (author_id = (SELECT peernotes_actor())
        AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_note.consumer_id AND p.is_peer)
             OR (service_id IN (SELECT r.service_id FROM peernotes_my_roles r
                                JOIN peernotes_my_wide_services w USING (service_id) WHERE r.is_peer)
                 AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))))
    OR (status IN ('final', 'amended') AND (
        EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_note.consumer_id AND p.is_clinician)
        OR (service_id IN (SELECT service_id FROM peernotes_my_wide_services)
            AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)))
        AND shared_with_care_team AND policy_version_id IN (
            SELECT v.id FROM peernotes_policyversion v WHERE v.clinician_read_peer_notes = 'shared_sections'))
    OR (status IN ('final', 'amended') AND (shared_with_care_team OR shared_with_peer_team)
        AND EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_note.consumer_id))
    OR (status IN ('final', 'amended', 'entered_in_error')
        AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_note.consumer_id)
             OR (service_id IN (SELECT service_id FROM peernotes_my_wide_services)
                 AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)))
        AND EXISTS (SELECT 1 FROM peernotes_reading g
                    WHERE g.note_id = peernotes_note.id AND g.user_id = (SELECT peernotes_actor())))
    OR (status = 'entered_in_error'
        AND service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_officer)
        AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)));
CREATE POLICY note_start ON peernotes_note FOR INSERT WITH CHECK (
    author_id = (SELECT peernotes_actor())
    AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_note.consumer_id AND p.is_peer)
         OR (service_id IN (SELECT r.service_id FROM peernotes_my_roles r
                            JOIN peernotes_my_wide_services w USING (service_id) WHERE r.is_peer)
             AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))));
CREATE POLICY note_write ON peernotes_note FOR UPDATE USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR id = (SELECT peernotes_my_visit_note())
    OR author_id = (SELECT peernotes_actor())
    OR service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_officer));

-- What of a note a person may read: its authors all of it, others the sections that were shared with them.
ALTER TABLE peernotes_notesection ENABLE ROW LEVEL SECURITY;
CREATE POLICY section_read ON peernotes_notesection FOR SELECT USING (
    EXISTS (
        SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_notesection.note_id AND (
            (n.status = 'entered_in_error' AND n.service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_officer)
             AND n.consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))
            OR (n.status <> 'entered_in_error' AND (
                n.consumer_id = (SELECT peernotes_my_consumer())
                OR n.id = (SELECT peernotes_my_visit_note())
                OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id IN (
                        SELECT service_id FROM peernotes_my_roles WHERE is_peer))
                OR (n.status IN ('final', 'amended') AND peernotes_notesection.decision IN ('accepted', 'rewritten') AND (
                    (peernotes_notesection.audience = 'care_team' AND n.shared_with_care_team
                     AND n.policy_version_id IN (SELECT v.id FROM peernotes_policyversion v
                                                 WHERE v.clinician_read_peer_notes = 'shared_sections')
                     AND n.service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_clinician))
                    OR (peernotes_notesection.audience IN ('care_team', 'peer_team')
                        AND EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = n.consumer_id)))))))));
CREATE POLICY section_start ON peernotes_notesection FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND (
        n.author_id = (SELECT peernotes_actor()) OR n.consumer_id = (SELECT peernotes_my_consumer())
        OR n.id = (SELECT peernotes_my_visit_note()))));
CREATE POLICY section_write ON peernotes_notesection FOR UPDATE USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id AND (
        n.author_id = (SELECT peernotes_actor()) OR n.consumer_id = (SELECT peernotes_my_consumer())
        OR n.id = (SELECT peernotes_my_visit_note()))));

-- Signatures and statements go with the note.
ALTER TABLE peernotes_signature ENABLE ROW LEVEL SECURITY;
CREATE POLICY signature_read ON peernotes_signature FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id));
CREATE POLICY signature_write ON peernotes_signature FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id));
ALTER TABLE peernotes_consumerstatement ENABLE ROW LEVEL SECURITY;
CREATE POLICY statement_read ON peernotes_consumerstatement FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = note_id
            AND (n.status <> 'entered_in_error' OR n.service_id IN (
                 SELECT service_id FROM peernotes_my_roles WHERE is_officer))));
CREATE POLICY statement_write ON peernotes_consumerstatement FOR INSERT WITH CHECK (
    consumer_id = (SELECT peernotes_my_consumer()) OR note_id = (SELECT peernotes_my_visit_note()));

-- The record: clinicians in care, peer workers who may read, the person.
ALTER TABLE peernotes_recordentry ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_read ON peernotes_recordentry FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_recordentry.consumer_id
               AND p.is_clinician)
    OR (service_id IN (SELECT service_id FROM peernotes_my_wide_services)
        AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))
    OR EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_recordentry.consumer_id));
CREATE POLICY entry_start ON peernotes_recordentry FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_recordentry.consumer_id
            AND (p.is_clinician OR peernotes_recordentry.kind = 'facts_only'))
    OR (service_id IN (SELECT service_id FROM peernotes_my_wide_services)
        AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)));
CREATE POLICY entry_write ON peernotes_recordentry FOR UPDATE USING (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_recordentry.consumer_id
            AND p.is_clinician)
    OR (service_id IN (SELECT service_id FROM peernotes_my_wide_services)
        AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)));

-- About Me: as the record, but a model that gives a summary gives this, and a yes to the record is a yes to it.
ALTER TABLE peernotes_aboutme ENABLE ROW LEVEL SECURITY;
CREATE POLICY about_me_read ON peernotes_aboutme FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_aboutme.consumer_id AND p.is_clinician)
    OR (service_id IN (SELECT service_id FROM peernotes_my_wide_services)
        AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))
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

-- The contact log: one's own lines while assigned, and for those who may read the record, all.
ALTER TABLE peernotes_contactlogentry ENABLE ROW LEVEL SECURITY;
CREATE POLICY contact_read ON peernotes_contactlogentry FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR note_id = (SELECT peernotes_my_visit_note()) -- also what an INSERT by a visit may return
    OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_contactlogentry.consumer_id
               AND (p.is_clinician OR peernotes_contactlogentry.worker_id = (SELECT peernotes_actor())))
    OR (service_id IN (SELECT service_id FROM peernotes_my_wide_services)
        AND consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))
    OR EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_contactlogentry.consumer_id));
CREATE POLICY contact_write ON peernotes_contactlogentry FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_contactlogentry.consumer_id)
    OR service_id IN (SELECT service_id FROM peernotes_my_wide_services)
    OR consumer_id = (SELECT peernotes_my_consumer())
    OR note_id = (SELECT peernotes_my_visit_note()));

-- Safety concerns: every clinician of the service but a relative, whoever raised it, and the person once it was seen.
ALTER TABLE peernotes_safetyconcern ENABLE ROW LEVEL SECURITY;
CREATE POLICY concern_read ON peernotes_safetyconcern FOR SELECT USING (
    (consumer_id = (SELECT peernotes_my_consumer()) AND status <> 'open')
    OR (consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)
        AND (service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_clinician)
             OR (created_by_id = (SELECT peernotes_actor()) AND service_id IN (
                 SELECT service_id FROM peernotes_my_roles)))));
CREATE POLICY concern_raise ON peernotes_safetyconcern FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor())
    AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_safetyconcern.consumer_id)
         OR service_id IN (SELECT service_id FROM peernotes_my_wide_services)));
CREATE POLICY concern_write ON peernotes_safetyconcern FOR UPDATE USING (
    consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)
    AND service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_clinician));

-- History: the earlier text of a note is its two authors' (after a strike the records officer's); the rest goes with
-- the row it is the history of.
ALTER TABLE peernotes_historicalnotesection ENABLE ROW LEVEL SECURITY;
CREATE POLICY history_read ON peernotes_historicalnotesection FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnotesection.note_id AND (
        (n.status = 'entered_in_error' AND n.service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_officer)
         AND n.consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))
        OR (n.status <> 'entered_in_error' AND (
            n.consumer_id = (SELECT peernotes_my_consumer()) OR n.id = (SELECT peernotes_my_visit_note())
            OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id IN (
                SELECT service_id FROM peernotes_my_roles WHERE is_peer)))))));
ALTER TABLE peernotes_historicalnote ENABLE ROW LEVEL SECURITY;
CREATE POLICY history_read ON peernotes_historicalnote FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnote.id AND (
        (n.status = 'entered_in_error' AND n.service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_officer)
         AND n.consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts))
        OR (n.status <> 'entered_in_error' AND (
            n.consumer_id = (SELECT peernotes_my_consumer()) OR n.id = (SELECT peernotes_my_visit_note())
            OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id IN (
                SELECT service_id FROM peernotes_my_roles WHERE is_peer)))))));
DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['recordentry', 'aboutme', 'contactlogentry', 'safetyconcern', 'consumerstatement',
                             'signature'] LOOP
        EXECUTE format('ALTER TABLE peernotes_historical%s ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('CREATE POLICY history_read ON peernotes_historical%1$s FOR SELECT USING (EXISTS ('
                       'SELECT 1 FROM peernotes_%1$s l WHERE l.id = peernotes_historical%1$s.id))', t);
    END LOOP;
END $$;

-- Events: an administrator sees the service's (they hold no content), a consumer those about them, everyone their own.
ALTER TABLE peernotes_event ENABLE ROW LEVEL SECURITY;
ALTER TABLE peernotes_event_rest ENABLE ROW LEVEL SECURITY;
CREATE POLICY event_read ON peernotes_event FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR actor_id = (SELECT peernotes_actor())
    OR service_id IN (SELECT service_id FROM peernotes_my_roles WHERE is_admin));
CREATE POLICY event_write ON peernotes_event FOR INSERT WITH CHECK (
    actor_id IS NOT DISTINCT FROM (SELECT peernotes_actor()));

-- Wrong person, wrong facts: by the author or the records officer, who need not see the note to take it away.
CREATE FUNCTION peernotes_strike(the_note uuid, the_reason text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE peernotes_note n
    SET status = 'entered_in_error', status_reason = the_reason, version = n.version + 1,
        shared_with_care_team = false, shared_with_peer_team = false
    WHERE n.id = the_note AND n.status IN ('final', 'amended')
      AND n.consumer_id NOT IN (SELECT c.consumer_id FROM peernotes_my_conflicts c)
      AND (n.service_id IN (SELECT r.service_id FROM peernotes_my_roles r WHERE r.is_officer)
           OR (n.author_id = peernotes_actor() AND n.service_id IN (
               SELECT r.service_id FROM peernotes_my_roles r WHERE r.is_peer)));
    RETURN FOUND;
END $$;

-- What a decision needs to know of a note, without any of its words: also for the reason of a refusal, and for the
-- past. Runs as the owner; returns states and yes/no only.
CREATE FUNCTION peernotes_note_facts(the_note uuid, at_moment timestamptz, the_reader uuid)
RETURNS TABLE (note_id uuid, consumer_id uuid, service_id uuid, author_id uuid, status text, version integer, kind text,
               clinicians_allowed boolean, shared_with_care_team boolean, shared_with_peer_team boolean,
               was_read boolean, agreed_hash text, content_hash text, handed_over_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    IF at_moment IS NULL THEN
        RETURN QUERY
        SELECT n.id, n.consumer_id, n.service_id, n.author_id, n.status::text, n.version, n.kind::text,
               v.clinician_read_peer_notes = 'shared_sections', n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = n.id AND g.user_id = the_reader),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at
        FROM peernotes_note n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
        WHERE n.id = the_note;
    ELSE
        RETURN QUERY
        SELECT n.id, n.consumer_id, n.service_id, n.author_id, n.status::text, n.version, n.kind::text,
               v.clinician_read_peer_notes = 'shared_sections', n.shared_with_care_team, n.shared_with_peer_team,
               EXISTS (SELECT 1 FROM peernotes_reading g
                       WHERE g.note_id = n.id AND g.user_id = the_reader AND g.first_read_at <= at_moment),
               n.agreed_hash::text, n.content_hash::text, n.handed_over_at
        FROM peernotes_historicalnote n JOIN peernotes_policyversion v ON v.id = n.policy_version_id
        WHERE n.id = the_note AND n.history_date <= at_moment
        ORDER BY n.history_date DESC, n.history_id DESC LIMIT 1;
    END IF;
END $$;
