"""Pages that say the same to everybody, and the health check."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

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
