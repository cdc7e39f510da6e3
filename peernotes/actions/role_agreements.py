"""A peer worker and whoever supervises them agree about the role: one proposes it, which is their yes, and the other says
theirs. What was agreed stays; another one takes its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peernotes import access, audit
from peernotes.actions import acts
from peernotes.enums import SubjectKind, SupervisionKind, Verb
from peernotes.errors import there
from peernotes.models import RoleAgreement
from peernotes.policy import role_agreements as rules
from peernotes.policy.facts import Subject
from peernotes.queries import role_agreements as queries
from peernotes.queries import supervision

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.actions.acts import Act
    from peernotes.policy.facts import Actor

OBJECT = "role_agreement"


@dataclass(frozen=True, slots=True)
class RoleOf:
    """Whose role, and as what the actor comes: ``kind`` empty, as the worker themself; else as who supervises them."""

    worker_id: UUID
    service_id: UUID
    kind: SupervisionKind | None = None


@dataclass(frozen=True, slots=True)
class RolePage:
    """``agreements``: the latest first. ``worker``: a name, for who supervises them."""

    gathered: Gathered
    of: RoleOf
    agreements: list[RoleAgreement]
    worker: str = ""


def own(gathered: Gathered) -> RoleOf:
    return RoleOf(gathered.actor.user_id, gathered.service_id)


def open_mine(gathered: Gathered) -> RolePage:
    return _open(gathered, own(gathered))


def open_supervised(*, by: Actor, tie_id: UUID) -> RolePage:
    """That of other people is not there."""
    tie = there(supervision.one(by, tie_id), actor=by, verb=Verb.SEE_ROLE_AGREEMENT)
    of = RoleOf(tie.worker_id, tie.service_id, SupervisionKind(tie.kind))
    return _open(access.gather(by, service=tie.service_id), of, tie.worker)


def _open(gathered: Gathered, of: RoleOf, worker: str = "") -> RolePage:
    gathered.require(rules.may_agree_on_role(gathered.facts.actor, of.kind), Verb.SEE_ROLE_AGREEMENT)
    found = queries.of_worker(of.worker_id, of.service_id)
    about = gathered.on(Subject(SubjectKind.STAFF, of.worker_id))
    audit.record(Verb.SEE_ROLE_AGREEMENT, about, seen=[one.pk for one in found])
    return RolePage(gathered, of, found, worker)


@acts.once
def propose(*, by: Actor, of: RoleOf, said: dict[str, Any], key: UUID) -> UUID:
    """``said``: duties, hours and from when. In the place of another one that waits."""
    act = acts.on_service(by, Verb.PROPOSE_ROLE_AGREEMENT, of.service_id, reason=Verb.PROPOSE_ROLE_AGREEMENT, key=key)
    act.require(rules.may_propose_role(act.facts.actor, of.kind, said["duties"], act.facts.policy))
    found = queries.of_worker(of.worker_id, of.service_id)
    RoleAgreement.objects.create(
        id=act.new_id,
        service_id=of.service_id,
        worker_id=of.worker_id,
        number=found[0].number + 1 if found else 1,
        created_by_id=by.user_id,
        **said,
        **_yes(of, by, act.facts.at),
    )
    return _record(act, of, act.new_id)


def agree(*, by: Actor, of: RoleOf, agreement_id: UUID) -> UUID:
    act = acts.on_service(by, Verb.AGREE_ON_ROLE, of.service_id, reason=Verb.AGREE_ON_ROLE)
    found = queries.of_worker(of.worker_id, of.service_id)
    one = there(next((one for one in found if one.pk == agreement_id), None), actor=by, verb=Verb.AGREE_ON_ROLE)
    done = one is not queries.waiting(found) or said_yes(one, of)
    act.require(rules.may_say_yes_to_role(act.facts.actor, of.kind, one.duties, act.facts.policy, done=done))
    RoleAgreement.objects.filter(pk=agreement_id).update(**_yes(of, by, act.facts.at))
    return _record(act, of, agreement_id)


def said_yes(one: RoleAgreement, of: RoleOf) -> bool:
    """This side of it."""
    return bool(one.supervisor_agreed_at if of.kind else one.worker_agreed_at)


def _yes(of: RoleOf, by: Actor, at: datetime) -> dict[str, Any]:
    return {"supervisor_id": by.user_id, "supervisor_agreed_at": at} if of.kind else {"worker_agreed_at": at}


def _record(act: Act, of: RoleOf, agreement_id: UUID) -> UUID:
    return act.record_staff(of.worker_id, OBJECT, agreement_id)
