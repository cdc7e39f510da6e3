"""Which cells are asked: in every run enough that each pair of what matters is met, and with PEERNOTES_PROVE=1 many
more."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from tests.matrix.oracle import ELSEWHERE, FINISHED, IN_CARE, MODELS, NOBODY, PERSONS, STATES, STRUCK, VISITS, Asked
from tests.matrix.routes import ROUTES, Route, expected

if TYPE_CHECKING:
    from collections.abc import Iterator

PROVE = bool(os.environ.get("PEERNOTES_PROVE"))
# GET twice: alone, and sent by htmx.
METHODS = ("GET", "POST", "htmx", "HEAD", "OPTIONS")
CONCERNS = ("open", "seen")
QUESTIONS = ("look", "wish")
ABOUT_A_PERSON = {"note", "person", "entry", "concern", "question", "opening", "contact", "event"}
# Roles that may do something to a note: for them each state is met by a GET and by a POST, and what they may do is tried
# under every model and consent.
DONE = 302
MAY_ACT = {"author", "consumer", "records_officer"}
# For them the answer is the same whatever the state and the consent: these are mixed in, not gone through. Allauth's pages,
# and HEAD, OPTIONS and htmx everywhere, are left to the roles that stand for being signed in and not.
OUTSIDE = (
    ELSEWHERE
    | NOBODY
    | {"ex_staff", "operator", "other_consumer", "peer_unassigned", "clinician_unassigned", "visit_over"}
)
ANYBODY = {"clinician", "consumer", "ex_staff", "signed_out", "deactivated", "visit_here"}
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
        asked = self.asked
        kind = "POST" if self.method == "POST" else "GET"
        found = {("model", asked.model, kind)}
        if self.method in {"GET", "POST"} or asked.role in ANYBODY:
            found.add(("method", self.method))
        if asked.role in MAY_ACT:
            found |= {("person", asked.person), ("state", asked.state, kind)}
        elif asked.role not in OUTSIDE or self.pattern in CLINICAL:
            found |= {("person", asked.person), ("state", asked.state)}
        if self.method == "GET" and self.pattern in CLINICAL and asked.role in MEET and asked.state in TELLING:
            found.add(("all", asked.model, asked.person, asked.state))
        if asked.role in MAY_ACT and self.method == "POST" and expected(self.pattern, "POST", asked) == DONE:
            found.add(("act", asked.model, asked.person, asked.state))
        return found


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
    """Greedy, in a fixed order: a cell is taken when it shows something that no cell before it has shown."""
    met: set[tuple[str, ...]] = set()
    for cell in sorted(every, key=lambda cell: cell.rank):
        if not cell.shows() <= met:
            met |= cell.shows()
            yield cell
