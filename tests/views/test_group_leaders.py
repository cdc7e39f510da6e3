"""Who leads a group: what they learn of whom they know outside work, who cannot be asked to, and who does so no more."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Carer, Facilitator, GroupRun, GroupSession, Participation
from peernotes.policy.switches import INTEGRATED
from peernotes.queries import groups as queries
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast: Cast, as_owner: Owner) -> GroupRun:
    """Led by Dana, a peer, and Cleo, a clinician; of two places. In it are Noor as Nini and Sam as Kite; another one waits."""
    with as_owner():
        leaders = {cast.users["dana"]: "peer", cast.users["cleo"]: "clinician"}
        run = build.group(service=cast.service, led_by=leaders, capacity=2)
        build.in_group(run=run, consumer=cast.noor, called="Nini")
        build.in_group(run=run, consumer=cast.sam, called="Kite")
        other = build.consumer(service=cast.service, name="Wren Ashby", identifier="91")
        build.in_group(run=run, consumer=other, called="Wren")
        return run


def asked(cast: Cast, name: str, leads_as: str = "peer") -> dict[str, object]:
    return {"user": cast.users[name].pk, "leads_as": leads_as, "key": uuid.uuid4()}


def session_said(**more: object) -> dict[str, object]:
    at = timezone.localtime() - timedelta(hours=3)
    numbers = {"happened_at": at.strftime("%Y-%m-%dT%H:%M"), "minutes": 60, "mode": "online", "number_present": 9}
    return {"version": 0, "key": uuid.uuid4(), "conflict": "no"} | numbers | more


def under(as_owner: Owner, cast: Cast, **changes: bool) -> None:
    with as_owner():
        cast.policy.delete()
        starts = timezone.now() - timedelta(days=9)
        cast.policy = build.policy_version(service=cast.service, switches=replace(INTEGRATED, **changes), starts=starts)


def rosa(cast: Cast, as_owner: Owner, *, ready: bool = True) -> None:
    """A carer peer worker."""
    with as_owner():
        cast.users["rosa"] = build.user(username=f"rosa.{cast.service.slug}", name="Rosa")
        build.member(user=cast.users["rosa"], service=cast.service, role="carer_peer_worker", ready=ready)


def test_whoever_knows_a_member_outside_work_learns_nothing_of_them(
    cast: Cast, at: At, as_owner: Owner, run: GroupRun
) -> None:
    """It is as if they were not in it: no number tells, and no name is refused."""
    with as_owner():
        session = build.group_session(run=run, happened_at=timezone.now() - timedelta(hours=3))
        for inside in Participation.objects.filter(run=run, number__lte=2):
            build.attendance(session=session, inside=inside)
        build.conflict(user=cast.users["dana"], consumer=cast.noor)
    home, dana, cleo = f"/groups/{run.pk}/", at("dana"), at("cleo")
    shown = text_of(dana.get(home))
    assert "Nini" not in shown
    assert "In it, or waiting 2" in shown
    assert "Came on average 1" in shown
    assert "Waits" not in shown
    assert "In it, or waiting 3" in text_of(cleo.get(home))
    marks = text_of(dana.get(f"{home}sessions/{session.pk}/attendance/"))
    assert "Wren" in marks
    assert "Nini" not in marks
    words = session_said(what_we_did="Noor and nini spoke.")
    assert cleo.post(f"{home}sessions/new/", words).status_code == 422
    assert dana.post(f"{home}sessions/new/", words).status_code == 302
    assert dana.post(f"{home}sessions/new/", session_said(what_we_did="Kite spoke.")).status_code == 422
    cast.enter("dana")
    made = GroupSession.objects.get(number=2)
    signed = {"version": 1, "key": uuid.uuid4()}
    with as_owner():
        build.group_debrief(session=session, people=[cast.users["dana"]])
    assert cleo.post(f"{home}sessions/{made.pk}/", signed).status_code == 422


def test_who_knows_nobody_is_told_all(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        build.conflict(user=cast.users["alex"], consumer=cast.noor)
        build.conflict(user=cast.users["dana"], consumer=cast.noor, ended_at=timezone.now())
    assert "In it, or waiting 3" in text_of(at("dana").get(f"/groups/{run.pk}/"))
    cast.enter("alex")
    assert queries.one(run.pk).people == 3


def test_nobody_is_asked_to_lead_whom_they_may_not_support(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    rosa(cast, as_owner)
    under(as_owner, cast, carer_peer_supports_consumer=False)
    page, ada = f"/groups/{run.pk}/", at("ada")
    refused = ada.post(page, asked(cast, "rosa"))
    assert refused.status_code == 403
    assert "carer peer workers support carers, and not consumers" in text_of(refused)
    under(as_owner, cast, carer_peer_supports_consumer=True)
    assert ada.post(page, asked(cast, "rosa")).status_code == 302


def test_nobody_is_asked_to_lead_for_whom_something_waits(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    rosa(cast, as_owner, ready=False)
    under(as_owner, cast, carer_peer_supports_consumer=True)
    refused = at("ada").post(f"/groups/{run.pk}/", asked(cast, "rosa"))
    assert refused.status_code == 403
    shown = text_of(refused)
    assert "They cannot lead a group yet: something waits for them first." in shown
    assert "raining" not in shown
    assert f'href="/groups/{run.pk}/"' in refused.content.decode()


def test_whom_the_model_closes_later_leads_no_more(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    rosa(cast, as_owner)
    with as_owner():
        Facilitator.objects.filter(run=run, user=cast.users["dana"]).update(ended_at=timezone.now())
        Facilitator.objects.create(service=cast.service, run=run, user=cast.users["rosa"], leads_as="peer")
        session = build.group_session(run=run)
    page, held = f"/groups/{run.pk}/", f"/groups/{run.pk}/sessions/{session.pk}/"
    under(as_owner, cast, carer_peer_supports_consumer=True)
    assert "Rosa" in text_of(at("sam").get(f"/my{page}"))
    assert "AIR Peers" in text_of(at("rosa").get("/groups/"))
    under(as_owner, cast, carer_peer_supports_consumer=False)
    assert "You lead no group" in text_of(at("rosa").get("/groups/"))
    assert "Rosa" not in text_of(at("sam").get(f"/my{page}"))
    assert "Rosa" not in text_of(at("bea").get(page))
    shown = text_of(at("ada").get(page))
    assert "They cannot lead it now" in shown
    assert "it needs somebody who leads as a peer" in shown
    assert "Rosa" not in text_of(at("cleo").get(held))
    assert at("cleo").post(held, {"version": 1, "key": uuid.uuid4()}).status_code == 302
    assert "Not final yet" not in text_of(at("cleo").get(held))
    leader = Facilitator.objects.get(user=cast.users["rosa"])
    assert at("ada").post(f"{page}leaders/{leader.pk}/end/").status_code == 302


def test_who_leaves_the_service_leads_nothing_there(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    with as_owner():
        session = build.group_session(run=run)
    page, held = f"/groups/{run.pk}/", f"/groups/{run.pk}/sessions/{session.pk}/"
    assert at("cleo").post(held, {"version": 1, "key": uuid.uuid4()}).status_code == 302
    assert "sign once more" not in text_of(at("cleo").get(held))
    leaving = f"/services/{cast.service.slug}/staff/{cast.users['dana'].pk}/leave/"
    before = text_of(at("ada").get(leaving))
    assert "They no longer lead 1 group." in before
    assert "family and friends" in before
    assert at("ada").post(leaving, {"reason": "Moved away."}).status_code == 302
    assert "Dana" not in text_of(at("sam").get(f"/my{page}"))
    assert "Dana" not in text_of(at("ada").get(page)).split("Say who else leads it")[0]
    assert "sign once more, and it is final" in text_of(at("cleo").get(held))
    assert at("cleo").post(held, {"version": 1, "key": uuid.uuid4()}).status_code == 302
    assert "Not final yet" not in text_of(at("cleo").get(held))
    with as_owner():
        assert not Facilitator.objects.filter(user=cast.users["dana"], ended_at=None).exists()


def test_whose_role_runs_out_leads_no_more(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    """Nobody ended it: the day came."""
    with as_owner():
        cast.users["dana"].memberships.update(ends_at=timezone.now() - timedelta(hours=1))
    assert "Dana" not in text_of(at("sam").get(f"/my/groups/{run.pk}/"))
    assert "needs somebody who leads as a peer" in text_of(at("ada").get(f"/groups/{run.pk}/"))


def test_a_carer_reads_of_those_who_work_here_and_may(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        cast.users["ida"] = build.user(username=f"ida.{cast.service.slug}", name="Ida")
        tie = build.carer_tie(consumer=cast.sam, name="Ida")
        carer: Carer = build.carer(tie=tie, user=cast.users["ida"], created_by=cast.users["sam"])
        for name in ("cleo", "dana"):
            build.carer_worker(carer=carer, worker=cast.users[name])
    under(as_owner, cast, consumer_peer_supports_carer=True)
    assert "Who works with you: Cleo and Dana." in text_of(at("ida").get("/carer/"))
    under(as_owner, cast, consumer_peer_supports_carer=False)
    assert "Closed by our model now: Dana." in text_of(at("ida").get("/carer/"))
    assert "Who works with you: Cleo." in text_of(at("ida").get("/carer/"))
    with as_owner():
        cast.users["cleo"].memberships.update(ends_at=timezone.now() - timedelta(hours=1))
    assert "Cleo" not in text_of(at("ida").get("/carer/"))
