"""The statements behind ``queries.today``."""

# Those first to whom the worker promised to come back, then those not seen for longest. The views know the actor from
# the transaction (audit.enter). Everybody is ranked by two facts before anything else is asked about the few that show.
PEOPLE = """
WITH mine AS MATERIALIZED (SELECT consumer_id FROM peernotes_my_people WHERE is_peer),
seen AS (
    SELECT consumer_id, max(happened_at) AS last FROM peernotes_contactlogentry
    WHERE worker_id = %(user)s::uuid GROUP BY consumer_id),
put_off AS (
    SELECT consumer_id, min(revisit_on) AS revisit FROM peernotes_note
    WHERE author_id = %(user)s::uuid AND status = 'deferred' GROUP BY consumer_id)
SELECT c.id, c.service_id, c.chosen_name, c.pronouns, c.date_of_birth, c.local_identifier, seen.last, put_off.revisit,
       coalesce((
           SELECT d.decision IN ('refused', 'withdrawn') FROM peernotes_consent d
           WHERE d.consumer_id = c.id AND d.scope = 'write_notes' AND d.decided_at <= now()
             AND (d.grantee_id IS NULL OR d.grantee_id = %(user)s::uuid)
           ORDER BY d.decided_at DESC, d.id DESC LIMIT 1), false)
FROM mine JOIN peernotes_consumer c ON c.id = mine.consumer_id
LEFT JOIN seen ON seen.consumer_id = c.id LEFT JOIN put_off ON put_off.consumer_id = c.id
ORDER BY put_off.revisit NULLS LAST, seen.last NULLS FIRST, c.chosen_name, c.id LIMIT %(limit)s"""
# Notes of one's own about people one still works with.
UNFINISHED = """
SELECT n.id, n.service_id, n.status, n.kind, n.happened_at, n.handed_over_at, n.revisit_on, c.id AS person_id,
       c.chosen_name, n.amends_id IS NOT NULL
FROM peernotes_note n JOIN peernotes_consumer c ON c.id = n.consumer_id
WHERE n.author_id = %(user)s::uuid
  AND (EXISTS (SELECT 1 FROM peernotes_my_people p WHERE p.consumer_id = n.consumer_id)
       OR (n.service_id IN (SELECT service_id FROM peernotes_my_wide_services)
           AND n.consumer_id NOT IN (SELECT consumer_id FROM peernotes_my_conflicts)))"""
FEW = (
    "SELECT f.* FROM unnest(%(statuses)s::text[]) s(status) CROSS JOIN LATERAL ("
    + UNFINISHED
    + """ AND n.status = s.status ORDER BY n.happened_at DESC, n.id DESC LIMIT %(limit)s) f
ORDER BY f.happened_at DESC, f.id DESC"""
)
NOTES = (
    UNFINISHED
    + """ AND n.status = ANY(%(statuses)s::text[]) {beyond}
ORDER BY {order} LIMIT {limit}"""
)
MODELS = """
SELECT DISTINCT s.id, s.name, s.slug, s.timezone, v.model, v.peer_write_notes, v.contact_log
FROM peernotes_membership m JOIN peernotes_service s ON s.id = m.service_id
LEFT JOIN peernotes_policyversion v ON v.service_id = s.id AND v.in_force @> now()
WHERE m.user_id = %(user)s::uuid AND m.role = ANY(%(roles)s::text[])
  AND m.starts_at <= now() AND (m.ends_at IS NULL OR m.ends_at > now())
ORDER BY s.name, s.id"""
