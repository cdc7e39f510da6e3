"""A service model as values: one field per switch of the catalogue, both presets, and what is wrong with a mix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from peernotes.enums import Audience, ServiceModel
from peernotes.policy.catalogue import CATALOGUE, Choice, Plain, Switch, SwitchType, Value
from peernotes.policy.catalogue._kinds import gettext_noop

__all__ = [
    "CATALOGUE",
    "COMPLEMENTARY",
    "INTEGRATED",
    "Choice",
    "Difference",
    "Plain",
    "Problem",
    "ProblemKind",
    "Switch",
    "SwitchType",
    "Switches",
    "Value",
    "by_name",
    "check",
    "deviations",
    "differences",
    "preset",
]

_BY_NAME = {switch.name: switch for switch in CATALOGUE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Values only; ``check`` says whether they are allowed. Order and meaning: the catalogue."""

    peer_read_records: str
    read_requires_consumer_consent: bool
    peer_may_choose_not_to_read: bool
    peer_write_notes: str
    contact_log: str
    clinician_read_peer_notes: str
    note_kinds_allowed: frozenset[str]
    co_authoring: str
    section_default_audience: str
    unagreed_note_becomes: str
    consumer_opt_out: str
    risk_documentation_owner: str
    peer_risk_assessment: str
    safety_concern_route: str
    tell_consumer_first: str
    carer_contact: str
    carer_peer_supports_consumer: bool
    consumer_peer_supports_carer: bool
    group_notes: str
    peer_in_mdt: bool
    training_required: frozenset[str]
    supervision_interval_days: int
    supervisor_kind: str
    cosign: str
    language_helper: str
    boundary_agreement_required: bool
    evaluation_required: bool

    @classmethod
    def of(cls, values: Mapping[str, object], base: Switches | None = None) -> Switches:
        """From a row or a form. What ``values`` leaves out comes from ``base``; a list becomes a set. A name that
        is missing or unknown is a mistake of the caller and raises TypeError."""
        found: dict[str, Any] = {} if base is None else base.as_dict()
        found.update({name: _set_or_same(value) for name, value in values.items()})
        return cls(**found)

    def as_dict(self) -> dict[str, Value]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


def _set_or_same(value: object) -> object:
    return frozenset(value) if isinstance(value, list | tuple | set) else value


INTEGRATED = Switches.of({switch.name: switch.integrated for switch in CATALOGUE})
COMPLEMENTARY = Switches.of({switch.name: switch.complementary for switch in CATALOGUE})
_PRESETS = {str(ServiceModel.INTEGRATED): INTEGRATED, str(ServiceModel.COMPLEMENTARY): COMPLEMENTARY}


def by_name(name: str) -> Switch:
    return _BY_NAME[name]


def preset(model: str) -> Switches:
    """``model`` is a value of ServiceModel."""
    return _PRESETS[str(model)]


@dataclass(frozen=True, slots=True)
class Difference:
    switch: Switch
    before: Value
    after: Value


def differences(before: Switches, after: Switches) -> tuple[Difference, ...]:
    old, new = before.as_dict(), after.as_dict()
    return tuple(
        Difference(switch, old[switch.name], new[switch.name])
        for switch in CATALOGUE
        if old[switch.name] != new[switch.name]
    )


def deviations(switches: Switches, model: str) -> tuple[str, ...]:
    """The names of the switches that a service has set otherwise than the model's preset."""
    return tuple(difference.switch.name for difference in differences(preset(model), switches))


class ProblemKind(StrEnum):
    """``CONTRADICTION`` is advice: both values are possible, together they make little sense."""

    UNKNOWN_VALUE = "unknown_value"
    NOT_ENFORCED = "not_enforced"
    CONTRADICTION = "contradiction"


@dataclass(frozen=True, slots=True)
class Problem:
    switch: str
    kind: ProblemKind
    text: str

    @property
    def blocks(self) -> bool:
        """Whether a version with this problem may not come into force."""
        return self.kind is not ProblemKind.CONTRADICTION


