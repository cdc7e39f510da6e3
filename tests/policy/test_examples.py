"""Examples of good words: who offers, agrees, looks at, reads and takes one back."""

from dataclasses import replace

import pytest

from peernotes.enums import Audience, Code, NoteStatus, SectionDecision
from peernotes.policy import examples
from peernotes.policy.examples import ExampleFacts
from peernotes.policy.facts import SectionFacts
from tests.policy.cases import ADMIN, CARER_PEER, CLINICIAN, CONSUMER, PEER, facts, note

LATE = replace(PEER, code_overdue=True)
MINE = note(NoteStatus.FINAL)
OFFERED, AGREED = ExampleFacts(), ExampleFacts(agreed=True)
ENDED = ExampleFacts(agreed=True, ended=True)


@pytest.mark.parametrize(
    ("actor", "may"),
    [(PEER, True), (CARER_PEER, True), (CLINICIAN, True), (LATE, False), (ADMIN, False), (CONSUMER, False)],
)
def test_whoever_works_with_people_reads_them(actor, may):
    assert bool(examples.may_read_examples(facts(actor))) is may


def test_its_author_offers_what_is_finished():
    assert examples.may_offer_example(facts(PEER, note=MINE))
    draft = examples.may_offer_example(facts(PEER, note=replace(MINE, status=NoteStatus.DRAFT)))
    assert draft.code == Code.NOT_FINISHED
    assert examples.may_offer_example(facts(PEER, note=replace(MINE, is_author=False))).code == Code.NOT_THE_AUTHOR


def test_its_consumer_says_yes_once_and_either_takes_it_back():
    own, author = facts(CONSUMER, note=MINE), facts(PEER, note=MINE)
    assert examples.may_say_yes_to_example(own, OFFERED)
    assert examples.may_say_yes_to_example(own, AGREED).code == Code.ALREADY_DONE
    assert examples.may_say_yes_to_example(own, ENDED).code == Code.ALREADY_DONE
    assert examples.may_say_yes_to_example(author, OFFERED).code == Code.NOT_YOUR_RECORD
    for either in (own, author):
        assert examples.may_end_example(either, AGREED)
        assert examples.may_end_example(either, ENDED).code == Code.ALREADY_DONE
    assert not examples.may_end_example(facts(CLINICIAN, note=replace(MINE, is_author=False)), AGREED)


def test_two_administrators_without_a_part_in_it_look_at_it():
    assert examples.may_look_at_example(ADMIN, AGREED)
    assert examples.may_look_at_example(PEER, AGREED).code == Code.WRONG_ROLE
    assert examples.may_look_at_example(ADMIN, replace(AGREED, by_me=True)).code == Code.SELF_APPROVAL
    for over in (OFFERED, ENDED, replace(AGREED, approved=True)):
        assert examples.may_look_at_example(ADMIN, over).code == Code.ALREADY_DONE


def test_only_what_was_opened_to_somebody_can_be_one():
    opened = SectionFacts(Audience.PEER_TEAM, SectionDecision.REWRITTEN)
    assert examples.can_be_example(NoteStatus.FINAL, opened)
    assert not examples.can_be_example(NoteStatus.AGREED, opened)
    assert not examples.can_be_example(NoteStatus.FINAL, replace(opened, audience=Audience.JUST_US))
    assert not examples.can_be_example(NoteStatus.FINAL, replace(opened, decision=SectionDecision.REMOVED))
