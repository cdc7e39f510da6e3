"""The service model, its contact log and its events: administration, without clinical content."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from peernotes.enums import CARE_ROLES, PEER_ROLES, SAID_NO, Code, Role, Rule, Verb
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut
from peernotes.policy.catalogue.contact_log import ContactLog
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.people import in_care, may_add, may_support_consumers
from peernotes.policy.readiness import ready
from peernotes.policy.switch_kinds import ModelReader

if TYPE_CHECKING:
    from datetime import datetime

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts, Facts

# No page takes as long as this to make, so none finds a version in force that is cancelled meanwhile.
SURELY_PLANNED = timedelta(minutes=1)
TIME_TO_UNDO = timedelta(minutes=10)


def may_see_model(actor: ActorFacts) -> Decision:
    """Everyone who works in or is helped by the service: role clarity is for all (Barr 2020, table 3, item 3)."""
    known = bool(actor.roles) or actor.is_consumer
    return allow(Rule.ROLE) if known else deny(Code.NOT_A_MEMBER, Rule.ROLE)


def may_administer(actor: ActorFacts) -> Decision:
    """Propose a version, preview it, ask why."""
    return _in_role(actor, Role.SERVICE_ADMIN)


def may_read_events(actor: ActorFacts) -> Decision:
    """Of the whole service: they hold no content."""
    return _in_role(actor, Role.SERVICE_ADMIN, Role.AUDITOR)


def _in_role(actor: ActorFacts, *roles: Role) -> Decision:
    if actor.is_consumer and not actor.roles:
        return deny(Code.FOR_ADMINISTRATORS, Rule.ROLE)
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    return allow(Rule.ROLE) if actor.roles & set(roles) else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_assign(actor: ActorFacts, worker: Facts) -> Decision:
    """Open an assignment: for somebody with a role in care in the same service who is ready, and whose kind its model
    lets support consumers."""
    works_here = worker.actor.roles & CARE_ROLES
    return first_denial(
        lambda: may_administer(actor),
        lambda: allow(Rule.ASSIGNMENT) if works_here else deny(Code.NOT_A_MEMBER, Rule.ASSIGNMENT),
        lambda: ready(worker, Verb.ASSIGN),
        lambda: may_support_consumers(worker.actor, worker.policy),
    )


def may_work_together(worker: Facts) -> Decision:
    """One who works here with one person. An administrator learns that it is not possible, and not why."""
    return deny(Code.NOT_OFFERED, Rule.PREFERENCE) if worker.actor.conflict else allow(Rule.ASSIGNMENT)


def may_put_on_duty(actor: ActorFacts, worker: ActorFacts, *, own: bool) -> Decision:
    """A clinician, for everyone in the service; and nobody themselves."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.OWN_ROLE, Rule.ROLE) if own else allow(Rule.ROLE),
        lambda: allow(Rule.ASSIGNMENT) if Role.CLINICIAN in worker.roles else deny(Code.NOT_OFFERED, Rule.ASSIGNMENT),
    )


def may_approve(actor: ActorFacts, *, proposed_by_me: bool, new_here: bool = False) -> Decision:
    """``new_here``: an administrator for less than a day. So nobody invents their own second person."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: second_person(proposed_by_me=proposed_by_me),
        lambda: deny(Code.NEW_ADMINISTRATOR, Rule.SECOND_PERSON) if new_here else allow(Rule.SECOND_PERSON),
    )


def may_approve_text(actor: ActorFacts, text: Rule, *, proposed_by_me: bool, decided: bool) -> Decision:
    """Words of the service. ``decided``: they are approved already, or others were proposed after them."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: second_person(proposed_by_me=proposed_by_me),
        lambda: deny(Code.ALREADY_DONE, text) if decided else allow(text),
    )


def may_cancel(actor: ActorFacts, *, starts_in: timedelta, is_last: bool) -> Decision:
    """Take back a planned change. ``is_last``: no other is planned after it, which would follow nothing."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: allow(Rule.SERVICE_MODEL) if starts_in > SURELY_PLANNED else deny(Code.HAS_BEGUN, Rule.SERVICE_MODEL),
        lambda: allow(Rule.SERVICE_MODEL) if is_last else deny(Code.LATER_PLANNED, Rule.SERVICE_MODEL),
    )


def may_tell(actor: ActorFacts, *, signs_in: bool) -> Decision:
    """Note that a consumer was told of a version: of those who can read it themselves, nobody else can say so."""
    return first_denial(
        lambda: may_administer(actor),
        lambda: deny(Code.NOT_OFFERED, Rule.SIGN_IN) if signs_in else allow(Rule.SIGN_IN),
    )


def second_person(*, proposed_by_me: bool) -> Decision:
    return deny(Code.SELF_APPROVAL, Rule.SECOND_PERSON) if proposed_by_me else allow(Rule.SECOND_PERSON)


def explained_to(actor: ActorFacts, policy: Switches | None) -> ModelReader:
    """Whose sentences about a model somebody reads. What peer workers may do is not said to one whose kind the model lets
    support nobody: they read it as it is told about others."""
    if Role.SERVICE_ADMIN in actor.roles:
        return ModelReader.ADMINISTRATOR
    if actor.roles & PEER_ROLES:
        supports = may_support_consumers(actor, policy)
        return ModelReader.PEER_WORKER if supports else ModelReader.ADMINISTRATOR
    if actor.roles & CARE_ROLES:
        return ModelReader.CLINICIAN
    return ModelReader.CONSUMER if actor.is_consumer else ModelReader.ADMINISTRATOR


def may_log_contact(facts: Facts) -> Decision:
    """What remains when there is no note: date, length and mode only."""
    return first_denial(
        lambda: may_add(facts), lambda: ready(facts, Verb.LOG_CONTACT), lambda: keeps_contact_line(facts)
    )


def keeps_contact_line(facts: Facts) -> Decision:
    """That the two met, with the person's name: not where they want none and the model lets them say so."""
    return first_denial(lambda: has_contact_log(facts.policy), lambda: contact_line_wanted(facts))


def contact_line_wanted(facts: Facts) -> Decision:
    """Also of the entry that a note leaves behind."""
    said_no = facts.consents.log_contacts in SAID_NO
    if said_no and facts.policy is not None and may_refuse_contact_line(facts.policy):
        return deny(Code.NO_CONTACT_LINE, Rule.CONSUMER_OPT_OUT)
    return allow(Rule.CONTACT_LOG)


def may_refuse_contact_line(policy: Switches) -> Decision:
    if policy.consumer_opt_out == ConsumerOptOut.NOTE_READ_AND_CONTACT:
        return allow(Rule.CONSUMER_OPT_OUT)
    return deny(Code.NOT_OFFERED, Rule.CONTACT_LOG)


def may_undo_contact(facts: Facts, logged_at: datetime) -> Decision:
    """A slip, by whoever logged it; afterwards it is a line of the record."""
    late = facts.at > logged_at + TIME_TO_UNDO
    return first_denial(lambda: in_care(facts), lambda: deny(Code.TOO_LATE, Rule.TIME) if late else allow(Rule.TIME))


def has_contact_log(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if policy.contact_log == ContactLog.OFF:
        return deny(Code.POLICY_NO_CONTACT_LOG, Rule.CONTACT_LOG)
    return allow(Rule.CONTACT_LOG)
