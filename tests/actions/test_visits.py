"""One-time links: looking uses nothing up, the words open it until something is decided, five wrong tries end them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from peernotes import audit
from peernotes.actions import notes
from peernotes.actions.notes import decisions, visits
from peernotes.enums import Code, NoteStatus
from peernotes.models import Event, Note, Visit
from peernotes.policy.facts import Actor
from tests.support import notes as made
from tests.support.build import DAY
from tests.support.cast import Cast


@pytest.fixture
def link(cast: Cast) -> visits.OneTimeLink:
    note = made.handed(cast)
    made_link = visits.make_link(by=cast.actor("alex"), note_id=note.pk)
    audit.enter(Actor())
    return made_link


def test_the_words_open_it_again_until_something_is_decided(link: visits.OneTimeLink) -> None:
    on = Actor(visit_id=link.visit_id)
    for _ in range(2):
        assert visits.waiting(token=link.token)
        opened = visits.open_link(token=link.token, words=f"  {link.words.upper()} ")
        assert (opened.code, opened.visit_id) == (Code.ALLOWED, link.visit_id)
        audit.enter(on)
        visits.end(by=on, decided=False)
        assert visits.current(by=on) is None
    visits.end(by=on, decided=True)
    assert not visits.waiting(token=link.token)
    assert visits.open_link(token=link.token, words=link.words).code == Code.VISIT_OVER


def test_a_device_is_over_when_it_is_given_back(cast: Cast) -> None:
    note = made.handed(cast)
    on = Actor(visit_id=visits.start_on_device(by=cast.actor("alex"), note_id=note.pk))
    audit.enter(on)
    visits.end(by=on, decided=False)
    assert Visit.objects.get(pk=on.visit_id).ended_at is not None


def test_only_hashes_are_kept(link: visits.OneTimeLink, as_owner: Any) -> None:
    with as_owner():
        row = Visit.objects.get(pk=link.visit_id)
    assert link.token not in (row.token_hash, row.words_hash)
    assert link.words not in row.words_hash


def test_wrong_words_are_counted_and_end_it(link: visits.OneTimeLink) -> None:
    for _ in range(visits.TRIES):
        assert visits.open_link(token=link.token, words="wrong words").code == Code.WITNESS_NEEDED
    assert visits.open_link(token=link.token, words=link.words).code == Code.RATE_LIMITED


def test_failed_and_good_tries_are_events(link: visits.OneTimeLink, as_owner: Callable[[], Any]) -> None:
    visits.open_link(token=link.token, words="wrong words")
    audit.enter(Actor(visit_id=link.visit_id))
    with as_owner():
        assert Event.objects.filter(verb="sign_in_failed", object_id=link.visit_id).count() == 1


def test_an_old_link_and_an_unknown_one(link: visits.OneTimeLink, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        Visit.objects.filter(pk=link.visit_id).update(link_until=timezone.now() - DAY)
    assert visits.open_link(token=link.token, words=link.words).code == Code.VISIT_OVER
    assert visits.open_link(token="none", words=link.words).code == Code.NOT_FOUND


def test_the_visit_one_is_on(cast: Cast, link: visits.OneTimeLink) -> None:
    visits.open_link(token=link.token, words=link.words)
    on = Actor(visit_id=link.visit_id)
    audit.enter(on)
    visit = visits.current(by=on)
    assert visit is not None
    assert (visit.consumer.chosen_name, visit.started_by.name) == ("Sam", "Alex")
    visits.end(by=on, decided=True)
    assert visits.current(by=on) is None
    assert visits.current(by=cast.actor("alex")) is None


# --- what ends a link that waits ---------------------------------------------------


def decide(cast: Cast, note: Note, outcome: str, by: Actor | None = None) -> None:
    chosen = made.choices(note) if outcome == "agree" else {}
    decided = decisions.Decided(note.version, outcome, chosen)
    decisions.decide(by=by or cast.enter("sam"), note_id=note.pk, decided=decided)


def decide_on_device(cast: Cast, note: Note) -> None:
    on = Actor(visit_id=visits.start_on_device(by=cast.enter("alex"), note_id=note.pk))
    audit.enter(on)
    decide(cast, note, "agree", on)


def say_aloud(cast: Cast, note: Note) -> None:
    vouched = decisions.Witnessed("verbal_witnessed", "Ida Bell", "No phone.")
    decided = decisions.Decided(note.version, "agree", made.choices(note))
    decisions.record_spoken(by=cast.enter("alex"), note_id=note.pk, decided=decided, witnessed=vouched)


def take_back(cast: Cast, note: Note) -> None:
    changed = {made.section(note, "next_step").pk: "Meet on Monday."}
    notes.save(by=cast.enter("alex"), note_id=note.pk, version=note.version, sections=changed)


def close(cast: Cast, note: Note) -> None:
    by = cast.enter("alex")
    Note.objects.filter(pk=note.pk).update(handed_over_at=timezone.now() - 60 * DAY)
    notes.close_unagreed(by=by, note_id=note.pk)


ENDS: dict[str, Callable[[Cast, Note], object]] = {
    "agreed by own sign-in": lambda cast, note: decide(cast, note, "agree"),
    "changes asked for": lambda cast, note: decide(cast, note, "ask_changes"),
    "put off": lambda cast, note: decide(cast, note, "not_today"),
    "declined": lambda cast, note: decide(cast, note, "decline"),
    "decided on the device": decide_on_device,
    "said aloud": say_aloud,
    "taken back": take_back,
    "closed unanswered": close,
    "a newer link": lambda cast, note: visits.make_link(by=cast.enter("alex"), note_id=note.pk),
}


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS.keys())
def test_a_link_ends_with_what_it_was_for(cast: Cast, link: visits.OneTimeLink, end: Callable[..., object]) -> None:
    cast.enter("alex")
    end(cast, Visit.objects.get(pk=link.visit_id).note)
    audit.enter(Actor())
    assert not visits.waiting(token=link.token)
    assert visits.open_link(token=link.token, words=link.words).code == Code.VISIT_OVER


def test_a_link_waits_through_what_decides_nothing(cast: Cast, link: visits.OneTimeLink) -> None:
    cast.enter("alex")
    note = Visit.objects.get(pk=link.visit_id).note
    decide(cast, note, "later")
    notes.hand_over(by=cast.enter("alex"), note_id=note.pk, version=note.version + 1)
    audit.enter(Actor())
    assert visits.open_link(token=link.token, words=link.words).code == Code.ALLOWED


def test_an_open_link_ends_with_a_decision_elsewhere_and_not_with_its_own(cast: Cast, link: visits.OneTimeLink) -> None:
    visits.open_link(token=link.token, words=link.words)
    on = Actor(visit_id=link.visit_id)
    audit.enter(on)
    note = Visit.objects.select_related("note").get(pk=link.visit_id).note
    decide(cast, note, "agree", on)
    assert visits.current(by=on) is not None
    cast.enter("alex")
    note.refresh_from_db()
    assert note.status == NoteStatus.AGREED
    notes.hand_over(by=cast.actor("alex"), note_id=note.pk, version=note.version)
    say_aloud(cast, note)
    audit.enter(on)
    assert visits.current(by=on) is None
