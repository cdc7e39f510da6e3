-- How long notes took that were finished in the last whole month where the service is, for an administrator: how many, the seconds of
-- the middle one and of nine in ten, and the percentage of the time of the meetings themselves. NULL where a worker could be worked
-- out: fewer than five wrote them, or one wrote more than half. A month that is over changes no more. Runs as the owner: figures alone.
CREATE FUNCTION peernotes_time_of_notes(the_service uuid)
RETURNS TABLE (since date, many integer, median float, nine_in_ten float, percent integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH month AS (
    SELECT (date_trunc('month', now() AT TIME ZONE s.timezone) - interval '1 month')::date AS first, s.timezone
    FROM peernotes_service s WHERE s.id = the_service AND the_service = ANY (peernotes_ids('admin'))),
timed AS (
    SELECT n.author_id, n.minutes, sum(t.seconds_with_consumer + t.seconds_alone)::float AS seconds
    FROM month m
    JOIN peernotes_note n ON n.service_id = the_service AND n.finalised_at >= m.first::timestamp AT TIME ZONE m.timezone
        AND n.finalised_at < (m.first + interval '1 month') AT TIME ZONE m.timezone
    JOIN peernotes_notetime t ON t.note_id = n.id AND t.worker_id = n.author_id
    GROUP BY n.id),
figures AS (
    SELECT count(*)::integer AS many, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS nine_in_ten,
           round(100 * sum(seconds) / nullif(sum(minutes) * 60, 0))::integer AS percent,
           peernotes_no_worker_stands_out(
               (SELECT array_agg(one.many) FROM (SELECT count(*)::integer AS many FROM timed GROUP BY author_id) one)) AS told
    FROM timed)
SELECT m.first, CASE WHEN f.told THEN f.many END, CASE WHEN f.told THEN f.median END,
       CASE WHEN f.told THEN f.nine_in_ten END, CASE WHEN f.told THEN f.percent END
FROM month m CROSS JOIN figures f
$$;
