"""A service's name, texts and clock: changed by its administrators, with a reason and a history."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions.seen import mark
from peernotes.actions.service_details import ServiceDetails, save
from peernotes.enums import Code
from peernotes.errors import Refused
from peernotes.forms.set_up import ServiceDetailsForm
from peernotes.models import Event, Service
from peernotes.queries import services as queries
from tests.support import build, drawn
from tests.support.cast import Cast

At = Callable[[str], Client]
Owner = Callable[[], Any]
DETAILS = {
    "name": "North", "timezone": "Australia/Sydney", "setting": "peer_run", "duty_phone": "020 7946 0000",
    "duty_text": "Ring us.", "crisis_text": "The warm line.", "carer_crisis_text": "", "concern_minutes": 30, "answer_days": 10,
}  # fmt: skip
SAID = DETAILS | {"reason": "We moved."}


def address(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/details/"


def send(client: Client, cast: Cast, said: dict[str, Any]) -> Any:
    """As the page was drawn a moment ago."""
    return client.post(address(cast), {"seen": mark(queries.details(cast.service.pk))} | said)


def of(cast: Cast) -> dict[str, Any]:
    return Service.objects.values(*DETAILS).get(pk=cast.service.pk)


def test_what_is_changed_stays_in_the_history_with_who_and_why(cast: Cast, at: At) -> None:
    ada = at("ada")
    assert send(ada, cast, SAID).url == address(cast)
    assert of(cast) == DETAILS
    send(ada, cast, SAID | {"duty_phone": "020 7946 0001", "reason": "A new number."})
    page = ada.get(address(cast)).content.decode()
    assert "Name: The Cast → North" in page
    assert "Time zone: Europe/London → Australia/Sydney" in page
    assert "Setting: nothing → Run by peers" in page
    assert "Who to ring: 020 7946 0000 → 020 7946 0001" in page
    assert page.index("A new number.") < page.index("We moved.")
    assert "Ada, " in page
    event = Event.objects.filter(verb="edit_service").first()
    assert (event.object_type, event.object_id, event.subject_id) == ("service", cast.service.pk, None)


def test_the_form_holds_what_is_so_now_and_leads_there_from_the_model(cast: Cast, at: At) -> None:
    ada = at("ada")
    assert address(cast) in ada.get(f"/services/{cast.service.slug}/model/").content.decode()
    page = ada.get(address(cast)).content.decode()
    assert 'value="The Cast"' in page
    assert "Earlier changes" not in page
    assert set(ServiceDetailsForm.base_fields) == {*ServiceDetails.__dataclass_fields__, "key", "reason", "seen"}
    assert set(queries.DETAILS) == {*ServiceDetails.__dataclass_fields__}


def test_the_short_name_stays(cast: Cast, at: At) -> None:
    send(at("ada"), cast, SAID | {"slug": "other"})
    assert Service.objects.get(pk=cast.service.pk).slug == cast.service.slug


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "No\u200brth"},
        {"timezone": "Mars/North"},
        {"timezone": "../etc/passwd"},
        {"setting": "moon"},
        {"duty_phone": ""},
        {"duty_text": ""},
        {"concern_minutes": 0},
        {"concern_minutes": 1441},
        {"answer_days": 0},
        {"answer_days": 61},
        {"reason": ""},
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(cast: Cast, at: At, wrong: dict[str, Any]) -> None:
    before = of(cast)
    assert send(at("ada"), cast, SAID | wrong).status_code == 422
    assert of(cast) == before


def test_pressed_twice_it_happens_once(cast: Cast, at: At) -> None:
    ada, key = at("ada"), {"key": "00000000-0000-4000-8000-00000000000a"}
    sent = {"seen": mark(queries.details(cast.service.pk))} | SAID | key
    for _twice in range(2):
        assert ada.post(address(cast), sent).status_code == 302
    assert of(cast)["name"] == "North"
    assert Event.objects.filter(verb="edit_service").count() == 1


def test_on_a_new_clock_moments_stay_moments_and_days_stay_days(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        evening = dt.datetime(2024, 1, 4, 22, 30, tzinfo=dt.UTC)
        build.entry(consumer=cast.sam, written_at=evening, title="At a time")
        build.entry(consumer=cast.sam, written_at=evening, written_on=dt.date(2024, 1, 4), title="On a day")
    send(at("ada"), cast, SAID)
    page = at("bea").get(f"/people/{cast.sam.pk}/record/").content.decode()
    assert "5 January 2024, 09:30 AEDT" in page
    assert ">4 January 2024<" in page
    assert "4 May 1990" in page


@pytest.mark.parametrize(("name", "status"), [("bea", 403), ("ravi", 403), ("sam", 403)])
def test_nobody_else_changes_them(cast: Cast, at: At, name: str, status: int) -> None:
    someone = at(name)
    assert someone.get(address(cast)).status_code == status
    assert send(someone, cast, SAID).status_code == status


def test_nor_past_the_page(cast: Cast) -> None:
    before = of(cast)
    with pytest.raises(Refused, match=f"^{Code.WRONG_ROLE.value}$"):
        save(
            by=cast.enter("bea"),
            service_id=cast.service.pk,
            details=ServiceDetails(**DETAILS),
            seen=mark(queries.details(cast.service.pk)),
            reason="Mine.",
            key=uuid.uuid4(),
        )
    assert of(cast) == before


def test_administrators_of_another_service_find_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = build.service(slug="other")
        build.member(user=cast.users["cleo"], service=other, role="service_admin", starts_at=timezone.now())
    before = of(cast)
    seen = mark(queries.details(other.pk))
    assert at("cleo").post("/services/other/details/", SAID | {"seen": seen}).status_code == 302
    assert send(at("cleo"), cast, SAID).status_code == 403
    assert of(cast) == before


def test_of_two_who_save_at_once_the_second_is_told_and_loses_nothing(cast: Cast, at: At) -> None:
    ada, abe = at("ada"), at("abe")
    stale = re.search(r'name="seen" value="(\w+)"', abe.get(address(cast)).content.decode())[1]
    send(ada, cast, SAID | {"reason": "Ada was first."})
    typed = SAID | {"name": "South", "setting": "ward", "reason": "Abe's reason.", "seen": stale}
    answer = abe.post(address(cast), typed)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert of(cast) == DETAILS
    warning = page[page.index("Somebody saved this in between") : page.index("<form", page.index("in between"))]
    assert "North" in warning
    assert "Run by peers" in warning
    assert "Ring us." not in warning
    assert 'value="South"' in page
    assert "Abe&#x27;s reason." in page
    afresh = re.search(r'name="seen" value="(\w+)"', page)[1]
    assert abe.post(address(cast), typed | {"seen": afresh}).status_code == 302
    assert of(cast)["name"] == "South"


def test_what_was_kept_while_another_saved_goes_through_once_both_were_shown(cast: Cast, at: At) -> None:
    ada, abe = at("ada"), at("abe")
    typed = {"name": "South", "setting": "ward", "reason": "Abe's reason."}
    first = drawn.hidden(abe.get(address(cast)))
    send(ada, cast, SAID | {"reason": "Ada was first."})
    assert abe.post(address(cast), first | SAID | typed).status_code == 409
    again = abe.get(address(cast))
    page = again.content.decode()
    warning = page[page.index("Somebody saved this in between") : page.index("<form", page.index("in between"))]
    assert "North" in warning
    assert "Ring us." not in warning
    assert 'value="South"' in page
    assert abe.post(address(cast), drawn.hidden(again) | SAID | typed).status_code == 302
    assert of(cast)["name"] == "South"
    assert "Somebody saved this in between" not in abe.get(address(cast)).content.decode()


def test_what_was_kept_while_nobody_saved_warns_of_nobody(cast: Cast, at: At) -> None:
    abe = at("abe")
    first = drawn.hidden(abe.get(address(cast)))
    kept = first | SAID | {"name": "South", "reason": "Abe's reason."}
    assert abe.post(address(cast), kept, headers={"X-Keep": "1"}).status_code == 200
    page = abe.get(address(cast))
    assert 'value="South"' in page.content.decode()
    assert "Somebody saved this in between" not in page.content.decode()
    assert drawn.hidden(page)["seen"] == first["seen"]


def test_whom_somebody_can_turn_to_stands_on_their_own_pages(cast: Cast, at: At) -> None:
    sam = at("sam")
    assert "If you need somebody now" not in sam.get("/my/").content.decode()
    send(at("ada"), cast, SAID)
    for page in ("/my/", "/my/concerns/"):
        assert "The warm line." in sam.get(page).content.decode()
    assert "The warm line." not in Client().get("/accounts/login/").content.decode()
    assert send(at("ada"), cast, SAID | {"crisis_text": ""}).status_code == 302
    assert "If you need somebody now" not in sam.get("/my/").content.decode()
