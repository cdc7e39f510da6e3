"""When and where a group meets, and for how many: changed by who leads it and by administrators, and seen by who is in it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.formats import date_format

from peernotes.models import Event, GroupRun, Participation
from tests.support import build
from tests.support.cast import Cast
from tests.support.my import seen, statements, text_of

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
FIRST = "2020-01-06"


@pytest.fixture
def run(cast: Cast, as_owner: Owner) -> GroupRun:
    """Led by Dana; of eight places. Sam is in it as Kite."""
    with as_owner():
        run = build.group(service=cast.service, led_by={cast.users["dana"]: "peer"}, capacity=8)
        build.in_group(run=run, consumer=cast.sam, called="Kite")
        return run


def more(cast: Cast, run: GroupRun, many: int) -> None:
    for number in range(many):
        other = build.consumer(service=cast.service, name=f"Other {number}", identifier=f"9{number}")
        build.in_group(run=run, consumer=other)


def said(client: Client, page: str, **changes: object) -> dict[str, object]:
    told = {"starts_on": FIRST, "ends_on": "", "place": "The garden room", "capacity": 8}
    return told | {"seen": seen(client.get(page)), "key": uuid.uuid4()} | changes


def test_who_leads_it_changes_it_and_members_see_both(cast: Cast, at: At, run: GroupRun) -> None:
    page, dana, first = f"/groups/{run.pk}/change/", at("dana"), date_format(run.starts_on)
    assert "/change/" in dana.get(f"/groups/{run.pk}/").content.decode()
    assert "met before" not in text_of(at("sam").get(f"/my/groups/{run.pk}/"))
    once = said(dana, page, place="The library", ends_on="2020-06-01", capacity=9)
    for _twice in range(2):
        assert dana.post(page, once).status_code == 302
    for client, address in ((at("sam"), f"/my/groups/{run.pk}/"), (at("bea"), f"/groups/{run.pk}/")):
        shown = text_of(client.get(address))
        assert "Where The library" in shown
        assert f"The garden room, from {first}, 8 places" in shown
    assert dana.post(page, said(dana, page, place="The hall", ends_on="", capacity=9)).status_code == 302
    until = date_format(date(2020, 6, 1))
    assert f"The library, from {first} until {until}, 9 places" in text_of(dana.get(f"/groups/{run.pk}/"))
    assert statements(at("sam"), f"/my/groups/{run.pk}/") <= 10
    cast.enter("ada")
    assert Event.objects.filter(verb="run_group", object_id=run.pk, allowed=True).count() == 2


def test_who_is_not_in_it_reads_what_is_so_now(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    page, dana = f"/groups/{run.pk}/change/", at("dana")
    with as_owner():
        Participation.objects.filter(run=run).update(left_at=timezone.now())
    assert dana.post(page, said(dana, page, place="The library")).status_code == 302
    shown = text_of(at("sam").get(f"/my/groups/{run.pk}/"))
    assert "The library" in shown
    assert "The garden room" not in shown


def test_of_two_at_once_nothing_is_lost(at: At, run: GroupRun) -> None:
    page, dana, ada = f"/groups/{run.pk}/change/", at("dana"), at("ada")
    late = said(ada, page, place="The hall")
    assert dana.post(page, said(dana, page, place="The library")).status_code == 302
    stale = ada.post(page, late)
    assert stale.status_code == 409
    assert "The library" in text_of(stale)
    assert "The hall" in stale.content.decode()
    assert ada.post(page, late | {"seen": seen(stale), "key": uuid.uuid4()}).status_code == 302
    assert GroupRun.objects.get(pk=run.pk).place == "The hall"


def test_nobody_loses_a_place_and_no_number_is_told(cast: Cast, at: At, as_owner: Owner, run: GroupRun) -> None:
    """Of fewer than five an administrator is told nothing, by trying neither; and who leads it makes places more only."""
    page, dana, ada = f"/groups/{run.pk}/change/", at("dana"), at("ada")
    fewer = dana.post(page, said(dana, page, capacity=7))
    assert fewer.status_code == 422
    assert "an administrator makes them fewer" in text_of(fewer)
    for few in (1, 4):
        refused = ada.post(page, said(ada, page, capacity=few))
        assert refused.status_code == 422
        assert "at least 5" in text_of(refused)
    with as_owner():
        more(cast, run, 5)
    refused = ada.post(page, said(ada, page, capacity=5))
    assert refused.status_code == 422
    assert "at least 6: fewer could take a place away" in text_of(refused)
    assert ada.post(page, said(ada, page, capacity=6)).status_code == 302
    assert dana.post(page, said(dana, page, capacity=10)).status_code == 302
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(capacity=2)
    assert ada.post(page, said(ada, page, capacity=2, place="The hall")).status_code == 302
    assert ada.post(page, said(ada, page, capacity=1)).status_code == 422


def test_it_does_not_begin_after_a_session(at: At, as_owner: Owner, run: GroupRun) -> None:
    page, dana, today = f"/groups/{run.pk}/change/", at("dana"), timezone.localdate()
    assert dana.post(page, said(dana, page, ends_on="2019-12-01")).status_code == 422
    assert dana.post(page, said(dana, page, starts_on="1999-12-01")).status_code == 422
    with as_owner():
        held = build.group_session(run=run, happened_at=timezone.now() - timedelta(days=30))
    late = dana.post(page, said(dana, page, starts_on=today.isoformat()))
    assert late.status_code == 422
    assert "A session of this group is written about on" in text_of(late)
    with as_owner():
        type(held).objects.filter(pk=held.pk).update(final_at=timezone.now(), struck_at=timezone.now(), reason="Error.")
    assert dana.post(page, said(dana, page, starts_on=today.isoformat())).status_code == 302


def test_others_change_nothing_and_nobody_once_it_is_over(at: At, as_owner: Owner, run: GroupRun) -> None:
    page = f"/groups/{run.pk}/change/"
    assert at("bea").get(page).status_code == 403
    assert at("sam").get(page).status_code == 404
    with as_owner():
        GroupRun.objects.filter(pk=run.pk).update(ended_at=timezone.now())
    for name in ("dana", "ada"):
        assert at(name).get(page).status_code == 403
        assert "/change/" not in at(name).get(f"/groups/{run.pk}/").content.decode()
