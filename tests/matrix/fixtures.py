"""The world of the matrix, made once for a process; whoever asks it takes back what they did."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

import pytest
from django.db import connection, transaction

from config.databases import PREPARE_AFTER
from tests.matrix.driver import Driver
from tests.matrix.stage import Stage
from tests.matrix.world import make_stage
from tests.support import databases


@pytest.fixture(scope="session")
def kept_stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[str, Stage]]:
    """A database of its own, beside the demo's."""
    copy = databases.copy_of_template("stage")
    with django_db_blocker.unblock(), databases.pointed_at(copy.name), transaction.atomic(), databases.as_owner():
        stage = make_stage()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    yield copy.name, stage
    databases.drop(copy)


@contextmanager
def driving(kept: tuple[str, Stage], blocker: Any) -> Iterator[Driver]:
    with blocker.unblock(), databases.pointed_at(kept[0]), transaction.atomic():
        connection.connection.prepare_threshold = 0  # the same few statements are sent thousands of times
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL idle_in_transaction_session_timeout = 0")
        driver = Driver(deepcopy(kept[1]))
        logging.disable(logging.ERROR)  # thousands of refusals are asked for here
        yield driver
        logging.disable(logging.NOTSET)
        driver.close()
        connection.connection.prepare_threshold = PREPARE_AFTER
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def driver(kept_stage: tuple[str, Stage], django_db_blocker: Any) -> Iterator[Driver]:
    with driving(kept_stage, django_db_blocker) as driver:
        yield driver


@pytest.fixture(scope="package")
def driver_of_all(kept_stage: tuple[str, Stage], django_db_blocker: Any) -> Iterator[Driver]:
    """For a folder in which nobody asks another database."""
    with driving(kept_stage, django_db_blocker) as driver:
        yield driver
