"""Entries: read, folded, compared, written, corrected."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import EntryFile, Event, RecordEntry
from tests.support.cast import Cast

At = Callable[[str], Client]
Owner = Callable[[], Any]
NOW = timezone.now()


def entry(cast: Cast, **changes: Any) -> RecordEntry:
    values = {"kind": "progress", "title": "A visit", "text": "Tea and talk.", "author_name": "Bea", "written_at": NOW}
    return RecordEntry.objects.create(service=cast.service, consumer=cast.sam, **(values | changes))


def said(**changes: Any) -> dict[str, Any]:
    return {"key": uuid.uuid4(), "kind": "care_plan", "title": "Plan", "text": "A walk a day.\r\n  Twice."} | changes


def test_what_may_be_hard_to_read_is_folded(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        hard, plain = entry(cast, sensitive=True), entry(cast)
    bea = at("bea")
    assert "<details" in bea.get(f"/entries/{hard.pk}/").content.decode()
    assert "pn-folded" not in bea.get(f"/entries/{plain.pk}/").content.decode()


def test_two_versions_are_compared_the_older_first(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        old = entry(cast, status="superseded", written_at=NOW - dt.timedelta(days=1))
        new = entry(cast, text="Coffee and talk.", replaces=old)
    bea = at("bea")
    for one, other in ((old, new), (new, old)):
        page = bea.get(f"/entries/{one.pk}/?with={other.pk}").content.decode()
        assert "<del>Tea" in page
        assert "<ins>Coffee" in page
    assert "an older version" in bea.get(f"/entries/{old.pk}/").content.decode()
    for nothing in ("x", str(uuid.uuid4()), str(old.pk)):
        assert bea.get(f"/entries/{old.pk}/?with={nothing}").context["page"].old is None


def test_what_was_entered_in_error_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        wrong = entry(cast, status="entered_in_error")
    page = at("bea").get(f"/entries/{wrong.pk}/").content.decode()
    assert "Do not rely on it" in page
    assert "Correct it" not in page


@pytest.mark.parametrize(("name", "status"), [("cleo", 404), ("dana", 404), ("ada", 404), ("sam", 200), ("alex", 200)])
def test_who_may_open_one(cast: Cast, at: At, as_owner: Owner, name: str, status: int) -> None:
    with as_owner():
        one = entry(cast)
    assert at(name).get(f"/entries/{one.pk}/").status_code == status


def test_a_clinician_writes_and_pressing_twice_writes_once(cast: Cast, at: At) -> None:
    bea, sent = at("bea"), said()
    address = f"/people/{cast.sam.pk}/entries/new/"
    assert bea.get(address).status_code == 200
    first, second = bea.post(address, sent), bea.post(address, sent)
    assert first.url == second.url
    made = RecordEntry.objects.get(consumer=cast.sam)
    assert (made.text, made.kind, first.url) == ("A walk a day.\n  Twice.", "care_plan", f"/entries/{made.pk}/")
    assert at("alex").get(address).status_code == 403


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "imported"}, {"kind": ""}, {"title": " "}, {"title": "x" * 301}, {"text": ""}, {"text": "a\x00b"},
        {"text": "x" * 1_000_000}, {"text": "\n \n"}, {"title": "\x00"},
    ],
)  # fmt: skip
def test_bad_input_is_told_the_text_is_kept_and_nothing_changes(cast: Cast, at: At, wrong: dict[str, str]) -> None:
    answer = at("bea").post(f"/people/{cast.sam.pk}/entries/new/", said(**wrong))
    assert answer.status_code == 422
    assert "Plan" in answer.content.decode() or "title" in wrong
    assert not RecordEntry.objects.filter(consumer=cast.sam).exists()


def test_a_correction_leads_to_the_new_version(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        old = entry(cast)
    bea = at("bea")
    assert "Tea and talk." in bea.get(f"/entries/{old.pk}/correct/").content.decode()
    answer = bea.post(f"/entries/{old.pk}/correct/", said(reason="It was coffee."))
    new = RecordEntry.objects.get(replaces=old)
    assert answer.url == f"/entries/{new.pk}/"
    assert new.kind == "progress"
    assert "It was coffee." in bea.get(answer.url).content.decode()
    assert bea.post(f"/entries/{new.pk}/correct/", said()).status_code == 422
    assert at("alex").get(f"/entries/{new.pk}/correct/").status_code == 403


def test_a_late_correction_keeps_its_words_and_shows_the_newest(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        old = entry(cast, status="superseded", written_at=NOW - dt.timedelta(days=1))
        entry(cast, text="Coffee and talk.", replaces=old)
    answer = at("bea").post(f"/entries/{old.pk}/correct/", said(text="My own words.", reason="Late"))
    assert answer.status_code == 409
    assert "My own words." in answer.content.decode()
    assert "Coffee and talk." in answer.content.decode()
    assert RecordEntry.objects.filter(consumer=cast.sam).count() == 2


def test_a_file_is_saved_and_never_shown_here(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        made = entry(cast, text="", kind="imported", source_system="old", source_id="1")
        file = EntryFile.objects.create(
            service=cast.service,
            entry=made,
            position=0,
            name="Letter",
            media_type="application/pdf",
            size=8,
            digest="",
            content=b"%PDF-1.4",
        )
    bea = at("bea")
    page = bea.get(f"/entries/{made.pk}/").content.decode()
    assert "Letter" in page
    assert "came from another system as a file" in page
    answer = bea.get(f"/entries/{made.pk}/files/0/")
    assert answer.content == b"%PDF-1.4"
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == f'attachment; filename="document-{str(file.pk)[:8]}.pdf"'
    assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert answer["X-Content-Type-Options"] == "nosniff"
    event = Event.objects.filter(object_type="entry", object_id=made.pk).latest("at")
    assert (event.verb, event.objects_seen, event.allowed) == ("read_record", [file.pk], True)


def test_a_file_goes_by_the_rule_of_its_entry(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        made = entry(cast, text="", kind="imported", source_system="old", source_id="1")
        EntryFile.objects.create(
            service=cast.service, entry=made, position=0, media_type="image/png", size=1, digest="", content=b"x"
        )
    assert at("bea").get(f"/entries/{made.pk}/files/1/").status_code == 404
    assert at("cleo").get(f"/entries/{made.pk}/files/0/").status_code == 404


def test_an_author_whom_nobody_names_and_a_day_without_a_time(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        made = entry(cast, author_name="", written_on=dt.date(1990, 7, 1), source_system="old", source_id="1")
    page = at("bea").get(f"/entries/{made.pk}/").content.decode()
    assert "Author unknown, 1 July 1990</p>" in page


def test_what_is_too_long_to_be_searched_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        long, short = entry(cast, text="a " * 75_000), entry(cast)
    bea = at("bea")
    assert "first 150,000 characters" in bea.get(f"/entries/{long.pk}/").content.decode()
    assert "first 150,000 characters" not in bea.get(f"/entries/{short.pk}/").content.decode()
