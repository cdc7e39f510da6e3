"""Opening what is clinical: gather facts, decide, load, leave the event. A view gets these rows no other way, so that no
view can forget the event. Peer notes are opened in reading_notes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.enums import Code, EntryKind, EntryStatus, Rule, SubjectKind, Verb
from peernotes.errors import Missing, Refused
from peernotes.models import AboutMe, EntryFile
from peernotes.policy import entries as entry_rules
from peernotes.policy import people as rules
from peernotes.policy.decision import deny
from peernotes.policy.entries import EntryFacts
from peernotes.policy.facts import Subject
from peernotes.policy.peer_preferences import may_read_preference
from peernotes.policy.risk import WrittenFacts
from peernotes.queries import concerns as concern_queries
from peernotes.queries import emergency_access, my, same_person, worklist
from peernotes.queries import people as people_queries
from peernotes.queries.notes import in_error, openings
from peernotes.queries.record import entries as entry_queries
from peernotes.queries.record import risk, statements, timeline, withheld
from peernotes.queries.record import search as search_queries

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.models import Opening
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts
    from peernotes.queries.concerns import Concern
    from peernotes.queries.emergency_access import OpenRecord
    from peernotes.queries.keyset import Cursor, Page
    from peernotes.queries.notes.in_error import NoteInError
    from peernotes.queries.people import Person
    from peernotes.queries.record.entries import Entry
    from peernotes.queries.record.lines import Narrow, RecordLine
    from peernotes.queries.record.risk import Contributed
    from peernotes.queries.record.search import FoundLines
    from peernotes.queries.record.statements import Statement
    from peernotes.queries.record.withheld import WhyWithheld
    from peernotes.queries.same_person import Second
    from peernotes.queries.worklist import WorklistLine


@dataclass(frozen=True, slots=True)
class PersonPage:
    """``about_me`` is None where it may not be read, and where the person has written none. ``emergency``: if the page is open
    by one."""

    gathered: Gathered
    person: Person
    about_me: AboutMe | None
    lines: Page[RecordLine]
    second: Second | None
    peer_support: list[str] | None
    emergency: OpenRecord | None


@dataclass(frozen=True, slots=True)
class RecordPage:
    gathered: Gathered
    person: Person
    lines: Page[RecordLine]


@dataclass(frozen=True, slots=True)
class EntryPage:
    """``other``: the version to compare with, if one was asked for and is one of ``versions``."""

    gathered: Gathered
    person: Person
    entry: Entry
    versions: tuple[Entry, ...]
    other: Entry | None

    @property
    def facts(self) -> EntryFacts:
        until = self.entry.withheld_until
        by_me = self.entry.created_by_id == self.gathered.actor.user_id
        return EntryFacts(EntryKind(self.entry.kind), until, was_withheld=until is not None, by_me=by_me)

    @property
    def written(self) -> WrittenFacts:
        entry = self.entry
        return WrittenFacts(
            EntryKind(entry.kind), EntryStatus(entry.status), by_peer=entry.by_peer, signed=entry.signed_at is not None
        )

    @property
    def contributions(self) -> list[Contributed]:
        if self.entry.kind not in (EntryKind.RISK, EntryKind.ASSESSMENT):
            return []
        return risk.beside([version.id for version in self.versions])

    @property
    def withheld(self) -> WhyWithheld | None:
        """Why, also when it is over."""
        return withheld.of_entry([version.id for version in self.versions]) if self.facts.was_withheld else None

    @property
    def files(self) -> tuple[EntryFile, ...]:
        """Looked up where they are shown: not to correct an entry."""
        return entry_queries.files(self.entry.id)

    @property
    def statements(self) -> list[Statement]:
        return statements.beside([self.entry.id])[self.entry.id]


@dataclass(frozen=True, slots=True)
class Worklist:
    """``concerns`` that nobody has taken on, what people ask, and ``unread``, are empty on every page but the first."""

    services: list[Gathered]
    concerns: list[Concern]
    unread: Page[WorklistLine] | None
    rest: Page[WorklistLine] | None


@dataclass(frozen=True, slots=True)
class ErrorsPage:
    """``openings``: what a colleague asks, waiting for a second officer; empty on every page but the first."""

    openings: list[Opening]
    notes: Page[NoteInError]


def open_person(*, by: Actor, consumer_id: UUID, cursor: Cursor | None = None) -> PersonPage:
    """Peer notes and contacts appear without their words, so this opens no note. About Me leaves an event of its own:
    the consumer sees that it was read."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_open_person(gathered.facts), Verb.SEE_PERSON)
    about_me = None
    if rules.may_read_about_me(gathered.facts):
        about_me = AboutMe.objects.select_related("written_down_by").filter(consumer=consumer_id).first()
    lines = timeline.notes_and_contacts(gathered, cursor)
    audit.record_person(gathered, seen=[line.id for line in lines.rows], about_me=about_me and about_me.pk)
    person = people_queries.person(consumer_id, cards=bool(rules.may_know_peer_workers(gathered.facts)))
    return PersonPage(
        gathered, person, about_me, lines, _second(gathered), _peer_support(gathered, person), _emergency(gathered)
    )


