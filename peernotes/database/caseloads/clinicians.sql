-- The clinicians who have a note before them: assigned to the person or on duty for the whole service.
CREATE VIEW peernotes_clinicians WITH (security_invoker = true) AS
SELECT a.content_object_id AS consumer_id, NULL::uuid AS whole_service, m.service_id, a.user_id
FROM peernotes_assignment a
JOIN peernotes_membership m ON m.user_id = a.user_id AND m.service_id = a.service_id
WHERE peernotes_is_clinician(m.role) AND (m.ends_at IS NULL OR m.ends_at > now())
UNION ALL
SELECT NULL, w.content_object_id, m.service_id, w.user_id
FROM peernotes_serviceassignment w
JOIN peernotes_membership m ON m.user_id = w.user_id AND m.service_id = w.content_object_id
WHERE peernotes_is_clinician(m.role) AND (m.ends_at IS NULL OR m.ends_at > now());
