"""What the database does by itself, as present state: functions, views, triggers and policies, one a file, by noun.

After every migrate what is in this folder is what is live. A file makes one object, or a function and its triggers, or
the policies of one table. All of it is taken down and put up anew in one transaction when any file has changed; what
has left the folder stays down. The rules stand before everything, functions before views, views before triggers and
policies, whatever the folders are called, and the bodies of functions are looked at once all stand.

A file that makes an index goes by its own digest: it is run when it has changed itself, and its functions stay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from django.db import connections, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.utils import CursorWrapper

from peernotes.database import tables
from peernotes.database.facts import written_out

FOLDER = Path(__file__).parent
RULES = "rules/"
ORDER = ("TYPE", "FUNCTION", "VIEW", "TRIGGER", "POLICY")
MADE = re.compile(r"^CREATE (?:OR REPLACE )?(\w+) ([\w.]+)", re.MULTILINE)
THEIRS = "'procrastinate\\_%%'"
OURS = "('public'::regnamespace, to_regnamespace('peernotes_search'))"

# How to drop all that stands, but extensions', procrastinate's and the functions that are kept. Of a kind all at once, because one view may
# rest upon another.
STANDING = f"""
SELECT 1 AS place, format('DROP POLICY %%I ON %%s', polname, polrelid::regclass) FROM pg_policy
JOIN pg_class c ON c.oid = polrelid WHERE c.relnamespace IN {OURS}
UNION ALL
SELECT 2, format('DROP TRIGGER %%I ON %%s', tgname, tgrelid::regclass) FROM pg_trigger
JOIN pg_class c ON c.oid = tgrelid WHERE c.relnamespace IN {OURS} AND NOT tgisinternal AND tgparentid = 0 AND tgname NOT LIKE {THEIRS}
UNION ALL
SELECT 3, 'DROP VIEW ' || string_agg(c.oid::regclass::text, ', ') FROM pg_class c
WHERE c.relnamespace IN {OURS} AND c.relkind = 'v'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') HAVING count(*) > 0
UNION ALL
SELECT 4, 'DROP FUNCTION ' || string_agg(p.oid::regprocedure::text, ', ') FROM pg_proc p
WHERE p.pronamespace IN {OURS} AND p.proname NOT LIKE {THEIRS} AND format('%%s.%%s', p.pronamespace::regnamespace, p.proname) <> ALL (%s)
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') HAVING count(*) > 0
UNION ALL
SELECT 5, 'DROP TYPE ' || string_agg(c.oid::regclass::text, ', ') FROM pg_class c
WHERE c.relnamespace IN {OURS} AND c.relkind = 'c' AND c.relname NOT LIKE {THEIRS} HAVING count(*) > 0
ORDER BY place"""
CHECK = f"""
SELECT fmgr_sql_validator(p.oid) FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang AND l.lanname = 'sql'
WHERE p.pronamespace IN {OURS}"""


@dataclass(frozen=True)
class File:
    name: str
    text: str

    @property
    def digest(self) -> str:
        return sha256(self.text.encode()).hexdigest()

    @property
    def makes(self) -> list[tuple[str, str]]:
        """(kind, name) of each object; a name without a schema is public's."""
        return [(kind, name if "." in name else f"public.{name}") for kind, name in MADE.findall(self.text)]

    @property
    def kept(self) -> bool:
        return "CREATE INDEX" in self.text

    @property
    def place(self) -> tuple[bool, int, str]:
        kind = ORDER.index(self.makes[0][0]) if self.makes else len(ORDER)
        return not self.name.startswith(RULES), kind, self.name


def files(folder: Path = FOLDER) -> list[File]:
    found = [
        File(path.relative_to(folder).as_posix(), written_out(path.read_text("utf-8")))
        for path in folder.glob("*/*.sql")
    ]
    return sorted(found, key=lambda file: file.place)


def put_up(using: str, folder: Path = FOLDER) -> None:
    """Makes nothing anew when nothing has changed. Rights, keys and the columns of history are looked at each time,
    because tables come and go."""
    wanted = [*files(folder), File("declared", tables.declared())]
    with transaction.atomic(using), connections[using].cursor() as cursor:
        live = _digests(cursor)
        if live != {file.name: file.digest for file in wanted}:
            _drop(cursor, wanted)
            _make(cursor, [file for file in wanted if not file.kept or live.get(file.name) != file.digest])
            _remember(cursor, wanted)
        tables.give_rights(cursor)
        tables.tie_services(cursor)
        tables.check_history(cursor)


def take_down(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """For RunPython at the beginning of a migration that changes a column on which a view, a policy or a trigger rests.
    What follows the migrate puts all of it up again."""
    wanted = files()
    with editor.connection.cursor() as cursor:
        _digests(cursor)
        _drop(cursor, wanted)
        cursor.execute("DELETE FROM peernotes_database WHERE file <> ALL (%s)", [[f.name for f in wanted if f.kept]])


def _digests(cursor: CursorWrapper) -> dict[str, str]:
    cursor.execute("CREATE TABLE IF NOT EXISTS peernotes_database (file text PRIMARY KEY, digest text NOT NULL)")
    cursor.execute("SELECT file, digest FROM peernotes_database")
    return dict(cursor.fetchall())


def _drop(cursor: CursorWrapper, wanted: list[File]) -> None:
    kept = [name for file in wanted if file.kept for kind, name in file.makes if kind == "FUNCTION"]
    cursor.execute(STANDING, [kept])
    for _place, statement in cursor.fetchall():
        cursor.execute(statement)


def _make(cursor: CursorWrapper, wanted: list[File]) -> None:
    cursor.execute("SET LOCAL check_function_bodies = off")
    for file in wanted:
        cursor.execute(file.text)
    cursor.execute("SET LOCAL check_function_bodies = on")
    cursor.execute(CHECK)


def _remember(cursor: CursorWrapper, wanted: list[File]) -> None:
    cursor.execute("DELETE FROM peernotes_database")
    cursor.executemany(
        "INSERT INTO peernotes_database (file, digest) VALUES (%s, %s)", [(file.name, file.digest) for file in wanted]
    )
