"""Something worries me: from every page, in every model; answered by a clinician."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import SafetyConcern
from tests.support.cast import Cast
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]


def said(**changes: Any) -> dict[str, Any]:
    return {"key": uuid.uuid4(), "fact": "The stairs gave way.", "basis": "consented", "told": "yes"} | changes


def raised(cast: Cast, as_owner: Owner, number: int = 1, **changes: Any) -> SafetyConcern:
    values = {
        "fact": "The stairs gave way.",
        "basis": "consented",
        "due_at": timezone.now() - dt.timedelta(hours=1),
        "told_consumer": True,
    }
    with as_owner():
        rows = [
            SafetyConcern.objects.create(
                service=cast.service, consumer=cast.sam, created_by=cast.users["alex"], **(values | changes)
            )
            for _ in range(number)
        ]
    return rows[0]


def test_from_the_frame_to_the_person(cast: Cast, at: At) -> None:
    alex = at("alex")
    assert f"/people/{cast.sam.pk}/concerns/new/" in alex.get("/concerns/new/").content.decode()
    assert alex.get(f"/concerns/new/?person={cast.sam.pk}").url == f"/people/{cast.sam.pk}/concerns/new/"
    assert alex.get("/concerns/new/?person=x").status_code == 200
    assert [row.title for _href, row in alex.get("/concerns/new/?q=noo").context["rows"]] == ["Noor"]
    assert f"person={cast.sam.pk}" in alex.get(f"/people/{cast.sam.pk}/").content.decode()


def test_nothing_is_chosen_beforehand(cast: Cast, at: At) -> None:
    assert " checked" not in at("alex").get(f"/people/{cast.sam.pk}/concerns/new/").content.decode()


def test_pressing_twice_raises_once(cast: Cast, at: At) -> None:
    alex, sent = at("alex"), said()
    first, second = (alex.post(f"/people/{cast.sam.pk}/concerns/new/", sent) for _ in range(2))
    concern = SafetyConcern.objects.get(consumer=cast.sam)
    assert first.url == second.url == f"/concerns/{concern.pk}/"
    assert "I take this on" not in alex.get(first.url).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"fact": ""}, {"fact": "x" * 2_001}, {"fact": "a\x00"}, {"basis": "mood"}, {"basis": ""}, {"told": ""},
        {"told": "perhaps"}, {"told": "no"}, {"told": "no", "not_told_reason": "  "},
    ],
)  # fmt: skip
def test_bad_input_is_told_and_nothing_is_raised(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    answer = at("alex").post(f"/people/{cast.sam.pk}/concerns/new/", said(**wrong))
    assert answer.status_code == 422
    assert not SafetyConcern.objects.filter(consumer=cast.sam).exists()


def test_a_clinician_takes_it_on_and_closes_it(cast: Cast, at: At, as_owner: Owner) -> None:
    concern = raised(cast, as_owner)
    cleo, address = at("cleo"), f"/concerns/{concern.pk}/"
    page = cleo.get(address).content.decode()
    assert "Waiting too long" in page
    assert f"/people/{cast.sam.pk}/" not in page
    for unknown in ({}, {"do": "zz"}, {"do": ""}):
        assert cleo.post(address, unknown).status_code == 422, "nobody takes it on by chance"
    assert cleo.post(address, {"do": "acknowledge"}).url == address
    assert cleo.post(address, {"do": "close", "outcome": ""}).status_code == 422
    key = uuid.uuid4()
    for _ in range(2):
        assert cleo.post(address, {"do": "close", "outcome": "Mended.", "key": key}).url == address
    page = at("sam").get(address).content.decode()
    assert "Mended." in page
    assert "Cleo" in page
    assert at("cleo").post(address, {"do": "close", "outcome": "Again."}).status_code == 403


def test_who_is_not_told_yet_gets_a_day(cast: Cast, at: At, as_owner: Owner) -> None:
    concern = raised(cast, as_owner, told_consumer=False, not_told_reason="They had left.")
    cleo, address = at("cleo"), f"/concerns/{concern.pk}/"
    assert "They had left." in cleo.get(address).content.decode()
    for day in ("2001-01-01", "soon", "9999-01-01"):
        assert cleo.post(address, {"do": "acknowledge", "hold_until": day, "reason": "Why"}).status_code == 422
    tomorrow = (timezone.now() + dt.timedelta(days=1)).date()
    assert cleo.post(address, {"do": "acknowledge", "hold_until": tomorrow.isoformat()}).status_code == 422
    cleo.post(address, {"do": "acknowledge", "hold_until": tomorrow.isoformat(), "reason": "They had left."})
    concern.refresh_from_db()
    assert concern.hold_until == tomorrow


def test_they_read_it_once_a_clinician_says_that_they_know(cast: Cast, at: At, as_owner: Owner) -> None:
    concern = raised(cast, as_owner, told_consumer=False, not_told_reason="It could put somebody in danger.")
    address = f"/concerns/{concern.pk}/"
    day = timezone.localdate() + dt.timedelta(days=31)
    why = {"reason": "Their brother is in the room."}
    assert at("cleo").post(address, {"do": "acknowledge", "hold_until": day.isoformat(), **why}).status_code == 422
    cleo = at("cleo")
    page = cleo.get(address).content.decode()
    assert "I have told them" not in page
    assert "It is dealt with" not in page
    cleo.post(address, {"do": "acknowledge", "hold_until": timezone.localdate().isoformat(), **why})
    assert "Cleo took it on" in at("alex").get(address).content.decode()
    sam = at("sam")
    assert sam.get(address).status_code == 404
    for page in ("/concerns/", "/my/concerns/", "/my/"):
        answer = sam.get(page)
        assert answer.status_code == 200
        assert "put somebody in danger" not in answer.content.decode()
        assert "Their brother" not in answer.content.decode()
    cleo = at("cleo")
    assert "I have told them" in cleo.get(address).content.decode()
    assert cleo.post(address, {"do": "tell"}).url == address
    assert "I have told them" not in cleo.get(address).content.decode()
    page = at("sam").get("/my/concerns/").content.decode()
    assert "put somebody in danger" in page
    assert "Their brother is in the room." in page


def test_another_clinician_keeps_it_from_them_for_longer(cast: Cast, at: At, as_owner: Owner) -> None:
    concern = raised(cast, as_owner, told_consumer=False, not_told_reason="They had left.")
    address, again = f"/concerns/{concern.pk}/", {"do": "hold", "key": uuid.uuid4(), "reason": "Not yet."}
    cleo = at("cleo")
    cleo.post(address, {"do": "acknowledge", "reason": "They had left.", "danger_to_other": "on"})
    page = cleo.get(address).content.decode()
    assert "Telling them could put somebody else in danger." in page
    assert "Another clinician decides" in page
    assert "Keep it from them for now" not in page
    answer = cleo.post(address, again)
    assert answer.status_code == 403
    assert "held_by_you" in answer.content.decode()
    bea = at("bea")
    assert "Keep it from them for now" in bea.get(address).content.decode()
    assert bea.post(address, again | {"reason": " "}).status_code == 422
    assert bea.post(address, again).url == address
    assert "Not yet. (Bea" in bea.get(address).content.decode()
    assert at("sam").get(address).status_code == 404


@pytest.mark.parametrize(
    ("phone", "link"),
    [
        ("+61 (0)2 555-0142", "tel:+61025550142"),
        ("555 0142, day and night", "tel:5550142"),
        ("ask at the desk, 2nd floor", ""),
    ],
)
def test_whom_to_ring_can_be_pressed_and_stays(cast: Cast, at: At, as_owner: Owner, phone: str, link: str) -> None:
    with as_owner():
        cast.service.duty_phone = phone
        cast.service.save()
    concern = raised(cast, as_owner)
    alex = at("alex")
    for page in (f"/people/{cast.sam.pk}/concerns/new/", f"/concerns/{concern.pk}/"):
        html = alex.get(page).content.decode()
        assert phone in html
        assert (f'href="{link}"' in html) if link else ("tel:" not in html)


def test_the_worklist_and_every_page_of_a_clinician_show_what_waits(cast: Cast, at: At, as_owner: Owner) -> None:
    concern = raised(cast, as_owner)
    cleo = at("cleo")
    page = cleo.get("/").content.decode()
    assert page.index(f"/concerns/{concern.pk}/") < page.index("Not read yet")
    assert "Safety concerns (1)" in cleo.get("/people/").content.decode()
    assert "Safety concerns (" not in at("alex").get("/people/").content.decode()


@pytest.mark.parametrize(
    ("name", "status"), [("alex", 200), ("bea", 200), ("dana", 404), ("ada", 404), ("sam", 404), ("ravi", 404)]
)
def test_who_may_open_one(cast: Cast, at: At, as_owner: Owner, name: str, status: int) -> None:
    concern = raised(cast, as_owner)
    assert at(name).get(f"/concerns/{concern.pk}/").status_code == status


def test_the_list_says_about_whom_and_not_what(cast: Cast, at: At, as_owner: Owner) -> None:
    raised(cast, as_owner)
    page = at("cleo").get("/concerns/").content.decode()
    assert "Sam, 1" in page
    assert "stairs" not in page
    assert "Sam, 1" not in at("dana").get("/concerns/").content.decode()
    assert "There is nothing here." in at("ada").get("/concerns/").content.decode()


def test_one_concern_and_thirty_cost_the_same(cast: Cast, at: At, as_owner: Owner) -> None:
    concern = raised(cast, as_owner)
    few = [statements(at("bea"), page) for page in ("/concerns/", f"/concerns/{concern.pk}/")]
    raised(cast, as_owner, 30)
    raised(cast, as_owner, 30, status="acknowledged", acknowledged_by=cast.users["bea"], acknowledged_at=timezone.now())
    bea = at("bea")
    assert [statements(bea, page) for page in ("/concerns/", f"/concerns/{concern.pk}/")] == few
    assert max(few) <= BUDGET
    assert bea.get("/concerns/" + bea.get("/concerns/").context["pager"]["older"]).context["waiting"] == []
