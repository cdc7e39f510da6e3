"""A list of people to invite: what is wrong with which line, who fits, and the links of those who are invited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import PRIVILEGED_ROLES
from peernotes.imports.staff import LineProblem
from peernotes.presenters import times
from peernotes.presenters.staff import roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from peernotes.actions.staff_import import BroughtIn, HandedOn, Listed


def looked(outcome: BroughtIn, wrong: Iterable[LineProblem]) -> dict[str, object]:
    """Rows and heads for two tables: what is wrong, and who can be invited."""
    ordered = sorted([*wrong, *_taken(outcome)], key=lambda each: each.line)
    problems = [[_("Line %(n)s") % {"n": each.line}, each.column or _("all of it"), each.reason] for each in ordered]
    fit = [[each.newcomer.name, each.newcomer.username, roles(" ".join(each.roles))] for each in outcome.fit]
    return {
        "problems": problems,
        "problems_head": [_("Line"), _("Column"), _("What is wrong")],
        "fit": fit,
        "fit_head": [_("Name"), _("Username"), _("Roles")],
        "waits": waits(outcome.fit),
    }


def _taken(outcome: BroughtIn) -> list[LineProblem]:
    here = {each.newcomer.username.lower() for each in outcome.fit}
    above, elsewhere = _("A line above has this username too."), _("This username is taken. Please choose another.")
    return [
        LineProblem(each.line, "username", above if each.newcomer.username.lower() in here else elsewhere)
        for each in outcome.taken
    ]


def waits(people: Iterable[Listed]) -> bool:
    """Whether somebody's role takes a second administrator."""
    return any(PRIVILEGED_ROLES & set(each.roles) for each in people)


def links(done: Iterable[HandedOn], address: Callable[[str], str]) -> list[dict[str, str]]:
    return [
        {
            "name": each.listed.newcomer.name,
            "username": each.listed.newcomer.username,
            "url": address(each.link.token) if each.link else "",
        }
        for each in done
    ]


def until(done: Iterable[HandedOn]) -> str:
    """Until when the first of them may be used."""
    ends = [each.link.expires_at for each in done if each.link]
    return times.shown(min(ends)) if ends else ""
