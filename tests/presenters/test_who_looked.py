import uuid
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from peernotes.enums import Code, Verb
from peernotes.presenters import who_looked
from peernotes.queries.who_looked import EventAboutMe, LooksWanted, Reader

AT = datetime(2026, 3, 4, 14, 5, tzinfo=UTC)
NOTE = uuid.uuid4()
LOOK = EventAboutMe(
    id=7, at=AT, source="event", actor_id=uuid.uuid4(), actor="Priya Raman", role="clinician", mine=False,
    by_visit=False, verb="read_note", object_type="note", object_id=NOTE, allowed=True, code="allowed", rule="", purpose="",
    note_kind="contact", note_at=AT, wrote_it=False, entry_title=None, consented_at=None, model="", starts_at=None,
)  # fmt: skip
OWN = replace(LOOK, actor_id=uuid.uuid4(), actor="Sam", role="consumer", mine=True)


def line(**changed):
    return replace(LOOK, **changed)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({}, "read your peer note “Time together” of 4 March 2026"),
        ({"note_kind": None}, "read a peer note"),
        ({"note_kind": None, "object_type": "consumer", "verb": "read_record"}, "read your record"),
        ({"note_kind": None, "object_type": "entry", "entry_title": "Review"}, "read “Review” in your record"),
        ({"verb": "see_person"}, "opened your page"),
        ({"verb": "start_note", "allowed": False, "code": "opted_out"},
         "wanted to begin a peer note with you. This was refused: you want no notes."),
        ({"verb": "give_consent", "object_type": "consent"}, "wrote down a choice of yours"),
        ({"verb": "give_consent", "object_type": "consent", "mine": True}, "made a choice about your record"),
        ({"verb": "give_consent", "object_type": "about_me"}, "changed About Me"),
        ({"verb": "propose_policy"}, str(Verb.PROPOSE_POLICY.label).lower()),
        ({"source": "version", "model": "integrated", "starts_at": AT},
         "approved the service model “Integrated”, from 4 March 2026, 14:05 UTC"),
    ],
)  # fmt: skip
def test_a_line_says_what_was_done(changed, said):
    assert who_looked.sentence(line(**changed)) == said


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("allowed", [True, False])
def test_no_verb_is_left_without_a_sentence(verb, allowed):
    said = who_looked.sentence(line(verb=verb.value, allowed=allowed, code="allowed" if allowed else "not_assigned"))
    assert said.strip()
    assert "%" not in said
    assert ("refused" in said) is not allowed


def test_a_refusal_is_explained_to_the_one_whom_it_is_about():
    assert who_looked.why_not("consent_refused") == "you said no"
    others = [code for code in Code if code not in who_looked.WHY_NOT]
    assert all(who_looked.why_not(code)[0].islower() for code in others)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"purpose": "Before the review."}, "Before the review."),
        ({"purpose": "Mine.", "by_visit": True}, "Mine."),
        ({"by_visit": True}, "during a visit, on a handed-over device or by your link"),
        ({}, "part of the team that looks after you"),
        ({"role": "consumer_peer_worker"}, "works with you"),
        ({"role": "consumer_peer_worker", "consented_at": AT}, "you said yes on 4 March 2026"),
        ({"role": "consumer_peer_worker", "consented_at": AT, "verb": "see_spoken"}, "works with you"),
        ({"role": "consumer_peer_worker", "consented_at": AT, "wrote_it": True}, "wrote it with you"),
        ({"role": "service_admin"}, ""),
        ({"allowed": False, "code": "not_assigned"}, ""),
        ({"mine": True}, ""),
        ({"verb": "edit_note"}, ""),
    ],
)
def test_the_ground_on_which_it_was_open_to_them(changed, reason):
    assert who_looked.reason(line(**changed)) == reason


def test_only_others_events_can_be_asked_about():
    assert who_looked.event(LOOK)["href"] == "/my/who-looked/7/"
    assert who_looked.event(OWN)["href"] == ""
    assert who_looked.event(line(source="version", model="integrated", starts_at=AT))["href"] == ""
    assert who_looked.event(line(actor=None, role=""))["who"] == "Somebody who is not signed in"


def test_my_own_looks_one_after_another_are_one_line_and_others_never():
    earlier = AT - timedelta(days=400)
    mine = tuple(replace(OWN, id=n, at=earlier) for n in range(3))
    theirs, own = who_looked.events((LOOK, LOOK, *mine))
    assert (theirs["who"], len(theirs["others"]), own["who"]) == ("Priya Raman", 1, "Sam")
    assert own["what"].endswith("2 times before (from 28 January 2025, 14:05)")
    assert who_looked.events(mine[:2])[0]["what"].endswith(", and once before (28 January 2025, 14:05)")


@pytest.mark.parametrize("changed", [{"verb": "edit_note"}, {"object_id": uuid.uuid4()}, {"by_visit": True}])
def test_my_looks_at_something_else_stand_apart_under_the_same_day(changed):
    [day] = who_looked.events((OWN, replace(OWN, **changed)))
    assert len(day["others"]) == 1
    assert day["more"] == "1 more on this day"


def test_another_day_and_another_person_stand_on_their_own():
    assert len(who_looked.events((LOOK, replace(LOOK, at=AT - timedelta(days=1)), OWN))) == 3


def test_the_filter_in_use_is_marked():
    marked = {href for href, _label, used in who_looked.quick(LooksWanted(show="refused")) if used}
    assert marked == {"?show=refused"}


def test_readers_are_counted_and_named_with_their_roles():
    assert who_looked.readers_line([]) == "Nobody but the two of you has read it so far."
    priya = Reader("Priya Raman", AT, [])
    assert who_looked.reader(priya) == "Priya Raman, first on 4 March 2026, 14:05 UTC"
    assert who_looked.readers_line([priya]).startswith("1 person has")
    assert who_looked.readers_line([priya] * 2).startswith("2 people have")
