"""Supervision that is much longer ago than the model says holds back what begins, says whose duty it is, and opens as soon as
the two have met."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from peernotes import access
from peernotes.models import Membership, PolicyVersion, RecordEntry, SupervisionSession, SupervisionTie
from peernotes.policy.supervision_due import supervision_overdue
from peernotes.policy.switches import INTEGRATED
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast
from tests.support.my import end_model

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
NEEDS_IT = ("alex", "dana")


def ties(cast: Cast) -> dict[str, SupervisionTie]:
    """Of Alex, with Mira and with Bea, who is a clinician."""
    alex = {"service": cast.service, "worker": cast.users["alex"]}
    return {
        "mira": build.supervision(**alex, supervisor=cast.users["mira"]),
        "bea": build.supervision(**alex, supervisor=cast.users["bea"], kind="clinician"),
    }


@pytest.fixture
def long_here(cast: Cast, as_owner: Owner) -> dict[str, SupervisionTie]:
    """The workers and the model, which says every 14 days by both, have been there for 60 days."""
    with as_owner():
        since = build.ago(60)
        Membership.objects.filter(service=cast.service).update(starts_at=since)
        cast.policy.delete()
        cast.policy = build.policy_version(service=cast.service, starts=since)
        cast.users["mira"] = build.user(username=f"mira.{cast.service.slug}", name="Mira")
        build.member(user=cast.users["mira"], service=cast.service, role="peer_supervisor")
        return ties(cast)


def met(as_owner: Owner, made: dict[str, SupervisionTie], **days_ago: int) -> None:
    with as_owner():
        for name, days in days_ago.items():
            build.supervision_session(tie=made[name], days_ago=days, created_at=timezone.now() - DAY)


def start(cast: Cast, alex: Client) -> Any:
    return alex.get(f"/people/{cast.sam.pk}/notes/new/")


def said(**changes: object) -> dict[str, object]:
    held = {"held_on": str(timezone.localdate()), "minutes": "50", "form": "single", "topics": ["boundaries"]}
    return held | {"agreed_next": "", "key": str(uuid4())} | changes


def test_a_note_begins_again_as_soon_as_they_have_met(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie]
) -> None:
    met(as_owner, long_here, mira=29, bea=3)
    alex, mira = at("alex"), at("mira")
    refused = start(cast, alex)
    text = refused.content.decode()
    assert refused.status_code == 403
    for told in (
        "supervision_overdue",
        "Not there yet: supervision by an experienced peer worker.",
        'href="/readiness/"',
    ):
        assert told in text
    assert "service&#x27;s duty to offer it" in text
    assert alex.get(f"/people/{cast.sam.pk}/concerns/new/").status_code == 200
    waiting = alex.get("/readiness/").content.decode()
    assert "service&#x27;s duty to offer it to you" in waiting
    assert "Before you begin (1)" in waiting
    assert mira.post(f"/supervision/{long_here['mira'].pk}/", said()).status_code == 302
    assert start(cast, alex).status_code == 200
    assert "Before you begin" not in alex.get("/").content.decode()


@pytest.mark.parametrize(("days", "status"), [((28, 28), 200), ((29, 3), 403), ((3, 29), 403)])
def test_each_kind_that_the_model_asks_for_has_a_clock(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie], days: tuple[int, int], status: int
) -> None:
    met(as_owner, long_here, **dict(zip(("mira", "bea"), days, strict=True)))
    assert start(cast, at("alex")).status_code == status


def test_what_was_struck_counts_for_nothing(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie]
) -> None:
    met(as_owner, long_here, mira=3, bea=3)
    session, mira = SupervisionSession.objects, at("mira")
    with as_owner():
        slip = session.get(tie=long_here["mira"])
    path = f"/supervision/{long_here['mira'].pk}/{slip.pk}/strike/"
    assert [mira.post(path).status_code for _twice in range(2)] == [302, 403]
    assert mira.post(f"/supervision/{long_here['mira'].pk}/{uuid4()}/strike/").status_code == 404
    assert at("bea").post(path).status_code == 404
    assert start(cast, at("alex")).status_code == 403
    assert "Struck. It was noted by mistake." in at("alex").get("/supervision/mine/").content.decode()


def test_who_is_new_and_a_model_that_is_new_are_given_the_time(cast: Cast, at: At, as_owner: Owner) -> None:
    """The clock begins when both are there; nobody supervises Alex yet."""
    alex = at("alex")
    for worker, model, status in ((60, 20, 200), (20, 60, 200), (60, 60, 403)):
        with as_owner():
            Membership.objects.filter(service=cast.service).update(starts_at=timezone.now() - worker * DAY)
            PolicyVersion.objects.filter(service=cast.service).delete()
            build.policy_version(service=cast.service, starts=timezone.now() - model * DAY)
        assert start(cast, alex).status_code == status


def test_a_model_that_asks_on_and_on_does_not_set_the_clock_back_and_one_that_did_not_ask_does(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie]
) -> None:
    alex = at("alex")
    for before, status in ((INTEGRATED, 403), (replace(INTEGRATED, supervision_interval_days=0), 200)):
        with as_owner():
            PolicyVersion.objects.filter(service=cast.service).delete()
            now, to_all = timezone.now(), {"reads_since": timezone.now() - 60 * DAY}
            build.policy_version(service=cast.service, starts=now - 60 * DAY, ends=now - DAY, switches=before, **to_all)
            build.policy_version(service=cast.service, starts=now - DAY, number=2, **to_all)
        assert start(cast, alex).status_code == status


@pytest.mark.parametrize("change", [{"supervision_interval_days": 0}, {"supervision_interval_days": 30}])
def test_a_model_that_asks_for_less_holds_nobody_back(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie], change: dict[str, Any]
) -> None:
    with as_owner():
        since = end_model(cast)
        build.policy_version(
            service=cast.service, number=2, switches=replace(INTEGRATED, **change), starts=since,
            reads_since=cast.policy.starts_at,
        )  # fmt: skip
    assert start(cast, at("alex")).status_code == 200


def test_the_person_s_page_says_what_is_closed_and_the_record_is_not_there(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie]
) -> None:
    with as_owner():
        build.entry(consumer=cast.sam, text="Only for who reads.")
    page = at("alex").get(f"/people/{cast.sam.pk}/")
    assert page.status_code == 200
    assert "Not there yet: supervision by" in page.content.decode()
    assert "Only for who reads." not in page.content.decode()
    cast.enter("alex")
    assert not RecordEntry.objects.filter(consumer=cast.sam).exists()
    met(as_owner, long_here, mira=3, bea=3)
    cast.enter("alex")
    assert RecordEntry.objects.filter(consumer=cast.sam).exists()


def test_nobody_is_assigned_who_has_waited_so_long(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie]
) -> None:
    with as_owner():
        build.consumer(service=cast.service, name="New", identifier="9")
    send = {"worker": str(cast.users["alex"].pk), "people": "9", "reason": "Asked for Alex."}
    refused = at("ada").post(f"/services/{cast.service.slug}/assignments/new/", send)
    assert refused.status_code == 403
    assert "supervision_overdue" in refused.content.decode()
    met(as_owner, long_here, mira=3, bea=3)
    assert at("ada").post(f"/services/{cast.service.slug}/assignments/new/", send).status_code == 302


def test_why_knows_how_long_ago_it_was_then(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie]
) -> None:
    now = timezone.now()
    with as_owner():
        build.supervision_session(tie=long_here["mira"], days_ago=3, created_at=now - 2 * DAY)
        build.supervision_session(tie=long_here["bea"], days_ago=3, created_at=now - 2 * DAY)
        then, since = (
            access.gather(cast.actor("alex"), consumer=cast.sam.pk, at=now - ago * DAY).facts for ago in (4, 1)
        )
    assert supervision_overdue(then.actor, then.policy) == ("peer", "clinician")
    assert supervision_overdue(since.actor, since.policy) == ()
    asked = {"who": str(cast.users["dana"].pk), "verb": "start_note", "about": "Sam"}
    closed = at("ada").get(f"/services/{cast.service.slug}/why/", asked).content.decode()
    for told in ("For 60 days there was no supervision by a clinician.", "The service, by offering supervision"):
        assert told in closed


def test_after_one_interval_worker_supervisor_and_administrator_read_it(
    cast: Cast, at: At, as_owner: Owner, long_here: dict[str, SupervisionTie]
) -> None:
    met(as_owner, long_here, mira=3, bea=15)
    assert "For 15 days there was no supervision by a clinician." in at("alex").get("/").content.decode()
    assert "1 person whom you supervise has waited" in at("bea").get("/").content.decode()
    assert "whom you supervise" not in at("mira").get("/").content.decode()
    home = at("ada").get(f"/services/{cast.service.slug}/model/").content.decode()
    assert "Dana</a> (60 days), <a" in home
    assert "Alex</a> (15 days)" in home
    met(as_owner, long_here, bea=14)
    assert "no supervision by" not in at("alex").get("/").content.decode()
    assert "Alex</a>" not in at("ada").get(f"/services/{cast.service.slug}/model/").content.decode()
