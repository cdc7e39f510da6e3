"""Carers' own files: with whom one works, and what is in a file. Row-level security says which rows there are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from peernotes import access, rows
from peernotes.enums import CarerNotePart, CarerNoteState, SubjectKind
from peernotes.errors import Missing
from peernotes.policy.carer_files import CarerNoteFacts
from peernotes.policy.facts import Subject
from peernotes.policy.taking_back import NotedFacts
from peernotes.queries import keyset
from peernotes.queries.carer_requests import AS_JSON

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.enums import Verb
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

SHAPE = (str, UUID)
MOST = 100
# Named by staff or by the consumer: their ties are visible too, and are no reason to be on this list. Whoever
# does not arrange who works with whom has few: row-level security is then asked about these, and not about everybody in the service.
CARERS = """
SELECT r.id, r.chosen_name, r.service_id, s.name AS service_name, mine.id IS NOT NULL AS assigned, lower(r.chosen_name) AS sort_name,
       EXISTS (SELECT 1 FROM peernotes_carerrequest q
               WHERE q.carer_id = r.id AND q.begun_at IS NULL AND q.taken_back_at IS NULL
                 AND (q.asked_by = 'self' OR peernotes_said_yes_to_offer(q.answer))) AS asks
FROM peernotes_carer r JOIN peernotes_service s ON s.id = r.service_id
LEFT JOIN peernotes_carerassignment mine ON mine.carer_id = r.id AND mine.worker_id = %(user)s AND mine.ended_at IS NULL
WHERE {which} {beyond}
ORDER BY {order} LIMIT {limit}"""
MINE = """r.id = ANY (ARRAY(
    SELECT a.carer_id FROM peernotes_carerassignment a WHERE a.worker_id = %(user)s AND a.ended_at IS NULL))"""
ARRANGED = "(mine.id IS NOT NULL OR r.service_id = ANY ((SELECT peernotes_ids('supervises'))::uuid[]))"
ONE = """
SELECT r.id, r.chosen_name, r.service_id, mine.id IS NOT NULL AS assigned, r.user_id IS NOT DISTINCT FROM %(user)s::uuid AS own,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', a.worker_id, 'name', u.name) ORDER BY u.sort_name, u.id), '[]')
        FROM peernotes_carerassignment a JOIN peernotes_user u ON u.id = a.worker_id
        WHERE a.carer_id = r.id AND a.ended_at IS NULL AND peernotes_supports_now(a.worker_id, r.service_id, 'carers'))::text AS workers,
       {asked} AS asked, r.ended_at IS NOT NULL AS ended
FROM peernotes_carer r
LEFT JOIN peernotes_carerassignment mine ON mine.carer_id = r.id AND mine.worker_id = %(user)s AND mine.ended_at IS NULL
WHERE r.id = %(carer)s"""
NOTE = """
SELECT n.id, n.carer_id, n.author_id, u.name AS author, n.kind, n.what_we_talked_about, n.in_own_words, n.next_step,
       n.in_confidence, n.open_parts, n.state, n.version, n.created_at, n.author_id IS NOT DISTINCT FROM %(user)s::uuid AS is_author,
       n.state IN ('draft', 'with_carer', 'agreed') AND NOT EXISTS (
           SELECT FROM peernotes_carerassignment a
           WHERE a.carer_id = n.carer_id AND a.worker_id = n.author_id AND a.ended_at IS NULL) AS left_behind
FROM peernotes_carernote n JOIN peernotes_user u ON u.id = n.author_id
WHERE {which} ORDER BY n.changed_at DESC, n.id DESC LIMIT {most}"""
OPENED = "SELECT o.note_id, o.kind, o.changed_at, o.part, o.words FROM peernotes_carer_parts_opened(%(carer)s) o LIMIT {most}"
WHOSE = "SELECT w.consumer_id FROM peernotes_whose_carers() w WHERE w.carer_id = %(carer)s"
CONTACTS = """
SELECT c.id, u.name AS worker, c.happened_at, c.minutes, c.mode, c.outside_hours, c.crisis, c.taken_back_at, c.taken_back_why,
       (c.worker_id = (SELECT peernotes_actor())) IS TRUE AS mine
