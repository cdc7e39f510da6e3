"""An auditor reads a service's events, and nothing else of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Event, Membership, RoleProposal
from tests.support import build
from tests.support.cast import Cast

At = Callable[[str], Client]
Owner = Callable[[], Any]


@pytest.fixture
def auditor(cast: Cast, at: At, as_owner: Owner) -> Client:
    with as_owner():
        cast.users["una"] = build.user(username=f"una.{cast.service.slug}", name="Una")
        since = timezone.now() - build.DAY
        build.member(user=cast.users["una"], service=cast.service, role="auditor", starts_at=since)
    return at("una")


def events(cast: Cast) -> str:
    return f"/services/{cast.service.slug}/events/"


def test_who_did_what_stands_there_without_a_consumer_s_name(cast: Cast, at: At, auditor: Client) -> None:
    at("bea").get(f"/people/{cast.sam.pk}/record/")
    at("sam").get("/my/")
    page = auditor.get(events(cast)).content.decode()
    assert "<strong>Bea</strong> (Clinician): Read the record" in page
    assert "<strong>The consumer</strong>" in page
    assert str(cast.sam.pk) in page
    assert cast.sam.chosen_name not in page.replace("sample", "")
    assert "/why/" not in page
    shown_to_ada = at("ada").get(events(cast)).content.decode()
    assert f"{cast.sam.chosen_name} (" in shown_to_ada
    assert "/why/" in shown_to_ada
    cast.enter("una")
    assert Event.objects.filter(verb="read_events", actor_id=cast.users["una"].pk, actor_role="auditor").exists()


def test_who_is_on_duty_is_true_for_them_too(cast: Cast, auditor: Client, as_owner: Owner) -> None:
    with as_owner():
        build.shift(service=cast.service, user=cast.users["bea"])
    days = auditor.get(f"/services/{cast.service.slug}/duty/").context["days"]
    assert "Bea" in {row.title for day in days for row in day.rows}


def test_the_first_page_is_the_events(cast: Cast, auditor: Client) -> None:
    assert auditor.get("/").url == events(cast)
    page = auditor.get(events(cast)).content.decode()
    assert f'href="/services/{cast.service.slug}/model/"' in page
    assert f'href="/services/{cast.service.slug}/staff/"' not in page


@pytest.mark.parametrize(
    ("path", "status"),
    [("why/", 403), ("staff/", 403), ("consumers/", 403), ("details/", 403), ("assignments/", 403), ("model/", 200)],
)
def test_nothing_else_of_the_service(cast: Cast, auditor: Client, path: str, status: int) -> None:
    assert auditor.get(f"/services/{cast.service.slug}/{path}").status_code == status


def test_no_record_and_no_other_service(cast: Cast, auditor: Client, as_owner: Owner) -> None:
    with as_owner():
        other = build.service(slug="other")
    assert auditor.get(f"/people/{cast.sam.pk}/").status_code == 404
    assert auditor.get(f"/people/{cast.sam.pk}/record/").status_code == 404
    assert auditor.get(f"/services/{other.slug}/events/").status_code == 404


def test_it_takes_a_second_administrator(cast: Cast, at: At) -> None:
    address = f"/services/{cast.service.slug}/staff/{cast.users['bea'].pk}/roles/new/"
    at("ada").post(address, {"role": "auditor", "paid": "paid", "reason": "Asked for."})
    cast.enter("ada")
    assert RoleProposal.objects.get(user=cast.users["bea"]).role == "auditor"
    assert not Membership.objects.filter(user=cast.users["bea"], role="auditor").exists()
