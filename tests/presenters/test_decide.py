from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from peernotes.actions.notes.reading_notes import NotePage
from peernotes.enums import NoteStatus
from peernotes.models import Consumer, Note, NoteSection, User
from peernotes.policy.facts import ActorFacts, Facts, NoteFacts
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.presenters import decide
from tests.policy.cases import model

AT = datetime(2026, 3, 4, 14, 5, tzinfo=UTC)


def section(prompt="what_we_did", text="We walked.", *, decision="undecided", audience="just_us"):
    return NoteSection(
        prompt=prompt, text=text, decision=decision, audience=audience, voice="consumer", written_by="consumer_self"
    )


def page(*sections, status="with_consumer", policy=INTEGRATED, signed_at=None):
    """Never saved: what a page shows is decided by what it is given."""
    note = Note(
        status=status, minutes=30, happened_at=AT, author=User(name="Alex Lee"), consumer=Consumer(chosen_name="Sam O")
    )
    if signed_at:
        note.agreement = SimpleNamespace(signed_at=signed_at)
    facts = Facts(at=AT, policy=policy, actor=ActorFacts(is_consumer=True), note=NoteFacts(NoteStatus(status)))
    return NotePage(note, SimpleNamespace(facts=facts), list(sections))


def shown(looked_at, *, spoken=False):
    fields = {"decision": None, "audience": None, "text": None, "words_open": False, "readers_open": False}
    form = SimpleNamespace(parts=[{"section": one, **fields} for one in looked_at.sections])
    return decide.of(looked_at, form, spoken=spoken)


def offered(looked_at, *, spoken=False):
    return {name: hint for name, _label, hint in shown(looked_at, spoken=spoken).buttons}


def test_parts_with_words_stand_apart_from_those_that_can_get_some():
    found = shown(page(section(), section("own_words", "")))
    assert [part.text for part in found.written] == ["We walked."]
    assert [part.text for part in found.empty] == [""]
    assert (found.worker, found.when) == ("Alex", "4 March 2026, 14:05 UTC")


@pytest.mark.parametrize(
    ("decision", "told"),
    [
        ("undecided", ""),
        ("removed", "Last time you left this part out."),
        ("accepted", "Last time you agreed to this part, to be read by the care team."),
        ("rewritten", "These are the words that you changed, to be read by the care team."),
    ],
)
def test_the_last_choice_is_told_to_the_one_who_made_it_alone(decision, told):
    looked_at = page(section(decision=decision, audience="care_team"))
    assert shown(looked_at).written[0].earlier == told
    assert shown(looked_at, spoken=True).written[0].earlier == ""


def test_the_same_words_are_theirs_on_their_page_and_the_consumers_on_the_workers():
    assert shown(page(section())).written[0].voice_label == "Your own words"
    assert shown(page(section()), spoken=True).written[0].voice_label == "In Sam’s own words"


@pytest.mark.parametrize(
    ("status", "names"),
    [
        ("with_consumer", {"agree_all", "agree", "ask_changes", "later", "not_today", "decline"}),
        ("draft", {"agree_all", "agree", "later", "not_today", "decline"}),
    ],
)
def test_only_what_can_follow_is_offered(status, names):
    assert set(offered(page(section(), status=status))) == names


def test_a_spoken_decision_has_the_answers_that_can_be_spoken():
    assert list(offered(page(section()), spoken=True)) == ["agree_all", "agree", "not_today", "decline"]


def test_what_stays_without_a_note_is_said_before_it_is_chosen():
    assert "the date, the length" in offered(page(section()))["decline"]
    without_log = offered(page(section(), policy=model(COMPLEMENTARY, contact_log="off")))
    assert without_log["decline"] == "No reason needed. The words are deleted"


def test_the_receipt_lists_what_was_kept_and_what_was_left_out():
    looked_at = page(
        section(decision="accepted", audience="care_team"),
        section("own_words", "Good.", decision="rewritten", audience="peer_team"),
        section("how_it_was", "", decision="removed"),
        section("what_helped", ""),
        status="agreed",
        signed_at=AT,
    )
    rows = decide.receipt(looked_at, own_login=True).rows
    assert [told for _heading, told in rows] == [
        "You and the care team",
        "You and the peer team, in your words",
        "Left out. Nobody else reads it, and the words are deleted when the note is finished.",
        "4 March 2026, 14:05 UTC",
    ]


@pytest.mark.parametrize(
    ("status", "title", "lists", "undo"),
    [
        ("agreed", "You have agreed", 1, "open the note and choose who may read it"),
        ("final", "Just the two of you", 1, "open the note and choose who may read it"),
        ("changes_requested", "You will talk about it first", 0, "open it again or ask Alex"),
        ("deferred", "Not today", 0, "open it again or ask Alex"),
        ("declined", "Nothing is shared", 0, "write a new note together"),
        ("with_consumer", "You will decide later", 0, "open it again or ask Alex"),
    ],
)
def test_the_receipt_says_where_it_stands_and_how_to_change_ones_mind(status, title, lists, undo):
    receipt = decide.receipt(page(section(decision="accepted"), status=status), own_login=True)
    assert (receipt.title, len(receipt.rows)) == (title, lists)
    assert "%" not in receipt.text
    assert undo in receipt.undo


def test_whoever_decides_later_is_told_who_can_read_what_they_changed():
    """Saved is saved in the note, which is of the two: nothing that is said promises more."""
    looked_at = page(section(decision="rewritten"))
    assert offered(looked_at)["later"] == "Alex can read what you changed, and nobody else until you decide"
    told = decide.receipt(looked_at, own_login=False).text
    assert told == "What you changed is in the note, and Alex can read it. Nobody else can until you decide."


def test_who_has_no_sign_in_is_told_whom_to_ask():
    receipts = [
        decide.receipt(page(section(decision="accepted", audience=audience), status="agreed"), own_login=False)
        for audience in ("care_team", "just_us")
    ]
    for receipt in receipts:
        assert receipt.undo.startswith("You can change your mind at any time: Alex hands the note to you again")
    assert ["stop sharing" in receipt.undo for receipt in receipts] == [True, False]


@pytest.mark.parametrize(("audience", "others"), [("care_team", True), ("peer_team", True), ("just_us", False)])
def test_that_others_will_read_is_said_only_if_they_will(audience, others):
    left_out = section("own_words", "Good.", decision="removed", audience="care_team")
    looked_at = page(section(decision="accepted", audience=audience), left_out, status="agreed")
    receipt = decide.receipt(looked_at, own_login=True)
    assert ("by the people you chose" in receipt.text) is others
    assert ("Only the two of you can read it." in receipt.text) is not others
    assert ("Stop sharing" in receipt.undo) is others


def test_what_is_finished_and_shared_can_stop_being_so():
    looked_at = page(section(decision="accepted", audience="care_team"), status="final")
    looked_at.note.shared_with_care_team = True
    assert decide.receipt(looked_at, own_login=True).undo.endswith("open the note and press “Stop sharing”.")
