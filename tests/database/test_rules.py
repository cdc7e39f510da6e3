"""Each rule of database/rules/rules.sql and the policy function of its name, over every combination of the facts that either
looks at: no two answers differ. SQL makes every combination and answers it; policy answers once for all that differ in
nothing it asks for (tests/support/asking.py). `pytest -s tests/database/test_rules.py` prints how many were compared."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from datetime import timedelta
from math import prod
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from django.db import connection
from psycopg import sql

from peernotes import access, enums
from peernotes.enums import (
    SUPERVISED_ROLES,
    Audience,
    ConcernStatus,
    ConsentScope,
    NoteStatus,
    Role,
    SectionDecision,
    Verb,
)
from peernotes.measures import suppression
from peernotes.policy import (
    agreements,
    carer_files,
    carer_requests,
    carer_talks,
    carers,
    choosing,
    concerns,
    consent,
    consultations,
    consumers,
    crisis_plans,
    entries,
    evaluation,
    examples,
    goals,
    group_debriefs,
    group_sessions,
    groups,
    meeting_items,
    notes,
    peer_preferences,
    people,
    plan_items,
    privacy,
    questions,
    readiness,
    recommendations,
    referrals,
    risk,
    role_agreements,
    safety_holds,
    services,
    speaking_up,
    spoken,
    supporters,
    team_meetings,
    team_statements,
    training,
)
from peernotes.policy.catalogue.carer_contact import ContactWithCarers
from peernotes.policy.catalogue.group_notes import GroupNotes
from peernotes.policy.choosing import OfferFacts
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.consultations import ConsultationFacts
from peernotes.policy.crisis_plans import OnDuty
from peernotes.policy.facts import ActorFacts, ConsentFacts, Facts, SectionFacts
from peernotes.policy.goals import GoalFacts
from peernotes.policy.group_sessions import SessionFacts
from peernotes.policy.groups import GroupFacts
from peernotes.policy.plan_items import PlanItemFacts
from peernotes.policy.questions import QuestionFacts
from peernotes.policy.supervision_due import supervision_overdue
from peernotes.policy.switches import INTEGRATED, Switches
from peernotes.policy.taking_back import NotedFacts
from tests.database.situations import (
    BOTH,
    CHOICES,
    EMERGENCY,
    FEW_READERS,
    GATES,
    KIND,
    MODEL,
    NOTE,
    OVERDUE,
    OWN_VOICE,
    READER,
    STATES,
    STATUSES,
    SUPERVISION,
    WORKED_OUT,
    Situation,
    all_of,
    facts,
)
from tests.policy.cases import AT
from tests.support.asking import Fork, Possible, ask, but, outcomes

RULES = Path(access.__file__).parent / "database" / "rules" / "rules.sql"
ROLES = {"role": tuple(map(str, Role))}
DECISIONS = tuple(map(str, SectionDecision))
DAY = timedelta(days=1)
EARLIER, LATER = AT - DAY, AT + DAY
TODAY = AT.date()
KNOWS = {"told": BOTH, "told_at": (None, AT), "hold_until": (None, TODAY - DAY, TODAY, TODAY + DAY), "today": (TODAY,)}
STANDS = {
    "agreed_at": (None, AT), "ended_at": (None, AT), "starts_on": (TODAY - DAY, TODAY, TODAY + DAY),
    "until": (None, TODAY - DAY, TODAY, TODAY + DAY), "today": (TODAY,),
}  # fmt: skip
CONCERN = {"status": tuple(map(str, ConcernStatus)), "raised": BOTH, **KNOWS}
TRAINED = ("", "crisis", "duty_of_care", "crisis duty_of_care ethics")
RISK = {
    "kind": tuple(map(str, enums.EntryKind)), "owner": CHOICES["risk_documentation_owner"],
    "part": CHOICES["peer_risk_assessment"], "trained_in": TRAINED,
}  # fmt: skip
WITHHELD = {"withheld_until": (None, EARLIER, AT, LATER), "at": (AT,)}
HOLD = {"knows": BOTH, "held_by_me": BOTH, "used_up": BOTH}
ROSTER = {"open_on_duty": BOTH, "on_shift": BOTH}
SAID_NO_AT = tuple(AT - timedelta(days=90) + timedelta(seconds=late) for late in (-1, 0, 1))
CARER_OFFER = {"offered": BOTH, "mine": BOTH, "answer": ("", *map(str, enums.ReferralAnswer))}
SUPERVISES = "coalesce('peer_supervisor' = ANY (string_to_array(roles, ' ')), false)"
WITH_SUPERVISORS = {
    "roles": (*FEW_READERS["roles"], "peer_supervisor"), "lived_as": ("", "carer"), "record": ("given",), "code_overdue": BOTH
}  # fmt: skip
# Of somebody with several roles one is enough.
SUPPORTS_CARERS = """coalesce((SELECT bool_or(peernotes_may_support_carers(role, lived_as, lets))
    FROM unnest(string_to_array(roles, ' ')) role), false)"""
IN_FORCE = SUPPORTS_CARERS.replace("lets)", "lets AND carer_peers IS NOT NULL)")
SUPPORTS_MEMBERS = f"peernotes_may_support_members(audience, supports, {IN_FORCE})"
AUDIENCES = tuple(enums.GroupAudience.values)
OFFER = {
    "roles": ("", "clinician", "consumer_peer_worker", "carer_peer_worker", "peer_supervisor", "clinician peer_supervisor"),
    "lived_as": ("", "carer"), "carer_peers": BOTH, "offered": BOTH, "wants_no_peer": BOTH,
}  # fmt: skip
QUESTION = {"about_entry": BOTH, "looked": BOTH}
SAID = {
    "scope": (
        "read_record",
        "read_about_me",
        "write_notes",
        "evaluation",
        "log_contacts",
        "show_peer",
        "read_plan_peer",
    ),
    "decision": (None, *enums.ConsentDecision.values),
    "decided_at": (EARLIER, AT),
    "expires_at": (None, EARLIER, AT, LATER),
    "reads_since": (None, EARLIER, AT),
}


# One for each way in which a rule about a service, and no person of it, tells people apart.
FEW_IN_A_SERVICE = {
    "roles": ("", "clinician", "consumer_peer_worker", "carer_peer_worker", "clinician peer_supervisor", "service_admin"),
    "lived_as": ("", "carer"), "carer_peers": (None, *BOTH), "own": BOTH, "conflict": BOTH,
}  # fmt: skip
SAID_OF_LINES = {"decision": (None, *enums.ConsentDecision.values), "opt_out": CHOICES["consumer_opt_out"]}
# Without a model, and with one of either kind.
MEETINGS = {"meets": (None, *BOTH), "carer_peers": (False,)}
CONTACT_READERS = {"contact_readers": CHOICES["contact_log_readers"]}
ABOUT_ME_YES = "peernotes_consented(peernotes_about_me_state(about_me, record), peernotes_about_me_asks_first(about_readers), opt_out)"


def in_group(s: Situation) -> Facts:
    """As a carer, or as whom the situation says, where consumer peer workers may support carers or not."""
    known = facts(s)
    policy = but(known.policy, consumer_peer_supports_carer=s["lets"]) if known.policy else None
    return but(known, policy=policy, actor=but(known.actor, is_carer=s["as_carer"]))


def of_group(s: Situation, **more: bool) -> GroupFacts:
    return GroupFacts(**more, audience=enums.GroupAudience(s["audience"]))


def read_session(s: Situation) -> object:
    known = facts(s)
    if known.policy is not None:
        known = but(known, policy=but(known.policy, group_notes=GroupNotes(s["notes"])))
    session = SessionFacts(
        final=s["final"], present=s["present"], with_clinician=s["with_clinician"], integrated=s["integrated"]
    )
    known = but(known, actor=but(known.actor, is_carer=s["as_carer"]))
    leads = s["leads"] and not (s["own"] or s["as_carer"])
    return group_sessions.may_read_session(known, GroupFacts(leads=leads), session)


def meets(s: Situation) -> Facts:
    """``meets`` None: there is no model."""
    return but(facts(s | {"meets": True}), policy=None) if s["meets"] is None else facts(s)


class Rule(NamedTuple):
    """``asks``: the call, over the facts' columns and what ``WORKED_OUT`` adds to them."""

    asks: str
    situations: Possible
    policy: Callable[[Situation], object]


