"""Who had better not work with whom: a relative, a friend, a former partner, as either of the two says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.db.models.functions import Now

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import SubjectKind, Verb
from peernotes.errors import Missing
from peernotes.models import ConflictOfInterest
from peernotes.policy import people as rules
from peernotes.policy.facts import Subject
from peernotes.queries import conflicts as queries
from peernotes.queries import my
from peernotes.queries import people as people_queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.conflicts import KnownPerson, StaffHere
    from peernotes.queries.my import Me
    from peernotes.queries.people import Person

OBJECT = "conflict"


@dataclass(frozen=True, slots=True)
class WhomIKnow:
    me: Me
    staff: list[StaffHere]
    named: list[KnownPerson]


def open_declaring(*, by: Actor, consumer_id: UUID) -> Person:
    """Before declaring one. No event: nothing is shown but who it is about."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(rules.in_care(gathered.facts), Verb.DECLARE_CONFLICT)
    return people_queries.person(consumer_id)


def declare(*, by: Actor, consumer_id: UUID) -> None:
    """Of oneself. From now on everything about the person is closed to the one who declared it, and their safety concerns
    go to another clinician. Asks and stores no reason."""
    act = acts.on_person(by, Verb.DECLARE_CONFLICT, consumer_id, reason="declared by themselves")
    act.require(rules.in_care(act.facts))
    act.record(also=[Subject(SubjectKind.STAFF, by.user_id)])
    ConflictOfInterest.objects.create(**act.whose, user_id=by.user_id, declared_by_id=by.user_id)


def open_mine(*, by: Actor) -> WhomIKnow:
    """Names of those who work here: no content, so no event."""
    me, _gathered = my.mine(by, Verb.NAME_CONFLICT)
    return WhomIKnow(me, queries.staff(me.service_id), queries.named(me.id))


@acts.once
def name(*, by: Actor, user_id: UUID, known: bool, key: UUID) -> UUID:
    """The consumer, of somebody who works here: as if that one had declared it, in each record that is theirs; or no
    longer. Twice is once. Of whom they said it is in no event."""
    me, _gathered = my.mine(by, Verb.NAME_CONFLICT)
    act = acts.on_people(by, Verb.NAME_CONFLICT, my.records(), reason="named by themselves", key=key)
    act.require_of_each(rules.is_own_record)
    if known and user_id not in {member.user_id for member in queries.staff(me.service_id)}:
        raise Missing(actor=by, verb=Verb.NAME_CONFLICT)
    _name(act, user_id, known=known)
    return act.new_id


def _name(act: Act, user_id: UUID, *, known: bool) -> None:
    said = queries.said_by([each.consumer_id for each in act.people]).filter(user=user_id)
    already = set(said.values_list("consumer", flat=True))
    changed = replace(act, people=[each for each in act.people if (each.consumer_id in already) != known])
    if not changed.people:
        return
    changed.record(OBJECT)
    if not known:
        said.update(ended_at=Now())
        return
    ConflictOfInterest.objects.bulk_create(
        ConflictOfInterest(
            service_id=each.service_id,
            consumer_id=each.consumer_id,
            user_id=user_id,
            declared_by_id=each.actor.user_id,
            created_at=each.facts.at,
        )
        for each in changed.people
    )
