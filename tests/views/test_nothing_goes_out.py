"""What a worker keeps for themselves, wishes to talk over or agrees with somebody is in no export and in no log: events as a
file, the record and the history of the model as they are printed, and whatever a refused form leaves behind."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.enums import WellbeingPart
from peernotes.models import Event
from tests.support import build
from tests.support.cast import Cast
from tests.views.test_agreements import said
from tests.views.test_event_files import lines, of_today

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
CANARY = "Zephyrine Quill"
READERS = ("ada", "abe", "bea", "cleo", "ravi", "odile")
# Of acts that must not be told of at all, or only between two people.
UNTOLD = {"wellbeing", "debrief"}


@pytest.fixture
def heard(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


@pytest.fixture(autouse=True)
def written(cast: Cast, at: At, as_owner: Owner, heard: pytest.LogCaptureFixture) -> None:
    """Each of it, saved and refused."""
    with as_owner():
        cast.users["odile"] = build.user(username=f"odile.{cast.service.slug}", name="Odile")
        build.member(user=cast.users["odile"], service=cast.service, role="auditor")
    alex, slug = at("alex"), cast.service.slug
    plan = dict.fromkeys(WellbeingPart.values, CANARY) | {"open_parts": []}
    agreement = said(places=CANARY, out_of_hours=CANARY, what_i_share_of_myself=CANARY)
    profile = {"offered": "yes", "places": "2", "my_words": CANARY, "interests": CANARY, "key": uuid.uuid4()}
    assert alex.post("/wellbeing/", plan | {"version": 0}).status_code == 302
    assert alex.post("/wellbeing/", plan | {"version": 0}).status_code == 409
    assert alex.post(f"/services/{slug}/debrief/", {"wish": "ask"}).status_code == 302
    assert alex.post(f"/people/{cast.sam.pk}/agreement/", agreement).status_code == 302
    assert alex.post(f"/people/{cast.sam.pk}/agreement/", agreement | {"channels": []}).status_code == 422
    assert alex.post(f"/services/{slug}/profile/", profile).status_code == 302
    assert alex.post(f"/services/{slug}/profile/", profile | {"places": "many"}).status_code == 422


def test_no_export_has_a_word_of_it(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        verbs = set(Event.objects.filter(service_id=cast.service.pk).values_list("verb", flat=True))
    assert not [verb for verb in verbs if any(untold in verb for untold in UNTOLD)]
    service = f"/services/{cast.service.slug}/"
    pages = [f"{service}model/history/", f"{service}events/", f"/people/{cast.sam.pk}/record/", f"{service}staff/"]
    for name in READERS:
        reader = at(name)
        assert not [page for page in pages if CANARY in reader.get(page).content.decode()], name
    for name in ("ada", "odile"):
        content, _rows = lines(at(name), cast, of_today(cast, as_owner, name))
        assert CANARY.encode() not in content
        assert not [untold for untold in UNTOLD if untold.encode() in content]


def test_no_log_has_either(cast: Cast, at: At, heard: pytest.LogCaptureFixture) -> None:
    at("bea").get("/wellbeing/")
    assert "/wellbeing/" in heard.text, "the refusals were heard"
    assert CANARY not in heard.text
