-- Three figures of a service for an administrator's first page: in the last whole quarter where the service is, and in the one
-- before it. A quarter that is over changes no more (docs/decisions/0058, 0074): a note counts as agreed if it was by the end of the
-- quarter. NULL where it would tell of few. Of workers together, and of none of them. Runs as the owner: figures alone.
CREATE FUNCTION peernotes_home_figures(the_service uuid) RETURNS TABLE (figure text, since date, percent integer, before integer)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
WITH quarters AS MATERIALIZED (
    SELECT s.id, back, q.first::date AS first, q.first AT TIME ZONE s.timezone AS begins, (q.first + interval '3 months') AT TIME ZONE s.timezone AS ends
    FROM peernotes_service s CROSS JOIN generate_series(1, 2) back
    CROSS JOIN LATERAL (SELECT date_trunc('quarter', now() AT TIME ZONE s.timezone) - back * interval '3 months' AS first) q
    WHERE s.id = the_service AND the_service = ANY (peernotes_ids('admin'))),
counted AS (
    SELECT 'agreed' AS figure, q.back, count(*) FILTER (WHERE peernotes_is_finished(n.status) AND n.finalised_at < q.ends) AS part, count(*) AS whole
    FROM quarters q JOIN peernotes_note n ON n.service_id = q.id AND n.happened_at >= q.begins AND n.happened_at < q.ends
        AND n.created_at < q.ends AND peernotes_could_be_agreed(n.status)
    GROUP BY q.back
    UNION ALL
    SELECT 'supervised', q.back, count(*) FILTER (WHERE (
               d.peer > peernotes_supervision_days('peer', v.supervision_interval_days, v.supervisor_kind)
               OR d.clinician > peernotes_supervision_days('clinician', v.supervision_interval_days, v.supervisor_kind)) IS NOT TRUE), count(*)
    FROM quarters q
    CROSS JOIN LATERAL (SELECT q.ends - interval '1 second' AS at) last
    JOIN peernotes_policyversion v ON v.service_id = q.id AND v.in_force @> last.at
    CROSS JOIN LATERAL (
        SELECT DISTINCT m.user_id FROM peernotes_membership m WHERE m.service_id = q.id AND peernotes_is_supervised(m.role)
          AND m.starts_at <= last.at AND (m.ends_at IS NULL OR m.ends_at > last.at)) w
    CROSS JOIN LATERAL peernotes_days_without(w.user_id, q.id, last.at) d
    GROUP BY q.back
    UNION ALL
    SELECT 'concerns', q.back, count(*) FILTER (WHERE c.acknowledged_at <= c.due_at), count(*)
    FROM quarters q JOIN peernotes_safetyconcern c ON c.service_id = q.id AND c.created_at >= q.begins AND c.created_at < q.ends
    GROUP BY q.back)
SELECT f.figure, q.first, peernotes_percent(now.part::integer, now.whole::integer), peernotes_percent(was.part::integer, was.whole::integer)
FROM quarters q CROSS JOIN unnest(ARRAY['agreed', 'supervised', 'concerns']) WITH ORDINALITY f (figure, place)
LEFT JOIN counted now ON now.figure = f.figure AND now.back = 1
LEFT JOIN counted was ON was.figure = f.figure AND was.back = 2
WHERE q.back = 1 ORDER BY f.place
$$;
