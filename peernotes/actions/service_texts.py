"""Words of a service: one administrator proposes them, another approves them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Max

from peernotes.actions import acts
from peernotes.enums import Rule, Verb
from peernotes.errors import there
from peernotes.models import CodeOfConduct, SelectionCriteria, ServiceText, WordList
from peernotes.policy.services import may_administer, may_approve_text
from peernotes.queries import service_texts as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class ServiceTextKind:
    """``name``: in events."""

    model: type[ServiceText]
    name: str
    rule: Rule
    propose: Verb
    approve: Verb


CODE = ServiceTextKind(CodeOfConduct, "code_of_conduct", Rule.CODE_OF_CONDUCT, Verb.PROPOSE_CODE, Verb.APPROVE_CODE)
CRITERIA = ServiceTextKind(
    SelectionCriteria, "selection_criteria", Rule.SELECTION, Verb.PROPOSE_CRITERIA, Verb.APPROVE_CRITERIA
)
WORDS = ServiceTextKind(WordList, "word_list", Rule.WORD_LIST, Verb.PROPOSE_WORDS, Verb.APPROVE_WORDS)


@acts.once
def propose(*, by: Actor, kind: ServiceTextKind, service_id: UUID, text: str, key: UUID) -> UUID:
    """In the place of another proposal that waits."""
    act = acts.on_service(by, kind.propose, service_id, reason=kind.propose, key=key)
    act.require(may_administer(act.facts.actor))
    last = kind.model.objects.filter(service=service_id).aggregate(number=Max("number"))["number"] or 0
    said = {"service_id": service_id, "number": last + 1, "text": text, "proposed_by_id": by.user_id}
    kind.model.objects.create(id=act.new_id, **said)
    return act.record(kind.name)


def approve(*, by: Actor, kind: ServiceTextKind, service_id: UUID, text_id: UUID) -> None:
    """Once, however often the same person presses."""
    act = acts.on_service(by, kind.approve, service_id, reason=kind.approve)
    found = kind.model.objects.filter(service=service_id, pk=text_id).first()
    text = there(found, actor=by, verb=kind.approve)
    if text.approved_by_id == by.user_id and may_administer(act.facts.actor):
        return
    decided = bool(text.approved_at) or not queries.is_last(text)
    mine = text.proposed_by_id == by.user_id
    act.require(may_approve_text(act.facts.actor, kind.rule, proposed_by_me=mine, decided=decided))
    kind.model.objects.filter(pk=text.pk).update(**text.approval(by.user_id, act.facts.at))
    act.record(kind.name, text.pk)
