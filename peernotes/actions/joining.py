"""Whoever joins groups for themselves: a consumer, or a carer (docs/decisions/0073). To everybody else there are no such pages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from peernotes.actions import acts
from peernotes.actions.acts import Act
from peernotes.queries import carer_pages, groups, my
from peernotes.queries.groups import Joins

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.access import Gathered
    from peernotes.enums import Verb
    from peernotes.policy.facts import Actor
    from peernotes.queries.carer_pages import CarerMe
    from peernotes.queries.my import Me


def mine(by: Actor, verb: Verb, *, carer: bool) -> tuple[Me | CarerMe, Gathered, Joins]:
    """A carer whose sign-in has nothing to do with a consumer any more has ended here."""
    if not carer:
        me, gathered = my.oneself(by, verb)
        return me, gathered, _of(me, by)
    them, gathered = carer_pages.mine(by, verb)
    ended = replace(gathered, facts=replace(gathered.facts, ended=them.ended))
    return them, ended, Joins(them.id, them.service_id, as_carer=True)


def _of(me: Me, by: Actor) -> Joins:
    return Joins(me.id, me.service_id, unseen=by.visit_id is not None)


def acting(by: Actor, verb: Verb, run_id: UUID, key: UUID | None, *, carer: bool) -> tuple[Act, Joins]:
    """Of a carer two at once wait for each other at the group."""
    if not carer:
        me, _gathered = my.oneself(by, verb)
        return acts.on_person(by, verb, me.id, reason=verb, key=key, about=run_id), _of(me, by)
    acts.claim(by, verb, key, run_id)
    groups.hold(run_id)
    _them, gathered, joins = mine(by, verb, carer=True)
    return Act(verb, [gathered], uuid4()), joins
