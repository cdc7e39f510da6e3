"""Every answer that a rule of the product gives: each rule asked about each combination of people, models, yeses and
notes. Refusals that only an action gives are read from its source."""

from __future__ import annotations

import ast
from dataclasses import replace
from datetime import timedelta
from functools import cache, partial
from itertools import product, starmap
from pathlib import Path
from typing import TYPE_CHECKING

import peernotes
from peernotes.enums import (
    Audience,
    CarerNoteChange,
    CarerNoteState,
    CarerTopic,
    Code,
    ConcernStatus,
    ConsentDecision,
    ConsentScope,
    ConsentState,
    ConsultedTeam,
    ContactMode,
    EntryKind,
    EntryStatus,
    GroupAudience,
    LeadsAs,
    Method,
    NoteStatus,
    RecommendationState,
    RepresentedDecision,
    Rule,
    SectionDecision,
    SpokenTopic,
    StatementTo,
    SupervisionKind,
    SupporterKind,
    TeamMeetingKind,
    TieChange,
    TieState,
)
from peernotes.policy import (
    absences,
    activities,
    agreements,
    carer_files,
    carer_requests,
    carer_talks,
    carers,
    choosing,
    codes,
    concerns,
    consent,
    consultations,
    consumers,
    crisis_plans,
    duty,
    emergency_access,
    entries,
    evaluation,
    examples,
    goals,
    group_concerns,
    group_debriefs,
    group_sessions,
    groups,
    meeting_items,
    notes,
    peer_preferences,
    peer_profiles,
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
    same_person,
    selection,
    services,
    set_up,
    speaking_up,
    spoken,
    staff,
    supervision,
    supervision_flags,
    supporters,
    team_meetings,
    team_statements,
    training,
    wellbeing,
)
from peernotes.policy.carer_files import CarerNoteFacts
from peernotes.policy.carer_requests import CarerRequestFacts
from peernotes.policy.carers import CarerTieFacts
from peernotes.policy.catalogue.group_notes import GroupNotes
from peernotes.policy.choosing import OfferFacts
from peernotes.policy.concerns import ConcernFacts
from peernotes.policy.consultations import ConsultationFacts
from peernotes.policy.crisis_plans import OnDuty
from peernotes.policy.entries import EntryFacts
from peernotes.policy.examples import ExampleFacts
from peernotes.policy.facts import ConsentFacts, SectionFacts
from peernotes.policy.goals import GoalFacts
from peernotes.policy.group_sessions import SessionFacts
from peernotes.policy.groups import GroupFacts
from peernotes.policy.holding import nothing_held
from peernotes.policy.meeting_items import MeetingItemFacts
from peernotes.policy.plan_items import PlanItemFacts
from peernotes.policy.questions import QuestionFacts
from peernotes.policy.referrals import ReferralFacts
from peernotes.policy.representing import may_represent
from peernotes.policy.risk import WrittenFacts
from peernotes.policy.safety_holds import SafetyHoldFacts
from peernotes.policy.same_person import SamePersonFacts
from peernotes.policy.supervision import TieFacts
from peernotes.policy.supporters import SupporterFacts
from peernotes.policy.switches import INTEGRATED, may_be_set
from peernotes.policy.taking_back import NotedFacts
from peernotes.policy.team_statements import TeamStatementFacts
from peernotes.policy.training import TrainingFacts
from peernotes.policy.witnesses import may_witness
from peernotes.policy.wording import advice
from tests.policy.cases import (
    ADMIN,
    AT,
    CARER_PEER,
    CLINICIAN,
    CONSUMER,
    DUTY,
    FINISHED,
    NO_NOTES,
    OFFICER,
    OPERATOR,
    OUTSIDE,
    PEER,
    PRIVACY,
    SUPERVISOR,
    VISITOR,
    facts,
    model,
    note,
    nothing_acts_on,
)
from tests.support.asking import any_of, ask, but, outcomes

SESSIONS = tuple(starmap(SessionFacts, product((True, False), repeat=4)))
GROUPS = tuple(starmap(GroupFacts, product(*[(True, False)] * 4, GroupAudience)))

if TYPE_CHECKING:
    from collections.abc import Iterator

    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Facts
    from tests.support.asking import Possible

    Pair = tuple[Code, Rule]