FROM peernotes_carercontact c JOIN peernotes_user u ON u.id = c.worker_id
WHERE c.carer_id = %(carer)s {which} ORDER BY {order} LIMIT {limit}"""
LAST_FIRST = "c.happened_at DESC, c.id DESC"


@dataclass(frozen=True, slots=True)
class ListedCarer:
    """``assigned``: I work with them; else I arrange who does. ``asks``: for something."""

    id: UUID
    chosen_name: str
    service_id: UUID
    service_name: str
    assigned: bool
    sort_name: str
    asks: bool


@dataclass(frozen=True, slots=True)
class CarerSeen:
    """``workers``: who works with them, here, as the model in force lets them, and ``asked``: what they ask for, as JSON."""

    id: UUID
    chosen_name: str
    service_id: UUID
    assigned: bool
    own: bool
    workers: str
    asked: str
    ended: bool


@dataclass(frozen=True, slots=True)
class NoteOfCarer:
    """See the model. ``left_behind``: not finished, and its author works with the carer no more."""

    id: UUID
    carer_id: UUID
    author_id: UUID
    author: str
    kind: str
    what_we_talked_about: str
    in_own_words: str
    next_step: str
    in_confidence: bool
    open_parts: list[str]
    state: str
    version: int
    created_at: datetime
    is_author: bool
    left_behind: bool

    @property
    def facts(self) -> CarerNoteFacts:
        return CarerNoteFacts(CarerNoteState(self.state), self.is_author)

    @property
    def parts(self) -> list[tuple[str, str]]:
        return [(part, getattr(self, part)) for part in CarerNotePart if getattr(self, part)]


@dataclass(frozen=True, slots=True)
class OpenedCarerPart:
    note_id: UUID
    kind: str
    changed_at: datetime
    part: str
    words: str


@dataclass(frozen=True, slots=True)
class ContactOfCarer:
    id: UUID
    worker: str
    happened_at: datetime
    minutes: int
    mode: str
    outside_hours: bool
    crisis: bool
    taken_back_at: datetime | None
    taken_back_why: str
    mine: bool

    @property
    def facts(self) -> NotedFacts:
        return NotedFacts(self.mine, self.taken_back_at is not None)


def gathered(by: Actor, carer_id: UUID, verb: Verb) -> tuple[CarerSeen, Gathered]:
    """The facts about whoever asks and one carer; Missing for whom they are none of theirs."""
    found = rows.read(CarerSeen, ONE.format(asked=AS_JSON), {"carer": carer_id, "user": by.user_id})
    if not found:
        raise Missing(actor=by, verb=verb)
    seen = found[0]
    facts = access.gather(by, service=seen.service_id).on(Subject(SubjectKind.CARER, carer_id))
    actor = replace(facts.facts.actor, assigned=seen.assigned, is_carer=seen.own)
    return seen, replace(facts, facts=replace(facts.facts, actor=actor, ended=seen.ended))


def whose(carer_id: UUID) -> UUID:
    """Of whom they are a carer, for whoever works with them; to be shown to nobody."""
    return rows.named(WHOSE, {"carer": carer_id})[0]["consumer_id"]


def of_worker(by: Actor, cursor: Cursor | None = None, *, arranges: bool) -> Page[ListedCarer]:
    """``arranges``: who works with which carer, in some service."""
    order = keyset.Order(cursor, rising=True)
    key = ("lower(r.chosen_name)", "r.id")
    which = {"which": ARRANGED if arranges else MINE, "beyond": order.beyond(*key)}
    statement = CARERS.format(**which, order=order.by(*key), limit=keyset.SIZE + 1)
    found = rows.read(ListedCarer, statement, {"user": by.user_id, **order.params})
    return keyset.page(found, cursor, lambda one: (one.sort_name, one.id))


def notes(by: Actor, carer_id: UUID) -> list[NoteOfCarer]:
    which = NOTE.format(which="n.carer_id = %(carer)s", most=MOST)
    return rows.read(NoteOfCarer, which, {"carer": carer_id, "user": by.user_id})


def note(by: Actor, note_id: UUID) -> NoteOfCarer | None:
    found = rows.read(NoteOfCarer, NOTE.format(which="n.id = %(note)s", most=1), {"note": note_id, "user": by.user_id})
    return next(iter(found), None)


def opened(carer_id: UUID) -> list[OpenedCarerPart]:
    return rows.read(OpenedCarerPart, OPENED.format(most=MOST), {"carer": carer_id})


def contacts(carer_id: UUID) -> list[ContactOfCarer]:
    return rows.read(
        ContactOfCarer, CONTACTS.format(which="", order=LAST_FIRST, limit=keyset.SIZE), {"carer": carer_id}
    )


def my_contacts(carer_id: UUID, cursor: Cursor | None) -> Page[ContactOfCarer]:
    """The last one first."""
    order, walk = keyset.Order(cursor), ("c.happened_at", "c.id")
    statement = CONTACTS.format(which=order.beyond(*walk), order=order.by(*walk), limit=keyset.SIZE + 1)
    found = rows.read(ContactOfCarer, statement, {"carer": carer_id, **order.params})
    return keyset.page(found, cursor, lambda one: (one.happened_at, one.id))


def contact(carer_id: UUID, contact_id: UUID) -> ContactOfCarer | None:
    asked = {"carer": carer_id, "contact": contact_id}
    statement = CONTACTS.format(which="AND c.id = %(contact)s", order=LAST_FIRST, limit=1)
    return next(iter(rows.read(ContactOfCarer, statement, asked)), None)
