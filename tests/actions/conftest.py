from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.support.cast import Cast, make_cast


@pytest.fixture
def cast(as_owner: Callable[[], Any]) -> Cast:
    with as_owner():
        return make_cast()
