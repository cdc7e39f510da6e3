"""A list of people to invite: what is wrong with which line, who fits, and the links of those who are invited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import PRIVILEGED_ROLES
from peernotes.imports.staff import LineProblem
from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow
from peernotes.presenters.staff import roles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from peernotes.actions.staff_import import BroughtIn, HandedOn, Listed


def looked(brought: BroughtIn, wrong: Iterable[LineProblem]) -> dict[str, object]:
    """What is wrong, in the order of the lines, and who can be invited."""
    problems = sorted([*wrong, *_taken(brought)], key=lambda each: each.line)
    return {
        "problems": [_problem(each) for each in problems],
        "fit": [_fit(each) for each in brought.fit],
        "waits": waits(brought.fit),
    }


def _problem(found: LineProblem) -> PersonRow:
    said = {"line": found.line, "column": found.column}
    title = _("Line %(line)s, %(column)s") if found.column else _("Line %(line)s")
    return PersonRow(title=title % said, href="", note=found.reason)


def _fit(listed: Listed) -> PersonRow:
    who = listed.newcomer
    return PersonRow(title=who.name, href="", note=f"{who.username} · {roles(' '.join(listed.roles))}")


def _taken(brought: BroughtIn) -> list[LineProblem]:
    here = {each.newcomer.username.lower() for each in brought.fit}
    above, elsewhere = _("A line above has this username too."), _("This username is taken. Please choose another.")
    return [
        LineProblem(each.line, "username", above if each.newcomer.username.lower() in here else elsewhere)
        for each in brought.taken
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
