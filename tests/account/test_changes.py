"""An open session alone changes no way in; every change is written down, and told to the address as it was before."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core import mail
from django.test import Client

from peernotes.models import Event, User
from tests.account.conftest import PASSWORD
from tests.support.codes import code_now

pytestmark = pytest.mark.django_db
NEW = {"email": "new@example.org", "action_add": ""}
NEXT = {"password1": "rain on a tin roof", "password2": "rain on a tin roof"}


@pytest.fixture(autouse=True)
def empty_outbox() -> None:
    mail.outbox = []


@pytest.fixture
def post(django_capture_on_commit_callbacks: Any) -> Callable[..., Any]:
    def send(client: Client, path: str, data: dict[str, str] | None = None) -> Any:
        """Mail leaves once the request is committed; in a test that is here."""
        with django_capture_on_commit_callbacks(execute=True):
            return client.post(path, data or {})

    return send


@pytest.fixture
def verbs(as_owner: Callable[[], Any], someone: User) -> Callable[[], list[str]]:
    def written() -> list[str]:
        with as_owner():
            return list(Event.objects.filter(actor_id=someone.pk).order_by("id").values_list("verb", flat=True))

    return written


@pytest.fixture
def trusted(entered: Client) -> Client:
    """Signed in, and the password given again."""
    assert entered.post("/accounts/reauthenticate/", {"password": PASSWORD}).status_code == 302
    return entered


def told() -> list[tuple[str, str]]:
    return [(message.to[0], message.subject) for message in mail.outbox]


def link(message: mail.EmailMessage) -> str:
    found = re.search(r"https?://testserver(\S+)", message.body)
    assert found
    return found[1]


# --- the address -------------------------------------------------------------------


def test_an_open_session_gives_no_new_address(entered: Client, post: Callable[..., Any]) -> None:
    answer = post(entered, "/accounts/email/", NEW)
    assert answer.url.startswith("/accounts/reauthenticate/")
    assert not EmailAddress.objects.filter(email="new@example.org").exists()
    assert mail.outbox == []


def test_a_new_address_counts_once_its_link_was_opened(
    trusted: Client, post: Callable[..., Any], verbs: Callable[[], list[str]], someone: User
) -> None:
    post(trusted, "/accounts/email/", NEW)
    assert told() == [("new@example.org", "Is this your address?")]
    assert verbs()[-1] == "give_address"
    someone.refresh_from_db()
    assert someone.email == "old@example.org"
    path = link(mail.outbox.pop())
    assert "Is this your address?" in trusted.get(path).content.decode()
    someone.refresh_from_db()
    assert someone.email == "old@example.org"
    post(trusted, path)
    someone.refresh_from_db()
    assert someone.email == "new@example.org"
    assert list(EmailAddress.objects.values_list("email", "verified")) == [("new@example.org", True)]
    assert verbs()[-1] == "change_address"
    assert told() == [("old@example.org", "Your e-mail address was changed")]
    assert trusted.get(path).status_code == 200
    assert "This link does not work any more" in trusted.get(path).content.decode()


def test_an_address_that_nobody_proved_brings_no_key(trusted: Client, post: Callable[..., Any]) -> None:
    post(trusted, "/accounts/email/", NEW)
    mail.outbox.clear()
    for email, receives in (("new@example.org", []), ("old@example.org", ["old@example.org"])):
        post(Client(), "/accounts/password/reset/", {"email": email})
        assert [to for to, _subject in told()] == receives


def test_a_newer_new_address_and_keeping_the_old_one_end_the_link(trusted: Client, post: Callable[..., Any]) -> None:
    post(trusted, "/accounts/email/", NEW)
    first = link(mail.outbox[-1])
    post(trusted, "/accounts/email/", NEW | {"email": "newer@example.org"})
    second = link(mail.outbox[-1])
    post(trusted, "/accounts/email/", {"email": "newer@example.org", "action_remove": ""})
    for path in (first, second):
        assert Client().post(path).status_code == 404
    assert User.objects.get(username="someone").email == "old@example.org"


# --- the password --------------------------------------------------------------------


def test_a_new_password_needs_the_old_one(
    entered: Client, post: Callable[..., Any], verbs: Callable[[], list[str]]
) -> None:
    before = verbs()
    assert post(entered, "/accounts/password/change/", NEXT | {"oldpassword": "guessed"}).status_code == 200
    assert verbs() == before
    post(entered, "/accounts/password/change/", NEXT | {"oldpassword": PASSWORD})
    assert verbs()[-1] == "change_password"
    assert told() == [("old@example.org", "Your password was changed")]


def test_a_forgotten_password_is_written_down_and_told(
    someone: User, post: Callable[..., Any], verbs: Callable[[], list[str]]
) -> None:
    visitor = Client()
    post(visitor, "/accounts/password/reset/", {"email": "old@example.org"})
    form = visitor.get(link(mail.outbox.pop())).url
    post(visitor, form, NEXT)
    assert verbs() == ["reset_password"]
    assert told() == [("old@example.org", "Your password was changed")]
    assert "does not work any more" in visitor.get(form).content.decode()


def test_nothing_is_sent_to_an_address_that_nobody_has(someone: User, post: Callable[..., Any]) -> None:
    answers = [
        post(Client(), "/accounts/password/reset/", {"email": email})
        for email in ("nobody@example.org", "old@example.org")
    ]
    assert [(a.status_code, a.url) for a in answers] == [(302, "/accounts/password/reset/done/")] * 2
    assert [to for to, _subject in told()] == ["old@example.org"]


# --- the second step -------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/accounts/2fa/totp/activate/", "/accounts/2fa/recovery-codes/generate/"], ids=["app", "codes"]
)
def test_an_open_session_changes_no_second_step(entered: Client, path: str) -> None:
    for answer in (entered.get(path), entered.post(path)):
        assert answer.url.startswith("/accounts/reauthenticate/")


def activate(client: Client, post: Callable[..., Any]) -> None:
    page = client.get("/accounts/2fa/totp/activate/")
    post(client, "/accounts/2fa/totp/activate/", {"code": code_now(page.context["form"].secret)})


def test_the_second_step_is_written_down_and_told(
    trusted: Client, post: Callable[..., Any], verbs: Callable[[], list[str]]
) -> None:
    activate(trusted, post)
    assert set(Authenticator.objects.values_list("type", flat=True)) == {"totp", "recovery_codes"}
    assert verbs()[-1] == "change_second_step"
    post(trusted, "/accounts/2fa/recovery-codes/generate/")
    post(trusted, "/accounts/2fa/totp/deactivate/")
    assert verbs()[-1] == "change_second_step"
    assert told() == [
        ("old@example.org", "Your sign-in has a second step"),
        ("old@example.org", "New spare codes were made"),
        ("old@example.org", "Your sign-in has no second step any more"),
    ]


def test_with_a_second_step_the_address_can_still_change(trusted: Client, post: Callable[..., Any]) -> None:
    activate(trusted, post)
    post(trusted, "/accounts/email/", NEW)
    assert told()[-1] == ("new@example.org", "Is this your address?")


# --- without a mail server ----------------------------------------------------------------


def test_without_a_mail_server_the_pages_say_whom_to_ask(
    trusted: Client, post: Callable[..., Any], settings: Any
) -> None:
    settings.SENDS_MAIL, settings.SIGN_IN_HELP = False, "Noor at the front desk"
    for client, path, sent in (
        (Client(), "/accounts/password/reset/", {"email": "old@example.org"}),
        (trusted, "/accounts/email/", NEW),
    ):
        for page in (client.get(path), post(client, path, sent)):
            assert page.status_code == 200
            assert "No e-mail is sent here" in page.content.decode()
            assert "Noor at the front desk" in page.content.decode()
    assert mail.outbox == []
    assert not EmailAddress.objects.filter(email="new@example.org").exists()


def test_a_mail_server_that_is_down_takes_nothing_back(
    entered: Client, post: Callable[..., Any], settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    settings.EMAIL_BACKEND, settings.EMAIL_HOST, settings.EMAIL_PORT = (
        "django.core.mail.backends.smtp.EmailBackend",
        "127.0.0.1",
        1,
    )
    assert post(entered, "/accounts/password/change/", NEXT | {"oldpassword": PASSWORD}).status_code == 302
    assert User.objects.get(username="someone").check_password(NEXT["password1"])
    assert "old@example.org" not in caplog.text
    assert "a mail could not be sent" in caplog.text
