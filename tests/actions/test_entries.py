"""The clinical record: written by clinicians, corrected by a version that replaces, never overwritten."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from peernotes.actions import entries
from peernotes.enums import Code
from peernotes.errors import Missing, Refused, Stale
from peernotes.models import Event, RecordEntry
from tests.support.cast import Cast

TEXT = entries.Text("progress", "A visit", "Tea and talk.")
BETTER = entries.Text("progress", "A visit", "Coffee and talk.", sensitive=True)


def written(cast: Cast) -> uuid.UUID:
    return entries.write(by=cast.enter("bea"), consumer_id=cast.sam.pk, text=TEXT, key=uuid.uuid4())


def test_a_clinician_writes_once(cast: Cast) -> None:
    by, key = cast.enter("bea"), uuid.uuid4()
    entries.writer(by=by, consumer_id=cast.sam.pk)
    first = entries.write(by=by, consumer_id=cast.sam.pk, text=TEXT, key=key)
    assert entries.write(by=by, consumer_id=cast.sam.pk, text=TEXT, key=key) == first
    entry = RecordEntry.objects.get()
    assert (entry.author_name, entry.status, entry.created_by_id) == ("Bea", "current", by.user_id)
    event = Event.objects.get(verb="write_entry")
    assert (event.object_type, event.object_id, event.subject_id) == ("entry", entry.pk, cast.sam.pk)


@pytest.mark.parametrize(("name", "code"), [("alex", Code.WRONG_ROLE), ("cleo", Code.NOT_ASSIGNED)])
def test_nobody_else_does(cast: Cast, name: str, code: Code) -> None:
    by = cast.enter(name)
    with pytest.raises(Refused, match=code.value):
        entries.writer(by=by, consumer_id=cast.sam.pk)
    with pytest.raises(Refused, match=code.value):
        entries.write(by=by, consumer_id=cast.sam.pk, text=TEXT, key=uuid.uuid4())


def test_a_correction_replaces_and_keeps_the_old_version(cast: Cast) -> None:
    old, key = written(cast), uuid.uuid4()
    by = cast.actor("bea")
    new = entries.correct(by=by, entry_id=old, text=BETTER, reason="It was coffee.", key=key)
    assert entries.correct(by=by, entry_id=old, text=BETTER, reason="It was coffee.", key=key) == new
    assert RecordEntry.objects.get(pk=old).status == "superseded"
    entry = RecordEntry.objects.get(pk=new)
    assert (entry.replaces_id, entry.text, entry.sensitive) == (old, "Coffee and talk.", True)
    assert RecordEntry.history.get(id=new).history_change_reason == "It was coffee."


def test_two_corrections_of_one_version_do_not_both_stand(cast: Cast) -> None:
    old = written(cast)
    by = cast.actor("bea")
    entries.correct(by=by, entry_id=old, text=BETTER, reason="First.", key=uuid.uuid4())
    with pytest.raises(Stale):
        entries.correct(by=by, entry_id=old, text=TEXT, reason="Second.", key=uuid.uuid4())
    assert RecordEntry.objects.count() == 2


def test_only_a_clinician_corrects_and_only_what_is_there(cast: Cast, as_owner: Callable[[], Any]) -> None:
    old = written(cast)
    with pytest.raises(Refused, match=Code.WRONG_ROLE.value):
        entries.correct(by=cast.enter("alex"), entry_id=old, text=BETTER, reason="R", key=uuid.uuid4())
    for by, entry in ((cast.enter("cleo"), old), (cast.enter("bea"), uuid.uuid4())):
        cast.enter("cleo" if entry == old else "bea")
        with pytest.raises(Missing):
            entries.correct(by=by, entry_id=entry, text=BETTER, reason="R", key=uuid.uuid4())
