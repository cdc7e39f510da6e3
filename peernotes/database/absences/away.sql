-- Who of a consumer's peer workers is away today, until when, and who is there instead: for that consumer, and only where their
-- latest words about contact with the worker say that they want to hear it. By the service's day. Runs as the owner.
CREATE FUNCTION peernotes_away(the_consumer uuid) RETURNS TABLE (worker text, ends_on date, cover text) LANGUAGE sql STABLE
SECURITY DEFINER SET search_path = public, pg_temp AS $$
SELECT w.name, max(b.ends_on), (array_agg(c.name ORDER BY b.ends_on DESC))[1]
FROM peernotes_assignment a
JOIN peernotes_absence b ON b.worker_id = a.user_id AND b.service_id = a.service_id
JOIN peernotes_service s ON s.id = a.service_id
JOIN peernotes_user w ON w.id = a.user_id
LEFT JOIN peernotes_user c ON c.id = b.cover_id AND c.is_active
CROSS JOIN LATERAL (SELECT (statement_timestamp() AT TIME ZONE s.timezone)::date AS today) d
WHERE a.content_object_id = the_consumer AND the_consumer = ANY (peernotes_my_records())
  AND d.today BETWEEN b.starts_on AND b.ends_on
  AND coalesce((SELECT g.wants_cover FROM peernotes_agreement g WHERE g.consumer_id = the_consumer AND g.worker_id = a.user_id
                ORDER BY g.number DESC LIMIT 1), false)
GROUP BY w.id, w.name ORDER BY w.name
$$;
