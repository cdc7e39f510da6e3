-- Whose records somebody had open in an emergency, of a service that has that: neither over nor ended, and no privacy officer
-- had found that it was not fitting.
CREATE FUNCTION peernotes_emergencies(the_user uuid, at timestamptz) RETURNS TABLE (consumer_id uuid, service_id uuid)
LANGUAGE sql STABLE ROWS 1 AS $$
SELECT e.consumer_id, e.service_id FROM peernotes_emergencyaccess e
WHERE e.created_by_id = the_user AND e.created_at <= at AND e.ends_at > at
  AND NOT EXISTS (SELECT FROM peernotes_emergencyaccessend d WHERE d.access_id = e.id AND d.created_at <= at)
  AND NOT EXISTS (SELECT FROM peernotes_alert a JOIN peernotes_alertanswer r ON r.alert_id = a.id
                  WHERE a.emergency_id = e.id AND peernotes_closes_emergency(r.outcome) AND r.created_at <= at)
$$;
