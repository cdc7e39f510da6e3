"""The record of a group session: written and signed by those who lead the group, about nobody. Who came to it, as marked, is
theirs and each member's own, and is decided by ``policy.groups.may_see_member``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from peernotes.enums import Code, LeadsAs, Rule, ServiceModel, Verb
from peernotes.policy.catalogue.group_notes import GroupNotes
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.groups import GroupFacts, may_lead
from peernotes.policy.people import is_clinician
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from collections.abc import Collection
    from uuid import UUID

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import Facts


@dataclass(frozen=True, slots=True)
class SessionFacts:
    """``present``: the actor was there, as a member. ``with_clinician``: one leads the group, or did. ``integrated``: the
    model in force says so. ``struck``: it was an error."""

    final: bool = False
    struck: bool = False
    present: bool = False
    with_clinician: bool = False
    integrated: bool = False


def may_read_session(facts: Facts, group: GroupFacts, session: SessionFacts) -> Decision:
    if facts.actor.is_consumer or facts.actor.is_carer:
        there = session.final and session.present
        return allow(Rule.OWN_RECORD) if there else deny(Code.NOT_A_MEMBER_OF_GROUP, Rule.GROUP)
    if not is_clinician(facts) or group.leads:
        return may_lead(facts, group)
    return first_denial(
        lambda: allow(Rule.GROUP) if session.final else deny(Code.NOT_A_FACILITATOR, Rule.GROUP),
        lambda: ready(facts, Verb.SEE_GROUP),
        lambda: words_are_kept(facts.policy),
        lambda: _open_to_clinicians(session),
    )


def may_write_session(facts: Facts, group: GroupFacts, session: SessionFacts, *, words: bool) -> Decision:
    """Numbers always; words where the model lets them be kept. What is final stays as it is."""
    return first_denial(
        lambda: may_lead(facts, group),
        lambda: deny(Code.ALREADY_DONE, Rule.GROUP) if session.final else allow(Rule.GROUP),
        lambda: words_are_kept(facts.policy) if words else allow(Rule.GROUP),
    )


def may_put_right(facts: Facts, group: GroupFacts, session: SessionFacts, *, words: bool) -> Decision:
    """Open what is final again, for other words that are signed anew. ``words``: it has some, and a model that keeps none
    would take them out of it."""
    return first_denial(
        lambda: may_strike_session(facts, group, session),
        lambda: words_are_kept(facts.policy) if words else allow(Rule.GROUP),
    )


def may_strike_session(facts: Facts, group: GroupFacts, session: SessionFacts) -> Decision:
    """Say that a final record is an error. It stays, struck out, for whoever could read it."""
    open_to_it = session.final and not session.struck
    return first_denial(
        lambda: may_lead(facts, group),
        lambda: allow(Rule.GROUP) if open_to_it else deny(Code.ALREADY_DONE, Rule.GROUP),
    )


def may_begin_session(facts: Facts, group: GroupFacts, *, words: bool, planned: int | None, number: int) -> Decision:
    """``planned``: how many sessions the programme has; ``number``: of the new one."""
    return first_denial(
        lambda: may_write_session(facts, group, SessionFacts(), words=words),
        lambda: allow(Rule.GROUP) if planned is None or number <= planned else deny(Code.RUN_IS_OVER, Rule.TIME),
    )


def words_are_kept(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    kept = policy.group_notes != GroupNotes.NONE
    return allow(Rule.GROUP_NOTES) if kept else deny(Code.GROUP_NOTES_OFF, Rule.GROUP_NOTES)


def clinicians_read_sessions(policy: Switches | None, model: str, *, with_clinician: bool) -> bool:
    facts = SessionFacts(with_clinician=with_clinician, integrated=is_integrated(model))
    return bool(words_are_kept(policy) and _open_to_clinicians(facts))


def is_integrated(model: str) -> bool:
    return model == ServiceModel.INTEGRATED


def leads_as_clinician(leads_as: str) -> bool:
    return leads_as == LeadsAs.CLINICIAN


def all_signed(leaders: Collection[UUID], signed: Collection[UUID]) -> bool:
    """Everybody who leads the group now."""
    return bool(leaders) and set(leaders) <= set(signed)


def _open_to_clinicians(session: SessionFacts) -> Decision:
    open_to_them = session.integrated or session.with_clinician
    return allow(Rule.SERVICE_MODEL) if open_to_them else deny(Code.NOT_SHARED, Rule.SERVICE_MODEL)
