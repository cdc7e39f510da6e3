"""What a carer asks for, for themselves: read by who works with them and who arranges that somebody does; no consumer's world
knows of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.actions import carer_requests
from peernotes.actions.carer_requests import AskedAlready, CarerAsks
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import Carer, CarerAssignment, CarerRequest, Event, Message
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE = "/carer/asking/"
WISH = "Somebody who knows nights on the phone."


@pytest.fixture
def carer(cast: Cast, as_owner: Owner) -> Carer:
    """Ida, whom Sam named. Rosa, a carer peer worker, works with her; Mira arranges who works with carers; Max does neither."""
    with as_owner():
        for name, role in (
            ("ida", ""),
            ("rosa", "carer_peer_worker"),
            ("mira", "peer_supervisor"),
            ("max", "carer_peer_worker"),
        ):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            if role:
                build.member(user=cast.users[name], service=cast.service, role=role)
        ida = build.carer(tie=build.carer_tie(consumer=cast.sam), user=cast.users["ida"], created_by=cast.users["sam"])
        build.carer_worker(carer=ida, worker=cast.users["rosa"])
        return ida


def said(what: str = "support", **more: object) -> dict[str, object]:
    return {"what": what, "wish": WISH, "key": uuid.uuid4()} | more


def asked(cast: Cast, as_owner: Owner) -> CarerRequest:
    carer_requests.ask(by=cast.enter("ida"), asks=CarerAsks("support", WISH), key=uuid.uuid4())
    with as_owner():
        return CarerRequest.objects.get(service=cast.service)


def begun(request: CarerRequest) -> str:
    return f"/carers/{request.carer_id}/asked/{request.pk}/begun/"


def test_asked_seen_and_begun(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    ida = at("ida")
    assert f'href="{MINE}"' in ida.get("/carer/").content.decode()
    pressed = said()
    for _twice in range(2):
        assert ida.post(MINE, pressed).url == MINE
    again = ida.post(MINE, said(wish="Other words."))
    assert again.status_code == 422
    assert "You asked for this already." in text_of(again)
    assert "Other words." in again.content.decode()
    assert ida.post(MINE, said(what="programme", wish="")).status_code == 302
    for name in ("rosa", "mira"):
        assert "Asks for something" in text_of(at(name).get("/carers/"))
        page = text_of(at(name).get(f"/carers/{carer.pk}/"))
        assert WISH in page
        assert "A group or course for family and friends" in page
        assert "A carer asks for something" in text_of(at(name).get("/news/"))
        assert f'href="/carers/{carer.pk}/"' in at(name).get("/news/").content.decode()
    with as_owner():
        made = CarerRequest.objects.get(service=cast.service, what="support")
    assert at("rosa").post(begun(made)).url == f"/carers/{carer.pk}/"
    assert at("mira").post(begun(made)).status_code == 403
    shown = text_of(ida.get(MINE))
    assert "as Rosa noted" in shown
    assert ida.post(f"{MINE}{made.pk}/end/").status_code == 403
    assert ida.post(MINE, said()).status_code == 302, "after it has begun one may ask anew"
    looked = text_of(ida.get("/carer/who-looked/"))
    assert "noted that what you asked for has begun" in looked


def test_taken_back_until_it_has_begun(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    made, ida = asked(cast, as_owner), at("ida")
    assert ida.post(f"{MINE}{made.pk}/end/").url == MINE
    assert "Taken back" in text_of(ida.get(MINE))
    assert ida.post(f"{MINE}{made.pk}/end/").status_code == 403
    assert at("rosa").post(begun(made)).status_code == 403
    assert "Asks for something" not in text_of(at("rosa").get("/carers/"))
    assert ida.post(MINE, said()).status_code == 302


def test_where_nobody_works_with_them_it_reaches_who_arranges_it(
    cast: Cast, at: At, carer: Carer, as_owner: Owner
) -> None:
    with as_owner():
        CarerAssignment.objects.filter(carer=carer).update(ended_at=timezone.now())
    made = asked(cast, as_owner)
    with as_owner():
        told = Message.objects.filter(kind="carer_asks", service=cast.service).values_list("user__name", flat=True)
        assert "Mira" in set(told)
        assert not Message.objects.filter(kind="carer_asks").exclude(consumer=None).exists()
    assert at("mira").post(begun(made)).status_code == 302


@pytest.mark.parametrize("wrong", [{"what": ""}, {"what": "elsewhere"}, {"wish": "x" * 501}])
def test_a_form_that_is_not_whole_keeps_the_words(
    cast: Cast, at: At, carer: Carer, wrong: dict[str, str], as_owner: Owner
) -> None:
    kept = at("ida").post(MINE, said() | wrong)
    assert kept.status_code == 422
    assert (wrong.get("wish") or WISH) in kept.content.decode()
    with as_owner():
        assert not CarerRequest.objects.filter(service=cast.service).exists()


def test_to_everybody_else_there_is_nothing(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    """Neither whom they care for nor who works with those, nor who runs the service."""
    made = asked(cast, as_owner)
    for name in ("sam", "alex", "bea", "cleo", "ada", "ravi", "max"):
        assert at(name).get(MINE).status_code == at(name).post(MINE, said()).status_code == 404, name
        assert at(name).post(begun(made)).status_code == 404, name
        assert at(name).post(f"{MINE}{made.pk}/end/").status_code == 404, name
        cast.enter(name)
        assert not CarerRequest.objects.filter(pk=made.pk).exists(), name
    with as_owner():
        assert not Event.objects.filter(verb="ask_for", subject_id=cast.sam.pk).exists()
    for page in ("/my/", "/my/carers/", "/my/who-looked/?show=all", "/news/"):
        assert "asks for something" not in text_of(at("sam").get(page))
        assert WISH not in text_of(at("sam").get(page))
    assert at("rosa").post(f"/carers/{carer.pk}/asked/{uuid.uuid4()}/begun/").status_code == 404
    assert at("ida").post(begun(made)).status_code == 404
    with as_owner():
        other = build.carer(
            tie=build.carer_tie(consumer=cast.noor, name="Jo"),
            user=build.user(username=f"jo-{uuid.uuid4().hex[:9]}"),
            name="Jo",
        )
        build.carer_worker(carer=other, worker=cast.users["rosa"])
    assert at("rosa").post(f"/carers/{other.pk}/asked/{made.pk}/begun/").status_code == 404
    for act in (carer_requests.begin, carer_requests.take_back):
        about = {"carer_id": carer.pk} if act is carer_requests.begin else {}
        with pytest.raises((Missing, Refused)):
            act(by=cast.enter("bea"), request_id=made.pk, key=uuid.uuid4(), **about)


def test_a_sign_in_that_was_taken_back_asks_for_nothing_new(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    made = asked(cast, as_owner)
    with as_owner():
        Carer.objects.filter(pk=carer.pk).update(ended_at=timezone.now())
    ida = at("ida")
    page = text_of(ida.get(MINE))
    assert WISH in page
    assert "asks for nothing new" in page
    refused = ida.post(MINE, said(what="programme"))
    assert refused.status_code == 403
    with pytest.raises(Refused) as no:
        carer_requests.ask(by=cast.enter("ida"), asks=CarerAsks("programme"), key=uuid.uuid4())
    assert no.value.decision.code == Code.ENDED
    assert ida.post(f"{MINE}{made.pk}/end/").status_code == 302


def test_asked_twice_past_the_page(cast: Cast, carer: Carer, as_owner: Owner) -> None:
    asked(cast, as_owner)
    with pytest.raises(AskedAlready):
        carer_requests.ask(by=cast.enter("ida"), asks=CarerAsks("support"), key=uuid.uuid4())


def test_a_few_statements(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    asked(cast, as_owner)
    assert statements(at("ida"), MINE) <= 10
    assert statements(at("rosa"), f"/carers/{carer.pk}/") <= 10
    assert statements(at("mira"), f"/carers/{carer.pk}/") <= 10
