"""Changing a service's model. The approval, in the largest service and in the smallest that has two administrators,
against one hand-written statement that leaves the same rows; every one commits and is taken back off the clock. Then
the preview of the change, its numbers against plain joins."""

from __future__ import annotations

import time
import uuid
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

import psycopg
from django.db import connections, transaction
from django.utils import timezone

from bench import report
from bench.cluster import BENCH
from bench.connections import APP, bare, brute, counted, pid
from bench.measure import AGAIN, LIMIT, Design, Subject
from peernotes import audit
from peernotes.actions import services as actions
from peernotes.policy.facts import Actor
from peernotes.policy.switches import answered
from peernotes.queries import preview, services
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.queries.preview import shapes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

BY_HAND = """
WITH ended AS (
    UPDATE peernotes_policyversion SET in_force = tstzrange(lower(in_force), now())
    WHERE service_id = %(service)s AND upper_inf(in_force) RETURNING reads_since, about_me_since),
begun AS (
    UPDATE peernotes_policyversion v
    SET starts_at = now(), in_force = tstzrange(now(), NULL), reads_since = (SELECT reads_since FROM ended),
        about_me_since = (SELECT about_me_since FROM ended),
        approved_by_id = %(by)s, approved_at = now()
    FROM (SELECT count(*) FROM ended) first WHERE v.id = %(version)s RETURNING v.id, v.service_id)
INSERT INTO peernotes_event (service_id, actor_id, actor_role, verb, object_type, object_id)
SELECT service_id, %(by)s, 'service_admin', 'approve_policy', 'policy_version', id FROM begun"""
UNDO = (
    "DELETE FROM peernotes_historicalpolicyversion WHERE service_id = %(service)s AND history_date >= %(since)s",
    "DELETE FROM peernotes_pressed WHERE verb = 'propose_policy' AND at >= %(since)s",
    "DELETE FROM peernotes_policyversion WHERE id = %(version)s",
    """UPDATE peernotes_policyversion SET in_force = tstzrange(lower(in_force), NULL)
       WHERE service_id = %(service)s AND upper(in_force) >= %(since)s""",
)
# Pairs of a peer worker and a person, workers, people: who could do it under the integrated model and then no longer.
LOST = """
WITH pair AS (
    SELECT a.user_id, a.content_object_id AS consumer_id, a.reads_record, v.reads_since
    FROM peernotes_assignment a JOIN peernotes_policyversion v ON v.service_id = a.service_id AND upper_inf(v.in_force)
    WHERE a.service_id = %(service)s
      AND EXISTS (SELECT 1 FROM peernotes_membership m WHERE m.user_id = a.user_id AND m.service_id = a.service_id
                  AND m.role IN ('consumer_peer_worker', 'carer_peer_worker', 'peer_supervisor'))
      AND NOT EXISTS (SELECT 1 FROM peernotes_conflictofinterest c WHERE c.user_id = a.user_id
                      AND c.consumer_id = a.content_object_id AND c.ended_at IS NULL)),
said AS (
    SELECT p.*, (SELECT row(c.decision, c.decided_at >= p.reads_since)::text FROM peernotes_consent c
                 WHERE c.consumer_id = p.consumer_id AND c.scope = %(scope)s
                   AND (c.grantee_id IS NULL OR c.grantee_id = p.user_id)
                 ORDER BY c.decided_at DESC, c.id DESC LIMIT 1) AS last
    FROM pair p)
SELECT count(*), count(DISTINCT user_id), count(DISTINCT consumer_id) FROM said WHERE {could}"""
COULD = {
    "read_record": ("read_record", "reads_record AND last = '(given,t)'"),
    "start_note": ("write_notes", "last IS NULL OR last LIKE '(given,%%'"),
}


@dataclass(frozen=True)
class Place:
    service: UUID
    name: str
    people: int
    one: Actor
    two: Actor


def subjects() -> Iterator[Subject | dict[str, Any]]:
    found = places()
    for place, size in zip(found, ("largest", "smallest"), strict=False):
        yield _approval(place, size)
    yield _previewed(found[0])
    yield _named(found[0])


def places() -> list[Place]:
    """The largest service, and the smallest in which two can decide."""
    rows = brute(
        """SELECT s.id, s.name, s.people, m.admins FROM (
               SELECT s.id, s.name, count(c.id) AS people FROM peernotes_service s
               JOIN peernotes_consumer c ON c.service_id = s.id GROUP BY s.id) s
           JOIN (SELECT service_id, (array_agg(user_id ORDER BY user_id))[1:2] AS admins FROM peernotes_membership
                 WHERE role = 'service_admin' GROUP BY service_id HAVING count(*) > 1) m ON m.service_id = s.id
           ORDER BY people DESC"""
    )
    ends = [rows[0], rows[-1]] if len(rows) > 1 else rows
    return [Place(*row[:3], *(Actor(user_id=key, request_id=uuid.uuid4()) for key in row[3])) for row in ends]


