"""All of a struck note: asked for on a page, answered on another, told to the person."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Membership, Note, Opening
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


@pytest.fixture
def note(cast: Cast, as_owner: Owner) -> Note:
    with as_owner():
        cast.users["rita"] = build.user(username=f"rita.{cast.service.slug}", name="Rita")
        build.member(user=cast.users["rita"], service=cast.service, role="records_officer")
        parts = [build.section(text="For the team."), build.section(text="For us two.", audience="just_us")]
        return build.note(
            consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="entered_in_error", sections=parts
        )


def test_a_second_officer_s_yes_opens_the_rest(note: Note, at: At) -> None:
    ravi, rita = at("ravi"), at("rita")
    page = f"/notes/{note.pk}/opening/"
    assert page in ravi.get(f"/notes/{note.pk}/").content.decode()
    assert "For us two." not in ravi.get(f"/notes/{note.pk}/").content.decode()
    assert ravi.post(page, {"reason": ""}).status_code == 422
    assert ravi.post(page, {"reason": "The wrong Sam?", "key": uuid.uuid4()}).url == f"/notes/{note.pk}/"
    assert "has not answered yet" in text_of(ravi.get(page))
    assert 'name="reason"' not in ravi.get(page).content.decode()
    opening = Opening.objects.get()
    address = f"/openings/{opening.pk}/"
    assert address in rita.get("/").content.decode()
    assert address not in ravi.get("/").content.decode()
    assert "Agree" not in text_of(ravi.get(address))
    assert "The wrong Sam?" in text_of(rita.get(address))
    assert "For us two." not in rita.get(address).content.decode()
    assert rita.post(address, {"answer": "perhaps"}).status_code == 422
    assert rita.post(address, {"answer": "yes", "key": uuid.uuid4()}).url == address
    assert "Rita agreed on" in text_of(rita.get(address))
    assert "For us two." in ravi.get(f"/notes/{note.pk}/").content.decode()


def test_without_a_second_officer_it_says_so_before_and_is_sent_to_nobody(note: Note, at: At, as_owner: Owner) -> None:
    ravi, page = at("ravi"), f"/notes/{note.pk}/opening/"
    assert "It goes to Rita." in text_of(ravi.get(page))
    with as_owner():
        Membership.objects.filter(user__name="Rita").update(ends_at=timezone.now())
    asked = ravi.get(page)
    assert "An administrator gives somebody the role of a records officer." in text_of(asked)
    assert 'name="reason"' not in asked.content.decode()
    refused = ravi.post(page, {"reason": "The wrong Sam?", "key": uuid.uuid4()})
    assert refused.status_code == 403
    assert "An administrator gives somebody the role" in text_of(refused)
    assert not Opening.objects.exists()


def test_the_person_reads_who_asked_and_what_was_said(note: Note, at: At) -> None:
    at("ravi").post(f"/notes/{note.pk}/opening/", {"reason": "The wrong Sam?", "key": uuid.uuid4()})
    at("rita").post(f"/openings/{Opening.objects.get().pk}/", {"answer": "yes", "key": uuid.uuid4()})
    sam = at("sam")
    html = text_of(sam.get(f"/my/notes/{note.pk}/"))
    assert "Ravi asked on" in html
    assert "Ravi can read all of it." in html
    html = text_of(sam.get("/my/who-looked/?show=changed"))
    assert "Ravi (Records officer) asked to read all of your peer note “Time together”" in html
    assert "Rita (Records officer) answered whether all of your peer note “Time together”" in html
