"""Who works in a service: invited, given roles, and gone. By administrators; a privileged role takes two of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils import timezone

from peernotes.actions import acts, assignments, duty, invitations, sign_ins, supervision
from peernotes.enums import CARE_ROLES, PRIVILEGED_ROLES, Role, Rule, Verb
from peernotes.errors import Missing
from peernotes.models import Assignment, Facilitator, Invitation, Membership, RoleProposal, ServiceAssignment, Session
from peernotes.policy import staff as rules
from peernotes.queries import staff as queries

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.actions.invitations import InvitationLink, Newcomer
    from peernotes.policy.facts import Actor
    from peernotes.queries.staff import StaffMember


@dataclass(frozen=True, slots=True)
class Terms:
    """``starts_at`` empty: at once. ``ends_at`` empty: until further notice. ``lived_as``: of a peer supervisor."""

    starts_at: datetime | None = None
    ends_at: datetime | None = None
    volunteer: bool = False
    lived_as: str = ""
    reason: str = Verb.INVITE


def known(gathered: Gathered, user_id: UUID) -> StaffMember:
    """Whoever belongs to another service does not exist here."""
    found = queries.member(gathered.service_id, user_id)
    if found is None:
        raise Missing(actor=gathered.actor)
    return found


@acts.once
def invite(
    *, by: Actor, service_id: UUID, newcomer: Newcomer, roles: Collection[str], terms: Terms, key: UUID | None = None
) -> UUID:
    """The new login's id. Privileged roles wait for a second administrator, the others are theirs from the start."""
    act = acts.on_service(by, Verb.INVITE, service_id, reason=terms.reason, key=key)
    act.require(rules.may_change_roles(act.facts.actor, own=False))
    user = invitations.new_login(newcomer, act.new_id)
    for role in roles:
        _give(act, user.pk, role, terms)
    return act.record_staff(user.pk)


def invitation_link(*, by: Actor, service_id: UUID, user_id: UUID) -> InvitationLink:
    """For one who has not chosen a password yet: whoever has one cannot be shut out, or stood in for, by a link."""
    act = acts.on_service(by, Verb.INVITE, service_id, reason=Verb.INVITE)
    act.require(rules.may_change_roles(act.facts.actor, own=by.user_id == user_id))
    found = known(act.gathered, user_id)
    if not found.waits:
        raise Missing(actor=by)
    act.record_staff(user_id)
    return invitations.make(by=by, user_id=user_id)


@acts.once
def give_role(*, by: Actor, service_id: UUID, user_id: UUID, role: str, terms: Terms, key: UUID | None = None) -> UUID:
    act = acts.on_service(by, Verb.GIVE_ROLE, service_id, reason=terms.reason, key=key)
    known(act.gathered, user_id)
    held = queries.holds(service_id, user_id, role, terms.starts_at or act.facts.at)
    helped = queries.is_helped(service_id, user_id)
    act.require(rules.may_give_role(act.facts.actor, own=by.user_id == user_id, held=held, helped=helped))
    _give(act, user_id, role, terms)
    return act.record_staff(user_id)


def _give(act: Act, user_id: UUID, role: str, terms: Terms) -> None:
    """Never from a day before today: an administrator would be no new one."""
    given = {
        "service_id": act.gathered.service_id,
        "user_id": user_id,
        "role": role,
        "starts_at": max(terms.starts_at or act.facts.at, act.facts.at),
        "ends_at": terms.ends_at,
        "volunteer": terms.volunteer,
    }
    by = act.gathered.actor.user_id
    if role in PRIVILEGED_ROLES:
        RoleProposal.objects.create(**given, reason=terms.reason, proposed_by_id=by)
    else:
        lived_as = terms.lived_as if role == Role.PEER_SUPERVISOR else ""
        Membership.objects.create(**given, lived_as=lived_as, created_by_id=by)


def approve_role(*, by: Actor, service_id: UUID, proposal_id: UUID) -> UUID:
    """Whose role it is. From now on, if it was to begin before."""
    act = acts.on_service(by, Verb.APPROVE_ROLE, service_id, reason=Verb.APPROVE_ROLE)
    found = _proposal(by, service_id, proposal_id)
    decision = rules.may_approve_role(
        act.facts.actor,
        own=found.user_id == by.user_id,
        proposed_by_me=found.proposed_by_id == by.user_id,
        decided=found.approved is not None,
        helped=queries.is_helped(service_id, found.user_id),
    )
    act.require(decision)
    Membership.objects.create(
        service_id=service_id,
        user_id=found.user_id,
        role=found.role,
        starts_at=max(found.starts_at, act.facts.at),
        ends_at=found.ends_at and max(found.ends_at, act.facts.at),
        volunteer=found.volunteer,
        created_by_id=by.user_id,
    )
    return _decide(act, found, approved=True)


def decline_role(*, by: Actor, service_id: UUID, proposal_id: UUID) -> UUID:
    """By any administrator, its proposer included."""
    act = acts.on_service(by, Verb.DECLINE_ROLE, service_id, reason=Verb.DECLINE_ROLE)
    found = _proposal(by, service_id, proposal_id)
    act.require(rules.may_decline_role(act.facts.actor, decided=found.approved is not None))
    return _decide(act, found, approved=False)


def _proposal(by: Actor, service_id: UUID, proposal_id: UUID) -> RoleProposal:
    found = RoleProposal.objects.filter(service=service_id, pk=proposal_id).first()
    if found is None:
        raise Missing(actor=by)
    return found


