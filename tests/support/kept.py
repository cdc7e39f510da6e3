"""The cast, made once for a process: half of what a test of a page took was to make it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from django.db import transaction

from tests.support import databases
from tests.support.cast import Cast, make_cast


@pytest.fixture(scope="session")
def kept_cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[str, Cast]]:
    """A database of their own, beside the demo's: nobody else counts them."""
    copy = databases.copy_of_template("cast")
    with django_db_blocker.unblock(), databases.pointed_at(copy.name), transaction.atomic(), databases.as_owner():
        cast = make_cast()
    yield copy.name, cast
    databases.drop(copy)


@pytest.fixture(scope="package", autouse=True)
def among_the_cast(kept_cast: tuple[str, Cast], django_db_blocker: Any) -> Iterator[None]:
    """A folder whose conftest has this fixture asks the database that has the cast in it."""
    with django_db_blocker.unblock(), databases.pointed_at(kept_cast[0]):
        yield


@pytest.fixture
def cast(db: None, kept_cast: tuple[str, Cast]) -> Cast:
    """A copy of what was made, whatever a test does to it."""
    return deepcopy(kept_cast[1])
