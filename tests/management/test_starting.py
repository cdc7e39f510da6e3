"""A service from nothing, by commands on the same actions as the pages."""

from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from peernotes.models import Membership, RoleProposal, Service, User
from tests.support import build
from tests.support.cast import Cast, make_cast

pytestmark = pytest.mark.django_db
Owner = Callable[[], Any]
SERVICE = {
    "name": "North", "timezone": "Europe/London", "setting": "ward", "duty_phone": "1", "duty_text": "Ring.",
}  # fmt: skip
PASSWORD = {"password1": "a lantern by the river", "password2": "a lantern by the river"}


def run(command: str, /, *arguments: str, **options: Any) -> list[str]:
    out = StringIO()
    call_command(command, *arguments, stdout=out, stderr=StringIO(), **options)
    return out.getvalue().split("\n")


def path(address: str) -> str:
    return "/" + address.split("/", 3)[3]


@pytest.fixture
def olu(as_owner: Owner) -> User:
    with as_owner():
        user = build.user(username="olu")
        User.objects.filter(pk=user.pk).update(is_operator=True)
    return user


@pytest.fixture
def cast(as_owner: Owner) -> Cast:
    with as_owner():
        return make_cast()


def test_a_service_its_administrators_and_a_peer_worker(olu: User) -> None:
    run("create_service", "north", by="olu", **SERVICE)
    for name in ("gwen", "kofi"):
        link, *_rest = run("add_person", name, name=name.title(), role=["service_admin"], service="north", by="olu")
        assert Client().post(path(link), PASSWORD).url == "/accounts/login/"
    with pytest.raises(CommandError, match="two administrators"):
        run("add_person", "third", name="Third", role=["service_admin"], service="north", by="olu")
    link, *_rest = run("add_person", "alex", name="Alex", role=["consumer_peer_worker"], service="north", by="gwen")
    assert Client().get(path(link)).status_code == 200
    service = Service.objects.get(slug="north")
    held = Membership.objects.filter(service=service).values_list("user__username", "role")
    assert set(held) == {("gwen", "service_admin"), ("kofi", "service_admin"), ("alex", "consumer_peer_worker")}


def test_a_privileged_role_waits(cast: Cast) -> None:
    by = cast.users["ada"].username
    run("add_person", "nia", name="Nia", role=["records_officer"], service=cast.service.slug, by=by, volunteer=True)
    cast.enter("abe")
    assert RoleProposal.objects.get(user__username="nia").volunteer
    assert not Membership.objects.filter(user__username="nia").exists()


def test_a_peer_supervisor_s_own_experience(cast: Cast) -> None:
    given = {"service": cast.service.slug, "by": cast.users["ada"].username, "name": "Nia"}
    run("add_person", "nia", role=["peer_supervisor"], lived_as="carer", **given)
    cast.enter("ada")
    assert Membership.objects.get(user__username="nia").lived_as == "carer"
    with pytest.raises(CommandError, match="peer supervisors only"):
        run("add_person", "noa", role=["clinician"], lived_as="carer", **given)


def test_a_login_with_words(cast: Cast) -> None:
    given = {"service": cast.service.slug, "by": cast.users["ravi"].username}
    link, words, *_rest = run("give_login", "2", "noor.n", **given)
    assert Client().post(path(link), PASSWORD | {"words": words}).url == "/accounts/login/"
    cast.noor.refresh_from_db()
    assert cast.noor.user.username == "noor.n"


@pytest.mark.parametrize(
    ("name", "arguments", "options"),
    [
        ("create_service", ("north",), SERVICE | {"timezone": "Mars/North", "by": "olu"}),
        ("create_service", ("north",), SERVICE | {"by": "ada"}),
        ("create_service", ("north",), SERVICE | {"by": "nobody"}),
        ("create_service", ("cast",), SERVICE | {"by": "olu"}),
        ("add_person", ("nia",), {"name": "Nia", "role": ["clinician"], "by": "bea"}),
        ("add_person", ("a b",), {"name": "Nia", "role": ["clinician"], "by": "ada"}),
        ("add_person", ("olu",), {"name": "Nia", "role": ["clinician"], "by": "ada"}),
        ("give_login", ("2", "noor.n"), {"by": "ada"}),
        ("give_login", ("nobody", "noor.n"), {"by": "ravi"}),
        ("give_login", ("2", "olu"), {"by": "ravi"}),
    ],
)
def test_all_or_nothing_with_a_plain_reason(
    olu: User, cast: Cast, name: str, arguments: tuple[str, ...], options: dict[str, Any]
) -> None:
    by = cast.users[options["by"]].username if options["by"] in cast.users else options["by"]
    options = options | {"by": by} | ({} if name == "create_service" else {"service": cast.service.slug})
    users, services = User.objects.count(), Service.objects.count()
    with pytest.raises(CommandError):
        run(name, *(cast.service.slug if each == "cast" else each for each in arguments), **options)
    assert (User.objects.count(), Service.objects.count()) == (users, services)
