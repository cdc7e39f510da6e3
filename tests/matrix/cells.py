"""Which cells are asked. With PEERNOTES_PROVE=1 all of them. In every run, at each address: each kind of role that it tells
apart, each answer that it gives to them, and models, persons and states in turn."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product
from typing import TYPE_CHECKING

from tests.matrix.oracle import (
    IN_CARE,
    MODELS,
    PERSONS,
    ROLES,
    SHOWN_ON,
    STATES,
    VISITS,
    Asked,
)
from tests.matrix.routes import ROUTES, Route, expected
from tests.support.programme import PROVE, in_turn

if TYPE_CHECKING:
    from collections.abc import Iterator

# GET twice: alone, and sent by htmx.
METHODS = ("GET", "POST", "htmx", "HEAD", "OPTIONS")
CONCERNS = ("open", "seen")
QUESTIONS = ("look", "wish")
ABOUT_A_PERSON = {"note", "person", "entry", "concern", "question", "opening", "contact", "event", "goal", "plan_item"}
# Roles that may do something to a note: what they may do is tried under every model, consent and state.
DONE = 302
MAY_ACT = {"author", "consumer", "records_officer"}
# Of the roles to whom an address answers alike whatever it is about, so many post to it, in turn. One of each role that the
# product knows looks at all of them, and of the others who are alike one.
ALIKE = 2
LOOKS = {"colleague", "carer_peer", "supervisor", "clinician", "administrator", "records_officer", "auditor",
         "privacy_officer", "consumer"}  # fmt: skip
# htmx, and HEAD and OPTIONS in turn, are left to the three that stand for being signed in and not.
ANY_METHOD = ("clinician", "signed_out", "visit_here")
# Where model, consent and state decide together, those whom it is about meet everybody under both models.
CLINICAL = {"notes/<uuid:note>/", "people/<uuid:person>/", "people/<uuid:person>/record/", "entries/<uuid:entry>/"}
MEET = IN_CARE | {"consumer", "relative"}


@dataclass(frozen=True)
class Cell:
    pattern: str
    route: Route
    method: str
    asked: Asked

    def __str__(self) -> str:
        asked = self.asked
        return f"{self.method} /{self.pattern} as {asked.role}, {asked.model}, {asked.person} {asked.state}"

    @property
    def rank(self) -> bytes:
        """An order that looks like chance and is the same everywhere."""
        return hashlib.sha256(str(self).encode()).digest()


def in_part(cell: Cell, part: int) -> bool:
    """Whether it is among so many of 256."""
    return PROVE or cell.rank[0] < part


def of(role: str) -> Iterator[Cell]:
    """The cells of one role, for a run of the wanted length."""
    for pattern, route in ROUTES.items():
        yield from _every(pattern, route, role) if PROVE else Few(pattern, route, role).cells()


def _every(pattern: str, route: Route, role: str, methods: tuple[str, ...] = METHODS) -> Iterator[Cell]:
    persons, states = _met(route, role)
    for model, method, person, state in product(MODELS, methods, persons, states):
        if method in {"htmx", "HEAD", "OPTIONS"} and person not in PERSONS[:2]:
            continue
        yield Cell(pattern, route, method, Asked(role, model, person, state))


def _met(route: Route, role: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    persons = PERSONS if route.about in ABOUT_A_PERSON else ("given",)
    states = {"note": STATES, "concern": CONCERNS, "question": QUESTIONS}.get(route.about, ("",))
    if (route.visits or route.visits_post) and role in VISITS:
        states = STATES
    return persons, states


@cache
def alike(pattern: str, method: str) -> dict[str, list[str]]:
    """To whom an address gives the same answers, by role."""
    by_answers: dict[tuple[int, ...], list[str]] = {}
    for role in ROLES:
        cells = _every(pattern, ROUTES[pattern], role, (method,))
        by_answers.setdefault(tuple(expected(pattern, method, cell.asked) for cell in cells), []).append(role)
    return {role: roles for roles in by_answers.values() for role in roles}


@dataclass(frozen=True)
class Few:
    """What one role asks of one address in every run."""

    pattern: str
    route: Route
    role: str

    @cached_property
    def place(self) -> int:
        return list(ROUTES).index(self.pattern)

    @cached_property
    def turn(self) -> int:
        """Roles and addresses take turns, so that each meets every model, person and state."""
        return ROLES.index(self.role) + self.place

    def cells(self) -> Iterator[Cell]:
        met: dict[Cell, None] = dict.fromkeys(self._by_answer())
        if self.pattern in CLINICAL and self.role in MEET:
            met |= dict.fromkeys(self._everybody("GET", [(model, each) for model in MODELS for each in PERSONS]))
        yield from met
        if self.role == in_turn(ANY_METHOD, self.place)[0]:
            yield from (self._near(cells, number) for number, cells in enumerate(self._other_methods()))

    def _by_answer(self) -> Iterator[Cell]:
        for method in ("GET", "POST"):
            asking = self._asking(method)
            if self.role not in asking:
                continue
            answers: dict[int, list[Cell]] = {}
            for cell in _every(self.pattern, self.route, self.role, (method,)):
                answers.setdefault(expected(self.pattern, method, cell.asked), []).append(cell)
            if method == "POST" and self.role in MAY_ACT:
                yield from self._each(answers.get(DONE, []))
            all_of_them = self.role == asking[0] or self.pattern in SHOWN_ON
            for cells in answers.values() if all_of_them else in_turn([*answers.values()], self.turn):
                yield self._near(cells, 0)

    def _asking(self, method: str) -> list[str]:
        """Of those to whom the address answers alike: the first comes upon each answer."""
        group = alike(self.pattern, method)[self.role]
        if method == "POST":
            return in_turn(group, self.place, ALIKE)
        look = [role for role in group if self.pattern in SHOWN_ON or (self.route.ours and role in LOOKS)]
        return [*in_turn([role for role in group if role not in look], self.place), *look]

    def _each(self, cells: list[Cell]) -> Iterator[Cell]:
        """Each person and each state that are among them."""
        for name in ("person", "state"):
            for number, value in enumerate(sorted({getattr(cell.asked, name) for cell in cells})):
                yield self._near([cell for cell in cells if getattr(cell.asked, name) == value], number)

    def _everybody(self, method: str, whom: list[tuple[str, str]]) -> Iterator[Cell]:
        every = list(_every(self.pattern, self.route, self.role, (method,)))
        for number, each in enumerate(whom):
            yield self._near([cell for cell in every if (cell.asked.model, cell.asked.person) == each], number)

    def _other_methods(self) -> Iterator[list[Cell]]:
        for method in ("htmx", *in_turn(["HEAD", "OPTIONS"], self.place)):
            yield list(_every(self.pattern, self.route, self.role, (method,)))

    def _near(self, cells: list[Cell], number: int) -> Cell:
        """The one whose turn it is, or the next that there is."""
        turn = self.turn

        def later(cell: Cell) -> int:
            away = (PERSONS.index(cell.asked.person) - turn - 4 * number) % len(PERSONS)
            if cell.asked.state in STATES:
                away += (STATES.index(cell.asked.state) - 5 * turn - 7 * number) % len(STATES)
            return 2 * away + (MODELS.index(cell.asked.model) - turn - number) % len(MODELS)

        return min(cells, key=later)
