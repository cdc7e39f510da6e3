"""Facts as rows: the same row once as ``Facts`` for policy, once as columns for SQL."""

from __future__ import annotations

from functools import partial
from itertools import combinations
from typing import Any

from peernotes.enums import ConsentState, LivedAs, NoteStatus, Role
from peernotes.policy.catalogue import by_name
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, NoteFacts
from peernotes.policy.switch_kinds import ChoiceSwitch
from peernotes.policy.switches import CATALOGUE, INTEGRATED, Switches
from tests.policy.cases import AT
from tests.support.asking import Possible, but, what

BOTH = (False, True)
STATUSES = tuple(map(str, NoteStatus))
STATES = tuple(map(str, ConsentState))
CHOICES = {switch.name: tuple(map(str, switch.values)) for switch in CATALOGUE if isinstance(switch, ChoiceSwitch)}

USUAL: dict[str, Any] = {
    "roles": "", "lived_as": "", "carer_peers": True, "assigned": False, "wide": False, "conflict": False, "own": False, "reads_record": True,
    "level": "full", "may_choose": True, "requires": True, "opt_out": "note_and_read", "about_readers": "clinicians_and_peers_with_yes",
    "contact_readers": "care_team", "meets": True,
    "record": "given", "about_me": "none",
    "status": "final", "is_author": False, "allowed": True, "care_team": False, "peer_team": False, "was_read": False,
    "opened": False, "ended": False, "works_here": False, "code_overdue": False, "model_overdue": False, "trained_in": "ethics", "required": "ethics",
    "days_peer": 0, "days_clinician": 0, "most": 14, "supervised_by": "both", "in_emergency": False,
    "as_carer": False, "contact_log": "minimal", "kind": "progress", "logged": False,
}  # fmt: skip
# Everybody who is nothing, one thing or two things in a service.
READER = {
    "roles": tuple(" ".join(some) for size in range(3) for some in combinations(map(str, Role), size)),
    "assigned": BOTH,
    "wide": BOTH,
    "conflict": BOTH,
    "works_here": BOTH,
    "own": BOTH,
}
# Whether they opened it in an emergency.
EMERGENCY = {"in_emergency": BOTH}
# What decides whether somebody of their kind may support a consumer.
KIND = {"lived_as": ("", "consumer", "carer"), "carer_peers": (None, *BOTH)}
# What somebody needs before they read.
GATES = {"code_overdue": BOTH, "trained_in": ("", "ethics"), "required": ("", "ethics", "communication ethics")}
# What a peer worker waits for: the days in which they had none of a kind, and what the model says of it.
SUPERVISION = {
    "days_peer": (0, 14, 28, 29),
    "days_clinician": (0, 28, 29),
    "most": (0, 14),
    "supervised_by": CHOICES["supervisor_kind"],
}
OVERDUE = "peernotes_supervision_overdue(is_supervised, days_peer, days_clinician, most, supervised_by)"
# One for each way in which a rule about notes tells people apart.
FEW_READERS = {
    "roles": ("", "clinician", "consumer_peer_worker", "clinician peer_supervisor", "records_officer",
              "records_officer carer_peer_worker"),
    "carer_peers": BOTH, "assigned": BOTH, "wide": BOTH, "conflict": BOTH, "works_here": BOTH, "own": BOTH, "record": ("given", "refused"),
}  # fmt: skip
NOTE = {
    "status": STATUSES,
    "is_author": BOTH,
    "allowed": BOTH,
    "care_team": BOTH,
    "peer_team": BOTH,
}
MODEL = {
    "level": CHOICES["peer_read_records"],
    "may_choose": BOTH,
    "requires": BOTH,
    "opt_out": CHOICES["consumer_opt_out"],
    "reads_record": BOTH,
    "record": STATES,
}
# What decides about what somebody writes about themselves.
OWN_VOICE = {"about_readers": CHOICES["about_me_readers"], "about_me": STATES}
# What lists and policies work out before they ask about a note.
WORKED_OUT = f"""
CROSS JOIN LATERAL (
    SELECT coalesce(bool_or(peernotes_is_peer(role)), false) AS is_peer,
           coalesce(bool_or(peernotes_is_supervised(role)), false) AS is_supervised,
           coalesce(bool_or(peernotes_is_clinician(role)), false) AS is_clinician,
           coalesce(bool_or(peernotes_may_support_consumers(role, lived_as, carer_peers)), false) AS supports,
           coalesce(bool_or(peernotes_is_records_officer(role)), false) AND NOT conflict AS officer
    FROM string_to_table(roles, ' ') role) r
CROSS JOIN LATERAL (SELECT peernotes_shut_to_colleagues(works_here, is_clinician, assigned) AS shut) h
CROSS JOIN LATERAL (
    SELECT peernotes_in_care(conflict, shut, wide AND is_clinician, supports, assigned) AS in_care,
           peernotes_or_in_emergency(
               peernotes_in_care(conflict, shut, wide AND is_clinician, supports, assigned), conflict, shut, is_clinician,
               in_emergency) AS reads_of,
           is_author AND is_peer AS wrote_it, peernotes_clinicians_read_contacts(contact_readers) AS clinicians_read,
           peernotes_peers_meet(meets) AS peers_meet, peernotes_ready_to_begin(
               code_overdue, peernotes_training_missing(
                   is_peer, string_to_array(trained_in, ' '), string_to_array(required, ' ')), {OVERDUE},
               peernotes_model_unread(is_peer, model_overdue)) AS ready,
           peernotes_peer_may_read_record(
               level, may_choose, reads_record, peernotes_consented(record, requires, opt_out)) AS peer_reads) w
CROSS JOIN LATERAL (
    SELECT peernotes_may_read_shared(status, care_team, peer_team, allowed, ready, is_clinician, peer_reads) AS shared) s"""


