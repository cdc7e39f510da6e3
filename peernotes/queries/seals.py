"""Proving the events: every seal is computed again from the events it covers, inside PostgreSQL.

An event's digest is the SHA-256 of its columns in PostgreSQL's binary form: each with its type and length, whatever the
session's settings, and 1.7 times as fast as text. (A column that gets another type needs new seals.) The digest of a
seal is the SHA-256 of its events' digests in the order of (transaction, id); its chain is the SHA-256 of the seal before
it and everything that this seal says. A service's seals cover all transactions without a gap from 0 on, so there is no
place where an event could be put in unseen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connections, transaction

from peernotes import rows
from peernotes.models import Event, Seal, Service

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.db.models import QuerySet

OWNER = "owner"
# Events of no service (sign-ins that failed) have a chain of their own.
NOBODY = "00000000-0000-0000-0000-000000000000"
FIRST = "0" * 64
BATCH = 10_000

# A whole chain takes longer than a page may, and its sorting should not go to disk.
PATIENT = "SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '64MB'"

FIRST_COLUMNS = """e.id, e.at, e.xid, e.service_id, e.actor_id, e.actor_role, e.visit_id, e.verb, e.object_type,
    e.object_id, e.objects_seen, e.subject_id, e.policy_id, e.consent_id, e.allowed, e.code, e.purpose, e.request_id"""
# Columns that came later count where they say something, so that what was sealed before them still verifies: they say
# nothing there, and a ROW of more columns is never the same.
EVENT_DIGEST = f"""sha256(CASE
    WHEN (e.subject_kind, e.act_people, e.rule) = ('consumer', 1, '') AND e.act_id IS NULL
    THEN record_send(ROW({FIRST_COLUMNS}))
    ELSE record_send(ROW({FIRST_COLUMNS}, e.subject_kind, e.act_id, e.act_people, e.rule)) END)"""
EVENTS_DIGEST = "encode(sha256(string_agg(digest, ''::bytea ORDER BY xid, id)), 'hex')"
CHAIN = """encode(sha256(convert_to(concat_ws('|', 'peernotes seal 1', {previous}, {service}, {number}, {from_xid},
    {until_xid}, {events}, {digest}), 'UTF8')), 'hex')"""
SEAL_CHAIN = CHAIN.format(
    previous="s.previous", service="s.service_id", number="s.number", from_xid="s.from_xid", until_xid="s.until_xid",
    events="s.events", digest="s.digest",
)  # fmt: skip

# Seals that do not follow from the one before: the first of them, and what is wrong with it.
LINKS = f"""
SELECT * FROM (
    SELECT s.number, s.number <> lag(s.number, 1, 0) OVER w + 1 AS missing,
           s.from_xid <> lag(s.until_xid, 1, 0::bigint) OVER w OR s.until_xid <= s.from_xid AS gap,
           s.previous <> lag(s.chain, 1, %(first)s) OVER w OR s.chain <> {SEAL_CHAIN} AS broken
    FROM peernotes_seal s WHERE s.service_id = %(service)s WINDOW w AS (ORDER BY s.number)) link
WHERE missing OR gap OR broken ORDER BY number LIMIT 1"""  # noqa: S608 - constants only

# Events find their seal by a binary search over the seals' first transactions. Both sides are laid upon each other and
# not joined: with a wrong guess of the number of rows a join would compute every event again for each seal.
CONTENTS = """
WITH seals AS (
    SELECT s.number, s.from_xid, s.until_xid, s.events, s.digest, row_number() OVER (ORDER BY s.number) AS place
    FROM peernotes_seal s
    WHERE s.service_id = %(service)s AND s.number > %(after)s AND s.number <= %(upto)s),
edges AS (
    SELECT array_agg(from_xid ORDER BY number) AS starts, min(from_xid) AS low, max(until_xid) AS high FROM seals),
sides AS (
    SELECT place, number, events AS sealed, digest AS as_sealed, NULL::bigint AS found, NULL::text AS as_found FROM seals
    UNION ALL
    SELECT place, NULL, NULL, NULL, count(*), {events_digest}
    FROM (SELECT e.xid, e.id, {event_digest} AS digest,
                 width_bucket(e.xid::text::bigint, (SELECT starts FROM edges)) AS place
          FROM peernotes_event e
          WHERE {whose} AND e.xid >= (SELECT low::text::xid8 FROM edges)
            AND e.xid < (SELECT high::text::xid8 FROM edges)) event
    GROUP BY place),
compared AS (
    SELECT max(number) AS number, max(sealed) AS sealed, coalesce(max(found), 0) AS found,
           max(as_sealed) IS DISTINCT FROM max(as_found) AS differs
    FROM sides GROUP BY place)
SELECT t.total::bigint, wrong.number, wrong.found, wrong.sealed
FROM (SELECT coalesce(sum(sealed), 0) AS total FROM compared) t LEFT JOIN LATERAL (
    SELECT * FROM compared WHERE differs OR found <> sealed ORDER BY number LIMIT 1) wrong ON true"""

# Older than the edge of sealing, yet under no seal of their service: put in afterwards. Or younger: waiting.
UNSEALED = """
SELECT count(*) FILTER (WHERE e.xid < %(edge)s::text::xid8) AS missed,
       count(*) FILTER (WHERE e.xid >= %(edge)s::text::xid8) AS waiting,
       count(*) FILTER (WHERE e.xid >= %(edge)s::text::xid8
                        AND e.at < clock_timestamp() - make_interval(secs => %(patience)s)) AS late
