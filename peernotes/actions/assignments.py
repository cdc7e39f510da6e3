"""Who works with whom, and who had better not."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission
from django.db.models import Q
from django.db.models.functions import Now

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import CARE_ROLES, Code, Rule, Verb
from peernotes.models import Assignment, ConflictOfInterest, Membership
from peernotes.policy import people as people_rules
from peernotes.policy import services as service_rules
from peernotes.policy.decision import Decision, allow, deny
from peernotes.queries import people as people_queries

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from uuid import UUID

    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor
    from peernotes.queries.people import Person

    Progress = Callable[[int, int], None]

OBJECT = "assignment"
BATCH = 500


def choose_not_to_read(*, by: Actor, consumer_id: UUID, reads: bool | None) -> None:
    """A peer worker's own choice about one person (Barr 2020: reading can hurt). It takes effect at once, and can be
    taken back at any time; nobody is asked for a reason. ``reads`` None: nothing was chosen, nothing changes."""
    reason = "reads the record" if reads else "chose not to read"
    act = acts.on_person(by, Verb.CHOOSE_NOT_TO_READ, consumer_id, reason=reason)
    act.require(people_rules.may_choose_not_to_read(act.facts))
    if reads is None:
        return
    mine = Assignment.objects.filter(content_object_id=consumer_id, user_id=by.user_id)
    if mine.exclude(reads_record=reads).update(reads_record=reads):
        act.record()


def open_assignments(
    *, by: Actor, service_id: UUID, people: Sequence[UUID], user_id: UUID, reason: str, progress: Progress | None = None
) -> None:
    """By an administrator of the people's service, for somebody with a role in care there. Twice is once."""
    act = _administered(by, service_id, people, reason)
    act.require(_in_care_role(service_id, user_id))
    permission = Permission.objects.get(content_type__app_label="peernotes", codename="support_consumer")
    known = set(Assignment.objects.filter(user_id=user_id).values_list("content_object_id", flat=True))
    for batch in _batches([each for each in people if each not in known], progress):
        Assignment.objects.bulk_create(
            Assignment(
                user_id=user_id,
                content_object_id=consumer_id,
                permission=permission,
                service_id=service_id,
                created_by_id=by.user_id,
            )
            for consumer_id in batch
        )
        _record(act, batch, user_id)


def end_assignments(
    *, by: Actor, service_id: UUID, people: Sequence[UUID], user_id: UUID, reason: str, progress: Progress | None = None
) -> None:
    """Takes effect with the next request of the one it was about. What they wrote keeps their name."""
    act = _administered(by, service_id, people, reason)
    open_now = Assignment.objects.filter(user_id=user_id, service_id=service_id)
    known = set(open_now.values_list("content_object_id", flat=True))
    for batch in _batches([each for each in people if each in known], progress):
        open_now.filter(content_object_id__in=batch).delete()
        _record(act, batch, user_id)


def _batches(people: Sequence[UUID], progress: Progress | None) -> Iterator[Sequence[UUID]]:
    for begin in range(0, len(people), BATCH):
        yield people[begin : begin + BATCH]
        if progress:
            progress(min(begin + BATCH, len(people)), len(people))


def _record(act: Act, people: Iterable[UUID], user_id: UUID) -> None:
    """An event for each person, so that each can see it."""
    each = [(replace(act.gathered, consumer_id=consumer_id), []) for consumer_id in people]
    audit.record_each(Verb.ASSIGN, each, about=(OBJECT, user_id))


def conflict_page(*, by: Actor, consumer_id: UUID) -> Person:
    """Before declaring one. No event: nothing is shown but who it is about."""
    gathered = access.gather(by, consumer=consumer_id)
    gathered.require(people_rules.in_care(gathered.facts), Verb.DECLARE_CONFLICT)
    return people_queries.person(consumer_id)


def declare_conflict(*, by: Actor, consumer_id: UUID) -> None:
    """Of oneself: a relative, a friend, a former partner. From now on everything about the person is closed to the
    one who declared it, and their safety concerns go to another clinician. Asks and stores no reason."""
    act = acts.on_person(by, Verb.DECLARE_CONFLICT, consumer_id, reason="declared by themselves")
    act.require(people_rules.in_care(act.facts))
    act.record()
    ConflictOfInterest.objects.create(**act.whose, user_id=by.user_id, declared_by_id=by.user_id)


def _administered(by: Actor, service_id: UUID, people: Iterable[UUID], reason: str) -> Act:
    act = acts.on_people(by, Verb.ASSIGN, service_id, people, reason=reason)
    act.require(service_rules.may_administer(act.facts.actor))
    return act


def _in_care_role(service_id: UUID, user_id: UUID) -> Decision:
    member = Membership.objects.filter(
        Q(ends_at__isnull=True) | Q(ends_at__gt=Now()),
        user_id=user_id,
        user__is_active=True,
        service_id=service_id,
        role__in=[role.value for role in CARE_ROLES],
        starts_at__lte=Now(),
    )
    return allow(Rule.ASSIGNMENT) if member.exists() else deny(Code.NOT_A_MEMBER, Rule.ASSIGNMENT)
