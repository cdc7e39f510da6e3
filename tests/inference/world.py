"""A small service in which everybody is who may not know something, and what each of them can ask about it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.urls import URLPattern, get_resolver
from django.utils import timezone

from peernotes.models import Carer, CarerTie, Consumer, GroupRun, GroupSession, Note, PlanItem
from tests.support import build
from tests.support.build import DAY
from tests.support.cast import Cast, assign

# Beside the cast: Lee and Max lead the group, Rosa works with carers, Mira supervises, Aud reads what was done.
MORE = {
    "lee": "consumer_peer_worker",
    "max": "clinician",
    "rosa": "carer_peer_worker",
    "mira": "peer_supervisor",
    "aud": "auditor",
}
STATIC = ("accounts/", "healthz", "help/", "accessibility/", "still-here/", "set-up/", "invitation/", "visit/", "kept/")


@dataclass
class World:
    """Sam and Kim are alike: each has a sign-in, a carer who signs in, Ida and Jo, a note that everybody reads who works with
    them, and an item of a care plan that is not for peer support. Pat is somebody else who is helped here."""

    cast: Cast
    rng: random.Random
    run: GroupRun
    held: GroupSession
    sam: Consumer
    kim: Consumer
    ties: dict[str, CarerTie]
    carers: dict[str, Carer]
    notes: dict[str, Note]
    items: dict[str, PlanItem]

    @cached_property
    def known(self) -> set[bytes]:
        """The ids of everybody, of their notes and items, and of the group and its session."""
        there = (self.cast.users, self.ties, self.carers, self.notes, self.items)
        everybody = [one for each in there for one in each.values()]
        return {str(one.pk).encode() for one in (*everybody, self.sam, self.kim, self.run, self.held)}

    def canary(self) -> str:
        """A word that stands nowhere else."""
        return f"w{self.rng.randrange(10**9):09d}"


def made(cast: Cast, rng: random.Random) -> World:
    """As the owner."""
    for name in (*MORE, "kim", "pat", "ida", "jo"):
        cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
    for name, role in MORE.items():
        build.member(user=cast.users[name], service=cast.service, role=role, starts_at=timezone.now() - 10 * DAY)
    people = {
        name: build.consumer(service=cast.service, name=name.title(), identifier=name, user=cast.users[name])
        for name in ("kim", "pat")
    } | {"sam": cast.sam}
    for worker in ("alex", "dana", "bea"):
        assign(cast, worker, people["kim"])
    leads = {cast.users["lee"]: "peer", cast.users["max"]: "clinician"}
    run = build.group(service=cast.service, led_by=leads, capacity=rng.randint(4, 12))
    for number in range(rng.randint(2, 9)):
        other = build.consumer(service=cast.service, name=f"Filler {number}", identifier=f"f{number}")
        build.in_group(run=run, consumer=other, called=f"F{number}")
    ties = {
        carer: build.carer_tie(consumer=people[whose], name=carer.title())
        for carer, whose in (("ida", "sam"), ("jo", "kim"))
    }
    carers = {name: build.carer(tie=tie, user=cast.users[name], name=name.title()) for name, tie in ties.items()}
    # It is not over yet, so that whoever joins now can be there.
    about = {"happened_at": timezone.now() - DAY / 24, "number_present": 30}
    held = build.group_session(run=run, final=bool(rng.randint(0, 1)), **about)
    both = {name: people[name] for name in ("sam", "kim")}
    notes, items = ({name: make(cast, person) for name, person in both.items()} for make in (_note, _item))
    return World(cast, rng, run, held, people["sam"], people["kim"], ties, carers, notes, items)


def _note(cast: Cast, person: Consumer) -> Note:
    """Of yesterday, open to everybody who works with them."""
    parts = [build.section(text="We walked.", audience=audience) for audience in ("care_team", "peer_team")]
    then = timezone.now() - DAY
    about = {"consumer": person, "author": cast.users["alex"], "policy": cast.policy, "happened_at": then}
    return build.note(**about, sections=parts)


def _item(cast: Cast, person: Consumer) -> PlanItem:
    return build.plan_item(consumer=person, by=cast.users["bea"], text="A session on Thursdays.")


def places(world: World) -> dict[str, Any]:
    """What stands in addresses."""
    return {
        "slug": world.cast.service.slug, "person": world.sam.pk, "run": world.run.pk, "held": world.held.pk,
        "carer": world.carers["ida"].pk, "verb": "assign", "note": world.notes["sam"].pk,
    }  # fmt: skip


def every_address(world: World) -> Iterator[str]:
    """That is asked by GET, about what there is in this world."""
    alex = world.cast.users["alex"].pk
    fill: dict[str, Any] = places(world) | {
        "group_session": world.held.pk, "measure": "mhi5", "programme": world.run.programme_id, "worker": alex,
        "number": 1, "member": alex, "version": world.cast.policy.pk,
    }  # fmt: skip
    for route in _routes():
        tie = {} if route.startswith("carers/") else {"carer": world.ties["ida"].pk}
        if path := _filled(route, fill | tie):
            yield path


def _routes() -> Iterator[str]:
    for pattern in get_resolver().url_patterns:
        if isinstance(pattern, URLPattern) and not (route := str(pattern.pattern)).startswith(STATIC):
            yield route


def _filled(route: str, fill: dict[str, Any]) -> str | None:
    parts = []
    for part in route.split("/"):
        name = part.rpartition(":")[2].rstrip(">")
        if part.startswith("<") and name not in fill:
            return None
        parts.append(str(fill[name]) if part.startswith("<") else part)
    return "/" + "/".join(parts)
