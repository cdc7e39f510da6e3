"""How long a note takes: counted by the page for whoever writes it, and told of many alone."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, Note, NoteTime
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import numbers_of, text_of
from tests.views.test_notes import texts

At = Callable[[str], Client]
Owner = Callable[[], Any]
SITTING = str(uuid.uuid4())


def edit(note: Note) -> str:
    return f"/notes/{note.pk}/edit/"


def counted(together: object = 540, alone: object = 180, sitting: str = SITTING) -> dict[str, Any]:
    return {"sitting": sitting, "seconds_together": together, "seconds_alone": alone}


def kept(note: Note, as_owner: Owner) -> list[tuple[int, int]]:
    with as_owner():
        found = NoteTime.objects.filter(note=note)
        return sorted(found.values_list("seconds_with_consumer", "seconds_alone"))


def save(client: Client, note: Note, more: dict[str, Any], *, automatic: bool = True) -> int:
    note.refresh_from_db()
    headers = {"X-Autosave": "1"} if automatic else {}
    return client.post(edit(note), texts(note, what_we_did="Tea.") | more, headers=headers).status_code


def test_seconds_go_with_what_is_saved_and_count_once(cast: Cast, at: At, as_owner: Owner) -> None:
    note, alex = made.started(cast), at("alex")
    assert 'name="sitting"' in alex.get(edit(note)).content.decode()
    for spent in (counted(60, 30), counted(540, 180), counted(300, 90)):
        assert save(alex, note, spent) == 200
    assert kept(note, as_owner) == [(540, 180)]
    assert save(alex, note, counted(0, 60, str(uuid.uuid4())), automatic=False) == 302
    assert kept(note, as_owner) == [(0, 60), (540, 180)]
    assert "Written in 13 minutes, 9 of them with Sam. Only you see this." in text_of(alex.get(f"/notes/{note.pk}/"))


@pytest.mark.parametrize(
    "wrong",
    [{}, counted(-1), counted("x"), counted(8 * 3600 + 1), counted(2**70), counted(sitting="x"), counted(alone="")],
)
def test_what_is_no_count_keeps_nobody_from_saving(cast: Cast, at: At, as_owner: Owner, wrong: dict[str, Any]) -> None:
    note = made.started(cast)
    assert save(at("alex"), note, wrong) == 200
    assert made.section(note, "what_we_did").text == "Tea."
    assert kept(note, as_owner) == []


def test_whoever_may_not_save_counts_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.started(cast)
    sent = texts(note, what_we_did="Tea.") | counted()
    for name in ("dana", "bea", "sam", "ada"):
        assert at(name).post(edit(note), sent, headers={"X-Autosave": "1"}).status_code in (403, 404), name
    assert kept(note, as_owner) == []


def test_nobody_else_sees_the_minutes(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        note = build.note(
            consumer=cast.sam,
            author=cast.users["alex"],
            policy=cast.policy,
            sections=[build.section(audience="care_team")],
        )
        build.note_time(note=note, together=540, alone=7777)
    written = at("alex").get(f"/notes/{note.pk}/")
    assert "Written in 139 minutes, 9 of them" in text_of(written)
    assert "139" in numbers_of(written)
    for name in ("bea", "sam", "dana"):
        shown = text_of(at(name).get(f"/notes/{note.pk}/"))
        assert "Written in" not in shown, name
    for name in ("bea", "sam", "dana", "ada", "ravi"):
        cast.enter(name)
        assert not NoteTime.objects.exists(), name
    ada = at("ada")
    for here in ("evaluation/", "evaluation/table/", "events/", "work/", "staff/"):
        assert not {"139", "7777"} & numbers_of(ada.get(f"/services/{cast.service.slug}/{here}")), here
    with as_owner():
        assert not Event.objects.filter(service_id=cast.service.pk, object_type__contains="time").exists()


def last_month() -> datetime:
    first = timezone.localtime().replace(day=1, hour=12)
    return first - timedelta(days=10)


def worked(cast: Cast, each: list[int]) -> None:
    """So many notes of each worker, finished in the last month, of 10 minutes and more."""
    minutes = 10
    for number, many in enumerate(each):
        author = build.user(username=f"w{number}.{cast.service.slug}")
        for _ in range(many):
            note = build.note(
                consumer=cast.sam, author=author, policy=cast.policy, happened_at=last_month(), minutes=50,
                sections=[build.section()],
            )  # fmt: skip
            build.note_time(note=note, together=minutes * 30, alone=minutes * 30)
            minutes += 1


@pytest.mark.parametrize(
    ("each", "words"),
    [
        (
            [1, 1, 1, 1, 1],
            "of 5 notes half took at most 12 minutes, and nine in ten at most 14. That is 24 % of the time",
        ),
        ([2, 2, 2, 2], "too few, or mostly of one worker."),
        ([5, 1, 1, 1, 1], "too few, or mostly of one worker."),
        ([4, 1, 1, 1, 1], "of 8 notes half took at most 14 minutes"),
        ([], "too few, or mostly of one worker."),
    ],
)
def test_a_service_is_told_of_many_workers_and_of_none(
    cast: Cast, at: At, as_owner: Owner, each: list[int], words: str
) -> None:
    with as_owner():
        worked(cast, each)
    page = text_of(at("ada").get(f"/services/{cast.service.slug}/evaluation/"))
    assert words in page
