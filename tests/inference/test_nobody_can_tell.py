"""Two worlds that differ in one thing: whoever may not know of it gets the same answers in both, in status, length and every
byte, on every page, in every search, count and list. `make test` asks the telling pages in turn, `make prove` every address."""

from __future__ import annotations

import random
import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.inference.facts import SECRETS, Made, Secret
from tests.inference.world import World, every_address, made, places
from tests.support.cast import Cast
from tests.support.programme import PROVE

At = Callable[[str], Client]
Owner = Callable[[], Any]
Desks = dict[str, Client]
pytestmark = pytest.mark.django_db
PAIRS = 34 if PROVE else 8  # of each secret: over 200 to prove it
ASKED = 40 if PROVE else 6
# New on each drawing, and in no relation to anything: tokens of forms, numbers of events, and what a clock says.
BY_ITSELF = re.compile(
    rb"""(?<=name=")(?:csrfmiddlewaretoken|opened)" value="[^"]*|(?<=data-left=")\d+|(?<=datetime=")[^"]+|\b\d\d:\d\d\b"""
    rb'|(?<=&amp;at=)[^"]+|(?<=/my/who-looked/)\d+|Event</dt>\n      <dd class="pn-summary__value">\d+'
)
ID = re.compile(rb"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@pytest.mark.parametrize("secret", SECRETS.values(), ids=SECRETS)
def test_the_answers_are_the_same(cast: Cast, at: At, as_owner: Owner, secret: Secret) -> None:
    rng = random.Random(20)
    with as_owner():
        world = made(cast, rng)
    secret.before(world)
    desks = {name: at(name) for name in secret.telling}
    counted = secret.counted | {page.format(**places(world), word="") for page in secret.counted}
    turns = Turns(world, secret)
    told: list[str] = []
    for pair in range(PAIRS):
        in_its_place = pair % 2 == 0
        asked = turns.take(frozenset() if in_its_place else counted)
        found, opened = _differ(world, secret, desks, asked, seed=pair, in_its_place=in_its_place)
        turns.opened.update(opened)
        if found:  # A day may have begun between the two, and a page that says which it is is another.
            found, _opened = _differ(world, secret, desks, asked, seed=pair, in_its_place=in_its_place)
        told += [f"pair {pair}: {line}" for line in found]
    assert not told, "\n".join(told)


class Turns:
    """Who asks what: what nobody who asked could open yet comes before what somebody opened, and each page before any again."""

    def __init__(self, world: World, secret: Secret) -> None:
        more = list(every_address(world)) if PROVE else []
        found = [(name, page) for name, pages in secret.telling.items() for page in (*pages.split(), *more)]
        world.rng.shuffle(found)
        self.who: dict[str, deque[str]] = {}
        for name, page in found:
            self.who.setdefault(page, deque()).append(name)
        self.opened, self.asked = Counter[str](), Counter[str]()

    def take(self, left_out: frozenset[str]) -> list[tuple[str, str]]:
        pages = sorted(self.who.keys() - left_out, key=lambda page: (self.opened[page], self.asked[page], page))[:ASKED]
        for page in pages:
            self.asked[page] += 1
            self.who[page].rotate()
        return [(self.who[page][0], page) for page in pages]


def _differ(
    world: World, secret: Secret, desks: Desks, asked: list[tuple[str, str]], *, seed: int, in_its_place: bool
) -> tuple[list[str], list[str]]:
    """What somebody who may not know is told otherwise, and the pages that could be opened."""
    with _rolled_back():
        world.rng.seed(seed)
        known = secret.makes(world, other=False)
        so = [_answer(world, known, desks, *one) for one in asked]
    with _rolled_back():
        world.rng.seed(seed)
        if in_its_place:
            secret.makes(world, other=True)
        not_so = [_answer(world, known, desks, *one) for one in asked]
    opened = [page for (_who, page), answers in zip(asked, so, strict=True) if any(one[0] == 200 for one in answers)]
    both = zip(asked, so, not_so, strict=True)
    return [f"{who}, {page}: {_first_difference(*two)}" for (who, page), *two in both if two[0] != two[1]], opened


@contextmanager
def _rolled_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _answer(world: World, known: Made, desks: Desks, who: str, page: str) -> list[tuple[int, str, bytes]]:
    """Of each address that the page stands for."""
    if page == "{ids}":
        paths = [f"/{each}/notes/{key}/" for key in known.ids for each in ("carers", "carer")]
    else:
        paths = [page.format(**places(world), word=known.word)]
    answers = [desks[who].get(path) for path in paths]
    return [(one.status_code, one.headers.get("Location", ""), _said(world, one.content)) for one in answers]


def _said(world: World, body: bytes) -> bytes:
    """The ids of what was there before stay; of what is made in a world each has its own."""
    return ID.sub(lambda found: found[0] if found[0] in world.known else b"", BY_ITSELF.sub(b"", body))


def _first_difference(one: list, other: list) -> str:
    for (status, place, body), (its_status, its_place, its_body) in zip(one, other, strict=True):
        if (status, place) != (its_status, its_place):
            return f"{status} {place} and {its_status} {its_place}"
        if body != its_body:
            at = next((n for n, (a, b) in enumerate(zip(body, its_body, strict=False)) if a != b), 0)
            return f"{body[max(at - 90, 0) : at + 160]!r} and {its_body[max(at - 90, 0) : at + 160]!r}"
    return ""
