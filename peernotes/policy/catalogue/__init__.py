"""Every switch of a service model, in the order in which a service decides them, and a model as their values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from peernotes.enums import Audience
from peernotes.policy.catalogue.about_me_readers import ABOUT_ME_READERS, AboutMeReaders
from peernotes.policy.catalogue.boundary_agreement_required import BOUNDARY_AGREEMENT_REQUIRED
from peernotes.policy.catalogue.carer_contact import CARER_CONTACT, ContactWithCarers
from peernotes.policy.catalogue.carer_peer_supports_consumer import CARER_PEER_SUPPORTS_CONSUMER
from peernotes.policy.catalogue.clinician_read_peer_notes import CLINICIAN_READ_PEER_NOTES, ClinicianReadPeerNotes
from peernotes.policy.catalogue.co_authoring import CO_AUTHORING, CoAuthoring
from peernotes.policy.catalogue.consumer_opt_out import CONSUMER_OPT_OUT, ConsumerOptOut
from peernotes.policy.catalogue.consumer_peer_supports_carer import CONSUMER_PEER_SUPPORTS_CARER
from peernotes.policy.catalogue.contact_log import CONTACT_LOG, ContactLog
from peernotes.policy.catalogue.contact_log_readers import CONTACT_LOG_READERS, ContactLogReaders
from peernotes.policy.catalogue.cosign import COSIGN, Cosign
from peernotes.policy.catalogue.evaluation_required import EVALUATION_REQUIRED
from peernotes.policy.catalogue.group_notes import GROUP_NOTES, GroupNotes
from peernotes.policy.catalogue.language_helper import LANGUAGE_HELPER, LanguageHelper
from peernotes.policy.catalogue.note_kinds_allowed import NOTE_KINDS_ALLOWED
from peernotes.policy.catalogue.peer_in_mdt import PEER_IN_MDT
from peernotes.policy.catalogue.peer_may_choose_not_to_read import PEER_MAY_CHOOSE_NOT_TO_READ
from peernotes.policy.catalogue.peer_may_choose_not_to_write import PEER_MAY_CHOOSE_NOT_TO_WRITE
from peernotes.policy.catalogue.peer_read_records import PEER_READ_RECORDS, PeerReadRecords
from peernotes.policy.catalogue.peer_risk_assessment import PEER_RISK_ASSESSMENT, PeerRiskAssessment
from peernotes.policy.catalogue.peer_write_notes import PEER_WRITE_NOTES, PeerWriteNotes
from peernotes.policy.catalogue.read_requires_consumer_consent import READ_REQUIRES_CONSUMER_CONSENT
from peernotes.policy.catalogue.risk_documentation_owner import RISK_DOCUMENTATION_OWNER, RiskDocumentationOwner
from peernotes.policy.catalogue.safety_concern_route import SAFETY_CONCERN_ROUTE, SafetyConcernRoute
from peernotes.policy.catalogue.section_default_audience import SECTION_DEFAULT_AUDIENCE
from peernotes.policy.catalogue.supervision_interval_days import SUPERVISION_INTERVAL_DAYS
from peernotes.policy.catalogue.supervisor_kind import SUPERVISOR_KIND, SupervisorKind
from peernotes.policy.catalogue.tell_consumer_first import TELL_CONSUMER_FIRST, TellConsumerFirst
from peernotes.policy.catalogue.training_required import TRAINING_REQUIRED
from peernotes.policy.catalogue.unagreed_note_becomes import UNAGREED_NOTE_BECOMES, UnagreedNoteBecomes
from peernotes.policy.switch_kinds import Switch, Value

CATALOGUE: tuple[Switch, ...] = (
    PEER_READ_RECORDS,
    READ_REQUIRES_CONSUMER_CONSENT,
    PEER_MAY_CHOOSE_NOT_TO_READ,
    ABOUT_ME_READERS,
    PEER_WRITE_NOTES,
    PEER_MAY_CHOOSE_NOT_TO_WRITE,
    CONTACT_LOG,
    CONTACT_LOG_READERS,
    CLINICIAN_READ_PEER_NOTES,
    NOTE_KINDS_ALLOWED,
    CO_AUTHORING,
    SECTION_DEFAULT_AUDIENCE,
    UNAGREED_NOTE_BECOMES,
    CONSUMER_OPT_OUT,
    RISK_DOCUMENTATION_OWNER,
    PEER_RISK_ASSESSMENT,
    SAFETY_CONCERN_ROUTE,
    TELL_CONSUMER_FIRST,
    CARER_CONTACT,
    CARER_PEER_SUPPORTS_CONSUMER,
    CONSUMER_PEER_SUPPORTS_CARER,
    GROUP_NOTES,
    PEER_IN_MDT,
    TRAINING_REQUIRED,
    SUPERVISION_INTERVAL_DAYS,
    SUPERVISOR_KIND,
    COSIGN,
    LANGUAGE_HELPER,
    BOUNDARY_AGREEMENT_REQUIRED,
    EVALUATION_REQUIRED,
)
# What the product acts on, and what it only records.
ACTING = tuple(switch for switch in CATALOGUE if switch.enforced)
WAITING = tuple(switch for switch in CATALOGUE if not switch.enforced)
# What a service sets: also what no model answers for it. Of the rest it is recorded what its model has.
SETTABLE = tuple(switch for switch in CATALOGUE if switch.enforced or not switch.has_preset)
FIXED = tuple(switch for switch in CATALOGUE if switch not in SETTABLE)
_BY_NAME = {switch.name: switch for switch in CATALOGUE}


def by_name(name: str) -> Switch:
    return _BY_NAME[name]


@dataclass(frozen=True, slots=True, kw_only=True)
class Switches:
    """Values only; ``policy.switches.check`` says whether they are allowed. Order and meaning: the catalogue."""

    peer_read_records: PeerReadRecords
    read_requires_consumer_consent: bool
    peer_may_choose_not_to_read: bool
    about_me_readers: AboutMeReaders
    peer_write_notes: PeerWriteNotes
    peer_may_choose_not_to_write: bool
    contact_log: ContactLog
    contact_log_readers: ContactLogReaders
    clinician_read_peer_notes: ClinicianReadPeerNotes
    note_kinds_allowed: frozenset[str]
    co_authoring: CoAuthoring
    section_default_audience: Audience
    unagreed_note_becomes: UnagreedNoteBecomes
    consumer_opt_out: ConsumerOptOut
    risk_documentation_owner: RiskDocumentationOwner
    peer_risk_assessment: PeerRiskAssessment
    safety_concern_route: SafetyConcernRoute
    tell_consumer_first: TellConsumerFirst
    carer_contact: ContactWithCarers
    carer_peer_supports_consumer: bool
    consumer_peer_supports_carer: bool
    group_notes: GroupNotes
    peer_in_mdt: bool
    training_required: frozenset[str]
    supervision_interval_days: int
    supervisor_kind: SupervisorKind
    cosign: Cosign
    language_helper: LanguageHelper
    boundary_agreement_required: bool
    evaluation_required: bool

    @classmethod
    def of(cls, values: Mapping[str, object], base: Switches | None = None) -> Switches:
        """From a row or a form. What ``values`` leaves out comes from ``base``. A name that is missing or unknown is a
        mistake of the caller and raises TypeError."""
        found: dict[str, Any] = {} if base is None else base.as_dict()
        found.update(
            {name: _BY_NAME[name].typed(value) if name in _BY_NAME else value for name, value in values.items()}
        )
        return cls(**found)

    def as_dict(self) -> dict[str, Value]:
        return {field.name: getattr(self, field.name) for field in fields(self)}
