"""The statements behind ``queries.worklist``.

The views and tables of one's own (peernotes_caseload, peernotes_unread) know the actor from the transaction
(audit.enter). They say where to look; what is shown comes from the lines' own tables, under row-level security."""

# As a sub-plan (OFFSET 0), not as a join, which would take the lines out of the order of their index.
SHARED = """peernotes_shared_with_clinicians(n.status, n.shared_with_care_team, clinicians_allowed => EXISTS (
        SELECT 1 FROM peernotes_policyversion v WHERE v.id = n.policy_version_id
        AND peernotes_clinicians_allowed(v.clinician_read_peer_notes) OFFSET 0))"""
MINE = """k.user_id = %(user)s::uuid AND k.newest_at IS NOT NULL
      AND k.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
      AND k.service_id = ANY ((SELECT peernotes_ids('begins'))::uuid[])
      AND k.service_id <> ALL ((SELECT peernotes_ids('wide'))::uuid[])
      AND k.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[])"""
RECENT = """q.user_id = %(user)s::uuid AND q.service_id = ANY ((SELECT peernotes_ids('clinical'))::uuid[])
      AND q.service_id = ANY ((SELECT peernotes_ids('begins'))::uuid[])
      AND q.consumer_id <> ALL ((SELECT peernotes_ids('closed'))::uuid[])"""
# Nothing waits that one needs there before one reads of a record: nor is what one wrote oneself worked through here.
BEGINS = "{row}.service_id = ANY ((SELECT peernotes_ids('begins'))::uuid[])"
NOTE = """SELECT 'note' AS source, n.id, n.consumer_id, n.service_id, n.finalised_at AS at, n.kind, n.author_id,
           '' AS author_name, NULL::boolean AS imported, true AS by_peer, NULL::date AS day"""
# What a line says: that there is something, about whom, by whom, when.
SHOWN = """
SELECT i.source, i.id, i.consumer_id, i.service_id, i.at, i.kind, p.chosen_name, p.local_identifier, s.timezone, i.imported,
       i.by_peer, i.day,
       coalesce(nullif(i.author_name, ''), u.name, '') AS author, {unread} AS unread,
       EXISTS (SELECT 1 FROM peernotes_membership m WHERE m.user_id = i.author_id AND m.service_id = i.service_id
               AND peernotes_is_clinician(m.role)) AS by_clinician{further}
FROM {before}(ids i JOIN peernotes_consumer p ON p.id = i.consumer_id JOIN peernotes_service s ON s.id = i.service_id
              LEFT JOIN peernotes_user u ON u.id = i.author_id){after}
ORDER BY {order}"""

UNREAD = f"""
WITH ids AS MATERIALIZED (
    {NOTE} FROM peernotes_unread q JOIN peernotes_note n ON n.id = q.note_id
    WHERE NOT q.opened AND {RECENT} AND {SHARED} {{beyond}} ORDER BY {{order_ids}} LIMIT {{limit}})
{SHOWN.format(unread="true", further="", before="", after="", order="{order}")}"""

# That two met, whatever table says so.
CONTACTS = "{row}.service_id = ANY ((SELECT peernotes_ids('contacts'))::uuid[])"
ENTRIES_AND_CONTACTS = """(
    SELECT 'entry' AS source, e.id, e.consumer_id, e.service_id, e.written_at AS at, e.kind, e.created_by_id AS author_id,
           e.author_name, e.source_system <> '' AS imported, e.kind = 'facts_only' OR e.by_peer AS by_peer, e.written_on AS day
    FROM peernotes_recordentry e WHERE {where_entry} AND e.status = 'current'
      AND (e.kind <> 'facts_only' OR e.created_by_id = %(user)s::uuid OR {contacts_of_entry}) ORDER BY {order_entry} LIMIT {limit})
    UNION ALL (
    SELECT 'contact', c.id, c.consumer_id, c.service_id, c.happened_at, '', c.worker_id, '', NULL, false, NULL
    FROM peernotes_contactlogentry c WHERE {where_contact}
      AND (c.worker_id = %(user)s::uuid OR {contacts_of_contact}) ORDER BY {order_contact} LIMIT {limit})"""

