from __future__ import annotations

from tests.support.kept import among_the_cast, cast
from tests.views.conftest import at

__all__ = ["among_the_cast", "at", "cast"]
