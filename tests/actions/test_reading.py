"""Opening a person, the record, an entry, lists: what is loaded, and the event that stays."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from peernotes.actions import reading
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import AboutMe, ConflictOfInterest, ContactLogEntry, Event, Note, RecordEntry
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY
from peernotes.queries.keyset import Cursor
from peernotes.queries.record.lines import CONTACT, ENTRY, NOTE, Narrow
from tests.support import notes as made
from tests.support.cast import Cast, assign, make_cast

NOW = timezone.now()
Owner = Callable[[], Any]


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


def entry(cast: Cast, **changes: Any) -> RecordEntry:
    values = {"kind": "progress", "title": "A visit", "text": "Tea and talk.", "author_name": "Bea", "written_at": NOW}
    return RecordEntry.objects.create(service=cast.service, **({"consumer": cast.sam} | values | changes))


def contact(cast: Cast, name: str = "alex") -> ContactLogEntry:
    return ContactLogEntry.objects.create(
        service=cast.service, consumer=cast.sam, worker=cast.users[name], happened_at=NOW, minutes=20, mode="phone"
    )


def about_me(cast: Cast) -> AboutMe:
    return AboutMe.objects.create(service=cast.service, consumer=cast.sam, what_helps="Quiet")


def last_event() -> Event:
    return Event.objects.latest("id")


# --- a person ------------------------------------------------------------------


def test_opening_a_person_shows_that_there_are_notes_and_not_what_they_say(cast: Cast, as_owner: Owner) -> None:
    note = made.final(cast)
    with as_owner():
        line = contact(cast)
    by = cast.enter("bea")
    page = reading.open_person(by=by, consumer_id=cast.sam.pk)
    assert {row.id for row in page.lines.rows} == {note.pk, line.pk}
    assert not any(row.sections or row.text for row in page.lines.rows)
    assert page.about_me is None
    event = last_event()
    assert (event.verb, event.subject_id, set(event.objects_seen)) == ("see_person", cast.sam.pk, {note.pk, line.pk})


def test_reading_about_me_is_an_event_of_its_own(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        mine = about_me(cast)
    by = cast.enter("alex")
    assert reading.open_person(by=by, consumer_id=cast.sam.pk).about_me == mine
    event = last_event()
    assert (event.verb, event.object_type, event.object_id) == ("read_about_me", "about_me", mine.pk)


def test_without_a_yes_about_me_is_not_loaded(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        about_me(cast)
    by = cast.enter("dana")
    assert reading.open_person(by=by, consumer_id=cast.sam.pk).about_me is None
    assert last_event().verb == "see_person"


def test_who_does_not_work_with_a_person_may_not_know_them(cast: Cast, as_owner: Owner) -> None:
    by = cast.enter("cleo")
    with refused(Code.NOT_ASSIGNED) as told:
        reading.open_person(by=by, consumer_id=cast.sam.pk)
    assert not told.value.known
    with refused(Code.NOT_ASSIGNED):
        reading.person_facts(by=by, consumer_id=cast.sam.pk)
    with pytest.raises(Missing):
        reading.open_person(by=by, consumer_id=uuid.uuid4())


def test_a_relative_may_not_know_them_either(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        ConflictOfInterest.objects.create(service=cast.service, consumer=cast.sam, user=cast.users["bea"])
    by = cast.enter("bea")
    with refused(Code.CONFLICT_OF_INTEREST) as told:
        reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow())
    assert not told.value.known


# --- the record ------------------------------------------------------------------


def test_a_record_is_entries_notes_and_contacts_newest_first(cast: Cast, as_owner: Owner) -> None:
    note = made.final(cast)
    with as_owner():
        old = entry(cast, written_at=NOW - dt.timedelta(days=2))
        line = contact(cast)
    by = cast.enter("bea")
    page = reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow())
    assert [row.source for row in page.lines.rows] == [NOTE, CONTACT, ENTRY]
    assert page.lines.rows[0].sections[0].text == made.WORDS["what_we_did"]
    event = last_event()
    assert event.verb == "read_record"
    assert {note.pk, old.pk, line.pk, page.lines.rows[0].sections[0].id} == set(event.objects_seen)


def test_under_the_complementary_model_the_record_is_closed_and_says_why(as_owner: Owner) -> None:
    with as_owner():
        cast = make_cast(COMPLEMENTARY)
        entry(cast)
    by = cast.enter("alex")
    with refused(Code.POLICY_NO_READING) as told:
        reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow())
    assert told.value.known


def test_changed_since_i_looked_means_since_the_sitting_before(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        entry(cast, title="Before")
        RecordEntry.objects.update(created_at=NOW - dt.timedelta(days=3))
        new = entry(cast, title="After")
    by = cast.enter("bea")
    for days in (2, 0):
        reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow())
        with as_owner(), connection.cursor() as cursor:
            cursor.execute("UPDATE peernotes_look SET at = %s", [NOW - dt.timedelta(days=days)])
    page = reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow(), only_changed=True)
    assert page.person.looked == NOW - dt.timedelta(days=2)
    assert [row.id for row in page.lines.rows] == [new.pk]


def test_on_a_first_look_everything_has_changed(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        entry(cast)
    by = cast.enter("bea")
    page = reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow(), only_changed=True)
    assert page.person.looked is None
    assert len(page.lines.rows) == 1


def test_words_make_it_a_search(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        entry(cast)
        found = entry(cast, text="The kettle whistles.")
    by = cast.enter("bea")
    page = reading.open_record(by=by, consumer_id=cast.sam.pk, narrow=Narrow(words="kettle"))
    assert [row.id for row in page.lines.rows] == [found.pk]
    assert last_event().verb == "search"


# --- an entry ---------------------------------------------------------------------


def test_opening_an_entry_brings_its_versions_and_the_one_to_compare(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        old = entry(cast, status="superseded", written_at=NOW - dt.timedelta(days=1))
        new = entry(cast, replaces=old)
    by = cast.enter("bea")
    page = reading.open_entry(by=by, entry_id=old.pk, other_id=new.pk)
    assert [version.id for version in page.versions] == [new.pk, old.pk]
    assert (page.entry.id, page.other.id) == (old.pk, new.pk)
    event = last_event()
    assert (event.object_type, event.object_id, event.objects_seen) == ("entry", old.pk, [new.pk])
    assert reading.open_entry(by=by, entry_id=new.pk, other_id=uuid.uuid4()).other is None


def test_an_entry_one_may_not_read_is_not_there(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        one = entry(cast)
    for name in ("cleo", "dana"):
        by = cast.enter(name)
        with pytest.raises(Refused) as refusal:
            reading.open_entry(by=by, entry_id=one.pk)
        assert not refusal.value.known


def test_the_rules_hold_for_an_entry_without_row_level_security(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        one = entry(cast)
    by = cast.enter("dana")
    with as_owner(), refused(Code.CONSENT_NOT_GIVEN):
        reading.open_entry(by=by, entry_id=one.pk)


# --- lists -------------------------------------------------------------------------


def test_finding_people_leaves_an_event_with_whom_it_showed(cast: Cast) -> None:
    by = cast.enter("alex")
    _places, people = reading.find_people(by=by, words="")
    assert [person.chosen_name for person in people.rows] == ["Noor", "Sam"]
    event = last_event()
    assert (event.verb, event.object_type, set(event.objects_seen)) == (
        "see_person", "service", {cast.sam.pk, cast.noor.pk},
    )  # fmt: skip
    assert [person.chosen_name for person in reading.find_people(by=by, words="noo")[1].rows] == ["Noor"]
    assert last_event().verb == "search"


@pytest.mark.parametrize(("name", "code"), [("ada", Code.WRONG_ROLE), ("sam", Code.FOR_STAFF)])
def test_who_works_with_nobody_finds_nobody(cast: Cast, name: str, code: Code) -> None:
    by = cast.enter(name)
    with refused(code):
        reading.find_people(by=by, words="")
    with refused(code):
        reading.may_search(by=by)


def test_each_person_that_a_search_finds_gets_an_event(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        assign(cast, "bea", cast.noor)
        one = entry(cast, text="The kettle whistles.")
        two = entry(cast, text="A new kettle.", consumer=cast.noor)
        entry(cast)
    by = cast.enter("bea")
    found = reading.search(by=by, narrow=Narrow(words="kettle"))
    assert {line.id for line in found.lines.rows} == {one.pk, two.pk}
    assert {about.chosen_name for about in found.people.values()} == {"Sam", "Noor"}
    events = Event.objects.filter(verb="search")
    assert {(event.subject_id, tuple(event.objects_seen)) for event in events} == {
        (None, ()), (cast.sam.pk, (one.pk,)), (cast.noor.pk, (two.pk,)),
    }  # fmt: skip
    assert len({event.act_id for event in events} - {None}) == 1
    assert sorted(event.act_people for event in events) == [0, 0, 2]


def test_a_worklist_has_what_is_unread_first_and_no_words(cast: Cast, as_owner: Owner) -> None:
    note = made.final(cast)
    with as_owner():
        one = entry(cast)
    by = cast.enter("bea")
    work = reading.open_worklist(by=by)
    assert [item.id for item in work.unread.rows] == [note.pk]
    assert [item.id for item in work.rest.rows] == [one.pk]
    assert set(last_event().objects_seen) == {note.pk, one.pk}
    assert reading.open_worklist(by=by, only_unread=True).rest is None


def test_later_pages_of_a_worklist_have_no_unread_notes(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        for days in range(27):
            entry(cast, written_at=NOW - dt.timedelta(days=days))
    by = cast.enter("bea")
    first = reading.open_worklist(by=by)
    second = reading.open_worklist(by=by, cursor=Cursor.read(first.rest.older))
    assert second.unread is None
    assert (len(first.rest.rows), len(second.rest.rows)) == (25, 2)


def test_the_records_officer_sees_what_was_struck_and_others_do_not(cast: Cast, as_owner: Owner) -> None:
    note = made.final(cast)
    with as_owner():
        Note.objects.filter(pk=note.pk).update(
            status="entered_in_error", shared_with_care_team=False, shared_with_peer_team=False
        )
    by = cast.enter("ravi")
    assert [row.id for row in reading.open_in_error(by=by).notes.rows] == [note.pk]
    assert last_event().objects_seen == [note.pk]
    with refused(Code.WRONG_ROLE):
        reading.open_in_error(by=cast.enter("bea"))


def test_a_visit_reads_no_record(cast: Cast) -> None:
    with refused(Code.NOT_SIGNED_IN):
        reading.open_record(by=Actor(visit_id=uuid.uuid4()), consumer_id=cast.sam.pk, narrow=Narrow())
