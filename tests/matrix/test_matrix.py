"""Every address, role, model, consent and state against the oracle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.db import transaction

from tests.matrix import cells, requests
from tests.matrix.cells import Cell, in_part
from tests.matrix.driver import Driver, Seen
from tests.matrix.oracle import NOBODY, ROLES, SHOWN_ON, VISITS, WORKS_HERE, must_see
from tests.matrix.routes import expected

# Nothing decided it.
SIGN_OUT = "sign_out"
FRAGMENT = {"HX-Request": "true"}
NOT_DONE = 400
# Of what is hidden, so much is compared with what does not exist at the same address.
ASKED_HERE = 25


@pytest.mark.parametrize("role", ROLES)
def test_every_cell_is_as_the_oracle_says(driver: Driver, role: str) -> None:
    judge = Judge(driver)
    asked = 0
    for cell in cells.of(role):
        judge.cell(cell)
        asked += 1
    assert asked > 50
    assert not judge.wrong, f"{len(judge.wrong)} of {asked}:\n" + "\n".join(judge.summary())


class Judge:
    def __init__(self, driver: Driver) -> None:
        self.driver = driver
        self.wrong: list[tuple[Cell, str]] = []
        self.nowhere: dict[tuple[object, ...], Seen] = {}

    def cell(self, cell: Cell) -> None:
        status = expected(cell.pattern, _http(cell), cell.asked, fragment=cell.method == "htmx")
        seen = self.send(cell)
        for fault in self.faults(cell, seen, status):
            self.wrong.append((cell, fault))

    def send(self, cell: Cell, *, hidden: bool = False) -> Seen:
        """What came of it is taken back, so that no cell can change what the next one finds."""
        driver, asked = self.driver, cell.asked
        place = driver.place(asked.model)
        path = requests.path(cell.pattern, place, asked, hidden=hidden)
        data = requests.body(cell.pattern, place, asked) if cell.method == "POST" else None
        driver.prepare(asked)
        with transaction.atomic():
            seen = driver.send(asked, _http(cell), path, data, **(FRAGMENT if cell.method == "htmx" else {}))
            stands = driver.rows(seen.written) if seen.status >= NOT_DONE else {}
            transaction.set_rollback(True)
        return replace(seen, written=frozenset(driver.differ(stands)) if stands else seen.written)

    def faults(self, cell: Cell, seen: Seen, status: int) -> Iterator[str]:
        if seen.status != status:
            yield f"answered {seen.status}, expected {status} {seen.trouble[-600:]}"
            return
        leaked = sorted(word for word in seen.words if not self.driver.may_see(cell.asked, word))
        if leaked:
            yield f"shows {[self.driver.stage.words[word] for word in leaked]}"
        if cell.method == "GET" and status == 200:
            yield from self.missing(cell, seen)
        written = seen.written - self.left_by_a_try(cell, status)
        if written and not self.acts(cell, status):
            yield f"wrote to {sorted(written)}"
        yield from self.recorded(cell, seen)
        if status == 404:
            yield from self.like_nowhere(cell, seen)

    @staticmethod
    def left_by_a_try(cell: Cell, status: int) -> set[str]:
        """A line for the privacy officers, and that there is one, beside the event, where somebody works in the service
        themselves."""
        tried = status in {403, 404} and cell.asked.person in WORKS_HERE and cell.asked.role != "consumer"
        return {"peernotes_alert", "peernotes_message"} if tried else set()

    @staticmethod
    def acts(cell: Cell, status: int) -> bool:
        return cell.method == "POST" and (status in {302, 204} or (status == 200 and cell.route.shows_once))

    def missing(self, cell: Cell, seen: Seen) -> Iterator[str]:
        words = self.driver.stage.words.items() if cell.pattern in SHOWN_ON else ()
        due = {canary for canary, word in words if must_see(cell.pattern, cell.asked, word)}
        if due - seen.words:
            yield f"does not show {[self.driver.stage.words[word] for word in sorted(due - seen.words)]}"

    def recorded(self, cell: Cell, seen: Seen) -> Iterator[str]:
        """Reading what is clinical leaves an event, and so does every refusal, in the name of who asked."""
        refused = seen.status in {403, 404} and cell.route.ours
        opened = seen.status == 200 and cell.route.reads and cell.asked.role not in cell.route.unseen_by
        opened = opened and _on_something(cell)
        acted = (
            self.acts(cell, seen.status)
            and seen.status != 204
            and cell.route.about != "nothing"
            and cell.route.leaves_event
            and _on_something(cell)
        )
        wanted = {False} if refused else {True} if opened or acted else set()
        if wanted and {event.allowed for event in seen.events} != wanted:
            yield f"left the events {[(event.verb, event.allowed, event.code) for event in seen.events]}"
        if wanted and not all(event.rule or event.verb == SIGN_OUT for event in seen.events):
            yield f"left events without their rule: {[(event.verb, event.code, event.rule) for event in seen.events]}"
        actor = self.driver.identity(cell.asked)
        if any((event.actor_id, event.visit_id) != actor for event in seen.events):
            yield "left an event in somebody else's name"

    def like_nowhere(self, cell: Cell, seen: Seen) -> Iterator[str]:
        """Byte for byte what the same person gets for what does not exist, headers included: at any address, and of a part
        it is asked at their own."""
        if not requests.has_object(cell.pattern):
            return
        key = cell.method, self.driver.identity(cell.asked)
        if key not in self.nowhere:
            self.nowhere[key] = self.send(cell, hidden=True)
        here = self.send(cell, hidden=True) if in_part(cell, ASKED_HERE) else self.nowhere[key]
        if not seen.wire == here.wire == self.nowhere[key].wire:
            yield f"differs from an object that does not exist ({here.status}, elsewhere {self.nowhere[key].status})"

    def summary(self) -> list[str]:
        kinds = Counter(f"/{cell.pattern} {cell.method}: {fault[:160]}" for cell, fault in self.wrong)
        first = {f"/{cell.pattern} {cell.method}: {fault[:160]}": (cell, fault) for cell, fault in reversed(self.wrong)}
        return [f"{number} x {first[kind][0]}: {first[kind][1]}" for kind, number in kinds.most_common(25)]


def _http(cell: Cell) -> str:
    return "GET" if cell.method == "htmx" else cell.method


def _on_something(cell: Cell) -> bool:
    """The pages of a visit show nothing to who is not on one, and signing in is asked for before anything is read."""
    role = cell.asked.role
    if role in VISITS:
        return role != "visit_over" and cell.route.visits is not None
    return role not in NOBODY and not cell.route.public
