"""Who may know a person, and what of the person's record they may read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peernotes.enums import PEER_ROLES, SAID_NO, Code, ConsentScope, ConsentState, LivedAs, Role, Rule, Verb
from peernotes.policy.catalogue.about_me_readers import AboutMeReaders
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut
from peernotes.policy.catalogue.contact_log_readers import ContactLogReaders
from peernotes.policy.catalogue.peer_read_records import PeerReadRecords
from peernotes.policy.decision import Decision, allow, deny, first_denial
from peernotes.policy.readiness import ready

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.facts import ActorFacts, Facts

CONSENT_CODES = {
    ConsentState.NONE: Code.CONSENT_NOT_GIVEN,
    ConsentState.REFUSED: Code.CONSENT_REFUSED,
    ConsentState.WITHDRAWN: Code.CONSENT_WITHDRAWN,
    ConsentState.EXPIRED: Code.CONSENT_EXPIRED,
    ConsentState.BEFORE_SWITCH: Code.CONSENT_BEFORE_SWITCH,
}


def is_peer(facts: Facts) -> bool:
    return bool(facts.actor.roles & PEER_ROLES)


def is_clinician(facts: Facts) -> bool:
    return Role.CLINICIAN in facts.actor.roles


def shut_to_colleagues(facts: Facts) -> bool:
    """Whoever works here is treated by some of their colleagues, and is no patient to the others: their record opens only
    to clinicians who are assigned. A duty for the whole service does not count."""
    return facts.works_here and not (is_clinician(facts) and facts.actor.assigned)


def works_with(facts: Facts) -> Decision:
    """A conflict of interest is a hard no, whoever assigned whom (docs/life-cycle.md, case 6). Only a colleague's record is
    asked about before, because each try at it is looked at, whatever else would refuse it.
    A service-wide duty is for clinicians only."""
    actor = facts.actor
    if not actor.signed_in:
        return deny(Code.NOT_SIGNED_IN, Rule.SIGN_IN)
    if shut_to_colleagues(facts):
        return deny(Code.NOT_ASSIGNED, Rule.WORKS_HERE)
    if actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    if not (is_peer(facts) or is_clinician(facts)):
        return deny(Code.WRONG_ROLE, Rule.ROLE)
    if actor.assigned or (actor.service_wide and is_clinician(facts)):
        return allow(Rule.ASSIGNMENT)
    return deny(Code.NOT_ASSIGNED, Rule.ASSIGNMENT)


def in_care(facts: Facts) -> Decision:
    """Works with the person, as the model in force lets somebody of their kind: a model that does not closes the
    assignments that are there, and one that does opens them again."""
    return first_denial(lambda: works_with(facts), lambda: may_support_consumers(facts.actor, facts.policy))


def or_in_emergency(usual: Decision, facts: Facts) -> Decision:
    """What is open to who works with the person is open for some hours to a clinician who gave a reason (decision 40):
    instead of an assignment, and of nothing else."""
    unassigned = usual.code == Code.NOT_ASSIGNED and usual.rule == Rule.ASSIGNMENT
    opened = unassigned and is_clinician(facts) and facts.actor.in_emergency
    return allow(Rule.EMERGENCY_ACCESS) if opened else usual


def may_support_consumers(actor: ActorFacts, policy: Switches | None) -> Decision:
    """For carer peer workers, and for supervisors of that experience, each service decides (Barr 2020: disputed)."""
    supervises = Role.PEER_SUPERVISOR in actor.roles and actor.lived_as != LivedAs.CARER
    if supervises or actor.roles & {Role.CLINICIAN, Role.CONSUMER_PEER_WORKER}:
        return allow(Rule.ASSIGNMENT)
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if not policy.carer_peer_supports_consumer:
        return deny(Code.WORKER_TYPE_NOT_ALLOWED, Rule.CARER_PEER_SUPPORTS_CONSUMER)
    return allow(Rule.CARER_PEER_SUPPORTS_CONSUMER)


def may_know_person(facts: Facts) -> Decision:
    """To whom the person is no secret: also to those whose assignment the model has closed. Everyone else gets 404."""
    return allow(Rule.OWN_RECORD) if facts.actor.is_consumer else or_in_emergency(works_with(facts), facts)


def may_see_person(facts: Facts) -> Decision:
    if facts.actor.is_consumer:
        return allow(Rule.OWN_RECORD)
    return in_care(facts)


def may_open_person(facts: Facts) -> Decision:
    """Their page. Forms that bring something to its end are open to whoever may see the person."""
    return _when_ready(facts, Verb.SEE_PERSON, or_in_emergency(may_see_person(facts), facts))


def works_in_care(facts: Facts) -> Decision:
    """Who works with them, and may. That somebody opened a record in an emergency is not enough."""
    return first_denial(lambda: in_care(facts), lambda: ready(facts, Verb.SEE_PERSON))


def is_own_record(facts: Facts) -> Decision:
    """What one says about one's own record: words beside it, a question, a wish that it be corrected."""
    return allow(Rule.OWN_RECORD) if facts.actor.is_consumer else deny(Code.NOT_YOUR_RECORD, Rule.OWN_RECORD)


