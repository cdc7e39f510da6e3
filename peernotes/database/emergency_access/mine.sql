-- Who opened my record in an emergency, until when at the latest, and what a privacy officer found. Runs as the owner.
CREATE VIEW peernotes_my_emergency AS
SELECT e.id, e.consumer_id, e.created_at, e.ends_at, e.reason, u.name AS who, d.created_at AS ended_at,
       coalesce(r.outcome, '') AS outcome, r.created_at AS looked_at
FROM peernotes_emergencyaccess e JOIN peernotes_user u ON u.id = e.created_by_id
LEFT JOIN peernotes_emergencyaccessend d ON d.access_id = e.id
LEFT JOIN peernotes_alert a ON a.emergency_id = e.id
LEFT JOIN peernotes_alertanswer r ON r.alert_id = a.id
WHERE {mine(e)};
