"""Statements stay planned from test to test, as they do from page to page.

Row-level security makes statements that cost ten times as much to plan as to run, so the product prepares each once for
a connection. psycopg forgets them at every rollback, since what was rolled back may have been made anew; a test ends in
one, and in most nothing was made. Savepoints have a name of their own each time: to prepare them is of no use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from psycopg.pq.abc import PGresult

MADE_ANEW = re.compile(rb"(DROP|ALTER|DISCARD ALL|DEALLOCATE ALL)\b")
ONCE = (b"SAVEPOINT", b"RELEASE SAVEPOINT", b"ROLLBACK TO SAVEPOINT")
KEPT = 1000


def keep(connection: Any, **_signal: object) -> None:
    """For every connection that Django opens."""
    manager = connection.connection._prepared
    get, forget = manager.get, manager._should_discard

    def get_but_once(query: Any, prepare: bool | None = None) -> Any:
        return get(query, False if query.query.startswith(ONCE) else prepare)

    def forget_what_is_made_anew(prepared: Any, results: Sequence[PGresult]) -> bool:
        anew = any(MADE_ANEW.match(result.command_status or b"") for result in results)
        return anew and bool(forget(prepared, results))

    manager.get, manager._should_discard = get_but_once, forget_what_is_made_anew
    connection.connection.prepared_max = KEPT
