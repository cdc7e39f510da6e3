"""Writing, deciding and closing: cases 1, 4, 9 and 13 of docs/life-cycle.md."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peernotes.enums import Audience, Code, ConsentState, NoteKind, NoteStatus, Prompt, Rule, Verb
from peernotes.policy import lifecycle, notes
from peernotes.policy.catalogue.group_notes import GroupNotes
from tests.policy.cases import (
    ADMIN,
    AT,
    CLINICIAN,
    CONSUMER,
    DUTY,
    NO_NOTES,
    OFFICER,
    OUTSIDE,
    PEER,
    SUPERVISOR,
    VISITOR,
    YES,
    facts,
    model,
    note,
    outside_rows,
)

OPTED_OUT = replace(YES, write_notes=ConsentState.WITHDRAWN)
OWN_FILE = model(peer_write_notes="own_peer_file")
DRAFT = note(NoteStatus.DRAFT)

# A rule of the peer worker's side, its verb, and a state in which it is possible.
AUTHOR_RULES = [
    (notes.may_edit_note, Verb.EDIT_NOTE, NoteStatus.DRAFT),
    (notes.may_hand_over, Verb.HAND_OVER, NoteStatus.DRAFT),
    (notes.may_record_verbal, Verb.RECORD_VERBAL, NoteStatus.WITH_CONSUMER),
    (notes.may_finalise, Verb.FINALISE, NoteStatus.AGREED),
    (notes.may_amend, Verb.AMEND, NoteStatus.FINAL),
]
CONSUMER_RULES = [
    (notes.may_decide_sections, Verb.DECIDE_SECTIONS, NoteStatus.WITH_CONSUMER),
    (notes.may_add_statement, Verb.ADD_STATEMENT, NoteStatus.FINAL),
    (notes.may_stop_sharing, Verb.STOP_SHARING, NoteStatus.FINAL),
]
OTHER_RULES = [
    (notes.may_close_unagreed, Verb.CLOSE_UNAGREED, NoteStatus.DEFERRED),
    (notes.may_discard, Verb.DISCARD, NoteStatus.DRAFT),
    (notes.may_strike, Verb.STRIKE, NoteStatus.FINAL),
]
# What is said where a verb is not possible, by where the note stands.
STANDS = {
    NoteStatus.DRAFT: Code.NOT_HANDED_OVER,
    NoteStatus.WITH_CONSUMER: Code.WITH_CONSUMER,
    NoteStatus.CHANGES_REQUESTED: Code.CHANGES_ASKED,
    NoteStatus.AGREED: Code.ALREADY_AGREED,
    NoteStatus.DEFERRED: Code.PUT_OFF,
    NoteStatus.FINAL: Code.ALREADY_FINISHED,
    NoteStatus.AMENDED: Code.ALREADY_FINISHED,
    NoteStatus.DECLINED: Code.NOTE_CLOSED,
    NoteStatus.LAPSED: Code.NOTE_CLOSED,
    NoteStatus.HANDED_ON: Code.NOTE_CLOSED,
    NoteStatus.ENTERED_IN_ERROR: Code.ENTERED_IN_ERROR,
}
NEEDS_A_FINISHED_NOTE = {Verb.AMEND, Verb.ADD_STATEMENT, Verb.STOP_SHARING, Verb.STRIKE}
UNFINISHED = set(list(STANDS)[:5])


def stands(status, verb):
    return Code.NOT_FINISHED if status in UNFINISHED and verb in NEEDS_A_FINISHED_NOTE else STANDS[status]


@pytest.mark.parametrize("status", [NoteStatus.DRAFT, NoteStatus.WITH_CONSUMER, NoteStatus.AGREED, NoteStatus.DEFERRED])
@pytest.mark.parametrize("actor", [CONSUMER, VISITOR])
def test_nobody_agrees_to_what_nobody_can_finish(actor, status):
    gone = note(status, author_here=False)
    assert notes.may_go_on(facts(actor, note=note(status)))
    left = notes.may_go_on(facts(actor, note=gone))
    assert (left.code, left.rule) == (Code.FROZEN, Rule.AUTHORSHIP)
    for policy, rule in ((NO_NOTES, Rule.PEER_WRITE_NOTES), (None, Rule.SERVICE_MODEL)):
        decision = notes.may_go_on(facts(actor, note=note(status), policy=policy))
        assert (decision.code, decision.rule) == (Code.FROZEN, rule)
    assert notes.may_decide_sections(facts(actor, note=gone, policy=NO_NOTES)), "letting it go stays possible"


LEFT = note(NoteStatus.AGREED, author_here=False)


@pytest.mark.parametrize("actor", [CONSUMER, VISITOR])
@pytest.mark.parametrize(
    ("changes", "code", "rule"),
    [
        ({}, Code.ALLOWED, Rule.CONSENT),
        ({"note": note(NoteStatus.DRAFT, author_here=False)}, Code.ALLOWED, Rule.CONSENT),
        ({"note": note(NoteStatus.AGREED)}, Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP),
        ({"note": note(NoteStatus.DRAFT, author_writes=False)}, Code.ALLOWED, Rule.CONSENT),
        ({"note": note(NoteStatus.AGREED, author_writes=False)}, Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP),
        ({"note": note(NoteStatus.FINAL, author_here=False)}, Code.ALREADY_FINISHED, Rule.STATUS),
        ({"note": note(NoteStatus.HANDED_ON, author_here=False)}, Code.NOTE_CLOSED, Rule.STATUS),
        ({"policy": NO_NOTES}, Code.FROZEN, Rule.PEER_WRITE_NOTES),
        ({"policy": None}, Code.FROZEN, Rule.SERVICE_MODEL),
        ({"ended": True}, Code.ENDED, Rule.ENROLMENT),
        ({"consents": OPTED_OUT}, Code.OPTED_OUT, Rule.OWN_NOTE),
    ],
)
def test_what_an_author_left_behind_is_handed_on_by_its_consumer(actor, changes, code, rule):
    decision = notes.may_hand_on(replace(facts(actor, note=LEFT), **changes))
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize("actor", [PEER, CLINICIAN, OFFICER])
def test_nobody_else_hands_a_note_on(actor):
    decision = notes.may_hand_on(facts(actor, note=LEFT))
    assert (decision.code, decision.rule) == (Code.NOT_YOUR_RECORD, Rule.OWN_NOTE)


@pytest.mark.parametrize("actor", [CONSUMER, VISITOR])
@pytest.mark.parametrize(
    ("changes", "code", "rule"),
    [
        ({}, Code.ALLOWED, Rule.AGREEMENT),
        ({"ended": True}, Code.ALLOWED, Rule.AGREEMENT),
        ({"note": note(NoteStatus.AGREED)}, Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP),
        ({"note": note(NoteStatus.DRAFT, author_here=False)}, Code.NOT_HANDED_OVER, Rule.STATUS),
        ({"note": replace(LEFT, content_hash="b")}, Code.TEXT_CHANGED, Rule.AGREEMENT),
        ({"policy": NO_NOTES}, Code.FROZEN, Rule.PEER_WRITE_NOTES),
        ({"policy": None}, Code.FROZEN, Rule.SERVICE_MODEL),
    ],
)
def test_what_was_agreed_to_and_left_behind_is_finished_by_its_consumer(actor, changes, code, rule):
    decision = notes.may_finalise(replace(facts(actor, note=LEFT), **changes))
    assert (decision.code, decision.rule) == (code, rule)


JUST_IN_TIME = AT - notes.TIME_TO_CONFIRM + timedelta(seconds=1)
HARD = note(NoteStatus.AGREED, hard_moment_at=JUST_IN_TIME)
LAPSED = note(NoteStatus.AGREED, hard_moment_at=AT - notes.TIME_TO_CONFIRM)


@pytest.mark.parametrize("actor", [CONSUMER, VISITOR])
@pytest.mark.parametrize(
    ("about", "code", "rule"),
    [
        (HARD, Code.ALLOWED, Rule.HARD_MOMENT),
        (LAPSED, Code.NOT_AGREED, Rule.HARD_MOMENT),
        (note(NoteStatus.AGREED), Code.ALREADY_AGREED, Rule.STATUS),
        (note(NoteStatus.WITH_CONSUMER, hard_moment_at=AT), Code.NOT_AGREED, Rule.AGREEMENT),
        (replace(HARD, content_hash="b"), Code.TEXT_CHANGED, Rule.AGREEMENT),
        (replace(HARD, author_here=False), Code.FROZEN, Rule.AUTHORSHIP),
        (note(NoteStatus.FINAL), Code.ALREADY_FINISHED, Rule.STATUS),
    ],
)
def test_what_was_agreed_to_in_a_hard_moment_is_said_again(actor, about, code, rule):
    decision = notes.may_confirm(facts(actor, note=about))
    assert (decision.code, decision.rule) == (code, rule)
    assert notes.may_confirm(facts(PEER, note=about)).code is Code.NOT_YOUR_RECORD


def test_either_of_the_two_says_afterwards_that_it_was_hard():
    agreed = note(NoteStatus.AGREED)
    for actor in (PEER, CONSUMER, VISITOR):
        assert notes.may_mark_hard_moment(facts(actor, note=agreed))
        assert notes.may_mark_hard_moment(facts(actor, note=HARD)).rule is Rule.HARD_MOMENT
        assert notes.may_mark_hard_moment(facts(actor, note=note(NoteStatus.FINAL))).code is Code.ALREADY_FINISHED
    assert notes.may_mark_hard_moment(facts(PEER, policy=NO_NOTES, note=agreed)), "it only takes away"
    other = replace(agreed, is_author=False)
    assert notes.may_mark_hard_moment(facts(CLINICIAN, note=other)).code is Code.NOT_THE_AUTHOR


@pytest.mark.parametrize("about", [HARD, LAPSED])
def test_until_then_its_author_does_not_finish_it(about):
    decision = notes.may_finalise(facts(PEER, note=about))
    assert (decision.code, decision.rule) == (Code.NOT_AGREED, Rule.HARD_MOMENT)
    assert notes.may_finalise(facts(CONSUMER, note=replace(about, author_here=False)))


def test_what_lapsed_is_closed_as_what_was_never_agreed_to():
    long_ago = AT - timedelta(days=99)
    assert (
        notes.may_close_unagreed(facts(PEER, note=replace(HARD, handed_over_at=long_ago))).code is Code.ALREADY_AGREED
    )
    assert notes.may_close_unagreed(facts(PEER, note=replace(LAPSED, handed_over_at=long_ago)))
    assert notes.may_close_unagreed(facts(PEER, note=replace(LAPSED, handed_over_at=AT))).code is Code.TOO_EARLY


@pytest.mark.parametrize(
    ("actor", "policy", "consents", "code", "rule"),
    [
        (PEER, model(), YES, Code.ALLOWED, Rule.CONSENT),
        (SUPERVISOR, model(), YES, Code.ALLOWED, Rule.CONSENT),
        (PEER, OWN_FILE, YES, Code.ALLOWED, Rule.CONSENT),
        (PEER, None, YES, Code.NO_POLICY, Rule.SERVICE_MODEL),
        (PEER, NO_NOTES, YES, Code.POLICY_NO_WRITING, Rule.PEER_WRITE_NOTES),
        (PEER, model(), OPTED_OUT, Code.OPTED_OUT, Rule.CONSUMER_OPT_OUT),
        (PEER, model(consumer_opt_out="note"), OPTED_OUT, Code.OPTED_OUT, Rule.CONSUMER_OPT_OUT),
        (CLINICIAN, model(), YES, Code.WRONG_ROLE, Rule.ROLE),
        (DUTY, model(), YES, Code.WRONG_ROLE, Rule.ROLE),
        (CONSUMER, model(), YES, Code.NOT_A_MEMBER, Rule.ROLE),
    ],
)
def test_write_at_all(actor, policy, consents, code, rule):
    decision = notes.may_write(facts(actor, policy=policy, consents=consents))
    assert (decision.code, decision.rule) == (code, rule)


@pytest.mark.parametrize("row", outside_rows(), ids=str)
def test_who_is_outside_writes_nothing(row):
    for decision in (notes.may_write(row.facts), notes.may_start_note(row.facts, NoteKind.CONTACT)):
        assert (decision.code, decision.rule) == (row.code, row.rule)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (ConsentState.NONE, Code.ALLOWED),
        (ConsentState.GIVEN, Code.ALLOWED),
        (ConsentState.EXPIRED, Code.ALLOWED),
        (ConsentState.BEFORE_SWITCH, Code.ALLOWED),
        (ConsentState.REFUSED, Code.OPTED_OUT),
        (ConsentState.WITHDRAWN, Code.OPTED_OUT),
    ],
)
def test_only_a_no_stands_against_asking(state, code):
    """Nothing is shared without a yes to the note itself, so starting one needs no yes before."""
    assert notes.may_write(facts(PEER, consents=replace(YES, write_notes=state))).code is code


@pytest.mark.parametrize("kind", NoteKind)
def test_a_kind_in_use_can_be_started_and_no_other(kind):
    only = model(note_kinds_allowed=frozenset({str(kind)}))
    without = model(note_kinds_allowed=model().note_kinds_allowed - {str(kind)})
    assert notes.may_start_note(facts(PEER, policy=only), kind).code is Code.ALLOWED
    refused = notes.may_start_note(facts(PEER, policy=without), kind)
    assert (refused.code, refused.rule) == (Code.KIND_NOT_ALLOWED, Rule.NOTE_KINDS_ALLOWED)


@pytest.mark.parametrize("kept", [GroupNotes.NONE, GroupNotes.SESSION_RECORD])
def test_a_member_has_a_note_of_their_own_only_where_the_model_has_such_notes(kept):
    policy = model(group_notes=kept)
    refused = notes.may_start_note(facts(PEER, policy=policy), NoteKind.GROUP)
    assert (refused.code, refused.rule) == (Code.GROUP_NOTES_OFF, Rule.GROUP_NOTES)
    assert NoteKind.GROUP not in notes.kinds_in_use(policy, from_groups=True)
    assert NoteKind.GROUP in notes.kinds_in_use(model(), from_groups=True)
    assert NoteKind.GROUP not in notes.kinds_in_use(model())
    assert notes.kinds_in_use(None) == frozenset()


def test_whoever_was_not_there_has_none():
    refused = notes.may_start_note(facts(PEER), NoteKind.GROUP, was_there=False)
    assert (refused.code, refused.rule) == (Code.NOT_A_MEMBER_OF_GROUP, Rule.GROUP)


def test_before_a_kind_comes_the_right_to_write():
    assert notes.may_start_note(facts(PEER, policy=None), NoteKind.CONTACT).code is Code.NO_POLICY
    assert notes.may_start_note(facts(PEER, policy=NO_NOTES), NoteKind.CONTACT).code is Code.POLICY_NO_WRITING


@pytest.mark.parametrize("status", NoteStatus)
@pytest.mark.parametrize(("rule", "verb", "_state"), AUTHOR_RULES)
def test_the_life_cycle_decides_when_for_the_author(rule, verb, _state, status):
    expected = Code.ALLOWED if lifecycle.possible(status, verb) else stands(status, verb)
    assert rule(facts(PEER, note=note(status))).code is expected


@pytest.mark.parametrize("status", NoteStatus)
@pytest.mark.parametrize("actor", [CONSUMER, VISITOR])
@pytest.mark.parametrize(("rule", "verb", "_state"), CONSUMER_RULES)
def test_the_life_cycle_decides_when_for_the_consumer(rule, verb, _state, actor, status):
    expected = Code.ALLOWED if lifecycle.possible(status, verb) else stands(status, verb)
    assert rule(facts(actor, policy=None, note=note(status))).code is expected


@pytest.mark.parametrize("status", NoteStatus)
@pytest.mark.parametrize(("rule", "verb", "_state"), OTHER_RULES)
def test_the_life_cycle_decides_when_for_the_rest(rule, verb, _state, status):
    long_ago = AT - timedelta(days=100)
    # An agreed note can be closed once it is frozen, see below.
    possible = lifecycle.possible(status, verb) and (status, verb) != (NoteStatus.AGREED, Verb.CLOSE_UNAGREED)
    expected = Code.ALLOWED if possible else stands(status, verb)
    assert rule(facts(PEER, note=note(status, handed_over_at=long_ago))).code is expected


@pytest.mark.parametrize(("rule", "_verb", "state"), AUTHOR_RULES)
@pytest.mark.parametrize(("actor", "code", "_rule"), OUTSIDE)
def test_an_author_who_left_writes_nothing_more(actor, code, _rule, rule, _verb, state):
    assert rule(facts(actor, note=note(state))).code is code


@pytest.mark.parametrize(("rule", "_verb", "state"), AUTHOR_RULES)
@pytest.mark.parametrize("actor", [PEER, CLINICIAN, CONSUMER, VISITOR, ADMIN])
def test_nobody_writes_in_another_persons_note(actor, rule, _verb, state):
    decision = rule(facts(actor, note=note(state, is_author=False)))
    assert (decision.code, decision.rule) == (Code.NOT_THE_AUTHOR, Rule.AUTHORSHIP)


@pytest.mark.parametrize(
    ("changes", "code", "named"),
    [
        ({"policy": NO_NOTES}, Code.FROZEN, Rule.PEER_WRITE_NOTES),
        ({"policy": None}, Code.NO_POLICY, Rule.SERVICE_MODEL),
        ({"consents": OPTED_OUT}, Code.OPTED_OUT, Rule.CONSUMER_OPT_OUT),
        ({"policy": OWN_FILE}, Code.ALLOWED, None),
    ],
)
@pytest.mark.parametrize(("rule", "_verb", "state"), AUTHOR_RULES)
def test_every_save_is_asked_again(rule, _verb, state, changes, code, named):
    decision = rule(facts(PEER, note=note(state), **changes))
    assert decision.code is code
    assert named in (None, decision.rule)


@pytest.mark.parametrize(
    ("agreed", "content", "code"),
    [("a", "a", Code.ALLOWED), ("a", "b", Code.TEXT_CHANGED), ("", "a", Code.NOT_AGREED), ("", "", Code.NOT_AGREED)],
)
def test_only_the_text_that_was_agreed_can_be_finished(agreed, content, code):
    asked = note(NoteStatus.AGREED, agreed_hash=agreed, content_hash=content)
    decision = notes.may_finalise(facts(PEER, note=asked))
    assert (decision.code, decision.rule) == (code, Rule.AGREEMENT)


@pytest.mark.parametrize(("rule", "_verb", "state"), CONSUMER_RULES)
@pytest.mark.parametrize("actor", [PEER, SUPERVISOR, CLINICIAN, DUTY, OFFICER, ADMIN])
def test_staff_never_decide_for_the_consumer(actor, rule, _verb, state):
    decision = rule(facts(actor, note=note(state)))
    assert (decision.code, decision.rule) == (Code.NOT_YOUR_RECORD, Rule.OWN_NOTE)


SHARES = model()


@pytest.mark.parametrize(
    ("policy", "audience", "code", "rule"),
    [
        (SHARES, Audience.JUST_US, Code.ALLOWED, Rule.AUDIENCE),
        (SHARES, Audience.PEER_TEAM, Code.ALLOWED, Rule.AUDIENCE),
        (SHARES, Audience.CARE_TEAM, Code.ALLOWED, Rule.AUDIENCE),
        (OWN_FILE, Audience.PEER_TEAM, Code.ALLOWED, Rule.AUDIENCE),
        (OWN_FILE, Audience.CARE_TEAM, Code.AUDIENCE_TOO_WIDE, Rule.PEER_WRITE_NOTES),
        (model(clinician_read_peer_notes="none"), Audience.PEER_TEAM, Code.ALLOWED, Rule.AUDIENCE),
        (model(clinician_read_peer_notes="none"), Audience.CARE_TEAM, Code.AUDIENCE_TOO_WIDE, None),
        (model(peer_read_records="summary"), Audience.PEER_TEAM, Code.AUDIENCE_TOO_WIDE, Rule.PEER_READ_RECORDS),
        (model(peer_read_records="none"), Audience.PEER_TEAM, Code.AUDIENCE_TOO_WIDE, Rule.PEER_READ_RECORDS),
        (model(peer_read_records="none"), Audience.CARE_TEAM, Code.ALLOWED, Rule.AUDIENCE),
        (NO_NOTES, Audience.JUST_US, Code.ALLOWED, Rule.AUDIENCE),
        (NO_NOTES, Audience.PEER_TEAM, Code.POLICY_NO_WRITING, Rule.PEER_WRITE_NOTES),
        (NO_NOTES, Audience.CARE_TEAM, Code.POLICY_NO_WRITING, Rule.PEER_WRITE_NOTES),
        (None, Audience.JUST_US, Code.ALLOWED, Rule.AUDIENCE),
        (None, Audience.PEER_TEAM, Code.NO_POLICY, Rule.SERVICE_MODEL),
        (None, Audience.CARE_TEAM, Code.NO_POLICY, Rule.SERVICE_MODEL),
    ],
)
def test_nothing_is_opened_wider_than_the_model(policy, audience, code, rule):
    decision = notes.may_share_with(facts(CONSUMER, policy=policy), audience)
    assert (decision.code, decision.rule) == (code, rule or Rule.CLINICIAN_READ_PEER_NOTES)


@pytest.mark.parametrize(
    ("policy", "audience"),
    [
        (model(), Audience.JUST_US),
        (model(section_default_audience="care_team"), Audience.CARE_TEAM),
        (model(section_default_audience="peer_team", clinician_read_peer_notes="none"), Audience.PEER_TEAM),
        (model(section_default_audience="care_team", clinician_read_peer_notes="none"), Audience.JUST_US),
        (None, Audience.JUST_US),
    ],
)
def test_a_section_starts_as_the_model_says_and_never_wider_than_it_shares(policy, audience):
    assert notes.proposed_audience(facts(PEER, policy=policy), Prompt.WHAT_WE_DID) is audience


def test_what_speaks_of_carers_starts_between_the_two():
    policy = model(section_default_audience="care_team")
    assert notes.proposed_audience(facts(PEER, policy=policy), Prompt.CARERS_MENTIONED) is Audience.JUST_US


@pytest.mark.parametrize(
    ("policy", "code", "rule"),
    [
        (model(), Code.ALLOWED, Rule.UNAGREED_NOTE_BECOMES),
        (model(unagreed_note_becomes="contact_log"), Code.NO_ENTRY_LEFT, Rule.UNAGREED_NOTE_BECOMES),
        (OWN_FILE, Code.NO_ENTRY_LEFT, Rule.PEER_WRITE_NOTES),
        (NO_NOTES, Code.NO_ENTRY_LEFT, Rule.PEER_WRITE_NOTES),
        (None, Code.NO_POLICY, Rule.SERVICE_MODEL),
    ],
)
def test_what_an_unagreed_note_leaves_in_the_record(policy, code, rule):
    left = notes.leaves_entry(policy)
    assert (left.code, left.rule) == (code, rule)


LAST_MOMENT = AT - notes.TIME_TO_ANSWER
INVITED = model(co_authoring="invited")


@pytest.mark.parametrize(
    ("policy", "handed_over_at", "code"),
    [
        (model(), LAST_MOMENT, Code.ALLOWED),
        (model(), LAST_MOMENT + timedelta(seconds=1), Code.TOO_EARLY),
        (model(), AT, Code.TOO_EARLY),
        (model(), None, Code.TOO_EARLY),
        (INVITED, AT, Code.ALLOWED),
        (INVITED, None, Code.ALLOWED),
    ],
)
def test_silence_needs_time_where_co_authoring_is_required(policy, handed_over_at, code):
    asked = note(NoteStatus.WITH_CONSUMER, handed_over_at=handed_over_at)
    decision = notes.may_close_unagreed(facts(PEER, policy=policy, note=asked))
    assert (decision.code, decision.rule) == (code, Rule.CO_AUTHORING)


@pytest.mark.parametrize("status", [NoteStatus.WITH_CONSUMER, NoteStatus.AGREED])
@pytest.mark.parametrize("policy", [NO_NOTES, None])
def test_a_frozen_note_can_be_closed_at_any_time(policy, status):
    decision = notes.may_close_unagreed(facts(PEER, policy=policy, note=note(status, handed_over_at=AT)))
    assert (decision.code, decision.rule) == (Code.ALLOWED, Rule.PEER_WRITE_NOTES)


def test_what_was_agreed_is_not_let_go_by_the_worker():
    decision = notes.may_close_unagreed(facts(PEER, note=note(NoteStatus.AGREED, handed_over_at=LAST_MOMENT)))
    assert (decision.code, decision.rule) == (Code.ALREADY_AGREED, Rule.STATUS)


def test_the_time_to_answer_is_two_weeks():
    assert timedelta(days=14) == notes.TIME_TO_ANSWER


def test_an_unanswered_note_is_closed_by_its_author_in_care():
    asked = note(NoteStatus.WITH_CONSUMER, handed_over_at=LAST_MOMENT)
    for actor, code, rule in OUTSIDE:
        decision = notes.may_close_unagreed(facts(actor, note=asked))
        assert (decision.code, decision.rule) == (code, rule)
    for actor in (PEER, CONSUMER, CLINICIAN):
        assert notes.may_close_unagreed(facts(actor, note=replace(asked, is_author=False))).code is Code.NOT_THE_AUTHOR


@pytest.mark.parametrize(
    ("actor", "mine", "code"),
    [
        (CONSUMER, False, Code.ALLOWED),
        (VISITOR, False, Code.ALLOWED),
        (PEER, True, Code.ALLOWED),
        (PEER, False, Code.NOT_THE_AUTHOR),
        (replace(PEER, assigned=False), True, Code.NOT_ASSIGNED),
        (CLINICIAN, True, Code.WRONG_ROLE),
        (OFFICER, False, Code.NOT_THE_AUTHOR),
    ],
)
@pytest.mark.parametrize("policy", [model(), NO_NOTES, None])
def test_a_draft_can_be_let_go_by_either(policy, actor, mine, code):
    assert notes.may_discard(facts(actor, policy=policy, note=replace(DRAFT, is_author=mine))).code is code


@pytest.mark.parametrize("actor", [CONSUMER, VISITOR])
def test_what_was_handed_over_is_declined_and_not_discarded(actor):
    assert notes.may_discard(facts(actor, note=note(NoteStatus.WITH_CONSUMER))).code is Code.WITH_CONSUMER


@pytest.mark.parametrize(
    ("actor", "mine", "code"),
    [
        (OFFICER, False, Code.ALLOWED),
        (PEER, True, Code.ALLOWED),
        (PEER, False, Code.NOT_THE_AUTHOR),
        (replace(OFFICER, conflict=True), False, Code.NOT_THE_AUTHOR),
        (replace(OFFICER, conflict=True), True, Code.CONFLICT_OF_INTEREST),
        (replace(PEER, assigned=False), True, Code.NOT_ASSIGNED),
        (CLINICIAN, True, Code.WRONG_ROLE),
        (CLINICIAN, False, Code.NOT_THE_AUTHOR),
        (CONSUMER, False, Code.NOT_THE_AUTHOR),
        (ADMIN, False, Code.NOT_THE_AUTHOR),
    ],
)
def test_a_note_is_struck_by_its_author_or_the_records_officer(actor, mine, code):
    assert notes.may_strike(facts(actor, note=note(NoteStatus.FINAL, is_author=mine))).code is code


@pytest.mark.parametrize("status", sorted(set(NoteStatus) - {NoteStatus.FINAL, NoteStatus.AMENDED}))
def test_the_records_officer_strikes_only_what_is_finished(status):
    assert notes.may_strike(facts(OFFICER, note=note(status))).code is stands(status, Verb.STRIKE)


@pytest.mark.parametrize("status", [NoteStatus.FINAL, NoteStatus.AMENDED])
def test_a_finished_note_is_handed_over_under_any_model(status):
    for policy in (model(), NO_NOTES, None):
        assert notes.may_open_visit(facts(PEER, policy=policy, note=note(status))).code is Code.ALLOWED
    stranger = facts(PEER, note=replace(note(status), is_author=False))
    assert notes.may_open_visit(stranger).code is Code.NOT_THE_AUTHOR


def test_an_unfinished_note_is_opened_on_a_device_as_it_is_handed_over():
    assert notes.may_open_visit(facts(PEER, note=note(NoteStatus.DRAFT))).code is Code.ALLOWED
    assert notes.may_open_visit(facts(PEER, policy=NO_NOTES, note=note(NoteStatus.DRAFT))).code is Code.FROZEN
