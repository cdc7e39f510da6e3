"""Floor 4: who did what, in the same transaction as the doing. No event, no page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

from django.db import DatabaseError, connections, transaction

from peernotes.enums import Code, SubjectKind, Verb
from peernotes.errors import AuditFailed
from peernotes.models import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Subject

ENTER = """
SELECT set_config('peernotes.actor', %s, true), set_config('peernotes.visit', %s, true),
       set_config('peernotes.request', %s, true), set_config('peernotes.record', %s, true),
       set_config('peernotes.reason', %s, true)"""

# An event that says nothing of these is about nobody, stands alone, and was allowed.
UNSAID: dict[str, Any] = {
    "service_id": None,
    "actor_id": None,
    "actor_role": "",
    "visit_id": None,
    "verb": "",
    "object_type": "",
    "object_id": None,
    "objects_seen": "{}",
    "subject_kind": SubjectKind.CONSUMER,
    "subject_id": None,
    "act_id": None,
    "act_people": 1,
    "policy_id": None,
    "consent_id": None,
    "allowed": True,
    "code": Code.ALLOWED,
    "rule": "",
    "purpose": "",
    "request_id": None,
}
INSERT = f"INSERT INTO peernotes_event ({', '.join(UNSAID)}) VALUES"
ROW = f"({', '.join('%s::uuid[]' if name == 'objects_seen' else '%s' for name in UNSAID)})"
LOOK = """
INSERT INTO peernotes_look AS l (user_id, consumer_id, service_id, at) VALUES (%s, %s, %s, statement_timestamp())
ON CONFLICT (user_id, consumer_id) DO UPDATE
SET at = excluded.at, before = CASE WHEN excluded.at - l.at > peernotes_sitting() THEN l.at ELSE l.before END"""


def enter(actor: Actor, reason: str = "", *, using: str = "default") -> None:
    """Tells PostgreSQL who acts until the transaction ends: row-level security and the history triggers ask this.
    Must be inside a transaction; after it there is no actor, and so there are no rows."""
    who = [str(each or "") for each in (actor.user_id, actor.visit_id, actor.request_id, actor.record_id)]
    with connections[using].cursor() as cursor:
        cursor.execute(ENTER, [*who, reason])


def record(
    verb: Verb,
    *people: Gathered,
    also: Iterable[Subject] = (),
    object_type: str = "",
    object_id: UUID | None = None,
    seen: Iterable[UUID] = (),
) -> None:
    """Appends an event for each of ``people`` and of ``also``, those whom the act is about besides. The object defaults
    to the note, the person or the service that was gathered. No content, ever. Raises AuditFailed (503) if it cannot be
    written."""
    more: dict[str, Any] = {"objects_seen": _array(seen)}
    if object_type:
        more |= {"object_type": object_type, "object_id": object_id}
    events = [_event(verb, gathered) | more for gathered in people]
    events += [_event(verb, people[0]) | more | _about(subject) | {"consent_id": None} for subject in also]
    append(*_one_act(events))


def record_each(verb: Verb, looks: Iterable[tuple[Gathered, Iterable[UUID]]]) -> None:
    """For a page about several people, or a whole service: an event for each (facts, ids seen), and those of a service
    are one act."""
    of_service: dict[UUID, list[dict[str, Any]]] = {}
    for gathered, seen in looks:
        event = _event(verb, gathered) | {"objects_seen": _array(seen)}
        of_service.setdefault(gathered.service_id, []).append(event)
    if of_service:
        append(*(event for events in of_service.values() for event in _one_act(events)))


def record_and_apart(
    verb: Verb, apart: Verb, gathered: Gathered, people: list[Subject], object_type: str, object_id: UUID
) -> None:
    """One about something of the service, and of the same look one for each of those people, as below."""
    mine = _event(verb, gathered) | {"object_type": object_type, "object_id": object_id}
    others = _apart(apart, gathered, people, object_type, object_id)
    append(*_one_act([mine]), *(_one_act(others) if others else ()))


def record_apart(verb: Verb, gathered: Gathered, people: list[Subject], object_type: str, object_id: UUID) -> None:
    """About people of whom nobody of the service may learn it by reading its events: these belong to no service, so that who
    did it and whom it is about read them and nobody else."""
    events = _apart(verb, gathered, people, object_type, object_id)
    if events:
        append(*_one_act(events))


def _apart(
    verb: Verb, gathered: Gathered, people: list[Subject], object_type: str, object_id: UUID
) -> list[dict[str, Any]]:
    said = {
        "object_type": object_type,
        "object_id": object_id,
        "service_id": None,
        "policy_id": None,
        "consent_id": None,
    }
    return [_event(verb, gathered) | said | _about(one) for one in people]


def record_person(gathered: Gathered, *, seen: Iterable[UUID], about_me: UUID | None) -> None:
    """A person's page, and, where it shows their About Me, that this was read: the consumer sees both."""
    events = [_event(Verb.SEE_PERSON, gathered) | {"objects_seen": _array(seen)}]
    if about_me is not None:
        events.append(_event(Verb.READ_ABOUT_ME, gathered) | {"object_type": "about_me", "object_id": about_me})
    append(*events)


