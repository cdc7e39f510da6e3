"""Which cells are asked: in every run enough that each answer and each pair of what matters is met, and with
PEERNOTES_PROVE=1 many more."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import TYPE_CHECKING

from tests.matrix.oracle import (
    ELSEWHERE,
    FINISHED,
    IN_CARE,
    MODELS,
    NOBODY,
    PERSONS,
    ROLES,
    STATES,
    STRUCK,
    VISITS,
    Asked,
)
from tests.matrix.routes import ROUTES, Route, expected

if TYPE_CHECKING:
    from collections.abc import Iterator

PROVE = bool(os.environ.get("PEERNOTES_PROVE"))
# GET twice: alone, and sent by htmx.
METHODS = ("GET", "POST", "htmx", "HEAD", "OPTIONS")
CONCERNS = ("open", "seen")
QUESTIONS = ("look", "wish")
ABOUT_A_PERSON = {"note", "person", "entry", "concern", "question", "opening", "contact", "event", "goal"}
# Roles that may do something to a note: what they may do is tried under every model, consent and state.
DONE = 302
MAY_ACT = {"author", "consumer", "records_officer"}
# For them the answer is the same whatever the state and the consent.
OUTSIDE = (
    ELSEWHERE
    | NOBODY
    | {"ex_staff", "operator", "other_consumer", "peer_unassigned", "clinician_unassigned", "visit_over"}
)
# Allauth's pages are left to these, and HEAD, OPTIONS and htmx to the three that stand for being signed in and not.
ANYBODY = {"clinician", "consumer", "ex_staff", "signed_out", "deactivated", "visit_here"}
ANY_METHOD = {"clinician", "signed_out", "visit_here"}
TURNS = 3
# Where model, consent and state decide together, every mixture is asked for by those whom it is about.
CLINICAL = {"notes/<uuid:note>/", "people/<uuid:person>/", "people/<uuid:person>/record/", "entries/<uuid:entry>/"}
MEET = IN_CARE | {"consumer", "relative"}
TELLING = {"", "draft", STRUCK, *FINISHED}


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

    def shows(self) -> set[tuple[str, ...]]:
        """What this cell is a witness for. In a short run one of all that share something is enough."""
        asked, method = self.asked, self.method
        if method not in {"GET", "POST"}:
            return {("method", method)} if asked.role in ANY_METHOD else set()
        found: set[tuple[str, ...]] = {("method", method), ("model", asked.model)}
        if _varies(self.pattern, asked.role, method):
            found |= {(method, asked.model), (method, asked.person), (method, asked.state)}
        elif asked.role not in OUTSIDE or self.pattern in CLINICAL:
            found |= self._in_turn()
        if method == "GET" and self.pattern in CLINICAL and asked.role in MEET and asked.state in TELLING:
            found.add(("all", asked.model, asked.person, asked.state))
        if asked.role in MAY_ACT and method == "POST" and expected(self.pattern, "POST", asked) == DONE:
            found.add(("act", asked.model, asked.person, asked.state))
        return found

    def _in_turn(self) -> set[tuple[str, ...]]:
        """Where one answer is due to all, roles and routes take turns, so that each meets every person and state."""
        turn = ROLES.index(self.asked.role) + list(ROUTES).index(self.pattern)
        met = {PERSONS: self.asked.person, STATES: self.asked.state}
        return {
            ("turn", value)
            for values, value in met.items()
            if value in values and not (values.index(value) + turn) % TURNS
        }


@cache
def _varies(pattern: str, role: str, method: str) -> bool:
    """Whether model, person and state matter to the answer."""
    cells = (cell for model in MODELS for cell in _every(pattern, ROUTES[pattern], role, model))
    return len({expected(pattern, method, cell.asked) for cell in cells if cell.method == method}) > 1


def of(role: str) -> Iterator[Cell]:
    """The cells of one role, for a run of the wanted length."""
    for pattern, route in ROUTES.items():
        if not PROVE and not route.ours and role not in ANYBODY:
            continue
        every = [cell for model in MODELS for cell in _every(pattern, route, role, model)]
        yield from every if PROVE else _enough(every)


def _every(pattern: str, route: Route, role: str, model: str) -> Iterator[Cell]:
    persons = PERSONS if route.about in ABOUT_A_PERSON else ("given",)
    states = {"note": STATES, "concern": CONCERNS, "question": QUESTIONS}.get(route.about, ("",))
    if (route.visits or route.visits_post) and role in VISITS:
        states = STATES
    for method, person, state in product(METHODS, persons, states):
        if method in {"htmx", "HEAD", "OPTIONS"} and person not in PERSONS[:2]:
            continue
        yield Cell(pattern, route, method, Asked(role, model, person, state))


def _enough(every: list[Cell]) -> Iterator[Cell]:
    """Again and again the one that shows most that has not been shown yet."""
    left = [(cell, cell.shows()) for cell in sorted(every, key=lambda cell: cell.rank)]
    while left := [(cell, shows) for cell, shows in left if shows]:
        taken, met = max(left, key=lambda each: len(each[1]))
        left = [(cell, shows - met) for cell, shows in left]
        yield taken
