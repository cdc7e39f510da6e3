from __future__ import annotations

import fcntl
from collections.abc import Iterator

import pytest

from tests.support import databases


@pytest.fixture(autouse=True)
def one_at_a_time() -> Iterator[None]:
    """They make, and work in, the same small world."""
    with (databases.ROOT / "bench" / "world.sql").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
