"""What a service adds to the word list: one administrator proposes it, another approves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Max

from peernotes.actions import acts
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import WordList
from peernotes.policy.services import may_administer
from peernotes.policy.wording.advice import may_approve_words
from peernotes.queries import word_lists as queries

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor

OBJECT = "word_list"


@acts.once
def propose(*, by: Actor, service_id: UUID, text: str, key: UUID) -> UUID:
    """In the place of another proposal that waits."""
    act = acts.on_service(by, Verb.PROPOSE_WORDS, service_id, reason=Verb.PROPOSE_WORDS, key=key)
    act.require(may_administer(act.facts.actor))
    last = WordList.objects.filter(service=service_id).aggregate(number=Max("number"))["number"] or 0
    WordList.objects.create(id=act.new_id, service_id=service_id, number=last + 1, text=text, proposed_by_id=by.user_id)
    return act.record(OBJECT)


def approve(*, by: Actor, service_id: UUID, words_id: UUID) -> None:
    """Once, however often the same person presses."""
    act = acts.on_service(by, Verb.APPROVE_WORDS, service_id, reason=Verb.APPROVE_WORDS)
    found = WordList.objects.filter(service=service_id, pk=words_id).first()
    words = there(found, actor=by, verb=Verb.APPROVE_WORDS)
    if words.approved_by_id == by.user_id and may_administer(act.facts.actor):
        return
    decided = bool(words.approved_at) or not queries.is_last(words)
    mine = words.proposed_by_id == by.user_id
    act.require(may_approve_words(act.facts.actor, proposed_by_me=mine, decided=decided))
    words.approved_by_id, words.approved_at = by.user_id, act.facts.at
    words.save(update_fields=["approved_by", "approved_at"])
    act.record(OBJECT, words.pk)
