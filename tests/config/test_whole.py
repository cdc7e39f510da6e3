"""Settings of production, headers and cookies of each kind of page, and where a sign-in may lead to: each compared as a
whole, so that what nobody thought of is noticed too."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psycopg
import pytest
from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.test import Client

from peernotes.demo.people import people
from peernotes.models import User
from tests.support import databases
from tests.support.http import TOKEN
from tests.support.server import LiveApp

PASSWORD = "tea and a long walk"
PRODUCTION = {
    "DJANGO_SETTINGS_MODULE": "config.settings.production",
    "SECRET_KEY": "made-up",
    "BEHIND_HTTPS_PROXY": "true",
}
DECLARED = {
    "ALLOWED_HOSTS": "peernotes.example",
    "DATABASE_URL": "postgres://peernotes_app:made-up@database.example/peernotes",
    "TRUSTED_PROXY_COUNT": "1",
    "EMAIL_URL": "smtp+tls://mail.example:587",
    "OIDC_ISSUER": "https://id.example",
    "OIDC_CLIENT_ID": "peernotes",
    "OIDC_CLIENT_SECRET": "made-up",
    "OIDC_ROLES": '{"peers": "harbour/consumer_peer_worker"}',
}
PATH = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}


def run(*arguments: str, **settings: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=databases.ROOT, env=PATH | PRODUCTION | DECLARED | settings,
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stdout or done.stderr


def test_the_settings_of_production_are_as_declared() -> None:
    declared = json.loads((Path(__file__).parent / "production.json").read_text("utf-8"))
    assert json.loads(run("-m", "tests.config.settings_of_production")) == declared


@pytest.mark.parametrize(
    "site", ["http://peernotes.example", "https://.peernotes.example/x", "peernotes.example", "https://"]
)
def test_mail_leads_to_an_address_of_this_site(site: str) -> None:
    assert "SITE must be an address" in run("manage.py", "check", SITE=site)


@pytest.mark.parametrize("url", ["consolemail://", "filemail:///tmp/mail", "dummymail://"])
def test_a_mail_in_a_log_or_a_file_is_no_mail(url: str) -> None:
    assert "EMAIL_URL must name a mail server" in run("manage.py", "check", EMAIL_URL=url)


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"OIDC_ISSUER": "http://id.example"}, "OIDC_ISSUER must begin with https://"),
        ({"OIDC_CLIENT_ID": ""}, "Set OIDC_CLIENT_ID"),
        ({"OIDC_CLIENT_SECRET": ""}, "Set OIDC_CLIENT_SECRET"),
        ({"OIDC_ROLES": '{"x": "harbour/service_admin"}'}, "given by two administrators"),
    ],
)
def test_a_provider_that_is_half_named_stops_the_start(settings: dict[str, str], said: str) -> None:
    assert said in run("manage.py", "check", **settings)


# --- headers and cookies -------------------------------------------------------------

EVERYWHERE = {
    "Server": "gunicorn",
    "Connection": "keep-alive",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains; preload",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
PAGE = EVERYWHERE | {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "X-Frame-Options": "DENY",
    "Vary": "Cookie",
    "Content-Security-Policy": {
        "default-src 'none'", "base-uri 'none'", "connect-src 'self'", "font-src 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "img-src 'self' data:", "manifest-src 'self'",
        "require-trusted-types-for 'script'", "script-src 'self'", "style-src 'self'",
    },
}  # fmt: skip
STATIC = EVERYWHERE | {"Cache-Control": "max-age=315360000, public, immutable", "Vary": "Accept-Encoding"}
SESSION, CSRF = "__Host-peernotes", "__Host-peernotes-csrf"
FLAGS = {"HttpOnly", "Path=/", "SameSite=Lax", "Secure"}
# Who asks, for what: status, what differs from PAGE, and which cookies are set.
KINDS: dict[tuple[str, str], tuple[int, dict[str, str], set[str]]] = {
    ("nobody", "/accounts/login/"): (200, {}, {CSRF}),
    ("nobody", "/accounts/password/reset/"): (200, {}, set()),
    ("nobody", "/help/"): (200, {}, set()),
    ("nobody", "/visit/"): (200, {}, set()),
    ("nobody", "/visit/no-such-token/"): (410, {}, set()),
    ("nobody", "/healthz"): (200, {"Content-Type": "text/plain"}, set()),
    ("nobody", "/"): (302, {"Location": "/accounts/login/?next=/"}, set()),
    ("nobody", "/?show=unread&q=Sam"): (302, {"Location": "/accounts/login/?next=/%3Fshow%3Dunread"}, set()),
    ("nobody", "/people/?q=Sam"): (302, {"Location": "/accounts/login/?next=/people/"}, set()),
    ("nobody", "/visit/end/"): (405, {"Allow": "POST"}, set()),
    ("alex.harbour", "/"): (200, {}, {CSRF}),
    ("alex.harbour", "/people/"): (200, {}, {CSRF}),
    ("alex.harbour", "/services/harbour/events/"): (403, {}, {CSRF}),
    ("alex.harbour", "/no-such-page/"): (404, {}, set()),
    ("alex.harbour", "/accounts/2fa/"): (200, {}, {CSRF}),
    ("sam.harbour", "/my/"): (200, {}, {CSRF}),
    ("sam.harbour", "/my/who-looked/"): (200, {}, {CSRF}),
}


@dataclass
class Answer:
    status: int
    headers: dict[str, Any]
    cookies: dict[str, set[str]]
    body: str


@dataclass
class Browser:
    """Over HTTPS, as the proxy passes it on."""

    app: LiveApp
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(self, path: str, fields: dict[str, str] | None = None) -> Answer:
        headers = {"X-Forwarded-Proto": "https", "Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())}
        if fields is not None:
            headers |= {"Content-Type": "application/x-www-form-urlencoded", "Origin": self.origin}
        connection = HTTPConnection("127.0.0.1", self.app.port, timeout=20)
        try:
            connection.request("POST" if fields is not None else "GET", path, urlencode(fields or {}), headers)
            reply = connection.getresponse()
            return self._kept(Answer(reply.status, *_taken(reply.getheaders()), reply.read().decode()))
        finally:
            connection.close()

    @property
    def origin(self) -> str:
        return f"https://127.0.0.1:{self.app.port}"

    def sign_in(self, username: str) -> Answer:
        token = TOKEN.search(self.ask("/accounts/login/").body)
        assert token
        fields = {"csrfmiddlewaretoken": token[1], "login": username, "password": PASSWORD}
        return self.ask("/accounts/login/", fields)

    def _kept(self, answer: Answer) -> Answer:
        """Names with their values; what is left in the answer is the flags."""
        for name, flags in answer.cookies.items():
            value = next(flag for flag in flags if flag.startswith("value="))
            self.cookies[name] = value.removeprefix("value=")
            flags.discard(value)
        return answer


def _taken(pairs: list[tuple[str, str]]) -> tuple[dict[str, Any], dict[str, set[str]]]:
    """Headers but those of the moment, and cookies."""
    moment = {"Date", "Expires", "Content-Length", "Last-Modified", "ETag", "Set-Cookie"}
    headers: dict[str, Any] = {name: value for name, value in pairs if name not in moment}
    if "Content-Security-Policy" in headers:
        headers["Content-Security-Policy"] = set(headers["Content-Security-Policy"].split("; "))
    cookies = {}
    for value in (value for name, value in pairs if name == "Set-Cookie"):
        name, rest = value.split("=", 1)
        first, *flags = rest.split("; ")
        cookies[name] = {f"value={first}", *flags}
    return headers, cookies


@pytest.fixture(scope="module")
def production(django_db_setup: None) -> Iterator[LiveApp]:
    copy = databases.copy_of_template("production")
    known = PBKDF2PasswordHasher().encode(PASSWORD, "salt")
    with psycopg.connect(copy.admin) as admin:
        admin.execute("UPDATE peernotes_user SET password = %s", [known])
    # The demo's people have no second step (tests/account/test_second_step.py).
    app = LiveApp(copy, settings=PRODUCTION | {"ALLOWED_HOSTS": "127.0.0.1", "SECOND_STEP_REQUIRED": "false"})
    collect = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity=0"]
    subprocess.run(collect, cwd=databases.ROOT, env=os.environ | app.settings | copy.environment(), check=True)
    app.start()
    yield app
    app.stop()
    databases.drop(copy)


@pytest.fixture(scope="module")
def browsers(production: LiveApp) -> dict[str, Browser]:
    found = {who: Browser(production) for who in ("nobody", "alex.harbour", "sam.harbour")}
    for who in ("alex.harbour", "sam.harbour"):
        assert found[who].sign_in(who).status == 302
    return found


@pytest.mark.parametrize(("who", "path"), KINDS, ids=lambda value: value)
def test_headers_and_cookies(browsers: dict[str, Browser], who: str, path: str) -> None:
    status, differs, cookies = KINDS[who, path]
    asked = Browser(browsers[who].app, {k: v for k, v in browsers[who].cookies.items() if k == SESSION})
    answer = asked.ask(path)
    assert answer.status == status
    assert answer.headers == PAGE | differs
    assert answer.cookies == dict.fromkeys(cookies, FLAGS)


@pytest.mark.parametrize("path", ["/accounts/login/", "/help/"])
def test_production_names_nobody_who_can_sign_in(browsers: dict[str, Browser], path: str) -> None:
    """Its database holds the demonstration's people here."""
    body = browsers["nobody"].ask(path).body
    assert not [person for person in people() if person["username"] in body or person["password"] in body]


