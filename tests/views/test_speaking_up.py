"""How a peer worker was treated at work: theirs, of whoever listens if they wish it, and counted."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.actions import speaking_up
from peernotes.actions.speaking_up import MetWith
from peernotes.enums import StigmaKind, StigmaWish
from peernotes.errors import Missing
from peernotes.models import Event, Listener, Membership, Message, Pressed, StigmaReport
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements

At = Callable[[str], Client]
Owner = Callable[[], Any]
CANARY = "Zebra corridor"


def here(cast: Cast, page: str = "speak-up/") -> str:
    return f"/services/{cast.service.slug}/{page}"


def said(**more: Any) -> dict[str, Any]:
    return {"kind": "exclusion", "place": CANARY, "wants": "talk", "key": str(uuid.uuid4())} | more


@pytest.fixture
def ravi(cast: Cast, at: At) -> str:
    """Listens."""
    assert at("ada").post(here(cast, "listener/"), {"who": str(cast.users["ravi"].pk)}).status_code == 302
    return "ravi"


def kept(cast: Cast, as_owner: Owner) -> list[StigmaReport]:
    with as_owner():
        return list(StigmaReport.objects.filter(service=cast.service))


def test_an_administrator_names_somebody_who_administers_nothing(cast: Cast, at: At, as_owner: Owner) -> None:
    ada = at("ada")
    shown = ada.get(here(cast, "listener/")).content.decode()
    assert str(cast.users["ravi"].pk) in shown
    assert str(cast.users["abe"].pk) not in shown
    for wrong in (cast.users["abe"].pk, cast.users["sam"].pk, uuid.uuid4(), "x"):
        assert ada.post(here(cast, "listener/"), {"who": str(wrong)}).status_code == 422
    for name in ("alex", "bea"):
        assert at(name).post(here(cast, "listener/"), {"who": ""}).status_code == 403
    assert ada.post(here(cast, "listener/"), {"who": str(cast.users["ravi"].pk)}).status_code == 302
    assert "If you would like to talk, Ravi reads what you say here" in text_of(at("alex").get(here(cast)))
    assert at("ada").post(here(cast, "listener/"), {"who": ""}).status_code == 422
    assert at("ada").post(here(cast, "listener/"), {"who": "nobody"}).status_code == 302
    assert "Nobody is named here to listen yet" in text_of(at("alex").get(here(cast)))
    cast.enter("ada")
    assert Event.objects.filter(verb="name_listener", allowed=True).count() == 2


def test_who_would_like_to_talk_is_heard_by_one_person(cast: Cast, at: At, ravi: str, as_owner: Owner) -> None:
    key = said()
    for _ in range(2):
        assert at("alex").post(here(cast), key).url == here(cast)
    assert len(kept(cast, as_owner)) == 1
    assert CANARY in text_of(at("alex").get(here(cast)))
    assert "Alex today" in (heard := text_of(at(ravi).get(here(cast))))
    assert CANARY in heard
    assert "Somebody would like to talk with you" in text_of(at(ravi).get("/news/"))
    assert CANARY not in text_of(at("dana").get(here(cast)))
    for name in ("ada", "bea"):
        assert at(name).get(here(cast)).status_code == 404
    assert at("sam").get(here(cast)).status_code == 403
    assert at(ravi).post(here(cast), said()).status_code == 200, "no peer worker"
    assert len(kept(cast, as_owner)) == 1


def test_what_is_only_counted_nobody_reads(cast: Cast, at: At, ravi: str, as_owner: Owner) -> None:
    at("alex").post(here(cast), said(wants="just_count"))
    assert CANARY not in text_of(at(ravi).get(here(cast)))
    with as_owner():
        assert not Message.objects.filter(service=cast.service, kind="somebody_to_hear").exists()
    assert CANARY in text_of(at("alex").get(here(cast)))


@pytest.mark.parametrize(
    "wrong", [{"kind": ""}, {"kind": "x"}, {"wants": ""}, {"place": "x" * 121}, {"place": "\x00"}, {"wants": "both"}]
)
def test_what_does_not_fit_stays_typed(cast: Cast, at: At, ravi: str, as_owner: Owner, wrong: dict[str, str]) -> None:
    assert at("alex").post(here(cast), said(**wrong)).status_code == 422
    assert kept(cast, as_owner) == []


def test_without_a_listener_nobody_is_asked_to_talk(cast: Cast, at: At, as_owner: Owner) -> None:
    assert at("alex").post(here(cast), said()).status_code == 422
    assert at("alex").post(here(cast), said(wants="just_count")).status_code == 302


def test_whoever_administers_or_has_left_listens_no_more(cast: Cast, at: At, ravi: str, as_owner: Owner) -> None:
    at("alex").post(here(cast), said())
    with as_owner():
        build.member(user=cast.users["ravi"], service=cast.service, role="service_admin")
    assert at(ravi).get(here(cast)).status_code == 404
    cast.enter("ravi")
    assert not StigmaReport.objects.exists()
    with as_owner():
        Membership.objects.filter(user=cast.users["ravi"]).update(ends_at=timezone.now() - timedelta(hours=2))
    assert "Nobody is named here to listen yet" in text_of(at("alex").get(here(cast)))


def test_whoever_comes_after_reads_nothing_of_before(cast: Cast, at: At, ravi: str, as_owner: Owner) -> None:
    at("alex").post(here(cast), said())
    at("ada").post(here(cast, "listener/"), {"who": str(cast.users["cleo"].pk)})
    assert at(ravi).get(here(cast)).status_code == 404
    assert CANARY not in text_of(at("cleo").get(here(cast)))


def test_no_page_event_or_press_tells_that_somebody_spoke_up(cast: Cast, at: At, ravi: str, as_owner: Owner) -> None:
    at("alex").post(here(cast), said())
    with as_owner():
        assert not Event.objects.filter(actor_id=cast.users["alex"].pk, verb="speak_up").exists()
        assert not Pressed.objects.filter(user_id=cast.users["alex"].pk, verb="speak_up").exists()
    for name in ("ada", "bea", "dana", "sam"):
        cast.enter(name)
        assert not StigmaReport.objects.exists(), name
    for page in ("evaluation/", "evaluation/table/", "events/", "staff/", "listener/", "model/", "work/"):
        assert CANARY not in at("ada").get(here(cast, page)).content.decode(), page
    with as_owner():
        assert Listener.objects.filter(service=cast.service).count() == 1


def test_past_the_pages_it_is_refused_all_the_same(cast: Cast, ravi: str) -> None:
    by = cast.enter("bea")
    met = MetWith(StigmaKind.OTHER, "", StigmaWish.JUST_COUNT)
    with pytest.raises(Missing):
        speaking_up.report(
            by=by, gathered=access.gather(by, service=cast.service.pk), met=met, listener_id=None, key=uuid.uuid4()
        )
    ada = cast.enter("ada")
    with pytest.raises(Missing):
        speaking_up.name_listener(by=ada, service_id=cast.service.pk, user_id=cast.users["abe"].pk, key=uuid.uuid4())


def last_half() -> datetime:
    now = timezone.localtime()
    first = now.replace(month=7 if now.month > 6 else 1, day=1, hour=12)
    return first - timedelta(days=20)


@pytest.mark.parametrize(
    ("each", "words"),
    [([1] * 5, "5 times"), ([2] * 4, "none, or too few"), ([6, 1, 1, 1, 1], "none, or too few"), ([], "none")],
)
def test_they_are_counted_when_nobody_can_tell_who_it_was(
    cast: Cast, at: At, as_owner: Owner, each: list[int], words: str
) -> None:
    with as_owner():
        for number, many in enumerate(each):
            worker = build.user(username=f"s{number}.{cast.service.slug}")
            for _ in range(many):
                about = {"service": cast.service, "worker": worker, "created_at": last_half()}
                StigmaReport.objects.create(**about, kind="language", wants="just_count")
    assert words in text_of(at("ada").get(here(cast, "evaluation/")))


def test_the_page_costs_the_same_however_much_was_said(cast: Cast, at: At, ravi: str, as_owner: Owner) -> None:
    alex = at("alex")
    before = statements(alex, here(cast))
    for _ in range(3):
        alex.post(here(cast), said())
    assert statements(alex, here(cast)) == before <= BUDGET
