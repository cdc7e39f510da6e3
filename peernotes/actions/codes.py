"""A service's code of conduct: one administrator proposes the words, another approves them, and whoever works with people
says that they have read them and will keep to them."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from django.db.models import Max

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import Missing, there
from peernotes.models import CodeAcknowledgement, CodeOfConduct
from peernotes.policy import codes as rules
from peernotes.policy.services import may_administer
from peernotes.queries import codes as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor

OBJECT = "code_of_conduct"


@acts.once
def propose(*, by: Actor, service_id: UUID, text: str, key: UUID) -> UUID:
    """In the place of another proposal that waits."""
    act = acts.on_service(by, Verb.PROPOSE_CODE, service_id, reason=Verb.PROPOSE_CODE, key=key)
    act.require(may_administer(act.facts.actor))
    last = CodeOfConduct.objects.filter(service=service_id).aggregate(number=Max("number"))["number"] or 0
    CodeOfConduct.objects.create(
        id=act.new_id, service_id=service_id, number=last + 1, text=text, proposed_by_id=by.user_id
    )
    return act.record(OBJECT)


def approve(*, by: Actor, service_id: UUID, code_id: UUID) -> None:
    """Once, however often the same person presses."""
    act = acts.on_service(by, Verb.APPROVE_CODE, service_id, reason=Verb.APPROVE_CODE)
    code = _of_service(by, service_id, code_id, Verb.APPROVE_CODE)
    if code.approved_by_id == by.user_id and may_administer(act.facts.actor):
        return
    decided = bool(code.approved_at) or not queries.is_last(code)
    mine = code.proposed_by_id == by.user_id
    act.require(rules.may_approve_code(act.facts.actor, proposed_by_me=mine, decided=decided))
    code.approved_by_id, code.approved_at = by.user_id, act.facts.at
    code.acknowledge_by = act.facts.at + rules.TIME_TO_ACKNOWLEDGE
    code.save(update_fields=["approved_by", "approved_at", "acknowledge_by"])
    act.record(OBJECT, code.pk)


def acknowledge(*, by: Actor, service_id: UUID, code_id: UUID) -> None:
    """By whoever works with people, of what they read: a code that is approved. Twice is once."""
    act = acts.on_service(by, Verb.ACKNOWLEDGE_CODE, service_id, reason=Verb.ACKNOWLEDGE_CODE)
    act.require(rules.may_acknowledge(act.facts.actor))
    code = _of_service(by, service_id, code_id, Verb.ACKNOWLEDGE_CODE)
    if code.approved_at is None:
        raise Missing(actor=by, verb=Verb.ACKNOWLEDGE_CODE)
    digest = sha256(code.text.encode()).hexdigest()
    known = {"service_id": service_id, "code_id": code.pk, "user_id": by.user_id}
    _row, is_new = CodeAcknowledgement.objects.get_or_create(**known, defaults={"digest": digest})
    if is_new:
        act.record(OBJECT, code.pk)


def _of_service(by: Actor, service_id: UUID, code_id: UUID, verb: Verb) -> CodeOfConduct:
    return there(CodeOfConduct.objects.filter(service=service_id, pk=code_id).first(), actor=by, verb=verb)
