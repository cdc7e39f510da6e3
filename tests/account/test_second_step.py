"""Where a service asks for it, who works there sets a second step up before anything else."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP
from django.test import Client
from django.utils import timezone

from peernotes import audit, opened
from peernotes.models import KeptForm, Membership, Service, User
from peernotes.policy.facts import Actor
from tests.account.conftest import start

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def required(settings: Any) -> None:
    settings.SECOND_STEP_REQUIRED = True


@pytest.fixture
def works(someone: User, as_owner: Callable[[], Any]) -> Membership:
    with as_owner():
        service, begun = Service.objects.get(slug="harbour"), timezone.now() - timedelta(days=1)
        return Membership.objects.create(user=someone, service=service, role="clinician", starts_at=begun)


def leads_to(client: Client, path: str = "/people/") -> str:
    answer = client.get(path)
    return answer.url if answer.status_code == 302 else ""


def test_who_works_here_sets_one_up_first(works: Membership) -> None:
    client = start()
    assert leads_to(client) == "/accounts/2fa/"
    assert leads_to(client, "/") == "/accounts/2fa/"
    page = client.get("/accounts/2fa/").content.decode()
    assert "Please set up a second step first" in page
    for path in ("/help/", "/healthz", "/accounts/logout/"):
        assert client.get(path).status_code == 200


def test_words_from_before_the_sign_in_wait_until_it_is_set_up(works: Membership, someone: User) -> None:
    """Sent from another tab, opened by the same person before their session ended."""
    client, form = start(), opened.seal(Actor(user_id=someone.pk), uuid.uuid4())
    answer = client.post("/concerns/new/", {opened.NAME: form, "fact": "Words of mine.", "key": str(uuid.uuid4())})
    assert answer.status_code == 403
    assert "Please set up a second step first" in answer.content.decode()
    assert "Words of mine." in answer.content.decode()
    audit.enter(Actor(user_id=someone.pk))
    assert dict(KeptForm.objects.get(user=someone).fields)["fact"] == ["Words of mine."]


def test_once_it_is_set_up_everything_opens(works: Membership, someone: User) -> None:
    client = start()
    assert leads_to(client)
    TOTP.activate(someone, "JBSWY3DPEHPK3PXP")
    assert leads_to(client) == ""
    assert "Please set up a second step first" not in client.get("/accounts/2fa/").content.decode()


@pytest.mark.parametrize("kind", ["consumer", "left", "not asked for"])
def test_nobody_else_has_to(kind: str, someone: User, works: Membership, settings: Any, as_owner: Any) -> None:
    with as_owner():
        if kind == "not asked for":
            settings.SECOND_STEP_REQUIRED = False
        elif kind == "left":
            Membership.objects.filter(pk=works.pk).update(ends_at=timezone.now())
        else:
            Membership.objects.filter(pk=works.pk).delete()
    assert leads_to(start()) != "/accounts/2fa/"


def test_spare_codes_alone_are_no_second_step(works: Membership, someone: User) -> None:
    RecoveryCodes.activate(someone)
    assert leads_to(start()) == "/accounts/2fa/"
