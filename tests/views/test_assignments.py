"""Who works with whom: opened and ended by administrators, one or many at once."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Assignment, Enrolment, Event, ServiceAssignment
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, make_cast

pytestmark = pytest.mark.django_db
Owner = Callable[[], Any]
At = Callable[[str], Client]


def here(cast: Cast, more: str = "") -> str:
    return f"/services/{cast.service.slug}/assignments/{more}"


def whom(cast: Cast, name: str) -> set[str]:
    return set(Assignment.objects.filter(user=cast.users[name]).values_list("content_object__chosen_name", flat=True))


def given(cast: Cast, name: str, people: str) -> dict[str, str]:
    return {"worker": str(cast.users[name].pk), "people": people, "reason": "New on the team."}


def test_several_at_once_with_reason_and_event(cast: Cast, at: At) -> None:
    assert at("ada").post(here(cast, "new/"), given(cast, "cleo", "1, 2\n1")).url == here(cast)
    assert whom(cast, "cleo") == {"Sam", "Noor"}
    history = Assignment.history.filter(user=cast.users["cleo"])
    assert set(history.values_list("history_change_reason", flat=True)) == {"New on the team."}
    cast.enter("ada")
    told = Event.objects.filter(verb="assign", subject_kind="consumer").values_list("subject_id", flat=True)
    assert set(told) == {cast.sam.pk, cast.noor.pk}


def test_an_id_is_known_however_it_is_typed(cast: Cast, at: At, as_owner: Owner) -> None:
    """But for two that differ by that alone: of those one is meant as it is written, or nobody."""
    with as_owner():
        for name, identifier in (("Lee", "HB-7"), ("Ida", "x-1"), ("Ove", "X-1")):
            build.consumer(service=cast.service, name=name, identifier=identifier)
    assert at("ada").post(here(cast, "new/"), given(cast, "cleo", "hb-7, Hb-7, X-1")).status_code == 302
    assert whom(cast, "cleo") == {"Lee", "Ove"}
    with as_owner():
        build.consumer(service=cast.service, name="Una", identifier="Ab-1")
        build.consumer(service=cast.service, name="Uwe", identifier="aB-1")
    assert at("ada").post(here(cast, "new/"), given(cast, "cleo", "ab-1")).status_code == 422


def test_whoever_is_or_was_on_the_staff_can_be_asked_for(cast: Cast, at: At, as_owner: Owner) -> None:
    """A link of their page leads here; nobody else exists."""
    with as_owner():
        other = make_cast()
    ada = at("ada")
    for name in ("ravi", "ada", "alex"):
        answer = ada.get(here(cast), {"worker": str(cast.users[name].pk)})
        assert answer.status_code == 200
        assert f'value="{cast.users[name].pk}" selected' in answer.content.decode()
    for nobody in (other.users["alex"].pk, cast.users["sam"].pk, uuid.uuid4()):
        assert ada.get(here(cast), {"worker": str(nobody)}).status_code == 404
    assert ada.get(here(cast), {"worker": "x"}).status_code == 422


@pytest.mark.parametrize("people", ["", "nobody", "1, nobody", "1" * 200])
def test_nobody_is_assigned_to_a_mistake(cast: Cast, at: At, people: str) -> None:
    assert at("ada").post(here(cast, "new/"), given(cast, "cleo", people)).status_code == 422
    assert whom(cast, "cleo") == set()


def test_only_whoever_works_with_people_can_be_chosen(cast: Cast, at: At) -> None:
    for name in ("ravi", "ada"):
        assert at("ada").post(here(cast, "new/"), given(cast, name, "1")).status_code == 422


def test_too_many_at_once(cast: Cast, at: At) -> None:
    people = ",".join(map(str, range(1_001)))
    answer = at("ada").post(here(cast, "new/"), given(cast, "cleo", people))
    assert "at most a thousand" in answer.content.decode()


def test_whoever_is_no_longer_here_is_not_assigned(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        now = timezone.now()
        Enrolment.objects.create(service=cast.service, consumer=cast.noor, starts_at=now - DAY, ends_at=now)
    answer = at("ada").post(here(cast, "new/"), given(cast, "cleo", "1,2"))
    assert answer.status_code == 403
    assert "no longer with the service" in answer.content.decode()
    assert whom(cast, "cleo") == set()


def test_one_ends_or_all(cast: Cast, at: At) -> None:
    ada, page = at("ada"), here(cast, f"{cast.users['alex'].pk}/end/")
    assert whom(cast, "alex") == {"Sam", "Noor"}
    assert ada.post(page, {"people": "2", "reason": "Asked for."}).url == here(cast)
    assert whom(cast, "alex") == {"Sam"}
    assert ada.post(page, {"people": "", "reason": "Another team."}).status_code == 302
    assert whom(cast, "alex") == set()
    assert ada.post(page, {"people": "", "reason": "Again."}).status_code == 302


def test_found_by_worker_by_name_and_in_pages(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        for number in range(30):
            person = build.consumer(service=cast.service, name=f"Zoë {number:02}", identifier=f"Z-{number}")
            build.assign(user=cast.users["cleo"], consumer=person)
    ada = at("ada")
    first = ada.get(here(cast))
    assert [row.title for row in first.context["rows"]][:2] == ["Noor and Alex", "Sam and Alex"]
    second = ada.get(here(cast) + first.context["pager"]["older"])
    assert second.context["rows"][-1].title == "Zoë 29 and Cleo"
    of_bea = ada.get(here(cast), {"worker": str(cast.users["bea"].pk)}).context["rows"]
    assert [row.title for row in of_bea] == ["Sam and Bea"]
    assert [row.title for row in ada.get(here(cast), {"q": "zoe 7"}).context["rows"]] == [
        "Zoë 07 and Cleo", "Zoë 17 and Cleo", "Zoë 27 and Cleo",
    ]  # fmt: skip
    assert "Nobody found" in ada.get(here(cast), {"q": "qqq"}).content.decode()


def test_a_duty_for_everyone_begins_and_ends(cast: Cast, at: At) -> None:
    ada, page = at("ada"), f"/services/{cast.service.slug}/staff/{cast.users['cleo'].pk}/duty/"
    cleo = at("cleo")
    assert cleo.get(f"/people/{cast.noor.pk}/").status_code == 404
    assert ada.post(page, {"reason": "This week."}).status_code == 302
    assert cleo.get(f"/people/{cast.noor.pk}/").status_code == 200
    assert "is no longer on duty" in ada.get(page).content.decode()
    assert ada.post(page, {"reason": "The week is over."}).status_code == 302
    assert cleo.get(f"/people/{cast.noor.pk}/").status_code == 404
    cast.enter("ada")
    assert Event.objects.filter(verb="assign", subject_id=cast.users["cleo"].pk).count() == 2


@pytest.mark.parametrize(("name", "says"), [("alex", "is for clinicians"), ("ada", "their own roles")])
def test_who_is_not_put_on_duty(cast: Cast, at: At, name: str, says: str) -> None:
    page = f"/services/{cast.service.slug}/staff/{cast.users[name].pk}/duty/"
    answer = at("ada").post(page, {"reason": "x"})
    assert answer.status_code == 403
    assert says in answer.content.decode()
    assert not ServiceAssignment.objects.filter(user=cast.users[name]).exists()


def test_people_of_another_service_do_not_exist(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        other = make_cast()
    ada = at("ada")
    assert ada.post(here(cast, "new/"), given(other, "cleo", "1")).status_code == 422
    assert ada.post(here(cast, f"{other.users['alex'].pk}/end/"), {"reason": "x"}).status_code == 404
    with as_owner():
        assert whom(other, "alex") == {"Sam", "Noor"}


@pytest.mark.parametrize(("name", "status"), [("bea", 403), ("ravi", 403), ("alex", 403), ("sam", 403)])
def test_nobody_else(cast: Cast, at: At, name: str, status: int) -> None:
    for more in ("", "new/", f"{cast.users['alex'].pk}/end/"):
        assert at(name).get(here(cast, more)).status_code == status


def test_whoever_may_not_support_consumers_is_refused_with_the_reason(cast: Cast, at: At, as_owner: Owner) -> None:
    with as_owner():
        cast.users["cam"] = build.user(username=f"cam.{cast.service.slug}", name="Cam")
        build.member(user=cast.users["cam"], service=cast.service, role="carer_peer_worker")
    answer = at("ada").post(here(cast, "new/"), given(cast, "cam", "1"))
    assert answer.status_code == 403
    assert "worker_type_not_allowed" in answer.content.decode()
    assert whom(cast, "cam") == set()