class Situation:
    """One row, of which a rule looks at some columns."""

    def __init__(self, possible: Possible) -> None:
        self.possible = possible

    def __getitem__(self, name: str) -> Any:
        return what(self.possible, name)

    def __or__(self, other: dict[str, Any]) -> Situation:
        return Situation({**self.possible, **{name: (value,) for name, value in other.items()}})


def all_of(*domains: Possible) -> Possible:
    """Every combination of these; the rest is as usual."""
    return {name: (value,) for name, value in USUAL.items()} | {
        name: values for domain in domains for name, values in domain.items()
    }


OF_MODEL = {
    "level": "peer_read_records",
    "may_choose": "peer_may_choose_not_to_read",
    "requires": "read_requires_consumer_consent",
    "opt_out": "consumer_opt_out",
    "about_readers": "about_me_readers",
    "contact_readers": "contact_log_readers",
    "meets": "peer_in_mdt",
    "carer_peers": "carer_peer_supports_consumer",
    "required": "training_required",
    "most": "supervision_interval_days",
    "supervised_by": "supervisor_kind",
}
OF_ACTOR = {
    "assigned": "assigned",
    "service_wide": "wide",
    "conflict": "conflict",
    "reads_record": "reads_record",
    "is_consumer": "own",
    "code_overdue": "code_overdue",
    "model_overdue": "model_overdue",
    "days_without_peer": "days_peer",
    "days_without_clinician": "days_clinician",
    "in_emergency": "in_emergency",
}
OF_NOTE = {
    "is_author": "is_author",
    "clinicians_allowed": "allowed",
    "shared_with_care_team": "care_team",
    "shared_with_peer_team": "peer_team",
    "was_read": "was_read",
    "opened": "opened",
}


def facts(s: Situation) -> Facts:
    """What a rule asks of them is looked up in the situation."""
    return but(
        Facts(ActorFacts(), AT),
        actor=lambda: but(
            ActorFacts(),
            roles=lambda: frozenset(map(Role, s["roles"].split())),
            lived_as=lambda: LivedAs(s["lived_as"]) if s["lived_as"] else None,
            trained_in=lambda: frozenset(s["trained_in"].split()),
            **{field: partial(s.__getitem__, name) for field, name in OF_ACTOR.items()},
        ),
        policy=lambda: None if s["carer_peers"] is None else model(s),
        consents=lambda: but(
            ConsentFacts(),
            read_record=lambda: ConsentState(s["record"]),
            read_about_me=lambda: ConsentState(s["about_me"]),
        ),
        note=lambda: but(
            NoteFacts(NoteStatus.FINAL),
            status=lambda: NoteStatus(s["status"]),
            **{field: partial(s.__getitem__, name) for field, name in OF_NOTE.items()},
        ),
        ended=lambda: s["ended"],
        works_here=lambda: s["works_here"],
    )


def model(s: Situation) -> Switches:
    def typed(switch: str, name: str) -> Any:
        return by_name(switch).typed(s[name].split() if name == "required" else s[name])

    return but(INTEGRATED, **{switch: partial(typed, switch, name) for name, switch in OF_MODEL.items()})
