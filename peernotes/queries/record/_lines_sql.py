"""The three kinds of line that a record consists of (entries, peer notes, contacts), as SQL over ``r``: a set of people
with what the reader is to each of them. Everything that shows lines is built from these, so that a rule stands here
once.

``r``: consumer_id, and six answers: clinician (who may read the record), contacts (whether clinicians read the contact log), reader (a peer worker who may), author (a peer
worker in care), me (the person themselves), cares (in care, and not in an emergency, which opens no peer note). Where words are looked for, ``r`` has a row for each line that was
found (search) and says which: line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.queries.keyset import SIZE
from peernotes.queries.record.lines import CONTACT, IMPORTED, NOTE, PEER_WORKER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.queries.keyset import Order
    from peernotes.queries.record.lines import Narrow

FEW_LINES = 400
DAY = "({day})::timestamp AT TIME ZONE %(n_zone)s"

WROTE_IT = "r.author AND n.author_id = %(user)s::uuid"
NOTE_READABLE = f"""(peernotes_is_finished(n.status) OR peernotes_is_in_error(n.status)) AND peernotes_may_read_note(
    n.status, own => r.me, officer => false, in_care => r.cares, wrote_it => {WROTE_IT},
    shared => peernotes_may_read_shared(
        n.status, n.shared_with_care_team, n.shared_with_peer_team,
        clinicians_allowed => peernotes_clinicians_allowed(v.clinician_read_peer_notes),
        ready => true, is_clinician => r.clinician, peer_reads => r.reader))"""
OWN_UNFINISHED = f"({WROTE_IT} AND NOT peernotes_is_finished(n.status) AND NOT peernotes_is_in_error(n.status))"
READ_BEFORE = "EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = n.id AND g.user_id = %(user)s::uuid)"
# Without its words: for the two authors if it was struck, and for whoever had read it.
NOTE_KNOWN = f"""((peernotes_is_finished(n.status) OR peernotes_is_in_error(n.status)) AND r.cares AND {READ_BEFORE}
    OR peernotes_is_in_error(n.status) AND (r.me OR ({WROTE_IT})))"""
# Of a readable line ``t``: what a clinician may read and did not write is shared with clinicians.
SECTION_READABLE = """s.text <> '' AND (r.me OR (r.author AND t.own)
    OR peernotes_audience_includes(s.decision, s.audience, r.clinician)
       AND CASE WHEN r.clinician THEN t.readable ELSE r.reader END)"""
# Of an ``r`` with a line: what was asked for.
ASKED = "(SELECT peernotes_query(%(n_words)s::text)) AS asked"
# Each kind of line has all columns of RecordLine.
ENTRIES = """(
    SELECT 'entry' AS source, e.id, e.consumer_id, e.written_at AS at, e.kind::text AS kind, e.title::text AS title,
           CASE WHEN e.sensitive OR peernotes_is_in_error(e.status) THEN '' ELSE {text} END AS text, e.sensitive,
           e.status::text AS status, e.author_name::text AS author, {by} AS by, NULL::integer AS minutes, '' AS mode,
           NOT peernotes_is_in_error(e.status) AS readable, e.created_by_id = %(user)s::uuid AS own, false AS unread,
           e.written_on AS day, CASE WHEN peernotes_is_withheld(e.withheld_until, statement_timestamp())
               THEN e.withheld_until END AS withheld_until
    FROM peernotes_recordentry e
    WHERE {of_person} AND peernotes_may_read_entry(
        e.kind, r.me, peernotes_is_withheld(e.withheld_until, statement_timestamp()), true, true, r.clinician, r.reader,
        e.created_by_id = %(user)s::uuid, r.contacts)
      {conditions}
    ORDER BY {order} LIMIT {limit})"""
NEWEST_VERSION = """AND (e.status <> 'superseded'
           OR NOT EXISTS (SELECT 1 FROM peernotes_recordentry x WHERE x.replaces_id = e.id))"""
ENTRY_BY = """CASE WHEN e.source_system <> '' THEN 'imported' WHEN e.kind = 'facts_only' OR e.by_peer THEN 'peer_worker'
            ELSE 'clinician' END"""
NOTES = """(
    SELECT 'note' AS source, n.id, n.consumer_id, n.happened_at AS at, n.kind::text AS kind,
           CASE WHEN n.amends_id IS NULL THEN '' ELSE 'amendment' END AS title, '' AS text, false AS sensitive,
           n.status::text AS status, u.name::text AS author, 'peer_worker' AS by, n.minutes, n.mode::text AS mode,
           ({readable}) OR {own_unfinished} AS readable, n.author_id = %(user)s::uuid AS own,
           r.clinician AND ({readable}) AND NOT {read_before} AND n.author_id <> %(user)s::uuid AS unread,
           NULL::date AS day, NULL::timestamptz AS withheld_until
    FROM peernotes_note n
    JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    JOIN peernotes_user u ON u.id = n.author_id
    WHERE {of_person} AND ({known})
      {conditions}
    ORDER BY {order} LIMIT {limit})"""
CONTACTS = """(
    SELECT 'contact' AS source, c.id, c.consumer_id, c.happened_at AS at, '' AS kind, '' AS title, '' AS text,
           false AS sensitive, '' AS status, u.name::text AS author, {by} AS by, c.minutes, c.mode::text AS mode,
           true AS readable, c.worker_id = %(user)s::uuid AS own, false AS unread, NULL::date AS day,
           NULL::timestamptz AS withheld_until
    FROM peernotes_contactlogentry c
    JOIN peernotes_user u ON u.id = c.worker_id
    WHERE c.consumer_id = r.consumer_id
      AND peernotes_may_read_contact(r.me, true, true, r.clinician, c.worker_id = %(user)s::uuid, r.contacts, r.reader,
          CASE WHEN peernotes_in_a_group(c.mode) THEN NOT peernotes_told_of_group(c.consumer_id) ELSE false END)
      {conditions}
    ORDER BY {order} LIMIT {limit})"""
CONTACT_BY = """CASE WHEN EXISTS (SELECT 1 FROM peernotes_membership m WHERE m.user_id = c.worker_id
                              AND m.service_id = c.service_id AND peernotes_is_clinician(m.role) OFFSET 0)
            THEN 'clinician' ELSE 'peer_worker' END"""
# In one's own record, that there is something.
WITHHELD_LINES = """(
    SELECT 'withheld' AS source, w.id, w.consumer_id, w.written_at AS at, '' AS kind, '' AS title, '' AS text,
           false AS sensitive, '' AS status, '' AS author, 'clinician' AS by, NULL::integer AS minutes, '' AS mode,
           false AS readable, false AS own, false AS unread, NULL::date AS day, w.withheld_until
    FROM peernotes_withheld w
    WHERE w.consumer_id = r.consumer_id AND r.me
      {conditions}
    ORDER BY {order} LIMIT {limit})"""
# The kinds are cut before they are joined, so that a person with 10,000 entries costs as much as one with 26.
WITHOUT_SECTIONS = """
WITH {readers}
SELECT t.* FROM r CROSS JOIN LATERAL ({wanted}) t ORDER BY {order} LIMIT {limit}"""
# A row for each section of a line that is wanted, and for each line that has none.
WITH_SECTIONS = """
WITH {readers}
SELECT t.*, p.id AS section_id, p.prompt AS section_prompt, p.voice AS section_voice, p.audience AS section_audience,
       p.text AS section_text
