"""Examples of good words: both say yes, two look at it, whoever writes reads it without whose it is, and either takes it back."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import Event, Example, Note, NoteSection
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
GOOD = "We walked to the pier, and the worry stayed behind for an hour."


@pytest.fixture
def note(cast: Cast, as_owner: Owner) -> Note:
    """Alex's, with Sam: one part is for the team, one stays between the two. Abe administers beside Ada."""
    with as_owner():
        cast.users["abe"] = build.user(username=f"abe.{cast.service.slug}", name="Abe")
        build.member(user=cast.users["abe"], service=cast.service, role="service_admin")
        parts = [build.section(text=GOOD), build.section(text="For us.", audience="just_us")]
        return build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=parts)


def listed(cast: Cast, more: str = "") -> str:
    return f"/services/{cast.service.slug}/examples/{more}"


def send(client: Client, page: str, **said: Any) -> Any:
    return client.post(page, {"key": uuid.uuid4()} | said)


def offer(at: At, note: Note, part: int = 0) -> Any:
    page = f"/notes/{note.pk}/examples/"
    at("alex").get(page)
    return send(at("alex"), page, part=part_of(note, part))


def part_of(note: Note, position: int) -> uuid.UUID:
    return NoteSection.objects.get(note=note, position=position).pk


@pytest.fixture
def shown(cast: Cast, at: At, as_owner: Owner, note: Note) -> Example:
    """Through every press."""
    assert offer(at, note).status_code == 302
    with as_owner():
        example = Example.objects.get(service=cast.service)
    say(at, note, example, "yes")
    for name in ("ada", "abe"):
        assert send(at(name), listed(cast, "waiting/"), example=example.pk, fits="yes").status_code == 302
    return example


def say(at: At, note: Note, example: Example, do: str) -> None:
    page = f"/my/notes/{note.pk}/example/"
    assert send(at("sam"), page, example=example.pk, do=do).url == f"/my/notes/{note.pk}/"