def check(switches: Switches, model: str | None = None) -> tuple[Problem, ...]:
    """``model``: the one whose preset binds the switches that are not enforced; without it either preset will do.
    A value that does not exist contradicts nothing, so then nothing more is asked."""
    values = switches.as_dict()
    presets = tuple(_PRESETS.values()) if model is None else (preset(model),)
    found = [problem for switch in CATALOGUE for problem in _check_one(switch, values[switch.name], presets)]
    if any(problem.kind is ProblemKind.UNKNOWN_VALUE for problem in found):
        return tuple(found)
    found += [Problem(rule.switch, ProblemKind.CONTRADICTION, rule.text) for rule in _RULES if rule.broken(switches)]
    return (*found, *_check_together(switches, model))


def _check_one(switch: Switch, value: Value, presets: tuple[Switches, ...]) -> tuple[Problem, ...]:
    if not switch.accepts(value):
        return (Problem(switch.name, ProblemKind.UNKNOWN_VALUE, gettext_noop("This value does not exist.")),)
    if not switch.enforced and value not in [preset.as_dict()[switch.name] for preset in presets]:
        text = gettext_noop("This switch cannot be set yet. It stays at the value of the service model.")
        return (Problem(switch.name, ProblemKind.NOT_ENFORCED, text),)
    return ()


def _check_together(switches: Switches, model: str | None) -> tuple[Problem, ...]:
    """Domain.md b: in the complementary model, co-authoring is required as soon as writing is on."""
    writes = switches.peer_write_notes != "none"
    if model != ServiceModel.COMPLEMENTARY or not writes or switches.co_authoring == "required":
        return ()
    text = gettext_noop("In the complementary model notes are written together, yet here that is only an invitation.")
    return (Problem("co_authoring", ProblemKind.CONTRADICTION, text),)


@dataclass(frozen=True, slots=True)
class _Rule:
    switch: str
    text: str
    broken: Callable[[Switches], bool]


def _shares_with_clinicians(switches: Switches) -> bool:
    return switches.peer_write_notes == "shared_record" and switches.clinician_read_peer_notes == "shared_sections"


def _proposes_too_wide(switches: Switches) -> bool:
    if switches.section_default_audience == Audience.CARE_TEAM:
        return not _shares_with_clinicians(switches)
    return switches.section_default_audience == Audience.PEER_TEAM and switches.peer_write_notes == "none"


_RULES = (
    _Rule(
        "note_kinds_allowed",
        gettext_noop("There are no peer notes in this model, yet kinds of note are chosen."),
        lambda s: s.peer_write_notes == "none" and bool(s.note_kinds_allowed),
    ),
    _Rule(
        "note_kinds_allowed",
        gettext_noop("Peer workers may write notes, yet no kind of note is chosen."),
        lambda s: s.peer_write_notes != "none" and not s.note_kinds_allowed,
    ),
    _Rule(
        "clinician_read_peer_notes",
        gettext_noop("Clinicians may read shared sections, yet no peer note is kept in the shared record."),
        lambda s: s.clinician_read_peer_notes == "shared_sections" and s.peer_write_notes != "shared_record",
    ),
    _Rule(
        "section_default_audience",
        gettext_noop("New sections would be proposed for readers whom the model keeps out."),
        _proposes_too_wide,
    ),
    _Rule(
        "unagreed_note_becomes",
        gettext_noop("A note that is not agreed would become a line in a contact log that is turned off."),
        lambda s: s.unagreed_note_becomes == "contact_log" and s.contact_log == "off",
    ),
    _Rule(
        "unagreed_note_becomes",
        gettext_noop("Peer workers do not write in the shared record, yet a note that is not agreed would."),
        lambda s: s.unagreed_note_becomes == "facts_only_entry" and s.peer_write_notes != "shared_record",
    ),
    _Rule(
        "peer_may_choose_not_to_read",
        gettext_noop("Peer workers may choose not to read, yet they have no record to read."),
        lambda s: s.peer_may_choose_not_to_read and s.peer_read_records != "full",
    ),
    _Rule(
        "consumer_opt_out",
        gettext_noop("Consumers are not asked before a peer worker reads, and they cannot say no either."),
        lambda s: (
            s.peer_read_records != "none" and not s.read_requires_consumer_consent and s.consumer_opt_out == "note"
        ),
    ),
)