def section(s: Situation) -> SectionFacts:
    return SectionFacts(Audience(s["audience"]), SectionDecision(s["decision"]))


def tells_carers(s: Situation) -> object:
    about = facts(s)
    policy = but(about.policy, carer_contact=ContactWithCarers(s["carer_contact"]))
    return carer_talks.may_tell_carers(but(about, policy=policy))


def tells_carer(s: Situation) -> object:
    tie, heard = carers.CarerTieFacts(enums.TieState(s["state"]), designated=False), enums.ConsentState(s["heard"])
    return carer_talks.may_tell_carer(facts(s), tie, {enums.CarerTopic.HOW_I_AM: heard}, held=s["held"])


def lets_support_carers(s: Situation) -> Switches | None:
    return None if s["lets"] is None else but(INTEGRATED, consumer_peer_supports_carer=s["lets"])


def carer_offer(s: Situation) -> carer_requests.CarerRequestFacts:
    return carer_requests.CarerRequestFacts(offered=s["offered"], mine=s["mine"], answer=s["answer"])


def about_carer(s: Situation) -> Facts:
    about = facts(s)
    return but(about, policy=lets_support_carers(s), actor=but(about.actor, is_carer=s["own"]))


def of_lines(s: Situation) -> Facts:
    said = enums.ConsentState(s["decision"] or "none")
    policy = None
    if s["opt_out"] is not None and s["contact_log"] is not None:
        policy = but(INTEGRATED, consumer_opt_out=s["opt_out"], contact_log=s["contact_log"])
    return Facts(ActorFacts(), AT, policy=policy, consents=ConsentFacts(log_contacts=said))


def on_duty(s: Situation) -> OnDuty:
    return OnDuty(s["open_on_duty"], s["on_shift"])


def as_peer(s: Situation) -> Situation:
    return s | {"roles": str(Role.CONSUMER_PEER_WORKER), "assigned": True}


def consent_state(s: Situation) -> str:
    if s["decision"] is None:
        return "none"
    before = s["reads_since"] is not None and s["decided_at"] < s["reads_since"]
    expired = s["expires_at"] is not None and s["expires_at"] <= AT
    return str(access.consent_state(ConsentScope(s["scope"]), s["decision"], before, expired))


def on_offer(s: Situation) -> object:
    """Of a worker, to a consumer."""
    mine = Facts(
        ActorFacts(is_consumer=True), AT, ended=s["ended"], works_here=s["works_here"], wants_no_peer=s["wants_no_peer"]
    )
    return choosing.may_see_profile(mine, OfferFacts(facts(s), offered=s["offered"]))


def may_record(s: Situation) -> object:
    known = facts(s)
    return consent.may_record(but(known, actor=but(known.actor, on_visit=s["on_visit"])), enums.Method(s["method"]))


def concern_facts(s: Situation) -> ConcernFacts:
    told = s["told"] or s["told_at"] is not None
    return ConcernFacts(ConcernStatus(s["status"]), s["raised"], told, s["hold_until"], s["today"])


def may_hold(s: Situation) -> object:
    """While a clinician may, or a privacy officer has to."""
    if s["used_up"]:
        return privacy.may_answer_alert(facts(s), about_me=s["held_by_me"], answered=s["knows"])
    held = ConcernFacts(ConcernStatus.ACKNOWLEDGED, told=s["knows"], today=TODAY, held_by_me=s["held_by_me"])
    return concerns.may_hold(facts(s), held)


def entry_facts(s: Situation) -> entries.EntryFacts:
    kind = enums.EntryKind(s["kind"])
    return entries.EntryFacts(kind, s["withheld_until"], by_me=s["logged"])


def about_risk(s: Situation) -> Facts:
    known = facts(as_peer(s))
    switches = {"risk_documentation_owner": s["owner"], "peer_risk_assessment": s["part"]}
    return but(known, policy=Switches.of(switches, INTEGRATED))


def question(s: Situation) -> QuestionFacts:
    return QuestionFacts(s["about_entry"], s["looked"])


def concern(s: Situation) -> object:
    return concerns.may_read(facts(s | {"status": "final"}), concern_facts(s))


def agreement_missing(s: Situation) -> bool:
    policy = None if s["agrees"] is None else but(INTEGRATED, boundary_agreement_required=s["agrees"])
    return readiness.agreement_missing(but(facts(s).actor, agreement_overdue=s["overdue"]), policy)


def chose_not_to_write(s: Situation) -> bool:
    policy = None if s["lets"] is None else but(INTEGRATED, peer_may_choose_not_to_write=s["lets"])
    return role_agreements.chose_not_to_write(but(facts(s).actor, writes_notes=s["writes"]), policy)


