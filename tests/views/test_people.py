"""Finding people, and what a person's page says is open and why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.models import AboutMe, ConflictOfInterest, Consumer, Membership
from peernotes.policy.switches import INTEGRATED
from tests.support import notes as made
from tests.support.cast import Cast, assign, make_cast, say
from tests.support.pages import BUDGET, statements
from tests.support.proof import signed_in

At = Callable[[str], Client]
Owner = Callable[[], Any]


def page(cast: Cast, at: At, name: str) -> str:
    answer = at(name).get(f"/people/{cast.sam.pk}/")
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_peer_worker_with_a_yes_finds_every_door_open(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        AboutMe.objects.create(service=cast.service, consumer=cast.sam, what_helps="A quiet corner")
    shown = page(cast, at, "alex")
    for text in ("Open the record", "Write together", "Log contact", "A quiet corner", "I choose not to look"):
        assert text in shown
    assert "Sam said yes to peer workers reading the record." in shown
    assert "Write in the record" not in shown
    assert '<a href="#about-me">Read it</a>' in shown
    assert 'id="about-me"' in shown


def test_without_a_yes_the_page_says_why(cast: Cast, at: At) -> None:
    shown = page(cast, at, "dana")
    assert "Sam has not been asked whether peer workers may read the record." in shown
    assert "This person has not said yes or no yet." in shown
    assert "Open the record" not in shown


def test_who_wants_no_notes_is_not_asked_to_write(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        say(cast, "write_notes", "refused")
    shown = page(cast, at, "alex")
    assert "Sam wants no peer notes." in shown
    assert f"/people/{cast.sam.pk}/notes/new/" not in shown


def test_a_clinician_writes_in_the_record_and_is_asked_for_no_yes(cast: Cast, at: At) -> None:
    shown = page(cast, at, "bea")
    assert "Write in the record" in shown
    assert "I choose not to look" not in shown
    assert "said yes" not in shown


def test_a_draft_is_on_its_authors_page_and_on_nobody_elses(cast: Cast, at: At) -> None:
    note = made.written(cast)
    assert str(note.pk) in page(cast, at, "alex")
    assert "Written together" not in page(cast, at, "alex")
    for name in ("bea", "dana"):
        assert str(note.pk) not in page(cast, at, name)


def test_the_consumer_sees_themselves(cast: Cast, at: At) -> None:
    shown = page(cast, at, "sam")
    assert "Open my record" in shown
    assert "What is open to you" not in shown


@pytest.mark.parametrize("name", ["cleo", "ada", "ravi"])
def test_others_find_nothing_there_the_same_as_nothing_at_all(cast: Cast, at: At, name: str) -> None:
    client = at(name)
    known = client.get(f"/people/{cast.sam.pk}/")
    unknown = client.get(f"/people/{cast.users['bea'].pk}/")
    assert known.status_code == unknown.status_code == 404
    assert known.content == unknown.content


def test_the_list_goes_from_a_to_z_and_warns_of_namesakes(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = Consumer.objects.create(service=cast.service, chosen_name="SAM", local_identifier="3%_")
        assign(cast, "alex", other)
    alex = at("alex")
    rows = alex.get("/people/").context["rows"]
    assert [row.title.lower() for row in rows] == ["noor", "sam", "sam"]
    assert [bool(row.tag) for row in rows] == [False, True, True]
    assert "You work with another Sam" in alex.get(f"/people/{cast.sam.pk}/").content.decode()
    assert [row.note for row in alex.get("/people/?q=3%25_").context["rows"]] == ["3%_"]
    assert alex.get("/people/?q=_").context["rows"] == []


@pytest.mark.parametrize(
    ("query", "status"), [("?q=", 200), ("?q=%00", 422), (f"?q={'x' * 101}", 422), ("?after=x", 200)]
)
def test_bad_words_are_told(cast: Cast, at: At, query: str, status: int) -> None:
    assert at("alex").get(f"/people/{query}").status_code == status


def test_one_person_and_thirty_cost_the_same(cast: Cast, at: At, as_owner: Owner) -> None:
    few = [statements(at("alex"), page) for page in ("/people/", "/concerns/new/")]
    with as_owner():
        for number in range(30):
            one = Consumer.objects.create(service=cast.service, chosen_name=f"P{number}", local_identifier=f"p{number}")
            assign(cast, "alex", one)
    alex = at("alex")
    assert [statements(alex, page) for page in ("/people/", "/concerns/new/")] == few
    assert max(few) <= BUDGET
    first = alex.get("/people/")
    second = alex.get("/people/" + first.context["pager"]["older"])
    assert (len(first.context["rows"]), len(second.context["rows"])) == (25, 7)


def test_declaring_a_conflict_asks_once_more_and_closes_everything(cast: Cast, at: At) -> None:
    bea = at("bea")
    address = f"/people/{cast.sam.pk}/conflict/"
    assert "outside work" in bea.get(address).content.decode()
    assert bea.post(address).url == "/"
    assert ConflictOfInterest.objects.filter(user=cast.users["bea"], consumer=cast.sam).exists()
    assert bea.get(f"/people/{cast.sam.pk}/").status_code == 404
    assert bea.post(address).status_code == 404


def test_a_supervisor_with_a_clinicians_role_is_a_clinician(as_owner: Owner) -> None:
    with as_owner():
        cast = make_cast(INTEGRATED)
        Membership.objects.create(
            user=cast.users["dana"], service=cast.service, role="clinician", starts_at=cast.policy.starts_at
        )
    cast.enter("dana")
    shown = signed_in(cast.users["dana"]).get(f"/people/{cast.sam.pk}/").content.decode()
    assert "Write in the record" in shown
    assert "Write together" in shown
