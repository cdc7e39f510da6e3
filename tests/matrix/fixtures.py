"""The world of the matrix, made once for a module inside a transaction that is never committed."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest
from django.db import connection

from config.databases import PREPARE_AFTER
from tests.matrix.driver import Driver
from tests.matrix.world import make_stage
from tests.support.databases import as_owner


@pytest.fixture(scope="module")
def driver(module_db: None) -> Iterator[Driver]:
    connection.connection.prepare_threshold = 0  # the same few statements are sent thousands of times
    with as_owner():
        stage = make_stage()
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")  # nobody else will, before this is taken back
    made = Driver(stage)
    logging.disable(logging.ERROR)  # thousands of refusals are asked for here
    yield made
    logging.disable(logging.NOTSET)
    made.close()
    connection.connection.prepare_threshold = PREPARE_AFTER