def test_signing_in_and_out(production: LiveApp) -> None:
    browser = Browser(production)
    answer = browser.sign_in("alex.harbour")
    assert (answer.status, answer.headers["Location"]) == (302, "/")
    assert answer.headers == PAGE | {"Location": "/"}
    assert answer.cookies == {SESSION: FLAGS, CSRF: FLAGS}
    token = TOKEN.search(browser.ask("/accounts/logout/").body)
    assert token
    answer = browser.ask("/accounts/logout/", {"csrfmiddlewaretoken": token[1]})
    assert answer.headers == PAGE | {"Location": "/accounts/login/"}
    assert browser.cookies[SESSION] in {"", '""'}


def test_a_form_from_elsewhere(production: LiveApp) -> None:
    answer = Browser(production).ask("/accounts/login/", {"login": "alex.harbour"})
    assert (answer.status, answer.headers, answer.cookies) == (403, PAGE, {})


def test_what_is_the_same_for_everybody_is_kept(production: LiveApp) -> None:
    browser = Browser(production)
    path = re.search(r'href="(/static/[^"]+\.css)"', browser.ask("/help/").body)
    assert path
    answer = browser.ask(path[1])
    assert (answer.status, answer.headers, answer.cookies) == (
        200, STATIC | {"Content-Type": 'text/css; charset="utf-8"'}, {},
    )  # fmt: skip