def rules() -> dict[str, Rule]:
    note_facts = "status, own, officer, in_care, wrote_it"
    return {
        "is_peer": Rule("is_peer(role)", all_of(ROLES), lambda s: s["role"] in enums.PEER_ROLES),
        "is_clinician": Rule("is_clinician(role)", all_of(ROLES), lambda s: people.is_clinician(facts(s | {"roles": s["role"]}))),
        "supervises_peers": Rule("supervises_peers(role)", all_of(ROLES), lambda s: s["role"] == Role.PEER_SUPERVISOR),
        "confirms_training": Rule("confirms_training(role)", all_of(ROLES), lambda s: training.may_see_trainings(facts(s | {"roles": s["role"]}).actor)),
        "enrols": Rule("enrols(role)", all_of(ROLES), lambda s: s["role"] in enums.ENROLLING_ROLES),
        "is_records_officer": Rule("is_records_officer(role)", all_of(ROLES), lambda s: s["role"] == Role.RECORDS_OFFICER),
        "is_administrator": Rule("is_administrator(role)", all_of(ROLES), lambda s: s["role"] == Role.SERVICE_ADMIN),
        "is_privacy_officer": Rule("is_privacy_officer(role)", all_of(ROLES), lambda s: bool(privacy.may_see_alerts(facts(s | {"roles": s["role"]}).actor))),
        "may_see_alert": Rule(
            "may_see_alert(conflict, coalesce('privacy_officer' = ANY (string_to_array(roles, ' ')), false))",
            all_of(READER), lambda s: privacy.may_see_alert(facts(s)),
        ),
        "reads_events": Rule("reads_events(role)", all_of(ROLES), lambda s: bool(services.may_read_events(facts(s | {"roles": s["role"]}).actor))),
        "is_finished": Rule("is_finished(status)", all_of({"status": STATUSES}), lambda s: s["status"] in enums.SHARED_STATUSES),
        "could_be_agreed": Rule("could_be_agreed(status)", all_of({"status": STATUSES}), lambda s: s["status"] not in {NoteStatus.DECLINED, NoteStatus.DEFERRED, NoteStatus.HANDED_ON, NoteStatus.ENTERED_IN_ERROR}),
        "is_in_error": Rule("is_in_error(status)", all_of({"status": STATUSES}), lambda s: s["status"] == NoteStatus.ENTERED_IN_ERROR),
        "is_unfinished": Rule("is_unfinished(status)", all_of({"status": STATUSES}), lambda s: s["status"] in enums.UNFINISHED_STATUSES),
        "is_deferred": Rule("is_deferred(status)", all_of({"status": STATUSES}), lambda s: s["status"] == NoteStatus.DEFERRED),
        "is_with_consumer": Rule("is_with_consumer(status)", all_of({"status": STATUSES}), lambda s: s["status"] == NoteStatus.WITH_CONSUMER),
        "is_kept": Rule("is_kept(decision)", all_of({"decision": DECISIONS}), lambda s: s["decision"] in enums.KEPT_DECISIONS),
        "is_left_out": Rule("is_left_out(decision)", all_of({"decision": DECISIONS}), lambda s: s["decision"] == SectionDecision.REMOVED),
        "may_see_person": Rule("may_see_person(own, in_care)", all_of(READER), lambda s: people.may_see_person(facts(s))),
        "may_know_person": Rule(
            "may_know_person(own, peernotes_or_in_emergency(peernotes_in_care(conflict, shut, wide AND is_clinician,"
            " is_peer OR is_clinician, assigned), conflict, shut, is_clinician, in_emergency))",
            all_of(READER, KIND, EMERGENCY), lambda s: people.may_know_person(facts(s)),
        ),
        "may_edit_details": Rule(
            "may_edit_details(conflict, coalesce('records_officer' = ANY (string_to_array(roles, ' ')), false))",
            all_of(READER), lambda s: people.may_edit_details(facts(s)),
        ),
        "may_add": Rule("may_add(in_care, ended)", all_of(READER, {"ended": BOTH}), lambda s: people.may_add(facts(s))),
        "may_see_consumer": Rule(
            "may_see_consumer(conflict, coalesce(string_to_array(roles, ' ') && array['clinician', 'peer_supervisor',"
            " 'records_officer'], false), coalesce('service_admin' = ANY (string_to_array(roles, ' ')), false))",
            all_of(READER), lambda s: consumers.may_see_consumer(facts(s)),
        ),
        "may_change_enrolment": Rule(
            "may_change_enrolment(conflict, coalesce(string_to_array(roles, ' ') && array['clinician', 'peer_supervisor',"
            " 'records_officer'], false))",
            all_of(READER), lambda s: consumers.may_change_enrolment(facts(s)),
        ),
        "may_record": Rule(
            "may_record(method, on_visit, own, in_care)",
            all_of(READER | {"wide": (False,)}, {"on_visit": BOTH, "method": enums.Method.values}), may_record,
        ),
        "may_support_consumers": Rule(
            "may_support_consumers(roles, lived_as, carer_peers)",
            all_of({"roles": tuple(map(str, enums.CARE_ROLES))}, KIND),
            lambda s: people.may_support_consumers(facts(s).actor, facts(s).policy),
        ),
        "in_care": Rule("in_care(conflict, shut, wide AND is_clinician, supports, assigned)", all_of(READER, KIND), lambda s: people.in_care(facts(s))),
        "or_in_emergency": Rule(
            "or_in_emergency(in_care, conflict, shut, is_clinician, in_emergency)",
            all_of(READER, KIND, EMERGENCY), lambda s: people.or_in_emergency(people.in_care(facts(s)), facts(s)),
        ),
        "closes_emergency": Rule(
            "closes_emergency(outcome)", all_of({"outcome": ("", *enums.EmergencyOutcome.values)}),
            lambda s: s["outcome"] == enums.EmergencyOutcome.NOT_FITTING,
        ),
        "shut_to_colleagues": Rule(
            "shut_to_colleagues(works_here, is_clinician, assigned)", all_of(READER), lambda s: people.shut_to_colleagues(facts(s))
        ),
        "consent_state": Rule(
            "consent_state(scope, decision, decided_at, expires_at, reads_since, at)",
            all_of(SAID, {"at": (AT,)}), consent_state,
        ),
        "said_no": Rule("said_no(record)", all_of({"record": STATES}), lambda s: s["record"] in people.SAID_NO),
        "said_yes": Rule("said_yes(record)", all_of({"record": STATES}), lambda s: s["record"] == "given"),
        "consented": Rule(
            "consented(record, requires, opt_out)",
            all_of({name: MODEL[name] for name in ("record", "requires", "opt_out")}),
            lambda s: people.peer_may_read_record(facts(as_peer(s))),
        ),
        "no_stands": Rule(
            "no_stands(record, requires, opt_out)",
            all_of({name: MODEL[name] for name in ("record", "requires", "opt_out")}),
            lambda s: not people.no_stands(facts(as_peer(s))),
        ),
        "peers_read_record": Rule(
            "peers_read_record(level)", all_of({"level": MODEL["level"]}), lambda s: people.peer_may_read_record(facts(s))
        ),
        "since": Rule(
            "since(scope, reads_since, about_me_since) < at",
            all_of({"scope": SAID["scope"], "reads_since": (EARLIER, AT), "about_me_since": (EARLIER, AT), "at": (AT,)}),
            lambda s: access.Since(s["reads_since"], s["about_me_since"]).of(s["scope"]) < AT,
        ),
        "peers_read_about_me": Rule(
            "peers_read_about_me(about_readers)",
            all_of({"about_readers": OWN_VOICE["about_readers"]}), lambda s: people.model_opens_about_me(facts(s).policy),
        ),
        "about_me_asks_first": Rule(
            "about_me_asks_first(about_readers)",
            all_of({"about_readers": OWN_VOICE["about_readers"]}),
            lambda s: people.asks_first(facts(s).policy, ConsentScope.READ_ABOUT_ME),
        ),
        "peer_may_read_record": Rule(
            "peer_may_read_record(level, may_choose, reads_record, peernotes_consented(record, requires, opt_out))",
            all_of(MODEL), lambda s: people.peer_may_read_record(facts(s)),
        ),
        "peer_may_read_about_me": Rule(
            f"peer_may_read_about_me(about_readers, {ABOUT_ME_YES})",
            all_of(OWN_VOICE, {name: MODEL[name] for name in ("record", "opt_out", "requires", "level")}), lambda s: people.peer_may_read_about_me(facts(s)),
        ),
        "may_read_record": Rule(
            "may_read_record(own, in_care, ready, is_clinician, peer_reads)",
            all_of(READER, MODEL | {"record": ("given", "refused", "none")}), lambda s: people.may_read_record(facts(s)),
        ),
        "ready": Rule(
            "ready(code_overdue)", all_of({"roles": ("clinician", "consumer_peer_worker")}, GATES),
            lambda s: readiness.ready(facts(s), Verb.READ_ABOUT_ME),
        ),
        "training_missing": Rule(
            "training_missing(is_peer, string_to_array(trained_in, ' '), string_to_array(required, ' '))", all_of({"roles": READER["roles"]}, GATES),
            lambda s: training.training_missing(facts(s).actor, facts(s).policy),
        ),
        "model_unread": Rule(
            "model_unread(is_peer, model_overdue)", all_of({"roles": READER["roles"], "model_overdue": BOTH}),
            lambda s: not readiness.ready(facts(s), Verb.READ_RECORD),
        ),
        "ready_to_begin": Rule(
            "ready_to_begin(code_overdue, peernotes_training_missing("
            f"is_peer, string_to_array(trained_in, ' '), string_to_array(required, ' ')), {OVERDUE}, "
            "peernotes_model_unread(is_peer, model_overdue))",
            all_of({"roles": ("clinician", "consumer_peer_worker")}, GATES, {"days_peer": (0, 29), "model_overdue": BOTH}),
            lambda s: readiness.ready(facts(s), Verb.READ_RECORD),
        ),
        "supervision_overdue": Rule(
            OVERDUE.removeprefix("peernotes_"), all_of({"roles": READER["roles"]}, SUPERVISION),
            lambda s: supervision_overdue(facts(s).actor, facts(s).policy),
        ),
        "supervision_days": Rule(
            "supervision_days('peer', most, supervised_by) IS NOT NULL",
            all_of({"roles": ("consumer_peer_worker",), "days_peer": (100,)}, {name: SUPERVISION[name] for name in ("most", "supervised_by")}),
            lambda s: supervision_overdue(facts(s).actor, facts(s).policy),
        ),
        "is_supervised": Rule(
            "is_supervised(roles)", all_of({"roles": tuple(map(str, Role))}), lambda s: Role(s["roles"]) in SUPERVISED_ROLES
        ),
        "may_read_record, ready": Rule(
            "may_read_record(own, reads_of, ready, is_clinician, peer_reads)",
            all_of(READER, GATES, EMERGENCY), lambda s: people.may_read_record(facts(s)),
        ),
        "may_read_shared, ready": Rule(
            "may_read_shared(status, care_team, peer_team, allowed, ready, is_clinician, peer_reads) AND in_care",
            all_of(FEW_READERS | {"carer_peers": (True,), "wide": (False,)}, NOTE | {"is_author": (False,)}, GATES),
            lambda s: notes.may_read_shared(facts(s)),
        ),
        "may_agree": Rule(
            "may_agree(own, in_care, peernotes_ready(code_overdue), is_peer)",
            all_of(READER, {"code_overdue": BOTH}), lambda s: agreements.may_agree(facts(s)),
        ),
        "agreement_missing": Rule(
            "agreement_missing(is_peer, agrees, overdue)",
            all_of({"roles": READER["roles"], "agrees": (None, *BOTH), "overdue": BOTH}), agreement_missing,
        ),
        "chose_not_to_write": Rule(
            "chose_not_to_write(is_peer, lets, writes)",
            all_of({"roles": READER["roles"], "lets": (None, *BOTH), "writes": BOTH}), chose_not_to_write,
        ),
        "may_read_goal": Rule(
            "may_read_goal(own, only_me, peernotes_may_read_record(own, reads_of, peernotes_ready(code_overdue), is_clinician,"
            f" peernotes_peer_may_read_about_me(about_readers, {ABOUT_ME_YES})))",
            all_of(FEW_READERS, OWN_VOICE, EMERGENCY, {"only_me": BOTH}),
            lambda s: goals.may_read_goal(facts(s), GoalFacts(s["only_me"])),
        ),
        "may_see_holds": Rule(
            "may_see_holds(own, in_care, peernotes_ready(code_overdue))",
            all_of(READER, {"code_overdue": BOTH}),
            lambda s: safety_holds.may_see_holds(facts(s)),
        ),
        "may_read_supporter": Rule(
            "may_read_supporter(own, in_care, peernotes_ready(code_overdue))",
            all_of(READER, {"code_overdue": BOTH}),
            lambda s: supporters.may_read_supporter(facts(s)),
        ),
        "supporter_stands": Rule(
            "supporter_stands(agreed_at, ended_at, starts_on, until, today)",
            all_of(STANDS),
            lambda s: supporters.stands(s["agreed_at"], s["ended_at"], s["starts_on"], s["until"], s["today"]),
        ),
        "may_read_tie": Rule(
            "may_read_tie(own, in_care, peernotes_ready(code_overdue), state)",
            all_of(READER, {"code_overdue": BOTH, "state": enums.TieState.values}),
            lambda s: carers.may_read_tie(facts(s), carers.CarerTieFacts(enums.TieState(s["state"]), designated=False)),
        ),
        "may_name_carer": Rule(
            "may_name_carer(own, in_care, ended, peernotes_ready(code_overdue))",
            all_of(READER, {"code_overdue": BOTH, "ended": BOTH}), lambda s: carers.may_name_carer(facts(s)),
        ),
        "may_give_carer_login": Rule(
            "may_give_carer_login(peernotes_may_name_carer(own, in_care, ended, true), state)",
            all_of(READER, {"ended": BOTH, "state": enums.TieState.values}),
            lambda s: carers.may_give_carer_login(facts(s), carers.CarerTieFacts(enums.TieState(s["state"]), designated=False)),
        ),
        "may_take_carer_login": Rule(
            "may_take_carer_login(own, in_care, gave_it, over)", all_of(READER, {"gave_it": BOTH, "over": BOTH}),
            lambda s: carers.may_take_carer_login(facts(s), gave_it=s["gave_it"], over=s["over"]),
        ),
        "peers_meet": Rule(
            "peers_meet(meets)", all_of(MEETINGS), lambda s: team_meetings.peers_meet(meets(s).policy),
        ),
        "sits_in": Rule(
            "sits_in(is_clinician, is_peer, peers_meet)", all_of({"roles": READER["roles"]}, MEETINGS),
            lambda s: team_meetings.sits_in(meets(s).actor.roles, meets(s).policy),
        ),
        "may_meet": Rule(
            "may_meet(is_clinician, is_peer, peers_meet, peernotes_ready(code_overdue))",
            all_of({"roles": READER["roles"], "code_overdue": BOTH}, MEETINGS), lambda s: team_meetings.may_meet(meets(s)),
        ),
        "is_about_people": Rule(
            "is_about_people(kind)", all_of({"kind": enums.TeamMeetingKind.values}),
            lambda s: team_meetings.is_about_people(s["kind"]),
        ),
        "may_read_meeting_item": Rule(
            "may_read_meeting_item(own, in_care, peernotes_ready(code_overdue), is_clinician, is_peer, peers_meet)",
            all_of(READER, {"code_overdue": BOTH}, MEETINGS), lambda s: meeting_items.may_read_meeting_item(meets(s)),
        ),
        "may_bring_to_meeting": Rule(
            "may_bring_to_meeting(in_care, ended, peernotes_ready(code_overdue), is_clinician, is_peer, peers_meet)",
            all_of(READER, {"code_overdue": BOTH, "ended": BOTH}, MEETINGS),
            lambda s: meeting_items.may_bring_to_meeting(meets(s), enums.TeamMeetingKind.MDT),
        ),
        "said_to_all": Rule(
            "said_to_all(sent_to)", all_of({"sent_to": enums.StatementTo.values}),
            lambda s: meeting_items.said_to_all(s["sent_to"]),
        ),
        "has_their_words": Rule(
            "has_their_words(is_clinician, is_peer, to_all, heard = 'given')",
            all_of({"roles": READER["roles"], "to_all": BOTH, "heard": ("none", "given", "refused", "withdrawn")}),
            lambda s: meeting_items.has_their_words(facts(s), enums.ConsentState(s["heard"]), said_to_all=s["to_all"]),
        ),
        "may_bring_again": Rule(
            "may_bring_again(called_off, decided, brought_again)",
            all_of({"called_off": BOTH, "decided": BOTH, "brought_again": BOTH}),
            lambda s: meeting_items.may_bring_again(meeting_items.MeetingItemFacts(
                called_off=s["called_off"], decided=s["decided"], brought_again=s["brought_again"],
            )),
        ),
        "may_offer": Rule(
            "may_offer(in_care, ended, peernotes_ready(code_overdue), is_peer OR is_clinician)",
            all_of(READER, {"code_overdue": BOTH, "ended": BOTH}), lambda s: referrals.may_offer(facts(s)),
        ),
        "said_yes_to_offer": Rule(
            "said_yes_to_offer(answer)", all_of({"answer": ("", *enums.ReferralAnswer.values)}),
            lambda s: referrals.said_yes_to_offer(s["answer"]),
        ),
        "may_read_offer": Rule(
            "may_read_offer(own, in_care, offered_it, asked)", all_of(READER, {"offered_it": BOTH, "asked": BOTH}),
            lambda s: referrals.may_read_offer(facts(s), referrals.ReferralFacts(mine=s["offered_it"], asked=s["asked"])),
        ),
        "may_ask": Rule(
            "may_ask(own, ended)", all_of(READER, {"ended": BOTH}), lambda s: referrals.may_ask(facts(s))
        ),
        "may_tell_aloud": Rule(
            "may_tell_aloud(in_care, ended, peernotes_ready(code_overdue), is_peer, heard = 'given')",
            all_of(READER, {"code_overdue": BOTH, "ended": BOTH, "heard": ("none", "given", "refused", "expired")}),
            lambda s: spoken.may_tell_aloud(facts(s), {enums.SpokenTopic.SAFETY: enums.ConsentState(s["heard"])}),
        ),
        "may_support_carers": Rule(
            "may_support_carers(roles, lived_as, lets)",
            all_of({"roles": tuple(map(str, enums.CARE_ROLES)), "lets": (None, *BOTH)}, {"lived_as": KIND["lived_as"]}),
            lambda s: carer_files.may_support_carers(facts(s).actor, lets_support_carers(s)),
        ),
        "works_with_carer": Rule(
            f"works_with_carer(assigned, {SUPPORTS_CARERS}, peernotes_ready(code_overdue))",
            all_of(READER, {"code_overdue": BOTH, "lets": BOTH}), lambda s: carer_files.works_with_carer(about_carer(s)),
        ),
        "may_read_carer_note": Rule(
            f"may_read_carer_note(own, assigned AND {SUPPORTS_CARERS} AND peernotes_ready(code_overdue), is_author)",
            all_of(READER, {"code_overdue": BOTH, "lets": BOTH, "is_author": BOTH}),
            lambda s: carer_files.may_read_carer_note(
                about_carer(s), carer_files.CarerNoteFacts(enums.CarerNoteState.DRAFT, s["is_author"])
            ),
        ),
        "may_read_carer_request": Rule(
            f"may_read_carer_request(own, assigned AND {SUPPORTS_CARERS} AND peernotes_ready(code_overdue), "
            "'peer_supervisor' = ANY (string_to_array(roles, ' ')), offered AND NOT peernotes_said_yes_to_offer(answer), mine)",
            all_of(READER, {"code_overdue": BOTH, "lets": BOTH, **CARER_OFFER}),
            lambda s: carer_requests.may_read_carer_request(about_carer(s), carer_offer(s)),
        ),
        "may_offer_to_carer": Rule(
            f"may_offer_to_carer(assigned AND {SUPPORTS_CARERS} AND peernotes_ready(code_overdue), ended)",
            all_of(READER, {"code_overdue": BOTH, "lets": BOTH, "ended": BOTH}),
            lambda s: carer_requests.may_offer_to_carer(but(about_carer(s), ended=s["ended"])),
        ),
        "may_ask_as_carer": Rule(
            "may_ask_as_carer(own, ended)", all_of(READER, {"ended": BOTH}),
            lambda s: carer_requests.may_ask_as_carer(but(facts(s), actor=ActorFacts(is_carer=s["own"]))),
        ),
        "may_pass_on_worry": Rule(
            "may_pass_on_worry(assigned, is_peer OR is_clinician)",
            all_of(READER), lambda s: carer_files.may_pass_on_worry(facts(s)),
        ),
        "may_listen_to_carer": Rule(
            "may_listen_to_carer(in_care, ended, peernotes_ready(code_overdue))",
            all_of(READER, {"code_overdue": BOTH, "ended": BOTH}), lambda s: carer_talks.may_listen_to_carer(facts(s)),
        ),
        "may_tell_carers": Rule(
            "may_tell_carers(peernotes_may_listen_to_carer(in_care, ended, true), is_clinician, carer_contact)",
            all_of(READER, {"ended": BOTH, "carer_contact": CHOICES["carer_contact"]}), tells_carers,
        ),
        "may_tell_carer": Rule(
            "may_tell_carer(in_care AND NOT ended, held, state, heard = 'given')",
            all_of(FEW_READERS, {"ended": BOTH, "held": BOTH, "state": enums.TieState.values, "heard": STATES}),
            tells_carer,
        ),
        "offers_stop": Rule(
            "offers_stop(wants, said_at, at)", all_of({"wants": enums.Wants.values, "said_at": SAID_NO_AT, "at": (AT,)}),
            lambda s: peer_preferences.offers_stop(s["wants"], s["said_at"], s["at"]),
        ),
        "may_lead": Rule(
            f"may_lead(leads, {SUPPORTS_MEMBERS}, peernotes_ready(code_overdue))",
            all_of(FEW_IN_A_SERVICE, {"lets": BOTH, "audience": AUDIENCES, "code_overdue": BOTH, "leads": BOTH}),
            lambda s: groups.may_lead(in_group(s), of_group(s, leads=s["leads"])),
        ),
        "may_support_members": Rule(
            SUPPORTS_MEMBERS.removeprefix("peernotes_"),
            all_of(FEW_IN_A_SERVICE, {"lets": BOTH, "audience": AUDIENCES}),
            lambda s: groups.may_lead(in_group(s), of_group(s, leads=True)),
        ),
        "group_is_for": Rule(
            "group_is_for(audience, as_carer)", all_of({"audience": AUDIENCES, "as_carer": BOTH}),
            lambda s: groups.group_is_for(s["audience"], as_carer=s["as_carer"]),
        ),
        "may_read_group_debrief": Rule(
            "may_read_group_debrief(peernotes_may_lead(leads, supports, peernotes_ready(code_overdue)), ties)",
            all_of(READER, KIND, {"code_overdue": BOTH, "leads": BOTH, "ties": BOTH}),
            lambda s: group_debriefs.may_read_group_debrief(
                facts(s), GroupFacts(leads=s["leads"]), supervises=s["ties"]
            ),
        ),
        "needs_support": Rule(
            "needs_support(how)", all_of({"how": enums.HowWeAre.values}), lambda s: group_debriefs.needs_support(s["how"]),
        ),
        "group_words": Rule(
            "group_words(notes)", all_of({"notes": CHOICES["group_notes"]}),
            lambda s: group_sessions.words_are_kept(but(INTEGRATED, group_notes=GroupNotes(s["notes"]))),
        ),
        "leads_as_clinician": Rule(
            "leads_as_clinician(leads_as)", all_of({"leads_as": enums.LeadsAs.values}),
            lambda s: group_sessions.leads_as_clinician(s["leads_as"]),
        ),
        "clinicians_read_sessions": Rule(
            "clinicians_read_sessions(notes, model, with_clinician)",
            all_of({"notes": CHOICES["group_notes"], "model": enums.ServiceModel.values, "with_clinician": BOTH}),
            lambda s: group_sessions.clinicians_read_sessions(
                but(INTEGRATED, group_notes=GroupNotes(s["notes"])), s["model"], with_clinician=s["with_clinician"]
            ),
        ),
        "may_read_group_session": Rule(
            """may_read_group_session(
                peernotes_may_lead(leads AND NOT (own OR as_carer), supports, peernotes_ready(code_overdue)),
                (own OR as_carer) AND present, final, NOT (own OR as_carer) AND 'clinician' = ANY (string_to_array(roles, ' ')), peernotes_ready(code_overdue),
                peernotes_clinicians_read_sessions(notes, CASE WHEN integrated THEN 'integrated' ELSE 'complementary' END,
                                                   with_clinician) AND carer_peers IS NOT NULL)""",
            all_of(FEW_IN_A_SERVICE, {"code_overdue": BOTH, "leads": BOTH, "present": BOTH, "final": BOTH, "as_carer": BOTH,
                   "notes": CHOICES["group_notes"], "integrated": BOTH, "with_clinician": BOTH}),
            read_session,
        ),
        "may_see_member": Rule(
            f"may_see_member(own OR as_carer, leads, {SUPPORTS_MEMBERS}, peernotes_ready(code_overdue), conflict)",
            all_of(FEW_IN_A_SERVICE, {
                "lets": BOTH, "audience": AUDIENCES, "code_overdue": BOTH, "leads": BOTH, "as_carer": BOTH}),
            lambda s: groups.may_see_member(in_group(s), of_group(s, leads=s["leads"])),
        ),
        "may_join_group": Rule(
            "may_join_group(own OR as_carer, peernotes_group_is_for(audience, as_carer), ended, over, inside, known)",
            all_of({"own": BOTH, "as_carer": BOTH, "audience": AUDIENCES, "ended": BOTH, "over": BOTH, "inside": BOTH,
                    "known": BOTH, "lets": (True,)}),
            lambda s: groups.may_join_group(
                in_group(s), of_group(s, over=s["over"], inside=s["inside"], conflict=s["known"])),
        ),
        "in_a_group": Rule(
            "in_a_group(mode)", all_of({"mode": enums.ContactMode.values}), lambda s: s["mode"] == enums.ContactMode.GROUP,
        ),
        "may_read_wishes": Rule(
            f"may_read_wishes(own, {SUPERVISES}, supports, peernotes_ready(code_overdue), conflict, shut)",
            all_of(FEW_READERS, WITH_SUPERVISORS), lambda s: peer_preferences.may_read_wishes(facts(s)),
        ),
        "may_read_preference": Rule(
            "may_read_preference(own, in_care, peernotes_ready(code_overdue), is_clinician,"
            f" peernotes_may_read_wishes(false, {SUPERVISES}, supports, peernotes_ready(code_overdue), conflict, shut))",
            all_of(FEW_READERS, WITH_SUPERVISORS), lambda s: peer_preferences.may_read_preference(facts(s)),
        ),
        "on_offer": Rule(
            "on_offer(offered, supports AND is_peer AND NOT is_clinician, ready, conflict, ended, works_here, wants_no_peer)",
            all_of(GATES, OFFER, {"conflict": BOTH, "ended": BOTH, "works_here": BOTH}), on_offer,
        ),
        "opens_on_duty": Rule(
            "opens_on_duty(open_on_duty, on_shift, is_clinician, conflict, shut)",
            all_of(FEW_READERS | {"record": ("given",)}, ROSTER),
            lambda s: crisis_plans.opens_on_duty(facts(s), on_duty(s)),
        ),
        "may_read_plan_part": Rule(
            "may_read_plan_part(own, only_me, peernotes_may_read_record(own, reads_of, peernotes_ready(code_overdue), is_clinician,"
            f" peernotes_peer_may_read_about_me(about_readers, {ABOUT_ME_YES})),"
            " peernotes_opens_on_duty(open_on_duty, on_shift, is_clinician, conflict, shut))",
            all_of(FEW_READERS | {"record": ("given",), "carer_peers": (True,)}, GATES, ROSTER, EMERGENCY,
                   {"about_readers": OWN_VOICE["about_readers"][:2], "about_me": ("given", "refused"), "only_me": BOTH}),
            lambda s: crisis_plans.may_read_plan_part(facts(s), on_duty(s), only_me=s["only_me"]),
        ),
        "peer_may_read_plan_item": Rule(
            "may_read_record(own, reads_of, ready, is_clinician, peernotes_peer_may_read_plan_item("
            "peer_support, said, carer_peers IS NOT NULL, peer_reads))",
            all_of(
                FEW_READERS | {"carer_peers": (None, *BOTH), "code_overdue": BOTH}, EMERGENCY,
                {"peer_support": BOTH, "said": STATES},
            ),
            lambda s: plan_items.may_read_plan_item(
                but(facts(s), consents=but(facts(s).consents, read_plan_peer=enums.ConsentState(s["said"]))),
                PlanItemFacts(s["peer_support"]),
            ),
        ),
        "has_plan_items": Rule(
            "has_plan_items(kind, peernotes_is_withheld(withheld_until, at))",
            all_of(WITHHELD, {"kind": tuple(map(str, enums.EntryKind))}),
            lambda s: plan_items.has_plan_items(facts(s), entries.EntryFacts(s["kind"], s["withheld_until"])),
        ),
        "clinicians_allowed": Rule(
            "clinicians_allowed(shares)",
            all_of({"shares": CHOICES["clinician_read_peer_notes"]}), lambda s: s["shares"] != "none",
        ),
        "may_read_shared": Rule(
            "may_read_shared(status, care_team, peer_team, allowed, ready, is_clinician, peer_reads) AND in_care",
            all_of(FEW_READERS, NOTE, EMERGENCY), lambda s: notes.may_read_shared(facts(s)),
        ),
        "may_read_note": Rule(
            f"may_read_note({note_facts}, shared)", all_of(FEW_READERS, NOTE), lambda s: notes.may_read_note(facts(s))
        ),
        "may_know_note": Rule(
            f"may_know_note({note_facts}, shared, was_read)",
            all_of(FEW_READERS, NOTE, {"was_read": BOTH}), lambda s: notes.may_know_note(facts(s)),
        ),
        "may_read_history": Rule(
            "may_read_history(status, own, in_care, wrote_it)",
            all_of(FEW_READERS, NOTE), lambda s: notes.may_read_history(facts(s)),
        ),
        "may_know_peer_workers": Rule(
            "may_know_peer_workers(in_care, peernotes_ready(code_overdue), is_clinician, decision)",
            all_of(READER, {"code_overdue": BOTH, "decision": (None, *enums.ConsentDecision.values)}),
            lambda s: people.may_know_peer_workers(
                but(facts(s), consents=ConsentFacts(show_peer=enums.ConsentState(s["decision"] or "none")))
            ),
        ),
        "contact_line_wanted": Rule(
            "contact_line_wanted(decision, opt_out)", all_of(SAID_OF_LINES), lambda s: services.contact_line_wanted(of_lines(s))
        ),
        "keeps_contact_line": Rule(
            "keeps_contact_line(contact_log, peernotes_contact_line_wanted(decision, opt_out))",
            all_of(SAID_OF_LINES, {"contact_log": (None, *CHOICES["contact_log"])}),
            lambda s: services.keeps_contact_line(of_lines(s)),
        ),
        "clinicians_read_contacts": Rule(
            "clinicians_read_contacts(contact_readers)", all_of(CONTACT_READERS),
            lambda s: people.clinicians_read_contacts(facts(s).policy),
        ),
        "may_read_contact": Rule(
            "may_read_contact(own, reads_of, ready, is_clinician, logged, clinicians_read, peer_reads, kept)",
            all_of(READER, {"code_overdue": BOTH}, EMERGENCY, CONTACT_READERS,
                   {"record": ("given", "refused"), "logged": BOTH, "kept": BOTH}),
            lambda s: people.may_read_contact(facts(s), logged_by_me=s["logged"], kept=s["kept"]),
        ),
        "audience_includes": Rule(
            "audience_includes(decision, audience, is_clinician)",
            all_of({"roles": ("clinician", "peer_supervisor"), "decision": DECISIONS, "audience": Audience.values}),
            lambda s: notes.may_read_section(facts(s | {"assigned": True, "care_team": True}), section(s)),
        ),
        "may_read_section": Rule(
            f"may_read_section({note_facts}, shared, peernotes_audience_includes(decision, audience, is_clinician),"
            " peernotes_audience_includes(decision, audience, true), opened)",
            all_of(FEW_READERS | {"wide": (False,), "works_here": (False,), "carer_peers": (True,)}, NOTE, {"opened": BOTH, "decision": ("undecided", "accepted", "removed"), "audience": Audience.values}),
            lambda s: notes.may_read_section(facts(s), section(s)),
        ),
        "may_cosign": Rule(
            "may_cosign(status, care_team, peer_team, mine AND roles ~ 'peer_supervisor', to_sign, supports, ready, conflict, shut)",
            all_of({"roles": ("", "peer_supervisor", "clinician", "clinician peer_supervisor"), "conflict": BOTH, "works_here": BOTH,
                    "assigned": BOTH, "code_overdue": BOTH, "mine": BOTH, "to_sign": BOTH},
                   KIND, {name: NOTE[name] for name in ("status", "care_team", "peer_team")}),
            lambda s: notes.may_cosign(signing(s)),
        ),
        "knows": Rule(
            "knows(told, told_at, hold_until, today)",
            all_of(KNOWS, {"status": ("acknowledged",), "raised": (False,)}), lambda s: concerns.knows(concern_facts(s)),
        ),
        "may_read_concern": Rule(
            "may_read_concern(status, own, peernotes_knows(told, told_at, hold_until, today), conflict, is_clinician,"
            " raised AND roles <> '')",
            all_of(READER, CONCERN), concern,
        ),
        "follows_concern": Rule(
            "follows_concern(raised AND roles <> '', from_carer, peernotes_in_care(conflict, shut, wide AND is_clinician,"
            " is_peer OR is_clinician, assigned))",
            all_of(READER, {"raised": BOTH, "from_carer": BOTH}),
            lambda s: concerns.follows_concern(
                facts(s), ConcernFacts(ConcernStatus.OPEN, raised_by_me=s["raised"], from_carer=s["from_carer"])
            ),
        ),
        "trained_to_assess": Rule(
            "trained_to_assess(string_to_array(trained_in, ' '))", all_of({"trained_in": TRAINED}),
            lambda s: set(risk.TRAINED_IN) <= set(s["trained_in"].split()),
        ),
        "peer_may_write": Rule(
            "peer_may_write(kind, owner, part, peernotes_trained_to_assess(string_to_array(trained_in, ' ')))",
            all_of(RISK), lambda s: risk.peer_may_write(about_risk(s), enums.EntryKind(s["kind"])),
        ),
        "model_lets_contribute": Rule(
            "model_lets_contribute(kind, owner, part)", all_of(RISK),
            lambda s: risk.model_lets_contribute(about_risk(s).policy, enums.EntryKind(s["kind"])),
        ),
        "is_withheld": Rule(
            "is_withheld(withheld_until, at)", all_of(WITHHELD), lambda s: entries.is_withheld(facts(s), entry_facts(s))
        ),
        "may_read_entry": Rule(
            "may_read_entry(kind, own, peernotes_is_withheld(withheld_until, at), reads_of, ready, is_clinician, peer_reads,"
            " logged, clinicians_read)",
            all_of(FEW_READERS, WITHHELD, EMERGENCY, CONTACT_READERS,
                   {"level": ("none", "full"), "code_overdue": BOTH, "kind": ("progress", "facts_only"), "logged": BOTH}),
            lambda s: entries.may_read_entry(facts(s), entry_facts(s)),
        ),
        "may_hold": Rule(
            "may_hold(knows, conflict, is_clinician, coalesce('privacy_officer' = ANY (string_to_array(roles, ' ')), false),"
            " held_by_me, used_up)",
            all_of(READER | {"own": (False,)}, HOLD), may_hold,
        ),
        "may_read_examples": Rule(
            "may_read_examples(is_peer, is_clinician, peernotes_ready(code_overdue))",
            all_of({"roles": READER["roles"], "code_overdue": BOTH}), lambda s: examples.may_read_examples(facts(s)),
        ),
        "can_be_example": Rule(
            "can_be_example(status, decision, audience)",
            all_of({"status": enums.NoteStatus.values, "decision": enums.SectionDecision.values, "audience": enums.Audience.values}),
            lambda s: examples.can_be_example(
                enums.NoteStatus(s["status"]), SectionFacts(enums.Audience(s["audience"]), enums.SectionDecision(s["decision"]))
            ),
        ),
        "may_look_at_example": Rule(
            "may_look_at_example(coalesce('service_admin' = ANY (string_to_array(roles, ' ')), false), agreed, approved, ended, mine)",
            all_of({"roles": READER["roles"], "agreed": BOTH, "approved": BOTH, "ended": BOTH, "mine": BOTH}),
            lambda s: examples.may_look_at_example(
                facts(s).actor, examples.ExampleFacts(s["agreed"], s["approved"], s["ended"], s["mine"])
            ),
        ),
        "may_write_recommendation": Rule(
            "may_write_recommendation(coalesce('service_admin' = ANY (string_to_array(roles, ' ')), false), number, state, published, here)",
            all_of({"roles": READER["roles"], "number": (1, 2), "state": enums.RecommendationState.values, "published": BOTH, "here": BOTH}),
            lambda s: recommendations.may_write_recommendation(
                facts(s).actor,
                recommendations.RecommendationFacts(
                    s["number"], enums.RecommendationState(s["state"]), code_published=s["published"], owner_here=s["here"]
                ),
            ),
        ),
        "may_consult": Rule(
            "may_consult(is_peer, is_clinician, peernotes_ready(code_overdue))",
            all_of({"roles": READER["roles"], "code_overdue": BOTH}), lambda s: consultations.may_consult(facts(s)),
        ),
        "may_take_back_noted": Rule(
            "may_take_back_noted(in_care, mine, taken_back)", all_of(READER, {"mine": BOTH, "taken_back": BOTH}),
            lambda s: spoken.may_take_back_share(facts(s), NotedFacts(s["mine"], s["taken_back"])),
        ),
        "may_correct_answer": Rule(
            "may_correct_answer(mine, is_peer, is_clinician, peernotes_ready(code_overdue))",
            all_of({"roles": READER["roles"], "code_overdue": BOTH, "mine": BOTH}),
            lambda s: consultations.may_correct_answer(
                facts(s), ConsultationFacts(enums.ConsultedTeam.PEERS, answered=True, answered_by_me=s["mine"])
            ),
        ),
        "may_answer_consultation": Rule(
            "may_answer_consultation(sent_to, mine, is_peer, is_clinician, peernotes_ready(code_overdue))",
            all_of({"roles": READER["roles"], "code_overdue": BOTH, "sent_to": enums.ConsultedTeam.values, "mine": BOTH}),
            lambda s: consultations.may_answer_consultation(
                facts(s), ConsultationFacts(enums.ConsultedTeam(s["sent_to"]), asked_by_me=s["mine"])
            ),
        ),
        "may_read_as_team": Rule(
            "may_read_as_team(sent_to, taken_back, in_care, peernotes_ready(code_overdue), is_clinician, is_peer)",
            all_of(READER, {"code_overdue": BOTH, "sent_to": enums.StatementTo.values, "taken_back": BOTH}),
            lambda s: team_statements.may_read_as_team(
                facts(s),
                team_statements.TeamStatementFacts(enums.StatementTo(s["sent_to"]), taken_back=s["taken_back"]),
            ),
        ),
        "may_answer_measure": Rule(
            "may_answer_measure(own, in_care, is_clinician, by_clinician, state, asks, open, by_oneself)",
            all_of(READER, {"by_clinician": BOTH, "state": ("none", "given", "withdrawn"), "asks": BOTH, "open": BOTH, "by_oneself": BOTH}),
            answers_measure,
        ),
        "may_answer_unnamed": Rule(
            "may_answer_unnamed(is_peer OR is_clinician, mine, by_carer, asks, open)",
            all_of({"roles": READER["roles"], "mine": BOTH, "by_carer": BOTH, "asks": BOTH, "open": BOTH}),
            answers_unnamed,
        ),
        "may_listen": Rule(
            "may_listen(roles <> '', position('service_admin' IN roles) > 0)",
            all_of({"roles": ("", "clinician", "service_admin", "peer_supervisor service_admin", "records_officer")}),
            lambda s: speaking_up.may_listen(facts(s).actor),
        ),
        "may_see_score": Rule(
            "may_see_score(own, in_care, peernotes_ready(code_overdue), with_them)",
            all_of(READER, {"code_overdue": BOTH, "with_them": BOTH}),
            lambda s: evaluation.may_see_score(facts(s), shared=s["with_them"]),
        ),
        "may_share_score": Rule(
            "may_share_score(own, mine, peers)",
            all_of(READER, {"mine": BOTH, "peers": BOTH}),
            lambda s: evaluation.may_share_score(facts(s), yes=s["mine"], of_group=s["peers"]),
        ),
        "is_few": Rule("is_few(many)", all_of({"many": tuple(range(8))}), lambda s: suppression.is_few(s["many"])),
        "may_be_told": Rule(
            "may_be_told(many, array[one, other])",
            all_of({"many": tuple(range(8)), "one": tuple(range(8)), "other": tuple(range(8))}),
            lambda s: suppression.may_be_told(s["many"], [s["one"], s["other"]]),
        ),
        "is_apart": Rule(
            "is_apart(many)", all_of({"many": tuple(range(-40, 41))}), lambda s: suppression.is_apart(s["many"])
        ),
        "no_worker_stands_out": Rule(
            "no_worker_stands_out(array_remove(array[one, other, other, one, other, many], 0))",
            all_of({"many": (0, 1, 3, 6, 7, 8, 20), "one": (0, 1, 2), "other": (0, 1, 2)}),
            lambda s: suppression.no_worker_stands_out(
                [n for n in (s["one"], s["other"], s["other"], s["one"], s["other"], s["many"]) if n]
            ),
        ),
        "percent": Rule(
            "percent(part, whole) IS NOT NULL",
            all_of({"part": tuple(range(41)), "whole": tuple(range(41))}),
            lambda s: suppression.percent(s["part"], s["whole"]) is not None,
        ),
        "may_answer_for": Rule(
            "may_answer_for(about_entry, looked, officer, in_care, is_clinician)",
            all_of(READER, QUESTION), lambda s: questions.may_answer_for(facts(s), question(s)),
        ),
        "may_read_question": Rule(
            "may_read_question(own, about_entry, looked, officer, in_care, is_clinician)",
            all_of(READER, QUESTION), lambda s: questions.may_read_question(facts(s), question(s)),
        ),
    }  # fmt: skip