PRODUCT = Path(peernotes.__path__[0])
ACTORS = [
    *[actor for actor, _code, _rule in OUTSIDE],
    *[
        PEER,
        replace(PEER, reads_record=False),
        replace(PEER, code_overdue=True),
        replace(PEER, trained_in=frozenset()),
        replace(PEER, agreement_overdue=True),
        replace(PEER, writes_notes=False),
        replace(PEER, days_without_clinician=100),
        replace(PEER, model_overdue=True),
        replace(CLINICIAN, code_overdue=True),
        CARER_PEER,
        CLINICIAN,
        DUTY,
        CONSUMER,
        VISITOR,
        replace(VISITOR, represents=frozenset()),
        OFFICER,
        PRIVACY,
        ADMIN,
        OPERATOR,
    ],
]
# Safety concerns that their person does not know of, or does.
HELD = [
    ConcernFacts(
        status,
        told=told,
        held_by_me=mine,
        held_since=AT.date(),
        hold_until=AT.date() + timedelta(days=days),
        today=AT.date(),
    )
    for status, told, mine, days in product(ConcernStatus, (True, False), (True, False), (30, 90))
]
POLICIES = [
    None,
    model(),
    model(carer_peer_supports_consumer=True),
    model(risk_documentation_owner="clinician", peer_risk_assessment="complete"),
    NO_NOTES,
    model(
        peer_read_records="summary",
        contact_log="off",
        evaluation_required=False,
        carer_contact="none",
        co_authoring="invited",
        language_helper="off",
    ),
    model(peer_may_choose_not_to_read=False, clinician_read_peer_notes="none", unagreed_note_becomes="contact_log"),
    model(
        peer_write_notes="own_peer_file",
        read_requires_consumer_consent=False,
        consumer_opt_out="note",
        about_me_readers="clinicians",
        contact_log_readers="peer_team",
    ),
    model(
        read_requires_consumer_consent=False,
        about_me_readers="everyone_in_care",
        consumer_opt_out="note_read_and_contact",
        peer_in_mdt=False,
    ),
]
CONSENTS = [
    *[ConsentFacts(*[state] * 7) for state in ConsentState],
    ConsentFacts(read_record=ConsentState.GIVEN),
]
NOTES = [
    *[note(status) for status in NoteStatus],
    *[
        replace(FINISHED, was_read=read, shared_with_care_team=shared)
        for read in (True, False)
        for shared in (True, False)
    ],
    replace(FINISHED, clinicians_allowed=False),
    note(NoteStatus.AGREED, content_hash="b"),
    note(NoteStatus.AGREED, agreed_hash=""),
    note(NoteStatus.WITH_CONSUMER, handed_over_at=AT - timedelta(days=99)),
    note(NoteStatus.AGREED, author_here=False),
    note(NoteStatus.DRAFT, author_writes=False),
    note(NoteStatus.AGREED, hard_moment_at=AT),
]
NOTE_RULES = [
    notes.may_know_note,
    notes.may_read_note,
    notes.may_read_history,
    lambda asked: notes.may_cosign(
        but(asked, actor=SUPERVISOR, note=but(asked.note, supervised_by_me=True, to_sign=True))
    ),
    lambda asked: notes.may_cosign(but(asked, actor=SUPERVISOR, note=but(asked.note, supervised_by_me=True))),
    examples.may_offer_example,
    *[
        lambda asked, rule=rule, example=example: rule(asked, example)
        for rule in (examples.may_say_yes_to_example, examples.may_end_example)
        for example in starmap(ExampleFacts, product((True, False), repeat=4))
    ],
    notes.may_cosign,
    notes.may_edit_note,
    notes.may_hand_over,
    notes.may_record_verbal,
    notes.may_finalise,
    notes.may_hand_on,
    notes.may_confirm,
    notes.may_mark_hard_moment,
    lambda asked: notes.may_hand_on(but(asked, ended=True)),
    notes.may_decide_sections,
    notes.may_go_on,
    notes.may_close_unagreed,
    notes.may_discard,
    notes.may_amend,
    notes.may_add_statement,
    notes.may_stop_sharing,
    notes.may_strike,
    notes.keeps_errors,
    lambda asked: notes.may_ask_to_open(asked, waiting=True, others=True),
    lambda asked: notes.may_ask_to_open(asked, waiting=False, others=False),
    *[
        lambda asked, mine=mine: notes.may_answer_opening(asked, notes.OpeningFacts(mine, answered=True))
        for mine in (True, False)
    ],
    *[
        lambda asked, section=section: notes.may_read_section(asked, SectionFacts(*section))
        for section in (
            (Audience.CARE_TEAM, SectionDecision.ACCEPTED),
            (Audience.PEER_TEAM, SectionDecision.REWRITTEN),
            (Audience.PEER_TEAM, SectionDecision.REMOVED),
        )
    ],
    *[
        lambda asked, section=section: notes.may_read_section(asked, SectionFacts(*section))
        for section in (("care_team", "accepted"), ("peer_team", "rewritten"), ("peer_team", "removed"))
    ],
]


