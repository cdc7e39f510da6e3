-- What I am, as small arrays of ids: services where I am "clinical", "peer" (any peer role), "officer", "admin", somebody who
-- "enrols" people, "confirms" training, "supervises" peers, reads the "events" or is a "privacy" officer, may support consumers
-- under the model in force ("care"), whose clinicians read the contact log ("contacts"), or where I have a service-"wide" duty as a clinician; where what one needs is there before reading
-- about people ("ready"), and before beginning or reading a record ("begins"); versions
-- in force under which I may be "reading" as a peer worker; people with whom I have a "conflict", or whose record I opened in an
-- "emergency"; those who work in a service of
-- mine themselves and to whom I am no assigned clinician ("shut"); and both of these ("closed"). Worked out once for an actor, a request and a transaction, and kept in
-- the transaction's settings, which are as good as the actor's own setting: as joins in every branch of every policy
-- they took 25 ms to plan, as functions without memory half a millisecond a page to run (docs/performance.md).
CREATE FUNCTION peernotes_ids(kind text) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
    me uuid := peernotes_actor();
    known text := concat(me, ' ', current_setting('peernotes.request', true), ' ', now());
    found record;
    gates record;
BEGIN
    IF current_setting('peernotes.known', true) IS DISTINCT FROM known THEN
        SELECT array_agg(m.service_id) FILTER (WHERE peernotes_is_clinician(m.role)) AS clinical,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_peer(m.role)) AS peer,
               array_agg(m.service_id) FILTER (WHERE peernotes_may_support_consumers(
                   m.role, m.lived_as, v.carer_peer_supports_consumer)) AS care,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_records_officer(m.role)) AS officer,
               array_agg(m.service_id) FILTER (WHERE peernotes_enrols(m.role)) AS enrols,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_administrator(m.role)) AS admin,
               array_agg(m.service_id) FILTER (WHERE peernotes_reads_events(m.role)) AS events,
               array_agg(m.service_id) FILTER (WHERE peernotes_confirms_training(m.role)) AS confirms,
               array_agg(m.service_id) FILTER (WHERE peernotes_supervises_peers(m.role)) AS supervises,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_supervised(m.role)) AS supervised,
               array_agg(m.service_id) FILTER (WHERE peernotes_is_privacy_officer(m.role)) AS privacy,
               array_agg(m.service_id) FILTER (WHERE peernotes_clinicians_read_contacts(v.contact_log_readers)) AS contacts,
               array_agg(m.service_id) AS services
        INTO found FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
        LEFT JOIN peernotes_policyversion v ON v.service_id = m.service_id AND (v.in_force @> now()) IS TRUE
        WHERE m.user_id = me AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now());
        SELECT array_agg(s.id) FILTER (WHERE peernotes_ready(g.code_overdue)) AS ready,
               array_agg(s.id) FILTER (WHERE peernotes_ready_to_begin(
                   g.code_overdue,
                   peernotes_training_missing(s.id = ANY (coalesce(found.peer, '{}')), g.trained_in, v.training_required),
                   peernotes_supervision_overdue(
                       s.id = ANY (coalesce(found.supervised, '{}')), g.days_without_peer, g.days_without_clinician,
                       v.supervision_interval_days, v.supervisor_kind),
                   peernotes_model_unread(s.id = ANY (coalesce(found.peer, '{}')), g.model_overdue))) AS begins
        INTO gates FROM (SELECT DISTINCT unnest(found.peer || found.clinical)) s(id)
        CROSS JOIN LATERAL peernotes_gate_facts(me, s.id, now()) g
        LEFT JOIN peernotes_policyversion v ON v.service_id = s.id AND (v.in_force @> now()) IS TRUE;
        PERFORM set_config('peernotes.clinical', coalesce(found.clinical, '{}')::text, true),
                set_config('peernotes.peer', coalesce(found.peer, '{}')::text, true),
                set_config('peernotes.care', coalesce(found.care, '{}')::text, true),
                set_config('peernotes.officer', coalesce(found.officer, '{}')::text, true),
                set_config('peernotes.enrols', coalesce(found.enrols, '{}')::text, true),
                set_config('peernotes.admin', coalesce(found.admin, '{}')::text, true),
                set_config('peernotes.events', coalesce(found.events, '{}')::text, true),
                set_config('peernotes.privacy', coalesce(found.privacy, '{}')::text, true),
                set_config('peernotes.confirms', coalesce(found.confirms, '{}')::text, true),
                set_config('peernotes.contacts', coalesce(found.contacts, '{}')::text, true),
                set_config('peernotes.supervises', coalesce(found.supervises, '{}')::text, true),
                set_config('peernotes.wide', coalesce((
                    SELECT array_agg(w.content_object_id) FROM peernotes_serviceassignment w
                    WHERE w.user_id = me AND w.content_object_id = ANY (found.clinical)), '{}')::text, true),
                set_config('peernotes.ready', coalesce(gates.ready, '{}')::text, true),
                set_config('peernotes.begins', coalesce(gates.begins, '{}')::text, true),
                set_config('peernotes.reading', coalesce((
                    SELECT array_agg(v.id) FROM peernotes_policyversion v
                    WHERE v.service_id = ANY (found.peer) AND v.service_id = ANY (found.care)
                      AND v.service_id <> ALL (coalesce(found.clinical, '{}'))
                      AND v.in_force @> now() AND peernotes_peers_read_record(v.peer_read_records)), '{}')::text, true),
                set_config('peernotes.conflict', coalesce((
                    SELECT array_agg(c.consumer_id) FROM peernotes_conflictofinterest c
                    WHERE c.user_id = me AND c.ended_at IS NULL), '{}')::text, true),
                set_config('peernotes.emergency', coalesce((
                    SELECT array_agg(e.consumer_id) FROM peernotes_emergencies(me, statement_timestamp()) e
                    JOIN peernotes_service s ON s.id = e.service_id AND s.break_glass), '{}')::text, true),
                set_config('peernotes.shut', coalesce((
                    SELECT array_agg(c.id) FROM peernotes_consumer c
                    WHERE c.service_id = ANY (found.services) AND c.works_here AND peernotes_shut_to_colleagues(
                        c.works_here, is_clinician => coalesce(c.service_id = ANY (found.clinical), false),
                        assigned => EXISTS (SELECT FROM peernotes_assignment a
                                            WHERE a.user_id = me AND a.content_object_id = c.id))), '{}')::text, true),
                set_config('peernotes.known', known, true);
        PERFORM set_config('peernotes.closed', (current_setting('peernotes.conflict')::uuid[]
                           || current_setting('peernotes.shut')::uuid[])::text, true);
    END IF;
    RETURN current_setting('peernotes.' || kind)::uuid[];
END $$;