def record_asking(gathered: Gathered, *, wish: UUID | None) -> None:
    """The page on which somebody is asked before a note, and, where it shows what they wish about notes, that this was read."""
    events = [_event(Verb.SEE_PERSON, gathered)]
    if wish is not None:
        events.append(_event(Verb.READ_PLAN, gathered) | {"objects_seen": _array([wish])})
    append(*events)


def record_editor(gathered: Gathered, *, seen: Iterable[UUID], goals: list[UUID], items: list[UUID]) -> None:
    """That its author has a note open to write in it, and, where goals or items of a care plan are offered there, that these
    were read."""
    events = [_event(Verb.READ_NOTE, gathered) | {"objects_seen": _array(seen)}]
    for verb, offered in ((Verb.READ_GOALS, goals), (Verb.READ_PLAN_ITEMS, items)):
        if offered:
            events.append(_event(verb, gathered) | {"objects_seen": _array(offered)})
    append(*events)


def record_note(gathered: Gathered, *, seen: Iterable[UUID], item: UUID | None) -> None:
    """That a note was open, and, where it shows the item of the care plan that it was about, that this was read."""
    events = [_event(Verb.READ_NOTE, gathered) | {"objects_seen": _array(seen)}]
    if item is not None:
        about = {"object_type": "plan_item", "object_id": item}
        events.append(_event(Verb.READ_PLAN_ITEMS, gathered) | about)
    append(*events)


def record_reading(gathered: Gathered, *, seen: Iterable[UUID], item: UUID | None = None) -> None:
    """That a note was read, with the first time that this reader did: it is no longer unread, and the consumer can be
    told who had read it."""
    first = Reading(
        service_id=gathered.service_id,
        note_id=gathered.note_id,
        user_id=gathered.actor.user_id,
        first_read_at=gathered.facts.at,
    )
    Reading.objects.bulk_create([first], ignore_conflicts=True)
    record_note(gathered, seen=seen, item=item)


def record_look(gathered: Gathered, *, seen: Iterable[UUID], entry_id: UUID | None = None) -> None:
    """That a record was open, or one entry of it, and when: what changes later is then new to this reader."""
    event = _event(Verb.READ_RECORD, gathered) | {"objects_seen": _array(seen)}
    if entry_id:
        event |= {"object_type": "entry", "object_id": entry_id}
    look = [gathered.actor.user_id, gathered.consumer_id, gathered.service_id]
    _execute(f"WITH look AS ({LOOK}) {INSERT} {ROW}", [*look, *_values(event)])


def record_plain(verb: Verb, actor: Actor, *, using: str = "default", **said: object) -> None:
    """For what is about no record: signing in, a page that does not exist. ``said``: columns of the event."""
    append(_did(verb, actor) | said, using=using)


def record_refusal(verb: Verb, gathered: Gathered, decision: Decision) -> None:
    """In a transaction of its own, after the refused one was rolled back."""
    with transaction.atomic():
        enter(gathered.actor)
        said = {"allowed": decision.allowed, "code": decision.code, "rule": decision.rule}
        append(_event(verb, gathered) | said)


def append(*events: dict[str, Any], using: str = "default") -> None:
    """In one statement, however many they are."""
    rows = ", ".join([ROW] * len(events))
    _execute(f"{INSERT} {rows}", [value for event in events for value in _values(event)], using)


def _values(event: dict[str, Any]) -> list[Any]:
    return list((UNSAID | event).values())


def _one_act(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if len(events) == 1:
        return events
    act, people = uuid4(), sum("subject_id" in event for event in events)
    first, *others = (event | {"act_id": act, "act_people": 0} for event in events)
    return [first | {"act_people": max(people, 1)}, *others]


def _event(verb: Verb, gathered: Gathered) -> dict[str, Any]:
    object_type, object_id = gathered.object
    said = {
        "service_id": gathered.service_id,
        "actor_role": gathered.role,
        "object_type": object_type,
        "object_id": object_id,
        "policy_id": gathered.facts.policy_id,
        "consent_id": gathered.consent_id,
        "rule": gathered.rule,
    }
    return _did(verb, gathered.actor) | _about(gathered.subject) | said


def _did(verb: Verb, actor: Actor) -> dict[str, Any]:
    return {
        "verb": verb,
        "actor_id": actor.user_id,
        "visit_id": actor.visit_id,
        "purpose": actor.purpose[:200],
        "request_id": actor.request_id,
    }


def _about(subject: Subject | None) -> dict[str, Any]:
    return {"subject_kind": subject.kind, "subject_id": subject.id} if subject else {}


def _array(ids: Iterable[UUID]) -> str:
    """As PostgreSQL writes it: psycopg looks at each member of a list by itself."""
    return f"{{{','.join(map(str, ids))}}}"


def _execute(statement: str, values: list[object], using: str = "default") -> None:
    try:
        with connections[using].cursor() as cursor:
            cursor.execute(statement, values)
    except DatabaseError as failure:
        raise AuditFailed from failure
