"""Logging a contact."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import ContactLogEntry
from tests.support.cast import Cast, make_cast
from tests.support.proof import signed_in

At = Callable[[str], Client]


def said(**changes: Any) -> dict[str, Any]:
    return {"key": uuid.uuid4(), "happened_at": "2026-03-04T14:05", "minutes": "30", "mode": "phone"} | changes


def test_pressing_twice_logs_once_in_the_services_time(cast: Cast, at: At) -> None:
    alex, address, sent = at("alex"), f"/people/{cast.sam.pk}/contacts/new/", said(happened_at="2026-07-04T14:05")
    assert alex.get(address).status_code == 200
    for _ in range(2):
        assert alex.post(address, sent).url == f"/people/{cast.sam.pk}/"
    row = ContactLogEntry.objects.get(consumer=cast.sam)
    assert row.happened_at.isoformat() == "2026-07-04T13:05:00+00:00"
    assert "4 July 2026, 14:05 BST: Phone, 30 minutes" in alex.get(address).content.decode()


@pytest.mark.parametrize(
    "wrong",
    [
        {"minutes": "0"}, {"minutes": "1441"}, {"minutes": "many"}, {"minutes": "9" * 400}, {"mode": "smoke"},
        {"mode": ""}, {"happened_at": "2999-01-01T00:00"}, {"happened_at": "0001-01-01T00:00"}, {"happened_at": "x"},
        {"happened_at": ""}, {"happened_at": "2026-03-29T01:30"}, {"happened_at": "1990-05-03T23:59"},
    ],
)  # fmt: skip
def test_bad_input_is_told_and_nothing_is_logged(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    assert at("alex").post(f"/people/{cast.sam.pk}/contacts/new/", said(**wrong)).status_code == 422
    assert not ContactLogEntry.objects.filter(consumer=cast.sam).exists()


def test_without_a_log_the_page_says_so(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        cast = make_cast(contact_log="off")
    cast.enter("alex")
    answer = signed_in(cast.users["alex"]).get(f"/people/{cast.sam.pk}/contacts/new/")
    assert answer.status_code == 403
    assert "keeps no contact log" in answer.content.decode()


@pytest.mark.parametrize(("name", "status"), [("cleo", 404), ("sam", 403), ("ada", 404), ("bea", 200)])
def test_who_may_log(cast: Cast, at: At, name: str, status: int) -> None:
    assert at(name).get(f"/people/{cast.sam.pk}/contacts/new/").status_code == status


def test_a_contact_just_logged_can_be_undone_from_the_next_page(cast: Cast, at: At) -> None:
    alex = at("alex")
    after = alex.post(f"/people/{cast.sam.pk}/contacts/new/", said(), follow=True).content.decode()
    undo = f"/contacts/{ContactLogEntry.objects.get().pk}/undo/"
    assert f'action="{undo}"' in after
    assert "taken back" in alex.post(undo, follow=True).content.decode()
    assert not ContactLogEntry.objects.exists()
    assert alex.post(undo).status_code == 404