def test_it_is_read_once_all_four_said_yes_and_names_nobody(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    assert offer(at, note, 1).status_code == 422, "what stays between the two"
    offer(at, note)
    with as_owner():
        example = Example.objects.get(service=cast.service)
    ada = at("ada")
    mine = text_of(at("sam").get(f"/my/notes/{note.pk}/"))
    assert "Alex would like to show this part to colleagues" in mine
    assert GOOD not in text_of(ada.get(listed(cast, "waiting/"))), "no yes yet"
    assert send(ada, listed(cast, "waiting/"), example=example.pk, fits="yes").status_code == 404
    say(at, note, example, "yes")
    assert GOOD not in text_of(at("bea").get(listed(cast)))
    waits = text_of(ada.get(listed(cast, "waiting/")))
    assert GOOD in waits
    assert not [name for name in ("Sam", "Alex") if name in waits]
    send(ada, listed(cast, "waiting/"), example=example.pk, fits="yes")
    assert GOOD not in text_of(ada.get(listed(cast, "waiting/"))), "one is not two"
    assert send(ada, listed(cast, "waiting/"), example=example.pk, fits="yes").status_code == 404
    assert GOOD not in text_of(at("bea").get(listed(cast)))
    send(at("abe"), listed(cast, "waiting/"), example=example.pk, fits="yes")
    seen = at("bea").get(listed(cast))
    assert GOOD in text_of(seen)
    said = seen.content.decode()
    ids = (cast.sam.pk, note.pk, example.section_id, cast.users["alex"].pk)
    assert not [one for one in ("Sam", "Alex", *map(str, ids)) if one in said]


def test_its_person_sees_who_offered_and_who_looked_at_it(
    cast: Cast, at: At, as_owner: Owner, note: Note, shown: Example
) -> None:
    assert "This part is an example for others." in text_of(at("sam").get(f"/my/notes/{note.pk}/"))
    looked = text_of(at("sam").get("/my/who-looked/?show=changed"))
    looked = " ".join(looked.split())
    assert "offered a part of a note as an example" in looked
    for name in ("Ada", "Abe"):
        assert name in looked
    assert looked.count("looked at an example from a note of yours") == 2
    with as_owner():
        told = Event.objects.filter(object_id=shown.pk, allowed=True, subject_id=cast.sam.pk)
        assert sorted(told.values_list("verb", flat=True)) == sorted(
            ["offer_example", "agree_to_example", "look_at_example", "look_at_example"]
        )


@pytest.mark.parametrize("who", ["sam", "alex"])
def test_either_of_the_two_takes_it_back_at_once(
    cast: Cast, at: At, as_owner: Owner, note: Note, shown: Example, who: str
) -> None:
    assert GOOD in text_of(at("bea").get(listed(cast)))
    if who == "sam":
        say(at, note, shown, "back")
    else:
        assert send(at("alex"), f"/notes/{note.pk}/examples/", example=shown.pk, do="back").status_code == 302
    assert GOOD not in text_of(at("bea").get(listed(cast)))
    assert "example for others" not in text_of(at("sam").get(f"/my/notes/{note.pk}/"))
    again = send(at("sam"), f"/my/notes/{note.pk}/example/", example=shown.pk, do="yes")
    assert again.status_code == 403, "only a new offer, and a new yes"
    assert offer(at, note).status_code == 302


def test_what_is_shut_again_is_no_example(cast: Cast, at: At, as_owner: Owner, note: Note, shown: Example) -> None:
    send(at("sam"), f"/my/notes/{note.pk}/stop-sharing/")
    assert GOOD not in text_of(at("bea").get(listed(cast)))
    with as_owner():
        NoteSection.objects.filter(pk=shown.section_id).update(audience="care_team")
    assert GOOD not in text_of(at("bea").get(listed(cast))), "going back revives nothing"
    assert offer(at, note).status_code == 302


def test_a_no_of_one_administrator_is_enough(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    offer(at, note)
    with as_owner():
        example = Example.objects.get(service=cast.service)
    say(at, note, example, "yes")
    send(at("ada"), listed(cast, "waiting/"), example=example.pk, fits="no")
    assert GOOD not in text_of(at("abe").get(listed(cast, "waiting/")))
    with as_owner():
        assert Example.objects.get(service=cast.service).ended_at


@pytest.mark.parametrize("words", ["Sam laughed.", "Alex laughed.", "It was on 4 May 1990.", "Noor laughed."])
def test_what_names_somebody_is_no_example(cast: Cast, at: At, as_owner: Owner, note: Note, words: str) -> None:
    """Whom the service helps, and whoever wrote it."""
    with as_owner():
        NoteSection.objects.filter(note=note, position=0).update(text=words)
    refused = offer(at, note)
    assert refused.status_code == 422
    assert "cannot be an example for others" in text_of(refused)
    with as_owner():
        assert not Example.objects.filter(service=cast.service).exists()


def test_for_everybody_else_there_is_none(cast: Cast, at: At, note: Note, shown: Example) -> None:
    """Byte for byte like nothing."""
    for name, wanted in (("cleo", 404), ("dana", 404), ("ada", 404), ("sam", 403)):
        pages = [at(name).get(f"/notes/{of}/examples/") for of in (note.pk, uuid.uuid4())]
        assert pages[0].status_code == wanted
        assert wanted != 404 or pages[0].content == pages[1].content
    page = f"/my/notes/{note.pk}/example/"
    for name in ("alex", "bea", "ada"):
        assert send(at(name), page, example=shown.pk, do="back").status_code == 404
    assert at("ada").get(listed(cast)).status_code == 403
    assert at("bea").get(listed(cast, "waiting/")).status_code == 403
    assert at("sam").get(listed(cast)).status_code == 404
    other = send(at("abe"), listed(cast, "waiting/"), example=uuid.uuid4(), fits="yes")
    assert other.status_code == 404
    cast.enter("bea")
    assert not Example.objects.exists(), "whose it is stands in the row"


def test_the_lists_cost_the_same_for_one_and_many(cast: Cast, at: At, as_owner: Owner, note: Note) -> None:
    def more(how_many: int) -> None:
        with as_owner():
            for _each in range(how_many):
                part = build.section(text=GOOD)
                build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=[part])
                ready = {"agreed_at": part.note.happened_at, "looked_at_by": cast.users["ada"]}
                ready |= {"looked_at_at": part.note.happened_at, "approved_at": part.note.happened_at}
                build.example(section=part, approved_by=cast.users["abe"], **ready)

    more(1)
    first = statements(at("bea"), listed(cast))
    more(30)
    assert statements(at("bea"), listed(cast)) == first <= 10
    page = at("bea").get(listed(cast))
    assert len(page.context["examples"]) == 25
    assert page.context["pager"]["older"]
