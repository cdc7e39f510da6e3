"""A Crisis and Support Plan: for its person, and for who may read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import Method, NotesWish, PlanPart
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.models import CrisisPlanPart

# Its address counts: what a part is about stands in no address.
NUMBERED = tuple(PlanPart)


@dataclass(frozen=True)
class PlanPartShown:
    """``text``: with the wish about notes before it. ``said``: when it was written. ``href``: to change it."""

    heading: str
    text: str = ""
    said: str = ""
    only_me: bool = False
    href: str = ""


def mine(parts: list[CrisisPlanPart], page: str) -> list[PlanPartShown]:
    """Each part, also those without words. ``page``: the name of the page on which one is written."""
    written = {part.part: part for part in parts}
    return [
        of_part(which, written.get(which), reverse(page, args=[number])) for number, which in enumerate(NUMBERED, 1)
    ]


def of_person(parts: list[CrisisPlanPart]) -> list[PlanPartShown]:
    """In the order of the page; without words there is nothing to read."""
    found = sorted(parts, key=lambda part: NUMBERED.index(PlanPart(part.part)))
    return [shown for part in found if (shown := of_part(PlanPart(part.part), part)).text]


def of_part(which: PlanPart, part, href: str = "") -> PlanPartShown:
    """To be read, or a row of its history; None: nothing was written yet."""
    if part is None:
        return PlanPartShown(str(which.label), href=href)
    wish = str(NotesWish(part.wish).label) if part.wish else ""
    by_sign_in = part.method == Method.OWN_LOGIN
    how = _("Written on %(day)s") if by_sign_in else _("Written on %(day)s, on a worker's device")
    said = how % {"day": times.day(part.changed_at)}
    return PlanPartShown(str(which.label), "\n".join(filter(None, (wish, part.text))), said, part.only_me, href)
