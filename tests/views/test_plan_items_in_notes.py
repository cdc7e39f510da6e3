"""A note says which item of the care plan it was about. Who reads the note reads the item where they may read it anyhow; to
everybody else there is none."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import notes
from peernotes.actions.notes import of_plan
from peernotes.actions.notes.of_plan import AboutItem
from peernotes.errors import Missing, Stale
from peernotes.models import Event, Note, PlanItem, RecordEntry
from tests.support import build
from tests.support import notes as made
from tests.support.build import DAY
from tests.support.cast import Cast, say
from tests.support.my import statements, switch, text_of
from tests.views.test_goals_in_notes import FACTS

At = Callable[[str], Client]
Owner = Callable[[], Any]
PEER, OTHER = "Walk to the harbour on Mondays.", "Session every second Thursday."
ASKED = "Was it about something in the care plan?"


@pytest.fixture
def items(cast: Cast, as_owner: Owner) -> tuple[PlanItem, PlanItem]:
    """One for peer support, one not, of one care plan."""
    with as_owner():
        entry = build.entry(consumer=cast.sam, kind="care_plan")
        about = {"consumer": cast.sam, "by": cast.users["bea"], "entry": entry}
        return build.plan_item(**about, text=PEER, peer_support=True), build.plan_item(**about, text=OTHER)


@pytest.fixture
def draft(cast: Cast, as_owner: Owner) -> Note:
    with as_owner():
        return build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="draft")


def page(note: Note, more: str = "") -> str:
    return f"/notes/{note.pk}/{more}"


def save(client: Client, note: Note, item: object, version: int = 1) -> int:
    return client.post(page(note, "edit/"), FACTS | {"version": version, "plan_item": item}).status_code


def name(cast: Cast, note: Note, item: PlanItem | None, version: int = 1) -> int:
    about = AboutItem(item and item.pk)
    return of_plan.name_item(by=cast.enter("alex"), note_id=note.pk, version=version, about=about)


def named(cast: Cast, note: Note) -> uuid.UUID | None:
    cast.enter("alex")
    return Note.objects.get(pk=note.pk).plan_item_id


def final(cast: Cast, item: PlanItem, as_owner: Owner) -> Note:
    """Open to everybody who works with Sam, and about that item."""
    note = made.final(cast, audience="care_team")
    with as_owner():
        Note.objects.filter(pk=note.pk).update(plan_item=item)
    return note


def test_chosen_from_what_goes_on_and_is_for_them(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], draft: Note, as_owner: Owner
) -> None:
    with as_owner():
        build.plan_item(
            consumer=cast.sam, by=cast.users["bea"], text="Over.", peer_support=True, ended_at=timezone.now()
        )
    alex, edit = at("alex"), page(draft, "edit/")
    shown = text_of(alex.get(edit))
    assert ASKED in shown
    assert PEER in shown
    assert OTHER not in shown
    assert "Over." not in shown
    with as_owner():
        read = Event.objects.get(verb="read_plan_items", service_id=cast.service.pk)
        assert (read.objects_seen, read.subject_id) == ([items[0].pk], cast.sam.pk)
    assert save(alex, draft, items[0].pk) == 302
    assert named(cast, draft) == items[0].pk
    shown = text_of(alex.get(edit))
    assert "The note was about this." in shown
    assert "Leave it as it is" in shown
    assert statements(alex, edit) <= 10
    assert save(alex, draft, "", 2) == 302
    assert named(cast, draft) == items[0].pk
    assert save(alex, draft, "none", Note.objects.get(pk=draft.pk).version) == 302
    assert named(cast, draft) is None


def test_not_asked_where_there_is_none_to_choose(
    cast: Cast, at: At, draft: Note, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    with as_owner():
        say(cast, "read_plan_peer", "refused", ago=dt.timedelta(hours=1))
    assert ASKED not in text_of(at("alex").get(page(draft, "edit/")))


def test_where_the_record_is_closed_after_a_yes_alone(
    cast: Cast, at: At, draft: Note, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    with as_owner():
        switch(cast, peer_read_records="none")
    assert ASKED not in text_of(at("alex").get(page(draft, "edit/")))
    assert save(at("alex"), draft, items[0].pk) in (403, 404)
    assert named(cast, draft) is None
    with as_owner():
        say(cast, "read_plan_peer", "given", ago=dt.timedelta(hours=1))
    assert PEER in text_of(at("alex").get(page(draft, "edit/")))
    assert save(at("alex"), draft, items[0].pk) == 302


def test_only_one_of_the_same_person_that_one_may_read(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], draft: Note, as_owner: Owner
) -> None:
    with as_owner():
        noors = build.plan_item(consumer=cast.noor, by=cast.users["bea"], peer_support=True)
    for other in (noors, items[1]):
        with pytest.raises(Missing):
            name(cast, draft, other)
    text = FACTS | {"version": 1, "minutes": 45, "plan_item": uuid.uuid4()}
    assert at("alex").post(page(draft, "edit/"), text).status_code == 404
    cast.enter("alex")
    assert Note.objects.get(pk=draft.pk).minutes == draft.minutes, "nothing is written"
    with pytest.raises(DatabaseError), transaction.atomic(), as_owner():
        Note.objects.filter(pk=draft.pk).update(plan_item=noors)


@pytest.mark.parametrize("wrong", ["x", "none ", "0"])
def test_what_is_no_item_is_no_choice(cast: Cast, at: At, draft: Note, wrong: str) -> None:
    assert save(at("alex"), draft, wrong) == 422


def test_the_same_again_is_no_change_and_a_newer_version_is_stale(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], draft: Note
) -> None:
    assert name(cast, draft, items[0]) == 2
    assert name(cast, draft, items[0]) == 2
    with pytest.raises(Stale):
        name(cast, draft, None)
    assert save(at("alex"), draft, "none", 2) == 302
    conflict = at("alex").post(page(draft, "edit/"), FACTS | {"version": 2, "plan_item": items[0].pk, "minutes": 9})
    assert conflict.status_code == 409
    assert f'value="{items[0].pk}" selected' in conflict.content.decode()


def test_read_beside_the_note_by_who_may_read_both(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    note = final(cast, items[0], as_owner)
    bea = at("bea")
    assert PEER in text_of(bea.get(page(note)))
    with as_owner():
        seen = Event.objects.get(verb="read_plan_items", actor_id=cast.users["bea"].pk)
        assert (seen.object_id, seen.subject_id) == (items[0].pk, cast.sam.pk)
    assert statements(bea, page(note)) <= 10
    sam = at("sam")
    assert PEER in text_of(sam.get(f"/my/notes/{note.pk}/"))
    assert "read items of your care plan" in text_of(sam.get("/my/who-looked/"))


def test_to_who_may_not_read_the_item_there_is_none(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    note = final(cast, items[1], as_owner)
    without = at("alex").get(page(note)).content.decode()
    assert "In the care plan" not in without
    assert str(items[1].pk) not in without
    with as_owner():
        assert not Event.objects.filter(verb="read_plan_items", service_id=cast.service.pk).exists()
        Note.objects.filter(pk=note.pk).update(plan_item=None)
    plain = at("alex").get(page(note)).content.decode()
    assert text_length(plain) == text_length(without)


def text_length(html: str) -> int:
    """Without what each page makes anew."""
    return len(html.split("<main")[1])


def test_it_follows_the_person_s_no_and_stays_for_the_others(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    note = final(cast, items[0], as_owner)
    assert PEER in text_of(at("alex").get(page(note)))
    with as_owner():
        say(cast, "read_plan_peer", "refused", ago=dt.timedelta(hours=1))
    assert PEER not in text_of(at("alex").get(page(note)))
    assert PEER in text_of(at("bea").get(page(note)))
    with as_owner():
        RecordEntry.objects.filter(pk=items[0].entry_id).update(withheld_until=timezone.now() + DAY)
    assert PEER not in text_of(at("sam").get(f"/my/notes/{note.pk}/")), "what is withheld is not told by a note"


def test_as_the_item_stands_now(cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner) -> None:
    note, item = final(cast, items[0], as_owner), PlanItem.objects.filter(pk=items[0].pk)
    before = timezone.now() - DAY
    with as_owner():
        item.update(changed_at=before)
        Note.objects.filter(pk=note.pk).update(finalised_at=before + dt.timedelta(hours=1))
    assert "after this note" not in text_of(at("bea").get(page(note)))
    with as_owner():
        item.update(text="A swim.", changed_at=timezone.now())
    shown = text_of(at("bea").get(page(note)))
    assert "A swim." in shown
    assert "after this note" in shown
    with as_owner():
        item.update(ended_at=timezone.now())
    assert "It ended on" in text_of(at("bea").get(page(note)))


def test_its_person_sees_it_before_they_decide(
    cast: Cast, at: At, items: tuple[PlanItem, PlanItem], as_owner: Owner
) -> None:
    note = made.written(cast)
    name(cast, note, items[0], note.version)
    note.refresh_from_db()
    assert PEER in text_of(at("sam").get(f"/my/notes/{note.pk}/"))
    client = at("alex")
    assert client.post(page(note, "hand-over/"), {"version": note.version, "way": "device"}).status_code == 302
    assert PEER in text_of(client.get("/visit/"))
    with as_owner():
        RecordEntry.objects.filter(pk=items[0].entry_id).update(withheld_until=timezone.now() + DAY)
    assert PEER not in text_of(client.get("/visit/"))


def test_without_a_note_there_is_no_link(cast: Cast, items: tuple[PlanItem, PlanItem], draft: Note) -> None:
    name(cast, draft, items[0])
    notes.discard(by=cast.enter("alex"), note_id=draft.pk)
    assert named(cast, draft) is None


def test_an_amendment_keeps_it(cast: Cast, items: tuple[PlanItem, PlanItem], as_owner: Owner) -> None:
    note = final(cast, items[0], as_owner)
    newer = notes.amend(by=cast.enter("alex"), note_id=note.pk, reason="A slip.", key=uuid.uuid4())
    assert Note.objects.get(pk=newer).plan_item_id == items[0].pk
