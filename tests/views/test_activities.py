"""What else peer workers do, and tags: noted by one, and only counted."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils import timezone

from peernotes.models import ContactLogEntry, Event, Note, PeerActivity
from peernotes.policy.catalogue.carer_contact import ContactWithCarers
from tests.support import build
from tests.support import notes as made
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import switch, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE = "/activities/"
DONE = {"happened_at": "2026-01-05T10:00", "minutes": 90, "kind": "training_given", "co_with": "clinicians"}
TALK = {"happened_at": "2026-01-05T10:00", "minutes": 30, "mode": "phone"}


def numbers(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/activities/"


def test_noted_once_and_taken_back_by_whoever_did_it(cast: Cast, at: At) -> None:
    alex, key = at("alex"), str(uuid.uuid4())
    for _ in range(2):
        assert alex.post(MINE, DONE | {"key": key}).url == MINE
    assert "Training others, together with clinicians" in text_of(alex.get(MINE))
    cast.enter("alex")
    done = PeerActivity.objects.get()
    assert "Training others," not in text_of(at("dana").get(MINE))
    assert at("dana").post(f"{MINE}{done.pk}/end/").status_code == 404
    assert at("bea").get(MINE).status_code == 404
    assert alex.post(f"{MINE}{done.pk}/end/").url == MINE
    cast.enter("alex")
    assert not PeerActivity.objects.exists()
    cast.enter("ada")
    told = Event.objects.filter(verb="log_activity").values_list("subject_kind", "subject_id")
    assert list(told) == [("staff", cast.users["alex"].pk)] * 2


def test_what_one_worker_did_alone_is_not_told(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        build.activity(service=cast.service, worker=cast.users["alex"])
    alone = text_of(at("bea").get(numbers(cast)))
    assert ("A workshop" in alone, alone.count("too few")) == (True, 2)
    with as_owner():
        build.activity(service=cast.service, worker=cast.users["dana"])
        build.activity(service=cast.service, worker=cast.users["dana"], happened_at=timezone.now() - 91 * DAY)
    page = text_of(at("ada").get(numbers(cast)))
    assert ("2.0 h" in page, "too few" in page) == (True, False)
    assert at("sam").get(numbers(cast)).status_code in {403, 404}


def test_a_tag_is_counted_from_five_people_on(cast: Cast, at: At, as_owner: Owner) -> None:
    assert (
        at("alex").post(f"/people/{cast.sam.pk}/contacts/new/", TALK | {"tags": ["ward", "respite"]}).status_code == 302
    )
    with as_owner():
        assert ContactLogEntry.objects.get(consumer=cast.sam).tags == ["ward", "respite"]
        for number in range(4):
            one = build.consumer(service=cast.service, name=f"P{number}", identifier=f"T{number}")
            build.contact(consumer=one, worker=cast.users["alex"], tags=["ward"])
        ContactLogEntry.objects.filter(consumer=cast.sam).update(happened_at=timezone.now() - DAY)
    page = text_of(at("alex").get(numbers(cast)))
    assert "Time off for family or friends" in page
    assert page.count("too few") == 2


def test_a_talk_with_family_is_tagged_where_a_carer_may_hear_something(cast: Cast, at: At, as_owner: Owner) -> None:
    page, said = f"/people/{cast.sam.pk}/contacts/new/", TALK | {"tags": ["family_talk"]}
    assert "A talk with family" not in text_of(at("alex").get(page))
    assert at("alex").post(page, said).status_code == 422
    with as_owner():
        carer = build.carer_tie(consumer=cast.sam)
        build.carer_said(carer=carer, topics=["how_i_am"])
    assert "A talk with family" in text_of(at("alex").get(page))
    assert at("alex").post(page, said).status_code == 302
    with as_owner():
        hold = build.safety_hold(consumer=cast.sam, by=cast.users["bea"], kind="carer_disclosure")
    assert "A talk with family" not in text_of(at("alex").get(page))
    with as_owner():
        hold.delete()
    assert "A talk with family" in text_of(at("alex").get(page))
    with as_owner():
        switch(cast, carer_contact=ContactWithCarers.NONE)
    assert "A talk with family" not in text_of(at("alex").get(page))


def test_a_note_has_tags_too_and_hands_them_to_what_remains_of_it(cast: Cast, at: At, as_owner: Owner) -> None:
    note = made.started(cast)
    alex, address = at("alex"), f"/notes/{note.pk}/edit/"
    facts = {
        "happened_at": "2026-01-05T10:00",
        "minutes": 30,
        "mode": "phone",
        "kind": "contact",
        "version": note.version,
    }
    assert alex.post(address, facts | {"tags": ["community", "skills"]}).status_code == 302
    with as_owner():
        assert Note.objects.get(pk=note.pk).tags == ["community", "skills"]
    assert alex.get(address).content.decode().count(" checked") == 2
    assert alex.post(address, facts | {"version": 2, "tags": ["family_talk"]}).status_code == 422
