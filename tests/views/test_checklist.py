"""What an administrator sees until people can work together: each item says what is so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import Assignment, Membership
from tests.support import build
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
Owner = Callable[[], Any]
At = Callable[[str], Client]
TITLES = [
    "Two administrators", "A model in force", "A clinician on duty", "A peer worker", "A consumer",
    "Somebody who works with somebody",
]  # fmt: skip


def items(ada: Client, cast: Cast) -> dict[str, bool]:
    rows = ada.get(f"/services/{cast.service.slug}/model/").context["checklist"]
    return {row.title: row.tag == "Done" for row in rows}


def test_what_is_there_is_done(cast: Cast, at: At) -> None:
    assert items(at("ada"), cast) == {title: title != "A clinician on duty" for title in TITLES}


def test_it_goes_when_all_is_done_and_comes_back(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    with as_owner():
        build.on_duty(user=cast.users["bea"], service=cast.service)
    assert items(ada, cast) == {}
    assert "To start with" not in ada.get(f"/services/{cast.service.slug}/model/").content.decode()
    with as_owner():
        Membership.objects.filter(user=cast.users["bea"]).update(role="records_officer")
    assert not items(ada, cast)["A clinician on duty"], "a duty counts with the role"


def test_a_service_that_has_nothing_yet(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        cast.service = build.service(slug=f"new-{cast.service.slug}")
        build.member(user=cast.users["ada"], service=cast.service, role="service_admin")
    assert items(at("ada"), cast) == dict.fromkeys(TITLES, False)


def test_with_fewer_than_two_to_choose_from_it_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    ada, page = at("ada"), f"/services/{cast.service.slug}/model/"
    for name, said in (("alex", "0 peer workers can be chosen."), ("dana", "1 peer worker can be chosen.")):
        assert said in ada.get(page).content.decode()
        with as_owner():
            build.profile(service=cast.service, user=cast.users[name])
    assert "can be chosen" not in ada.get(page).content.decode()


def test_before_anybody_is_assigned_it_names_what_assigning_asks_for(cast: Cast, at: At, as_owner: Owner) -> None:
    ada, page = at("ada"), f"/services/{cast.service.slug}/model/"
    notes = {row.title: row.note for row in ada.get(page).context["checklist"]}
    assert notes["Somebody who works with somebody"] == ""
    with as_owner():
        Assignment.objects.filter(service_id=cast.service.id).delete()
    notes = {row.title: row.note for row in ada.get(page).context["checklist"]}
    assert "confirm it first" in notes["Somebody who works with somebody"]
    assert "What peer workers were trained in" in ada.get(page).content.decode()
