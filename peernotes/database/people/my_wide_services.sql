-- Services where I have a service-wide duty as a clinician.
CREATE VIEW peernotes_my_wide_services WITH (security_invoker = true) AS
SELECT unnest(peernotes_ids('wide')) AS service_id;
