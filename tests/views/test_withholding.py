"""Keeping an entry from its person for a time: for a reason, in sight, once, and never what remains of a peer note."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import entries, reading
from peernotes.enums import Code
from peernotes.errors import Refused
from peernotes.models import Event, RecordEntry, RecordQuestion, Withholding
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
TODAY = timezone.localdate()


@pytest.fixture
def entry(cast: Cast, as_owner: Owner) -> RecordEntry:
    with as_owner():
        return build.entry(
            consumer=cast.sam, created_by=cast.users["bea"], title="Neighbours", text="A zebra was named."
        )


def sent(**more: Any) -> dict[str, Any]:
    until = TODAY + timedelta(days=90)
    return {"key": uuid.uuid4(), "until": until.isoformat(), "reason": "It names a third person."} | more


def sees(client: Client, entry: RecordEntry, *others: RecordEntry) -> bool:
    """By every way that there is: all of them, or none."""
    pages = [f"/entries/{each.pk}/" for each in (entry, *others)]
    seen = {client.get(page).status_code == 200 for page in pages}
    seen |= {word in client.get("/my/record/").content.decode() for word in ("Neighbours", "zebra")}
    found = text_of(client.get("/my/record/?q=zebra"))
    seen |= {"Nothing found" not in found}
    seen |= {client.get(f"/my/entries/{entry.pk}/correction/").status_code == 200}
    assert len(seen) == 1, seen
    return seen.pop()


def kept(at: At, entry: RecordEntry, **more: Any) -> None:
    assert at("bea").post(f"/entries/{entry.pk}/withhold/", sent(**more)).url == f"/entries/{entry.pk}/"


def test_staff_see_it_and_why_and_its_person_that_there_is_something(cast: Cast, at: At, entry: RecordEntry) -> None:
    page = f"/entries/{entry.pk}/"
    assert "Keep it from them for a time" in at("bea").get(page).content.decode()
    kept(at, entry)
    shown = at("bea").get(page).content.decode()
    for words in ("It names a third person. (Bea", "A zebra was named."):
        assert words in shown
    assert "Keep it from them for a time" not in shown
    sam = at("sam")
    assert not sees(sam, entry)
    mine = text_of(sam.get("/my/record/"))
    assert "is not shown to you until" in mine
    assert "You can question this" in mine
    assert "third person" not in mine
    assert "is not shown" not in text_of(sam.get("/my/record/?kind=progress"))
    record = text_of(at("bea").get(f"/people/{cast.sam.pk}/record/"))
    assert "is not shown" not in record
    assert "Kept from them for now" in record


def test_its_person_can_question_it_and_somebody_else_answers(
    cast: Cast, at: At, as_owner: Owner, entry: RecordEntry
) -> None:
    kept(at, entry)
    with as_owner():
        address = f"/my/withheld/{Withholding.objects.get(entry=entry).pk}/"
        question = f"/my/who-looked/{Event.objects.get(verb='withhold_entry', object_id=entry.pk).pk}/"
    sam = at("sam")
    assert address in sam.get("/my/record/").content.decode()
    assert sam.get(address).url == question
    assert "kept something in your record from you for a time" in text_of(sam.get(question))
    assert sam.post(question, {"key": uuid.uuid4(), "text": "What is it?"}).status_code == 302
    with as_owner():
        asked = RecordQuestion.objects.get(consumer=cast.sam)
    assert at("ravi").get(f"/questions/{asked.pk}/").status_code == 200
    for name in ("bea", "alex"):
        assert at(name).get(f"/questions/{asked.pk}/").status_code == 404
        assert at(name).get(address).status_code == 404


def test_it_ends_by_itself_and_a_clinician_can_end_it(cast: Cast, at: At, as_owner: Owner, entry: RecordEntry) -> None:
    page = f"/entries/{entry.pk}/"
    bea = at("bea")
    bea.post(f"{page}withhold/", sent(until=TODAY.isoformat()))
    with as_owner():
        assert RecordEntry.objects.get(pk=entry.pk).withheld_until > timezone.now()
        RecordEntry.objects.filter(pk=entry.pk).update(withheld_until=timezone.now())
    assert sees(at("sam"), entry)
    assert "It names a third person." in text_of(at("sam").get(page))
    bea = at("bea")
    assert bea.post(f"{page}withhold/", sent()).status_code == 403
    with as_owner():
        RecordEntry.objects.filter(pk=entry.pk).update(withheld_until=timezone.now() + timedelta(days=1))
    assert "Show it to them now" in at("bea").get(page).content.decode()
    assert at("bea").post(f"{page}withhold/", {"do": "show"}).url == page
    assert sees(at("sam"), entry)
    assert at("bea").post(f"{page}withhold/", {"do": "show"}).status_code == 403


def test_a_correction_shows_it_to_nobody(cast: Cast, at: At, as_owner: Owner, entry: RecordEntry) -> None:
    by = cast.enter("bea")
    until = TODAY + timedelta(days=400)
    entries.withhold(by=by, entry_id=entry.pk, until=until, reason="Why", key=uuid.uuid4())
    assert Withholding.objects.get().until == TODAY + timedelta(days=90)
    text = entries.Text("progress", "Neighbours", "A zebra was named, and more.")
    newer = entries.correct(by=by, entry_id=entry.pk, text=text, reason="More", key=uuid.uuid4())
    assert "Why (Bea" in text_of(at("bea").get(f"/entries/{newer}/"))
    assert not sees(at("sam"), RecordEntry(pk=newer), entry)
    assert text_of(at("sam").get("/my/record/")).count("is not shown to you until") == 1
    entries.show(by=cast.enter("bea"), entry_id=newer)
    assert sees(at("sam"), RecordEntry(pk=newer), entry)


def test_the_rules_hold_without_row_level_security(cast: Cast, as_owner: Owner, entry: RecordEntry) -> None:
    entries.withhold(by=cast.enter("bea"), entry_id=entry.pk, until=TODAY, reason="Why", key=uuid.uuid4())
    by = cast.enter("sam")
    with as_owner(), pytest.raises(Refused, match=f"^{Code.WITHHELD.value}$"):
        reading.open_entry(by=by, entry_id=entry.pk)


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason": ""}, {"reason": "a\x00"}, {"reason": "x" * 2_001}, {"until": ""}, {"until": "soon"},
        {"until": "2001-01-01"}, {"until": (TODAY + timedelta(days=91)).isoformat()}, {"until": "9999-01-01"},
    ],
)  # fmt: skip
def test_bad_input_is_told_and_nothing_is_kept(cast: Cast, at: At, entry: RecordEntry, wrong: dict[str, str]) -> None:
    assert at("bea").post(f"/entries/{entry.pk}/withhold/", sent(**wrong)).status_code == 422
    assert not Withholding.objects.exists()


def test_what_remains_of_a_peer_note_is_never_kept_from_them(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        left = build.entry(consumer=cast.sam, created_by=cast.users["alex"], kind="facts_only")
    assert "Keep it from them" not in at("bea").get(f"/entries/{left.pk}/").content.decode()
    answer = at("bea").post(f"/entries/{left.pk}/withhold/", sent())
    assert answer.status_code == 403
    assert "never kept from the person" in answer.content.decode()
