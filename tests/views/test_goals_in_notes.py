"""A note names a goal: in its person's words, as a part that they decide on like any other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions import notes
from peernotes.actions.notes import naming
from peernotes.actions.notes.naming import Naming
from peernotes.errors import Missing, Stale
from peernotes.models import Event, Goal, Note, NoteSection
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import decision, switch, text_of, url

At = Callable[[str], Client]
Owner = Callable[[], Any]
FACTS = {"happened_at": "2026-01-05T10:00", "minutes": 30, "mode": "in_person", "kind": "contact"}


@pytest.fixture
def goal(cast: Cast, as_owner: Owner) -> Goal:
    with as_owner():
        return build.goal(consumer=cast.sam)


@pytest.fixture
def draft(cast: Cast, as_owner: Owner) -> Note:
    with as_owner():
        return build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="draft")


def save(client: Client, note: Note, goal: object, version: int = 1) -> int:
    return client.post(f"/notes/{note.pk}/edit/", FACTS | {"version": version, "goal": goal}).status_code


def part(note: Note) -> NoteSection | None:
    return NoteSection.objects.filter(note=note, prompt="goal").first()


def name(cast: Cast, note: Note, goal: Goal | None, version: int = 1) -> int:
    named = Naming(goal and goal.pk)
    return naming.name_goal(by=cast.enter("alex"), note_id=note.pk, version=version, goal=named)


def test_chosen_from_those_that_are_open(cast: Cast, at: At, goal: Goal, draft: Note, as_owner: Owner) -> None:
    with as_owner():
        build.goal(consumer=cast.sam, text="Long ago.", status="reached")
        build.goal(consumer=cast.sam, text="Mine alone.", only_me=True)
    alex = at("alex")
    page = text_of(alex.get(f"/notes/{draft.pk}/edit/"))
    assert "A garden." in page
    assert "Long ago." not in page
    assert "Mine alone." not in page
    with as_owner():
        assert Event.objects.get(verb="read_goals", service_id=cast.service.pk).objects_seen == [goal.pk]
    assert save(alex, draft, goal.pk) == 302
    page = text_of(alex.get(f"/notes/{draft.pk}/edit/"))
    assert "in the words that it had when you chose it" in page
    assert "Leave it as it is" in page


def test_not_offered_where_there_is_none_to_choose(cast: Cast, at: At, draft: Note) -> None:
    assert "Was it about a goal?" not in text_of(at("alex").get(f"/notes/{draft.pk}/edit/"))


def test_nor_to_an_author_who_may_not_read_goals(cast: Cast, at: At, goal: Goal, draft: Note, as_owner: Owner) -> None:
    alex = at("alex")
    with as_owner():
        switch(cast, peer_read_records="none")
    assert "Was it about a goal?" not in text_of(alex.get(f"/notes/{draft.pk}/edit/"))
    assert save(alex, draft, goal.pk) in (403, 404)
    cast.enter("alex")
    assert part(draft) is None


def test_the_same_again_is_no_change_and_none_takes_it_out(cast: Cast, goal: Goal, draft: Note) -> None:
    assert name(cast, draft, goal) == 2
    assert name(cast, draft, goal, 2) == 2
    assert (part(draft).text, part(draft).written_by) == ("A garden.", "consumer_self")
    assert name(cast, draft, None, 2) == 3
    assert part(draft).text == ""


def test_a_change_of_the_goal_changes_no_note(cast: Cast, goal: Goal, draft: Note, as_owner: Owner) -> None:
    name(cast, draft, goal)
    with as_owner():
        Goal.objects.filter(pk=goal.pk).update(text="A pond.", only_me=True)
    cast.enter("alex")
    assert part(draft).text == "A garden."


def test_one_that_was_dictated_says_whose_hand(cast: Cast, draft: Note, as_owner: Owner) -> None:
    with as_owner():
        dictated = build.goal(consumer=cast.sam, written_down_by=cast.users["bea"])
    name(cast, draft, dictated)
    assert part(draft).written_by == "worker_took_down"


def test_only_one_of_the_same_person_that_one_may_read(cast: Cast, goal: Goal, draft: Note, as_owner: Owner) -> None:
    with as_owner():
        noors = build.goal(consumer=cast.noor)
        build.consent(consumer=cast.noor, scope="read_about_me")
        kept = build.goal(consumer=cast.sam, only_me=True)
    for other in (noors, kept):
        with pytest.raises(Missing):
            name(cast, draft, other)


def test_nobody_types_in_it_but_the_consumer(cast: Cast, goal: Goal, draft: Note) -> None:
    name(cast, draft, goal)
    words = {part(draft).pk: "A car park."}
    with pytest.raises(Missing):
        notes.save(by=cast.enter("alex"), note_id=draft.pk, version=2, sections=words)


@pytest.mark.parametrize("wrong", ["x", "none ", "0"])
def test_what_is_no_goal_is_no_choice(cast: Cast, at: At, draft: Note, wrong: str) -> None:
    assert save(at("alex"), draft, wrong) == 422


def test_the_consumer_changes_it_and_says_who_reads_it(cast: Cast, at: At, goal: Goal, draft: Note) -> None:
    """Their words stand; who reads the part reads them, and nobody else."""
    alex, sam, bea = at("alex"), at("sam"), at("bea")
    cast.enter("alex")
    name(cast, draft, goal)
    notes.hand_over(by=cast.enter("alex"), note_id=draft.pk, version=2)
    cast.enter("sam")
    draft.refresh_from_db()
    mine = part(draft).pk
    said = {f"decision-{mine}": "rewritten", f"text-{mine}": "A small garden.", f"audience-{mine}": "care_team"}
    others = {f"decision-{pk}": "accepted" for pk in draft.sections.exclude(pk=mine).values_list("pk", flat=True)}
    answer = sam.post(url(draft), decision(draft, "agree", audience="just_us", **said, **others))
    assert answer.status_code == 302, answer.content
    with pytest.raises(Stale):
        name(cast, draft, None, Note.objects.get(pk=draft.pk).version)
    assert "Was it about a goal?" not in text_of(alex.get(f"/notes/{draft.pk}/edit/"))
    cast.enter("alex")
    version = Note.objects.get(pk=draft.pk).version
    assert alex.post(f"/notes/{draft.pk}/finish/", {"version": version}).status_code in (200, 302)
    assert "A small garden." in text_of(bea.get(f"/notes/{draft.pk}/"))
