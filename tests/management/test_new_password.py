from __future__ import annotations

from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.core.management import CommandError, call_command
from django.test import Client

from peernotes.models import Event, User

pytestmark = pytest.mark.django_db


def test_a_new_one_lets_them_in_and_ends_what_was_open(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        user = User.objects.create_user(username="someone", name="Someone", password="forgotten since long")
    open_one = Client()
    open_one.force_login(user, "django.contrib.auth.backends.ModelBackend")
    out = StringIO()
    call_command("new_password", "someone", stdout=out, stderr=StringIO())
    assert open_one.get("/people/").status_code == 302
    sent = {"login": "someone", "password": out.getvalue().strip()}
    assert Client().post("/accounts/login/", sent).status_code == 302
    with as_owner():
        assert Event.objects.filter(actor_id=user.pk, verb="reset_password").count() == 1


def test_whoever_lost_their_second_step_too(as_owner: Callable[[], Any]) -> None:
    with as_owner():
        user = User.objects.create_user(username="someone", name="Someone", password="forgotten since long")
        Authenticator.objects.create(user=user, type="totp", data={})
    call_command("new_password", "someone", stdout=StringIO(), stderr=StringIO())
    assert Authenticator.objects.filter(user=user).exists()
    call_command("new_password", "someone", "--second-step", stdout=StringIO(), stderr=StringIO())
    assert not Authenticator.objects.filter(user=user).exists()
    with as_owner():
        assert Event.objects.filter(actor_id=user.pk, verb="reset_second_step").count() == 1


def test_nobody_of_this_name() -> None:
    with pytest.raises(CommandError, match="There is no"):
        call_command("new_password", "nobody")
