"""The world of the matrix, made once for a module inside a transaction that is never committed."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection, transaction

from tests.matrix.driver import Driver
from tests.matrix.world import make_stage
from tests.support.databases import as_owner


@pytest.fixture(scope="module")
def driver(django_db_setup: None, django_db_blocker: Any) -> Iterator[Driver]:
    with django_db_blocker.unblock(), transaction.atomic():
        _plan_once()
        with as_owner():
            stage = make_stage()
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")  # nobody else will, before this is taken back
        made = Driver(stage)
        logging.disable(logging.ERROR)  # thousands of refusals are asked for here
        yield made
        logging.disable(logging.NOTSET)
        made.close()
        transaction.set_rollback(True)
    with django_db_blocker.unblock():
        connection.close()  # the next module gets a connection as the product has it


def _plan_once() -> None:
    """The same few statements are sent thousands of times, so each is prepared at once and for good."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
    connection.connection.prepare_threshold = 0
