-- What a service has of what the research recommends, for whoever works there. Care plans and offers are of the last whole quarter where
-- the service is, as it was by its end (docs/decisions/0074), and NULL where they would tell of few. Runs as the owner: figures alone.
CREATE FUNCTION peernotes_recommendation_signs(the_service uuid) RETURNS TABLE (
    code boolean, criteria boolean, model boolean, topics integer, days integer, offered integer, plans integer, offers integer,
    asked integer, since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH quarter AS MATERIALIZED (
    SELECT s.id, q.first::date AS first, q.first AT TIME ZONE s.timezone AS begins, (q.first + interval '3 months') AT TIME ZONE s.timezone AS ends
    FROM peernotes_service s
    CROSS JOIN LATERAL (SELECT date_trunc('quarter', now() AT TIME ZONE s.timezone) - interval '3 months' AS first) q
    WHERE s.id = the_service AND the_service = ANY (
        peernotes_ids('clinical') || peernotes_ids('peer') || peernotes_ids('officer') || peernotes_ids('events')
        || peernotes_ids('privacy'))),
planned AS (
    SELECT i.consumer_id, bool_or(i.peer_support) AS peer_support
    FROM quarter q CROSS JOIN LATERAL (
        SELECT DISTINCT ON (h.id) h.consumer_id, h.peer_support, h.ended_at FROM peernotes_historicalplanitem h
        WHERE h.service_id = q.id AND h.history_date < q.ends ORDER BY h.id, h.history_date DESC, h.history_id DESC) i
    WHERE i.ended_at IS NULL AND NOT peernotes_ended(i.consumer_id, q.ends)
    GROUP BY i.consumer_id),
offering AS (
    SELECT count(*)::integer AS many FROM quarter q JOIN peernotes_referral r ON r.service_id = q.id AND r.what = 'peer_support'
        AND r.asked_by = 'staff' AND r.created_at >= q.begins AND r.created_at < q.ends)
SELECT EXISTS (SELECT FROM peernotes_codeofconduct c WHERE c.service_id = q.id AND c.approved_at IS NOT NULL),
       EXISTS (SELECT FROM peernotes_selectioncriteria c WHERE c.service_id = q.id AND c.approved_at IS NOT NULL),
       v.id IS NOT NULL, coalesce(cardinality(v.training_required), 0), coalesce(v.supervision_interval_days, 0)::integer,
       (SELECT count(DISTINCT p.user_id)::integer FROM peernotes_peerprofile p
        JOIN peernotes_user u ON u.id = p.user_id AND u.is_active
        JOIN peernotes_membership m ON m.user_id = p.user_id AND m.service_id = q.id AND peernotes_is_peer(m.role)
            AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
        WHERE p.service_id = q.id AND p.offered),
       (SELECT peernotes_percent((count(*) FILTER (WHERE p.peer_support))::integer, count(*)::integer) FROM planned p),
       CASE WHEN peernotes_is_few(o.many) THEN NULL ELSE o.many END,
       (SELECT count(*)::integer FROM peernotes_consultation c WHERE c.service_id = q.id AND c.taken_back_at IS NULL AND c.created_at >= now() - interval '3 months'),
       q.first
FROM quarter q CROSS JOIN offering o
LEFT JOIN peernotes_policyversion v ON v.service_id = q.id AND v.in_force @> statement_timestamp()
$$;
