"""Carers: whom a consumer names, what holds for each, and who sees it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from peernotes.actions import carers
from peernotes.actions.carers import CarerSaid
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import CarerRelation, Code, TieChange
from peernotes.errors import Missing, Refused
from peernotes.models import CarerTie, Event
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
SAID = {"chosen_name": "Ida", "relation": "sibling", "relation_words": "my twin"}
PAPER = {"method": "paper", "witness": "Jo Bell", "reason": "No phone."}


def of(cast: Cast, more: str = "", who: str = "sam") -> str:
    return f"/people/{getattr(cast, who).pk}/carers/{more}"


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> CarerTie:
    with as_owner():
        return build.carer_tie(consumer=cast.sam)


def press(client: Client, tie: CarerTie, change: str, **more: Any):
    return client.post(f"/my/carers/{tie.pk}/", {"change": change, "key": uuid.uuid4()} | more)


def test_named_once_and_seen_by_who_works_with_them(cast: Cast, at: At, as_owner: Owner) -> None:
    sam, sent = at("sam"), SAID | {"key": uuid.uuid4()}
    assert " checked" not in sam.get("/my/carers/").content.decode()
    for _ in range(2):
        assert sam.post("/my/carers/", sent).url == "/my/carers/"
    assert "Named by you" in text_of(sam.get("/my/carers/"))
    for name in ("alex", "bea"):
        assert "Brother or sister: my twin" in text_of(at(name).get(of(cast)))
    with as_owner():
        tie = CarerTie.objects.get(consumer=cast.sam)
        assert (tie.method, tie.designated_place) == ("own_login", None)
        seen = Event.objects.get(verb="see_carers", actor_id=cast.users["bea"].pk)
    assert (seen.objects_seen, seen.subject_id) == ([tie.pk], cast.sam.pk)
    assert "looked at whom you named as carers" in text_of(at("sam").get("/my/who-looked/"))


def test_staff_name_as_they_were_told_and_the_consumer_sees_who(cast: Cast, at: At) -> None:
    assert at("alex").post(of(cast), SAID).url == of(cast)
    assert "Named by Alex" in text_of(at("sam").get("/my/carers/"))
    assert "Named by Alex" in text_of(at("bea").get(of(cast)))
    assert at("alex").post(of(cast), SAID | {"chosen_name": " IDA "}).status_code == 422
    assert at("sam").post("/my/carers/", SAID).status_code == 422


def test_two_at_most_are_designated(cast: Cast, at: At, as_owner: Owner, ida: CarerTie) -> None:
    with as_owner():
        others = [build.carer_tie(consumer=cast.sam, name=name) for name in ("Jo", "Kim")]
    sam = at("sam")
    for tie in (ida, others[0]):
        assert press(sam, tie, "designate").status_code == 302
    third = press(sam, others[1], "designate")
    assert third.status_code == 422
    assert "there are two at most" in text_of(third)
    said = {"change": "designate", "key": uuid.uuid4()} | PAPER
    assert at("alex").post(of(cast, f"{others[1].pk}/"), said).status_code == 422
    sam = at("sam")
    assert press(sam, ida, "no_longer").status_code == 302
    assert press(sam, others[1], "designate").status_code == 302
    with as_owner():
        assert set(CarerTie.objects.filter(consumer=cast.sam).values_list("chosen_name", "designated_place")) == {
            ("Ida", None), ("Jo", 2), ("Kim", 1),
        }  # fmt: skip
        for place in (1, 3):
            with pytest.raises(IntegrityError), transaction.atomic():
                build.carer_tie(consumer=cast.sam, name="Lu", designated_place=place)


def test_to_be_told_nothing_and_back_again_and_over(cast: Cast, at: At, ida: CarerTie) -> None:
    assert press(at("sam"), ida, "exclude").status_code == 302
    assert "To be told nothing" in text_of(at("alex").get(of(cast)))
    assert press(at("sam"), ida, "designate").status_code == 403
    assert press(at("sam"), ida, "include").status_code == 302
    assert press(at("sam"), ida, "end").status_code == 302
    assert "Ida" not in text_of(at("alex").get(of(cast)))
    assert at("alex").get(of(cast, f"{ida.pk}/")).status_code == 404
    sam = at("sam")
    assert "Ended" in text_of(sam.get("/my/carers/"))
    assert "What holds from now on" not in text_of(sam.get(f"/my/carers/{ida.pk}/"))
    assert sam.post("/my/carers/", SAID).status_code == 302
    assert press(sam, ida, "").status_code == press(sam, ida, "marry").status_code == 422


def test_what_ends_with_an_exclusion_and_does_not_come_back_is_said(cast: Cast, at: At, ida: CarerTie) -> None:
    sam, mine = at("sam"), f"/my/carers/{ida.pk}/"
    press(sam, ida, "designate")
    for change in ("exclude", "include"):
        said = sam.post(mine, {"change": change, "key": uuid.uuid4()}, follow=True)
        assert "not your designated carer" in text_of(said), change
    for change in ("exclude", "include"):
        said = at("alex").post(of(cast, f"{ida.pk}/"), PAPER | {"change": change}, follow=True)
        assert "not a designated carer" in text_of(said), change


def test_written_down_before_a_witness(cast: Cast, at: At, ida: CarerTie) -> None:
    alex, page = at("alex"), of(cast, f"{ida.pk}/")
    assert alex.post(page, PAPER).status_code == 422
    assert alex.post(page, PAPER | {"change": "designate", "witness": "Alex"}).status_code == 422
    assert alex.post(page, PAPER | {"change": "designate", "reason": ""}).status_code == 422
    assert alex.post(page, PAPER | {"change": "designate"}).url == of(cast)
    assert "Written down by Alex, on paper" in text_of(at("sam").get("/my/carers/"))
    assert press(at("sam"), ida, "exclude").status_code == 302
    assert "Written down" not in text_of(at("alex").get(of(cast)))


@pytest.mark.parametrize("name", ["cleo", "ravi", "ada", "sam"])
def test_for_everybody_else_there_is_no_such_page(cast: Cast, at: At, ida: CarerTie, name: str) -> None:
    client = at(name)
    for page, sent in ((of(cast), SAID), (of(cast, f"{ida.pk}/"), PAPER | {"change": "end"})):
        assert client.get(page).status_code == client.post(page, sent).status_code == 404
    if name != "sam":
        assert client.get("/my/carers/").status_code == press(client, ida, "end").status_code == 404


def test_nobody_elses_tie_under_a_known_person(cast: Cast, at: At, ida: CarerTie, as_owner: Owner) -> None:
    assert at("alex").get(of(cast, f"{ida.pk}/", "noor")).status_code == 404
    with as_owner():
        noors = build.carer_tie(consumer=cast.noor)
    sam = at("sam")
    assert sam.get(f"/my/carers/{noors.pk}/").status_code == press(sam, noors, "end").status_code == 404


def test_nor_past_the_pages(cast: Cast, ida: CarerTie) -> None:
    told = {"consumer_id": cast.sam.pk, "key": uuid.uuid4()}
    said = CarerSaid("Jo", CarerRelation.FRIEND)
    with pytest.raises(Refused):
        carers.name(by=cast.enter("alex"), said=said, **told)
    with pytest.raises(Missing):
        carers.name_as_told(by=cast.enter("sam"), said=said, **told)
    with pytest.raises(Refused):
        carers.name_as_told(by=cast.enter("ada"), said=said, **told)
    change = told | {"tie_id": ida.pk, "change": TieChange.DESIGNATE}
    with pytest.raises(Refused):
        carers.say(by=cast.enter("alex"), **change)
    for witnessed in (Witnessed("paper", "", ""), Witnessed("paper", "Alex", "No phone.")):
        with pytest.raises(Refused) as refused:
            carers.say(by=cast.enter("alex"), witnessed=witnessed, **change)
        assert refused.value.decision.code == Code.WITNESS_NEEDED


def test_what_stood_before_says_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.carer_tie(consumer=cast.sam, created_by=None, designated_place=1)
    assert "Named before, noted here" in text_of(at("alex").get(of(cast)))
    assert "Named before, noted here" in text_of(at("sam").get("/my/carers/"))
