"""People taken up into a service, let go and taken up again, and their sign-in."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.actions import acts, invitations
from peernotes.actions.details import NumberTaken
from peernotes.actions.notes.visits import WORDS
from peernotes.enums import NumberKind, SubjectKind, Verb
from peernotes.errors import Missing
from peernotes.models import Assignment, Consumer, ConsumerNumber, Enrolment, Invitation, Session
from peernotes.policy import consumers as rules
from peernotes.policy.facts import Subject
from peernotes.queries import consumers as queries

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.invitations import InvitationLink
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Actor, Facts
    from peernotes.queries.consumers import ListedConsumer
    from peernotes.queries.keyset import Cursor, Page


class NamesakeFound(Exception):
    def __init__(self, found: list[Consumer]) -> None:
        super().__init__("namesake")
        self.identifiers = [each.local_identifier for each in found]


@dataclass(frozen=True, slots=True)
class NewConsumer:
    """``numbers``: others than the one shown, each with the system that gave it out."""

    chosen_name: str
    pronouns: str
    date_of_birth: date | None
    local_identifier: str
    preferred_language: str
    numbers: tuple[tuple[str, str], ...] = ()


def open_list(*, by: Actor, slug: str, words: str, cursor: Cursor | None) -> tuple[Gathered, Page[ListedConsumer]]:
    gathered = access.gather(by, slug=slug)
    gathered.require(rules.may_see_consumers(gathered.facts.actor), Verb.SEE_CONSUMERS)
    found = queries.page(gathered.service_id, words, cursor)
    audit.record(Verb.SEE_CONSUMERS, gathered, seen=[each.id for each in found.rows])
    return gathered, found


def open_form(*, by: Actor, slug: str) -> Gathered:
    """Before enrolling somebody. No event: nobody is shown."""
    gathered = access.gather(by, slug=slug)
    gathered.require(rules.may_enrol(gathered.facts.actor), Verb.ENROL)
    return gathered


def open_consumer(
    *, by: Actor, slug: str, consumer_id: UUID, wanting: tuple[Callable[[Facts], Decision], Verb] | None = None
) -> Gathered:
    """Name, numbers, enrolment and sign-in; nothing of the record. ``wanting``: what the page is for, if it is for more."""
    gathered = access.gather(by, consumer=consumer_id)
    if gathered.service.slug != slug:
        raise Missing(actor=by)
    act = acts.Act(Verb.SEE_CONSUMERS, [gathered], consumer_id)
    _require(act, rules.may_see_consumer(act.facts))
    if wanting:
        rule, act.verb = wanting
        _require(act, rule(act.facts))
    audit.record(Verb.SEE_CONSUMERS, gathered)
    return gathered


def _require(act: Act, decision: Decision) -> None:
    """Whoever may see names and numbers may know who is there."""
    act.require(decision, known=bool(rules.may_see_consumer(act.facts)))


@acts.once
def enrol(*, by: Actor, service_id: UUID, new: NewConsumer, another: bool = False, key: UUID | None = None) -> UUID:
    """``another``: not the one who has the same name and birth date; else NamesakeFound says who that is."""
    act = acts.on_service(by, Verb.ENROL, service_id, reason=Verb.ENROL, key=key)
    act.require(rules.may_enrol(act.facts.actor))
    _require_free(service_id, new)
    found = [] if another else queries.namesakes(service_id, new.chosen_name, new.date_of_birth)
    if found:
        raise NamesakeFound(found)
    made = {"service_id": service_id, "created_by_id": by.user_id}
    Consumer.objects.create(
        **made,
        id=act.new_id,
        chosen_name=new.chosen_name,
        pronouns=new.pronouns,
        date_of_birth=new.date_of_birth,
        local_identifier=new.local_identifier,
        preferred_language=new.preferred_language,
    )
    made |= {"consumer_id": act.new_id}
    Enrolment.objects.create(**made, starts_at=act.facts.at)
    ConsumerNumber.objects.bulk_create(
        ConsumerNumber(**made, kind=NumberKind.NUMBER, system=system, value=value) for system, value in new.numbers
    )
    act.people = [act.gathered.on(Subject(SubjectKind.CONSUMER, act.new_id))]
    return act.record("consumer")


def _require_free(service_id: UUID, new: NewConsumer) -> None:
    taken = Consumer.objects.filter(service=service_id, local_identifier=new.local_identifier).exists()
    for system, value in new.numbers:
        others = ConsumerNumber.objects.filter(service=service_id, system=system, value=value)
        taken = taken or others.exclude(kind=NumberKind.SOURCE).exists()
    if taken:
        raise NumberTaken


def end_enrolment(*, by: Actor, consumer_id: UUID, reason: str) -> None:
    """Nobody is assigned to them any more; what was written stays, and they go on reading it."""
    act = _on_consumer(by, Verb.END_ENROLMENT, consumer_id, reason, ended=False)
    last = next(iter(queries.enrolments(consumer_id)), None)
    if last is None:
        last = Enrolment(**act.whose, starts_at=queries.consumer(consumer_id).created_at, created_by_id=by.user_id)
    last.ends_at = max(last.starts_at, act.facts.at)
    last.save()
    act.record()
    _end_assignments(act)


def renew_enrolment(*, by: Actor, consumer_id: UUID, reason: str) -> None:
    act = _on_consumer(by, Verb.END_ENROLMENT, consumer_id, reason, ended=True)
    Enrolment.objects.create(**act.row, starts_at=act.facts.at)
    act.record()


def _on_consumer(by: Actor, verb: Verb, consumer_id: UUID, reason: str, *, ended: bool) -> Act:
    """``ended``: how the enrolment has to stand."""
    act = acts.on_person(by, verb, consumer_id, reason=reason)
    _require(act, rules.may_change_enrolment(act.facts))
    if act.facts.ended != ended:
        raise Missing(actor=by)
    return act


def _end_assignments(act: Act) -> None:
    workers = list(Assignment.objects.filter(content_object=act.gathered.consumer_id).order_by("user"))
    Assignment.objects.filter(content_object=act.gathered.consumer_id).delete()
    for each in workers:
        subject = Subject(SubjectKind.STAFF, each.user_id)
        audit.record(Verb.ASSIGN, act.gathered, also=[subject], object_type="assignment", object_id=each.user_id)


def give_login(*, by: Actor, consumer_id: UUID, username: str) -> UUID:
    """A new one, or the one that was taken back, under the name that it had. They choose their password by a link."""
    act = _on_login(by, consumer_id, "gave a sign-in")
    found = queries.consumer(consumer_id)
    if found.user is None:
        found.user = invitations.new_login(invitations.Newcomer(found.chosen_name, username), act.new_id)
        found.save(update_fields=["user"])
    elif not found.user.is_active:
        found.user.is_active = True
        found.user.set_unusable_password()
        found.user.save(update_fields=["is_active", "password"])
    return act.record("user", found.user.pk)


def login_link(*, by: Actor, consumer_id: UUID) -> InvitationLink:
    """With two words to be said in person, as long as no password is chosen."""
    act = _on_login(by, consumer_id, "gave a link")
    login = queries.login(found := queries.consumer(consumer_id))
    if login is None or not (login.waits and login.active):
        raise Missing(actor=by)
    act.record("user", found.user_id)
    words = f"{secrets.choice(WORDS)} {secrets.choice(WORDS)}"
    return invitations.make(by=by, user_id=found.user_id, words=words)


def take_login(*, by: Actor, consumer_id: UUID, reason: str) -> None:
    """They are signed out everywhere. It can be given again."""
    act = _on_login(by, consumer_id, reason)
    user = queries.consumer(consumer_id).user
    if user is None or not user.is_active:
        raise Missing(actor=by)
    user.is_active = False
    user.save(update_fields=["is_active"])
    Invitation.objects.filter(user=user, ended_at=None).update(ended_at=act.facts.at)
    Session.objects.filter(user=user).delete()
    act.record("user", user.pk)


def _on_login(by: Actor, consumer_id: UUID, reason: str) -> Act:
    act = acts.on_person(by, Verb.GIVE_LOGIN, consumer_id, reason=reason)
    _require(act, rules.may_give_login(act.facts))
    return act
