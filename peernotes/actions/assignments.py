"""Who works with whom."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission
from django.db import connection

from peernotes import access
from peernotes.actions import acts
from peernotes.enums import SubjectKind, Verb
from peernotes.models import Assignment, ServiceAssignment
from peernotes.policy import peer_preferences as preferences
from peernotes.policy import people as people_rules
from peernotes.policy import services as service_rules
from peernotes.policy import staff as staff_rules
from peernotes.policy.facts import Actor, Subject

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from uuid import UUID

    from django.db.models import QuerySet

    from peernotes.actions.acts import Act

    Progress = Callable[[int, int], None]

OBJECT = "assignment"
BATCH = 250


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
        act.record(also=[_worker(by.user_id)])


def open_assignments(
    *, by: Actor, people: Sequence[UUID], user_id: UUID, reason: str, progress: Progress | None = None
) -> None:
    """By an administrator of the people's service, for somebody whose role and kind may support them there. Twice is
    once."""
    permission = Permission.objects.get(content_type__app_label="peernotes", codename="support_consumer")
    for batch in _batches(people, progress):
        act = acts.on_people(by, Verb.ASSIGN, batch, reason=reason)
        worker = access.gather(Actor(user_id=user_id), service=act.gathered.service_id)
        administers = all(service_rules.may_administer(each.facts.actor) for each in act.people)
        with acts.about_worker(user_id):
            act.require_of_each(
                lambda facts, worker=worker: service_rules.may_assign(facts.actor, worker.facts), known=administers
            )
        act.require_of_each(people_rules.is_enrolled, known=True)
        act.require_of_each(
            lambda facts, worker=worker: preferences.may_be_offered(facts, worker.facts.actor), known=True
        )
        there = access.gather_people(Actor(user_id=user_id), batch)
        for one, other in zip(act.people, there, strict=True):
            replace(act, people=[one]).require(service_rules.may_work_together(other.facts), known=True)
        new = set(batch).difference(_open(user_id, batch))
        Assignment.objects.bulk_create(
            Assignment(
                user_id=user_id,
                content_object_id=consumer_id,
                permission=permission,
                service_id=act.gathered.service_id,
                created_by_id=by.user_id,
            )
            for consumer_id in new
        )
        _record(act, new, user_id)


def end_assignments(
    *, by: Actor, people: Sequence[UUID], user_id: UUID, reason: str, progress: Progress | None = None
) -> None:
    """Takes effect with the next request of the one it was about. What they wrote keeps their name."""
    for batch in _batches(people, progress):
        act = acts.on_people(by, Verb.ASSIGN, batch, reason=reason)
        act.require_of_each(lambda facts: service_rules.may_administer(facts.actor))
        known = set(_open(user_id, batch))
        Assignment.objects.filter(user_id=user_id, content_object_id__in=known).delete()
        _record(act, known, user_id)


def end_own(*, by: Actor, service_id: UUID, reason: str) -> None:
    """Of somebody who holds no role in care there any more, because the sign-in provider took it."""
    mine = Assignment.objects.filter(service=service_id, user=by.user_id).order_by("content_object")
    for batch in _batches(list(mine.values_list("content_object_id", flat=True)), None):
        act = acts.on_people(by, Verb.ASSIGN, batch, reason=reason)
        act.require_of_each(lambda _facts: staff_rules.as_provider_says())
        _record(act, set(batch), by.user_id)
    ServiceAssignment.objects.filter(content_object=service_id, user=by.user_id).delete()
    leave_care(service_id)


def leave_care(service_id: UUID) -> None:
    """What the roles of whoever acts do not carry any more there: shifts, assignments."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT peernotes_leave_care(%s)", [service_id])


def _batches(people: Sequence[UUID], progress: Progress | None) -> Iterator[Sequence[UUID]]:
    for begin in range(0, len(people), BATCH):
        yield people[begin : begin + BATCH]
        if progress:
            progress(min(begin + BATCH, len(people)), len(people))


def _open(user_id: UUID, people: Sequence[UUID]) -> QuerySet[Assignment, UUID]:
    known = Assignment.objects.filter(user_id=user_id, content_object_id__in=people)
    return known.values_list("content_object_id", flat=True)


def _record(act: Act, people: set[UUID], user_id: UUID) -> None:
    """An event for each person, so that each can see it."""
    changed = [gathered for gathered in act.people if gathered.consumer_id in people]
    if changed:
        replace(act, people=changed).record(OBJECT, user_id, also=[_worker(user_id)])


def begin_duty(*, by: Actor, service_id: UUID, user_id: UUID, reason: str) -> None:
    """A clinician's, for everyone in the service. Twice is once."""
    act = acts.on_service(by, Verb.ASSIGN, service_id, reason=reason)
    worker = access.gather(Actor(user_id=user_id), service=service_id).facts.actor
    act.require(service_rules.may_put_on_duty(act.facts.actor, worker, own=by.user_id == user_id))
    permission = Permission.objects.get(content_type__app_label="peernotes", codename="serve_everyone")
    known = {"user_id": user_id, "content_object_id": service_id}
    if not ServiceAssignment.objects.filter(**known).exists():
        ServiceAssignment.objects.create(**known, permission=permission, created_by_id=by.user_id)
        act.record_staff(user_id, OBJECT)


def end_duty(*, by: Actor, service_id: UUID, user_id: UUID, reason: str) -> None:
    act = acts.on_service(by, Verb.ASSIGN, service_id, reason=reason)
    act.require(service_rules.may_administer(act.facts.actor))
    ended, _rows = ServiceAssignment.objects.filter(user=user_id, content_object=service_id).delete()
    if ended:
        act.record_staff(user_id, OBJECT)


def _worker(user_id: UUID) -> Subject:
    return Subject(SubjectKind.STAFF, user_id)
