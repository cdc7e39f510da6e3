"""How a carer's sign-in ends: taken back, with the tie, or by an administrator; and what the carer keeps."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from peernotes.actions import carer_pages
from peernotes.errors import Missing, Refused
from peernotes.models import Carer, CarerTie, Event, Invitation, Session, User
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]


@pytest.fixture
def tie(cast: Cast, as_owner: Owner) -> CarerTie:
    with as_owner():
        return build.carer_tie(consumer=cast.sam, name="Ida Bell")


@pytest.fixture
def carer(cast: Cast, as_owner: Owner, tie: CarerTie) -> Carer:
    """Sam gave Ida the sign-in, and Alex told her something."""
    with as_owner():
        cast.users["ida"] = build.user(username=f"ida.{cast.service.slug}", name="Ida Bell")
        build.carer_talk(carer=tie, worker=cast.users["alex"], topics=["how_i_am"])
        return build.carer(tie=tie, user=cast.users["ida"], name="Ida Bell", created_by=cast.users["sam"])


def sign_in(tie: CarerTie, *, staff: bool = False) -> str:
    return f"/people/{tie.consumer_id}/carers/{tie.pk}/sign-in/" if staff else f"/my/carers/{tie.pk}/sign-in/"


def press(client: Client, tie: CarerTie, change: str) -> int:
    return client.post(f"/my/carers/{tie.pk}/", {"change": change, "key": uuid.uuid4()}).status_code


def stands(cast: Cast, as_owner: Owner) -> tuple[bool, int]:
    with as_owner():
        user = cast.users["ida"]
        return User.objects.get(pk=user.pk).is_active, Session.objects.filter(user=user).count()


def test_whoever_gave_it_takes_it_back_and_it_ends_at_once(
    cast: Cast, at: At, as_owner: Owner, tie: CarerTie, carer: Carer
) -> None:
    inside = at("ida")
    assert "You were told" in text_of(inside.get("/carer/"))
    with as_owner():
        build_link(cast)
    assert "Whoever gave it can take it back here" in text_of(at("alex").get(sign_in(tie, staff=True)))
    assert at("alex").post(sign_in(tie, staff=True), {"take": "1"}).status_code == 403
    assert "Ida Bell will notice" in text_of(at("sam").get(sign_in(tie)))
    assert at("sam").post(sign_in(tie), {"take": "1"}).url == sign_in(tie)
    assert stands(cast, as_owner) == (False, 0)
    assert "login" in inside.get("/carer/")["Location"]
    with as_owner():
        assert not Invitation.objects.filter(user=cast.users["ida"], ended_at=None).exists()
        event = Event.objects.filter(verb="take_carer_login", allowed=True).last()
        assert (event.subject_id, event.object_id) == (cast.sam.pk, tie.pk)
    assert "It was taken back" in text_of(at("sam").get(sign_in(tie)))
    assert at("sam").post(sign_in(tie), {"take": "1"}).status_code == 403
    assert at("sam").post(sign_in(tie)).status_code == 404


def build_link(cast: Cast) -> None:
    Invitation.objects.create(
        user=cast.users["ida"], made_by=cast.users["sam"], token_hash=uuid.uuid4().hex, words_hash="",
        expires_at="2030-01-01T00:00Z",
    )  # fmt: skip


def test_an_exclusion_ends_nothing_and_the_end_of_the_tie_does(
    cast: Cast, at: At, as_owner: Owner, tie: CarerTie, carer: Carer
) -> None:
    at("ida")
    assert press(at("sam"), tie, "exclude") == 302
    assert stands(cast, as_owner) == (True, 1)
    assert "You were told" in text_of(at("ida").get("/carer/"))
    assert press(at("sam"), tie, "end") == 302
    assert stands(cast, as_owner) == (False, 0)


@pytest.mark.parametrize("keeps", ["note", "worker"])
@pytest.mark.parametrize("how", ["take", "end"])
def test_a_file_of_their_own_stays_theirs_and_the_consumer_does_not_see_which(
    cast: Cast, at: At, as_owner: Owner, carer: Carer, how: str, keeps: str
) -> None:
    tie = carer.tie
    with as_owner():
        if keeps == "note":
            build.carer_note(carer=carer, author=cast.users["alex"], in_own_words="I am tired.", state="final")
        else:
            build.carer_worker(carer=carer, worker=cast.users["bea"])
    if how == "take":
        at("sam").post(sign_in(tie), {"take": "1"})
        assert "It was taken back" in text_of(at("sam").get(sign_in(tie)))
    else:
        press(at("sam"), tie, "end")
    shown = text_of(at("ida").get("/carer/"))
    assert "You were told" not in shown
    assert ("Support" in shown) is (keeps == "note")


def test_an_administrator_ends_it_by_its_name_and_learns_nothing(
    cast: Cast, at: At, as_owner: Owner, tie: CarerTie, carer: Carer
) -> None:
    page = f"/services/{cast.service.slug}/carer-sign-ins/end/"
    with as_owner():
        build.carer_note(carer=carer, author=cast.users["alex"], state="final")
    said = {"reason": "They lost their phone."}
    ada = at("ada")
    answers = []
    for name in (
        "nobody.here",
        cast.users["alex"].username,
        cast.users["sam"].username,
        cast.users["ida"].username.upper(),
    ):
        sent = ada.post(page, said | {"username": name, "key": uuid.uuid4()})
        answers.append((sent.status_code, text_of(ada.get(page)).replace("Exit", "")))
    assert len({code for code, _text in answers}) == len({"Done." in text for _code, text in answers}) == 1
    assert stands(cast, as_owner) == (False, 0)
    with as_owner():
        assert User.objects.filter(pk__in=[cast.users["alex"].pk, cast.users["sam"].pk], is_active=True).count() == 2
        left = Event.objects.filter(verb="take_carer_login", service_id=cast.service.pk, allowed=True)
        assert set(left.values_list("object_id", "subject_id")) == {(cast.service.pk, None)}
        assert left.count() == len(answers)
    assert ada.post(page, {"username": "x", "reason": ""}).status_code == 422
    for name in ("bea", "alex"):
        assert at(name).get(page).status_code == 403
        assert at(name).post(page, said | {"username": cast.users["ida"].username}).status_code == 403


def test_nor_past_the_pages(cast: Cast, as_owner: Owner, tie: CarerTie, carer: Carer) -> None:
    about = {"consumer_id": cast.sam.pk, "tie_id": tie.pk}
    with pytest.raises(Refused):
        carer_pages.take_login(by=cast.enter("bea"), **about)
    with pytest.raises(Refused):
        carer_pages.take_login(by=cast.enter("cleo"), **about)
    with as_owner():
        other = build.carer_tie(consumer=cast.sam, name="Jo")
    with pytest.raises(Missing):
        carer_pages.take_login(by=cast.enter("sam"), consumer_id=cast.sam.pk, tie_id=other.pk)
    assert Carer.objects.get(pk=carer.pk).ended_at is None
