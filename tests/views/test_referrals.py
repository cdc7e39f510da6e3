"""Offers to a consumer: they wait for a yes, a no rests for ninety days, and nobody else learns of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import referrals
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import Code, ReferralAnswer
from peernotes.errors import Missing, Refused
from peernotes.models import Event, Participation, Referral
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
MINE = "/my/offers/"
PAPER = {"method": "paper", "witness": "Jo Bell", "reason": "No phone."}


def of(cast: Cast, more: str = "") -> str:
    return f"/people/{cast.sam.pk}/offers/{more}"


def offer(client: Client, cast: Cast, **said: Any) -> Any:
    return client.post(of(cast), {"what": "peer_support", "key": uuid.uuid4()} | said)


def answer(client: Client, made: Referral, said: str) -> Any:
    return client.post(f"{MINE}{made.pk}/", {"answer": said, "key": uuid.uuid4()})


def start(client: Client, cast: Cast, made: Referral) -> int:
    return client.post(of(cast, f"{made.pk}/start/")).status_code


@pytest.fixture
def made(cast: Cast, as_owner: Owner) -> Referral:
    with as_owner():
        return build.referral(consumer=cast.sam, by=cast.users["bea"], wish="You asked about sleep.")


def test_a_group_shows_nobody_before_they_join_it_themselves(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["dana"]: "peer"})
    assert offer(at("bea"), cast, what="programme").status_code == 422
    assert offer(at("bea"), cast, what="programme", run=run.pk, wish="You may like it.").url == of(cast)
    shown = text_of(at("sam").get(MINE))
    assert "A group: AIR Peers" in shown
    assert "Offered by Bea" in shown
    assert "You may like it." in shown
    assert "1 offer waits for your yes or no" in text_of(at("sam").get("/my/"))
    with as_owner():
        made = Referral.objects.get(consumer=cast.sam)
    assert start(at("bea"), cast, made) == 403
    assert answer(at("sam"), made, "accepted").url == MINE
    assert f'href="/my/groups/{run.pk}/"' in at("sam").get(MINE).content.decode()
    group = text_of(at("dana").get(f"/groups/{run.pk}/"))
    with as_owner():
        assert not Participation.objects.filter(run=run).exists()
        event = Event.objects.get(verb="answer_offer", subject_id=cast.sam.pk)
        assert (event.object_id, event.purpose) == (made.pk, "")
    assert "Sam" not in group
    assert start(at("bea"), cast, made) == 302
    assert "Begun" in text_of(at("bea").get(of(cast)))
    assert start(at("bea"), cast, made) == 403


def test_a_no_needs_no_reason_and_rests(cast: Cast, at: At, as_owner: Owner, made: Referral) -> None:
    page = at("sam").get(MINE).content.decode()
    assert page.count('nhsuk-button nhsuk-button--secondary" type="submit" name="answer"') == 2
    assert answer(at("sam"), made, "").status_code == answer(at("sam"), made, "perhaps").status_code == 422
    assert answer(at("sam"), made, "declined").status_code == 302
    assert answer(at("sam"), made, "accepted").status_code == 403
    assert start(at("bea"), cast, made) == 403
    for name in ("bea", "alex"):
        again = offer(at(name), cast, wish="Please.")
        assert again.status_code == 422
        assert "nobody asks again for 90 days" in text_of(again)
        assert "Please." in again.content.decode()
    assert offer(at("alex"), cast, what="carer_support").status_code == 302
    with as_owner():
        long_ago = timezone.now() - timedelta(days=91)
        build.referral(
            consumer=cast.sam, by=cast.users["bea"], what="elsewhere", place="Art house", answer="declined",
            method="own_login", recorded_by=cast.users["sam"], answered_at=long_ago,
        )  # fmt: skip
    assert offer(at("bea"), cast, what="elsewhere", place="art house").status_code == 302
    waits = offer(at("alex"), cast, what="elsewhere", place="Art house")
    assert waits.status_code == 422
    assert "they have not answered yet" in text_of(waits)


def test_who_made_it_reads_the_answer_and_no_colleague_does(cast: Cast, at: At, made: Referral) -> None:
    assert "You asked about sleep." in text_of(at("bea").get(of(cast, f"{made.pk}/")))
    assert at("alex").get(of(cast, f"{made.pk}/")).status_code == start(at("alex"), cast, made) == 404
    assert "Peer support" not in text_of(at("alex").get(of(cast))).split("Offer something")[0]
    answer(at("sam"), made, "accepted")
    assert "Yes" in text_of(at("bea").get(of(cast, f"{made.pk}/")))
    assert "offered you" not in text_of(at("ada").get(f"/services/{cast.service.slug}/events/"))
    for name, page in (("bea", of(cast)), ("sam", MINE)):
        assert statements(at(name), page) <= 10


def test_written_down_before_a_witness(cast: Cast, at: At, made: Referral) -> None:
    page = of(cast, f"{made.pk}/")
    bea = at("bea")
    assert " checked" not in bea.get(page).content.decode()
    assert bea.post(page, PAPER).status_code == 422
    assert bea.post(page, PAPER | {"change": "accepted", "witness": "Bea"}).status_code == 422
    assert bea.post(page, PAPER | {"change": "accepted"}).url == page
    assert "Yes" in text_of(at("sam").get(MINE))


@pytest.mark.parametrize("name", ["cleo", "ravi", "ada", "sam"])
def test_for_everybody_else_there_is_no_such_page(cast: Cast, at: At, made: Referral, name: str) -> None:
    client = at(name)
    assert client.get(of(cast)).status_code == offer(client, cast).status_code == 404
    assert client.get(of(cast, f"{made.pk}/")).status_code == start(client, cast, made) == 404
    if name != "sam":
        assert client.get(MINE).status_code == answer(client, made, "declined").status_code == 404


def test_nor_past_the_pages(cast: Cast, as_owner: Owner, made: Referral) -> None:
    about = {"consumer_id": cast.sam.pk, "offer_id": made.pk, "key": uuid.uuid4()}
    with pytest.raises(Refused):
        referrals.answer(by=cast.enter("bea"), said=ReferralAnswer.ACCEPTED, **about)
    for witnessed in (Witnessed("paper", "", ""), Witnessed("paper", "Bea", "No phone.")):
        with pytest.raises(Refused) as refused:
            referrals.answer(by=cast.enter("bea"), said=ReferralAnswer.ACCEPTED, witnessed=witnessed, **about)
        assert refused.value.decision.code == Code.WITNESS_NEEDED
    with pytest.raises(Missing):
        referrals.start(by=cast.enter("sam"), **about)
    with pytest.raises(Missing):
        referrals.answer(by=cast.enter("alex"), said=ReferralAnswer.ACCEPTED, **about | {"consumer_id": cast.noor.pk})
    with as_owner():
        build.assign(user=cast.users["bea"], consumer=cast.noor)
    with pytest.raises(Missing):
        referrals.answer(by=cast.enter("bea"), said=ReferralAnswer.ACCEPTED, **about | {"consumer_id": cast.noor.pk})
    with pytest.raises(Refused):
        referrals.offer(
            by=cast.enter("cleo"), consumer_id=cast.sam.pk, said=referrals.Offered("peer_support"), key=uuid.uuid4()
        )
    cast.enter("bea")
    for changes in ({"started_at": timezone.now()}, {"answer": "accepted", "started_at": timezone.now()}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Referral.objects.filter(pk=made.pk).update(**changes)


ASK = "/my/offers/new/"


def ask(client: Client, **said: Any) -> Any:
    return client.post(ASK, {"what": "peer_support", "key": uuid.uuid4()} | said)


def test_one_asks_by_oneself_and_whoever_works_with_one_reads_it(cast: Cast, at: At, as_owner: Owner) -> None:
    sam = at("sam")
    once = {"key": uuid.uuid4(), "wish": "Somebody who swims."}
    for _twice in range(2):
        assert ask(sam, **once).url == MINE
    assert "You asked for it" in text_of(sam.get(MINE))
    assert "yes or no" not in text_of(sam.get("/my/")).split("Offered to you")[1][:60]
    with as_owner():
        made = Referral.objects.get(consumer=cast.sam)
        assert Event.objects.filter(verb="ask_for", object_id=made.pk, allowed=True).count() == 1
    for name in ("bea", "alex"):
        client = at(name)
        assert "Sam" in text_of(client.get("/news/"))
        assert "asks for something" in text_of(client.get("/news/"))
        shown = text_of(client.get(of(cast)))
        assert "Asked for by Sam" in shown
        assert "Somebody who swims." in text_of(client.get(of(cast, f"{made.pk}/")))
        again = offer(client, cast)
        assert again.status_code == 422
        assert "They asked for this themselves already." in text_of(again)
    assert at("cleo").get(of(cast, f"{made.pk}/")).status_code == 404
    assert ask(sam).status_code == 422
    assert start(at("alex"), cast, made) == 302
    assert "Begun" in text_of(sam.get(MINE))
    assert sam.post(f"{MINE}{made.pk}/end/").status_code == 403
    assert ask(sam).url == MINE
    assert statements(sam, MINE) <= 10
    assert statements(sam, ASK) <= 10


def test_nothing_is_chosen_beforehand_and_a_group_is_joined_by_oneself(at: At) -> None:
    page = at("sam").get(ASK).content.decode()
    assert " checked" not in page
    assert 'value="programme"' not in page
    assert 'href="/my/groups/"' in page


def test_what_one_asked_for_is_taken_back_and_never_begins(cast: Cast, at: At, as_owner: Owner) -> None:
    sam = at("sam")
    assert ask(sam, what="elsewhere", place="Art house").url == MINE
    with as_owner():
        made = Referral.objects.get(consumer=cast.sam)
    assert at("bea").post(f"{MINE}{made.pk}/end/").status_code == 404
    assert at("cleo").post(f"{MINE}{made.pk}/end/").status_code == 404
    assert sam.post(f"{MINE}{made.pk}/end/").url == MINE
    assert sam.post(f"{MINE}{made.pk}/end/").status_code == 403
    assert start(at("bea"), cast, made) == 403
    assert "Taken back" in text_of(at("bea").get(of(cast)))
    assert offer(at("bea"), cast, what="elsewhere", place="art house").status_code == 302
    waits = ask(sam, what="elsewhere", place="Art house")
    assert waits.status_code == 422
    assert "This was offered to you already." in text_of(waits)
    with as_owner(), pytest.raises(DatabaseError), transaction.atomic():
        Referral.objects.filter(pk=made.pk).update(started_at=timezone.now())


def test_a_no_to_an_offer_keeps_nobody_from_asking(cast: Cast, at: At, made: Referral) -> None:
    sam = at("sam")
    assert answer(sam, made, "declined").status_code == 302
    assert offer(at("alex"), cast).status_code == 422
    assert ask(sam).url == MINE
    assert sam.post(f"{MINE}{made.pk}/end/").status_code == 403


@pytest.mark.parametrize(
    ("wrong", "said_so"),
    [
        ({"what": ""}, "Please choose what you would like."),
        ({"what": "programme"}, ""),
        ({"what": "elsewhere"}, "Please say where."),
        ({"what": "elsewhere", "place": "x" * 121}, ""),
        ({"wish": "x" * 501}, ""),
        ({"wish": "a\x00b"}, ""),
    ],
)
def test_what_is_wrong_in_a_request_is_said(cast: Cast, at: At, as_owner: Owner, wrong: dict, said_so: str) -> None:
    refused = ask(at("sam"), **wrong)
    assert refused.status_code == 422
    assert said_so in text_of(refused)
    with as_owner():
        assert not Referral.objects.filter(consumer=cast.sam).exists()


def test_who_is_no_consumer_asks_for_nothing(at: At) -> None:
    for name in ("bea", "alex", "ada"):
        assert at(name).get(ASK).status_code == ask(at(name)).status_code == 404
