"""A contact outside what was agreed is asked about once and never refused; the answer is for the worker and who supervises
them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import ContactLogEntry, OutsideContact, Service, SupervisionTie
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
ASKED = "Outside your agreement. How did it come about?"


@pytest.fixture
def tie(cast: Cast, as_owner: Owner) -> SupervisionTie:
    """Alex and Sam agreed: 9 to 17 on workdays, by phone or in the park. Mira supervises Alex; the service is in Melbourne."""
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(timezone="Australia/Melbourne")
        mira = cast.users["mira"] = build.user(username=f"mira.{cast.service.slug}", name="Mira")
        build.member(user=mira, service=cast.service, role="peer_supervisor")
        more = {"channels": ["phone", "in_person"], "places": "The park\n"}
        build.agreement(consumer=cast.sam, worker=cast.users["alex"], agreed_at=cast.policy.starts_at, **more)
        return build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=mira)


def monday(hour: int, minute: int = 0) -> str:
    today = timezone.now().astimezone(ZoneInfo("Australia/Melbourne")).date()
    day = today - timedelta(days=today.weekday() + 7)
    return f"{day:%Y-%m-%d}T{hour:02}:{minute:02}"


def log(cast: Cast, alex: Client, at: str, mode: str, **more: str) -> Any:
    sent = {"happened_at": at, "minutes": "10", "mode": mode, "key": str(uuid.uuid4())} | more
    return alex.post(f"/people/{cast.sam.pk}/contacts/new/", sent)


def test_a_text_at_night_is_asked_about_once(cast: Cast, at: At, tie: SupervisionTie) -> None:
    alex = at("alex")
    assert ASKED not in text_of(alex.get(f"/people/{cast.sam.pk}/contacts/new/"))
    asked = log(cast, alex, monday(3, 10), "text")
    assert asked.status_code == 200
    for said in (
        ASKED,
        "You had agreed on something else: the time, the way.",
        "Planned together",
        "Urgent",
        "By mistake",
    ):
        assert said in text_of(asked)
    assert monday(3, 10) in asked.content.decode()
    assert not ContactLogEntry.objects.exists()
    assert log(cast, alex, monday(3, 10), "text", answer="nonsense").status_code == 422
    assert log(cast, alex, monday(3, 10), "text", answer="").status_code == 200
    assert log(cast, alex, monday(3, 10), "text", answer="urgent").status_code == 302
    made = OutsideContact.objects.get()
    assert (made.what, made.answer, made.contact.mode) == (["hours", "channel"], "urgent", "text")
    assert "outside your agreement: urgent" in text_of(alex.get(f"/people/{cast.sam.pk}/contacts/new/"))


@pytest.mark.parametrize(("place", "asked"), [("place-0", False), ("elsewhere", True), ("", False)])
def test_a_place_that_was_not_agreed_on(cast: Cast, at: At, tie: SupervisionTie, place: str, asked: bool) -> None:
    alex = at("alex")
    assert "The park" in text_of(alex.get(f"/people/{cast.sam.pk}/contacts/new/"))
    answer = log(cast, alex, monday(10), "in_person", place=place)
    assert answer.status_code == (200 if asked else 302)
    assert (ASKED in text_of(answer)) is asked
    assert not OutsideContact.objects.exists()


def test_within_what_was_agreed_or_without_an_agreement_nothing_is_asked(
    cast: Cast, at: At, tie: SupervisionTie
) -> None:
    assert log(cast, at("alex"), monday(10), "phone", answer="urgent").status_code == 302
    assert log(cast, at("dana"), monday(3), "text").status_code == 302
    assert ContactLogEntry.objects.count() == 1
    cast.enter("alex")
    assert not OutsideContact.objects.exists()


def test_taken_back_it_is_gone(cast: Cast, at: At, tie: SupervisionTie) -> None:
    alex = at("alex")
    log(cast, alex, monday(3), "text", answer="mistake")
    alex.post(f"/contacts/{ContactLogEntry.objects.get().pk}/undo/")
    assert not OutsideContact.objects.exists()
    assert not ContactLogEntry.objects.exists()


def test_the_answer_is_for_the_worker_and_who_supervises_them(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie
) -> None:
    with as_owner():
        build.outside(contact=build.contact(consumer=cast.sam, worker=cast.users["alex"]))
        other = build.user(username=f"olu.{cast.service.slug}", name="Olu")
        cast.users["olu"] = other
        build.member(user=other, service=cast.service, role="peer_supervisor")
        clinical = {"supervisor": cast.users["bea"], "kind": "clinician"}
        build.supervision(service=cast.service, worker=cast.users["alex"], **clinical)
    mira = at("mira")
    shown = text_of(mira.get(f"/supervision/{tie.pk}/"))
    assert "outside in the time: by mistake" in shown
    assert "Sam" not in shown
    for name in ("dana", "bea", "cleo", "ravi", "ada", "olu", "sam"):
        cast.enter(name)
        assert not OutsideContact.objects.exists(), name
    with as_owner():
        build.member(user=cast.users["bea"], service=cast.service, role="peer_supervisor")
    cast.enter("bea")
    assert not OutsideContact.objects.exists(), "supervises as a clinician, whatever else she is"
    with as_owner():
        SupervisionTie.objects.filter(pk=tie.pk).update(ends_at=timezone.now())
    cast.enter("mira")
    assert not OutsideContact.objects.exists()


@pytest.mark.parametrize(("days", "often"), [((1, 2), False), ((1, 2, 29), True), ((1, 2, 31), False)])
def test_three_in_thirty_days_are_a_line_for_the_supervisor(
    cast: Cast, at: At, as_owner: Owner, tie: SupervisionTie, days: tuple[int, ...], often: bool
) -> None:
    with as_owner():
        for ago in days:
            when = timezone.now() - ago * DAY
            build.outside(contact=build.contact(consumer=cast.sam, worker=cast.users["alex"], happened_at=when))
    line = "3 contacts outside an agreement in 30 days"
    assert (line in text_of(at("mira").get("/supervision/"))) is often
    for name, page in (
        ("bea", "/"),
        ("ada", f"/services/{cast.service.slug}/staff/{cast.users['alex'].pk}/supervision/"),
    ):
        assert "outside an agreement" not in text_of(at(name).get(page))
