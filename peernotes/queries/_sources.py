"""The three kinds of line that a record consists of (entries, peer notes, contacts), as SQL over ``r``: a set of people
with what the reader is to each of them. Everything that shows lines is built from these, so that a rule stands here
once.

``r``: consumer_id, and four answers: clinician (in care), reader (a peer worker who may read the record), author (a
peer worker in care), me (the person themselves). Where words are looked for, ``r`` has a row for each line that was
found (queries/_found.py) and says which: line.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.queries.keyset import Order

ENTRY, NOTE, CONTACT = "entry", "note", "contact"
CLINICIAN, PEER_WORKER, IMPORTED = "clinician", "peer_worker", "imported"
AMENDMENT = "amendment"
FEW_LINES = 400
DAY = "({day})::timestamp AT TIME ZONE %(n_zone)s"
# Around the words that were found; nobody types these (private use), so the page can tell them from the text.
FOUND_FROM, FOUND_TO = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Narrow:
    """``author`` is one of CLINICIAN, PEER_WORKER, IMPORTED; ``kind`` an EntryKind, or NOTE or CONTACT. ``since`` and
    ``until`` are whole days in ``zone``. ``changed``: became readable after this moment. ``words`` as typed."""

    author: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None
    changed: datetime | None = None
    words: str = ""
    zone: str = "UTC"

    @property
    def shape(self) -> Narrow:
        """Which filters there are, whatever their values: nothing else changes a statement."""
        values = {name: bool(getattr(self, name)) for name in ("since", "until", "changed", "words")}
        return replace(self, zone="", **values)

    @property
    def params(self) -> dict[str, object]:
        names = ("author", "kind", "since", "until", "changed", "words", "zone")
        return {f"n_{name}": getattr(self, name) for name in names}


class Part(NamedTuple):
    """A section of a note that the reader may read."""

    id: UUID
    prompt: str
    voice: str
    audience: str
    text: str


class Line(NamedTuple):
    """``readable`` False: only that there was something (sharing stopped, or entered in error). ``title`` is that of
    an entry, and AMENDMENT for a note that amends another."""

    source: str
    id: UUID
    consumer_id: UUID
    at: datetime
    kind: str
    title: str
    text: str
    sensitive: bool
    status: str
    author: str
    by: str
    minutes: int | None
    mode: str
    readable: bool
    own: bool
    unread: bool
    parts: tuple[Part, ...] = ()


# The columns of every source, in the order of Line.
T = """AS t(source, id, consumer_id, at, kind, title, text, sensitive, status, author, by, minutes, mode, readable, own,
    unread)"""
FINISHED = "n.status IN ('final', 'amended')"
NOTE_READABLE = f"""{FINISHED} AND (r.me OR (r.author AND n.author_id = %(user)s::uuid)
    OR (r.clinician AND n.shared_with_care_team AND v.clinician_read_peer_notes = 'shared_sections')
    OR (r.reader AND (n.shared_with_care_team OR n.shared_with_peer_team)))"""
OWN_UNFINISHED = """(r.author AND n.author_id = %(user)s::uuid
    AND n.status NOT IN ('final', 'amended', 'entered_in_error'))"""
READ_BEFORE = "EXISTS (SELECT 1 FROM peernotes_reading g WHERE g.note_id = n.id AND g.user_id = %(user)s::uuid)"
# Without its words: for the two authors if it was struck, and for whoever had read it.
NOTE_KNOWN = f"""(n.status IN ('final', 'amended', 'entered_in_error') AND {READ_BEFORE}
    OR n.status = 'entered_in_error' AND (r.me OR (r.author AND n.author_id = %(user)s::uuid)))"""
# Of a note ``n``, or of a readable line ``t``: what a clinician may read and did not write is shared with clinicians.
PART = """s.text <> '' AND (r.me OR (r.author AND {own})
    OR s.decision IN ('accepted', 'rewritten') AND (
        (r.clinician AND {shared} AND s.audience = 'care_team')
        OR (r.reader AND s.audience IN ('care_team', 'peer_team'))))"""
PART_READABLE = PART.format(own="n.author_id = %(user)s::uuid", shared="n.shared_with_care_team")
PART_OF_LINE = PART.format(own="t.own", shared="t.readable")
# Of an ``r`` with a line: what was asked for, and how a text is cut to it.
ASKED = (
    "(SELECT peernotes_query(%(n_words)s::text)) AS asked, "
    f"'StartSel={FOUND_FROM}, StopSel={FOUND_TO}, MaxFragments=2, MaxWords=24, MinWords=8, ShortWord=1, "
    'FragmentDelimiter=" … "\' AS form'
)
CUT = f"""(SELECT CASE WHEN h.cut LIKE '%%{FOUND_FROM}%%' THEN h.cut
              ELSE ts_headline('peernotes_plain', {{column}}, r.asked, r.form) END
            FROM (SELECT ts_headline('peernotes', {{column}}, r.asked, r.form) AS cut OFFSET 0) h)"""  # noqa: S608 - constants
ENTRIES = """(
    SELECT 'entry', e.id, e.consumer_id, e.written_at, e.kind::text, e.title::text,
           CASE WHEN e.sensitive OR e.status = 'entered_in_error' THEN '' ELSE {text} END,
           e.sensitive, e.status::text, e.author_name::text, {by}, NULL::integer, '',
           e.status <> 'entered_in_error', e.created_by_id = %(user)s::uuid, false
    FROM peernotes_recordentry e
    WHERE {of_person} AND (r.clinician OR r.reader OR r.me)
      {conditions}
    ORDER BY {order} LIMIT {limit})"""
NEWEST_VERSION = """AND (e.status <> 'superseded'
           OR NOT EXISTS (SELECT 1 FROM peernotes_recordentry x WHERE x.replaces_id = e.id))"""
ENTRY_BY = """CASE WHEN e.source_system <> '' THEN 'imported' WHEN e.kind = 'facts_only' THEN 'peer_worker'
            ELSE 'clinician' END"""
NOTES = """(
    SELECT 'note', n.id, n.consumer_id, n.happened_at, n.kind::text,
           CASE WHEN n.amends_id IS NULL THEN '' ELSE 'amendment' END, '', false, n.status::text, u.name::text,
           'peer_worker', n.minutes, n.mode::text, ({readable}) OR {own_unfinished}, n.author_id = %(user)s::uuid,
           r.clinician AND ({readable}) AND NOT {read_before} AND n.author_id <> %(user)s::uuid
    FROM peernotes_note n
    JOIN peernotes_policyversion v ON v.id = n.policy_version_id
    JOIN peernotes_user u ON u.id = n.author_id
    WHERE {of_person} AND ({known})
      {conditions}
    ORDER BY {order} LIMIT {limit})"""
CONTACTS = """(
    SELECT 'contact', c.id, c.consumer_id, c.happened_at, '', '', '', false, '', u.name::text, {by}, c.minutes,
           c.mode::text, true, c.worker_id = %(user)s::uuid, false
    FROM peernotes_contactlogentry c
    JOIN peernotes_user u ON u.id = c.worker_id
    WHERE c.consumer_id = r.consumer_id AND (r.clinician OR r.reader OR r.me OR c.worker_id = %(user)s::uuid)
      {conditions}
    ORDER BY {order} LIMIT {limit})"""
CONTACT_BY = """CASE WHEN EXISTS (SELECT 1 FROM peernotes_membership m WHERE m.user_id = c.worker_id
                              AND m.service_id = c.service_id AND m.role = 'clinician' OFFSET 0)
            THEN 'clinician' ELSE 'peer_worker' END"""


def headline(column: str) -> str:
    """Cut to where the words are, by their stems; the beginning of a word has none, so then as they are typed."""
    return CUT.format(column=column)


def entries(narrow: Narrow, order: Order, limit: int) -> str:
    conditions = [
        f"AND {ENTRY_BY} = %(n_author)s" if narrow.author else "",
        "AND e.kind = %(n_kind)s" if narrow.kind else "",
        _days("e.written_at", narrow, order),
        "AND e.created_at > %(n_changed)s::timestamptz" if narrow.changed else "",
        "AND e.id = r.line AND e.status <> 'entered_in_error'" if narrow.words else NEWEST_VERSION,
        order.beyond("e.written_at", "e.id"),
    ]
    return ENTRIES.format(
        text=headline("e.text") if narrow.words else f"left(e.text, {FEW_LINES})",
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


def lines(statement: str, params: dict[str, object]) -> list[Line]:
    """Runs a statement that ends in the columns of the three sources, in their order."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return [Line(*row) for row in cursor.fetchall()]


def with_beginnings(statement: str, params: dict[str, object]) -> list[Line]:
    """The same with the columns of one part behind, empty where there is none."""
    width = len(Line._fields) - 1
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return [Line(*row[:width], (Part(*row[width:]),) if row[width] else ()) for row in cursor.fetchall()]
