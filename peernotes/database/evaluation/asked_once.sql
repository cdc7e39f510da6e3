-- What came of measures that are compared with nothing, in periods that are closed and of no group: how many answered, and of these the percentage
-- that is content or, where there is no such answer, the mean. ``many`` NULL: too few. ``apart``: as in peernotes_counted. Only asked as the owner, as above.
CREATE FUNCTION peernotes_once_of(the_service uuid)
RETURNS TABLE (measure text, scale text, period_id uuid, many integer, percent integer, mean float, sd float, apart boolean)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
SELECT g.measure, g.scale, g.period_id, CASE WHEN peernotes_may_be_told(g.many, '{}') THEN g.many END,
       CASE WHEN g.cut IS NOT NULL THEN peernotes_percent(g.content, g.many) END,
       CASE WHEN g.cut IS NULL AND peernotes_may_be_told(g.many, '{}') AND g.sd > 0 THEN g.mean END,
       CASE WHEN g.cut IS NULL AND peernotes_may_be_told(g.many, '{}') AND g.sd > 0 THEN g.sd END,
       g.apart
FROM (
    SELECT r.measure, c.scale, r.period_id, c.apart, (r.cuts ->> c.scale)::numeric AS cut, count(*)::integer AS many,
           count(*) FILTER (WHERE c.value >= (r.cuts ->> c.scale)::numeric)::integer AS content,
           avg(c.value)::float AS mean, stddev_samp(c.value)::float AS sd
    FROM peernotes_evaluationround r
    JOIN peernotes_evaluationperiod p ON p.id = r.period_id AND p.closed_at IS NOT NULL AND p.run_id IS NULL
    JOIN peernotes_counted(the_service) c ON c.period_id = p.id AND c.measure = r.measure AND (c.gone_at > p.closed_at) IS NOT FALSE
    WHERE r.service_id = the_service AND r.once
    GROUP BY r.measure, c.scale, r.period_id, r.cuts, c.apart) g
$$;
