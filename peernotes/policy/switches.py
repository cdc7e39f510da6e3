"""Both presets of a service model, what differs between two models, and what is wrong with a mix."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from peernotes.enums import Audience, Code, Rule, ServiceModel
from peernotes.policy.catalogue import ACTING, CATALOGUE, SETTABLE, Switches
from peernotes.policy.catalogue.about_me_readers import AboutMeReaders
from peernotes.policy.catalogue.clinician_read_peer_notes import ClinicianReadPeerNotes
from peernotes.policy.catalogue.co_authoring import CoAuthoring
from peernotes.policy.catalogue.consumer_opt_out import ConsumerOptOut
from peernotes.policy.catalogue.contact_log import ContactLog
from peernotes.policy.catalogue.cosign import Cosign
from peernotes.policy.catalogue.peer_read_records import PeerReadRecords
from peernotes.policy.catalogue.peer_risk_assessment import PeerRiskAssessment
from peernotes.policy.catalogue.peer_write_notes import PeerWriteNotes
from peernotes.policy.catalogue.risk_documentation_owner import RiskDocumentationOwner
from peernotes.policy.catalogue.supervisor_kind import SupervisorKind
from peernotes.policy.catalogue.unagreed_note_becomes import UnagreedNoteBecomes
from peernotes.policy.decision import Decision, allow, deny
from peernotes.policy.switch_kinds import Switch, Value, gettext_noop

INTEGRATED = Switches.of({switch.name: switch.integrated for switch in CATALOGUE})
COMPLEMENTARY = Switches.of({switch.name: switch.complementary for switch in CATALOGUE})
# Switches that say nothing where peer workers do not read, or do not write.
ABOUT_READING = {"read_requires_consumer_consent", "peer_may_choose_not_to_read"}
ABOUT_WRITING = {
    "peer_may_choose_not_to_write",
    "clinician_read_peer_notes",
    "note_kinds_allowed",
    "co_authoring",
    "section_default_audience",
    "unagreed_note_becomes",
    "cosign",
}
_PRESETS = {str(ServiceModel.INTEGRATED): INTEGRATED, str(ServiceModel.COMPLEMENTARY): COMPLEMENTARY}


def preset(model: str) -> Switches:
    """``model`` is a value of ServiceModel."""
    return _PRESETS[str(model)]


def answered(model: str, before: Switches | None) -> Switches:
    """The preset; what it leaves open stays as the service has decided it so far."""
    known = before.as_dict() if before else {}
    open_ = {switch.name: known.get(switch.name) for switch in CATALOGUE if not switch.has_preset}
    return Switches.of(open_, base=preset(model))


@dataclass(frozen=True, slots=True)
class Difference:
    switch: Switch
    before: Value
    after: Value


def differences(before: Switches, after: Switches) -> tuple[Difference, ...]:
    """Of the switches that a service sets."""
    old, new = before.as_dict(), after.as_dict()
    return tuple(
        Difference(switch, old[switch.name], new[switch.name])
        for switch in SETTABLE
        if old[switch.name] != new[switch.name]
    )


def has_notes(switches: Switches) -> bool:
    return switches.peer_write_notes != PeerWriteNotes.NONE


def speaking(switches: Switches) -> tuple[Switch, ...]:
    """Those that mean something: only what the product acts on, so that nothing is promised that it does not do, and
    nothing about notes or reading where there are none."""
    without = set() if switches.peer_read_records != PeerReadRecords.NONE else ABOUT_READING
    without |= set() if has_notes(switches) else ABOUT_WRITING
    return tuple(switch for switch in ACTING if switch.name not in without)


def new_in(before: Switches, after: Switches) -> tuple[Switch, ...]:
    """What somebody has to be told who knew the model before."""
    known = {switch.name for switch in speaking(before)} - {one.switch.name for one in differences(before, after)}
    return tuple(switch for switch in speaking(after) if switch.name not in known)


def deviations(switches: Switches, model: str) -> tuple[str, ...]:
    """The names of the switches that a service has set otherwise than the model's preset."""
    found = differences(preset(model), switches)
    return tuple(difference.switch.name for difference in found if difference.switch.has_preset)