def answers_measure(s: Situation) -> object:
    known = facts(s)
    said = but(known.consents, evaluation=enums.ConsentState(s["state"]))
    policy = but(known.policy, evaluation_required=s["asks"])
    about = but(known, consents=said, policy=policy)
    return evaluation.may_answer_measure(
        about, evaluation.RoundFacts(open=s["open"], by_clinician=s["by_clinician"], by_oneself=s["by_oneself"])
    )


def answers_unnamed(s: Situation) -> object:
    known = facts(s)
    about = but(
        known,
        actor=but(known.actor, is_carer=s["mine"]),
        policy=but(known.policy, evaluation_required=s["asks"]),
    )
    return evaluation.may_answer_unnamed(about, evaluation.RoundFacts(open=s["open"], by_carer=s["by_carer"]))


def signing(s: Situation) -> Facts:
    asked = facts(s)
    return but(asked, note=but(asked.note, supervised_by_me=s["mine"], to_sign=s["to_sign"]))


@pytest.mark.django_db
@pytest.mark.parametrize("name", rules())
def test_sql_says_what_policy_says(name: str) -> None:
    rule = rules()[name]
    asked = ask(lambda possible: _answer(rule.policy(Situation(possible))), rule.situations)
    assert len(set(outcomes(asked))) > 1, "a rule that always answers the same says nothing"
    with connection.cursor() as cursor:
        cursor.execute(differing(rule, written(asked)))
        assert not (wrong := cursor.fetchone()), (
            f"{name} differs, first: {dict(zip(rule.situations, wrong, strict=True))}"
        )
    compared = prod(map(len, rule.situations.values()))
    sys.stdout.write(f"\n{name}: {compared} situations compared, by {len(list(outcomes(asked)))} answers\n")


