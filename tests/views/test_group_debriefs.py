"""After a group session those who lead the group talk it over before they close the next one, and whoever supervises one of them
sees that they need support."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, GroupDebrief, GroupRun, GroupSession
from peernotes.policy.group_debriefs import debrief_is_missing
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast: Cast, as_owner: Owner) -> GroupRun:
    """Led by Dana alone, with a first session that is final."""
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["dana"]: "peer"})
        build.in_group(run=run, consumer=cast.sam, called="Kite")
        build.group_session(run=run, final=True)
        return run


def said(cast: Cast, **more: object) -> dict[str, object]:
    told = {"people": [cast.users["dana"].pk], "held_at": timezone.localtime().strftime("%Y-%m-%dT%H:%M")}
    return told | {"minutes": 15, "how_we_are": "fine", "follow_up": "no", "key": uuid.uuid4()} | more


def test_a_further_session_waits_for_the_debrief_of_the_one_before(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    with as_owner():
        second = build.group_session(run=run)
        first = GroupSession.objects.get(run=run, number=1)
    dana, home = at("dana"), f"/groups/{run.pk}/sessions"
    stopped = dana.post(f"{home}/{second.pk}/", {"version": 1, "key": uuid.uuid4()})
    assert stopped.status_code == 422
    assert "Debrief first" in text_of(stopped)
    page = f"{home}/{first.pk}/debrief/"
    assert dana.post(page, said(cast, people=[])).status_code == 422
    named = dana.post(page, said(cast, private_note="Kite left early."))
    assert named.status_code == 422
    assert "“Kite” may be somebody in the group" in text_of(named)
    early = dana.post(page, said(cast, held_at="2026-01-05T10:00", private_note="Long, and good."))
    assert early.status_code == 422
    assert "before the session began" in text_of(early)
    assert "Long, and good." in early.content.decode()
    once = said(cast, private_note="Long, and good.")
    for _twice in range(2):
        assert dana.post(page, once).status_code == 302
    assert dana.post(page, said(cast)).status_code == 403
    assert "Long, and good." in text_of(dana.get(page))
    assert dana.post(f"{home}/{second.pk}/", {"version": 1, "key": uuid.uuid4()}).status_code == 302
    cast.enter("dana")
    assert GroupSession.objects.get(pk=second.pk).final_at is not None
    cast.enter("ada")
    assert Event.objects.filter(verb="debrief_group", allowed=True).count() == 1


def test_who_supervises_them_sees_that_they_need_support(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        cast.users["mira"] = build.user(username=f"mira.{cast.service.slug}", name="Mira")
        build.member(user=cast.users["mira"], service=cast.service, role="peer_supervisor")
        tie = build.supervision(service=cast.service, worker=cast.users["dana"], supervisor=cast.users["mira"])
        session = GroupSession.objects.get(run=run)
    page = f"/groups/{run.pk}/sessions/{session.pk}/debrief/"
    heavy = said(cast, how_we_are="need_support", private_note="It got loud.", follow_up="yes")
    assert "Needs support" not in text_of(at("mira").get("/supervision/"))
    assert at("dana").post(page, heavy).status_code == 302
    mira = at("mira")
    assert "Needs support after a group" in text_of(mira.get("/supervision/"))
    assert "led a group session and needs support" in text_of(mira.get("/"))
    shown = text_of(mira.get(f"/supervision/{tie.pk}/"))
    assert "session 1" in shown
    assert "It got loud." in shown
    for name in ("alex", "bea", "ada", "cleo"):
        assert at(name).get(page).status_code == 403
        cast.enter(name)
        assert not GroupDebrief.objects.exists()
    with as_owner():
        build.supervision_session(tie=tie, created_at=timezone.now())
    assert "Needs support" not in text_of(mira.get("/supervision/"))


def test_the_first_session_waits_for_nothing() -> None:
    assert not debrief_is_missing(1, {1: False})
    assert debrief_is_missing(3, {1: True, 2: False, 3: False})
    assert not debrief_is_missing(4, {1: False, 2: True, 4: False})
