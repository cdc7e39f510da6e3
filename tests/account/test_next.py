"""Where a sign-in, a sign-out and a second look at the password may lead to: to a page of this site, never elsewhere."""

from __future__ import annotations

from urllib.parse import urlencode

import pytest
from django.test import Client

from tests.account.conftest import PASSWORD

pytestmark = pytest.mark.django_db
ELSEWHERE = (
    "https://elsewhere.example/", "http://elsewhere.example", "//elsewhere.example/", "///elsewhere.example",
    "/\\elsewhere.example", "\\\\elsewhere.example", "https:elsewhere.example", "https:///elsewhere.example",
    "javascript:alert(1)", "data:text/html,x", "ftp://testserver/", "http://testserver@elsewhere.example/",
    "//testserver.elsewhere.example/", "\t//elsewhere.example", "http://[::1", "x\r\nLocation: https://elsewhere.example",
)  # fmt: skip
HERE = {"/people/": "/people/", "/notes/?a=b#c": "/notes/?a=b#c", "": "/"}


def signing_in(client: Client, wanted: str, *, in_body: bool) -> str:
    data = {"login": "someone", "password": PASSWORD} | ({"next": wanted} if in_body else {})
    query = "" if in_body else "?" + urlencode({"next": wanted})
    answer = client.post(f"/accounts/login/{query}", data)
    assert answer.status_code == 302
    return answer.url


@pytest.mark.parametrize("in_body", [False, True])
@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_signing_in_leads_nowhere_else(someone: object, wanted: str, in_body: bool) -> None:
    assert signing_in(Client(), wanted, in_body=in_body) == "/"


@pytest.mark.parametrize("in_body", [False, True])
@pytest.mark.parametrize("wanted", HERE)
def test_signing_in_leads_back_to_a_page_of_this_site(someone: object, wanted: str, in_body: bool) -> None:
    assert signing_in(Client(), wanted, in_body=in_body) == HERE[wanted]


@pytest.mark.parametrize("wanted", ELSEWHERE)
def test_nor_does_anything_else_on_the_way(entered: Client, wanted: str) -> None:
    """Who is signed in already, gives the password again, or signs out."""
    query = urlencode({"next": wanted})
    assert entered.get(f"/accounts/login/?{query}").url == "/"
    assert entered.post(f"/accounts/reauthenticate/?{query}", {"password": PASSWORD}).url.startswith("/")
    assert "elsewhere" not in entered.post(f"/accounts/reauthenticate/?{query}", {"password": PASSWORD}).url
    assert "elsewhere" not in entered.post(f"/accounts/logout/?{query}").url
