"""A Crisis and Support Plan: in the person's own words, for those who may read About Me, and for who is on duty if they
ticked that."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions import crisis_plans
from peernotes.actions.crisis_plans import PlanWords
from peernotes.enums import Code, PlanPart
from peernotes.errors import Missing, Refused
from peernotes.models import CrisisPlan, CrisisPlanPart, Event
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import concern, switch, text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
SIGNS, NOTES = "/my/plan/1/", "/my/plan/7/"
SAID = {"version": 0, "text": "I stop answering.", "readers": "about_me"}
NOTHING = "Nothing to read here"


def of(cast: Cast, who: str = "sam") -> str:
    return f"/people/{getattr(cast, who).pk}/plan/"


@pytest.fixture
def part(cast: Cast, as_owner: Owner) -> CrisisPlanPart:
    with as_owner():
        return build.plan_part(consumer=cast.sam)


@pytest.fixture
def cleo_on_duty(cast: Cast, as_owner: Owner) -> None:
    """A clinician who does not work with Sam."""
    with as_owner():
        build.shift(service=cast.service, user=cast.users["cleo"])


def looks(cast: Cast, verb: str, name: str) -> list[Event]:
    return list(Event.objects.filter(verb=verb, actor_id=cast.users[name].pk, subject_id=cast.sam.pk))


def test_empty_until_something_is_opened_and_no_word_of_what_is_kept(cast: Cast, at: At) -> None:
    sam, bea = at("sam"), at("bea")
    before = text_of(bea.get(of(cast)))
    assert NOTHING in before
    assert sam.post(SIGNS, SAID | {"readers": "only_me"}).url == "/my/plan/"
    assert text_of(bea.get(of(cast))) == before
    assert "Only you read it" in text_of(sam.get("/my/plan/"))
    assert sam.post(SIGNS, SAID | {"version": 1}).status_code == 302
    for name in ("alex", "bea"):
        shown = text_of(at(name).get(of(cast)))
        assert "I stop answering." in shown
        assert NOTHING not in shown


def test_nothing_is_chosen_beforehand(cast: Cast, at: At) -> None:
    sam = at("sam")
    for page in ("/my/plan/", SIGNS, NOTES):
        assert " checked" not in sam.get(page).content.decode()


def test_every_reader_leaves_an_event(cast: Cast, at: At, part: CrisisPlanPart, as_owner: Owner) -> None:
    assert at("bea").get(of(cast)).status_code == 200
    with as_owner():
        assert [event.objects_seen for event in looks(cast, "read_plan", "bea")] == [[part.pk]]
    assert "read your Crisis and Support Plan" in text_of(at("sam").get("/my/who-looked/"))


def test_closed_to_everybody_else(cast: Cast, at: At, part: CrisisPlanPart) -> None:
    for name in ("dana", "cleo", "ada", "ravi", "sam"):
        assert at(name).get(of(cast)).status_code == (403 if name == "dana" else 404)


def test_no_peer_worker_reads_it_where_the_model_closes_about_me(
    cast: Cast, at: At, part: CrisisPlanPart, as_owner: Owner
) -> None:
    alex = at("alex")
    with as_owner():
        switch(cast)
    assert alex.get(of(cast)).status_code == 403
    assert part.text in text_of(at("bea").get(of(cast)))


def test_what_was_taken_back_is_not_there(cast: Cast, at: At, part: CrisisPlanPart) -> None:
    assert at("sam").post(SIGNS, SAID | {"version": 1, "text": ""}).status_code == 302
    assert NOTHING in text_of(at("bea").get(of(cast)))
    assert "I stop answering." in text_of(at("sam").get(SIGNS))


def test_how_it_stood_before_is_its_persons(cast: Cast, at: At, part: CrisisPlanPart) -> None:
    sam = at("sam")
    for version in (1, 2):
        assert sam.post(SIGNS, SAID | {"version": version, "text": f"Words {version}."}).status_code == 302
    shown = text_of(sam.get(SIGNS))
    assert all(words in shown for words in ("I stop answering.", "Words 1.", "Words 2."))
    read = text_of(at("bea").get(of(cast)))
    assert "Words 2." in read
    assert "Words 1." not in read


def test_changed_elsewhere_in_between_keeps_both(cast: Cast, at: At) -> None:
    sam = at("sam")
    assert sam.post(SIGNS, SAID | {"text": "One tab."}).status_code == 302
    answer = sam.post(SIGNS, SAID | {"text": "Another tab."})
    assert answer.status_code == 409
    assert all(words in answer.content.decode() for words in ("One tab.", "Another tab."))
    assert sam.post(SIGNS, SAID | {"version": 1, "text": "Another tab."}).status_code == 302


def test_a_page_from_before_all_was_lost_is_stale_too(cast: Cast, at: At) -> None:
    answer = at("sam").post(SIGNS, SAID | {"version": 3})
    assert answer.status_code == 409
    assert "Nothing written here." in answer.content.decode()


def test_pressed_twice_is_written_once(cast: Cast, at: At, as_owner: Owner) -> None:
    sam, sent = at("sam"), SAID | {"key": uuid.uuid4()}
    for _ in range(2):
        assert sam.post(SIGNS, sent).url == "/my/plan/"
    with as_owner():
        assert CrisisPlanPart.objects.get(consumer=cast.sam).version == 1


def test_a_wish_about_notes_is_asked_for_and_shown(cast: Cast, at: At) -> None:
    sam = at("sam")
    answer = sam.post(NOTES, SAID)
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["wish"])
    assert sam.post(NOTES, SAID | {"text": "", "wish": "ask_me_later"}).status_code == 302
    assert "Ask me later" in text_of(at("bea").get(of(cast)))
    assert sam.get(NOTES).context["form"]["wish"].value() == "ask_me_later"


@pytest.mark.parametrize("wrong", ["readers", "version"])
def test_nothing_is_taken_as_said(cast: Cast, at: At, wrong: str) -> None:
    answer = at("sam").post(SIGNS, SAID | {wrong: ""})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, [wrong])
    assert "I stop answering." in answer.content.decode()


@pytest.mark.parametrize("number", [0, 8, 10**6])
def test_there_are_seven_parts(cast: Cast, at: At, number: int) -> None:
    sam = at("sam")
    assert sam.get(f"/my/plan/{number}/").status_code == sam.post(f"/my/plan/{number}/", SAID).status_code == 404


def test_nobody_else_writes_in_it(cast: Cast, at: At, part: CrisisPlanPart) -> None:
    for name in ("alex", "bea"):
        browser = at(name)
        assert browser.post(SIGNS, SAID).status_code == browser.get(SIGNS).status_code == 404
        assert browser.post("/my/plan/", {"open_on_duty": "on"}).status_code == 404
        by, said = cast.enter(name), PlanWords("T", only_me=False)
        with pytest.raises(Refused, match=f"^{Code.NOT_YOUR_RECORD.value}$"):
            crisis_plans.write(
                by=by, consumer_id=cast.sam.pk, which=PlanPart.SIGNS, version=1, said=said, key=uuid.uuid4()
            )
        with pytest.raises(Refused, match=f"^{Code.NOT_YOUR_RECORD.value}$"):
            crisis_plans.choose_on_duty(by=by, consumer_id=cast.sam.pk, open_on_duty=True)
    with pytest.raises(Missing):
        crisis_plans.open_of_person(by=cast.enter("sam"), consumer_id=cast.sam.pk)


def test_their_page_leads_there_whatever_is_written(cast: Cast, at: At) -> None:
    assert of(cast) in at("alex").get(f"/people/{cast.sam.pk}/").content.decode()
    assert of(cast) not in at("dana").get(f"/people/{cast.sam.pk}/").content.decode()


# --- on duty -----------------------------------------------------------------------------------------------------------


def test_on_duty_only_once_it_is_ticked_and_its_person_sees_who_opened_it(
    cast: Cast, at: At, part: CrisisPlanPart, cleo_on_duty: None, as_owner: Owner
) -> None:
    sam, cleo = at("sam"), at("cleo")
    with as_owner():
        build.plan_part(consumer=cast.sam, part="places", text="The boat shed.", only_me=True)
    assert cleo.get(of(cast)).status_code == 404
    assert sam.post("/my/plan/", {"open_on_duty": "on"}).url == "/my/plan/"
    shown = text_of(cleo.get(of(cast)))
    assert part.text in shown
    assert "because you are on duty" in shown
    assert "The boat shed." not in shown
    looked = text_of(sam.get("/my/who-looked/"))
    assert "opened your Crisis and Support Plan while on duty" in looked
    assert "you let any clinician on duty open it in a crisis" in looked
    with as_owner():
        assert [(event.rule, event.objects_seen) for event in looks(cast, "read_plan_on_duty", "cleo")] == [
            ("duty", [part.pk])
        ]
    assert cleo.get(f"/people/{cast.sam.pk}/").status_code == 404
    assert sam.post("/my/plan/", {}).status_code == 302
    assert cleo.get(of(cast)).status_code == 404


@pytest.mark.parametrize(("name", "on_shift"), [("cleo", False), ("cleo", True), ("alex", True)])
def test_the_tick_lets_in_clinicians_on_duty_and_nobody_else_below_python_too(
    cast: Cast, part: CrisisPlanPart, as_owner: Owner, name: str, on_shift: bool
) -> None:
    with as_owner():
        build.open_on_duty(consumer=cast.sam)
        if on_shift:
            build.shift(service=cast.service, user=cast.users[name])
    cast.enter(name)
    opens = on_shift and name == "cleo"
    assert CrisisPlan.objects.filter(consumer=cast.sam).exists() is opens
    if name == "cleo":
        assert CrisisPlanPart.objects.filter(consumer=cast.sam).exists() is opens


def test_who_reads_it_anyway_is_not_on_duty(cast: Cast, at: At, part: CrisisPlanPart, as_owner: Owner) -> None:
    with as_owner():
        build.open_on_duty(consumer=cast.sam)
        build.shift(service=cast.service, user=cast.users["bea"])
    assert "because you are on duty" not in text_of(at("bea").get(of(cast)))
    with as_owner():
        assert looks(cast, "read_plan_on_duty", "bea") == []


def test_ticked_as_it_was_changes_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    sam = at("sam")
    for tick in ({}, {"open_on_duty": "on"}, {"open_on_duty": "on"}, {}, {"open_on_duty": "on"}):
        assert sam.post("/my/plan/", tick).status_code == 302
    assert " checked" in sam.get("/my/plan/").content.decode()
    with as_owner():
        assert CrisisPlan.history.filter(consumer_id=cast.sam.pk).count() == 3
        assert len(looks(cast, "write_plan", "sam")) == 3


def test_not_after_the_shift_nor_for_a_relative_nor_of_a_colleague(
    cast: Cast, at: At, part: CrisisPlanPart, cleo_on_duty: None, as_owner: Owner
) -> None:
    with as_owner():
        build.open_on_duty(consumer=cast.sam)
    cleo = at("cleo")
    assert cleo.get(of(cast)).status_code == 200
    with as_owner():
        cast.sam.works_here = True
        cast.sam.save()
    assert cleo.get(of(cast)).status_code == 404
    with as_owner():
        cast.sam.works_here = False
        cast.sam.save()
        build.conflict(user=cast.users["cleo"], consumer=cast.sam)
    assert cleo.get(of(cast)).status_code == 404


def test_no_shift_no_plan(cast: Cast, at: At, part: CrisisPlanPart, as_owner: Owner) -> None:
    with as_owner():
        build.open_on_duty(consumer=cast.sam)
        over = build.shift(service=cast.service, user=cast.users["cleo"])
        over.ends_at = over.created_at
        over.save()
    assert at("cleo").get(of(cast)).status_code == 404


def test_a_worry_and_their_name_lead_there_on_duty_alone(
    cast: Cast, at: At, part: CrisisPlanPart, cleo_on_duty: None, as_owner: Owner
) -> None:
    with as_owner():
        worry = concern(cast)
    pages = (f"/concerns/{worry.pk}/", f"/services/{cast.service.slug}/consumers/{cast.sam.pk}/")
    cleo = at("cleo")
    assert [of(cast) in cleo.get(page).content.decode() for page in pages] == [False, False]
    with as_owner():
        build.open_on_duty(consumer=cast.sam)
    assert [of(cast) in cleo.get(page).content.decode() for page in pages] == [True, True]
    bea = at("bea")
    assert [of(cast) in bea.get(page).content.decode() for page in pages] == [False, False]


def test_few_statements(cast: Cast, at: At, part: CrisisPlanPart, cleo_on_duty: None, as_owner: Owner) -> None:
    with as_owner():
        build.open_on_duty(consumer=cast.sam)
    cleo = at("cleo")
    assert statements(cleo, of(cast)) <= BUDGET
