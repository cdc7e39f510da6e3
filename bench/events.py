"""Events appended as pages append them, by 1, 8 and 32 writers into one service while the sealer runs; then the proof.

pgbench writes, because 32 clients in Python would be the bottleneck themselves: audit's own statements, prepared, as
the application's role with row-level security on, each event in a transaction of its own that waits for the disk. A
transaction is one round trip (pipeline mode), so that two cores measure the server and not the waiting of its clients."""

from __future__ import annotations

import os
import re
import resource
import subprocess
import tempfile
import time
import uuid
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg
from django.conf import settings
from django.db import connections
from psycopg import sql

from bench import report
from bench.cluster import BENCH
from bench.connections import OWNER, bare, brute, pid
from bench.measure import server_seconds
from bench.people import peers
from config.postgres_programs import programs
from peernotes import audit
from peernotes.actions import seals
from peernotes.queries import seals as proofs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

WRITERS = (1, 8, 32)
SECONDS = 5
PATIENCE = 5
GOAL = "10,000 a second at 32 writers, nothing missed, nothing unsealed after 5 s"
# The least that makes a commit wait for the disk.
COMMIT_ALONE = "SELECT pg_logical_emit_message(true, 'bench', 'x');"


@dataclass(frozen=True, slots=True)
class Done:
    commits: int
    a_second: int
    server_microseconds: int
    client_microseconds: int


def subjects() -> Iterator[dict[str, Any]]:
    """In a service of its own, whose events are taken out again: other pages are measured without them."""
    whole = brute("SELECT notes FROM bench.size")[0][0]
    seconds = 1 if whole <= 2_000 else SECONDS
    actor = peers()[0].actor
    seals.seal_once()
    service = _new_service()
    try:
        for writers in WRITERS:
            yield _appended(service, _script(service, actor), writers, seconds)
        yield _line(f"one commit alone, {WRITERS[-1]} writers", _pgbench(COMMIT_ALONE, WRITERS[-1], seconds))
        yield _verified()
    finally:
        _remove(service)


def _appended(service: UUID, script: str, writers: int, seconds: int) -> dict[str, Any]:
    before = _counted(service)[0]
    with seals.SealerThread():
        done = _pgbench(script, writers, seconds)
        waited = _until_sealed(service)
    events, sealed = _counted(service)
    if events - before != done.commits:
        raise AssertionError(f"{writers} writers: {done.commits} committed, {events - before} there")
    title = f"event append, {writers} writer{'s' if writers > 1 else ''}, one service, sealer running"
    return _line(title, done, missed=events - sealed, seconds_until_all_were_sealed=waited, goal=GOAL)


def _line(title: str, done: Done, **more: Any) -> dict[str, Any]:
    """With the CPU of each commit, in the writers' server processes and in pgbench: it says what idle cores could do."""
    return report.line(title, **asdict(done), **more)


def _script(service: UUID, actor: Any) -> str:
    """The transaction of a page's event: actor, event, commit."""
    enter = [str(actor.user_id), "", str(actor.request_id), "", ""]
    person, policy = brute("SELECT id FROM peernotes_consumer LIMIT 1")[0][0], uuid.uuid4()
    event = audit.UNSAID | {
        "service_id": service, "actor_id": actor.user_id, "actor_role": "consumer_peer_worker", "verb": "read_record",
        "object_type": "consumer", "object_id": person, "objects_seen": [person] * 10, "subject_id": person,
        "policy_id": policy, "rule": "assignment", "request_id": actor.request_id,
    }  # fmt: skip
    insert = _filled(f"{audit.INSERT} {audit.ROW}", [*event.values()])
    statements = ["BEGIN", _filled(audit.ENTER, enter), insert, "COMMIT"]
    return "\n".join(["\\startpipeline", *(f"{one};" for one in statements), "\\endpipeline"])


def _filled(statement: str, values: list[Any]) -> str:
    written = statement % tuple(sql.Literal(value).as_string(bare()) for value in values)
    return " ".join(written.split())


def _pgbench(script: str, writers: int, seconds: int) -> Done:
    server, client = _server_seconds(), _client_seconds()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "script.sql"
        file.write_text(f"{script}\n", encoding="utf-8")
        done = subprocess.run(
            [
                programs() / "pgbench", "--no-vacuum", "--protocol=prepared", f"--client={writers}",
                f"--jobs={min(writers, 2)}", f"--time={seconds}", f"--file={file}", settings.DATABASE_ACCESS.app,
            ],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
    commits = int(re.search(r"transactions actually processed: (\d+)", done.stdout)[1])
    rate = float(re.search(r"tps = ([\d.]+) \(without", done.stdout)[1])
    each = [round(seconds * 1e6 / commits) for seconds in (_server_seconds() - server, _client_seconds() - client)]
    return Done(commits, int(rate), *each)


def _client_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _server_seconds() -> float:
    """Of all server processes that have ended, as the postmaster's process counts them; once the writers' have."""
    while brute("SELECT 1 FROM pg_stat_activity WHERE application_name = 'pgbench'"):
        time.sleep(0.01)
    time.sleep(0.05)
    postmaster = (BENCH.data / "postmaster.pid").read_text().split()[0]
    user, system = Path(f"/proc/{postmaster}/stat").read_text().rpartition(")")[2].split()[13:15]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def _until_sealed(service: UUID) -> float:
    started = time.monotonic()
    while (passed := time.monotonic() - started) < PATIENCE:
        events, sealed = _counted(service)
        if events == sealed:
            return passed
        time.sleep(0.1)
    raise AssertionError(f"{events - sealed} of {events} events are not sealed after {PATIENCE} s")


def _counted(service: UUID) -> tuple[int, int]:
    """Events that are there, and events that seals say there are."""
    return brute(
        """SELECT (SELECT count(*) FROM peernotes_event WHERE service_id = %(s)s),
                  (SELECT coalesce(sum(events), 0)::bigint FROM peernotes_seal WHERE service_id = %(s)s)""",
        {"s": service},
    )[0]


def _verified() -> dict[str, Any]:
    started, cpu = time.perf_counter(), server_seconds(pid(OWNER))
    proof = proofs.verify()
    seconds, cpu = time.perf_counter() - started, server_seconds(pid(OWNER)) - cpu
    if proof.faults or proof.waiting:
        raise AssertionError(f"{proof.waiting} wait, {proof.faults[:3]}")
    return report.line(
        "verify, every chain", events=proof.events, seals=proof.seals, seconds=seconds,
        rows_a_second=int(proof.events / seconds), rows_a_second_of_cpu=int(proof.events / cpu), goal="100,000 a second",
    )  # fmt: skip


def _new_service() -> UUID:
    service = uuid.uuid4()
    bare().execute(
        """INSERT INTO peernotes_service (id, slug, name, timezone, duty_text, duty_phone, concern_minutes)
           VALUES (%s, %s, 'Hot', 'UTC', '', '', 60)""",
        [service, f"hot-{service.hex[:8]}"],
    )
    return service


def _remove(service: UUID) -> None:
    """No trigger lets an event go; an administrator who stops the triggers does."""
    name = connections[OWNER].settings_dict["NAME"]
    with psycopg.connect(BENCH.admin_url(name), autocommit=True) as admin:
        admin.execute("SET session_replication_role = replica")
        for table in ("event", "seal", "historicalservice"):
            column = "id" if table == "historicalservice" else "service_id"
            admin.execute(f"DELETE FROM peernotes_{table} WHERE {column} = %s", [service])
        admin.execute("DELETE FROM peernotes_service WHERE id = %s", [service])
        admin.execute("VACUUM peernotes_event, peernotes_seal")
