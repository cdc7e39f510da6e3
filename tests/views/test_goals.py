"""Goals: in the person's own words, for those who may read About Me, and never edited by anybody else."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions import goals
from peernotes.actions.goals import GoalWords
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import Event, Goal
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import switch, text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
SAID = {"text": "A garden.", "readers": "about_me"}
DICTATED = {"text": "Cards on Wednesdays.", "read_back": "on"}


def changed(**more: object) -> dict[str, object]:
    return SAID | {"version": 1, "status": "open"} | more


def redictated(**more: object) -> dict[str, object]:
    return DICTATED | {"version": 1, "status": "let_go"} | more


def of(cast: Cast, who: str = "sam", more: str = "") -> str:
    return f"/people/{getattr(cast, who).pk}/goals/{more}"


@pytest.fixture
def goal(cast: Cast, as_owner: Owner) -> Goal:
    with as_owner():
        return build.goal(consumer=cast.sam)


@pytest.fixture
def noors(cast: Cast, as_owner: Owner) -> Goal:
    """As Alex wrote it down, who may read About Me since."""
    with as_owner():
        build.consent(consumer=cast.noor, scope="read_about_me")
        return build.goal(consumer=cast.noor, written_down_by=cast.users["alex"])


def test_written_once_and_read_by_whom_it_says(cast: Cast, at: At, as_owner: Owner) -> None:
    sam, sent = at("sam"), SAID | {"key": uuid.uuid4()}
    assert " checked" not in sam.get("/my/goals/").content.decode()
    for _ in range(2):
        assert sam.post("/my/goals/", sent).url == "/my/goals/"
    assert "Written by you" in text_of(sam.get("/my/goals/"))
    for name in ("alex", "bea"):
        assert "Written by Sam" in text_of(page := at(name).get(of(cast)))
        assert "A garden." in text_of(page)
    with as_owner():
        goal = Goal.objects.get(consumer=cast.sam)
        seen = Event.objects.filter(verb="read_goals", actor_id=cast.users["bea"].pk).get()
    assert seen.objects_seen == [goal.pk]


@pytest.mark.parametrize("name", ["dana", "cleo", "ada", "ravi"])
def test_closed_to_everybody_else(cast: Cast, at: At, goal: Goal, name: str) -> None:
    status = at(name).get(of(cast)).status_code
    assert status == (403 if name == "dana" else 404)
    with pytest.raises(Missing):
        goals.open_to_take_down(by=cast.enter(name), goal_id=goal.pk)


def test_no_peer_worker_reads_them_where_the_model_closes_about_me(
    cast: Cast, at: At, goal: Goal, as_owner: Owner
) -> None:
    alex = at("alex")
    with as_owner():
        switch(cast)
    assert alex.get(of(cast)).status_code == 403
    assert "A garden." in text_of(at("bea").get(of(cast)))


def test_one_kept_is_not_there_for_anybody_else(cast: Cast, at: At, goal: Goal) -> None:
    sam, bea = at("sam"), at("bea")
    assert sam.post(f"/my/goals/{goal.pk}/", changed(readers="only_me")).status_code == 302
    assert "A garden." not in text_of(bea.get(of(cast)))
    assert "Only you read it" in text_of(sam.get("/my/goals/"))
    assert bea.get(f"/goals/{goal.pk}/").status_code == 404
    assert sam.post(f"/my/goals/{goal.pk}/", changed(version=2)).status_code == 302
    assert "A garden." in text_of(bea.get(of(cast)))


def test_reached_let_go_and_open_again_and_how_it_stood(cast: Cast, at: At, goal: Goal) -> None:
    sam, page = at("sam"), f"/my/goals/{goal.pk}/"
    for version, status in enumerate(("reached", "let_go", "open"), start=1):
        assert sam.post(page, changed(version=version, status=status, text=f"Words {version}.")).status_code == 302
    shown = text_of(sam.get(page))
    assert all(words in shown for words in ("A garden.", "Words 1.", "Words 2.", "Words 3.", "Reached", "Let go"))
    assert "Words 1." not in text_of(at("bea").get(of(cast)))


def test_what_was_reached_stands_below_what_is_open(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for status in ("reached", "open", "let_go"):
            build.goal(consumer=cast.sam, text=f"This is {status}.", status=status)
    shown = text_of(at("sam").get("/my/goals/"))
    places = [shown.index(f"This is {status}.") for status in ("open", "reached", "let_go")]
    assert places == sorted(places)


def test_changed_elsewhere_in_between_keeps_both(cast: Cast, at: At, goal: Goal) -> None:
    sam, page = at("sam"), f"/my/goals/{goal.pk}/"
    assert sam.post(page, changed(text="A pond.")).status_code == 302
    answer = sam.post(page, changed(text="A tree."))
    assert answer.status_code == 409
    assert all(words in answer.content.decode() for words in ("A pond.", "A tree."))
    assert sam.post(page, changed(version=2, text="A tree.")).status_code == 302


@pytest.mark.parametrize("wrong", ["text", "readers", "status", "version"])
def test_nothing_is_taken_as_said(cast: Cast, at: At, goal: Goal, wrong: str) -> None:
    sam = at("sam")
    answer = sam.post(f"/my/goals/{goal.pk}/", changed(**{wrong: ""}))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [wrong])
    if wrong in SAID:
        assert sam.post("/my/goals/", SAID | {wrong: ""}).status_code == 422


def test_somebody_elses_goal_is_not_mine(cast: Cast, at: At, noors: Goal) -> None:
    for name in ("sam", "alex"):
        browser = at(name)
        assert browser.get(f"/my/goals/{noors.pk}/").status_code == 404
        assert browser.post(f"/my/goals/{noors.pk}/", changed()).status_code == 404
    with pytest.raises(Missing):
        goals.open_of_person(by=cast.enter("sam"), consumer_id=cast.sam.pk)


def test_nor_of_one_who_is_helped_elsewhere(cast: Cast, at: At, noors: Goal, as_owner: Owner) -> None:
    """Alex reads Noor's goals here as a worker, and has goals of his own in another service."""
    with as_owner():
        elsewhere = build.service(slug="goals-elsewhere")
        build.consumer(service=elsewhere, name="Alexander", identifier="1", user=cast.users["alex"])
    alex = at("alex")
    assert alex.get("/my/goals/").status_code == 200
    assert alex.get(f"/goals/{noors.pk}/").status_code == 200
    assert alex.get(f"/my/goals/{noors.pk}/").status_code == 404


