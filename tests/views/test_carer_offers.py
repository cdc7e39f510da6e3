# ruff: noqa: F401, F811 - the fixture of the requests
"""What who works with a carer offers them: it waits for their yes, and no consumer's world knows of it."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.actions import carer_requests
from peernotes.actions.carer_requests import CarerAsks
from peernotes.enums import ReferralAnswer
from peernotes.errors import Missing, Refused
from peernotes.models import Carer, CarerRequest, Event
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import statements, text_of
from tests.views.test_carer_requests import MINE, begun, carer, said

At = Callable[[str], Client]
Owner = Callable[[], Any]
WHY = "You said that nights are long."


def page(carer: Carer) -> str:
    return f"/carers/{carer.pk}/offers/new/"


def offered(cast: Cast, as_owner: Owner, carer: Carer, what: str = "support") -> CarerRequest:
    key = uuid.uuid4()
    made = carer_requests.offer(by=cast.enter("rosa"), carer_id=carer.pk, asks=CarerAsks(what, WHY), key=key)
    with as_owner():
        return CarerRequest.objects.get(pk=made)


def answer(ida: Client, one: CarerRequest, given: str) -> Any:
    return ida.post(f"{MINE}{one.pk}/answer/", {"answer": given, "key": uuid.uuid4()})


def test_offered_answered_and_begun(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    rosa, ida = at("rosa"), at("ida")
    assert f'href="{page(carer)}"' in rosa.get(f"/carers/{carer.pk}/").content.decode()
    sent = {"what": "support", "wish": WHY, "key": uuid.uuid4()}
    for _twice in range(2):
        assert rosa.post(page(carer), sent).url == f"/carers/{carer.pk}/"
    with as_owner():
        one = CarerRequest.objects.get(service=cast.service)
        assert (one.asked_by, one.answer) == ("staff", "")
    assert "Something is offered to you" in text_of(ida.get("/carer/"))
    shown = text_of(ida.get(MINE))
    assert WHY in shown
    assert "Offered by Rosa" in shown
    assert rosa.post(begun(one)).status_code == 403, "not asked cannot start"
    assert "Asks for something" not in text_of(rosa.get("/carers/"))
    assert WHY not in text_of(at("mira").get(f"/carers/{carer.pk}/"))
    drawn = ida.get(MINE).content.decode()
    key = re.search(rf'{one.pk}/answer/".*?name="key" value="([^"]+)"', drawn, re.DOTALL)[1]
    for _twice in range(2):
        assert ida.post(f"{MINE}{one.pk}/answer/", {"answer": "accepted", "key": key}).url == MINE
    assert answer(ida, one, "declined").status_code == 403, "once"
    for name in ("rosa", "mira"):
        assert WHY in text_of(at(name).get(f"/carers/{carer.pk}/"))
        assert "A carer asks for something" in text_of(at(name).get("/news/"))
    assert at("mira").post(begun(one)).url == f"/carers/{carer.pk}/"
    looked = text_of(ida.get("/carer/who-looked/"))
    for words in ("offered you something", "noted that what you asked for has begun"):
        assert words in looked


@pytest.mark.parametrize("said", ["", "perhaps", "\x00", ["accepted", "declined"]])
def test_neither_a_yes_nor_a_no(cast: Cast, at: At, carer: Carer, as_owner: Owner, said: Any) -> None:
    with as_owner():
        one = build.carer_request(carer=carer, asked_by="staff", created_by=cast.users["rosa"])
    shown = at("ida").post(f"/carer/asking/{one.pk}/answer/", {"answer": said, "key": uuid.uuid4()})
    assert shown.status_code == 422
    asked = "several answers" if isinstance(said, list) else "Please press yes or no."
    assert asked in text_of(shown)
    assert "Yes, I would like that" in text_of(shown)
    with as_owner():
        one.refresh_from_db()
        assert one.answer == ""


def test_a_no_needs_no_reason_and_rests(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    one, ida = offered(cast, as_owner, carer), at("ida")
    assert answer(ida, one, "declined").url == MINE
    assert at("rosa").post(begun(one)).status_code == 403
    again = at("rosa").post(page(carer), said(wish="Other words."))
    assert again.status_code == 422
    assert "no nobody asks again for 90 days" in text_of(again)
    assert "Other words." in again.content.decode()
    assert at("rosa").post(page(carer), said(what="programme")).status_code == 302, "something else may be"
    assert ida.post(MINE, said()).status_code == 302, "they may ask themselves"


def test_after_ninety_days_it_may_be_offered_again(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    for days, status in ((89, 422), (91, 302)):
        with as_owner():
            CarerRequest.objects.filter(service=cast.service).delete()
            no = {"answer": "declined", "answered_at": timezone.now() - timedelta(days=days)}
            build.carer_request(carer=carer, what="support", asked_by="staff", created_by=cast.users["rosa"], **no)
        assert at("rosa").post(page(carer), said()).status_code == status


def test_the_same_is_not_offered_twice(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    offered(cast, as_owner, carer)
    with as_owner():
        build.carer_worker(carer=carer, worker=cast.users["max"])
    again = at("max").post(page(carer), said())
    assert again.status_code == 422
    assert "This was offered already" in text_of(again)
    mine = at("ida").post(MINE, said())
    assert mine.status_code == 422
    assert "You can say yes to it above." in text_of(mine)
    assert at("ida").post(MINE, said(what="programme")).status_code == 302
    assert "They asked for this already" in text_of(at("max").post(page(carer), said(what="programme")))


@pytest.mark.parametrize("name", ["sam", "alex", "bea", "ada", "max", "ida"])
def test_to_everybody_else_there_is_no_such_page(
    cast: Cast,
    at: At,
    carer: Carer,
    as_owner: Owner,
    name: str,
) -> None:
    """Neither to the consumer nor to who works with them; whoever leads nobody to it knows of no carer."""
    one = offered(cast, as_owner, carer)
    client = at(name)
    nothing = client.get(f"/carers/{uuid.uuid4()}/offers/new/")
    assert nothing.status_code == 404
    for answered in (client.get(page(carer)), client.post(page(carer), said())):
        assert (answered.status_code, answered.content) == (404, nothing.content)
    assert client.post(begun(one)).status_code == 404
    if name != "ida":
        assert answer(client, one, "accepted").status_code == 404
    for path in (f"/people/{cast.sam.pk}/", f"/people/{cast.sam.pk}/offers/", "/my/offers/", "/my/who-looked/"):
        assert WHY not in text_of(client.get(path))


def test_its_events_are_about_the_carer(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    one = offered(cast, as_owner, carer)
    answer(at("ida"), one, "declined")
    with as_owner():
        found = Event.objects.filter(verb__in=("offer", "answer_offer"), object_id=one.pk)
        assert {(each.subject_kind, each.subject_id) for each in found} == {("carer", carer.pk)}
        assert found.count() == 2


def test_a_sign_in_that_was_taken_back_is_offered_nothing(
    cast: Cast,
    at: At,
    carer: Carer,
    as_owner: Owner,
) -> None:
    one = offered(cast, as_owner, carer)
    with as_owner():
        Carer.objects.filter(pk=carer.pk).update(ended_at=timezone.now())
    assert at("rosa").post(page(carer), said(what="programme")).status_code == 403
    assert "Offer them something" not in text_of(at("rosa").get(f"/carers/{carer.pk}/"))
    assert answer(at("ida"), one, "declined").status_code == 302, "an answer is theirs to give"


def test_nobody_else_answers_and_nothing_begins_before(cast: Cast, carer: Carer, as_owner: Owner) -> None:
    one = offered(cast, as_owner, carer)
    with pytest.raises((Missing, Refused)):
        carer_requests.answer(by=cast.enter("rosa"), request_id=one.pk, said=ReferralAnswer.ACCEPTED, key=uuid.uuid4())
    yes = {"answer": "accepted", "answered_at": timezone.now()}
    begins = {"begun_at": timezone.now(), "begun_by_id": cast.users["rosa"].pk}
    for changes in (yes, begins, yes | begins):
        with pytest.raises((IntegrityError, ProgrammingError)), transaction.atomic():
            CarerRequest.objects.filter(pk=one.pk).update(**changes)
    cast.enter("mira")
    assert not CarerRequest.objects.filter(pk=one.pk).exists()


@pytest.mark.parametrize("wrong", [{"what": ""}, {"what": "elsewhere"}, {"wish": "x" * 501}])
def test_a_form_that_is_not_whole_keeps_the_words(
    cast: Cast,
    at: At,
    carer: Carer,
    wrong: dict[str, str],
) -> None:
    kept = at("rosa").post(page(carer), said() | wrong)
    assert kept.status_code == 422
    assert (wrong.get("wish") or str(said()["wish"])) in kept.content.decode()


def test_the_statements(cast: Cast, at: At, carer: Carer, as_owner: Owner) -> None:
    offered(cast, as_owner, carer)
    for name, path in (("rosa", page(carer)), ("rosa", f"/carers/{carer.pk}/"), ("ida", MINE), ("ida", "/carer/")):
        assert statements(at(name), path) <= 10