class Waiting:
    """A version that waits for its approval, one for each request: the same switches again, so that nobody notices."""

    def __init__(self, place: Place) -> None:
        self.place, self.version = place, None
        self.admin = psycopg.connect(BENCH.admin_url(connections["owner"].settings_dict["NAME"]), autocommit=True)
        self.admin.execute("SET session_replication_role = replica")

    def propose(self) -> None:
        self.since = timezone.now()
        by, service = self.place.one, self.place.service
        with transaction.atomic():
            audit.enter(by)
            current = _current(service)
            proposal = actions.Proposal(current.model, current.switches, "the same again")
            self.version = actions.propose(by=by, service_id=service, proposal=proposal, key=uuid.uuid4())

    def by_hand(self) -> None:
        params = {"service": self.place.service, "version": self.version, "by": self.place.two.user_id}
        bare().execute(BY_HAND, params, prepare=True)

    def by_us(self) -> None:
        with transaction.atomic():
            audit.enter(self.place.two)
            actions.approve(by=self.place.two, service_id=self.place.service, version_id=self.version)

    def undo(self) -> None:
        in_force = brute(
            "SELECT id FROM peernotes_policyversion WHERE service_id = %s AND in_force @> now()", [self.place.service]
        )
        if in_force != [(self.version,)]:
            raise AssertionError(f"{self.place.name}: in force is {in_force}, not {self.version}")
        for statement in UNDO:
            self.admin.execute(statement, {"service": self.place.service, "version": self.version, "since": self.since})


def _approval(place: Place, size: str) -> Subject:
    waiting = Waiting(place)
    waiting.propose()
    with counted() as sent:
        waiting.by_us()
    waiting.undo()
    hand = partial(
        Design, run=waiting.by_hand, pid=bare().info.backend_pid, before=waiting.propose, after=waiting.undo, queries=1
    )
    ours = Design("approve", waiting.by_us, pid(APP), waiting.propose, waiting.undo, len(sent) - 1)
    goal = f"under 5 statements beside the actor's, for {place.people:,} people"
    return Subject(f"switch of a model, {size} service", (hand(LIMIT), hand(AGAIN), ours), goal, 1)


def _previewed(place: Place) -> dict[str, Any]:
    comparison = _looked(place)
    with transaction.atomic():
        audit.enter(place.one)
        preview.of(comparison)
        with counted() as sent:
            started = time.perf_counter()
            found = preview.of(comparison)
            seconds = time.perf_counter() - started
    for capability, (scope, could) in COULD.items():
        effect = found.of(capability, shapes.Change.LOSES)
        said = (effect.pairs, effect.workers, effect.consumers)
        wanted = brute(LOST.format(could=could), {"service": place.service, "scope": scope})[0]
        if said != wanted:
            raise AssertionError(f"preview of {capability}: says {said}, brute force {wanted}")
    return report.line(
        f"preview of a switch, {place.name}", people=place.people, pairs=said[0], seconds=seconds, queries=len(sent),
        goal="counts exact, under 5 s",
    )  # fmt: skip


def _named(place: Place) -> dict[str, Any]:
    """A page of the names behind a number, the first and one far in."""
    comparison, mark = _looked(place), f"{shapes.Capability.START_NOTE}.{shapes.Change.LOSES}."
    with transaction.atomic():
        audit.enter(place.one)
        first = preview.names(comparison, mark, "people", None)
        started = time.perf_counter()
        second = preview.names(comparison, mark, "people", Cursor.read(first.older, NAME_AND_ID))
        seconds = time.perf_counter() - started
    if {row.id for row in first.rows} & {row.id for row in second.rows}:
        raise AssertionError("somebody stands on two pages of names")
    return report.line("names behind a number of the preview, 25", seconds=seconds, goal="paged")


def _current(service: UUID) -> services.ModelVersion:
    return services.standing(service, timezone.now()).current


def _looked(place: Place) -> shapes.Comparison:
    at = timezone.now()
    current = _current(place.service)
    other = answered("complementary" if current.model == "integrated" else "integrated", current.switches)
    return preview.compare(current, place.service, other, at)
