"""A records officer keeps names, numbers and dates right; whoever looks sees how it was before."""

from __future__ import annotations

import datetime as dt
import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions.details import shown
from peernotes.actions.seen import mark
from peernotes.models import Consumer, ConsumerNumber, Event
from peernotes.queries import details as queries
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


def seen(cast: Cast) -> str:
    """As the page has it now."""
    cast.enter("ravi")
    sam = Consumer.objects.get(pk=cast.sam.pk)
    return mark(shown(sam, queries.numbers(sam.pk)))


def said(cast: Cast, **changes: Any) -> dict[str, Any]:
    sam = cast.sam
    values = {"key": uuid.uuid4(), "chosen_name": sam.chosen_name, "local_identifier": sam.local_identifier}
    return values | {"seen": seen(cast), "reason": "Asked by them."} | changes


def address(cast: Cast) -> str:
    return f"/people/{cast.sam.pk}/details/"


def test_a_name_a_number_and_dates_are_corrected_with_a_reason_and_history(cast: Cast, at: At) -> None:
    before = cast.sam.chosen_name
    changed = said(cast, chosen_name="Samira O’Neill", date_of_birth="1980-05-05", local_identifier="NEW-1")
    ravi = at("ravi")
    assert ravi.post(address(cast), changed).status_code == 302
    sam = Consumer.objects.get(pk=cast.sam.pk)
    assert (sam.chosen_name, sam.date_of_birth, sam.local_identifier) == (
        "Samira O’Neill",
        dt.date(1980, 5, 5),
        "NEW-1",
    )
    page = ravi.get(address(cast)).content.decode()
    assert f"{before} → Samira O’Neill" in page
    assert "Asked by them." in page
    event = Event.objects.get(verb="edit_person")
    assert (event.subject_id, event.actor_id, event.allowed) == (sam.pk, cast.users["ravi"].pk, True)


def test_a_number_that_is_no_longer_shown_still_finds_the_person(cast: Cast, at: At) -> None:
    old = cast.sam.local_identifier
    ravi = at("ravi")
    ravi.post(address(cast), said(cast, local_identifier="NEW-1"))
    assert cast.sam.chosen_name in ravi.get("/people/details/", {"q": old}).content.decode()
    assert Event.objects.filter(verb="search", subject_id=cast.sam.pk).exists()
    assert ConsumerNumber.objects.get(consumer=cast.sam, value=old).kind == "former"


def test_a_number_is_said_to_be_a_former_one_and_back(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        number = ConsumerNumber.objects.create(
            service=cast.service, consumer=cast.sam, kind="number", system="urn:h", value="H-7"
        )
        other = ConsumerNumber.objects.create(
            service=cast.service, consumer=cast.sam, kind="number", system="urn:h", value="H-8"
        )
    ravi = at("ravi")
    for former, kind in ([str(number.pk)], "former"), ([], "number"):
        ravi.post(address(cast), said(cast, former=former))
        number.refresh_from_db()
        other.refresh_from_db()
        assert (number.kind, other.kind) == (kind, "number")


def test_nobody_dies_before_they_are_born(cast: Cast, at: At) -> None:
    reply = at("ravi").post(address(cast), said(cast, date_of_birth="1990-05-04", died_on="1990-05-03"))
    assert reply.status_code == 422
    assert not Consumer.objects.get(pk=cast.sam.pk).deceased


def test_a_day_of_death_is_shown_on_the_person_s_page(cast: Cast, at: At) -> None:
    at("ravi").post(address(cast), said(cast, died_on="2022-01-01"))
    assert Consumer.objects.get(pk=cast.sam.pk).deceased
    assert "<dt>Died</dt><dd>1 January 2022</dd>" in at("bea").get(f"/people/{cast.sam.pk}/").content.decode()


@pytest.mark.parametrize(
    "changes",
    [
        {"chosen_name": ""},
        {"chosen_name": "Sa\u200bm"},
        {"local_identifier": ""},
        {"reason": ""},
        {"date_of_birth": "2999-01-01"},
        {"date_of_birth": "1749-01-01"},
    ],
)
def test_what_cannot_be_is_told_and_nothing_changes(cast: Cast, at: At, changes: dict[str, Any]) -> None:
    assert at("ravi").post(address(cast), said(cast, **changes)).status_code == 422
    sam = Consumer.objects.get(pk=cast.sam.pk)
    assert (sam.chosen_name, sam.local_identifier) == (cast.sam.chosen_name, cast.sam.local_identifier)
    assert sam.date_of_birth == cast.sam.date_of_birth


def test_of_two_who_save_at_once_the_second_is_told_and_loses_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        number = ConsumerNumber.objects.create(
            service=cast.service, consumer=cast.sam, kind="number", system="urn:h", value="H-7"
        )
    ravi, late = at("ravi"), at("ravi")
    stale = re.search(r'name="seen" value="(\w+)"', late.get(address(cast)).content.decode())[1]
    first = said(cast, pronouns="she", former=[str(number.pk)], works_here="on", died_on="")
    assert ravi.post(address(cast), first).status_code == 302
    answer = late.post(address(cast), said(cast, chosen_name="Samira", reason="A reason.", seen=stale))
    page = text_of(answer)
    assert answer.status_code == 409
    assert all(words in page for words in ("Somebody saved this in between", "Pronouns she", "H-7, of urn:h", "Yes"))
    assert [answer.context["form"][name].value() for name in ("chosen_name", "reason")] == ["Samira", "A reason."]
    assert Consumer.objects.get(pk=cast.sam.pk).pronouns == "she"
    renewed = re.search(r'name="seen" value="(\w+)"', answer.content.decode())[1]
    assert late.post(address(cast), said(cast, chosen_name="Samira", seen=renewed)).status_code == 302


def test_an_id_of_somebody_else_is_told(cast: Cast, at: At) -> None:
    answer = at("ravi").post(address(cast), said(cast, local_identifier=cast.noor.local_identifier))
    assert answer.status_code == 422
    assert "Somebody else here has this ID" in answer.content.decode()


@pytest.mark.parametrize(("name", "status"), [("bea", 403), ("alex", 403), ("cleo", 404), ("ada", 404)])
def test_nobody_else_corrects_them(cast: Cast, at: At, name: str, status: int) -> None:
    someone = at(name)
    assert someone.get(address(cast)).status_code == status
    assert someone.post(address(cast), said(cast, chosen_name="Other")).status_code == status
    assert someone.get("/people/details/").status_code == 403