# The newest lines lie with the people who have the newest lines. ``edge``: nobody who is not among the heads has a line
# as new as that, so of the heads' lines none older is looked at. ``certain``: no page of more heads could differ.
# Notes that still count as new are listed for their reader, opened or not, so that however many are unread, none is
# stepped over; older ones are looked for only if the page reaches so far.
REST = f"""
WITH heads AS MATERIALIZED ({{heads}}),
opened AS MATERIALIZED (
    SELECT q.note_id AS id, q.finalised_at AS at FROM peernotes_unread q
    WHERE q.opened AND {RECENT} {{beyond}} ORDER BY {{order_opened}} LIMIT {{limit}}),
edge AS MATERIALIZED ({{edge}}),
others AS MATERIALIZED (
    SELECT t.* FROM heads CROSS JOIN LATERAL ({{of_people}}) t WHERE heads.at >= (SELECT at FROM edge)
    UNION ALL SELECT t.* FROM peernotes_my_wide_services w CROSS JOIN LATERAL ({{of_services}}) t
    WHERE {BEGINS.format(row="w")}
    ORDER BY {{order_ids}} LIMIT {{limit}}),
older AS MATERIALIZED (
    SELECT o.id FROM peernotes_older_notes(
        ARRAY(SELECT consumer_id FROM heads), (SELECT at FROM edge), {{cursor}}, {{limit}}) o(id) WHERE ({{reached}})),
ids AS MATERIALIZED (
    {NOTE} FROM (SELECT id FROM opened WHERE at >= (SELECT at FROM edge) UNION ALL SELECT id FROM older) found
    CROSS JOIN LATERAL (SELECT * FROM peernotes_note x WHERE x.id = found.id OFFSET 0) n WHERE {SHARED}
      AND {BEGINS.format(row="n")}
    UNION ALL SELECT * FROM others ORDER BY {{order_ids}} LIMIT {{limit}}),
certain AS MATERIALIZED (
    SELECT e.at = '-infinity' OR (SELECT count(*) = {{limit}} AND min(at) >= e.at FROM ids) AS yes FROM edge e)
{SHOWN.format(unread="{unread}", further=", o.yes AS certain", before="certain o LEFT JOIN ", after=" ON true", order="{order}")}"""
EDGE = """SELECT CASE WHEN count(*) < %(heads)s THEN '-infinity' ELSE min(at) END AS at FROM (
        SELECT at FROM heads WHERE below UNION ALL SELECT at FROM opened ORDER BY at DESC LIMIT %(heads)s) newest"""
NO_EDGE = "SELECT '-infinity'::timestamptz AS at"
REACHED = """SELECT count(*) < {limit} OR min(at) <= now() - peernotes_new_for()
        FROM (SELECT at FROM opened UNION ALL SELECT at FROM others ORDER BY at DESC LIMIT {limit}) page"""
REACHED_BACK = "SELECT %(beyond_0)s::timestamptz <= now() - peernotes_new_for()"
# The next people below a moment, or the first of all; those of the same moment belong together.
NEXT = f"""SELECT k.consumer_id, k.newest_at AS at, true AS below FROM peernotes_caseload k
    WHERE {MINE} {{below}} ORDER BY k.newest_at DESC FETCH FIRST %(heads)s ROWS WITH TIES"""
# Everybody with a line above the cursor may have one below it as well.
ABOVE = f"""SELECT k.consumer_id, k.newest_at AS at, false AS below FROM peernotes_caseload k
    WHERE {MINE} AND k.newest_at >= %(beyond_0)s::timestamptz"""
UNREAD_FLAG = """(i.source = 'note' AND i.author_id IS DISTINCT FROM %(user)s::uuid AND NOT EXISTS (
    SELECT 1 FROM peernotes_reading g WHERE g.note_id = i.id AND g.user_id = %(user)s::uuid))"""
