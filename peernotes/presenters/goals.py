"""Goals: for the person, and for who may read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import GoalStatus
from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.queries.goals import SaidGoal

TONES = {GoalStatus.OPEN: "together", GoalStatus.REACHED: "done", GoalStatus.LET_GO: "plain"}


@dataclass(frozen=True)
class GoalCard:
    """``said``: whose hand, and when."""

    text: str
    tag: str
    tone: str
    said: str
    only_me: bool
    href: str = ""


def mine(goal: SaidGoal) -> GoalCard:
    return _card(goal, reverse("my-goal", args=[goal.id]), goal.written_down_by, _mine)


def before(goal) -> GoalCard:
    """A row of its history, for the person."""
    return _card(goal, "", goal.written_down_by and goal.written_down_by.name, _mine)


def of_person(goal: SaidGoal, name: str, *, may_take_down: bool) -> GoalCard:
    href = reverse("goal", args=[goal.id]) if may_take_down else ""
    return _card(goal, href, goal.written_down_by, lambda who: _theirs(name, who))


def _card(goal, href: str, who: str | None, by: Callable[[str | None], str]) -> GoalCard:
    status = GoalStatus(goal.status)
    said = _("%(by)s, %(day)s") % {"by": by(who), "day": times.day(goal.changed_at)}
    return GoalCard(goal.text, str(status.label), TONES[status], said, goal.only_me, href)


def _mine(who: str | None) -> str:
    return _("Said by you, written down by %(who)s, read back") % {"who": who} if who else _("Written by you")


def _theirs(name: str, who: str | None) -> str:
    said = {"name": name, "who": who}
    if who:
        return _("Said by %(name)s, written down by %(who)s, read back") % said
    return _("Written by %(name)s") % said
