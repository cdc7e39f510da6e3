"""What is agreed to in a hard moment counts once it was said again: case 7 of docs/life-cycle.md."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Consent, CrisisPlanPart, Event, Note, Signature
from tests.support import drawn
from tests.support import notes as made
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import text_of, url
from tests.views.test_frozen import assignment_ended, sent

At = Callable[[str], Client]
Owner = Callable[[], Any]
FINISH = "/notes/{}/finish/"


def agree(client: Client, note: Note, **more: Any) -> Any:
    return client.post(url(note), sent(note, "agree") | {"audience": "care_team", "hard_moment": "on"} | more)


@pytest.fixture
def note(cast: Cast, at: At) -> Note:
    """Agreed to by its consumer, in a hard moment."""
    handed = made.handed(cast)
    assert agree(at("sam"), handed).status_code == 302
    cast.enter("sam")
    handed.refresh_from_db()
    return handed


def finish(client: Client, note: Note) -> int:
    cast_version = {"key": uuid.uuid4(), "version": note.version}
    return client.post(FINISH.format(note.pk), cast_version).status_code


def test_it_counts_once_it_is_said_again(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    sam, alex = at("sam"), at("alex")
    assert note.status == "agreed"
    assert finish(alex, note) == 403
    with as_owner():
        assert Event.objects.filter(verb="finalise", object_id=note.pk).get().code == "not_agreed"
    assert "agreed in a hard moment, so it does not count yet" in text_of(alex.get(f"/notes/{note.pk}/"))
    page = sam.get(url(note))
    assert "You agreed, and it was said that the moment was hard, so it does not count yet" in text_of(page)
    assert "Yes, it still holds" in text_of(page)
    confirmed = sam.post(url(note), drawn.pressed(page) | {"outcome": "confirm"})
    assert confirmed.status_code == 302
    assert "You have agreed" in text_of(sam.get(url(note, "done/")))
    cast.enter("sam")
    note.refresh_from_db()
    assert (note.status, note.hard_moment_at) == ("agreed", None)
    assert Signature.objects.filter(note=note).count() == 1
    assert Consent.objects.filter(note=note, decision="given").count() == 2
    assert finish(alex, note) == 302


def test_only_what_was_agreed_to_is_said_again(cast: Cast, at: At, note: Note) -> None:
    sam = at("sam")
    typed = {f"text-{made.section(note, 'own_words').pk}": "Something else now."}
    data = drawn.pressed(sam.get(url(note))) | typed | {"outcome": "confirm"}
    refused = sam.post(url(note), data)
    assert refused.status_code == 403
    assert "Something else now." in text_of(refused)
    cast.enter("sam")
    note.refresh_from_db()
    assert note.hard_moment_at


def test_both_lists_say_so(cast: Cast, at: At, note: Note) -> None:
    assert "Does it still hold?" in text_of(at("sam").get("/my/"))
    today = text_of(at("alex").get("/"))
    assert "Agreed in a hard moment" in today
    assert "Ready to finish" not in today
    assert "You have agreed, in a hard moment" in text_of(at("sam").get(url(note, "done/")))


def test_after_two_weeks_it_lapses(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    with as_owner():
        long_ago = timezone.now() - 15 * DAY
        Note.objects.filter(pk=note.pk).update(hard_moment_at=long_ago, handed_over_at=long_ago)
    sam, alex = at("sam"), at("alex")
    page = sam.get(url(note))
    assert "It does not count any more" in text_of(page)
    assert "Yes, it still holds" not in text_of(page)
    assert sam.post(url(note), drawn.pressed(page) | {"outcome": "confirm"}).status_code == 403
    assert finish(alex, note) == 403
    assert "did not say again that it holds" in text_of(alex.get(f"/notes/{note.pk}/"))
    assert agree(sam, note, hard_moment="").status_code == 302
    cast.enter("sam")
    note.refresh_from_db()
    assert finish(alex, note) == 302


def test_what_lapsed_can_be_closed(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    alex = at("alex")
    assert alex.post(f"/notes/{note.pk}/close/").status_code == 403
    with as_owner():
        long_ago = timezone.now() - 15 * DAY
        Note.objects.filter(pk=note.pk).update(hard_moment_at=long_ago, handed_over_at=long_ago)
    assert alex.post(f"/notes/{note.pk}/close/").status_code == 302


def test_later_takes_no_agreement(cast: Cast, at: At) -> None:
    handed, sam = made.handed(cast), at("sam")
    assert "This is a hard moment: later" in text_of(sam.get(url(handed)))
    said = {"key": uuid.uuid4(), "version": handed.version, "outcome": "not_today"}
    assert sam.post(url(handed), said).status_code == 302
    cast.enter("sam")
    handed.refresh_from_db()
    assert (handed.status, handed.agreed_hash) == ("deferred", "")
    assert not Consent.objects.filter(note=handed).exists()
    assert not Signature.objects.filter(note=handed).exists()


def test_whoever_writes_down_what_was_said_marks_it(cast: Cast, at: At) -> None:
    handed, alex = made.handed(cast), at("alex")
    address = f"/notes/{handed.pk}/hand-over/spoken/"
    assert "It was a hard moment" in text_of(alex.get(address))
    vouched = {"method": "verbal_witnessed", "witness": "Bea", "reason": "Read aloud."}
    done = alex.post(address, sent(handed, "agree") | vouched | {"hard_moment": "on"})
    assert done["Location"] == f"/notes/{handed.pk}/"
    cast.enter("alex")
    handed.refresh_from_db()
    assert handed.hard_moment_at
    assert finish(alex, handed) == 403


def test_nobody_on_the_staff_says_that_it_holds(cast: Cast, at: At) -> None:
    handed, alex = made.handed(cast), at("alex")
    vouched = {"method": "verbal_witnessed", "witness": "Bea", "reason": "Read aloud."}
    said = sent(handed, "confirm") | vouched
    assert alex.post(f"/notes/{handed.pk}/hand-over/spoken/", said).status_code == 403


@pytest.mark.parametrize("make", [made.handed, made.agreed])
def test_there_is_nothing_to_confirm_where_nothing_was_hard(cast: Cast, at: At, make: Callable[[Cast], Note]) -> None:
    calm, sam = make(cast), at("sam")
    assert "Yes, it still holds" not in text_of(sam.get(url(calm)))
    assert sam.post(url(calm), sent(calm, "confirm")).status_code == 403


def test_sharing_alone_says_it_again(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    with as_owner():
        assignment_ended(cast)
    sam = at("sam")
    assert sam.post(url(note), drawn.pressed(sam.get(url(note))) | {"outcome": "finish"}).status_code == 302
    cast.enter("sam")
    note.refresh_from_db()
    assert (note.status, note.hard_moment_at) == ("final", None)


@pytest.mark.parametrize(("only_me", "shown"), [(False, True), (True, False)])
def test_what_they_wish_for_a_hard_time_is_shown_before_anything_is_written(
    cast: Cast, at: At, as_owner: Owner, only_me: bool, shown: bool
) -> None:
    with as_owner():
        about = {"service": cast.service, "consumer": cast.sam, "part": "notes", "wish": "ask_me_later"}
        CrisisPlanPart.objects.create(**about, text="Not on the day itself.", only_me=only_me)
    page = text_of(at("alex").get(f"/people/{cast.sam.pk}/notes/new/"))
    assert ("Ask me later, when I am better" in page) is shown
    assert ("Not on the day itself." in page) is shown
    with as_owner():
        assert Event.objects.filter(verb="read_plan", subject_id=cast.sam.pk).exists() is shown
    assert "Not on the day itself." not in text_of(at("dana").get(f"/people/{cast.sam.pk}/notes/new/"))


def test_its_consumer_says_afterwards_that_it_was_hard(cast: Cast, at: At) -> None:
    calm, sam = made.agreed(cast), at("sam")
    page = sam.get(url(calm))
    assert "That was a hard moment: ask me again" in text_of(page)
    changed = {f"text-{made.section(calm, 'own_words').pk}": "Something else now."}
    assert sam.post(url(calm), drawn.pressed(page) | changed | {"outcome": "was_hard"}).status_code == 403
    assert sam.post(url(calm), drawn.pressed(page) | {"outcome": "was_hard"}).status_code == 302
    assert finish(at("alex"), _as_it_is(cast, calm)) == 403
    page = sam.get(url(calm))
    assert "That was a hard moment: ask me again" not in text_of(page)
    assert sam.post(url(calm), drawn.pressed(page) | {"outcome": "was_hard"}).status_code == 403
    assert sam.post(url(calm), drawn.pressed(page) | {"outcome": "confirm"}).status_code == 302
    assert finish(at("alex"), _as_it_is(cast, calm)) == 302


def test_so_does_its_author(cast: Cast, at: At, as_owner: Owner) -> None:
    calm, alex = made.agreed(cast), at("alex")
    address = f"/notes/{calm.pk}/hard-moment/"
    assert address in alex.get(f"/notes/{calm.pk}/").content.decode()
    assert "Sam sees that you said so" in text_of(alex.get(address))
    assert alex.post(address, {"key": uuid.uuid4(), "version": calm.version - 1}).status_code == 409
    assert alex.post(address, {"key": uuid.uuid4(), "version": "soon"}).status_code == 422
    pressed = {"key": uuid.uuid4(), "version": calm.version}
    for _twice in range(2):
        assert alex.post(address, pressed)["Location"] == f"/notes/{calm.pk}/"
    assert finish(alex, _as_it_is(cast, calm)) == 403
    assert alex.get(address).status_code == 403
    assert at("dana").get(address).status_code == 404
    assert at("sam").get(address).status_code == 403, "they say so where they decide"
    with as_owner():
        assert Event.objects.filter(verb="mark_hard_moment", allowed=True, subject_id=cast.sam.pk).count() == 1
    assert "said that you agreed to" in text_of(at("sam").get("/my/who-looked/?show=all"))
    assert "Does it still hold?" in text_of(at("sam").get("/my/"))


def _as_it_is(cast: Cast, note: Note) -> Note:
    cast.enter("sam")
    note.refresh_from_db()
    return note
