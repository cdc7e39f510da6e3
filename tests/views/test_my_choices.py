"""My choices: two equal answers, what counts now, and what the team sees."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Consent
from tests.support.cast import Cast, say
from tests.support.my import (
    switch,
    text_of,
)

At = Callable[[str], Client]


def test_a_yes_and_a_no_are_equal_and_told_not_ticked(cast: Cast, at: At) -> None:
    client = at("sam")
    html = client.get("/my/choices/").content.decode()
    assert html.count('value="yes"') == html.count('value="no"') > 3
    assert " checked" not in html
    assert "It changes nothing about your care." in html
    response = client.post("/my/choices/", {"scope": "write_notes", "answer": "no", "key": uuid.uuid4()})
    assert response["Location"] == "/my/choices/#write-notes"
    consent = Consent.objects.latest("decided_at")
    assert (consent.scope, consent.decision, consent.grantee_id) == ("write_notes", "refused", None)
    html = text_of(client.get("/my/choices/"))
    assert "You said no on" in html
    assert "Cannot write notes with you: you want no notes" in html


def test_a_no_after_going_back_to_the_page_of_a_yes_counts(cast: Cast, at: At) -> None:
    client, sent = at("sam"), {"scope": "write_notes", "key": uuid.uuid4()}
    for answer in ("yes", "yes", "no"):
        assert client.post("/my/choices/", sent | {"answer": answer}).status_code == 302
    said = Consent.objects.filter(consumer=cast.sam, scope="write_notes").order_by("decided_at")
    assert list(said.values_list("decision", flat=True)) == ["given", "withdrawn"]


def test_the_preview_follows_each_answer(cast: Cast, at: At) -> None:
    client = at("sam")
    assert text_of(client.get("/my/choices/")).count("Can read your record") == 1
    dana = {"scope": "read_record", "grantee": cast.users["dana"].pk, "answer": "yes", "key": uuid.uuid4()}
    assert client.post("/my/choices/", dana)["Location"] == "/my/choices/?one=read-record#read-record"
    html = client.get("/my/choices/?one=read-record")
    assert text_of(html).count("Can read your record") == 2
    assert "<details open" in re.sub(r' class="[^"]*"', "", html.content.decode())


def test_what_does_not_count_any_more_is_said(cast: Cast, at: At, as_owner: Any) -> None:
    with as_owner():
        say(cast, "read_record", "given", ago=timedelta(days=60))
        Consent.objects.create(
            service=cast.service, consumer=cast.sam, scope="read_about_me", decision="given", method="paper",
            recorded_by=cast.users["bea"], witness="Alex", reason="No phone", decided_at=timezone.now(),
            expires_at=timezone.now() + timedelta(days=3),
        )  # fmt: skip
    html = text_of(at("sam").get("/my/choices/"))
    assert "The service has changed its model since then" in html
    assert "(on paper, written down by Bea; the witness was Alex)" in html
    assert "It ends on" in html


def test_whoever_knows_me_outside_work_or_chose_not_to_look(cast: Cast, at: At, as_owner: Any) -> None:
    with as_owner():
        cast.sam.conflicts.create(service=cast.service, user=cast.users["bea"])
        cast.sam.assignments.filter(user=cast.users["alex"]).update(reads_record=False)
    html = text_of(at("sam").get("/my/choices/"))
    assert "Knows you outside work, so nothing about you is open to them" in html
    assert "Cannot read your record: they had chosen not to read" in html


def test_under_a_model_without_reading_or_notes_the_page_says_so(cast: Cast, at: At, as_owner: Any) -> None:
    with as_owner():
        switch(cast)
    html = text_of(at("sam").get("/my/choices/"))
    assert "In our model peer workers do not read your record, whatever you choose here. A yes opens About Me." in html
    assert "Without a yes from you, no peer worker reads it." in html
    assert "In our model peer workers write no notes, whatever you choose here." in html
    assert "Cannot read your record: our model keeps peer workers out of the record" in html


def test_an_answer_that_nothing_asks_for_now_is_not_called_a_yes(cast: Cast, at: At, as_owner: Any) -> None:
    """It stands, with its day, for a model that asks again."""
    with as_owner():
        for scope, decision in (("read_record", "given"), ("read_about_me", "given"), ("write_notes", "refused")):
            say(cast, scope, decision)
    client = at("sam")
    tags = re.compile(r"nhsuk-tag[^>]*>\s*([^<]+?)\s*<")
    assert "Not used now" not in tags.findall(client.get("/my/choices/").content.decode())
    with as_owner():
        switch(cast, peer_read_records="none", peer_write_notes="none", about_me_readers="clinicians")
    html = client.get("/my/choices/").content.decode()
    assert not {"Yes", "No"} & set(tags.findall(html))
    assert text_of(client.get("/my/choices/")).count("Not used now") >= 3
    assert "You said yes on" in html


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"peer_read_records": "summary"}, "do not read your record, whatever you choose here. A yes opens About Me."),
        (
            {"peer_read_records": "none", "about_me_readers": "clinicians"},
            "do not read your record, whatever you choose here.",
        ),
        ({"about_me_readers": "clinicians"}, "In our model only clinicians read it, whatever you choose here."),
        ({"about_me_readers": "everyone_in_care"}, "read it without asking first. A no from you still counts."),
        ({"read_requires_consumer_consent": False}, "read it without asking first. A no from you still counts."),
        ({"read_requires_consumer_consent": False, "consumer_opt_out": "note"}, "read it without asking first. "),
    ],
)
def test_what_the_model_makes_of_a_choice(cast: Cast, at: At, as_owner: Any, changes: dict, said: str) -> None:
    with as_owner():
        switch(cast, **changes)
    assert said in text_of(at("sam").get("/my/choices/"))


@pytest.mark.parametrize(
    "wrong",
    [{"answer": ""}, {"answer": "maybe"}, {"scope": "share_note"}, {"scope": "\x00"}, {"grantee": "nobody"}],
)
def test_an_answer_that_is_none_changes_nothing(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    cast.enter("sam")
    before = Consent.objects.count()
    sent = {"scope": "read_record", "answer": "yes", "grantee": "", "key": uuid.uuid4()} | wrong
    assert at("sam").post("/my/choices/", sent).status_code == 422
    assert Consent.objects.count() == before


def test_strangers_cannot_be_named(cast: Cast, at: At) -> None:
    sent = {"scope": "read_record", "answer": "yes", "grantee": uuid.uuid4(), "key": uuid.uuid4()}
    assert at("sam").post("/my/choices/", sent).status_code == 404