def _emergency(gathered: Gathered) -> OpenRecord | None:
    """If that is why it is open."""
    if gathered.rule != Rule.EMERGENCY_ACCESS:
        return None
    return next(iter(emergency_access.open_of(gathered.consumer_id)), None)


def _peer_support(gathered: Gathered, person: Person) -> list[str] | None:
    """Its person has a page of their own for it."""
    may = not gathered.facts.actor.is_consumer and may_read_preference(gathered.facts)
    return person.peer_support if may else None


def _second(gathered: Gathered) -> Second | None:
    """That there is another record of this person, for who works with them, and which only for who may open it by its own
    rules."""
    closed = gathered.facts.actor.is_consumer or gathered.rule == Rule.EMERGENCY_ACCESS
    return None if closed else same_person.beside(gathered.consumer_id)


def person_facts(*, by: Actor, consumer_id: UUID) -> Gathered:
    """For forms about a person whom the actor may know. No event: nothing is shown but who it is about."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_see_person(gathered.facts), Verb.SEE_PERSON)
    return gathered


def open_record(
    *, by: Actor, consumer_id: UUID, narrow: Narrow, cursor: Cursor | None = None, only_changed: bool = False
) -> RecordPage:
    """With words to look for it is a search, and the event says so. ``only_changed``: since this reader last looked;
    on a first look everything is."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.may_read_record(gathered.facts), Verb.READ_RECORD)
    person = people_queries.person(consumer_id)
    changed = person.looked if only_changed else None
    lines = timeline.of_person(gathered, replace(narrow, zone=gathered.service.timezone, changed=changed), cursor)
    if narrow.words:
        audit.record(Verb.SEARCH, gathered, seen=_ids(lines.rows))
    else:
        audit.record_look(gathered, seen=_ids(lines.rows))
    return RecordPage(gathered, person, lines)


def open_entry(*, by: Actor, entry_id: UUID, other_id: UUID | None = None) -> EntryPage:
    found = entry_queries.versions(entry_id)
    entry = entry_queries.pick(found, entry_id)
    if entry is None:
        raise _refused_entry(by, entry_id)
    gathered = access.gather(by, consumer=entry.consumer_id)
    other = entry_queries.pick(found, other_id)
    page = EntryPage(gathered, people_queries.person(entry.consumer_id), entry, found, other)
    gathered.require(entry_rules.may_read_entry(gathered.facts, page.facts), Verb.READ_RECORD)
    audit.record_look(gathered, seen=[other.id] if other else [], entry_id=entry_id)
    return page


def open_file(*, by: Actor, entry_id: UUID, position: int) -> EntryFile:
    file = EntryFile.objects.select_related("entry").filter(entry=entry_id, position=position).first()
    if file is None:
        raise _refused_entry(by, entry_id)
    gathered = access.gather(by, consumer=file.entry.consumer_id)
    gathered.require(rules.may_read_record(gathered.facts), Verb.READ_RECORD)
    audit.record(Verb.READ_RECORD, gathered, object_type="entry", object_id=entry_id, seen=[file.pk])
    return file