class ProblemKind(StrEnum):
    """``CONTRADICTION`` is advice: both values are possible, together they make little sense."""

    UNDECIDED = "undecided"
    UNKNOWN_VALUE = "unknown_value"
    NOT_ENFORCED = "not_enforced"
    CONTRADICTION = "contradiction"


BLOCKING = {
    ProblemKind.UNDECIDED: Code.NOT_DECIDED,
    ProblemKind.UNKNOWN_VALUE: Code.NO_SUCH_VALUE,
    ProblemKind.NOT_ENFORCED: Code.NOT_ENFORCED,
}


@dataclass(frozen=True, slots=True)
class SwitchProblem:
    switch: str
    kind: ProblemKind
    text: str

    @property
    def blocks(self) -> bool:
        """Whether a version with this problem may not come into force."""
        return self.kind in BLOCKING


def check(switches: Switches, model: str | None = None) -> tuple[SwitchProblem, ...]:
    """``model``: the one whose preset binds the switches that are not enforced; without it either preset will do.
    A value that is missing or does not exist contradicts nothing, so then nothing more is asked."""
    values = switches.as_dict()
    presets = tuple(_PRESETS.values()) if model is None else (preset(model),)
    found = [problem for switch in CATALOGUE for problem in _check_one(switch, values[switch.name], presets)]
    if any(problem.kind in (ProblemKind.UNDECIDED, ProblemKind.UNKNOWN_VALUE) for problem in found):
        return tuple(found)
    found += [
        SwitchProblem(rule.switch, ProblemKind.CONTRADICTION, rule.text) for rule in _RULES if rule.broken(switches)
    ]
    return (*found, *_check_together(switches, model))


def may_be_set(switches: Switches, model: str) -> Decision:
    """Whether a version with these values may come into force under the name of this model."""
    found = next((problem for problem in check(switches, model) if problem.blocks), None)
    return deny(BLOCKING[found.kind], Rule(found.switch)) if found else allow(Rule.SERVICE_MODEL)


def _check_one(switch: Switch, value: Value, presets: tuple[Switches, ...]) -> tuple[SwitchProblem, ...]:
    if value is None:
        return (SwitchProblem(switch.name, ProblemKind.UNDECIDED, gettext_noop("Please decide.")),)
    if not switch.accepts(value):
        return (SwitchProblem(switch.name, ProblemKind.UNKNOWN_VALUE, gettext_noop("This value does not exist.")),)
    if switch not in SETTABLE and value not in [preset.as_dict()[switch.name] for preset in presets]:
        text = gettext_noop("This switch cannot be set yet. It stays at the value of the service model.")
        return (SwitchProblem(switch.name, ProblemKind.NOT_ENFORCED, text),)
    return ()


def _check_together(switches: Switches, model: str | None) -> tuple[SwitchProblem, ...]:
    """In the complementary model, co-authoring is required as soon as writing is on."""
    if model != ServiceModel.COMPLEMENTARY or not has_notes(switches) or switches.co_authoring == CoAuthoring.REQUIRED:
        return ()
    text = gettext_noop("In the complementary model notes are written together, yet here that is only an invitation.")
    return (SwitchProblem("co_authoring", ProblemKind.CONTRADICTION, text),)


@dataclass(frozen=True, slots=True)
class _Contradiction:
    switch: str
    text: str
    broken: Callable[[Switches], bool]


def shares_with_clinicians(switches: Switches) -> bool:
    kept_together = switches.peer_write_notes == PeerWriteNotes.SHARED_RECORD
    return kept_together and switches.clinician_read_peer_notes == ClinicianReadPeerNotes.SHARED_SECTIONS


def _proposes_too_wide(switches: Switches) -> bool:
    if switches.section_default_audience == Audience.CARE_TEAM:
        return not shares_with_clinicians(switches)
    return switches.section_default_audience == Audience.PEER_TEAM and not has_notes(switches)


