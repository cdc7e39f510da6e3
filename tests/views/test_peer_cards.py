"""Clinicians see who somebody's peer worker is and how to reach them, if the person wants it known."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes import rows
from peernotes.models import PeerProfile
from tests.support import build
from tests.support.cast import Cast, say
from tests.support.my import statements, text_of
from tests.views.test_about_me_readers import goes_on

At = Callable[[str], Client]
Owner = Callable[[], Any]
CARD = "Alex: Tuesdays, extension 214"
CHOICES = "/my/choices/"


@pytest.fixture(autouse=True)
def profile(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        goes_on(cast)
        told = {"for_clinicians": "Tuesdays, extension 214", "my_words": "I was here too."}
        PeerProfile.objects.create(service=cast.service, user=cast.users["alex"], **told)


def page(cast: Cast) -> str:
    return f"/people/{cast.sam.pk}/"


def cards_of(cast: Cast) -> list[Any]:
    """As the database says by itself, whoever asks."""
    return rows.named("SELECT * FROM peernotes_peer_cards(%(consumer)s)", {"consumer": cast.sam.pk})


def test_a_yes_shows_the_card_and_a_no_takes_it_away(cast: Cast, at: At) -> None:
    sam, bea = at("sam"), at("bea")
    assert "Until you say yes, your page does not tell them." in text_of(sam.get(CHOICES))
    assert CARD not in text_of(bea.get(page(cast)))
    said = {"scope": "show_peer", "key": uuid.uuid4()}
    assert sam.post(CHOICES, said | {"answer": "yes", "grantee": cast.users["alex"].pk}).status_code == 422
    assert sam.post(CHOICES, said | {"answer": "yes"})["Location"] == f"{CHOICES}#show-peer"
    shown = text_of(bea.get(page(cast)))
    assert CARD in shown
    assert "I was here too." not in shown
    assert "Not used now" not in text_of(sam.get(CHOICES)).split("Who your peer worker is")[1].split("What the team")[0]
    assert statements(bea, page(cast)) <= 10
    assert sam.post(CHOICES, said | {"answer": "no"}).status_code == 302
    assert CARD not in text_of(bea.get(page(cast)))


def test_nobody_else_gets_it(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        say(cast, "show_peer", "given")
    for name in ("alex", "sam", "ada", "cleo"):
        assert CARD not in text_of(at(name).get(page(cast))), name
    for name, cards in (("bea", 2), ("alex", 0), ("sam", 0), ("ada", 0)):
        cast.enter(name)
        assert len(cards_of(cast)) == cards, name
    with as_owner():
        build.conflict(consumer=cast.sam, user=cast.users["bea"])
    cast.enter("bea")
    assert cards_of(cast) == []


def test_a_peer_worker_says_how_they_are_reached(cast: Cast, at: At, as_owner: Owner) -> None:
    alex, mine = at("alex"), f"/services/{cast.service.slug}/profile/"
    html = alex.get(mine).content.decode()
    assert "Tuesdays, extension 214" in html
    told = {"offered": "no", "places": "0", "for_clinicians": "Fridays", "key": uuid.uuid4()}
    assert alex.post(mine, told).status_code == 302
    assert alex.post(mine, told | {"for_clinicians": "x" * 201, "key": uuid.uuid4()}).status_code == 422
    with as_owner():
        assert PeerProfile.objects.get(user=cast.users["alex"]).for_clinicians == "Fridays"
