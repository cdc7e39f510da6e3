"""What one needs before one begins, as pages: nobody stands before a closed door without the way in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from peernotes.models import CodeAcknowledgement, CodeOfConduct
from tests.support import build
from tests.support.cast import Cast
from tests.support.databases import as_owner

At = Callable[[str], Client]
pytestmark = pytest.mark.django_db


def test_a_new_worker_is_led_to_the_code_and_on(cast: Cast, at: At) -> None:
    with as_owner():
        made = build.code(service=cast.service, text="What is said here stays here.")
    client = at("alex")
    assert client.get("/")["Location"] == "/readiness/"
    page = client.get("/people/")
    assert page.status_code == 403
    assert "code_not_acknowledged" in page.content.decode()
    assert 'href="/readiness/"' in page.content.decode()
    assert client.get(f"/people/{cast.sam.pk}/concerns/new/").status_code == 200
    assert client.get("/concerns/new/").status_code == 200
    waiting = client.get("/readiness/").content.decode()
    assert "Waits" in waiting
    assert f"/services/{cast.service.slug}/code/" in waiting
    code = client.get(f"/services/{cast.service.slug}/code/").content.decode()
    assert "What is said here stays here." in code
    pressed = client.post(f"/services/{cast.service.slug}/code/{made.pk}/acknowledge/")
    assert pressed["Location"] == "/readiness/"
    assert CodeAcknowledgement.objects.filter(user=cast.users["alex"]).count() == 1
    assert "Waits" not in client.get("/readiness/").content.decode()
    assert client.get("/").status_code == 200
    assert client.get("/people/").status_code == 200


def test_before_the_time_is_over_it_stands_in_the_frame_and_closes_nothing(cast: Cast, at: At) -> None:
    with as_owner():
        build.code(service=cast.service, approved_at=cast.policy.created_at)
    page = at("bea").get("/")
    assert page.status_code == 200
    assert "Before you begin (1)" in page.content.decode()


def test_an_agreed_note_is_reached_and_finished_whatever_waits(cast: Cast, at: At) -> None:
    with as_owner():
        build.code(service=cast.service)
        part = build.section()
        made = build.note(
            consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="agreed", sections=[part]
        )
    client = at("alex")
    assert f"/notes/{made.pk}/" in client.get("/?show=agreed").content.decode()
    assert client.get(f"/notes/{made.pk}/finish/").status_code == 200


def test_administrators_propose_and_approve(cast: Cast, at: At) -> None:
    base = f"/services/{cast.service.slug}/code/"
    ada, abe = at("ada"), at("abe")
    assert ada.post(f"{base}new/", {"text": "", "key": "x"}).status_code == 422
    key = "6f2c7c5a-9e1f-4d43-8f6c-0a3f0ad0a001"
    assert ada.post(f"{base}new/", {"text": "We keep our word.", "key": key})["Location"] == base
    made = CodeOfConduct.objects.get(service=cast.service)
    assert "Another administrator has to approve it." in ada.get(base).content.decode()
    assert "Approve it" in abe.get(base).content.decode()
    assert abe.post(f"{base}{made.pk}/approve/")["Location"] == base
    assert "0 of 4 have read it." in ada.get(base).content.decode()
    assert "We keep our word." in ada.get(f"{base}new/").content.decode()
