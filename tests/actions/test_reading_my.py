"""A consumer's own pages leave events of their own, and are nobody else's."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from peernotes.actions import consents, reading_my
from peernotes.actions.notes import reading_notes
from peernotes.enums import Verb
from peernotes.errors import Missing
from peernotes.models import Event, SafetyConcern, User
from peernotes.policy.facts import Actor
from peernotes.queries.who_looked import LooksWanted
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast

OPENERS: dict[str, Callable[[Actor], object]] = {
    "home": lambda by: reading_my.open_home(by=by),
    "who looked": lambda by: reading_my.open_who_looked(by=by, wanted=LooksWanted()),
    "question": lambda by: reading_my.open_question(by=by, event_id=1),
    "choices": lambda by: reading_my.open_choices(by=by),
    "about me": lambda by: reading_my.open_about_me(by=by),
    "concerns": lambda by: reading_my.open_concerns(by=by),
}


def concern(cast: Cast, status: str, service_consumer: Any = None) -> SafetyConcern:
    now = timezone.now()
    seen = {} if status == "open" else {"acknowledged_by": cast.users["cleo"], "acknowledged_at": now}
    return SafetyConcern.objects.create(
        service=cast.service, consumer=service_consumer or cast.sam, created_by=cast.users["alex"], fact="Dizzy twice.",
        basis="consented", told_consumer=True, status=status, due_at=now + dt.timedelta(hours=1), **seen,
    )  # fmt: skip


@pytest.mark.parametrize("page", OPENERS)
@pytest.mark.parametrize("name", ["alex", "bea", "ada", "ravi"])
def test_who_is_no_consumer_finds_nothing(cast: Cast, page: str, name: str) -> None:
    with pytest.raises(Missing):
        OPENERS[page](cast.enter(name))


def test_an_entry_opens_here_only_for_the_person_whose_record_it_is(cast: Cast, as_owner: Any) -> None:
    with as_owner():
        entry = build.entry(consumer=cast.sam, created_by=cast.users["bea"])
    assert reading_my.open_entry(by=cast.enter("sam"), entry_id=entry.pk).person.id == cast.sam.pk
    with pytest.raises(Missing):
        reading_my.open_entry(by=cast.enter("bea"), entry_id=entry.pk)


@pytest.mark.parametrize("page", OPENERS)
def test_who_can_no_longer_sign_in_finds_nothing(cast: Cast, as_owner: Any, page: str) -> None:
    by = cast.enter("sam")
    with as_owner():
        User.objects.filter(pk=by.user_id).update(is_active=False)
    with pytest.raises(Missing):
        OPENERS[page](by)


@pytest.mark.parametrize("page", OPENERS)
def test_a_visit_finds_nothing(cast: Cast, page: str) -> None:
    with pytest.raises(Missing):
        OPENERS[page](Actor(visit_id=uuid.uuid4()))


def test_home_counts_concerns_once_seen_and_leaves_an_event(cast: Cast, as_owner: Any) -> None:
    note = made.handed(cast)
    with as_owner():
        concern(cast, "open")
        concern(cast, "acknowledged")
    found = reading_my.open_home(by=cast.enter("sam"))
    assert (found.me.chosen_name, found.gathered.version.model, found.counts.concerns) == ("Sam", "integrated", 1)
    assert [row.id for row in found.notes.rows] == [note.pk]
    event = Event.objects.latest("id")
    assert (event.verb, event.actor_role, event.objects_seen) == (Verb.SEE_PERSON, "consumer", [note.pk])


def test_the_author_does_not_read_their_note_as_its_consumer(cast: Cast) -> None:
    note = made.final(cast)
    with pytest.raises(Missing):
        reading_my.open_note(by=cast.enter("alex"), note_id=note.pk)
    page = reading_my.open_note(by=cast.enter("sam"), note_id=note.pk)
    assert (page.note.pk, reading_my.readers(page)) == (note.pk, [])


def test_readers_are_named_with_the_role_they_had(cast: Cast) -> None:
    note = made.final(cast)
    reading_notes.open_note(by=cast.enter("bea"), note_id=note.pk)
    page = reading_my.open_note(by=cast.enter("sam"), note_id=note.pk)
    assert [(one.name, one.roles) for one in reading_my.readers(page)] == [("Bea", ["clinician"])]


def test_a_look_at_who_looked_does_not_show_itself_but_the_next_one_does(cast: Cast) -> None:
    by, wanted = cast.enter("sam"), LooksWanted(show="all", who="everyone")
    first, second = (reading_my.open_who_looked(by=by, wanted=wanted).lines.rows for _ in range(2))
    assert [line.verb for line in first if line.mine] == []
    assert [line.verb for line in second if line.mine] == [Verb.READ_OWN_EVENTS]


def test_one_asks_about_others_and_not_about_oneself(cast: Cast) -> None:
    note = made.final(cast)
    reading_notes.open_note(by=cast.enter("bea"), note_id=note.pk)
    by = cast.enter("sam")
    theirs = Event.objects.filter(actor_id=cast.users["bea"].pk).latest("id").pk
    found = reading_my.open_question(by=by, event_id=theirs)
    assert found.line.actor == "Bea"
    assert found.to_ask == ["Ravi"]
    mine = Event.objects.filter(actor_id=cast.users["sam"].pk).latest("id").pk
    for event_id in (mine, 0, 1 << 62, 1 << 80):
        with pytest.raises(Missing):
            reading_my.open_question(by=by, event_id=event_id)


def test_choices_show_who_works_with_me_and_what_i_said(cast: Cast) -> None:
    found = reading_my.open_choices(by=cast.enter("sam"))
    assert [one.name for one in found.team] == ["Alex", "Bea", "Dana"]
    assert [(one.scope, one.grantee, one.decision) for one in found.said] == [("read_record", "Alex", "given")]


def test_about_me_leaves_an_event_when_there_is_something_to_read(cast: Cast) -> None:
    by = cast.enter("sam")
    before = Event.objects.count()
    assert reading_my.open_about_me(by=by).about_me is None
    assert Event.objects.count() == before
    consents.write_about_me(by=by, consumer_id=cast.sam.pk, version=0, texts={"what_helps": "Tea"})
    found = reading_my.open_about_me(by=by)
    assert found.about_me is not None
    assert Event.objects.latest("id").verb == Verb.READ_ABOUT_ME


def test_concerns_are_mine_and_seen(cast: Cast, as_owner: Any) -> None:
    with as_owner():
        concern(cast, "open")
        concern(cast, "closed", cast.noor)
        seen = concern(cast, "acknowledged")
    found = reading_my.open_concerns(by=cast.enter("sam"))
    assert [one.id for one in found.seen.rows] == [seen.pk]
    assert Event.objects.latest("id").objects_seen == [seen.pk]
