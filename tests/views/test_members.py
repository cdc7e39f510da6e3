"""Whom a question or a filter is about, in a service with more members than a choice can be read through."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.http import HttpResponse

from peernotes.models import Membership, Service, User
from peernotes.queries.members import MOST, SEVERAL
from tests.support.cast import Cast, make_cast
from tests.support.proof import signed_in

BOTH = pytest.mark.parametrize("path", ["events/", "why/"])


@pytest.fixture
def cast(as_owner: Callable[[], Any]) -> Cast:
    """Two hundred and more, of whom eight are called Kim Ito."""
    with as_owner():
        made = make_cast()
        users = User.objects.bulk_create(
            User(username=f"kim{n}.ito" if n < 8 else f"worker{n}", name="Kim Ito" if n < 8 else f"Worker {n}")
            for n in range(MOST)
        )
        Membership.objects.bulk_create(
            Membership(user=user, service=made.service, role="clinician", starts_at=made.policy.starts_at)
            for user in users
        )
    return made


def page(cast: Cast, path: str, **data: str) -> HttpResponse:
    return signed_in(cast.users["ada"]).get(f"/services/{cast.service.slug}/{path}", data or None)


def asked(cast: Cast, path: str, who: str) -> HttpResponse:
    more = {"verb": "read_record", "about": "Sam"} if path == "why/" else {}
    return page(cast, path, who=who, **more)


def field(response: HttpResponse) -> str:
    return re.search(r"<(?:input|select)[^>]*name=\"who\"[^>]*>", response.content.decode())[0]


@BOTH
def test_somebody_is_named_and_not_chosen(cast: Cast, path: str) -> None:
    assert 'type="text"' in field(page(cast, path))
    assert "Worker 100" not in page(cast, path).content.decode()


@BOTH
def test_whatever_means_one_of_them(cast: Cast, path: str) -> None:
    alex = cast.users["alex"]
    label = f"Alex ({alex.username})"
    for who in (alex.username, alex.username.upper(), " Alex ", label, str(alex.pk)):
        response = asked(cast, path, who)
        assert response.status_code == 200, who
        assert f'value="{label}"' in field(response)


@BOTH
def test_several_are_told_apart_by_their_user_names(cast: Cast, path: str) -> None:
    response = asked(cast, path, "kim ito")
    assert response.status_code == 422
    assert 'value="kim ito"' in field(response)
    assert "Several people have this name. Which one: kim" in response.content.decode()
    assert len(re.findall(r"kim\d\.ito", response.content.decode())) % SEVERAL == 0
    assert 'value="Kim Ito (kim3.ito)"' in field(asked(cast, path, "kim3.ito"))


@BOTH
def test_nobody_of_this_service_and_nobody_of_another(cast: Cast, as_owner: Callable[[], Any], path: str) -> None:
    with as_owner():
        other = User.objects.create(username="elsewhere", name="Else Where")
        place = Service.objects.create(slug="elsewhere", name="Elsewhere", timezone="UTC", concern_minutes=60)
        since = cast.policy.starts_at
        Membership.objects.create(user=other, service=place, role="clinician", starts_at=since)
    for who in ("Nobody", "(", "%", "themself", str(uuid.UUID(int=0)), other.username, other.name, str(other.pk)):
        response = asked(cast, path, who)
        assert response.status_code == 422, who
        assert "Nobody with this name or user name" in response.content.decode()


def test_events_are_those_of_whom_was_named(cast: Cast) -> None:
    page(cast, "model/history/")
    page(cast, "events/")
    rows = asked(cast, "events/", "ada").context["visits"]
    assert {row["who"] for visit in rows for row in visit} == {"Ada"}
    assert rows
    assert asked(cast, "events/", "worker100").context["visits"] == []


def test_left_empty_it_asks_for_the_person_it_is_about(cast: Cast) -> None:
    response = page(cast, "why/", who="", verb="read_record", about="Sam")
    assert response.status_code == 200
    assert response.context["question"].startswith("Sam")


def test_the_service_itself_is_nobody_s_record(cast: Cast) -> None:
    assert page(cast, "why/", who="", verb="see_model", about="").status_code == 422
