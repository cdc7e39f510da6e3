"""Whom a carer can turn to in a bad hour, and a worry of theirs that is passed on without naming them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from peernotes.models import Carer, Event, Message, SafetyConcern, Service
from tests.support import build
from tests.support.cast import Cast, assign
from tests.support.my import switch, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
FACT = "Very low since Sunday, and has given the cat away."
# What nobody on the consumer's side may come upon.
CANARIES = ("Ottoline", "Quill", "my twin sister", "The nights are long.")


@pytest.fixture
def carer(cast: Cast, as_owner: Owner) -> Carer:
    """Ottoline Quill, whom Noor named; Rosa works with her, and with no consumer."""
    with as_owner():
        for name, role in (("ida", ""), ("rosa", "carer_peer_worker"), ("mira", "peer_supervisor")):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            if role:
                build.member(user=cast.users[name], service=cast.service, role=role)
        tie = build.carer_tie(consumer=cast.noor, name="Ottoline Quill", relation_words="my twin sister")
        carer = build.carer(tie=tie, user=cast.users["ida"], name="Ottoline Quill")
        build.carer_worker(carer=carer, worker=cast.users["rosa"])
        build.carer_note(carer=carer, author=cast.users["rosa"], in_own_words="The nights are long.")
    return carer


def pass_on(client: Client, carer: Carer, fact: str = FACT) -> Any:
    return client.post(f"/carers/{carer.pk}/worry/", {"fact": fact, "key": uuid.uuid4()})


def lines(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        told = {
            "carer_crisis_text": "Somebody answers.",
            "carer_crisis_phone": "555 0177",
            "carer_crisis_hours": "8 to 8",
        }
        Service.objects.filter(pk=cast.service.pk).update(**told)


def test_whom_to_turn_to_stands_on_their_page_and_a_carer_peers_today(
    cast: Cast, at: At, as_owner: Owner, carer: Carer
) -> None:
    lines(cast, as_owner)
    for name, page in (("ida", "/carer/"), ("rosa", "/")):
        shown = at(name).get(page)
        assert 'href="tel:5550177"' in shown.content.decode()
        assert all(word in text_of(shown) for word in ("Somebody answers.", "555 0177", "8 to 8"))
    assert "555 0177" not in text_of(at("alex").get("/"))
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(carer_crisis_phone="ask at the desk")
    assert "tel:" not in at("ida").get("/carer/").content.decode()


def test_it_reaches_every_clinician_and_names_neither_carer_nor_file(
    cast: Cast, at: At, as_owner: Owner, carer: Carer
) -> None:
    page = text_of(at("rosa").get(f"/carers/{carer.pk}/worry/"))
    assert "Noor" not in page
    done = pass_on(at("rosa"), carer)
    assert done.url == f"/carers/{carer.pk}/"
    with as_owner():
        concern = SafetyConcern.objects.get(consumer=cast.noor)
        assert (concern.basis, concern.told_consumer) == ("raised_by_carer", False)
        event = Event.objects.get(verb="raise_concern", subject_id=cast.noor.pk)
        assert (event.subject_id, event.object_id, event.act_id) == (cast.noor.pk, concern.pk, None)
        concern.told_consumer, concern.status = True, "acknowledged"
        concern.acknowledged_by, concern.acknowledged_at = cast.users["cleo"], timezone.now()
        concern.save()
        cast.noor.user = cast.users["noor"] = build.user(username=f"noor.{cast.service.slug}", name="Noor")
        cast.noor.save()
    seen = [at("cleo").get(f"/concerns/{concern.pk}/"), at("cleo").get("/concerns/")]
    assert "Somebody close to the person is worried" in text_of(seen[0])
    own = [at("noor").get(page) for page in ("/my/concerns/", "/my/who-looked/?show=all", "/my/")]
    assert FACT in text_of(own[0])
    assert "Somebody close to you is worried" in text_of(own[0])
    assert "Rosa" in text_of(own[1])
    audit = [at("ada").get(f"/services/{cast.service.slug}/events/")]
    for shown in (*seen, *own, *audit):
        found = [word for word in (*CANARIES, str(carer.pk)) if word in shown.content.decode()]
        assert not found, (shown.request["PATH_INFO"], found)
    for name in ("cleo", "noor", "ada"):
        assert at(name).get(f"/carers/{carer.pk}/worry/").status_code == pass_on(at(name), carer).status_code == 404


def test_nor_does_it_lead_from_the_carer_to_the_person(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    pass_on(at("rosa"), carer)
    with as_owner():
        concern = SafetyConcern.objects.get(consumer=cast.noor)
        SafetyConcern.objects.filter(pk=concern.pk).update(due_at=timezone.now() - timedelta(hours=1))
    rosa = at("rosa")
    assert rosa.get(f"/concerns/{concern.pk}/").status_code == 404
    at("cleo").post(f"/concerns/{concern.pk}/", {"do": "acknowledge", "reason": "Not safe.", "key": uuid.uuid4()})
    with as_owner():
        assert SafetyConcern.objects.get(pk=concern.pk).status == "acknowledged"
        SafetyConcern.objects.filter(pk=concern.pk).update(status="open")
        with connection.cursor() as cursor:
            cursor.execute("SELECT peernotes_write_late_messages()")
        assert not Message.objects.filter(user=cast.users["rosa"]).exists()
    for page in ("/", "/concerns/", "/news/", f"/carers/{carer.pk}/"):
        assert "Noor" not in text_of(at("rosa").get(page))
    with as_owner():
        assign(cast, "rosa", cast.noor)
        switch(cast, carer_peer_supports_consumer=True)
    assert FACT in text_of(at("rosa").get(f"/concerns/{concern.pk}/"))


def test_nothing_that_is_overdue_and_no_model_stops_it(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    with as_owner():
        build.code(service=cast.service)
        switch(cast, consumer_peer_supports_carer=False)
        build.carer_worker(carer=carer, worker=cast.users["alex"])
    for name in ("rosa", "alex"):
        assert pass_on(at(name), carer).status_code == 302
    assert pass_on(at("mira"), carer).status_code == 403


@pytest.mark.parametrize("fact", ["", "ottoline says Noor is low.", "Ms QUILL rang."])
def test_the_carer_is_not_named_in_it(cast: Cast, at: At, carer: Carer, fact: str) -> None:
    sent = pass_on(at("rosa"), carer, fact)
    assert sent.status_code == 422
    cast.enter("cleo")
    assert not SafetyConcern.objects.filter(consumer=cast.noor).exists()
    if fact:
        assert fact in sent.content.decode()


def test_pressed_twice_is_once(cast: Cast, at: At, as_owner: Owner, carer: Carer) -> None:
    rosa, sent = at("rosa"), {"fact": FACT, "key": uuid.uuid4()}
    for _ in range(2):
        assert rosa.post(f"/carers/{carer.pk}/worry/", sent).status_code == 302
    with as_owner():
        assert SafetyConcern.objects.filter(consumer=cast.noor).count() == 1
    assert at("ida").get(f"/carers/{carer.pk}/worry/").status_code == 404