def _writing(asked, notes: GroupNotes):
    return but(asked, policy=asked.policy and but(asked.policy, group_notes=notes))


PERSON_RULES = [
    people.may_see_person,
    people.may_open_person,
    people.may_choose_person,
    readiness.may_see_readiness,
    people.may_know_person,
    people.may_find_people,
    people.may_find_errors,
    people.may_write_entry,
    people.may_choose_not_to_read,
    people.may_read_record,
    people.may_read_about_me,
    people.may_read_contacts,
    people.may_know_peer_workers,
    *[lambda asked, mine=mine: people.may_read_contact(asked, logged_by_me=mine) for mine in (True, False)],
    services.may_log_contact,
    lambda asked: services.may_undo_contact(asked, AT - timedelta(days=1)),
    concerns.may_raise,
    notes.may_write,
    lambda asked: notes.may_start_note(asked, "contact"),
    lambda asked: notes.may_start_note(asked, "gossip"),
    *[
        lambda asked, kept=kept: notes.may_start_note(_writing(asked, kept), "group", was_there=False)
        for kept in GroupNotes
    ],
    *[lambda asked, to=to: notes.may_share_with(asked, to) for to in Audience],
    *[lambda asked, method=method: consent.may_record(asked, method) for method in Method],
    *[
        lambda asked, scope=scope, said=said: consent.may_choose(asked, scope, said)
        for scope, said in product(ConsentScope, ConsentDecision)
    ],
    *[
        lambda asked, rule=rule, status=status: rule(asked, ConcernFacts(status, raised_by_me=True))
        for rule, status in product((concerns.may_read, concerns.may_acknowledge), ConcernStatus)
    ],
    *[
        lambda asked, rule=rule, concern=concern: rule(asked, concern)
        for rule, concern in product((concerns.may_take_on, concerns.may_hold), HELD)
    ],
    *[
        lambda asked, rule=rule, entry=entry: rule(asked, entry)
        for rule in (entries.may_read_entry, entries.may_withhold, entries.may_show)
        for entry in starmap(
            EntryFacts, product(EntryKind, (None, AT + timedelta(days=1)), (True, False), (True, False))
        )
    ],
    *[lambda asked, kind=kind: risk.may_write(asked, kind) for kind in EntryKind],
    *[
        lambda asked, rule=rule, entry=entry: rule(asked, entry)
        for rule in (risk.may_contribute, risk.may_countersign)
        for entry in starmap(WrittenFacts, product(EntryKind, EntryStatus, (True, False), (True, False)))
    ],
    people.is_own_record,
    agreements.may_agree,
    examples.may_read_examples,
    *[
        lambda asked, example=example: examples.may_look_at_example(asked.actor, example)
        for example in starmap(ExampleFacts, product((True, False), repeat=4))
    ],
    consultations.may_consult,
    *[
        lambda asked, rule=rule, to=to, so=so, done=done, gone=gone: rule(
            asked, ConsultationFacts(to, asked_by_me=so, answered=done, answered_by_me=not so, taken_back=gone)
        )
        for rule in (
            consultations.may_answer_consultation,
            consultations.may_take_back_question,
            consultations.may_correct_answer,
        )
        for to, so, done, gone in product(ConsultedTeam, (True, False), (True, False), (True, False))
    ],
    *[
        lambda asked, rule=rule, mine=mine, gone=gone: rule(asked, NotedFacts(mine, gone))
        for rule in (carer_talks.may_take_back_talk, spoken.may_take_back_share, carer_files.may_take_back_contact)
        for mine, gone in product((True, False), (True, False))
    ],
    lambda asked: activities.may_log_activity(asked.actor),
    *[lambda asked, so=so: activities.may_tag_talk(carer_hears=so) for so in (True, False)],
    *[lambda asked, own=own: absences.may_say_away(asked.actor, asked.actor, own=own) for own in (True, False)],
    wellbeing.may_keep_wellbeing,
    lambda asked: speaking_up.may_speak_up(asked.actor),
    lambda asked: speaking_up.may_listen(asked.actor),
    agreements.may_write_agreement,
    *[
        lambda asked, rule=rule, hold=hold: rule(asked, hold)
        for rule in (safety_holds.may_ask_release, safety_holds.may_release)
        for hold in starmap(SafetyHoldFacts, product((True, False), (True, False), (True, False)))
    ],
    safety_holds.may_set_hold,
    *[lambda _asked, held=held: nothing_held(held=held) for held in (True, False)],
    supporters.may_read_supporter,
    supporters.may_record_supporter,
    *[
        lambda asked, rule=rule, said=said: rule(asked, said)
        for rule in (supporters.may_agree_to_supporter, supporters.may_end_supporter)
        for said in starmap(SupporterFacts, product(SupporterKind, (True, False), (True, False), (True, False)))
    ],
    *[
        lambda asked, on=on, stands=stands: supporters.may_hand_to_representative(
            but(asked, representatives=on), SupporterFacts(SupporterKind.REPRESENTATIVE, stands=stands)
        )
        for on, stands in product((True, False), (True, False))
    ],
    *[
        lambda asked, on=on, scope=scope, decided=decided: may_represent(
            but(
                asked,
                representatives=on,
                actor=but(VISITOR, represents=scope, decided_themselves=decided),
            ),
            RepresentedDecision.SHARE_NOTE,
        )
        for on, scope, decided in product(
            (True, False), (frozenset(), frozenset({"share_note"})), (frozenset(), frozenset({"share_note"}))
        )
    ],
    carers.may_name_carer,
    *[
        lambda asked, rule=rule, to=to, so=so: rule(asked, TeamStatementFacts(to, answered=so, taken_back=so))
        for rule in (
            team_statements.may_read_team_statement,
            team_statements.may_answer_team,
            team_statements.may_take_back,
        )
        for to, so in product(StatementTo, (True, False))
    ],
    *[
        lambda asked, rule=rule, name=name, so=so: rule(asked, **{name: so})
        for rule, name in (
            (evaluation.may_plan_evaluation, "licence_there"),
            (evaluation.may_plan_evaluation, "overlaps"),
            (evaluation.may_bring_values, "licence_there"),
            (evaluation.may_close_period, "closed"),
            (evaluation.may_decide_values, "decided"),
            (evaluation.may_see_score, "shared"),
        )
        for so in (True, False)
    ],
    *[
        lambda asked, yes=yes, of_group=of_group: evaluation.may_share_score(asked, yes=yes, of_group=of_group)
        for yes, of_group in product((True, False), (True, False))
    ],
    *[
        lambda asked, about=about: evaluation.may_answer_measure(asked, about)
        for about in starmap(evaluation.RoundFacts, product((True, False), repeat=4))
    ],
    *[
        lambda asked, open_=open_, carer=carer: evaluation.may_answer_unnamed(
            asked, evaluation.RoundFacts(open=open_, by_carer=carer)
        )
        for open_, carer in product((True, False), (True, False))
    ],
    carer_talks.may_listen_to_carer,
    carer_talks.may_tell_carers,
    *[
        lambda asked, so=so, state=state: carer_talks.may_tell_carer(
            asked, CarerTieFacts(so, designated=False), {CarerTopic.HOW_I_AM: state}
        )
        for so, state in product(TieState, ConsentState)
    ],
    *[lambda asked, so=so: carers.still_stands(CarerTieFacts(so, designated=False)) for so in TieState],
    carers.is_own_carer_page,
    *[lambda asked, state=state: spoken.may_tell_aloud(asked, {SpokenTopic.SAFETY: state}) for state in ConsentState],
    team_meetings.may_meet,
    *[
        lambda asked, mine=mine, off=off, begun=begun: team_meetings.may_call_off(
            asked, called_it=mine, called_off=off, begun=begun
        )
        for mine, off, begun in product((True, False), repeat=3)
    ],
    *[
        lambda asked, item=item: meeting_items.may_correct_item(asked, item)
        for item in (
            MeetingItemFacts(),
            MeetingItemFacts(brought_by_me=True),
            MeetingItemFacts(told=True, decided_by_me=True),
        )
    ],
    meeting_items.may_read_meeting_item,
    *[
        lambda asked, begun=begun, state=state: meeting_items.may_tell_in_meeting(
            asked, MeetingItemFacts(begun=begun), {SpokenTopic.SAFETY: state}
        )
        for begun in (True, False)
        for state in ConsentState
    ],
    *[lambda asked, kind=kind: meeting_items.may_bring_to_meeting(asked, kind) for kind in TeamMeetingKind],
    *[
        lambda asked, rule=rule, item=item: rule(asked, item)
        for rule in (
            meeting_items.may_say_what_i_think,
            meeting_items.may_hear_yes,
            meeting_items.may_decide_item,
            meeting_items.may_tell_decided,
        )
        for item in (
            *starmap(MeetingItemFacts, product((True, False), repeat=4)),
            MeetingItemFacts(begun=False, called_off=True),
        )
    ],
    *[
        lambda asked, item=item, to_all=to_all: meeting_items.may_bring_view(asked, item, said_to_all=to_all)
        for item in (MeetingItemFacts(viewed=True), *[MeetingItemFacts(said=state) for state in ConsentState])
        for to_all in (True, False)
    ],
    referrals.may_offer,
    referrals.may_ask,
    *[
        lambda asked, rule=rule, offer=offer: rule(asked, offer)
        for rule in (
            referrals.may_read_offer,
            referrals.may_start_offered,
            referrals.may_take_back_request,
            lambda asked, offer: referrals.may_answer_offer(asked, offer, Method.OWN_LOGIN),
        )
        for offer in (
            *starmap(ReferralFacts, product(("", "accepted", "declined"), (True, False), (True, False))),
            *(ReferralFacts("accepted", started=so, asked=True, taken_back=not so) for so in (True, False)),
            ReferralFacts("accepted", asked=True),
        )
    ],
    carer_requests.may_ask_as_carer,
    carer_requests.may_offer_to_carer,
    *[
        lambda asked, rule=rule, so=so: rule(asked, so)
        for rule in (
            carer_requests.may_read_carer_request,
            carer_requests.may_answer_carer_offer,
            carer_requests.may_take_back_carer_request,
            carer_requests.may_begin_carer_request,
        )
        for so in (
            *starmap(CarerRequestFacts, product((True, False), repeat=2)),
            *(
                CarerRequestFacts(offered=True, mine=mine, answer=said)
                for mine, said in product((True, False), ("", "accepted", "declined"))
            ),
        )
    ],
    carer_files.may_arrange,
    carer_files.may_see_carer,
    carer_files.may_pass_on_worry,
    carer_files.may_write_carer_note,
    *[
        lambda asked, worker=worker: carer_files.may_assign_to_carer(facts(SUPERVISOR), but(asked, actor=worker))
        for worker in (PEER, CARER_PEER, CLINICIAN, ADMIN)
    ],
    *[
        lambda asked, note=note, change=change: carer_files.may_change_carer_note(asked, note, change)
        for note in starmap(CarerNoteFacts, product(CarerNoteState, (True, False)))
        for change in CarerNoteChange
    ],
    *[
        lambda asked, so=so: carers.may_take_carer_login(asked, gave_it=so[0], over=so[1])
        for so in product((True, False), repeat=2)
    ],
    *[lambda asked, so=so: carers.may_give_carer_login(asked, CarerTieFacts(so, designated=False)) for so in TieState],
    *[lambda asked, so=so: carers.may_read_tie(asked, CarerTieFacts(so, designated=False)) for so in TieState],
    *[
        lambda asked, so=so, change=change: carers.may_say_of_carer(
            asked, CarerTieFacts(so, designated=False), change, Method.PAPER
        )
        for so, change in product(TieState, TieChange)
    ],
    plan_items.may_add_plan_item,
    *[
        lambda asked, rule=rule, item=item: rule(asked, item)
        for rule in (
            plan_items.may_read_plan_item,
            plan_items.may_read_item_of_note,
            plan_items.may_change_plan_item,
            plan_items.may_end_plan_item,
        )
        for item in starmap(PlanItemFacts, product((True, False), repeat=2))
    ],
    *[
        lambda asked, kind=kind, until=until: plan_items.has_plan_items(asked, EntryFacts(kind, until))
        for kind in (EntryKind.CARE_PLAN, EntryKind.PROGRESS)
        for until in (None, AT + timedelta(days=1))
    ],
    *[lambda asked, so=so: goals.may_read_goal(asked, GoalFacts(so)) for so in (True, False)],
    *[
        lambda asked, duty=duty: crisis_plans.may_read_plan(asked, duty)
        for duty in starmap(OnDuty, product((True, False), repeat=2))
    ],
    *[
        lambda asked, so=so: crisis_plans.may_read_plan_part(asked, OnDuty(so, so), only_me=not so)
        for so in (True, False)
    ],
    questions.may_find_questions,
    *[
        lambda asked, rule=rule, about=about: rule(asked, QuestionFacts(*about))
        for rule in (questions.may_read_question, questions.may_answer_question)
        for about in product((True, False), repeat=3)
    ],
    lambda asked: concerns.told_first(asked, told=False, reason=""),
    lambda asked: services.may_see_model(asked.actor),
    lambda asked: services.may_approve(asked.actor, proposed_by_me=True),
    *[
        lambda asked, told=told: services.may_cancel(asked.actor, starts_in=timedelta(hours=told[0]), is_last=told[1])
        for told in ((0, True), (1, True), (1, False))
    ],
    lambda asked: services.may_tell(asked.actor, signs_in=True),
    lambda asked: services.may_assign(asked.actor, asked),
    lambda asked: services.may_assign(ADMIN, asked),
    services.may_work_together,
    lambda asked: services.may_approve(asked.actor, proposed_by_me=False, new_here=True),
    lambda asked: codes.may_see_code(asked.actor),
    lambda asked: supervision.may_supervise(asked.actor),
    *[
        lambda asked, so=so: supervision.may_strike_session(asked.actor, SupervisionKind.PEER, struck=so)
        for so in (True, False)
    ],
    lambda asked: supervision.may_be_supervised(asked.actor),
    supervision_flags.may_flag,
    *[
        lambda asked, kind=kind, duties=duties, so=so: role_agreements.may_say_yes_to_role(
            asked.actor, kind, duties, asked.policy, done=so
        )
        for kind, duties, so in product((None, SupervisionKind.PEER), ({"notes"}, {"ward"}), (True, False))
    ],
    *[
        lambda asked, so=so, rule=rule: rule(asked, so)
        for so in GROUPS
        for rule in (groups.may_see_member, groups.may_lead, groups.may_join_group, groups.may_change_own)
    ],
    lambda asked: groups.may_see_groups(asked.actor),
    *[
        lambda asked, so=so, leads=leads, notes=notes: group_sessions.may_read_session(
            _writing(asked, notes), GroupFacts(leads=leads), so
        )
        for so in SESSIONS
        for leads in (True, False)
        for notes in GroupNotes
    ],
    *[
        lambda asked, number=number, notes=notes: group_sessions.may_begin_session(
            _writing(asked, notes), GroupFacts(leads=True), words=True, planned=2, number=number
        )
        for number in (2, 3)
        for notes in GroupNotes
    ],
    *[lambda asked, so=so: group_debriefs.may_debrief(asked, GroupFacts(leads=True), done=so) for so in (True, False)],
    *[lambda asked, so=so: group_concerns.may_raise_in_group(asked, GroupFacts(leads=so)) for so in (True, False)],
    lambda asked: group_debriefs.may_read_group_debrief(asked, GroupFacts(), supervises=True),
    *[
        lambda asked, so=so, leads=leads: group_sessions.may_put_right(
            asked, GroupFacts(leads=leads), group_sessions.SessionFacts(final=so, struck=not so), words=True
        )
        for so in (True, False)
        for leads in (True, False)
    ],
    lambda asked: group_sessions.may_write_session(
        asked, GroupFacts(leads=True), SessionFacts(final=True), words=False
    ),
    *[
        lambda asked, so=so, kind=kind: groups.may_name_leader(asked.actor, facts(PEER), kind, so)
        for so in GROUPS
        for kind in LeadsAs
    ],
    *[
        lambda asked, so=so, kind=kind: groups.may_name_leader(ADMIN, asked, kind, so)
        for so in GROUPS
        for kind in LeadsAs
    ],
    *[lambda asked, so=so: groups.may_change_group(asked, so) for so in GROUPS],
    *[lambda asked, so=so: groups.still_used(withdrawn=so, newest=True) for so in (True, False)],
    *[lambda asked, so=so: groups.may_arrange_group(asked.actor, so) for so in GROUPS],
    lambda asked: people.may_read_contact(asked, logged_by_me=False, kept=True),
    lambda asked: recommendations.may_see_recommendations(asked.actor),
    *(
        lambda asked, said=said: recommendations.may_write_recommendation(asked.actor, said)
        for said in (
            recommendations.RecommendationFacts(2, RecommendationState.DONE),
            recommendations.RecommendationFacts(2, RecommendationState.DONE, code_published=True),
            recommendations.RecommendationFacts(1, RecommendationState.DOING, owner_here=False),
        )
    ),
    lambda asked: selection.may_see_selection(asked.actor),
    *[
        lambda asked, own=own, so=so: selection.may_record_selection(asked.actor, PEER, own=own, published=so)
        for own, so in product((True, False), repeat=2)
    ],
    *[
        lambda asked, same=same, tied=tied: supervision.may_arrange_supervision(
            ADMIN, asked.actor, SUPERVISOR, TieFacts(SupervisionKind.PEER, same, tied), asked.policy
        )
        for same, tied in product((True, False), repeat=2)
    ],
    *[
        lambda asked, kind=kind: supervision.may_arrange_supervision(
            ADMIN, SUPERVISOR, asked.actor, TieFacts(kind), asked.policy
        )
        for kind in SupervisionKind
    ],
    *[lambda asked, over=over: supervision.may_end_supervision(asked.actor, over=over) for over in (True, False)],
    lambda asked: peer_profiles.may_write_profile(asked.actor),
    lambda asked: peer_preferences.may_be_offered(but(asked, wants_no_peer=True), asked.actor),
    choosing.may_look_for_peer,
    choosing.may_be_shown,
    *[
        lambda asked, so=so: choosing.may_look_for_peer(but(asked, **{so: True}))
        for so in ("wants_no_peer", "ended", "works_here")
    ],
    *[
        lambda asked, offer=offer: choosing.may_choose_worker(asked, offer)
        for offer in (
            OfferFacts(facts(PEER)),
            OfferFacts(facts(CLINICIAN)),
            OfferFacts(facts(replace(PEER, assigned=False))),
            OfferFacts(facts(replace(PEER, assigned=False)), places_left=0),
        )
    ],
    *[lambda asked, who=who: choosing.may_leave_worker(asked, who) for who in (PEER, CLINICIAN)],
    lambda asked: choosing.may_note_meeting(asked.actor),
    peer_preferences.may_match,
    peer_preferences.may_read_wishes,
    peer_preferences.may_read_preference,
    lambda asked: training.may_record_training(asked.actor),
    lambda asked: training.may_see_trainings(asked.actor),
    *[
        lambda asked, rule=rule, so=so: rule(asked.actor, TrainingFacts(*so))
        for rule in (training.may_confirm_training, training.may_withdraw_training)
        for so in product((True, False), repeat=3)
    ],
    lambda asked: codes.may_acknowledge(asked.actor),
    *[
        lambda asked, text=text, mine=mine, so=so: services.may_approve_text(
            asked.actor, text, proposed_by_me=mine, decided=so
        )
        for text in (Rule.CODE_OF_CONDUCT, Rule.SELECTION, Rule.WORD_LIST)
        for mine, so in ((True, False), (False, True), (False, False))
    ],
    advice.may_be_advised,
    advice.may_be_advised_about_carer,
    consumers.may_see_consumer,
    consumers.may_change_enrolment,
    consumers.may_give_login,
    *[lambda asked, own=own: services.may_put_on_duty(asked.actor, asked.actor, own=own) for own in (True, False)],
    lambda asked: duty.may_see_roster(asked.actor),
    *[lambda asked, so=so: duty.may_plan_shift(asked.actor, asked.actor, taken=so) for so in (True, False)],
    *[lambda asked, so=so: duty.may_plan_shift(ADMIN, asked.actor, taken=so) for so in (True, False)],
    *[lambda asked, so=so: duty.may_change_shift(asked.actor, over=so) for so in (True, False)],
    lambda asked: consumers.may_see_consumers(asked.actor),
    lambda asked: consumers.may_enrol(asked.actor),
    lambda asked: services.may_read_events(asked.actor),
    lambda asked: people.may_write_entry(but(asked, ended=True)),
    lambda asked: people.works_with(but(asked, works_here=True)),
    lambda asked: emergency_access.is_for(asked.actor),
    emergency_access.may_open_in_emergency,
    lambda asked: emergency_access.may_open_in_emergency(but(asked, break_glass=True)),
    lambda asked: emergency_access.may_open_in_emergency(but(asked, break_glass=True, works_here=True)),
    lambda asked: emergency_access.may_ask(but(asked, break_glass=True), tried=emergency_access.TRIES),
    emergency_access.may_end,
    *[lambda asked, so=so: privacy.may_answer_alert(asked, about_me=so, answered=not so) for so in (True, False)],
    *[lambda asked, so=so: staff.may_give_role(asked.actor, own=so, held=not so, helped=False) for so in (True, False)],
    lambda asked: staff.may_give_role(asked.actor, own=False, held=False, helped=True),
    *[lambda asked, so=so: staff.may_end_role(asked.actor, own=so, last=not so) for so in (True, False)],
    *[
        lambda asked, mine=mine, so=so: staff.may_approve_role(
            asked.actor, own=False, proposed_by_me=mine, decided=so, helped=False
        )
        for mine, so in ((True, False), (False, True), (False, False))
    ],
    lambda asked: staff.may_decline_role(asked.actor, decided=False),
    *[lambda asked, named=named: set_up.may_name_administrator(asked.actor, named=named) for named in (0, 2)],
    lambda _asked: consent.witness_complete(Method.PAPER, "", ""),
    lambda _asked: may_witness("Alex", part=["alex"]),
    *[lambda asked, so=so: consent.may_take_down(asked, signs_in=so) for so in (True, False)],
    *[
        lambda asked, scope=scope, method=method: consent.may_write_down(asked, scope, ConsentDecision.REFUSED, method)
        for scope, method in product(ConsentScope, (Method.PAPER, Method.OWN_LOGIN))
    ],
    *[
        lambda asked, known=so[0], signs=so[1], others=so[2]: same_person.may_say_same_person(
            asked, asked, known=known, signs_in=signs, others=others
        )
        for so in ((True, True, True), (False, False, True), (False, True, False))
    ],
    *[
        lambda asked, mine=mine: same_person.may_agree_as_officer(asked, asked, SamePersonFacts(mine, agreed=True))
        for mine in (True, False)
    ],
    lambda asked: same_person.may_agree_as_person(asked, SamePersonFacts(agreed=True)),
    lambda asked: same_person.may_end_as_officer(asked, asked, SamePersonFacts(over=True)),
    lambda asked: same_person.may_end_as_person(asked, SamePersonFacts(over=True)),
    *[lambda asked, mode=mode: notes.may_leave_entry(asked, mode) for mode in (ContactMode.PHONE, ContactMode.GROUP)],
    *[lambda asked, to=to: notes.may_propose(asked, to) for to in Audience],
]


