from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings

from tests.races.ground import committed
from tests.support import databases
from tests.support.cast import Cast, make_cast


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    """On a database of its own, because everything here is committed."""
    copy, suite = databases.copy_of_template("races"), settings.DATABASES["default"]["NAME"]
    with django_db_blocker.unblock():
        databases.point_django_at(copy.name)
        yield committed(make_cast)
        databases.close_all()
        databases.point_django_at(suite)
    databases.drop(copy)
