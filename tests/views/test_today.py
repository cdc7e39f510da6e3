"""A peer worker's home: whom to come back to, what is unfinished, and what the service model lets them do."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from peernotes.actions.notes import decisions
from peernotes.enums import NoteStatus
from peernotes.models import Assignment, ConflictOfInterest, Consumer, Event, Note, PolicyVersion
from peernotes.policy.switches import COMPLEMENTARY
from tests.support import build, pages
from tests.support import notes as made
from tests.support.build import DAY, policy_version
from tests.support.cast import Cast, assign, say

At = Callable[[str], Client]
BUDGET = 10


def page(client: Client, path: str = "/") -> str:
    reply = client.get(path)
    assert reply.status_code == 200
    return unescape(reply.content.decode())


def switch_to_complementary(cast: Cast) -> None:
    since = timezone.now() - DAY  # before the test's own transaction: for PostgreSQL now() is its beginning
    PolicyVersion.objects.filter(pk=cast.policy.pk).update(in_force=(cast.policy.starts_at, since))
    policy_version(service=cast.service, number=2, switches=COMPLEMENTARY, starts=since)


def many_drafts(cast: Cast, how_many: int) -> None:
    now = timezone.now()
    Note.objects.bulk_create(
        Note(
            service=cast.service, consumer=cast.sam, author=cast.users["alex"], policy_version=cast.policy,
            kind="contact", minutes=30, happened_at=now - timedelta(hours=number),
        )
        for number in range(how_many)
    )  # fmt: skip


def test_people_are_one_press_from_writing(cast: Cast, at: At) -> None:
    said = page(at("alex"))
    assert "Integrated" in said
    assert "you can write notes together" in said
    assert f'href="/people/{cast.sam.pk}/notes/new/"' in said
    assert "no contact yet" in said


def test_only_people_of_one_s_own_are_here(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        assign(cast, "dana", cast.noor)
        ConflictOfInterest.objects.create(service=cast.service, consumer=cast.noor, user=cast.users["dana"])
    assert "Noor" not in page(at("dana"))
    assert "Noor" in page(at("alex"))


def test_nobody_assigned_says_what_to_do(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        Assignment.objects.filter(user=cast.users["alex"]).delete()
    said = page(at("alex"))
    assert "nobody is assigned to you here" in said
    assert "you can write notes together" not in said
    assert "Nobody here yet" in said
    assert "Who works here" in said


def test_who_wants_no_notes_is_not_offered_any(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        say(cast, "write_notes", "refused")
        Assignment.objects.filter(user=cast.users["alex"], content_object=cast.noor).delete()
    said = page(at("alex"))
    assert "Wants no notes" in said
    assert f'href="/people/{cast.sam.pk}/notes/new/"' not in said
    assert "no notes; you can log contact" in said
    assert "you can write notes together" not in said


def test_a_service_without_a_model_has_no_model_s_name(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        PolicyVersion.objects.filter(service=cast.service).delete()
    said = page(at("alex"))
    assert "No service model has been chosen yet" in said
    assert "Complementary" not in said


def test_the_complementary_model_offers_no_notes(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    made.written(cast)
    with as_owner():
        switch_to_complementary(cast)
    said = page(at("alex"))
    assert "no notes; you can log contact" in said
    assert "/notes/new/" not in said
    assert "Frozen" in said
    assert "/edit/" not in said


def test_each_state_has_its_place(cast: Cast, at: At) -> None:
    draft, waiting, agreed = made.written(cast), made.handed(cast), made.agreed(cast)
    returned = made.handed(cast)
    decisions.decide(
        by=cast.enter("sam"), note_id=returned.pk, decided=decisions.Decided(returned.version, "ask_changes")
    )
    made.started(cast, "not_today")
    finished, none = made.final(cast), made.started(cast, "no_note")
    said = page(at("alex"))
    headings = [
        "Sent back to you",
        "Agreed",
        "Drafts",
        "Waiting for an answer",
        "Not today, maybe later",
    ]
    places = [said.index(heading) for heading in headings]
    assert places == sorted(places)
    for note in (waiting, agreed, returned):
        assert f'href="/notes/{note.pk}/"' in said
    assert f'href="/notes/{draft.pk}/edit/"' in said
    assert "Waiting for Sam" in said
    for note in (finished, none):
        assert str(note.pk) not in said


@pytest.mark.parametrize(("days", "words"), [(0, "Come back to it today"), (3, "Come back on")])
def test_a_promise_to_come_back_comes_first(
    cast: Cast, at: At, as_owner: Callable[[], Any], days: int, words: str
) -> None:
    note = made.started(cast, "not_today")
    with as_owner():
        Note.objects.filter(pk=note.pk).update(revisit_on=dt.datetime.now(dt.UTC).date() + days * DAY)
    said = page(at("alex"))
    assert words in said
    assert said.index(f"/people/{cast.sam.pk}/") < said.index(f"/people/{cast.noor.pk}/")


def test_no_words_of_a_note_are_on_it(cast: Cast, at: At) -> None:
    made.written(cast)
    said = page(at("alex"))
    assert not [text for text in made.WORDS.values() if text in said]


def test_who_was_shown_is_an_event(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    page(client)
    cast.enter("alex")
    event = Event.objects.filter(verb="see_person", object_id=cast.service.pk).latest("pk")
    assert {cast.sam.pk, cast.noor.pk, note.pk} <= set(event.objects_seen)


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("peer_supervisor", ["Nobody is assigned to you yet.", "Alex", "works with 2 people", "Administrator"]),
        ("carer_peer_worker", ["support carers, and not consumers", "they stand under “Carers”", "Ada"]),
    ],
)
def test_it_is_no_dead_end_without_people(
    cast: Cast, at: At, as_owner: Callable[[], Any], role: str, words: list[str]
) -> None:
    with as_owner():
        cast.users["rosa"] = build.user(username=f"rosa.{cast.service.slug}", name="Rosa")
        build.member(user=cast.users["rosa"], service=cast.service, role=role)
    said = page(at("rosa"))
    assert "Who works here" in said
    assert not [word for word in words if word not in said]
    assert f'href="/services/{cast.service.slug}/model/"' in said
    assert pages.statements(at("rosa"), "/") <= BUDGET


@pytest.mark.parametrize("how_many", [1, 25])
def test_it_costs_the_same_for_one_and_for_many(cast: Cast, at: At, as_owner: Callable[[], Any], how_many: int) -> None:
    with as_owner():
        many_drafts(cast, how_many)
        for number in range(how_many):
            person = Consumer.objects.create(
                service=cast.service, chosen_name=f"Person {number}", local_identifier=f"P{number}"
            )
            assign(cast, "alex", person)
    client = at("alex")
    page(client)
    with CaptureQueriesContext(connection) as asked:
        page(client)
    statements = [query for query in asked if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))]
    assert len(statements) <= BUDGET


def test_a_long_list_is_a_page_of_its_own(cast: Cast, at: At, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        many_drafts(cast, 60)
    client, seen, path = at("alex"), [], "/?show=drafts"
    assert 'href="/?show=drafts"' in page(client)
    for _ in range(3):
        found = client.get(path)
        seen += [row.href for row in found.context["rows"]]
        path = f"/?show=drafts&after={found.context['page'].older}"
    assert len(seen) == len(set(seen)) == 60
    back = client.get(f"/?show=drafts&after={found.context['page'].newer}")
    assert [row.href for row in back.context["rows"]] == seen[25:50]


@pytest.mark.parametrize("query", ["?show=drafts&after=x", "?show=drafts&after=%00", "?show=everything", "?show="])
def test_an_odd_address_is_the_first_page(cast: Cast, at: At, query: str) -> None:
    assert page(at("alex"), f"/{query}")


def test_an_empty_group_says_so(cast: Cast, at: At) -> None:
    assert "Nothing here" in page(at("alex"), "/?show=agreed")


def test_a_closed_note_leaves(cast: Cast, at: At) -> None:
    note, client = made.written(cast), at("alex")
    client.post(f"/notes/{note.pk}/discard/")
    note.refresh_from_db()
    assert note.status == NoteStatus.DECLINED
    assert str(note.pk) not in page(client)