def _refused_entry(by: Actor, entry_id: UUID) -> Refused:
    """To whoever asked there is no such entry; its event is about the one whom it is about, who can see that somebody
    tried."""
    whose = entry_queries.whose(entry_id)
    gathered = access.gather(by, consumer=whose) if whose else None
    if gathered is None or (decision := rules.may_read_record(gathered.facts)):
        return Missing(actor=by, verb=Verb.READ_RECORD)
    return Refused(decision, known=False, verb=Verb.READ_RECORD, gathered=gathered)


def find_people(
    *,
    by: Actor,
    words: str,
    cursor: Cursor | None = None,
    rule: Callable[[Facts], Decision] = rules.may_find_people,
) -> tuple[list[Gathered], Page[Person]]:
    """With the services that were looked through."""
    services = services_to_search(by, rule)
    people = people_queries.my_people(by, words, cursor)
    verb = Verb.SEARCH if words else Verb.SEE_PERSON
    record_seen(verb, services, people.rows)
    return services, people


def may_search(*, by: Actor) -> None:
    """The page without words yet: refused to whoever has nobody to look for."""
    services_to_search(by)


def search(*, by: Actor, narrow: Narrow, cursor: Cursor | None = None) -> FoundLines:
    """Over everyone the actor works with. Each person found gets an event, so that they can see that they were."""
    services = {service.service_id: service for service in services_to_search(by)}
    found = search_queries.everyone(by, narrow, cursor)
    seen: dict[UUID, list[UUID]] = {}
    for line in found.lines.rows:
        seen.setdefault(line.consumer_id, []).extend(_ids([line]))
    about_people = [
        (services[found.people[who].service_id].on(Subject(SubjectKind.CONSUMER, who)), ids)
        for who, ids in seen.items()
    ]
    audit.record_each(Verb.SEARCH, [*((service, []) for service in services.values()), *about_people])
    return found


def open_worklist(*, by: Actor, cursor: Cursor | None = None, only_unread: bool = False) -> Worklist:
    """What waits for a clinician, without its words."""
    services = services_to_search(by)
    unread = worklist.unread(by, cursor if only_unread else None) if only_unread or cursor is None else None
    rest = None if only_unread else worklist.rest(by, cursor)
    concerns = concern_queries.waiting(by) if unread and not only_unread else []
    rows = [*concerns, *(row for page in (unread, rest) if page for row in page.rows)]
    record_seen(Verb.SEE_PERSON, services, rows)
    return Worklist(services, concerns, unread, rest)


def open_in_error(*, by: Actor, cursor: Cursor | None = None) -> ErrorsPage:
    """For the records officer: what was entered in error, without its words."""
    services = services_to_search(by, rules.may_find_errors)
    found = ErrorsPage(openings.waiting_for(by) if cursor is None else [], in_error.notes(by, cursor))
    record_seen(Verb.SEE_PERSON, services, [*found.openings, *found.notes.rows])
    return found


def services_to_search(by: Actor, rule: Callable[[Facts], Decision] = rules.may_find_people) -> list[Gathered]:
    """The services in which the rule lets the actor look; refused if there is none."""
    known = access.services_of(by)
    if not known:
        refused = deny(Code.FOR_STAFF, Rule.ROLE) if my.me(by) else deny(Code.NOT_A_MEMBER, Rule.ROLE)
        raise Refused(refused, known=True, actor=by, verb=Verb.SEARCH)
    allowed = [gathered for gathered in known if gathered.allows(rule)]
    if not allowed:
        known[0].require(rule(known[0].facts), Verb.SEARCH)
    return allowed


def record_seen(verb: Verb, services: list[Gathered], shown: Sequence[Any]) -> None:
    """One event for each service, whatever is shown: even an empty list was asked for."""
    looks = ((here, [row.id for row in shown if row.service_id == here.service_id]) for here in services)
    audit.record_each(verb, looks)


def _ids(lines: list[RecordLine] | tuple[RecordLine, ...]) -> list[UUID]:
    return [key for line in lines for key in (line.id, *(section.id for section in line.sections))]
