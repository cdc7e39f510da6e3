"""The statements behind ``queries.notices``."""

# What a version does is said without whoever has not read it yet.
# Of a version in force or planned that follows another (the first model is no change); and of one that was announced and
# never begins, until its day is a month ago.
UNREAD = """
SELECT v.id AS version_id, v.service_id, z.timezone, v.starts_at, lower(v.in_force) <= statement_timestamp() IS TRUE AS begun,
       isempty(v.in_force) AS cancelled,
       v.acknowledge_by IS NOT NULL AND NOT isempty(v.in_force) AS asks, z.slug,
       b.id AS before_id, to_tell.roles, to_tell.lived_as, (s.situation - 'model_overdue')::text AS situation, {workers},
       count(DISTINCT s.consumer_id) AS people, n.id IS NOT NULL AS is_read
FROM ({to_tell}) to_tell
JOIN peernotes_service z ON z.id = to_tell.service_id
JOIN peernotes_policyversion v ON v.service_id = z.id AND v.approved_at > to_tell.since
JOIN peernotes_policyversion b ON b.service_id = v.service_id
    AND (upper(b.in_force) = lower(v.in_force) OR (isempty(v.in_force) AND b.in_force @> v.cancelled_at))
LEFT JOIN LATERAL peernotes_situations(v.service_id, greatest(v.starts_at, statement_timestamp()),
                                       ARRAY[b.reads_since, b.about_me_since], ARRAY[v.reads_since, v.about_me_since],
                                       b.supervision_interval_days, v.supervision_interval_days, {pairs_of}) s ON true
LEFT JOIN peernotes_user u ON u.id = s.user_id
LEFT JOIN peernotes_modelnotice n ON n.version_id = v.id AND n.cancelled = isempty(v.in_force)
    AND {is_mine}
WHERE (upper_inf(v.in_force) OR upper(v.in_force) > statement_timestamp()
       OR (isempty(v.in_force) AND v.starts_at > statement_timestamp() - interval '30 days')) AND {wanted}
GROUP BY v.id, b.id, z.id, n.id, to_tell.roles, to_tell.lived_as, s.situation ORDER BY v.starts_at, v.id, s.situation"""
# It is about the people with whom peer workers work, and about everybody who works with people. A consumer's are there when
# they have read them too, because what ended is asked again.
TO_CONSUMER = UNREAD.format(
    to_tell="""SELECT c.service_id, c.created_at AS since, '{}'::text[] AS roles, '' AS lived_as
               FROM peernotes_consumer c WHERE c.id = %(me)s""",
    pairs_of="%(me)s::uuid, NULL",
    workers="array_agg(u.id ORDER BY u.sort_name, u.id) AS ids, array_agg(u.name ORDER BY u.sort_name, u.id) AS names",
    wanted="s.consumer_id IS NOT NULL",
    is_mine="n.consumer_id = %(me)s",
)
IN_CARE = """
    FROM peernotes_membership m
    WHERE m.role = ANY (%(care)s::text[]) AND m.starts_at <= statement_timestamp()
      AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())"""
TO_STAFF = UNREAD.format(
    to_tell=f"""SELECT m.service_id, min(m.starts_at) AS since, array_agg(m.role::text) AS roles, max(m.lived_as::text) AS lived_as
                {IN_CARE} AND m.user_id = %(me)s GROUP BY m.service_id""",
    pairs_of="NULL, %(me)s::uuid",
    workers="'{}'::uuid[] AS ids, '{}'::text[] AS names",
    wanted="n.id IS NULL",
    is_mine="n.user_id = %(me)s",
)

# Of a carer no pair is known: what a version does between a consumer and a worker is not theirs to read.
TO_CARER = UNREAD.format(
    to_tell="""SELECT r.service_id, r.created_at AS since, '{}'::text[] AS roles, '' AS lived_as
               FROM peernotes_carer r WHERE r.id = %(carer)s""",
    pairs_of="%(carer)s::uuid, NULL",
    workers="'{}'::uuid[] AS ids, '{}'::text[] AS names",
    wanted="n.id IS NULL",
    is_mine="n.user_id = %(me)s",
)

_KNOWN = "LEFT JOIN peernotes_modelnotice n ON n.version_id = %(version)s AND NOT n.cancelled AND"
_PEOPLE = f"""
    SELECT c.id, c.sort_name, c.chosen_name::text AS name, c.local_identifier::text AS note, c.user_id IS NOT NULL AS signs_in,
           n.created_at AS told_at, t.name AS told_by
    FROM (SELECT DISTINCT consumer_id FROM peernotes_situations(
        %(service)s, statement_timestamp(), NULL, array_fill(%(approved_at)s::timestamptz, ARRAY[2]), NULL, NULL)) p
    JOIN peernotes_name c ON c.id = p.consumer_id AND c.created_at < %(approved_at)s
    {_KNOWN} n.consumer_id = c.id LEFT JOIN peernotes_user t ON t.id = n.told_by_id"""
_STAFF = f"""
    SELECT u.id, u.sort_name, u.name::text AS name, '' AS note, true AS signs_in, n.created_at AS told_at, NULL AS told_by
    FROM (SELECT m.user_id {IN_CARE} AND m.service_id = %(service)s
          GROUP BY m.user_id HAVING min(m.starts_at) < %(approved_at)s) s
    JOIN peernotes_user u ON u.id = s.user_id AND u.is_active {_KNOWN} n.user_id = u.id"""
SIGNS_IN = """
SELECT user_id IS NOT NULL AS signs_in FROM peernotes_name WHERE service_id = %(service)s AND id = %(consumer)s"""
SIDES = {"people": _PEOPLE, "staff": _STAFF}
COUNT = "SELECT count(*) AS all, count(told_at) AS told FROM ({whom}) whom"
PAGE = "SELECT * FROM ({whom}) whom WHERE true {beyond} ORDER BY {order} LIMIT %(limit)s"
