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

-- What I am, as small arrays of ids: services where I am "clinical", "peer" (any peer role), "care" (either), "officer"
-- or "admin", or have a service-"wide" duty as a clinician; versions in force under which I may be "reading" as a peer
-- worker; people with whom I have a "conflict". Worked out once for an actor, a request and a transaction, and kept in
-- the transaction's settings, which are as good as the actor's own setting: as joins in every branch of every policy
-- they took 25 ms to plan, as functions without memory half a millisecond a page to run (docs/performance.md).
CREATE FUNCTION peernotes_ids(kind text) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
DECLARE
    me uuid := peernotes_actor();
    known text := concat(me, ' ', current_setting('peernotes.request', true), ' ', now());
    found record;
BEGIN
    IF current_setting('peernotes.known', true) IS DISTINCT FROM known THEN
        SELECT array_agg(m.service_id) FILTER (WHERE m.role = 'clinician') AS clinical,
               array_agg(m.service_id) FILTER (
                   WHERE m.role IN ('consumer_peer_worker', 'carer_peer_worker', 'peer_supervisor')) AS peer,
               array_agg(m.service_id) FILTER (WHERE m.role = 'records_officer') AS officer,
               array_agg(m.service_id) FILTER (WHERE m.role = 'service_admin') AS admin
        INTO found FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        WHERE m.user_id = me AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now());
        PERFORM set_config('peernotes.clinical', coalesce(found.clinical, '{}')::text, true),
                set_config('peernotes.peer', coalesce(found.peer, '{}')::text, true),
                set_config('peernotes.care', (coalesce(found.clinical, '{}') || coalesce(found.peer, '{}'))::text, true),
                set_config('peernotes.officer', coalesce(found.officer, '{}')::text, true),
                set_config('peernotes.admin', coalesce(found.admin, '{}')::text, true),
                set_config('peernotes.wide', coalesce((
                    SELECT array_agg(w.content_object_id) FROM peernotes_serviceassignment w
                    WHERE w.user_id = me AND w.content_object_id = ANY (found.clinical)), '{}')::text, true),
                set_config('peernotes.reading', coalesce((
                    SELECT array_agg(v.id) FROM peernotes_policyversion v
                    WHERE v.service_id = ANY (found.peer) AND v.service_id <> ALL (coalesce(found.clinical, '{}'))
                      AND v.in_force @> now() AND v.peer_read_records = 'full'), '{}')::text, true),
                set_config('peernotes.conflict', coalesce((
                    SELECT array_agg(c.consumer_id) FROM peernotes_conflictofinterest c
                    WHERE c.user_id = me AND c.ended_at IS NULL), '{}')::text, true),
                set_config('peernotes.known', known, true);
    END IF;
    RETURN current_setting('peernotes.' || kind)::uuid[];
END $$;

CREATE VIEW peernotes_my_people WITH (security_invoker = true) AS
SELECT a.content_object_id AS consumer_id, a.service_id,
       a.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]) AS is_clinician,
       a.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]) AS is_peer,
       a.reads_record
FROM peernotes_assignment a
WHERE a.user_id = (SELECT peernotes_actor())
  AND a.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
  AND a.content_object_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]);

-- Services where I have a service-wide duty as a clinician.
CREATE VIEW peernotes_my_wide_services WITH (security_invoker = true) AS
SELECT unnest(peernotes_ids('wide')) AS service_id;

CREATE VIEW peernotes_my_conflicts WITH (security_invoker = true) AS
SELECT unnest(peernotes_ids('conflict')) AS consumer_id;

-- The people whose record I may read as a peer worker, by the model in force, my own choice, and the last decision
-- of the consumer that covers me.
CREATE VIEW peernotes_my_reading WITH (security_invoker = true) AS
SELECT a.content_object_id AS consumer_id
FROM peernotes_assignment a
JOIN peernotes_policyversion t ON t.service_id = a.service_id AND t.id = ANY ((SELECT peernotes_ids('reading'))::uuid[])
LEFT JOIN LATERAL (
    SELECT c.decision, c.expires_at, c.decided_at FROM peernotes_consent c
    WHERE c.consumer_id = a.content_object_id AND c.scope = 'read_record' AND c.decided_at <= now()
      AND (c.grantee_id IS NULL OR c.grantee_id = (SELECT peernotes_actor()))
    ORDER BY c.decided_at DESC, c.id DESC LIMIT 1
) said ON true
WHERE a.user_id = (SELECT peernotes_actor())
  AND (a.reads_record OR NOT t.peer_may_choose_not_to_read)
  AND a.content_object_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
  AND CASE
      WHEN said.decision = 'given' AND (said.expires_at IS NULL OR said.expires_at > now())
           AND said.decided_at >= t.reads_since THEN true
      WHEN t.read_requires_consumer_consent THEN false
      WHEN said.decision IN ('refused', 'withdrawn') THEN t.consumer_opt_out <> 'note_and_read'
      ELSE true END;

