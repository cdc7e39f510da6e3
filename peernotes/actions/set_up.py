"""From an empty database to a service with two administrators. Everything else they do themselves."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING
from uuid import uuid4

from peernotes import access, audit
from peernotes.actions import acts, invitations
from peernotes.actions.service_details import ServiceDetails
from peernotes.enums import Role, Verb
from peernotes.errors import Missing, Refused
from peernotes.models import Membership, Service, User
from peernotes.policy import set_up as rules
from peernotes.policy.facts import Actor
from peernotes.queries import set_up as queries

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from peernotes.access import Gathered
    from peernotes.actions.invitations import InvitationLink, Newcomer
    from peernotes.queries.set_up import Administrator, StartedService


class SlugTaken(Exception):
    """Another service has this short name."""


@dataclass(frozen=True, slots=True)
class NewService(ServiceDetails):
    slug: str


def begin() -> InvitationLink | None:
    """The way to become the first operator; None once there is one."""
    return None if queries.has_operator() else invitations.make(by=Actor(), user_id=None)


def become_operator(
    *, token: str, newcomer: Newcomer, password: str, request: HttpRequest | None = None
) -> User | None:
    """None if somebody else was quicker."""
    invitation = invitations.use(token=token)
    if invitation is None or invitation.user_id or queries.has_operator():
        return None
    user = invitations.new_login(newcomer, uuid4())
    user.is_operator = True
    user.set_password(password)
    user.save(update_fields=["is_operator", "password"])
    by = Actor(user_id=user.pk, request_id=request.actor.request_id if request else None)
    audit.enter(by)
    audit.record_plain(Verb.SET_UP, by, object_type="user", object_id=user.pk)
    return user


def open_services(*, by: Actor) -> list[StartedService]:
    """No event: nothing is shown but which services there are."""
    _require_operator(by)
    return queries.services()


@acts.once
def create_service(*, by: Actor, new: NewService, key: UUID | None = None) -> UUID:
    """It starts without a model: until two administrators have chosen one, peer workers neither read nor write."""
    service_id = uuid4()
    acts.claim(by, Verb.CREATE_SERVICE, key, service_id)
    _require_operator(by)
    if Service.objects.filter(slug=new.slug).exists():
        raise SlugTaken
    Service.objects.create(id=service_id, **asdict(new))
    audit.record(Verb.CREATE_SERVICE, access.gather(by, service=service_id))
    return service_id


def open_administrators(*, by: Actor, slug: str) -> tuple[Gathered, list[Administrator]]:
    gathered = access.gather(by, slug=slug)
    decision = rules.may_start_services(is_operator=gathered.facts.actor.is_operator)
    gathered.require(decision, Verb.INVITE)
    return gathered, queries.administrators(gathered.service_id)


@acts.once
def name_administrator(*, by: Actor, service_id: UUID, newcomer: Newcomer, key: UUID | None = None) -> UUID:
    """The new login's id. Refuses ALREADY_DONE once there are two: those let in all others."""
    act = acts.on_service(by, Verb.INVITE, service_id, reason=Verb.INVITE, key=key)
    named = len(queries.administrators(service_id))
    act.require(rules.may_name_administrator(act.facts.actor, named=named))
    user = invitations.new_login(newcomer, act.new_id)
    Membership.objects.create(
        service_id=service_id,
        user=user,
        role=Role.SERVICE_ADMIN,
        starts_at=act.facts.at,
        created_by_id=by.user_id,
    )
    act.record_staff(user.pk)
    return user.pk


def administrator_link(*, by: Actor, service_id: UUID, user_id: UUID) -> InvitationLink:
    """For one who has not chosen a password yet; to an operator nobody else is there."""
    act = acts.on_service(by, Verb.INVITE, service_id, reason=Verb.INVITE)
    act.require(rules.may_start_services(is_operator=act.facts.actor.is_operator))
    if not any(each.id == user_id and each.waits for each in queries.administrators(service_id)):
        raise Missing(actor=by)
    act.record_staff(user_id)
    return invitations.make(by=by, user_id=user_id)


def _require_operator(by: Actor) -> None:
    decision = rules.may_start_services(is_operator=queries.is_operator(by.user_id))
    if not decision:
        raise Refused(decision, verb=Verb.CREATE_SERVICE)