def _decide(act: Act, found: RoleProposal, *, approved: bool) -> UUID:
    found.approved, found.decided_by_id, found.decided_at = approved, act.gathered.actor.user_id, act.facts.at
    found.save(update_fields=["approved", "decided_by", "decided_at"])
    act.record_staff(found.user_id, "role_proposal", found.pk)
    return found.user_id


def end_role(*, by: Actor, service_id: UUID, user_id: UUID, membership_id: UUID, reason: str) -> None:
    act = acts.on_service(by, Verb.END_ROLE, service_id, reason=reason)
    held = queries.open_memberships(service_id, user_id, act.facts.at)
    _end(act, user_id, [each for each in held if each.pk == membership_id], reason)


def end_membership(*, by: Actor, service_id: UUID, user_id: UUID, reason: str) -> None:
    """All their roles, and with them their assignments, the groups that they lead, their duty, and wherever they are signed in. What they wrote
    keeps their name."""
    act = acts.on_service(by, Verb.END_MEMBERSHIP, service_id, reason=reason)
    _end(act, user_id, queries.open_memberships(service_id, user_id, act.facts.at), reason)


def reset_second_step(*, by: Actor, service_id: UUID, user_id: UUID) -> None:
    """Of one who works here and has lost it. With their password they set up another."""
    act = acts.on_service(by, Verb.RESET_SECOND_STEP, service_id, reason=Verb.RESET_SECOND_STEP)
    act.require(rules.may_change_roles(act.facts.actor, own=by.user_id == user_id))
    if not queries.open_memberships(service_id, user_id, act.facts.at):
        raise Missing(actor=by)
    sign_ins.forget_second_step(user_id)
    Session.objects.filter(user=user_id).delete()
    act.record_staff(user_id)


def follow_provider(*, by: Actor, service_id: UUID, governed: set[Role], wanted: set[Role]) -> None:
    """``by``: who signs in. Of ``governed`` they have ``wanted`` from now on, and nothing else; other roles stay. A
    consumer's sign-in gets none in the service that helps them."""
    wanted = set() if queries.is_helped(service_id, by.user_id) else wanted
    held = {Role(each.role): each for each in queries.open_memberships(service_id, by.user_id, timezone.now())}
    for role in sorted(wanted - held.keys()):
        act = acts.on_service(by, Verb.GIVE_ROLE, service_id, reason=Rule.PROVIDER)
        act.require(rules.as_provider_says())
        _give(act, by.user_id, role, Terms(reason=Rule.PROVIDER))
        act.record_staff(by.user_id)
    if ending := [held[role] for role in sorted(held.keys() & governed - wanted)]:
        _follow_to_the_end(by, service_id, ending)


def _follow_to_the_end(by: Actor, service_id: UUID, ending: list[Membership]) -> None:
    act = acts.on_service(by, Verb.END_ROLE, service_id, reason=Rule.PROVIDER)
    act.require(rules.as_provider_says())
    left = _close(act, by.user_id, ending)
    if not left:
        _take_back_proposals(act, by.user_id)
    if not left & CARE_ROLES:
        assignments.end_own(by=by, service_id=service_id, reason=Rule.PROVIDER)
    else:
        assignments.leave_care(service_id)


def _end(act: Act, user_id: UUID, ending: list[Membership], reason: str) -> None:
    service_id, at = act.gathered.service_id, act.facts.at
    if not ending:
        raise Missing(actor=act.gathered.actor)
    administers = any(each.role == Role.SERVICE_ADMIN for each in ending)
    last = administers and not queries.another_administrator_stays(service_id, user_id, at)
    act.require(rules.may_end_role(act.facts.actor, own=act.gathered.actor.user_id == user_id, last=last))
    left = _close(act, user_id, ending)
    if not left & CARE_ROLES:
        _end_care(act, user_id, reason)
    if not left:
        _end_ways_in(act, user_id)


def _close(act: Act, user_id: UUID, ending: list[Membership]) -> set[Role]:
    """The roles that stay."""
    for each in ending:
        each.ends_at = max(each.starts_at, act.facts.at)
        each.save(update_fields=["ends_at"])
    act.record_staff(user_id)
    left = {Role(each.role) for each in queries.open_memberships(act.gathered.service_id, user_id, act.facts.at)}
    if Role.CLINICIAN not in left:
        duty.end_all(act, user_id)
    supervision.end_without_role(act, user_id, left)
    return left


def _end_care(act: Act, user_id: UUID, reason: str) -> None:
    service_id, by = act.gathered.service_id, act.gathered.actor
    ServiceAssignment.objects.filter(content_object=service_id, user=user_id).delete()
    Facilitator.objects.filter(service=service_id, user=user_id, ended_at=None).update(ended_at=act.facts.at)
    people = Assignment.objects.filter(service=service_id, user=user_id).order_by("content_object")
    ending = list(people.values_list("content_object_id", flat=True))
    assignments.end_assignments(by=by, people=ending, user_id=user_id, reason=reason)


def _take_back_proposals(act: Act, user_id: UUID) -> None:
    waiting = RoleProposal.objects.filter(service=act.gathered.service_id, user=user_id, approved=None)
    waiting.update(approved=False, decided_by_id=act.gathered.actor.user_id, decided_at=act.facts.at)


def _end_ways_in(act: Act, user_id: UUID) -> None:
    at = act.facts.at
    _take_back_proposals(act, user_id)
    elsewhere = Membership.objects.filter(Q(ends_at=None) | Q(ends_at__gt=at), user=user_id)
    if not elsewhere.exists():
        Invitation.objects.filter(user=user_id, ended_at=None).update(ended_at=at)
    Session.objects.filter(user=user_id).delete()