# --- dictated ----------------------------------------------------------------------------------------------------------


def test_taken_down_read_back_and_says_so(cast: Cast, at: At, noors: Goal, as_owner: Owner) -> None:
    alex, page = at("alex"), of(cast, "noor", "new/")
    assert alex.get(page).status_code == 200
    assert alex.post(page, DICTATED | {"read_back": ""}).status_code == 422
    assert alex.post(page, DICTATED).url == of(cast, "noor")
    shown = text_of(alex.get(of(cast, "noor")))
    assert "Cards on Wednesdays." in shown
    assert "Said by Noor, written down by Alex, read back" in shown
    with as_owner():
        assert Event.objects.filter(verb="take_down_goal", service_id=cast.service.pk).count() == 1


def test_changed_as_it_is_dictated(cast: Cast, at: At, noors: Goal) -> None:
    alex, page = at("alex"), f"/goals/{noors.pk}/"
    assert "A garden." in alex.get(page).content.decode()
    assert alex.post(page, redictated(read_back="")).status_code == 422
    assert alex.post(page, redictated()).url == of(cast, "noor")
    stale = alex.post(page, redictated(text="Chess."))
    assert stale.status_code == 409
    assert all(words in stale.content.decode() for words in ("Chess.", "Cards on Wednesdays."))
    assert " checked" not in stale.content.decode().split('name="read_back"')[1][:80]


def test_put_out_of_view_even_of_who_writes_it_down(cast: Cast, at: At, noors: Goal, as_owner: Owner) -> None:
    alex, page = at("alex"), f"/goals/{noors.pk}/away/"
    assert "A garden." in text_of(alex.get(of(cast, "noor")))
    assert alex.post(page, {"key": uuid.uuid4()}).url == of(cast, "noor")
    assert "A garden." not in text_of(alex.get(of(cast, "noor")))
    assert alex.post(page).status_code == 404
    with as_owner():
        noors.refresh_from_db()
        assert (noors.only_me, noors.version, noors.written_down_by) == (True, 2, cast.users["alex"])
        assert Goal.history.filter(id=noors.pk).count() == 2


def test_gone_in_between_is_missing(cast: Cast, noors: Goal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put away by a colleague after it was looked up."""
    by = cast.enter("alex")
    known = goals.queries.one(noors.pk)
    goals.put_away(by=by, goal_id=noors.pk, key=uuid.uuid4())
    cast.enter("alex")
    with pytest.raises(Missing):
        goals._change(goals._taking_down(by, known.consumer_id, uuid.uuid4()), noors.pk, 1, GoalWords("T"), by.user_id)


def test_nobody_takes_down_for_who_signs_in(cast: Cast, at: At, goal: Goal) -> None:
    bea = at("bea")
    for page, body in (
        (of(cast, more="new/"), DICTATED),
        (f"/goals/{goal.pk}/", redictated()),
        (f"/goals/{goal.pk}/away/", {}),
    ):
        assert bea.post(page, body).status_code == 403
    assert bea.get(of(cast, more="new/")).status_code == bea.get(f"/goals/{goal.pk}/").status_code == 403
    assert "/goals/new/" not in bea.get(of(cast)).content.decode()


def test_nor_past_the_pages(cast: Cast, goal: Goal) -> None:
    said, key = GoalWords("Another."), uuid.uuid4()
    for who in ("bea", "alex"):
        with pytest.raises(Refused, match=f"^{Code.NOT_YOUR_RECORD.value}$"):
            goals.write(by=cast.enter(who), consumer_id=cast.sam.pk, said=said, key=key)
        with pytest.raises(Missing):
            goals.change(by=cast.enter(who), goal_id=goal.pk, version=1, said=said, key=key)
    with pytest.raises(Missing):
        goals.change(by=cast.enter("sam"), goal_id=uuid.uuid4(), version=1, said=said, key=key)


def test_the_page_of_a_person_leads_there(cast: Cast, at: At) -> None:
    assert of(cast) in at("alex").get(f"/people/{cast.sam.pk}/").content.decode()
    assert of(cast) not in at("dana").get(f"/people/{cast.sam.pk}/").content.decode()


@pytest.mark.parametrize("more", ["", "new/"])
def test_few_statements_for_who_takes_it_down(cast: Cast, at: At, noors: Goal, more: str) -> None:
    alex = at("alex")
    assert statements(alex, of(cast, "noor", more)) <= BUDGET
    assert statements(alex, f"/goals/{noors.pk}/") <= BUDGET
