from __future__ import annotations

from tests.support.kept import among_the_cast, cast

__all__ = ["among_the_cast", "cast"]