def is_oneself(facts: Facts) -> Decision:
    """What one chooses or writes for good: by one's own sign-in, or on a visit that is for it. A representative does
    neither for anybody."""
    if facts.actor.represents is not None:
        return deny(Code.OUTSIDE_AUTHORITY, Rule.REPRESENTATIVE)
    return allow(Rule.OWN_RECORD) if facts.actor.on_visit else is_own_record(facts)


def may_know_peer_workers(facts: Facts) -> Decision:
    """That the person has a peer worker, who it is and how to reach them: for clinicians who work with them, after a yes."""
    return first_denial(
        lambda: works_in_care(facts),
        lambda: allow(Rule.ROLE) if is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
        lambda: _said_yes(facts.consents.show_peer),
    )


def _said_yes(state: ConsentState) -> Decision:
    return allow(Rule.CONSENT) if state == ConsentState.GIVEN else deny(Code.NOT_SHARED, Rule.AUDIENCE)


def may_find_people(facts: Facts) -> Decision:
    """Look through the people one works with. It opens nobody's page."""
    return first_denial(lambda: may_choose_person(facts), lambda: ready(facts, Verb.SEARCH))


def may_choose_person(facts: Facts) -> Decision:
    """Say whom a worry is about: nothing that waits keeps anybody from it."""
    actor = facts.actor
    if not actor.roles:
        return deny(Code.NOT_A_MEMBER, Rule.ROLE)
    return allow(Rule.ROLE) if is_peer(facts) or is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_find_errors(facts: Facts) -> Decision:
    """Look through the notes that were entered in error; each is opened by ``policy.notes.may_read_note``."""
    officer = Role.RECORDS_OFFICER in facts.actor.roles
    return allow(Rule.RECORDS_OFFICER) if officer else deny(Code.WRONG_ROLE, Rule.ROLE)


def may_edit_details(facts: Facts) -> Decision:
    """A name, numbers and dates: kept right by who looks after the records, whoever works with the person."""
    if facts.actor.conflict:
        return deny(Code.CONFLICT_OF_INTEREST, Rule.CONFLICT_OF_INTEREST)
    return may_find_errors(facts)


def is_enrolled(facts: Facts) -> Decision:
    return deny(Code.ENDED, Rule.ENROLMENT) if facts.ended else allow(Rule.ENROLMENT)


def may_add(facts: Facts) -> Decision:
    """Put something new into a record: only of somebody who is with the service. What takes away, answers or is theirs
    to say goes on."""
    return first_denial(lambda: in_care(facts), lambda: is_enrolled(facts))


def keeps_clinical_record(facts: Facts) -> Decision:
    """The clinical record is kept by clinicians; peer workers write peer notes, together with the consumer."""
    return first_denial(
        lambda: in_care(facts),
        lambda: allow(Rule.ROLE) if is_clinician(facts) else deny(Code.WRONG_ROLE, Rule.ROLE),
    )


def may_write_entry(facts: Facts) -> Decision:
    return first_denial(lambda: may_add(facts), lambda: keeps_clinical_record(facts))


def may_choose_not_to_read(facts: Facts) -> Decision:
    """Offered where there is something to turn down: a record that the model opens to peer workers. Going back to
    reading is the same choice; it opens nothing that model and consent keep shut."""
    return first_denial(
        lambda: in_care(facts),
        lambda: deny(Code.WRONG_ROLE, Rule.ROLE) if is_clinician(facts) else allow(Rule.ROLE),
        lambda: _choice_offered(facts.policy),
    )


def _choice_offered(policy: Switches | None) -> Decision:
    model = model_opens_record(policy)
    if not model or policy is None:
        return model
    if not policy.peer_may_choose_not_to_read:
        return deny(Code.NOT_OFFERED, Rule.PEER_MAY_CHOOSE_NOT_TO_READ)
    return allow(Rule.PEER_MAY_CHOOSE_NOT_TO_READ)


