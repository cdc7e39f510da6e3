"""Pages that say the same to everybody, and the health check."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.support.cast import Cast

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["/help/", "/accessibility/"])
def test_open_to_everybody(at: Callable[[str], Client], page: str) -> None:
    assert Client().get(page).status_code == 200
    for name in ("alex", "sam"):
        assert at(name).get(page).status_code == 200
    assert Client().post(page).status_code == 405


def test_well_without_a_session() -> None:
    with CaptureQueriesContext(connection) as asked:
        response = Client().get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response["Cache-Control"] == "no-store"
    assert not response.cookies
    assert not [query for query in asked if "django_session" in query["sql"]]


def test_not_ready_while_a_migration_is_outstanding(as_owner: Callable[[], Any]) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute(
            "DELETE FROM django_migrations WHERE app = 'peernotes' AND name = "
            "(SELECT max(name) FROM django_migrations WHERE app = 'peernotes')"
        )
    response = Client().get("/healthz")
    assert (response.status_code, response.content) == (503, b"not ready\n")


@pytest.mark.parametrize(("name", "link"), [("cleo", "/people/"), ("ada", "/"), ("sam", "/my/choices/")])
def test_nothing_here_leads_on_and_says_no_more_about_what_is_hidden(
    cast: Cast, at: Callable[[str], Client], name: str, link: str
) -> None:
    """The frame is whoever's it is; what may not be known is the same page as what is not there."""
    client = at(name)
    pages = [client.get(f"/people/{whom}/") for whom in (cast.noor.pk, uuid.uuid4())]
    pages.append(client.get("/no/such/page/"))
    assert [page.status_code for page in pages] == [404] * 3
    assert len({page.content for page in pages}) == 1
    assert f'class="pn-nav__link" href="{link}"' in pages[0].content.decode()
    assert b"pn-nav__link" not in Client().get("/no/such/page/").content
