"""What the declarations beside the models say, put up in PostgreSQL.

Row-level security is the second lock: what a query that forgot to ask still cannot see. No actor, no rows."""

from __future__ import annotations

from collections import defaultdict

from django.db.backends.utils import CursorWrapper

from peernotes.models._table import May
from peernotes.models.tables import Key, histories, same_service, tables

STANDING = """
SELECT relname, relkind FROM pg_class
WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'S') AND relowner = current_user::regrole
ORDER BY relname"""
KEYS = "SELECT conname, conrelid::regclass::text FROM pg_constraint WHERE conname LIKE '%same\\_service%'"
COLUMNS = """
SELECT table_name, column_name FROM information_schema.columns
WHERE table_schema = 'public' AND is_generated = 'NEVER'"""


class HistoryIncomplete(Exception):
    """A column of a table with history would leave none there."""


def declared() -> str:
    """Calls of the functions in ``history/``, and row-level security."""
    lines = []
    for name, table in sorted(tables().items()):
        if table.row_security:
            lines.append(f"ALTER TABLE {name} ENABLE ROW LEVEL SECURITY;")
        if table.append_only:
            lines.append(f"SELECT peernotes_keep('{name}');")
    for tracked in histories():
        columns = ", ".join(f"'{column}'" for column in tracked.columns)
        lines.append(f"SELECT peernotes_track('{tracked.live}', '{tracked.history}', ARRAY[{columns}]);")
    return "\n".join(lines)


def give_rights(cursor: CursorWrapper) -> None:
    """A table of which nothing is said stays closed, and so do partitions, which are reached through their parent. A view
    runs with the rights of whoever asks."""
    cursor.execute(STANDING)
    standing = dict(cursor.fetchall())
    may = {name: May.READ for name, kind in standing.items() if kind == "v"}
    may |= {name: table.may for name, table in tables().items() if name in standing}
    statements = [f"REVOKE ALL ON {', '.join(standing)} FROM peernotes_app"]
    statements += [f"GRANT {', '.join(to.value)} ON {name} TO peernotes_app" for name, to in may.items() if to.value]
    marks = {name: table.marks for name, table in tables().items() if table.marks and name in standing}
    statements += [f"GRANT UPDATE ({', '.join(only)}) ON {name} TO peernotes_app" for name, only in marks.items()]
    cursor.execute(";\n".join(statements))


def tie_services(cursor: CursorWrapper) -> None:
    """No path mixes two services: a child row is of the same service as its parent."""
    cursor.execute(KEYS)
    standing = dict(cursor.fetchall())
    wanted = {key.name: key for key in same_service()}
    for name in standing.keys() - wanted.keys():
        cursor.execute(f"ALTER TABLE {standing[name]} DROP CONSTRAINT {name}")
    for name in sorted(wanted.keys() - standing.keys()):
        cursor.execute(_tie(wanted[name]))


def check_history(cursor: CursorWrapper) -> None:
    cursor.execute(COLUMNS)
    columns = defaultdict(set)
    for table, column in cursor.fetchall():
        columns[table].add(column)
    lost = [
        f"{tracked.live}.{column}"
        for tracked in histories()
        for column in sorted(
            (columns[tracked.live] - {*tracked.columns, *tracked.without})
            | (set(tracked.columns) - columns[tracked.history])
        )
    ]
    if lost:
        raise HistoryIncomplete(f"Without history: {', '.join(lost)}. See peernotes.models.tables.Tracked.")


def _tie(key: Key) -> str:
    return (
        f"ALTER TABLE {key.table} ADD CONSTRAINT {key.name} FOREIGN KEY ({key.column}, service_id) "
        f"REFERENCES {key.target} (id, service_id)"
    )
