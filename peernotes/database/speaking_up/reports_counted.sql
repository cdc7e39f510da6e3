-- How many reports there were in the last whole half-year where the service is, for an administrator: NULL where they are of few workers,
-- or most of one. ``kinds``: how many of each, if of every kind that there was the same may be told, so that none can be worked out from
-- the others. A half-year that is over changes no more. Runs as the owner: numbers alone.
CREATE FUNCTION peernotes_reports_counted(the_service uuid) RETURNS TABLE (since date, until date, many integer, kinds jsonb)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH half AS (
    SELECT s.timezone, (date_trunc('year', day) + CASE WHEN extract(month FROM day) > 6 THEN interval '6 months' ELSE interval '0' END
                        - interval '6 months')::date AS first
    FROM peernotes_service s CROSS JOIN LATERAL (SELECT now() AT TIME ZONE s.timezone AS day) d
    WHERE s.id = the_service AND the_service = ANY (peernotes_ids('admin'))),
reports AS (
    SELECT r.worker_id, r.kind, count(*)::integer AS many FROM half h JOIN peernotes_stigmareport r ON r.service_id = the_service
      AND r.created_at >= h.first::timestamp AT TIME ZONE h.timezone
      AND r.created_at < (h.first + interval '6 months') AT TIME ZONE h.timezone
    GROUP BY r.worker_id, r.kind)
SELECT h.first, (h.first + interval '6 months' - interval '1 day')::date,
       (SELECT CASE WHEN peernotes_no_worker_stands_out(array_agg(w.many)) THEN sum(w.many)::integer END
        FROM (SELECT sum(many)::integer AS many FROM reports GROUP BY worker_id) w),
       (SELECT CASE WHEN bool_and(k.told) THEN jsonb_object_agg(k.kind, k.many) END
        FROM (SELECT kind, sum(many) AS many, peernotes_no_worker_stands_out(array_agg(many)) AS told FROM reports GROUP BY kind) k)
FROM half h
$$;
