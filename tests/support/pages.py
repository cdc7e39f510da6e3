"""Asking pages in tests."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

# Every page, with session, user, actor, frame and events.
BUDGET = 10


def statements(client: Client, page: str) -> int:
    """Once a minute a request also notes that somebody is there; that one came before. Savepoints are the test's:
    in the product they are the request's own transaction."""
    client.get(page)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page).status_code == 200
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE")) for query in asked)
