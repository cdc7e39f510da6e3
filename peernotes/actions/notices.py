"""That somebody knows what a version of the service model changes for them: said by themself, or by whoever told them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes import access, audit
from peernotes.enums import SubjectKind, Verb
from peernotes.errors import Missing
from peernotes.models import ModelNotice, PolicyVersion
from peernotes.policy import services as rules
from peernotes.policy.facts import Subject
from peernotes.queries import carer_pages, my, notices

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.policy.facts import Actor


def read_mine(*, by: Actor, version_id: UUID) -> None:
    """By a consumer, on their own page: what changes, or that it does not after all."""
    who, gathered = my.mine(by, Verb.TELL_MODEL)
    _note(gathered, _announced_or_cancelled(by, version_id), consumer_id=who.id)


def read_by_carer(*, by: Actor, version_id: UUID) -> None:
    _me, gathered = carer_pages.mine(by, Verb.TELL_MODEL)
    _note(gathered, _announced_or_cancelled(by, version_id), user_id=by.user_id)


def read_by_staff(*, by: Actor, version_id: UUID) -> None:
    version = _announced_or_cancelled(by, version_id)
    gathered = access.gather(by, service=version.service_id)
    gathered.require(rules.may_see_model(gathered.facts.actor), Verb.TELL_MODEL)
    _note(gathered.on(Subject(SubjectKind.STAFF, by.user_id)), version, user_id=by.user_id)


def tell(*, by: Actor, service_id: UUID, version_id: UUID, consumer_id: UUID) -> None:
    """By an administrator, once somebody without a sign-in was told in person."""
    gathered = access.gather(by, service=service_id)
    signs_in = notices.signs_in(service_id, consumer_id)
    gathered.require(rules.may_tell(gathered.facts.actor, signs_in=bool(signs_in)), Verb.TELL_MODEL)
    if signs_in is None:
        raise Missing(actor=by, verb=Verb.TELL_MODEL)
    told = gathered.on(Subject(SubjectKind.CONSUMER, consumer_id))
    _note(told, _announced(by, version_id), consumer_id=consumer_id, told_by_id=by.user_id)


def _announced_or_cancelled(by: Actor, version_id: UUID) -> PolicyVersion:
    return notices.cancelled(version_id) or _announced(by, version_id)


def _announced(by: Actor, version_id: UUID) -> PolicyVersion:
    version = notices.announced(version_id)
    if version is None:
        raise Missing(actor=by, verb=Verb.TELL_MODEL)
    return version


def _note(gathered: Gathered, version: PolicyVersion, told_by_id: UUID | None = None, **whom: UUID | None) -> None:
    """Once, however often it is pressed."""
    if version.service_id != gathered.service_id:
        raise Missing(actor=gathered.actor, verb=Verb.TELL_MODEL)
    known = {
        "version_id": version.pk,
        "service_id": version.service_id,
        "cancelled": bool(version.cancelled_at),
        **whom,
    }
    _row, is_new = ModelNotice.objects.get_or_create(**known, defaults={"told_by_id": told_by_id})
    if is_new:
        audit.record(Verb.TELL_MODEL, gathered, object_type="policy_version", object_id=version.pk)