CREATE FUNCTION peernotes_my_consumer() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT c.id FROM peernotes_consumer c JOIN peernotes_user u ON u.id = c.user_id AND u.is_active
   WHERE c.user_id = peernotes_actor() $$;

CREATE FUNCTION peernotes_my_visit_note() RETURNS uuid LANGUAGE sql STABLE AS
$$ SELECT v.note_id FROM peernotes_visit v
   WHERE v.id = peernotes_visit() AND v.opened_at IS NOT NULL AND v.ended_at IS NULL AND v.expires_at > now() $$;

-- OFFSET 0 below keeps PostgreSQL from making one great hash of everybody I work with where a look at one row is asked.

-- Notes: the consumer's; what is struck, for the records officer; then, for those in care, the author's own, what was
-- shared with clinicians and with peer workers, and what they had read before. What is cheap to ask stands first.
ALTER TABLE peernotes_note ENABLE ROW LEVEL SECURITY;
CREATE POLICY note_read ON peernotes_note FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR id = (SELECT peernotes_my_visit_note())
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND (
        (service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
         AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
              OR EXISTS (SELECT 1 FROM peernotes_assignment a
                         WHERE a.user_id = (SELECT peernotes_actor()) AND a.content_object_id = peernotes_note.consumer_id
                         OFFSET 0))
         AND ((author_id = (SELECT peernotes_actor())
               AND service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]))
              OR (status IN ('final', 'amended') AND shared_with_care_team
                  AND service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
                  AND EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = peernotes_note.policy_version_id
                              AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0))
              OR (status IN ('final', 'amended') AND (shared_with_care_team OR shared_with_peer_team)
                  AND EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_note.consumer_id
                              OFFSET 0))
              OR (status IN ('final', 'amended', 'entered_in_error')
                  AND EXISTS (SELECT 1 FROM peernotes_reading g
                              WHERE g.note_id = peernotes_note.id AND g.user_id = (SELECT peernotes_actor()) OFFSET 0))))
        OR (status = 'entered_in_error'
            AND service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])))));
CREATE POLICY note_start ON peernotes_note FOR INSERT WITH CHECK (
    author_id = (SELECT peernotes_actor())
    AND service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
    AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
    AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
         OR EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_note.consumer_id)));
CREATE POLICY note_write ON peernotes_note FOR UPDATE USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR id = (SELECT peernotes_my_visit_note())
    OR author_id = (SELECT peernotes_actor())
    OR service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[]));

-- What of a note a person may read: its authors all of it, others the sections that were shared with them.
ALTER TABLE peernotes_notesection ENABLE ROW LEVEL SECURITY;
CREATE POLICY section_read ON peernotes_notesection FOR SELECT USING (
    EXISTS (
        SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_notesection.note_id AND (
            (n.status = 'entered_in_error' AND n.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
             AND n.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))
            OR (n.status <> 'entered_in_error' AND (
                n.consumer_id = (SELECT peernotes_my_consumer())
                OR n.id = (SELECT peernotes_my_visit_note())
                OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[]))
                OR (n.status IN ('final', 'amended') AND peernotes_notesection.decision IN ('accepted', 'rewritten') AND (
                    (peernotes_notesection.audience = 'care_team' AND n.shared_with_care_team
                     AND EXISTS (SELECT 1 FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
                                 AND v.clinician_read_peer_notes = 'shared_sections' OFFSET 0)
                     AND n.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]))
                    OR (peernotes_notesection.audience IN ('care_team', 'peer_team')
                        AND EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = n.consumer_id OFFSET 0)))))))));
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
-- A statement is read by whoever reads some part of the note; not by those who only see the line that it is gone.
CREATE POLICY statement_read ON peernotes_consumerstatement FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_notesection s WHERE s.note_id = peernotes_consumerstatement.note_id));
CREATE POLICY statement_write ON peernotes_consumerstatement FOR INSERT WITH CHECK (
    consumer_id = (SELECT peernotes_my_consumer()) OR note_id = (SELECT peernotes_my_visit_note()));

-- The record: clinicians in care, peer workers who may read, the person.
ALTER TABLE peernotes_recordentry ENABLE ROW LEVEL SECURITY;
CREATE POLICY entry_read ON peernotes_recordentry FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND (
        (service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
         AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
              OR EXISTS (SELECT 1 FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                         AND a.content_object_id = peernotes_recordentry.consumer_id OFFSET 0)))
        OR EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_recordentry.consumer_id
                   OFFSET 0))));
