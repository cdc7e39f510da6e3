"""Safety holds: a carer is told nothing and nobody decides, whatever was said yes to, until two people release it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, transaction
from django.test import Client

from peernotes import audit
from peernotes.actions import consents, safety_holds
from peernotes.actions.notes import visits
from peernotes.actions.safety_holds import HoldSaid
from peernotes.enums import Code, ConsentScope, HoldKind, Rule
from peernotes.errors import Missing, Refused
from peernotes.models import CarerTalk, CarerTie, Event, SafetyHold, Service
from peernotes.policy.facts import Actor
from peernotes.sessions import PROVED
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


def of(cast: Cast) -> str:
    return f"/people/{cast.sam.pk}/safety-holds/"


def keyed(**more: Any) -> dict[str, Any]:
    return {"key": str(uuid.uuid4())} | more


@pytest.fixture
def ida(cast: Cast, as_owner: Owner) -> CarerTie:
    """Who may hear that Sam comes here."""
    with as_owner():
        tie = build.carer_tie(consumer=cast.sam)
        build.carer_said(carer=tie, topics=["that_i_come_here"])
        return tie


def hold(cast: Cast, as_owner: Owner, **more: Any) -> SafetyHold:
    with as_owner():
        return build.safety_hold(consumer=cast.sam, by=cast.users["bea"], **more)


def talk(client: Client, ida: CarerTie, *topics: str) -> Any:
    said = {"happened_at": "2026-01-05T10:00", "minutes": "9", "mode": "phone", "topics": list(topics)}
    return client.post(f"/people/{ida.consumer_id}/carers/{ida.pk}/talk/", keyed(**said))


def test_a_hold_wins_over_a_yes_and_over_a_later_one(cast: Cast, at: At, as_owner: Owner, ida: CarerTie) -> None:
    bea = at("bea")
    assert bea.post(of(cast), keyed(about=str(ida.pk), review_on="")).url == of(cast)
    assert "Ida is told nothing" in text_of(bea.get(of(cast)))
    with as_owner():
        build.carer_said(carer=ida, topics=["that_i_come_here"])
    for who in ("alex", "bea"):
        refused = talk(at(who), ida, "that_i_come_here")
        assert (refused.status_code, "nothing about anybody’s fault" in text_of(refused)) == (403, True)
    assert talk(at("alex"), ida).status_code == 302
    assert "Held for safety: nothing is told." in text_of(at("alex").get(f"/people/{cast.sam.pk}/carers/"))
    told = {"worker_id": cast.users["alex"].pk, "happened_at": ida.created_at, "minutes": 5, "mode": "phone"}
    cast.enter("alex")
    about = {"service": cast.service, "consumer": cast.sam, "carer": ida}
    with pytest.raises(ProgrammingError), transaction.atomic():
        CarerTalk.objects.create(**about, **told, topics=["that_i_come_here"])


def test_a_hold_for_one_carer_leaves_the_others(cast: Cast, at: At, as_owner: Owner, ida: CarerTie) -> None:
    with as_owner():
        other = build.carer_tie(consumer=cast.sam, name="Jo")
    hold(cast, as_owner, carer=other)
    assert talk(at("alex"), ida, "that_i_come_here").status_code == 302
    hold(cast, as_owner)
    assert talk(at("alex"), ida, "that_i_come_here").status_code == 403


def test_two_people_release_it_after_a_talk_alone(cast: Cast, at: At, as_owner: Owner, ida: CarerTie) -> None:
    held = hold(cast, as_owner)
    bea, alex = at("bea"), at("alex")
    assert alex.post(of(cast), keyed(press="release", hold=str(held.pk))).status_code == 403
    asked = {"press": "ask", "hold": str(held.pk), "conversation": ""}
    assert bea.post(of(cast), keyed(**asked)).status_code == 422
    said = asked | {"conversation": "They feel safe again."}
    assert alex.post(of(cast), keyed(**said)).status_code == 403
    assert bea.post(of(cast), keyed(**said)).url == of(cast)
    assert bea.post(of(cast), keyed(**said)).status_code == 403
    own = bea.post(of(cast), keyed(press="release", hold=str(held.pk)))
    assert (own.status_code, "somebody else agrees" in text_of(own)) == (403, True)
    assert talk(alex, ida, "that_i_come_here").status_code == 403
    assert alex.post(of(cast), keyed(press="release", hold=str(held.pk))).url == of(cast)
    assert talk(alex, ida, "that_i_come_here").status_code == 302
    assert "Released by Alex" in text_of(bea.get(of(cast)))
    with as_owner():
        left = Event.objects.filter(verb="release_safety_hold", allowed=True, object_id=held.pk)
        assert [event.actor_id for event in left.order_by("id")] == [cast.users[name].pk for name in ("bea", "alex")]


def test_the_person_sets_one_on_a_page_that_asks_for_their_sign_in(cast: Cast, at: At, ida: CarerTie) -> None:
    sam = at("sam")
    session = sam.session
    session.pop(PROVED, None)
    session.save()
    assert "reauthenticate" in sam.get("/my/safety/").url
    sam = at("sam")
    assert sam.post("/my/safety/", keyed(about="every", review_on="")).url == "/my/safety/"
    assert "No carer is told anything" in text_of(sam.get("/my/safety/"))
    assert sam.post("/my/safety/", keyed()).status_code == 422
    for page in ("/my/", "/my/carers/", f"/my/carers/{ida.pk}/", "/my/who-looked/?show=all&who=everyone"):
        assert "old for safety" not in text_of(sam.get(page))
    assert "Ida may hear: that I come here." in text_of(sam.get(f"/my/carers/{ida.pk}/"))
    assert "safety_hold" not in sam.get("/my/who-looked/?show=all&who=everyone").content.decode()
    assert talk(at("alex"), ida, "that_i_come_here").status_code == 403
    assert "eld for the person" not in text_of(at("sam").get("/my/who-looked/?show=all&who=everyone"))


def test_nobody_else_sees_or_sets_one(cast: Cast, at: At) -> None:
    assert at("cleo").get(of(cast)).status_code == at("sam").get(of(cast)).status_code == 404
    assert at("alex").post(of(cast), keyed(about="every")).status_code == 403
    said, alex = HoldSaid(HoldKind.PROXY), cast.enter("alex")
    with pytest.raises(Refused):
        safety_holds.set_hold(by=alex, consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())


def test_a_carer_of_somebody_else_is_not_there(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        other = build.carer_tie(consumer=cast.noor)
    bea = cast.enter("bea")
    about = {"service": cast.service, "consumer": cast.sam, "created_by_id": cast.users["bea"].pk}
    with pytest.raises(ProgrammingError), transaction.atomic():
        SafetyHold.objects.create(**about, kind="carer_disclosure", carer=other)
    with pytest.raises(Missing):
        safety_holds.set_hold(
            by=bea, consumer_id=cast.sam.pk, said=HoldSaid(HoldKind.CARER_DISCLOSURE, other.pk), key=uuid.uuid4()
        )


def test_while_it_holds_nobody_decides_in_their_place(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        Service.objects.filter(pk=cast.service.pk).update(representatives=True)
        one = build.supporter(consumer=cast.noor, by=cast.users["bea"], agreed_by=cast.users["alex"])
    visit = visits.start_for_choices(by=cast.enter("alex"), consumer_id=cast.noor.pk, supporter_id=one.pk)
    with as_owner():
        build.safety_hold(consumer=cast.noor, by=cast.users["bea"], kind="proxy")
    by = Actor(visit_id=visit, request_id=uuid.uuid4())
    audit.enter(by)
    said = consents.ConsentAnswer(ConsentScope.READ_RECORD, yes=True)
    with pytest.raises(Refused) as refused:
        consents.answer(by=by, consumer_id=cast.noor.pk, said=said, key=uuid.uuid4())
    assert (refused.value.decision.code, refused.value.decision.rule) == (Code.HELD_FOR_SAFETY, Rule.SAFETY_HOLD)
