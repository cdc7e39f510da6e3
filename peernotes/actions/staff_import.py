"""Many people invited from a list: each as one alone would be, and all of them or none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from django.db import transaction

from peernotes.actions import staff
from peernotes.actions.invitations import UsernameTaken
from peernotes.errors import Missing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.actions.invitations import InvitationLink, Newcomer
    from peernotes.actions.staff import Terms
    from peernotes.policy.facts import Actor


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody to invite. ``line``: its number in the list."""

    line: int
    newcomer: Newcomer
    roles: tuple[str, ...]
    terms: Terms


@dataclass(frozen=True, slots=True)
class HandedOn:
    """``link`` None: they have chosen a password meanwhile."""

    listed: Listed
    link: InvitationLink | None


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """``taken``: whose username somebody has, be it of an earlier line. ``done``: None where nothing was done."""

    fit: list[Listed] = field(default_factory=list)
    taken: list[Listed] = field(default_factory=list)
    done: list[HandedOn] | None = None


def bring_in(
    *, by: Actor, service_id: UUID, people: Iterable[Listed], key: UUID, leave_out: bool, dry_run: bool
) -> BroughtIn:
    """``leave_out`` whose username is taken, and invite the others. ``dry_run`` does it and undoes it. Pressed again
    nobody is invited twice; the links are new ones, because those of before cannot be shown again."""
    outcome, ids = BroughtIn(), []
    with transaction.atomic():
        for each in people:
            try:
                ids.append(_invite(by, service_id, each, key))
                outcome.fit.append(each)
            except UsernameTaken:
                outcome.taken.append(each)
        if dry_run or (outcome.taken and not leave_out):
            transaction.set_rollback(True)
            return outcome
        links = [_link(by, service_id, user_id) for user_id in ids]
    return BroughtIn(outcome.fit, outcome.taken, list(map(HandedOn, outcome.fit, links)))


def _invite(by: Actor, service_id: UUID, each: Listed, key: UUID) -> UUID:
    key = uuid5(key, f"{each.line} {each.newcomer.username}")
    given = {"newcomer": each.newcomer, "roles": each.roles, "terms": each.terms}
    return staff.invite(by=by, service_id=service_id, key=key, **given)


def _link(by: Actor, service_id: UUID, user_id: UUID) -> InvitationLink | None:
    try:
        return staff.invitation_link(by=by, service_id=service_id, user_id=user_id)
    except Missing:  # since it was pressed before, they have chosen a password
        return None
