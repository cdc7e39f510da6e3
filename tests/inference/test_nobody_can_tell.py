"""Two worlds that differ in one thing: whoever may not know of it gets the same answers in both, in status, length and every
byte, on every page, in every search, count and list. `make test` asks the telling pages in turn, `make prove` every address."""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
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
    turns = itertools.cycle(_every_turn(world, secret, rng))
    told: list[str] = []
    for pair in range(PAIRS):
        in_its_place = pair % 2 == 0
        turn = list(itertools.islice(turns, ASKED))
        asked = [one for one in turn if in_its_place or one[1] not in counted]
        found = _differ(world, secret, desks, asked, seed=pair, in_its_place=in_its_place)
        # A day may have begun between the two, and a page that says which it is is another.
        found = found and _differ(world, secret, desks, asked, seed=pair, in_its_place=in_its_place)
        told += [f"pair {pair}: {line}" for line in found]
    assert not told, "\n".join(told)


def _every_turn(world: World, secret: Secret, rng: random.Random) -> list[tuple[str, str]]:
    """Who asks what: each page by somebody before any by a second one."""
    found = [(name, page) for name, pages in secret.telling.items() for page in pages.split()]
    if PROVE:
        found += [(name, page) for name in secret.telling for page in every_address(world)]
    rng.shuffle(found)
    by_page = Counter[str]()

    def how_often(one: tuple[str, str]) -> int:
        by_page[one[1]] += 1
        return by_page[one[1]]

    return sorted(found, key=how_often)


def _differ(
    world: World, secret: Secret, desks: Desks, asked: list[tuple[str, str]], *, seed: int, in_its_place: bool
) -> list[str]:
    """What somebody who may not know is told otherwise."""
    with _rolled_back():
        world.rng.seed(seed)
        known = secret.makes(world, other=False)
        so = [_answer(world, known, desks, *one) for one in asked]
    with _rolled_back():
        world.rng.seed(seed)
        if in_its_place:
            secret.makes(world, other=True)
        not_so = [_answer(world, known, desks, *one) for one in asked]
    both = zip(asked, so, not_so, strict=True)
    return [f"{who}, {page}: {_first_difference(one, other)}" for (who, page), one, other in both if one != other]


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
