"""From an empty database: the first operator, a service, its two administrators, each by a link that works once."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from peernotes.models import Event, Invitation, Membership, Service, User
from tests.support import build
from tests.support.cast import Cast, make_cast
from tests.support.proof import signed_in

pytestmark = pytest.mark.django_db
Owner = Callable[[], Any]
PASSWORD = "a lantern by the river"
OPERATOR = {"name": "Olu", "username": "olu", "password1": PASSWORD, "password2": PASSWORD}
SERVICE = {
    "name": "North", "slug": "north", "timezone": "Australia/Sydney", "setting": "peer_run", "duty_phone": "020 7946 0000",
    "duty_text": "Ring us.", "concern_minutes": 30,
}  # fmt: skip


def address() -> str:
    out = StringIO()
    call_command("set_up", "--at", "http://testserver/", stdout=out, stderr=StringIO())
    return out.getvalue().strip().removeprefix("http://testserver")


@pytest.fixture
def operator(as_owner: Owner) -> Client:
    with as_owner():
        user = build.user(username="olu", name="Olu")
        User.objects.filter(pk=user.pk).update(is_operator=True)
    return signed_in(user)


def link_in(page: str) -> str:
    return page.split("data-link>http://testserver")[1].split("<")[0]


def test_an_operator_stands_there_for_no_service(operator: Client) -> None:
    page = operator.get("/services/").content.decode()
    assert "<strong>Olu</strong>, Operator</p>" in page
    assert "pn-header__service" not in page


def test_the_first_operator_begins_at_an_address_that_works_once() -> None:
    begin = address()
    assert begin.startswith("/set-up/")
    assert Client().post(begin, OPERATOR).url == "/accounts/login/"
    user = User.objects.get(username="olu")
    assert user.is_operator
    assert user.check_password(PASSWORD)
    assert Client().post(begin, OPERATOR | {"username": "other"}).status_code == 410
    assert "already" in address()
    client = Client()
    assert client.post("/accounts/login/", {"login": "olu", "password": PASSWORD}).url == "/"
    assert client.get("/").url == "/services/"


def test_a_new_address_ends_the_one_before() -> None:
    first, second = address(), address()
    assert Client().get(first).status_code == 410
    assert Client().get(second).status_code == 200


def test_an_address_is_no_invitation_and_an_invitation_no_address(as_owner: Owner) -> None:
    begin = address()
    assert Client().get(begin.replace("set-up", "invitation")).status_code == 410
    with as_owner():
        Invitation.objects.update(user=build.user(username="u"))
    assert Client().post(begin, OPERATOR).status_code == 410
    assert not User.objects.filter(is_operator=True).exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"username": ""},
        {"username": "a b"},
        {"username": "a\u200bb"},
        {"password1": "short", "password2": "short"},
        {"password2": "something else"},
        {"password1": ""},
        {"username": PASSWORD.replace(" ", "."), "password1": PASSWORD.replace(" ", "."), "password2": PASSWORD},
    ],
)
def test_what_cannot_be_is_told_and_the_address_stays(wrong: dict[str, str]) -> None:
    begin = address()
    answer = Client().post(begin, OPERATOR | wrong)
    assert answer.status_code == 422
    assert PASSWORD not in answer.content.decode()
    assert Client().get(begin).status_code == 200


def test_a_service_and_its_two_administrators(operator: Client) -> None:
    assert operator.post("/services/new/", SERVICE).url == "/services/north/administrators/"
    service = Service.objects.get(slug="north")
    assert (service.timezone, service.setting, service.concern_minutes) == ("Australia/Sydney", "peer_run", 30)
    assert service.history.get().history_user_id
    here = "/services/north/administrators/"
    for name in ("Gwen", "Kofi"):
        assert operator.post(here, {"name": name, "username": name.lower()}).url == here
    assert operator.post(here, {"name": "Third", "username": "third"}).status_code == 403
    assert not User.objects.filter(username="third").exists()
    gwen = User.objects.get(username="gwen")
    link = link_in(operator.post(f"{here}{gwen.pk}/link/").content.decode())
    assert Client().post(link, {"password1": PASSWORD, "password2": PASSWORD}).url == "/accounts/login/"
    assert Client().post(link, {"password1": PASSWORD, "password2": PASSWORD}).status_code == 410
    assert operator.post(f"{here}{gwen.pk}/link/").status_code == 404, "who has a password needs no link"
    client = Client()
    client.post("/accounts/login/", {"login": "gwen", "password": PASSWORD})
    assert "No model yet" in client.get("/services/north/model/").content.decode()


def test_every_step_leaves_an_event(operator: Client, as_owner: Owner) -> None:
    operator.post("/services/new/", SERVICE)
    operator.post("/services/north/administrators/", {"name": "Gwen", "username": "gwen"})
    gwen = User.objects.get(username="gwen")
    link = link_in(operator.post(f"/services/north/administrators/{gwen.pk}/link/").content.decode())
    Client().post(link, {"password1": PASSWORD, "password2": PASSWORD})
    service = Service.objects.get(slug="north")
    with as_owner():
        found = Event.objects.filter(service_id=service.pk, allowed=True).order_by("id")
        assert list(found.values_list("verb", "subject_id")) == [
            ("create_service", None), ("invite", gwen.pk), ("invite", gwen.pk), ("accept_invitation", None),
        ]  # fmt: skip


def test_a_newer_link_ends_the_one_before(operator: Client) -> None:
    operator.post("/services/new/", SERVICE)
    operator.post("/services/north/administrators/", {"name": "Gwen", "username": "gwen"})
    again = f"/services/north/administrators/{User.objects.get(username='gwen').pk}/link/"
    first, second = (link_in(operator.post(again).content.decode()) for _ in range(2))
    assert [Client().get(link).status_code for link in (first, second)] == [410, 200]
    assert operator.get(second).status_code == 409, "somebody is signed in here"


@pytest.mark.parametrize(
    "wrong",
    [
        {"timezone": "Europe/Atlantis"},
        {"timezone": "../../etc/passwd"},
        {"slug": "no spaces"},
        {"slug": "-"},
        {"slug": "é"},
        {"concern_minutes": 0},
        {"concern_minutes": 1441},
        {"setting": "moon"},
        {"duty_phone": ""},
        {"duty_text": ""},
    ],
)
def test_a_service_that_cannot_be(operator: Client, wrong: dict[str, Any]) -> None:
    assert operator.post("/services/new/", SERVICE | wrong).status_code == 422
    assert not Service.objects.filter(name="North").exists()


def test_a_short_name_and_a_username_that_are_taken(operator: Client) -> None:
    operator.post("/services/new/", SERVICE)
    assert operator.post("/services/new/", SERVICE | {"slug": "NORTH"}).status_code == 422
    taken = operator.post("/services/north/administrators/", {"name": "X", "username": "OLU"})
    assert taken.status_code == 422
    assert not Membership.objects.filter(service__slug="north").exists()


@pytest.mark.parametrize(("name", "status"), [("ada", 403), ("alex", 403), ("sam", 404)])
def test_nobody_else_starts_services(as_owner: Owner, name: str, status: int) -> None:
    with as_owner():
        cast: Cast = make_cast()
    client = signed_in(cast.users[name])
    assert client.get("/services/").status_code == 403
    assert client.post("/services/new/", SERVICE).status_code == 403
    assert client.get(f"/services/{cast.service.slug}/administrators/").status_code == status
