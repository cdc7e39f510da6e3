"""Before a model is approved or a privileged role is given: is it still them? Nothing typed is lost by being asked."""

from __future__ import annotations

import re
import time
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from peernotes.models import Membership, PolicyVersion, RoleProposal, Service, User
from peernotes.policy.switches import INTEGRATED
from peernotes.sessions import PROVED
from tests.support import build
from tests.support.cast import Cast

pytestmark = pytest.mark.django_db
PASSWORD = "tea and a long walk"
WORDS = "because the mulberry team grows"


@pytest.fixture
def ada(cast: Cast, as_owner: Callable[[], Any]) -> Client:
    """An administrator, signed in with a password a while ago."""
    with as_owner():
        user = cast.users["ada"]
        user.set_password(PASSWORD)
        user.save()
    client = Client()
    client.post("/accounts/login/", {"login": user.username, "password": PASSWORD})
    return client


def prove(client: Client, path: str) -> Any:
    return client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": path})


def hidden(page: bytes) -> dict[str, str]:
    """What the page's form carries besides what is typed."""
    found = re.findall(r'<input type="hidden" name="([^"]+)"[^>]*? value="([^"]*)"', page.decode())
    return dict(found)


def role(name: str, **more: str) -> dict[str, str]:
    return {"role": name, "paid": "paid", "reason": WORDS, "key": str(uuid.uuid4())} | more


def test_a_privileged_role_asks_first_and_the_words_come_back(ada: Client, cast: Cast) -> None:
    path = f"/services/{cast.service.slug}/staff/{cast.users['alex'].pk}/roles/new/"
    sent = role("records_officer", **hidden(ada.get(path).content))
    answer = ada.post(path, sent)
    assert answer.status_code == 403
    assert "Is it still you?" in answer.content.decode()
    assert WORDS in answer.content.decode()
    assert f"/accounts/reauthenticate/?next={path.replace('/', '%2F')}" in answer.content.decode()
    assert not RoleProposal.objects.exists()
    assert prove(ada, path).url == path
    page = ada.get(path).content
    assert WORDS in page.decode()
    assert ada.post(path, sent | hidden(page)).status_code == 302
    cast.enter("ada")
    assert RoleProposal.objects.get().reason == WORDS


def test_other_roles_ask_nothing(ada: Client, cast: Cast) -> None:
    path = f"/services/{cast.service.slug}/staff/{cast.users['alex'].pk}/roles/new/"
    assert ada.post(path, role("clinician")).status_code == 302


@pytest.mark.parametrize(("roles", "status"), [(["clinician"], 302), (["clinician", "service_admin"], 403)])
def test_an_invitation_asks_where_it_gives_one(ada: Client, cast: Cast, roles: list[str], status: int) -> None:
    path = f"/services/{cast.service.slug}/staff/new/"
    said = {"name": "New One", "username": "new.one", "roles": roles, "paid": "paid", "key": str(uuid.uuid4())}
    assert ada.post(path, said).status_code == status
    assert User.objects.filter(username="new.one").exists() is (status == 302)


def test_approving_a_role_asks(ada: Client, cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        bob = build.user(username="bob.admin", name="Bob")
        build.member(user=bob, service=cast.service, role="service_admin")
        waits = build.role_proposal(user=cast.users["alex"], service=cast.service, role="records_officer", by=bob)
    staff = f"/services/{cast.service.slug}/staff/"
    path = f"{staff}proposals/{waits.pk}/approve/"
    answer = ada.post(path)
    assert answer.status_code == 403
    assert f"next={staff.replace('/', '%2F')}" in answer.content.decode()
    assert prove(ada, staff).url == staff
    assert ada.post(path).status_code == 302
    assert Membership.objects.filter(user=cast.users["alex"], role="records_officer").exists()


def test_approving_a_model_asks(ada: Client, cast: Cast, as_owner: Callable[[], Any]) -> None:
    with as_owner():
        bob = build.user(username="bob.admin", name="Bob")
        build.member(user=bob, service=cast.service, role="service_admin")
        service = Service.objects.get(pk=cast.service.pk)
        last = PolicyVersion.objects.filter(service=service).latest("number")
        waits = build.proposal(
            service=service,
            number=last.number + 1,
            model=last.model,
            switches=INTEGRATED,
            starts=timezone.now(),
            proposed_by=bob,
        )
    path = f"/services/{cast.service.slug}/model/{waits.pk}/approve/"
    assert ada.get(path).url == f"/accounts/reauthenticate/?next={path.replace('/', '%2F')}"
    assert ada.post(path).status_code == 403
    assert prove(ada, path).url == path
    assert ada.get(path).status_code == 200


def test_a_proof_ends_after_five_minutes(ada: Client, cast: Cast, settings: Any) -> None:
    path = f"/services/{cast.service.slug}/staff/{cast.users['alex'].pk}/roles/new/"
    prove(ada, path)
    session = ada.session
    session[PROVED] = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT
    session.save()
    assert ada.post(path, role("records_officer")).status_code == 403
    session[PROVED] = time.time() - settings.ACCOUNT_REAUTHENTICATION_TIMEOUT + 5
    session.save()
    assert ada.post(path, role("records_officer")).status_code == 302


@pytest.mark.parametrize(("role_name", "status"), [("clinician", 200), ("records_officer", 403)])
def test_a_list_asks_where_it_gives_one(ada: Client, cast: Cast, role_name: str, status: int) -> None:
    text = f"name,username,email,roles,from,until,paid,lived as\nNew One,new.one,,{role_name},,,paid,\n"
    said = {"text": text, "invite": "yes", "key": str(uuid.uuid4())}
    answer = ada.post(f"/services/{cast.service.slug}/staff/import/", said)
    assert answer.status_code == status
    assert User.objects.filter(username="new.one").exists() is (status == 200)
