"""Whoever works with people says that they have read the service's code of conduct and will keep to it."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

from peernotes.actions import acts
from peernotes.actions.service_texts import CODE
from peernotes.enums import Verb
from peernotes.errors import there
from peernotes.models import CodeAcknowledgement, CodeOfConduct
from peernotes.policy import codes as rules

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.policy.facts import Actor


def acknowledge(*, by: Actor, service_id: UUID, code_id: UUID) -> None:
    """By whoever works with people, of what they read: a code that is approved. Twice is once."""
    act = acts.on_service(by, Verb.ACKNOWLEDGE_CODE, service_id, reason=Verb.ACKNOWLEDGE_CODE)
    act.require(rules.may_acknowledge(act.facts.actor))
    found = CodeOfConduct.objects.filter(service=service_id, pk=code_id, approved_at__isnull=False).first()
    code = there(found, actor=by, verb=Verb.ACKNOWLEDGE_CODE)
    digest = sha256(code.text.encode()).hexdigest()
    known = {"service_id": service_id, "code_id": code.pk, "user_id": by.user_id}
    _row, is_new = CodeAcknowledgement.objects.get_or_create(**known, defaults={"digest": digest})
    if is_new:
        act.record(CODE.name, code.pk)
