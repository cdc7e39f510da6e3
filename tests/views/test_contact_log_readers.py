"""Whether clinicians see when a peer worker and a consumer met: ``contact_log_readers``."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import ContactLogEntry, RecordEntry
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.views.test_about_me_readers import goes_on

At = Callable[[str], Client]
Owner = Callable[[], Any]


@pytest.fixture
def contact(cast: Cast, as_owner: Owner) -> ContactLogEntry:
    with as_owner():
        return build.contact(consumer=cast.sam, worker=cast.users["alex"], minutes=47, happened_at=timezone.now())


def pages(cast: Cast) -> tuple[str, ...]:
    return ("/", f"/people/{cast.sam.pk}/", f"/people/{cast.sam.pk}/record/")


@pytest.mark.parametrize(("readers", "sees"), [("care_team", True), ("peer_team", False)])
def test_the_model_says_whether_a_clinician_sees_them(
    cast: Cast, at: At, as_owner: Owner, contact: ContactLogEntry, readers: str, sees: bool
) -> None:
    with as_owner():
        goes_on(cast, contact_log_readers=readers)
    said = [text_of(at("bea").get(page)) for page in pages(cast)]
    assert ["Alex (peer worker)" in said[0], *["47 min" in text for text in said[1:]]] == [sees] * 3
    cast.enter("bea")
    assert ContactLogEntry.objects.filter(pk=contact.pk).exists() is sees


def test_whom_it_is_about_and_who_logged_it_read_it_all_the_same(
    cast: Cast, at: At, as_owner: Owner, contact: ContactLogEntry
) -> None:
    with as_owner():
        goes_on(cast, contact_log_readers="peer_team")
    assert "47 min" in text_of(at("alex").get(f"/people/{cast.sam.pk}/"))
    assert "47 min" in text_of(at("sam").get("/my/record/"))
    cast.enter("alex")
    assert ContactLogEntry.objects.filter(pk=contact.pk).exists()


@pytest.mark.parametrize(("readers", "sees"), [("care_team", True), ("peer_team", False)])
def test_what_an_unagreed_note_left_is_such_a_line(
    cast: Cast, at: At, as_owner: Owner, readers: str, sees: bool
) -> None:
    with as_owner():
        left = {"kind": "facts_only", "title": "Contact", "text": "48 minutes, video.", "author_name": "Alex"}
        entry = build.entry(consumer=cast.sam, created_by=cast.users["alex"], **left)
        goes_on(cast, contact_log_readers=readers, peer_read_records="none")
    clinician = at("bea")
    said = text_of(clinician.get("/"))
    assert ("Alex (peer worker)" in said) is sees
    assert "Alex (clinician)" not in said
    assert ("48 minutes" in text_of(clinician.get(f"/people/{cast.sam.pk}/record/"))) is sees
    assert clinician.get(f"/entries/{entry.pk}/").status_code == (200 if sees else 404)
    assert "Contact, facts only" not in text_of(clinician.get("/search/", {"q": "contact minutes video"}))
    cast.enter("bea")
    assert RecordEntry.objects.filter(pk=entry.pk).exists() is sees
    assert at("alex").get(f"/entries/{entry.pk}/").status_code == 200
    assert "48 minutes" in text_of(at("sam").get("/my/record/"))


def test_they_ask_why_and_read_before_a_note_that_they_do_not(cast: Cast, at: At, as_owner: Owner) -> None:
    before = f"/people/{cast.sam.pk}/notes/new/"
    assert "Clinicians do not see that." not in text_of(at("alex").get(before))
    with as_owner():
        goes_on(cast, contact_log_readers="peer_team", peer_write_notes="own_peer_file")
    asked = {"who": str(cast.users["bea"].pk), "verb": "read_contacts", "about": "Sam"}
    why = text_of(at("ada").get(f"/services/{cast.service.slug}/why/", asked))
    assert "clinicians do not see when a peer worker and a person met" in why
    assert "Clinicians do not see that." in text_of(at("alex").get(before))
