"""Somebody without a sign-in names carers and says what they may hear, on a device that was handed to them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client

from peernotes import audit
from peernotes.actions import carer_pages, carer_talks, carers
from peernotes.actions.carer_talks import TopicsAnswered
from peernotes.enums import CarerRelation, CarerTopic
from peernotes.errors import Missing, Refused
from peernotes.models import CarerTie, Consent, Event, Visit
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_visit_choices import HERE, passed

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
PAGE = "/visit/carers/"
IDA = {"chosen_name": "Ida", "relation": "sibling", "relation_words": "my twin"}


def tie_of(cast: Cast, as_owner: Owner) -> CarerTie:
    with as_owner():
        return CarerTie.objects.get(consumer=cast.noor)


def press(noor: Client, tie: CarerTie, **said: Any) -> Any:
    return noor.post(f"{PAGE}{tie.pk}/", {"key": uuid.uuid4()} | said)


def signs_in(cast: Cast, as_owner: Owner) -> None:
    """Later, so that they can see who looked and what was done."""
    with as_owner():
        cast.users["noor"] = build.user(username=f"noor.{cast.service.slug}", name="Noor")
        cast.noor.user = cast.users["noor"]
        cast.noor.save()


def test_they_name_designate_and_say_topic_by_topic(cast: Cast, at: At, as_owner: Owner) -> None:
    noor, sent = passed(cast, at), IDA | {"key": uuid.uuid4()}
    assert PAGE in noor.get(HERE).content.decode()
    for _twice in range(2):
        assert noor.post(PAGE, sent).url == PAGE
    tie = tie_of(cast, as_owner)
    assert (tie.method, tie.created_by_id, tie.recorded_by_id) == ("shared_device", None, None)
    page = noor.get(f"{PAGE}{tie.pk}/").content.decode()
    assert " checked" not in page
    assert "/my/" not in page
    assert press(noor, tie, change="designate").url == PAGE
    assert press(noor, tie, that_i_come_here="yes", how_i_am="no").url == f"{PAGE}{tie.pk}/"
    assert "Ida may hear: that I come here" in text_of(noor.get(f"{PAGE}{tie.pk}/"))
    noor.post("/visit/end/")
    told = text_of(at("alex").get(f"/people/{cast.noor.pk}/carers/"))
    for words in (
        "Named by Noor",
        "Designated carer",
        "Said on the worker&#x27;s device",
        "May hear: that they come here",
    ):
        assert words in told
    with as_owner():
        found = Consent.objects.filter(carer=tie)
        assert {(one.decision, one.method, one.visit_id is None) for one in found} == {
            ("given", "shared_device", False), ("refused", "shared_device", False)
        }  # fmt: skip
    signs_in(cast, as_owner)
    assert "Named by you" in text_of(at("noor").get("/my/carers/"))
    looked = text_of(at("noor").get("/my/who-looked/?who=me&show=changed"))
    for words in ("named a carer of yours", "said what a carer of yours may hear", "on a handed-over device"):
        assert words in looked


def test_they_exclude_one_and_what_was_named_by_others_stays_so(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        tie = build.carer_tie(consumer=cast.noor, created_by=cast.users["alex"])
    noor = passed(cast, at)
    assert "Named by Alex" in text_of(noor.get(PAGE))
    assert press(noor, tie, change="exclude").url == PAGE
    assert "Named by Alex" in text_of(noor.get(PAGE))
    assert press(noor, tie, change="designate").status_code == 403
    assert press(noor, tie, change="end").url == PAGE
    assert tie_of(cast, as_owner).state == "ended"


def test_a_third_designated_and_a_name_twice_are_not_taken(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        ties = [build.carer_tie(consumer=cast.noor, name=name) for name in ("Jo", "Kim", "Lou")]
    noor = passed(cast, at)
    assert [press(noor, tie, change="designate").status_code for tie in ties] == [302, 302, 422]
    assert noor.post(PAGE, IDA | {"chosen_name": " KIM "}).status_code == 422
    assert noor.post(PAGE, {"chosen_name": "", "key": uuid.uuid4()}).status_code == 422


def test_no_sign_in_is_given_on_somebody_elses_device(cast: Cast, at: At, as_owner: Owner) -> None:
    """Its link would be read by whoever holds the device."""
    with as_owner():
        tie = build.carer_tie(consumer=cast.noor)
    noor = passed(cast, at)
    assert "sign-in of their own" not in text_of(noor.get(f"{PAGE}{tie.pk}/"))
    assert noor.get(f"/my/carers/{tie.pk}/sign-in/").url == "/visit/"
    with as_owner():
        by = Actor(visit_id=Visit.objects.get(consumer=cast.noor).pk)
    with pytest.raises((Missing, Refused)):
        carer_pages.give_login(by=by, consumer_id=cast.noor.pk, tie_id=tie.pk, username="ida", key=uuid.uuid4())


def test_a_visit_is_for_one_person_and_claims_no_other_way(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        theirs = build.carer_tie(consumer=cast.sam)
    passed(cast, at)
    with as_owner():
        by = Actor(visit_id=Visit.objects.get(consumer=cast.noor).pk)
    said = carers.CarerSaid("Jo", CarerRelation.FRIEND)
    with pytest.raises((Missing, Refused)):
        carers.name(by=by, consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())
    topics = TopicsAnswered(frozenset({CarerTopic.HOW_I_AM}), frozenset())
    with pytest.raises((Missing, Refused)):
        carer_talks.answer(by=by, consumer_id=cast.sam.pk, tie_id=theirs.pk, said=topics, key=uuid.uuid4())
    audit.enter(by)
    mine = {"visit_id": by.visit_id, "method": "shared_device"}
    for whose, more in (
        (cast.sam, mine),
        (cast.noor, mine | {"method": "own_login"}),
        (cast.noor, mine | {"visit_id": None}),
    ):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            build.carer_tie(consumer=whose, name="Jo", **more)


def test_nothing_of_it_on_a_note_or_when_it_is_over(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        tie = build.carer_tie(consumer=cast.noor)
    noor = passed(cast, at)
    noor.post("/visit/end/")
    for path in (PAGE, f"{PAGE}{tie.pk}/"):
        assert "Ida" not in text_of(noor.post(path, IDA))
    note, client = made.written(cast), at("alex")
    client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    for path in (PAGE, f"{PAGE}{tie.pk}/"):
        assert client.get(path).url == "/visit/"


def test_what_is_nobodys_is_not_there(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        theirs = build.carer_tie(consumer=cast.sam)
    noor = passed(cast, at)
    nothing = noor.get(f"{PAGE}{uuid.uuid4()}/")
    assert nothing.status_code == 404
    assert noor.get(f"{PAGE}{theirs.pk}/").content == nothing.content
    with as_owner():
        assert not Event.objects.filter(verb="see_carers", object_id=theirs.pk, allowed=True).exists()


def test_the_statements(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        tie = build.carer_tie(consumer=cast.noor)
    for path in (PAGE, f"{PAGE}{tie.pk}/"):
        assert statements(passed(cast, at), path) <= BUDGET
