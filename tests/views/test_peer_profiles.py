"""How a peer worker introduces themselves: in their own words, and to nobody who runs the service or treats people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes.actions import peer_profiles as actions
from peernotes.models import Event, PeerProfile
from tests.support import build
from tests.support.cast import Cast
from tests.views.test_event_files import lines, of_today
from tests.views.test_known import PAGES, PERSONS_PAGES, SERVICE

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
CANARY = "Zephyrine"
WORDS = ("called", "my_words", "days", "languages", "gender", "culture", "interests")


def page(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/profile/"


def said(**changes: object) -> dict[str, object]:
    whole = {name: f"{CANARY} {name}" for name in WORDS} | {"offers": ["one_to_one", "groups"], "age_band": "from_30"}
    return whole | {"offered": "yes", "places": "4", "years": "3", "key": str(uuid4())} | changes


def test_what_is_written_stands_there_again(cast: Cast, at: At) -> None:
    alex, first = at("alex"), said()
    for _twice in range(2):
        assert alex.post(page(cast), first)["Location"] == page(cast)
    shown = alex.get(page(cast)).content.decode()
    for name in WORDS:
        assert f"{CANARY} {name}" in shown, name
    alex.post(page(cast), said(called="Lex", offered="no"))
    cast.enter("alex")
    profile = PeerProfile.objects.get()
    assert (profile.called, profile.offered, profile.places, profile.offers) == (
        "Lex",
        False,
        4,
        ["one_to_one", "groups"],
    )
    assert PeerProfile.history.filter(id=profile.pk).count() == 2
    cast.enter("ada")
    assert Event.objects.filter(verb="write_profile", object_id=profile.pk).count() == 2


def test_nothing_has_to_be_said(cast: Cast, at: At) -> None:
    assert at("alex").post(page(cast), {"offered": "no"}).status_code == 302
    cast.enter("alex")
    profile = PeerProfile.objects.get()
    assert (profile.offered, profile.places, profile.years, profile.my_words) == (False, 0, None, "")


@pytest.mark.parametrize(
    "wrong",
    [
        {"offered": ""},
        {"my_words": "x" * 1001},
        {"places": "201"},
        {"years": "81"},
        {"offers": "money"},
        {"age_band": "old"},
    ],
)
def test_what_cannot_be_so_is_not_taken(cast: Cast, at: At, wrong: dict[str, Any]) -> None:
    assert at("alex").post(page(cast), said(**wrong)).status_code == 422


def test_words_in_every_field_are_on_no_page_of_others(cast: Cast, at: At, as_owner: Owner) -> None:
    at("alex").post(page(cast), said())
    with as_owner():
        cast.users["mira"] = build.user(username=f"mira.{cast.service.slug}", name="Mira")
        build.member(user=cast.users["mira"], service=cast.service, role="peer_supervisor")
    pages = [*PAGES, *(f"/people/{cast.sam.pk}/{each}" for each in PERSONS_PAGES)]
    pages += [f"/services/{cast.service.slug}/{each}".format(who=cast.users["alex"].pk) for each in SERVICE]
    pages += [page(cast), f"/services/{cast.service.slug}/staff/{cast.users['alex'].pk}/"]
    for name in ("ada", "bea", "cleo", "ravi", "dana", "mira"):
        client = at(name)
        for each in pages:
            found = client.get(each).content.decode()
            assert CANARY not in found.replace(f'value="{CANARY}"', "").replace(f"“{CANARY}”", ""), (name, each)
        cast.enter(name)
        assert not PeerProfile.objects.exists(), name
        assert not PeerProfile.history.exists(), name
    content, _rows = lines(at("ada"), cast, of_today(cast, as_owner))
    assert CANARY.encode() not in content


def test_administrators_see_that_somebody_can_be_chosen(cast: Cast, at: At) -> None:
    member, row = f"/services/{cast.service.slug}/staff/{{}}/", "Can be chosen by consumers"
    seen = [at("ada").get(member.format(cast.users[name].pk)).content.decode() for name in ("alex", "bea")]
    assert [row in each for each in seen] == [True, False]
    at("alex").post(page(cast), said())
    assert seen[0] != at("ada").get(member.format(cast.users["alex"].pk)).content.decode()
    for name, told in (("ada", 1), ("bea", 0), ("dana", 0), ("sam", 0)):
        cast.enter(name)
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM peernotes_offering(%s)", [cast.service.pk])
            assert cursor.fetchone() == (told,), name


@pytest.mark.parametrize("name", ["ada", "bea", "ravi", "sam"])
def test_whoever_is_no_peer_worker_has_none(cast: Cast, at: At, name: str) -> None:
    client = at(name)
    assert client.get(page(cast)).status_code == client.post(page(cast), said()).status_code == 403


def test_what_was_replaced_is_gone_after_thirty_days(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        profile = build.profile(service=cast.service, user=cast.users["alex"])
        for words, days in (("First", 60), ("Second", 31), ("Third", 29)):
            with connection.cursor() as cursor:
                cursor.execute(
                    "SELECT set_config('peernotes.backdate', %s, true)", [str(timezone.now() - timedelta(days=days))]
                )
            PeerProfile.objects.filter(pk=profile.pk).update(my_words=words)
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('peernotes.backdate', '', true)")
        actions.forget(using="default")
        past = PeerProfile.history.filter(id=profile.pk).order_by("history_id")
        assert list(past.values_list("my_words", flat=True)) == ["Second", "Third"]
