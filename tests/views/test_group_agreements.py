"""What a group agrees on, to which each member says yes; and a safety concern about one member, raised from a session."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, GroupAgreement, GroupRun, GroupSession, Participation, SafetyConcern
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db


@pytest.fixture
def run(cast: Cast, as_owner: Owner) -> GroupRun:
    with as_owner():
        return build.group(service=cast.service, led_by={cast.users["dana"]: "peer", cast.users["cleo"]: "clinician"})


def pressed(**more: object) -> dict[str, object]:
    return {"key": uuid.uuid4()} | more


def test_who_joins_says_yes_to_what_the_group_agrees_on(cast: Cast, at: At, run: GroupRun) -> None:
    dana, page, mine = at("dana"), f"/groups/{run.pk}/agreement/", f"/my/groups/{run.pk}/"
    assert dana.post(page, pressed(version=0)).status_code == 422
    once = pressed(version=0, confidentiality="What is said here stays here.")
    for _twice in range(2):
        assert dana.post(page, once).status_code == 302
    assert "stays here." in dana.get(page).content.decode()
    assert at("alex").post(page, pressed(version=1, safety="Be kind.")).status_code == 403
    assert "stays here." in text_of(at("alex").get(f"/groups/{run.pk}/"))
    sam = at("sam")
    assert "stays here." in text_of(sam.get(mine))
    assert sam.post(mine, pressed(called="Kite", access_needs="")).status_code == 422
    assert sam.post(mine, pressed(called="Kite", access_needs="", says_yes="on")).status_code == 302
    assert "You said yes to this." in text_of(sam.get(mine))
    late = dana.post(page, pressed(version=0, phone="Telephones are silent."))
    assert late.status_code == 409
    assert "stays here." in text_of(late)
    assert "Telephones are silent." in late.content.decode()
    assert 'name="version" value="1"' in late.content.decode()
    assert dana.post(page, pressed(version=1, phone="Telephones are silent.")).status_code == 302
    assert "You said yes to this." not in text_of(sam.get(mine))
    assert sam.post(f"{mine}agree/").status_code == 302
    cast.enter("sam")
    assert Participation.objects.get().agreed.number == 2
    assert sam.post(mine, pressed(called="Kestrel", access_needs="", told_others="no")).status_code == 302
    cast.enter("sam")
    assert Participation.objects.get().agreed.number == 2


def test_a_group_that_is_over_agrees_on_nothing_new(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    dana, page, group = at("dana"), f"/groups/{run.pk}/agreement/", f"/groups/{run.pk}/"
    assert page in dana.get(group).content.decode()
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(ended_at=timezone.now() - timedelta(hours=1))
    refused = dana.post(page, pressed(version=0, safety="Be kind."))
    assert refused.status_code == dana.get(page).status_code == 403
    assert "This group is over." in text_of(refused)
    assert page not in dana.get(group).content.decode()
    cast.enter("dana")
    with pytest.raises(DatabaseError), transaction.atomic():
        GroupAgreement.objects.create(
            service=cast.service, run=run, number=1, safety="Be kind.", created_by=cast.users["dana"]
        )
    with as_owner():
        assert Event.objects.filter(verb="write_group_agreement", allowed=False, code="run_is_over").count() == 2


def test_an_open_group_asks_nobody_beforehand(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        opened = build.programme(service=cast.service, form="open_access", sessions=None)
        run = build.group(service=cast.service, programme=opened)
        GroupAgreement.objects.create(service=cast.service, run=run, number=1, safety="Be kind.")
    mine = f"/my/groups/{run.pk}/"
    assert at("sam").post(f"{mine}agree/").status_code == 403
    assert at("sam").post(mine, pressed(called="Kite", access_needs="")).status_code == 302
    cast.enter("sam")
    assert Participation.objects.get().agreed is None


@pytest.fixture
def session(cast: Cast, as_owner: Owner, run: GroupRun) -> GroupSession:
    with as_owner():
        build.in_group(run=run, consumer=cast.noor, called="Leila")
        build.in_group(run=run, consumer=cast.sam, called="Kite")
        return build.group_session(run=run)


def worry(**more: object) -> dict[str, object]:
    return pressed(fact="Said that nothing is worth it.", basis="serious_threat", told="yes", not_told_reason="") | more


def test_who_leads_the_group_passes_on_what_worries_them(
    cast: Cast, at: At, run: GroupRun, session: GroupSession
) -> None:
    """About Noor, with whom Dana does not work."""
    cast.enter("dana")
    noor = Participation.objects.get(called="Leila")
    home = f"/groups/{run.pk}/sessions/{session.pk}"
    page = f"{home}/members/{noor.pk}/worry/"
    dana = at("dana")
    assert "About Leila" in text_of(dana.get(f"{home}/attendance/"))
    shown = text_of(dana.get(page))
    assert "It is about Leila" in shown
    assert "Noor" not in shown
    named = dana.post(page, worry(fact="Leila quarrelled with Kite."))
    assert named.status_code == 422
    assert "“Kite” may be somebody in the group" in text_of(named)
    assert dana.post(page, worry(told="no")).status_code == 422
    once = worry(fact="Leila said that nothing is worth it.")
    for _twice in range(2):
        assert dana.post(page, once).status_code == 302
    cast.enter("bea")
    assert SafetyConcern.objects.get().consumer_id == cast.noor.pk
    assert at("alex").post(page, worry()).status_code == 403
    assert dana.post(f"{home}/members/{uuid.uuid4()}/worry/", worry()).status_code == 404