def test_plain_http_leads_to_https(production: LiveApp) -> None:
    connection = HTTPConnection("127.0.0.1", production.port, timeout=20)
    try:
        connection.request("GET", "/people/")
        reply = connection.getresponse()
        assert (reply.status, reply.getheader("Location")) == (301, f"https://127.0.0.1:{production.port}/people/")
        assert reply.getheader("Set-Cookie") is None
    finally:
        connection.close()


# --- where a sign-in may lead to -------------------------------------------------------

LEADS_TO = {
    "/people/": "/people/",
    "/people/?q=x&page=2": "/people/?q=x&page=2",
    "http://testserver/people/": "/",
    "": "/",
    "//evil.example/": "/",
    "///evil.example/": "/",
    "/\\evil.example/": "/",
    "\\\\evil.example/": "/",
    "/\t/evil.example/": "/",
    "https://evil.example/": "/",
    "https:evil.example": "/",
    "https:///evil.example/": "/",
    "http://testserver.evil.example/": "/",
    "http://testserver@evil.example/": "/",
    "http://evil.example\\@testserver/": "/",
    "javascript:alert(1)": "/",
    "data:text/html,x": "/",
    "ftp://testserver/": "/",
}


@pytest.mark.django_db
@pytest.mark.parametrize(("asked", "leads"), LEADS_TO.items())
@pytest.mark.parametrize("way", ["sign in", "is it still you"])
def test_where_it_may_lead_to(as_owner: Any, way: str, asked: str, leads: str) -> None:
    with as_owner():
        user = User.objects.create_user(username="someone", name="Someone", password=PASSWORD)
    client = Client()
    if way == "sign in":
        answer = client.post("/accounts/login/", {"login": "someone", "password": PASSWORD, "next": asked})
    else:
        client.force_login(user, "django.contrib.auth.backends.ModelBackend")
        answer = client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": asked})
    assert (answer.status_code, answer["Location"]) == (302, leads)