FROM (SELECT t.* FROM r CROSS JOIN LATERAL ({wanted}) t ORDER BY {order} LIMIT {limit}) t
JOIN r ON {of_line}
LEFT JOIN LATERAL (
    SELECT s.id, s.prompt, s.voice, s.audience, {text} AS text, s.position FROM peernotes_notesection s
    WHERE t.source = 'note' AND t.readable AND s.note_id = t.id AND {section_readable} {which}) p ON true
ORDER BY {order}, p.position, p.id"""
BEGINNING = {"of_line": "true", "text": f"left(s.text, {FEW_LINES})", "which": "ORDER BY s.position LIMIT 1"}


def statement(readers: str, wanted: str, order: Order, sections: dict[str, str] | None = None) -> str:
    """``sections``: which of a note's sections come along, and how much of them."""
    return (WITH_SECTIONS if sections else WITHOUT_SECTIONS).format(
        readers=readers,
        wanted=wanted,
        order=order.by("t.at", "t.id"),
        limit=SIZE + 1,
        section_readable=SECTION_READABLE,
        **(sections or {}),
    )


def entries(narrow: Narrow, order: Order, limit: int) -> str:
    conditions = [
        f"AND {ENTRY_BY} = %(n_author)s" if narrow.author else "",
        "AND e.kind = %(n_kind)s" if narrow.kind else "",
        _days("e.written_at", narrow, order),
        "AND e.created_at > %(n_changed)s::timestamptz" if narrow.changed else "",
        "AND e.id = r.line AND NOT peernotes_is_in_error(e.status)" if narrow.words else NEWEST_VERSION,
        order.beyond("e.written_at", "e.id"),
    ]
    return ENTRIES.format(
        text="peernotes_cut(e.text, r.asked)" if narrow.words else f"left(e.text, {FEW_LINES})",
        by=ENTRY_BY,
        of_person=_of_person("e", narrow),
        conditions=_lines(conditions),
        order=order.by("e.written_at", "e.id"),
        limit=limit,
    )


