"""One-time links: looking uses nothing up, the words open it until something is decided, five wrong tries end them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone

from peernotes import audit
from peernotes.actions import visits
from peernotes.enums import Code
from peernotes.models import Event, Visit
from peernotes.policy.facts import Actor
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.worlds import DAY


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


def test_only_hashes_are_kept(link: visits.OneTimeLink) -> None:
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
