"""The statements behind ``queries.today``. The views and tables of one's own know the actor from the transaction
(audit.enter)."""

# Those first to whom the worker promised to come back, then those never seen, longest assigned first, then those not seen
# for longest: an order that the caseload keeps.
PEOPLE = """
SELECT c.id, c.service_id, c.chosen_name AS name, c.pronouns, c.date_of_birth, c.local_identifier,
       k.last_contact_at AS last_contact, k.revisit_on, coalesce((
           SELECT peernotes_said_no(d.decision) FROM peernotes_consent d
           WHERE d.consumer_id = c.id AND d.scope = 'write_notes' AND d.decided_at <= now()
             AND (d.grantee_id IS NULL OR d.grantee_id = %(user)s::uuid)
           ORDER BY d.decided_at DESC, d.id DESC LIMIT 1), false) AS wants_no_notes
FROM peernotes_caseload k JOIN peernotes_consumer c ON c.id = k.consumer_id
WHERE k.user_id = %(user)s::uuid AND k.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
  AND k.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
  AND k.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[])
ORDER BY k.revisit_on ASC NULLS LAST, k.last_contact_at ASC NULLS FIRST, k.since, k.consumer_id LIMIT %(limit)s"""
# Notes of one's own about people one still works with.
UNFINISHED = """
SELECT n.id, n.service_id, n.status, n.kind, n.happened_at, n.handed_over_at, n.revisit_on, c.id AS person_id,
       c.chosen_name AS person, n.amends_id IS NOT NULL AS amends, n.hard_moment_at IS NOT NULL AS hard
FROM peernotes_note n JOIN peernotes_consumer c ON c.id = n.consumer_id
WHERE n.author_id = %(user)s::uuid AND {which}
  AND n.service_id = ANY ((SELECT peernotes_ids('peer'))::uuid[])
  AND n.service_id = ANY ((SELECT peernotes_ids('care'))::uuid[])
  AND n.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[])
  AND (n.service_id = ANY ((SELECT peernotes_ids('wide'))::uuid[])
       OR EXISTS (SELECT 1 FROM peernotes_caseload k
                  WHERE k.user_id = %(user)s::uuid AND k.consumer_id = n.consumer_id OFFSET 0))
  {beyond} ORDER BY {order} LIMIT {limit}"""
GOES_ON = "n.service_id <> ALL (%(frozen)s::uuid[])"
OF_EACH, OF_STATUS = f"n.status = s.status AND {GOES_ON}", f"n.status = %(status)s AND {GOES_ON}"
IS_FROZEN = "n.status = ANY (%(statuses)s::text[]) AND n.service_id = ANY (%(frozen)s::uuid[])"
# Who works in the services where one is a peer: whom to ask, and of a supervisor the team.
TEAM = """
SELECT u.id, u.name, array_agg(DISTINCT m.role::text) AS roles, peernotes_works_with(u.id, %(services)s) AS people
FROM peernotes_membership m JOIN peernotes_user u ON u.id = m.user_id AND u.is_active
WHERE m.service_id = ANY (%(services)s::uuid[]) AND m.role = ANY (%(roles)s::text[]) AND u.id <> %(user)s::uuid
  AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
GROUP BY u.id ORDER BY u.sort_name, u.id LIMIT %(limit)s"""
A_FEW_OF_EACH = """
SELECT f.* FROM (
    SELECT f.* FROM unnest(%(statuses)s::text[]) s(status) CROSS JOIN LATERAL ({of_status}) f
    UNION ALL ({is_frozen})) f
ORDER BY f.happened_at DESC, f.id DESC"""
