"""Makes a database of one size: migrate, generate by world.sql, analyse. A finished one is kept and used again."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from pathlib import Path

import psycopg
from psycopg.types.range import TimestamptzRange

from bench.cluster import BENCH, access
from config import databases
from peernotes.policy.switches import Switches, preset

SQL = Path(__file__).with_name("world.sql")
# The generator's tables in the order of their size: what is not needed while they fill is made afterwards.
BIG = [
    f"peernotes_{name}"
    for name in [
        "note",
        "notesection",
        "signature",
        "recordentry",
        "contactlogentry",
        "reading",
        "consent",
        "assignment",
    ]
]
BIG += [f"peernotes_historical{name}" for name in ("note", "notesection", "assignment")]
LEAST_STAFF = 1000
DECIDED = {
    "carer_peer_supports_consumer": False,
    "consumer_peer_supports_carer": False,
    "training_required": frozenset(),
    "supervision_interval_days": 0,
    "boundary_agreement_required": False,
}
MODELS = [(name, replace(preset(name), **DECIDED)) for name in ("complementary", "integrated")]


@dataclass(frozen=True)
class Size:
    """``largest``: people in the largest service. ``depth``: pages of the deepest record."""

    notes: int
    consumers: int
    staff: int
    largest: int
    depth: int

    @classmethod
    def of(cls, notes: int) -> Size:
        consumers = notes // 10
        return cls(
            notes, consumers, max(notes // 100, LEAST_STAFF), min(consumers * 6 // 10, 40_000), min(notes // 2000, 1000)
        )


SIZES = {"tiny": Size.of(2_000), "20k": Size.of(20_000), "200k": Size.of(200_000), "2m": Size.of(2_000_000)}


def ensure(size: str) -> None:
    """Under another name until it is whole. One that was made before is brought up to date."""
    name = f"bench_{size}"
    BENCH.hold()
    with psycopg.connect(BENCH.admin_url(), autocommit=True) as admin:
        if databases.exists(admin, name):
            migrate(name)
            return
        half_made = f"{name}_unfinished"
        databases.drop_database(admin, half_made)
        databases.prepare(access(half_made))
        migrate(half_made)
        with psycopg.connect(BENCH.admin_url(half_made), autocommit=True) as inside:
            generate(inside, SIZES[size])
        admin.execute(f'ALTER DATABASE "{half_made}" RENAME TO "{name}"')


def migrate(name: str) -> None:
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "bench.settings", "PEERNOTES_BENCH": name}
    root = SQL.parent.parent
    subprocess.run(
        [sys.executable, "manage.py", "migrate", "--skip-checks", "--verbosity=0"],
        cwd=root,
        env=environment,
        check=True,
    )


def generate(admin: psycopg.Connection, size: Size) -> None:
    """As an administrator: history triggers and foreign keys rest until the rows stand, then hold again."""
    started = time.monotonic()
    admin.execute("SET session_replication_role = replica")
    admin.execute("SET work_mem = '256MB'")
    admin.execute("DROP SCHEMA IF EXISTS bench CASCADE")
    admin.execute("CREATE SCHEMA bench")
    admin.execute("CREATE TABLE bench.size (notes int, consumers int, staff int, largest int, depth int)")
    admin.execute(
        "INSERT INTO bench.size VALUES (%s, %s, %s, %s, %s)",
        [size.notes, size.consumers, size.staff, size.largest, size.depth],
    )
    indexes = _drop_indexes(admin)
    for name, statement in steps():
        if name == "assignments":
            _policies(admin)
        _timed(name, started)
        admin.execute(statement)
        admin.execute("ANALYZE bench.size")
    _timed(f"{len(indexes)} indexes", started)
    for definition in indexes:
        admin.execute(definition)
    _timed("analyse", started)
    admin.execute("ANALYZE")
    _timed("caseloads", started)
    admin.execute("SELECT peernotes_fill_caseloads(), peernotes_fill_caselists(), peernotes_fill_looks()")
    admin.execute("GRANT USAGE ON SCHEMA bench TO peernotes_owner")
    admin.execute("GRANT SELECT ON ALL TABLES IN SCHEMA bench TO peernotes_owner")
    admin.execute("VACUUM ANALYZE")
    admin.execute("SET session_replication_role = origin")
    _timed("done", started)


def steps(of: Path = SQL) -> list[tuple[str, str]]:
    parts = of.read_text(encoding="utf-8").split("\n-- step: ")[1:]
    return [(name.strip(), statement) for name, _, statement in (part.partition("\n") for part in parts)]


def _timed(name: str, started: float) -> None:
    sys.stderr.write(f"{time.monotonic() - started:7.1f} s  {name}\n")


def _drop_indexes(admin: psycopg.Connection) -> list[str]:
    """Indexes that no constraint rests upon, as the statements that make them again."""
    found = admin.execute(
        """SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index i
           WHERE indrelid = ANY (%s::regclass[]) AND NOT indisprimary
             AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid) ORDER BY 1""",
        [BIG],
    ).fetchall()
    for name, _definition in found:
        admin.execute(f"DROP INDEX {name}")
    return [definition for _name, definition in found]


def _policies(admin: psycopg.Connection) -> None:
    """Odd services are integrated for 600 days, before that complementary; even ones the other way round since 200."""
    admin.execute("CREATE TABLE bench.policy (service_n int, cut timestamptz)")
    for service in range(1, 51):
        odd = service % 2 == 1
        cut = 600 if odd else 200
        ranges = [(760, cut), (cut, None)]
        for number, (model, (since, until)) in enumerate(zip(MODELS if odd else MODELS[::-1], ranges, strict=True), 1):
            _policy(admin, service, number, model, (since, until))
        admin.execute("INSERT INTO bench.policy VALUES (%s, now()::date - %s::int)", [service, cut])


def _policy(
    admin: psycopg.Connection, service: int, number: int, model: tuple[str, Switches], days: tuple[int, int | None]
) -> None:
    since, until = admin.execute("SELECT now()::date - %s::int, now()::date - %s::int", days).fetchone()
    values = {k: sorted(v) if isinstance(v, frozenset) else v for k, v in model[1].as_dict().items()}
    values |= {
        "number": number, "model": model[0], "reason": "made for measuring", "starts_at": since, "reads_since": since,
        "about_me_since": since,
        "approved_at": since, "in_force": TimestamptzRange(since, until),
    }  # fmt: skip
    values["in_force"] = f"[{since},{until or ''})"
    names = ", ".join(values)
    places = ", ".join(["%s"] * len(values))
    admin.execute(
        f"""INSERT INTO peernotes_policyversion (id, service_id, {names})
            VALUES (bench.key('policy', %s), bench.key('service', %s), {places})""",
        [service * 10 + number, service, *values.values()],
    )