def model_opens_about_me(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if policy.about_me_readers == AboutMeReaders.CLINICIANS:
        return deny(Code.POLICY_NO_ABOUT_ME, Rule.ABOUT_ME_READERS)
    return allow(Rule.ABOUT_ME_READERS)


def model_opens_record(policy: Switches | None) -> Decision:
    if policy is None:
        return deny(Code.NO_POLICY, Rule.SERVICE_MODEL)
    if policy.peer_read_records == PeerReadRecords.NONE:
        return deny(Code.POLICY_NO_READING, Rule.PEER_READ_RECORDS)
    if policy.peer_read_records == PeerReadRecords.SUMMARY:
        return deny(Code.POLICY_SUMMARY_ONLY, Rule.PEER_READ_RECORDS)
    return allow(Rule.PEER_READ_RECORDS)


def may_read_record(facts: Facts) -> Decision:
    """Entries by clinicians or another system. A clinician needs no consent here: treating teams keep a record;
    a peer worker needs the model, the consumer's yes, and not to have chosen otherwise."""
    if facts.actor.is_consumer:
        return allow(Rule.OWN_RECORD)
    return _ready_to_read(facts, Verb.READ_RECORD, peer_may_read_record)


def may_read_about_me(facts: Facts) -> Decision:
    """About Me is written by the consumer to be read; it stands in for the file."""
    if facts.actor.is_consumer:
        return allow(Rule.OWN_RECORD)
    return _ready_to_read(facts, Verb.READ_ABOUT_ME, peer_may_read_about_me)


def may_read_contacts(facts: Facts) -> Decision:
    """All lines of the contact log: of clinicians where the model leaves them those, also in an emergency."""
    if facts.actor.is_consumer:
        return allow(Rule.OWN_RECORD)
    reads = _ready_to_read(facts, Verb.READ_CONTACTS, peer_may_read_record)
    if reads and is_clinician(facts) and not clinicians_read_contacts(facts.policy):
        return deny(Code.POLICY_NO_CONTACTS_READ, Rule.CONTACT_LOG_READERS)
    return reads


def clinicians_read_contacts(policy: Switches | None) -> bool:
    """What was logged before there was a model stays open."""
    return policy is None or policy.contact_log_readers == ContactLogReaders.CARE_TEAM


def may_read_contact(facts: Facts, *, logged_by_me: bool, kept: bool = False) -> Decision:
    """A peer worker's own lines are always theirs. ``kept``: in a group, of which its person has told nobody."""
    contacts = may_read_contacts(facts)
    if kept and contacts and not facts.actor.is_consumer:
        contacts = deny(Code.NOT_SHARED, Rule.GROUP)
    if contacts or not logged_by_me:
        return contacts
    return first_denial(lambda: or_in_emergency(in_care(facts), facts), lambda: allow(Rule.AUTHORSHIP))


def _ready_to_read(facts: Facts, verb: Verb, peer_rule: Callable[[Facts], Decision]) -> Decision:
    reads = _when_ready(facts, verb, or_in_emergency(in_care(facts), facts))
    if not reads or reads.rule == Rule.EMERGENCY_ACCESS:
        return reads
    return allow(Rule.ROLE) if is_clinician(facts) else peer_rule(facts)


def _when_ready(facts: Facts, verb: Verb, usual: Decision) -> Decision:
    """An event says that it was in an emergency."""
    gates = first_denial(lambda: usual, lambda: ready(facts, verb))
    return usual if gates and usual.rule == Rule.EMERGENCY_ACCESS else gates


def peer_may_read_record(facts: Facts) -> Decision:
    policy = facts.policy
    model = model_opens_record(policy)
    if not model or policy is None:
        return model
    if policy.peer_may_choose_not_to_read and not facts.actor.reads_record:
        return deny(Code.CHOSE_NOT_TO_READ, Rule.PEER_MAY_CHOOSE_NOT_TO_READ)
    asked_by = Rule.READ_REQUIRES_CONSUMER_CONSENT if asks_first(policy, ConsentScope.READ_RECORD) else None
    return _consented(policy, facts.consents.read_record, asked_by=asked_by, opened_by=Rule.PEER_READ_RECORDS)


def peer_may_read_about_me(facts: Facts) -> Decision:
    """A yes to the whole record is a yes to About Me, and a no to About Me stands on its own."""
    policy = facts.policy
    model = model_opens_about_me(policy)
    if not model or policy is None:
        return model
    about_me = facts.consents.read_about_me
    if about_me == ConsentState.NONE and facts.consents.read_record == ConsentState.GIVEN:
        about_me = ConsentState.GIVEN
    asked_by = Rule.ABOUT_ME_READERS if asks_first(policy, ConsentScope.READ_ABOUT_ME) else None
    return _consented(policy, about_me, asked_by=asked_by, opened_by=Rule.ABOUT_ME_READERS)


def asks_first(policy: Switches, scope: ConsentScope) -> bool:
    """Whether a peer worker reads that only after a yes, where the model opens it."""
    if scope == ConsentScope.READ_ABOUT_ME:
        return policy.about_me_readers == AboutMeReaders.WITH_YES
    return policy.read_requires_consumer_consent


def no_stands(facts: Facts) -> Decision:
    """Whether the person said no to the record being read, where the model lets them."""
    policy, state = facts.policy, facts.consents.read_record
    if policy and state in SAID_NO and (asks_first(policy, ConsentScope.READ_RECORD) or _may_refuse(policy)):
        return deny(CONSENT_CODES[state], Rule.CONSUMER_OPT_OUT)
    return allow(Rule.CONSENT)


def _may_refuse(policy: Switches) -> bool:
    return policy.consumer_opt_out != ConsumerOptOut.NOTE


def _consented(policy: Switches, state: ConsentState, *, asked_by: Rule | None, opened_by: Rule) -> Decision:
    if state == ConsentState.GIVEN:
        return allow(Rule.CONSENT)
    if asked_by:
        return deny(CONSENT_CODES[state], asked_by)
    if state in SAID_NO and _may_refuse(policy):
        return deny(CONSENT_CODES[state], Rule.CONSUMER_OPT_OUT)
    return allow(opened_by)