CREATE POLICY entry_start ON peernotes_recordentry FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_recordentry.consumer_id
            AND (p.is_clinician OR peernotes_recordentry.kind = 'facts_only'))
    OR (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
        AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])));
CREATE POLICY entry_write ON peernotes_recordentry FOR UPDATE USING (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_recordentry.consumer_id
            AND p.is_clinician)
    OR (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
        AND consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])));

-- About Me: as the record, but a model that gives a summary gives this, and a yes to the record is a yes to it.
ALTER TABLE peernotes_aboutme ENABLE ROW LEVEL SECURITY;
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

-- The contact log: one's own lines while assigned, and for those who may read the record, all.
ALTER TABLE peernotes_contactlogentry ENABLE ROW LEVEL SECURITY;
CREATE POLICY contact_read ON peernotes_contactlogentry FOR SELECT USING (
    consumer_id = (SELECT peernotes_my_consumer())
    OR note_id = (SELECT peernotes_my_visit_note()) -- also what an INSERT by a visit may return
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]) AND (
        (service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
         AND (service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
              OR worker_id = (SELECT peernotes_actor()))
         AND (service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
              OR EXISTS (SELECT 1 FROM peernotes_assignment a WHERE a.user_id = (SELECT peernotes_actor())
                         AND a.content_object_id = peernotes_contactlogentry.consumer_id OFFSET 0)))
        OR EXISTS (SELECT 1 FROM peernotes_my_reading p WHERE p.consumer_id = peernotes_contactlogentry.consumer_id
                   OFFSET 0))));
CREATE POLICY contact_write ON peernotes_contactlogentry FOR INSERT WITH CHECK (
    EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_contactlogentry.consumer_id)
    OR service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
    OR consumer_id = (SELECT peernotes_my_consumer())
    OR note_id = (SELECT peernotes_my_visit_note()));

-- Safety concerns: every clinician of the service but a relative, whoever raised it, and the person once it was seen.
ALTER TABLE peernotes_safetyconcern ENABLE ROW LEVEL SECURITY;
CREATE POLICY concern_read ON peernotes_safetyconcern FOR SELECT USING (
    (consumer_id = (SELECT peernotes_my_consumer()) AND status <> 'open')
    OR (consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
        AND (service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
             OR (created_by_id = (SELECT peernotes_actor()) AND service_id IN (
                 SELECT service_id FROM peernotes_my_roles)))));
CREATE POLICY concern_raise ON peernotes_safetyconcern FOR INSERT WITH CHECK (
    created_by_id = (SELECT peernotes_actor())
    AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = peernotes_safetyconcern.consumer_id)
         OR service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])));
CREATE POLICY concern_write ON peernotes_safetyconcern FOR UPDATE USING (
    consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[])
    AND service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[]));

-- History: the earlier text of a note is its two authors' (after a strike the records officer's); the rest goes with
-- the row it is the history of.
ALTER TABLE peernotes_historicalnotesection ENABLE ROW LEVEL SECURITY;
CREATE POLICY history_read ON peernotes_historicalnotesection FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnotesection.note_id AND (
        (n.status = 'entered_in_error' AND n.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
         AND n.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))
        OR (n.status <> 'entered_in_error' AND (
            n.consumer_id = (SELECT peernotes_my_consumer()) OR n.id = (SELECT peernotes_my_visit_note())
            OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])))))));
ALTER TABLE peernotes_historicalnote ENABLE ROW LEVEL SECURITY;
CREATE POLICY history_read ON peernotes_historicalnote FOR SELECT USING (
    EXISTS (SELECT 1 FROM peernotes_note n WHERE n.id = peernotes_historicalnote.id AND (
        (n.status = 'entered_in_error' AND n.service_id = ANY ((SELECT peernotes_ids('officer'))::uuid[])
         AND n.consumer_id <> ALL ((SELECT peernotes_ids('conflict'))::uuid[]))
        OR (n.status <> 'entered_in_error' AND (
            n.consumer_id = (SELECT peernotes_my_consumer()) OR n.id = (SELECT peernotes_my_visit_note())
            OR (n.author_id = (SELECT peernotes_actor()) AND n.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])))))));
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
    OR service_id = ANY ((SELECT peernotes_ids('admin'))::uuid[]));
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
LANGUAGE plpgsql STABLE ROWS 1 SECURITY DEFINER SET search_path = public, pg_temp AS $$
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