_RULES = (
    _Contradiction(
        "note_kinds_allowed",
        gettext_noop("There are no peer notes in this model, yet kinds of note are chosen."),
        lambda s: not has_notes(s) and bool(s.note_kinds_allowed),
    ),
    _Contradiction(
        "note_kinds_allowed",
        gettext_noop("Peer workers may write notes, yet no kind of note is chosen."),
        lambda s: has_notes(s) and not s.note_kinds_allowed,
    ),
    _Contradiction(
        "clinician_read_peer_notes",
        gettext_noop("Clinicians may read shared sections, yet no peer note is kept in the shared record."),
        lambda s: (
            s.clinician_read_peer_notes == ClinicianReadPeerNotes.SHARED_SECTIONS and not shares_with_clinicians(s)
        ),
    ),
    _Contradiction(
        "section_default_audience",
        gettext_noop("New sections would be proposed for readers whom the model keeps out."),
        _proposes_too_wide,
    ),
    _Contradiction(
        "cosign",
        gettext_noop("A supervisor would sign notes, yet there are none in the shared record, or no peer supervisor."),
        lambda s: s.cosign != Cosign.NONE and (not has_notes(s) or s.supervisor_kind == SupervisorKind.CLINICIAN),
    ),
    _Contradiction(
        "unagreed_note_becomes",
        gettext_noop("A note that is not agreed would become a line in a contact log that is turned off."),
        lambda s: s.unagreed_note_becomes == UnagreedNoteBecomes.CONTACT_LOG and s.contact_log == ContactLog.OFF,
    ),
    _Contradiction(
        "unagreed_note_becomes",
        gettext_noop("Peer workers do not write in the shared record, yet a note that is not agreed would."),
        lambda s: (
            s.unagreed_note_becomes == UnagreedNoteBecomes.FACTS_ONLY_ENTRY
            and s.peer_write_notes != PeerWriteNotes.SHARED_RECORD
        ),
    ),
    _Contradiction(
        "peer_may_choose_not_to_read",
        gettext_noop("Peer workers may choose not to read, yet they have no record to read."),
        lambda s: s.peer_may_choose_not_to_read and s.peer_read_records != PeerReadRecords.FULL,
    ),
    _Contradiction(
        "peer_may_choose_not_to_write",
        gettext_noop("Peer workers may choose not to write, yet there are no notes in this model."),
        lambda s: s.peer_may_choose_not_to_write and not has_notes(s),
    ),
    _Contradiction(
        "about_me_readers",
        gettext_noop("Peer workers read About Me or the whole record, yet About Me is left to clinicians."),
        lambda s: s.peer_read_records != PeerReadRecords.NONE and s.about_me_readers == AboutMeReaders.CLINICIANS,
    ),
    _Contradiction(
        "risk_documentation_owner",
        gettext_noop("Peer workers add to what clinicians write about risk, yet they have no record to read."),
        lambda s: (
            s.risk_documentation_owner == RiskDocumentationOwner.JOINT and s.peer_read_records != PeerReadRecords.FULL
        ),
    ),
    _Contradiction(
        "peer_risk_assessment",
        gettext_noop("Peer workers add to clinicians' assessments, yet they have no record to read."),
        lambda s: (
            s.peer_risk_assessment == PeerRiskAssessment.CONTRIBUTE and s.peer_read_records != PeerReadRecords.FULL
        ),
    ),
    _Contradiction(
        "peer_in_mdt",
        gettext_noop("Peer workers are there when the team talks about people, yet they read no record."),
        lambda s: s.peer_in_mdt and s.peer_read_records == PeerReadRecords.NONE,
    ),
    _Contradiction(
        "consumer_opt_out",
        gettext_noop("Consumers are not asked before a peer worker reads, and they cannot say no either."),
        lambda s: (
            s.consumer_opt_out == ConsumerOptOut.NOTE
            and (
                (s.peer_read_records != PeerReadRecords.NONE and not s.read_requires_consumer_consent)
                or s.about_me_readers == AboutMeReaders.EVERYONE
            )
        ),
    ),
)
