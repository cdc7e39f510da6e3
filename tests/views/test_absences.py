"""A peer worker is away: only the days, never why; told to the consumers who want to hear of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Absence
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


def said(cast: Cast, cover: str = "dana", *, since: int = 0, until: int = 5) -> dict[str, object]:
    today = timezone.localdate()
    told = {"starts_on": today + timedelta(days=since), "ends_on": today + timedelta(days=until)}
    return told | {"cover": str(cast.users[cover].pk) if cover else "", "key": str(uuid.uuid4())}


def wants_cover(cast: Cast, as_owner: Owner, *, wants: bool = True, number: int = 1) -> None:
    with as_owner():
        build.agreement(
            consumer=cast.sam, worker=cast.users["alex"], wants_cover=wants, number=number,
            state="draft" if number > 1 else "agreed", **({} if number > 1 else {"agreed_at": cast.policy.starts_at}),
        )  # fmt: skip


def test_the_consumer_hears_of_it_if_they_want_to(cast: Cast, at: At, as_owner: Owner) -> None:
    alex, sam = at("alex"), at("sam")
    assert "When I am away" in text_of(alex.get("/supervision/mine/"))
    sent = said(cast)
    for _twice in range(2):
        assert alex.post("/absence/", sent).url == "/absence/"
    assert Absence.objects.count() == 1
    assert "Dana is there instead" in text_of(alex.get("/absence/"))
    assert "is away" not in text_of(sam.get("/my/"))
    wants_cover(cast, as_owner)
    assert "Alex is away until" in text_of(sam.get("/my/"))
    assert "You can see Dana." in text_of(sam.get("/my/"))
    wants_cover(cast, as_owner, wants=False, number=2)
    assert "is away" not in text_of(sam.get("/my/"))


@pytest.mark.parametrize(("since", "until", "shown"), [(-2, -1, False), (1, 2, False), (-2, 0, True), (0, 0, True)])
def test_on_the_days_that_were_said(cast: Cast, at: At, as_owner: Owner, since: int, until: int, shown: bool) -> None:
    wants_cover(cast, as_owner)
    today = timezone.localdate()
    with as_owner():
        days = {"starts_on": today + since * DAY, "ends_on": today + until * DAY}
        build.absence(service=cast.service, worker=cast.users["alex"], **days)
    page = text_of(at("sam").get("/my/"))
    assert ("is away until" in page) is shown
    assert ("Ask the service whom you can see" in page) is shown


def test_an_administrator_says_it_for_them_and_either_takes_it_back(cast: Cast, at: At) -> None:
    ada, alex = at("ada"), cast.users["alex"]
    page = f"/services/{cast.service.slug}/staff/{alex.pk}/absence/"
    assert "When they are away" in text_of(ada.get(f"/services/{cast.service.slug}/staff/{alex.pk}/"))
    for _number in range(2):
        assert ada.post(page, said(cast, "")).url == page
    assert "Nobody is there instead yet" in text_of(ada.get(page))
    first, second = Absence.objects.all()
    assert ada.post(f"/absence/{first.pk}/end/").url == page
    assert at("alex").post(f"/absence/{second.pk}/end/").url == "/absence/"
    assert not Absence.objects.exists()


def test_nobody_else_says_it_or_sees_it(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        made = build.absence(service=cast.service, worker=cast.users["alex"])
    for name in ("dana", "bea", "ravi", "sam"):
        reader = at(name)
        assert reader.post(f"/absence/{made.pk}/end/").status_code == 404
        cast.enter(name)
        assert not Absence.objects.exists()
        assert not Absence.history.exists()
    for name in ("bea", "ravi", "ada", "sam"):
        assert at(name).get("/absence/").status_code == 404
    page = f"/services/{cast.service.slug}/staff/{cast.users['bea'].pk}/absence/"
    assert at("ada").post(page, said(cast)).status_code == 403


@pytest.mark.parametrize("wrong", [{"until": -1}, {"since": 3, "until": 2}, {"since": -1}])
def test_days_that_cannot_be_are_refused(cast: Cast, at: At, wrong: dict[str, int]) -> None:
    alex = at("alex")
    assert alex.post("/absence/", said(cast, **wrong)).status_code == 422
    assert alex.post("/absence/", said(cast) | {"cover": str(cast.users["bea"].pk)}).status_code == 422
    assert alex.post("/absence/", said(cast) | {"cover": str(cast.users["alex"].pk)}).status_code == 422
    assert not Absence.objects.exists()


def test_no_reason_has_a_place_anywhere() -> None:
    names = {field.name for field in Absence._meta.get_fields()}
    assert names == {"id", "created_at", "created_by", "service", "worker", "cover", "starts_on", "ends_on"}
