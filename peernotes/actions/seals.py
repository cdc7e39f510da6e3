"""Sealing the events: once a second, every event of the transactions that have ended goes under a seal of its service,
and each seal carries the one before it. Nobody waits for it: events are plain inserts, the chain comes afterwards."""

from __future__ import annotations

import logging
import threading
from typing import TYPE_CHECKING

from django.db import DatabaseError, connections, transaction

from peernotes.actions import caseloads
from peernotes.queries.seals import CHAIN, EVENT_DIGEST, EVENTS_DIGEST, FIRST, NOBODY, OWNER, PATIENT

if TYPE_CHECKING:
    from types import TracebackType

log = logging.getLogger("peernotes")

# Any constant will do, as long as every sealer of this database knows it.
ALONE = "hashtextextended('peernotes: sealer', 0)"
LOCK = f"SELECT pg_try_advisory_xact_lock({ALONE})"

MONTHS_AHEAD = "SELECT peernotes_event_months(now()::date, (now() + interval '3 months')::date)"

# Two moments: until when events are sealed, and before which no transaction is running any more.
EDGES = """
SELECT coalesce(max(last.until_xid), 0), pg_snapshot_xmin(pg_current_snapshot())::text::bigint
FROM (SELECT id FROM peernotes_service UNION ALL SELECT %(nobody)s::uuid) known
LEFT JOIN LATERAL (SELECT s.until_xid FROM peernotes_seal s WHERE s.service_id = known.id
                   ORDER BY s.number DESC LIMIT 1) last ON true"""

_SEAL = """
INSERT INTO peernotes_seal (service_id, number, from_xid, until_xid, events, digest, previous, chain, sealed_at)
SELECT service, number, from_xid, %(until)s, events, digest, previous, {chain}, clock_timestamp()
FROM (
    SELECT found.service, found.events, found.digest, coalesce(last.number, 0) + 1 AS number,
           coalesce(last.until_xid, 0) AS from_xid, coalesce(last.chain, %(first)s) AS previous
    FROM (SELECT service, count(*) AS events, {events_digest} AS digest
          FROM (SELECT coalesce(e.service_id, %(nobody)s::uuid) AS service, e.xid, e.id, {event_digest} AS digest
                FROM peernotes_event e
                WHERE e.xid >= %(since)s::text::xid8 AND e.xid < %(until)s::text::xid8) event
          GROUP BY service) found
    LEFT JOIN LATERAL (SELECT s.number, s.until_xid, s.chain FROM peernotes_seal s
                       WHERE s.service_id = found.service ORDER BY s.number DESC LIMIT 1) last ON true
) seal"""
SEAL = _SEAL.format(
    chain=CHAIN.format(
        previous="previous", service="service", number="number", from_xid="from_xid", until_xid="%(until)s",
        events="events", digest="digest",
    ),
    events_digest=EVENTS_DIGEST,
    event_digest=EVENT_DIGEST,
)  # fmt: skip


class WentBack(Exception):
    """The database's transaction numbers are behind its own seals."""

    def __init__(self, sealed: int, current: int) -> None:
        super().__init__(
            f"The seals reach to transaction {sealed}, but this database counts only to {current}: it was restored from "
            "a dump into a new cluster. Nothing is sealed. Restore with physical backup and WAL instead, or raise the "
            "cluster's epoch while it is stopped (pg_resetwal --epoch), and start the sealer again. See README.md, "
            "Backup and restore."
        )


def seal_once(using: str = OWNER) -> int | None:
    """How many seals were added; None if another sealer is at work at this moment. Raises WentBack."""
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(LOCK)
        if not cursor.fetchone()[0]:
            return None
        cursor.execute(PATIENT)
        cursor.execute(EDGES, {"nobody": NOBODY})
        since, until = cursor.fetchone()
        if until < since:
            raise WentBack(since, until)
        cursor.execute(SEAL, {"since": since, "until": until, "nobody": NOBODY, "first": FIRST})
        return cursor.rowcount


def make_months(using: str = OWNER) -> None:
    """Partitions for the months to come."""
    with connections[using].cursor() as cursor:
        cursor.execute(MONTHS_AHEAD)


def upkeep(using: str = OWNER) -> None:
    """What time asks for, and no write."""
    make_months(using)
    caseloads.age(using)


class Sealer:
    """Seals until it is told to stop. A database that is away for a while is waited for; seals lost no events
    meanwhile, because they cover whatever was not sealed before."""

    ROUNDS_BETWEEN_UPKEEP = 3_600

    def __init__(self, interval: float = 1.0, using: str = OWNER) -> None:
        self.interval = interval
        self.using = using
        self.over = threading.Event()

    def run(self) -> None:
        rounds = 0
        try:
            while not self.over.is_set():
                self._round(rounds)
                rounds += 1
                self.over.wait(self.interval)
        finally:
            connections[self.using].close()

    def _round(self, rounds: int) -> None:
        try:
            if rounds % self.ROUNDS_BETWEEN_UPKEEP == 0:
                upkeep(self.using)
            seal_once(self.using)
        except DatabaseError as error:
            log.warning("sealer: %s", type(error).__name__)
            connections[self.using].close()

    def stop(self) -> None:
        self.over.set()


class SealerThread(threading.Thread):
    """The sealer of a demo, within another process. ``with SealerThread(): ...`` ends it cleanly."""

    def __init__(self, interval: float = 1.0, using: str = OWNER) -> None:
        super().__init__(name="sealer", daemon=True)
        self.sealer = Sealer(interval, using)

    def run(self) -> None:
        try:
            self.sealer.run()
        except WentBack as error:
            log.error("sealer: %s", error)

    def __enter__(self) -> SealerThread:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.sealer.stop()
        self.join(timeout=10)