def _answer(said: object) -> str | bool:
    return said if isinstance(said, str) else bool(said)


def differing(rule: Rule, expected: str) -> str:
    """The combinations of everything that is possible, made there."""
    columns = [
        f"(VALUES {', '.join(f'({_literal(value)})' for value in values)}) AS _{name}({name})"
        for name, values in rule.situations.items()
    ]
    source = " CROSS JOIN ".join(columns)
    return f"""SELECT {", ".join(rule.situations)} FROM {source} {WORKED_OUT}
        WHERE (peernotes_{rule.asks}) IS DISTINCT FROM ({expected}) LIMIT 1"""


def written(asked: Any) -> str:
    """What policy says, as an expression over the columns."""
    if not isinstance(asked, Fork):
        return _literal(asked)
    then: dict[str, list[Any]] = {}
    for values, branch in asked.branches:
        then.setdefault(written(branch), []).extend(values)
    *first, (last, _rest) = sorted(then.items(), key=lambda one: None in one[1])
    when = [f"WHEN {asked.name} IN ({', '.join(map(_literal, values))}) THEN {answer}" for answer, values in first]
    return f"CASE {' '.join(when)} ELSE {last} END" if when else last


def _literal(value: object) -> str:
    return sql.Literal(str(value) if isinstance(value, str) else value).as_string()


def test_every_rule_is_compared() -> None:
    written = re.findall(r"^CREATE FUNCTION peernotes_(\w+)", RULES.read_text(encoding="utf-8"), re.MULTILINE)
    inside = {"about_me_state", "shared_with_clinicians", "shared_with_peers", "audience_reaches"}
    assert sorted(written) == sorted({*(name for name in rules() if ", " not in name), *inside})