def notes(narrow: Narrow, order: Order, limit: int, *, drafts: bool = False) -> str:
    """``drafts``: my own unfinished notes as well."""
    known = [NOTE_READABLE]
    if not narrow.words:
        known += [NOTE_KNOWN, *([OWN_UNFINISHED] if drafts else [])]
    conditions = [
        _days("n.happened_at", narrow, order),
        "AND n.finalised_at > %(n_changed)s::timestamptz" if narrow.changed else "",
        "AND n.id = r.line" if narrow.words else "",
        order.beyond("n.happened_at", "n.id"),
    ]
    return NOTES.format(
        readable="true" if narrow.words else NOTE_READABLE,
        own_unfinished=OWN_UNFINISHED,
        read_before=READ_BEFORE,
        of_person=_of_person("n", narrow),
        known=" OR ".join(f"({rule})" for rule in known),
        conditions=_lines(conditions),
        order=order.by("n.happened_at", "n.id"),
        limit=limit,
    )


def contacts(narrow: Narrow, order: Order, limit: int) -> str:
    conditions = [
        f"AND {CONTACT_BY} = %(n_author)s" if narrow.author else "",
        _days("c.happened_at", narrow, order),
        "AND c.created_at > %(n_changed)s::timestamptz" if narrow.changed else "",
        order.beyond("c.happened_at", "c.id"),
    ]
    return CONTACTS.format(
        by=CONTACT_BY,
        conditions=_lines(conditions),
        order=order.by("c.happened_at", "c.id"),
        limit=limit,
    )


def withheld(narrow: Narrow, order: Order, limit: int) -> str:
    conditions = [_days("w.written_at", narrow, order), order.beyond("w.written_at", "w.id")]
    return WITHHELD_LINES.format(conditions=_lines(conditions), order=order.by("w.written_at", "w.id"), limit=limit)


def wanted(narrow: Narrow, order: Order, limit: int, *, drafts: bool = False) -> str:
    """The lines of one person ``r``, each kind cut at ``limit`` before they are put together. What the filter rules
    out as a kind is not asked for."""
    peer = narrow.author in ("", PEER_WORKER)
    found = []
    if narrow.kind not in (NOTE, CONTACT):
        found.append(entries(narrow, order, limit))
    if narrow.kind in ("", NOTE) and peer:
        found.append(notes(narrow, order, limit, drafts=drafts))
    if narrow.kind in ("", CONTACT) and narrow.author != IMPORTED and not narrow.words:
        found.append(contacts(narrow, order, limit))
    if not (narrow.kind or narrow.author or narrow.changed or narrow.words):
        found.append(withheld(narrow, order, limit))
    return "\n    UNION ALL ".join(found or [entries(narrow, order, 0)])


def _of_person(line: str, narrow: Narrow) -> str:
    """A line that was found is looked up by its id, and not among all lines of its person."""
    same = f"{line}.consumer_id = r.consumer_id"
    return f"({same}) IS TRUE" if narrow.words else same


def _days(column: str, narrow: Narrow, order: Order) -> str:
    since = order.bound(column, ">=", DAY.format(day="%(n_since)s::date")) if narrow.since else ""
    until = order.bound(column, "<", DAY.format(day="%(n_until)s::date + 1")) if narrow.until else ""
    return f"{since} {until}".strip()


def _lines(conditions: Iterable[str]) -> str:
    return "\n      ".join(condition for condition in conditions if condition)
