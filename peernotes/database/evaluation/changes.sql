-- What changed between a closed period and the last one before it by its days that was closed by then and that somebody answered, by
-- measure and subscale: of those who answered both times, as it was known when the later one was closed (decision 58). ``many`` NULL: of too few, or all the same, so
-- that nothing of it is told. ``asked``: how many had answered before, NULL where that tells of few. Groups with the same answers
-- before are compared with each other. Whoever answered one of the two long before or after it was due is in a row ``apart`` and in
-- no other; all who answered both times are compared too, since both rows together tell of them (decision 89). An index is worked out for both times by the values that were the last when the later one
-- was closed (decision 78). Only asked as the owner: by peernotes_changes, and by the worker.
CREATE FUNCTION peernotes_changes_of(the_service uuid)
RETURNS TABLE (measure text, scale text, before_id uuid, later_id uuid, many integer, asked integer,
               before_mean float, before_sd float, later_mean float, later_sd float, change_mean float, change_sd float, apart boolean)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
WITH counted AS MATERIALIZED (SELECT * FROM peernotes_counted(the_service)),
answered AS MATERIALIZED (SELECT DISTINCT c.period_id FROM counted c),
pairs AS MATERIALIZED (
    SELECT l.id AS later_id, l.closed_at, b.id AS before_id
    FROM peernotes_evaluationperiod l
    CROSS JOIN LATERAL (
        SELECT p.id FROM peernotes_evaluationperiod p
        WHERE p.service_id = l.service_id AND p.kind IN ('before', 'baseline') AND p.run_id IS NULL AND p.closed_at < l.closed_at
          AND p.starts_on <= l.starts_on AND p.id IN (SELECT a.period_id FROM answered a)
        ORDER BY p.starts_on DESC, p.ends_on DESC, p.id LIMIT 1) b
    WHERE l.service_id = the_service AND l.kind IN ('after', 'follow_up') AND l.run_id IS NULL AND l.closed_at IS NOT NULL AND NOT l.called_off),
states AS MATERIALIZED (
    SELECT c.period_id, c.who, c.gone_at, c.apart, peernotes_state_of(jsonb_object_agg(c.scale, c.value)) AS state
    FROM counted c WHERE c.measure = 'eq5d5l' GROUP BY c.period_id, c.who, c.gone_at, c.apart),
worth AS MATERIALIZED (
    SELECT p.later_id, w.key AS state, w.value::numeric AS value FROM pairs p
    JOIN LATERAL peernotes_values_at(the_service, p.closed_at) last ON (last.withdrawn_at > p.closed_at) IS NOT FALSE
    CROSS JOIN LATERAL jsonb_each_text(last.worths) w),
-- ``later_id`` NULL: the same whatever it is compared with.
answers AS MATERIALIZED (
    SELECT NULL::uuid AS later_id, c.period_id, c.measure, c.scale, c.who, c.value, c.gone_at, c.apart FROM counted c
    UNION ALL
    SELECT w.later_id, s.period_id, 'eq5d5l', 'index', s.who, w.value, s.gone_at, s.apart FROM states s JOIN worth w ON w.state = s.state),
first AS MATERIALIZED (
    SELECT p.later_id, p.before_id, p.closed_at, a.measure, a.scale, a.who, a.value, a.apart
    FROM pairs p JOIN answers a ON a.period_id = p.before_id AND (a.gone_at > p.closed_at) IS NOT FALSE
        AND (a.later_id = p.later_id) IS NOT FALSE
    JOIN peernotes_evaluationround r ON r.period_id = p.later_id AND r.measure = a.measure AND NOT r.once),
both_times AS MATERIALIZED (
    SELECT f.later_id, f.before_id, f.closed_at, f.measure, f.scale, f.who, f.value AS before, a.value AS after,
           f.apart OR a.apart AS apart
    FROM first f JOIN answers a ON a.period_id = f.later_id AND a.measure = f.measure AND a.scale = f.scale
        AND a.who = f.who AND (a.gone_at > f.closed_at) IS NOT FALSE AND (a.later_id = f.later_id) IS NOT FALSE),
people AS MATERIALIZED (
    SELECT DISTINCT b.measure, b.before_id, b.later_id, b.closed_at, b.apart::integer AS place, b.who FROM both_times b
    UNION ALL SELECT DISTINCT b.measure, b.before_id, b.later_id, b.closed_at, 2, b.who FROM both_times b
    WHERE (b.measure, b.later_id) IN (SELECT x.measure, x.later_id FROM both_times x WHERE x.apart)
    UNION ALL SELECT DISTINCT f.measure, f.before_id, f.later_id, f.closed_at, 3, f.who FROM first f),
groups AS MATERIALIZED (
    SELECT p.measure, p.before_id, p.later_id, p.closed_at, p.place, count(*)::integer AS many, jsonb_agg(p.who) AS people
    FROM people p GROUP BY p.measure, p.before_id, p.later_id, p.closed_at, p.place),
marked AS MATERIALIZED (
    SELECT g.measure, u.later_id, u.place, u.many, u.mark
    FROM (SELECT g.measure, array_agg(g.later_id ORDER BY g.closed_at, g.later_id, g.place) AS ids,
                 array_agg(g.place ORDER BY g.closed_at, g.later_id, g.place) AS places,
                 array_agg(g.many ORDER BY g.closed_at, g.later_id, g.place) AS sizes,
                 peernotes_told_groups(jsonb_agg(g.people ORDER BY g.closed_at, g.later_id, g.place)) AS marks
          FROM groups g GROUP BY g.measure, g.before_id) g
    CROSS JOIN LATERAL unnest(g.ids, g.places, g.sizes, g.marks) u(later_id, place, many, mark)),
figures AS MATERIALIZED (
    SELECT b.later_id, b.measure, b.scale, b.apart, count(*)::integer AS many,
           avg(b.before)::float AS before_mean, stddev_samp(b.before)::float AS before_sd,
           avg(b.after)::float AS later_mean, stddev_samp(b.after)::float AS later_sd,
           avg(b.after - b.before)::float AS change_mean, stddev_samp(b.after - b.before)::float AS change_sd
    FROM both_times b GROUP BY b.later_id, b.measure, b.scale, b.apart),
found AS (
    SELECT s.measure, s.scale, s.before_id, s.later_id, f.many, CASE WHEN m.mark THEN m.many END AS asked,
           f.before_mean, f.before_sd, f.later_mean, f.later_sd, f.change_mean, f.change_sd, s.apart
    FROM (SELECT f.measure, f.scale, f.before_id, f.later_id, false AS apart FROM first f
          UNION SELECT b.measure, b.scale, b.before_id, b.later_id, true FROM both_times b WHERE b.apart) s
    JOIN marked m ON m.measure = s.measure AND m.later_id = s.later_id AND m.place = 3
    LEFT JOIN marked t ON t.measure = s.measure AND t.later_id = s.later_id AND t.place = s.apart::integer AND t.mark
    LEFT JOIN figures f ON f.measure = s.measure AND f.scale = s.scale AND f.later_id = s.later_id AND f.many = t.many AND f.apart = s.apart
        AND least(f.before_sd, f.later_sd, f.change_sd) > 0)
SELECT t.* FROM peernotes_told_changes((SELECT jsonb_agg(f) FROM found f)) t
$$;