FROM peernotes_event e WHERE {whose} AND e.xid >= %(until)s::text::xid8"""


@dataclass(frozen=True, slots=True)
class Chain:
    """One service's: how many seals it has, and the transaction until which they cover its events."""

    service: str
    seals: int
    until: int


@dataclass(frozen=True, slots=True)
class Fault:
    """The first thing that does not fit in one service's chain. ``kind``: what differs."""

    service: str
    number: int
    kind: str
    detail: str = ""

    def __str__(self) -> str:
        where = f"service {self.service}"
        return (
            f"{where}, seal {self.number}: {self.kind}. {self.detail}".strip()
            if self.number
            else f"{where}: {self.kind}"
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """``waiting``: events that no seal covers yet, because they are younger than the sealer's last round."""

    services: int
    seals: int
    events: int
    waiting: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A line that somebody else keeps: whoever rewrites the whole chain cannot rewrite that."""

    service: str
    number: int
    chain: str

    def __str__(self) -> str:
        return f"{self.service} {self.number} {self.chain}"


def verify(*, patience: int = 60, using: str = OWNER) -> Proof:
    """Everything, from the first event on. ``patience``: seconds after which an unsealed event is a fault."""
    faults: list[Fault] = []
    seals = events = waiting = 0
    with transaction.atomic(using=using):
        with connections[using].cursor() as cursor:
            cursor.execute(PATIENT)
        chains = _chains(using)
        edge = max((chain.until for chain in chains), default=0)
        for chain in chains:
            found, wrong = _contents(using, chain)
            waits, late = _unsealed(using, chain.service, {"until": chain.until, "edge": edge, "patience": patience})
            faults += [fault for fault in (_broken_link(using, chain.service), wrong, late) if fault]
            seals, events, waiting = seals + chain.seals, events + found, waiting + waits
        named = Event.objects.using(using).exclude(service_id=None).values_list("service_id", flat=True).distinct()
        unknown = set(map(str, named)) - {chain.service for chain in chains}
        faults += [
            Fault(name, 0, "there are events of this service, and it does not exist") for name in sorted(unknown)
        ]
    return Proof(len(chains), seals, events, waiting, tuple(faults))


def _last_seals(using: str, *columns: str) -> QuerySet[Seal, tuple[Any, ...]]:
    """No moment among them: the session may write dates as it likes."""
    last = Seal.objects.using(using).order_by("service_id", "-number").distinct("service_id")
    return last.values_list("service_id", *columns)


def _chains(using: str) -> list[Chain]:
    ends = {service: end for service, *end in _last_seals(using, "number", "until_xid")}
    known = {UUID(NOBODY), *Service.objects.using(using).values_list("id", flat=True), *ends}
    return [Chain(str(service), *ends.get(service, (0, 0))) for service in sorted(known)]


def _broken_link(using: str, service: str) -> Fault | None:
    for link in rows.named(LINKS, {"service": service, "first": FIRST}, using):
        if link["missing"]:
            return Fault(service, link["number"], "the seal before it is missing")
        what = "it does not begin where the one before ended" if link["gap"] else "its chain is broken"
        return Fault(service, link["number"], what)
    return None


def _contents(using: str, chain: Chain) -> tuple[int, Fault | None]:
    """How many events the seals say there are, and the first seal that says otherwise than its events."""
    service, total = chain.service, 0
    statement = CONTENTS.format(events_digest=EVENTS_DIGEST, event_digest=EVENT_DIGEST, whose=_whose(service))
    for after in range(0, chain.seals, BATCH):
        params = {"service": service, "after": after, "upto": after + BATCH}
        [row] = rows.named(statement, params, using)
        total += row["total"]
        if row["number"] is not None:
            kind = "an event was changed" if row["found"] == row["sealed"] else "an event was taken out or put in"
            return total, Fault(service, row["number"], kind, f"Sealed {row['sealed']}, found {row['found']}.")
    return total, None


def _unsealed(using: str, service: str, params: dict[str, int]) -> tuple[int, Fault | None]:
    [row] = rows.named(UNSEALED.format(whose=_whose(service)), params | {"service": service}, using)
    fault = None
    if row["missed"]:
        fault = Fault(service, 0, f"{row['missed']} events that no seal covers, though later ones are sealed")
    elif row["late"]:
        kind = f"{row['late']} events older than {params['patience']} seconds are not sealed: is the sealer running?"
        fault = Fault(service, 0, kind)
    return row["waiting"], fault


def _whose(service: str) -> str:
    return "e.service_id IS NULL" if service == NOBODY else "e.service_id = %(service)s"


def checkpoints(using: str = OWNER) -> list[Checkpoint]:
    return [Checkpoint(str(service), *end) for service, *end in _last_seals(using, "number", "chain")]


def differing(kept: list[Checkpoint], using: str = OWNER) -> Iterator[Fault]:
    """What somebody kept against what is here now."""
    seals = Seal.objects.using(using)
    for line in kept:
        chain = seals.filter(service_id=line.service, number=line.number).values_list("chain", flat=True).first()
        if chain is None:
            yield Fault(line.service, line.number, "it was kept outside and is missing here")
        elif chain != line.chain:
            yield Fault(line.service, line.number, "it differs from what was kept outside")
