-- What the product knows of the five things that make peer support work in a service (Begum-Meades 2026, table 2), for an
-- administrator: each as a percentage, or as a number where there is no whole. NULL where it would tell of few. Of staff and of
-- people as it is now; of the rest in the last whole quarter, which changes no more. Runs as the owner: figures alone.
CREATE FUNCTION peernotes_theme_counts(the_service uuid) RETURNS TABLE (figure text, percent integer, many integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH here AS (
    SELECT s.id, q.first::date AS first_day, q.next::date AS next_day, q.first AT TIME ZONE s.timezone AS first,
           q.next AT TIME ZONE s.timezone AS next
    FROM peernotes_service s CROSS JOIN LATERAL (
        SELECT date_trunc('quarter', now() AT TIME ZONE s.timezone) - interval '3 months' AS first,
               date_trunc('quarter', now() AT TIME ZONE s.timezone) AS next) q
    WHERE s.id = the_service AND the_service = ANY (peernotes_ids('admin'))),
peers AS (
    SELECT m.user_id, bool_or(m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())) AS stayed
    FROM here h JOIN peernotes_membership m ON m.service_id = h.id AND peernotes_is_peer(m.role) AND m.starts_at <= now()
        AND (m.ends_at IS NULL OR m.ends_at > now() - interval '1 year')
    GROUP BY m.user_id),
ready AS (
    SELECT NOT peernotes_training_missing(true, g.trained_in, v.training_required) AS trained,
           NOT peernotes_supervision_overdue(
               true, g.days_without_peer, g.days_without_clinician, v.supervision_interval_days, v.supervisor_kind) AS supervised,
           NOT peernotes_model_unread(true, g.model_overdue) AS read_model
    FROM here h JOIN peers p ON p.stayed
    CROSS JOIN LATERAL peernotes_gate_facts(p.user_id, h.id, now()) g
    JOIN peernotes_policyversion v ON v.service_id = h.id AND v.in_force @> now()),
people AS (
    SELECT bool_or(w.clinical) AS both_sides FROM here h JOIN peernotes_assignment a ON a.service_id = h.id
    CROSS JOIN LATERAL (
        SELECT coalesce(bool_or(peernotes_is_peer(m.role)), false) AS peer, coalesce(bool_or(peernotes_is_clinician(m.role)), false) AS clinical
        FROM peernotes_membership m WHERE m.service_id = h.id AND m.user_id = a.user_id
          AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())) w
    GROUP BY a.content_object_id HAVING bool_or(w.peer)),
sections AS (
    SELECT s.note_id, s.voice, s.written_by, s.text <> '' AS filled, s.decision FROM here h
    JOIN peernotes_note n ON n.service_id = h.id AND n.finalised_at >= h.first AND n.finalised_at < h.next AND peernotes_is_finished(n.status)
    JOIN peernotes_notesection s ON s.note_id = n.id),
whole AS (SELECT bool_and(filled OR peernotes_is_left_out(decision)) AS all_parts FROM sections GROUP BY note_id),
parts AS (SELECT note_id, voice, written_by FROM sections WHERE filled AND peernotes_is_kept(decision)),
notes AS (SELECT bool_or(written_by IN ('consumer_self', 'both')) AS by_both FROM parts GROUP BY note_id),
concerns AS (
    SELECT (c.acknowledged_at <= c.due_at) IS TRUE AS in_time FROM here h
    JOIN peernotes_safetyconcern c ON c.service_id = h.id AND c.created_at >= h.first AND c.created_at < h.next),
active AS (
    SELECT count(*)::integer AS many FROM here h JOIN peernotes_peeractivity y ON y.service_id = h.id
        AND y.happened_at >= h.first AND y.happened_at < h.next
        AND y.kind IN ('training_given', 'workshop', 'service_meeting', 'service_development')
    GROUP BY y.worker_id),
outside AS (
    SELECT count(*)::integer AS many FROM here h JOIN peernotes_outsidecontact o ON o.service_id = h.id
        AND o.happened_at >= h.first AND o.happened_at < h.next
    GROUP BY o.worker_id),
debriefs AS (
    SELECT count(*)::integer AS many FROM here h CROSS JOIN LATERAL (
        SELECT t.worker_id FROM peernotes_supervisionsession x JOIN peernotes_supervisiontie t ON t.id = x.tie_id
        WHERE x.service_id = h.id AND x.form = 'debrief' AND x.struck_at IS NULL
          AND x.held_on >= h.first_day AND x.held_on < h.next_day
        UNION ALL
        SELECT unnest(g.people) FROM peernotes_groupdebrief g
        WHERE g.service_id = h.id AND g.held_at >= h.first AND g.held_at < h.next) d
    GROUP BY d.worker_id),
asked AS (
    SELECT bool_or(a.answer = 'want_to_talk') AS questions FROM here h JOIN peernotes_modelacknowledgement a ON a.service_id = h.id
        AND a.created_at >= h.first AND a.created_at < h.next
    GROUP BY a.user_id)
SELECT 'stayed', peernotes_percent(count(*) FILTER (WHERE stayed)::integer, count(*)::integer), NULL::integer FROM peers
UNION ALL
SELECT 'both_sides', peernotes_percent(count(*) FILTER (WHERE both_sides)::integer, count(*)::integer), NULL FROM people
UNION ALL
SELECT f.figure, peernotes_percent(f.part, f.whole), NULL
FROM (SELECT count(*)::integer AS whole, count(*) FILTER (WHERE trained)::integer AS trained,
             count(*) FILTER (WHERE supervised)::integer AS supervised, count(*) FILTER (WHERE read_model)::integer AS read_model FROM ready) r
CROSS JOIN LATERAL (VALUES ('trained', r.trained, r.whole), ('supervised', r.supervised, r.whole),
                           ('read_model', r.read_model, r.whole)) f (figure, part, whole)
UNION ALL
SELECT 'concerns', peernotes_percent(count(*) FILTER (WHERE in_time)::integer, count(*)::integer), NULL FROM concerns
UNION ALL
SELECT 'by_both', peernotes_percent(count(*) FILTER (WHERE by_both)::integer, count(*)::integer), NULL FROM notes
UNION ALL
SELECT 'own_voice', peernotes_percent(count(*) FILTER (WHERE voice <> 'peer_worker')::integer, count(*)::integer), NULL FROM parts
UNION ALL
SELECT 'all_parts', peernotes_percent(count(*) FILTER (WHERE all_parts)::integer, count(*)::integer), NULL FROM whole
UNION ALL
SELECT 'questions', peernotes_percent(count(*) FILTER (WHERE questions)::integer, count(*)::integer), NULL FROM asked
UNION ALL
SELECT 'active', NULL, CASE WHEN peernotes_no_worker_stands_out(array_agg(many)) THEN sum(many)::integer END FROM active
UNION ALL
SELECT 'outside', NULL, CASE WHEN peernotes_no_worker_stands_out(array_agg(many)) THEN sum(many)::integer END FROM outside
UNION ALL
SELECT 'debriefs', NULL, CASE WHEN peernotes_no_worker_stands_out(array_agg(many)) THEN sum(many)::integer END FROM debriefs
$$;