# Everybody under every model, and with every yes.
WHO = {"actor": ACTORS, "policy": POLICIES, "consents": CONSENTS}
WITH_NOTE = WHO | {"note": NOTES}


SOMEBODY = facts(OPERATOR)


def of_person(possible: Possible) -> Facts:
    return but(SOMEBODY, **{name: partial(any_of, possible, name) for name in WHO})


def of_note(possible: Possible) -> Facts:
    return but(of_person(possible), note=partial(any_of, possible, "note"))


@cache
def answers() -> frozenset[Decision]:
    found: set[Decision] = set()
    for rule in PERSON_RULES:
        found.update(outcomes(ask(lambda possible, rule=rule: rule(of_person(possible)), WHO)))
    for rule in NOTE_RULES:
        found.update(outcomes(ask(lambda possible, rule=rule: rule(of_note(possible)), WITH_NOTE)))
    return frozenset(found)


def refusals_of_switches() -> set[Decision]:
    """What proposing a version can be refused for; any switch can be the reason."""
    mixes = ({"contact_log": ""}, {"peer_in_mdt": None}, {"peer_in_mdt": False})
    with nothing_acts_on("peer_in_mdt"):
        return {may_be_set(model(INTEGRATED, **mix), "integrated") for mix in mixes}


@cache
def refused() -> frozenset[Pair]:
    """Every pair of code and rule that somebody can be refused with."""
    decisions = answers() | refusals_of_switches()
    return frozenset({(d.code, d.rule) for d in decisions if not d.allowed} | Denials(*ABOVE).pairs)


# Who refuses beside the rules themselves.
ABOVE = ("actions/**/*.py", "queries/**/*.py", "views/**/*.py", "errors.py", "middleware.py")


class Denials:
    """The calls of ``deny`` in these files: ``pairs`` that are spelt out, and the source of the ``others``."""

    def __init__(self, *patterns: str) -> None:
        self.pairs: set[Pair] = set()
        self.others: set[str] = set()
        for path in {path for pattern in patterns for path in PRODUCT.glob(pattern)}:
            for call in _denials(ast.parse(path.read_text())):
                self._add(*[ast.unparse(argument) for argument in call.args])

    def _add(self, code: str, rule: str) -> None:
        if code.startswith("Code.") and rule.startswith("Rule."):
            self.pairs.add((Code[code.removeprefix("Code.")], Rule[rule.removeprefix("Rule.")]))
        else:
            self.others.add(f"{code}, {rule}")


def _denials(tree: ast.Module) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "deny":
            yield node
