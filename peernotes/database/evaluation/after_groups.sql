-- What came of asking after groups, by programme and never by group. Groups of one programme wait until five people answered in them
-- together, in the order in which they were closed; these are told as one, and the next ones wait anew, so that nothing is told twice
-- and no figure less another one is of few (decision 88). ``period_id``: with which it became known. What is kept stays as it is.
-- Only asked as the owner, as above.
CREATE FUNCTION peernotes_groups_of(the_service uuid)
RETURNS TABLE (measure text, scale text, line uuid, period_id uuid, periods uuid[], many integer, percent integer, mean float, sd float)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
WITH RECURSIVE asked AS MATERIALIZED (
    SELECT g.line, r.measure, r.version, r.cuts, p.id AS period_id, p.closed_at,
           row_number() OVER (PARTITION BY g.line, r.measure, r.version ORDER BY p.closed_at, p.id) AS place
    FROM peernotes_evaluationperiod p JOIN peernotes_evaluationround r ON r.period_id = p.id AND r.once
    JOIN peernotes_grouprun u ON u.id = p.run_id JOIN peernotes_programme g ON g.id = u.programme_id
    WHERE p.service_id = the_service AND p.closed_at IS NOT NULL AND NOT p.called_off AND NOT EXISTS (
        SELECT FROM peernotes_evaluationfigures f CROSS JOIN LATERAL jsonb_to_recordset(f.groups) k(measure text, periods uuid[])
        WHERE f.service_id = the_service AND k.measure = r.measure AND p.id = ANY (k.periods))),
answers AS MATERIALIZED (
    SELECT c.period_id, c.measure, c.scale, c.who, c.value, c.gone_at
    FROM peernotes_counted((SELECT the_service WHERE EXISTS (SELECT FROM asked))) c
    WHERE c.period_id IN (SELECT a.period_id FROM asked a)),
together AS (
    SELECT DISTINCT a.line, a.measure, a.version, 0::bigint AS place, NULL::uuid AS period_id, NULL::timestamptz AS closed_at,
           '{}'::jsonb AS cuts, '{}'::uuid[] AS periods, 0 AS people FROM asked a
    UNION ALL
    SELECT a.line, a.measure, a.version, a.place, a.period_id, a.closed_at, a.cuts, n.periods, c.people
    FROM together t JOIN asked a ON a.line = t.line AND a.measure = t.measure AND a.version = t.version AND a.place = t.place + 1
    CROSS JOIN LATERAL (
        SELECT CASE WHEN peernotes_may_be_told(t.people, '{}') THEN ARRAY[a.period_id] ELSE t.periods || a.period_id END AS periods) n
    CROSS JOIN LATERAL (
        SELECT count(DISTINCT s.who)::integer AS people FROM answers s
        WHERE s.period_id = ANY (n.periods) AND s.measure = a.measure AND (s.gone_at > a.closed_at) IS NOT FALSE) c),
figures AS (
    SELECT t.measure, v.scale, t.line, t.period_id, t.periods, (t.cuts ->> v.scale)::numeric AS cut, count(*)::integer AS many,
           count(*) FILTER (WHERE v.value >= (t.cuts ->> v.scale)::numeric)::integer AS content,
           avg(v.value)::float AS mean, stddev_samp(v.value)::float AS sd
    FROM together t CROSS JOIN LATERAL (
        SELECT s.scale, s.who, avg(s.value) AS value FROM answers s
        WHERE s.period_id = ANY (t.periods) AND s.measure = t.measure AND (s.gone_at > t.closed_at) IS NOT FALSE
        GROUP BY s.scale, s.who) v
    WHERE peernotes_may_be_told(t.people, '{}')
    GROUP BY t.measure, v.scale, t.line, t.period_id, t.periods, t.cuts)
SELECT f.measure, f.scale, f.line, f.period_id, f.periods, CASE WHEN peernotes_may_be_told(f.many, '{}') THEN f.many END,
       CASE WHEN f.cut IS NOT NULL THEN peernotes_percent(f.content, f.many) END,
       CASE WHEN f.cut IS NULL AND peernotes_may_be_told(f.many, '{}') AND f.sd > 0 THEN f.mean END,
       CASE WHEN f.cut IS NULL AND peernotes_may_be_told(f.many, '{}') AND f.sd > 0 THEN f.sd END
FROM figures f
$$;
