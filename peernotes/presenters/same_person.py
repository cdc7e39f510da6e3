"""Two records of one person: who said so, who agreed, and what it means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.actions.same_person import MySamePerson
    from peernotes.queries.same_person import Pair, Second


def lines(pair: Pair, *, own: bool = False) -> list[str]:
    """How it came about, in order. ``own``: said to the person."""
    said = {
        "who": pair.said_by,
        "when": times.shown(pair.created_at),
        "first": pair.number,
        "second": pair.second_number,
    }
    found = [_("%(who)s said on %(when)s that %(first)s and %(second)s are one person.") % said]
    found.append(_("Why: %(why)s") % {"why": pair.reason})
    found.append(_officer(pair))
    found += _person(pair, own=own)
    if pair.ended_at:
        found.append(_ended(pair))
    elif pair.in_force_at:
        found.append(_("It has been in force since %(when)s.") % {"when": times.shown(pair.in_force_at)})
    return [line for line in found if line]


def _officer(pair: Pair) -> str:
    if pair.officer:
        return _("%(who)s agreed on %(when)s.") % {"who": pair.officer, "when": times.shown(pair.officer_agreed_at)}
    return "" if pair.ended_at else _("A second records officer has not answered yet.")


def _person(pair: Pair, *, own: bool) -> list[str]:
    yes = (
        _("You agreed on %(when)s, signed in to %(number)s.")
        if own
        else _("The person agreed on %(when)s, signed in to %(number)s.")
    )
    not_yet = (
        _("You have not answered yet, signed in to %(number)s.")
        if own
        else _("The person has not answered yet, signed in to %(number)s.")
    )
    sides = ((pair.number, pair.asked, pair.agreed_at), (pair.second_number, pair.second_asked, pair.second_agreed_at))
    said = [yes % {"when": times.shown(agreed), "number": number} for number, _asked, agreed in sides if agreed]
    waits = [number for number, asked, agreed in sides if asked and not agreed and not pair.ended_at]
    return said + [not_yet % {"number": number} for number in waits]


def _ended(pair: Pair) -> str:
    said = {"who": pair.ended_by, "when": times.shown(pair.ended_at), "why": pair.end_reason}
    if pair.end_reason:
        return _("%(who)s took it back on %(when)s: %(why)s") % said
    return _("%(who)s said no, or took it back, on %(when)s.") % said


def mine(found: MySamePerson) -> dict[str, object]:
    """``waits``: for my answer. ``opened``: the other record is mine to read."""
    pair, waits = found.pair, found.pair.agreed_from(found.pair.mine) is None
    return {
        "lines": lines(pair, own=True),
        "waits": waits,
        "opened": pair.in_force_at is not None and not waits,
        "here": found.me.local_identifier,
        "other": pair.number_of(pair.other(found.me.id)),
    }


def beside(second: Second | None) -> dict[str, str] | None:
    """On a person's page, for staff."""
    if second is None:
        return None
    if second.number:
        return {
            "text": _("There is a second record of this person: %(number)s.") % {"number": second.number},
            "href": reverse("person", args=[second.id]),
        }
    return {"text": _("There is a second record of this person. It is not open to you."), "href": ""}
