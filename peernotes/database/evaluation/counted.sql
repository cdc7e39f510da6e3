-- The answers of a service's closed periods: the last one of each round that came in before its period was closed, and those of staff
-- and carers under their tokens, which nobody can take back. Whoever answered about several counts once, by the mean of it.
-- ``who``: a person, or such a token. ``gone_at``: when its person first took their yes back after it; until then it counts.
-- ``apart``: one of their answers came long before or after the day on which it was due, where the service is; of a token no time
-- is kept. Only asked from peernotes_changes_of, peernotes_once_of and peernotes_groups_of.
CREATE FUNCTION peernotes_counted(the_service uuid)
RETURNS TABLE (period_id uuid, measure text, who uuid, scale text, value numeric, gone_at timestamptz, apart boolean) LANGUAGE sql STABLE
ROWS 100000 SET search_path = public, pg_temp AS $$
WITH back AS MATERIALIZED (
    SELECT c.consumer_id, array_agg(c.decided_at) AS said_no FROM peernotes_consent c
    WHERE c.service_id = the_service AND c.scope = 'evaluation' AND NOT peernotes_said_yes(c.decision) GROUP BY c.consumer_id),
last AS MATERIALIZED (
    SELECT DISTINCT ON (s.round_id, s.consumer_id, s.worker_id)
           r.period_id, r.measure, s.consumer_id, s.created_at, s.total, s.subscores,
           peernotes_is_apart((s.created_at AT TIME ZONE v.timezone)::date - r.due_on) AS apart
    FROM peernotes_evaluationperiod p JOIN peernotes_service v ON v.id = p.service_id
    JOIN peernotes_evaluationround r ON r.period_id = p.id
    JOIN peernotes_measurescore s ON s.round_id = r.id AND s.created_at <= p.closed_at
    WHERE p.service_id = the_service
    ORDER BY s.round_id, s.consumer_id, s.worker_id, s.created_at DESC, s.id DESC),
given AS (
    SELECT l.period_id, l.measure, l.consumer_id AS who, l.total, l.subscores,
           CASE WHEN b.said_no IS NOT NULL THEN (SELECT min(at) FROM unnest(b.said_no) at WHERE at > l.created_at) END AS gone_at,
           bool_or(l.apart) OVER (PARTITION BY l.period_id, l.measure, l.consumer_id) AS apart
    FROM last l LEFT JOIN back b ON b.consumer_id = l.consumer_id
    UNION ALL
    SELECT r.period_id, r.measure, u.token_id, u.total, u.subscores, NULL, false
    FROM peernotes_evaluationperiod p
    JOIN peernotes_evaluationround r ON r.period_id = p.id
    JOIN peernotes_unnamedscore u ON u.round_id = r.id
    WHERE p.service_id = the_service AND p.closed_at IS NOT NULL)
SELECT g.period_id, g.measure, g.who, v.scale, avg(v.value), min(g.gone_at), bool_or(g.apart) FROM given g
CROSS JOIN LATERAL (
    SELECT '' AS scale, g.total AS value WHERE g.total IS NOT NULL
    UNION ALL SELECT key, each::numeric FROM jsonb_each_text(g.subscores) one(key, each)) v
GROUP BY g.period_id, g.measure, g.who, v.scale
$$;
