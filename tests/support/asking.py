"""What a rule looks at. Facts are looked up when a rule asks for them; where they may be several things then, it is asked
again for each of these, and never about what it does not ask for. So it has an answer for every combination of the facts,
and each answer is given once for all combinations that differ in nothing that led to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")
# What each thing may be.
Possible = Mapping[str, Sequence[Any]]


class Open(Exception):
    """A rule asked for what is not the same in all that ``name`` may be."""

    def __init__(self, name: str, parts: list[list[Any]]) -> None:
        super().__init__(name)
        self.name, self.parts = name, parts


@dataclass(frozen=True)
class Fork:
    """Where an answer depends on ``name``: what follows for which values of it."""

    name: str
    branches: list[tuple[list[Any], Any]]


def ask(rule: Callable[[Possible], Any], possible: Possible) -> Any:
    """The answer, or where it forks."""
    try:
        return rule(possible)
    except Open as open_:
        name, parts = open_.name, open_.parts
    return Fork(name, [(part, ask(rule, {**possible, name: part})) for part in parts])


def outcomes(asked: Any) -> Iterator[Any]:
    if isinstance(asked, Fork):
        for _values, then in asked.branches:
            yield from outcomes(then)
    else:
        yield asked


def what(possible: Possible, name: str, of: Callable[[Any], Any] = lambda value: value) -> Any:
    """What ``of`` says of all that ``name`` may be."""
    values = possible[name]
    if len(values) == 1:
        return of(values[0])
    parts: dict[Any, list[Any]] = {}
    for value in values:
        parts.setdefault(of(value), []).append(value)
    if len(parts) > 1:
        raise Open(name, list(parts.values()))
    return next(iter(parts))


def any_of(possible: Possible, name: str) -> Any:
    """Facts of which there are several: told apart are those that differ in a field which a rule asks for. None may be
    among them."""
    if what(possible, name, lambda each: each is None):
        return None
    return _looked_up(possible[name][0], lambda field: what(possible, name, attrgetter(field)))


def but(facts: T, **other: Any) -> T:
    """As ``dataclasses.replace``, which looks at all fields. What can be called is, once a rule asks for it."""

    def find(field: str) -> Any:
        found = other.get(field, MISSING)
        return getattr(facts, field) if found is MISSING else found() if callable(found) else found

    made: T = _looked_up(facts, find)
    return made


def _looked_up(facts: Any, find: Callable[[str], Any]) -> Any:
    """Facts of the same kind; each is looked up by ``find``, and then it is there."""
    made = object.__new__(_kind(type(facts)))
    object.__setattr__(made, "_find", find)
    return made


@cache
def _kind(of: type) -> type:
    if hasattr(of, "_is_looked_up"):
        return of
    assert "__slots__" in vars(of), "a default of its class would be found first"
    # Compared, they would be another kind than what they stand for.
    never = {"__eq__": None, "__hash__": None}
    return type(of.__name__, (of,), never | {"_is_looked_up": True, "__getattr__": _look_up})


def _look_up(made: Any, field: str) -> Any:
    """Python comes here for a field that was not set yet."""
    found = made._find(field)
    object.__setattr__(made, field, found)
    return found
