-- For the preview of a change of the service model: the pairs of a peer worker and a person they work with, with everything
-- that a decision about the two depends on, as one value, so that equal situations are equal values. ``the_consumer`` and
-- ``the_worker``: only the pairs of one of them, who may ask for these; all pairs are for an administrator of the service.
-- Anybody else gets no rows. Runs as the owner. ``old_since``, ``new_since``: from when on a yes to the record counts, and
-- one to About Me.
CREATE FUNCTION peernotes_situations(the_service uuid, moment timestamptz, old_since timestamptz[], new_since timestamptz[],
                                     old_days integer, new_days integer, the_consumer uuid DEFAULT NULL, the_worker uuid DEFAULT NULL)
RETURNS TABLE (user_id uuid, consumer_id uuid, situation jsonb) LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
    WITH staff AS MATERIALIZED (
        SELECT b.user_id, array_agg(DISTINCT b.role::text ORDER BY b.role::text) AS roles,
               nullif(max(b.lived_as::text), '') AS lived_as
        FROM peernotes_membership b JOIN peernotes_user u ON u.id = b.user_id AND u.is_active
        WHERE (the_service = ANY ((SELECT peernotes_ids('admin'))::uuid[])
               OR the_consumer = (SELECT peernotes_my_consumer()) OR the_worker = (SELECT peernotes_actor()))
          AND b.service_id = the_service AND b.starts_at <= moment AND (b.ends_at IS NULL OR b.ends_at > moment)
          AND (the_worker IS NULL OR b.user_id = the_worker)
          -- Who works with one person is looked up by that person, not by everybody's assignments.
          AND (the_consumer IS NULL OR b.user_id IN (
              SELECT a.user_id FROM peernotes_assignment a WHERE a.content_object_id = the_consumer
              UNION ALL SELECT w.user_id FROM peernotes_serviceassignment w WHERE w.content_object_id = the_service))
        GROUP BY b.user_id HAVING bool_or(peernotes_is_peer(b.role))),
    gates AS MATERIALIZED (
        SELECT s.user_id, g.code_overdue, g.trained_in,
               peernotes_as_far_as(g.days_without_peer, old_days, new_days) AS days_without_peer,
               peernotes_as_far_as(g.days_without_clinician, old_days, new_days) AS days_without_clinician, g.model_overdue,
               g.writes_notes
        FROM staff s
        CROSS JOIN LATERAL peernotes_gate_facts(s.user_id, the_service, moment) g),
    asked AS MATERIALIZED (SELECT peernotes_agreement_asked_since(the_service, moment) AS since),
    wide AS MATERIALIZED (SELECT w.user_id FROM peernotes_serviceassignment w WHERE w.content_object_id = the_service),
    care AS (
        SELECT s.user_id, s.roles, s.lived_as, a.content_object_id AS consumer_id, true AS assigned, a.reads_record,
               a.created_at AS together_since,
               s.user_id IN (SELECT w.user_id FROM wide w) AS wide
        FROM staff s JOIN peernotes_assignment a ON a.user_id = s.user_id AND a.service_id = the_service
             AND (the_consumer IS NULL OR a.content_object_id = the_consumer)
        UNION ALL
        SELECT s.user_id, s.roles, s.lived_as, c.id, false, true, NULL, true
        FROM staff s JOIN wide w ON w.user_id = s.user_id
             AND EXISTS (SELECT FROM unnest(s.roles) role WHERE peernotes_is_clinician(role))
        JOIN peernotes_consumer c ON c.service_id = the_service AND (the_consumer IS NULL OR c.id = the_consumer)
        WHERE NOT EXISTS (SELECT FROM peernotes_assignment a
                          WHERE a.user_id = s.user_id AND a.content_object_id = c.id)),
    said AS (
        SELECT DISTINCT ON (p.user_id, p.consumer_id, d.scope) p.user_id, p.consumer_id, d.scope,
               jsonb_build_object('decision', d.decision, 'to_all', d.grantee_id IS NULL, 'expired', coalesce(d.expires_at <= moment, false),
                                  'before_old', d.decided_at < coalesce(peernotes_since(d.scope, old_since[1], old_since[2]), d.decided_at),
                                  'before_new', d.decided_at < peernotes_since(d.scope, new_since[1], new_since[2])) AS said
        FROM care p JOIN peernotes_consent d ON d.consumer_id = p.consumer_id AND d.service_id = the_service
        WHERE d.scope IN ('read_record', 'read_about_me', 'write_notes', 'log_contacts') AND d.decided_at <= moment
          AND (d.grantee_id IS NULL OR d.grantee_id = p.user_id)
        ORDER BY p.user_id, p.consumer_id, d.scope, d.decided_at DESC, d.id DESC),
    choices AS (
        SELECT s.user_id, s.consumer_id, jsonb_object_agg(s.scope, s.said) AS said FROM said s
        GROUP BY s.user_id, s.consumer_id),
    own AS MATERIALIZED (SELECT c.id, c.user_id FROM staff s JOIN peernotes_consumer c ON c.user_id = s.user_id)
    SELECT p.user_id, p.consumer_id,
           jsonb_build_object('roles', p.roles, 'lived_as', p.lived_as, 'assigned', p.assigned, 'service_wide', p.wide,
                              'conflict', k.consumer_id IS NOT NULL, 'reads_record', p.reads_record,
                              'is_consumer', c.id IS NOT NULL, 'works_here', h.works_here,
                              'code_overdue', g.code_overdue, 'trained_in', g.trained_in,
                              'unagreed', u.unagreed, 'agreement_overdue', u.unagreed AND coalesce(
                                  greatest(p.together_since, (SELECT since FROM asked)) <= moment - interval '14 days'
                                  AND (SELECT since FROM asked) IS NOT NULL, false),
                              'days_without_peer', g.days_without_peer, 'days_without_clinician', g.days_without_clinician,
                              'model_overdue', g.model_overdue, 'writes_notes', g.writes_notes,
                              'said', coalesce(o.said, '{}'))
    FROM care p CROSS JOIN LATERAL (SELECT p.assigned AND NOT EXISTS (
        SELECT FROM peernotes_agreement r WHERE r.consumer_id = p.consumer_id AND r.worker_id = p.user_id
        AND r.agreed_at BETWEEN p.together_since AND moment) AS unagreed) u JOIN peernotes_consumer h ON h.id = p.consumer_id JOIN gates g ON g.user_id = p.user_id
    LEFT JOIN own c ON c.id = p.consumer_id AND c.user_id = p.user_id
    LEFT JOIN choices o ON o.user_id = p.user_id AND o.consumer_id = p.consumer_id
    LEFT JOIN (SELECT DISTINCT i.consumer_id, i.user_id FROM peernotes_conflictofinterest i
               WHERE i.service_id = the_service AND i.created_at <= moment
                 AND (i.ended_at IS NULL OR i.ended_at > moment)) k
           ON k.consumer_id = p.consumer_id AND k.user_id = p.user_id
$$;
