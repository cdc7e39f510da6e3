"""Agreements about contact, for the two: what stands, who has said yes to it, and how it stood before."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import AgreementState, Channel, Method, Outside, OutsideAnswer
from peernotes.presenters import times
from peernotes.queries.agreements import places

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.models import Agreement, OutsideContact

# How the consumer is called on their own page.
YOU = gettext_lazy("You")
TONES = {AgreementState.DRAFT: "waiting", AgreementState.AGREED: "done", AgreementState.REPLACED: "plain"}


def card(found: Agreement, *, worker: str, consumer: str) -> dict[str, Any]:
    """``worker`` and ``consumer``: as the reader calls them."""
    state = AgreementState(found.state)
    return {
        "heading": _("Agreement %(number)d") % {"number": found.number},
        "tag": state.label,
        "tone": TONES[state],
        "said": _said(found, worker=worker, consumer=consumer),
        "rows": [row for row in _facts(found) if row[1]],
        "words": [
            (_("What %(name)s shares of themselves") % {"name": worker}, found.what_i_share_of_myself),
            (_("What the two of you keep to"), found.what_i_want_kept),
        ],
    }


def _facts(found: Agreement) -> list[tuple[str, str]]:
    return [
        (_("When"), "; ".join(days(found.days_and_hours))),
        (_("How"), ", ".join(str(Channel(one).label) for one in found.channels)),
        (_("Where"), ", ".join(places(found))),
        (_("Outside these hours"), found.out_of_hours),
        (_("When the peer worker is away"), _("Say so, and who is there instead") if found.wants_cover else ""),
    ]


def days(stored: Iterable[list[Any]]) -> list[str]:
    found: dict[int, list[str]] = defaultdict(list)
    for weekday, since, until in stored:
        found[weekday].append(f"{since}–{until}")
    return [f"{WEEKDAYS[weekday]} {', '.join(hours)}" for weekday, hours in found.items()]


def _said(found: Agreement, *, worker: str, consumer: str) -> list[str]:
    """Who has said yes to these words, and how."""
    both = ((worker, found.worker_agreed_at, Method.OWN_LOGIN), (consumer, found.consumer_agreed_at, found.method))
    return [
        _("%(name)s agreed on %(when)s (%(how)s)") % _yes(name, at, how, found.witness) if at else _not_yet(name)
        for name, at, how in both
    ]


def _not_yet(name: str) -> str:
    return _("You have not said yes yet") if name == YOU else _("%(name)s has not said yes yet") % {"name": name}


def _yes(name: str, at, how: str, witness: str) -> dict[str, str]:
    said = str(Method(how).label)
    if how in {Method.VERBAL_WITNESSED, Method.PAPER}:
        said = _("%(how)s; the witness was %(witness)s") % {"how": said, "witness": witness}
    return {"name": name, "when": times.shown(at), "how": said}


def outside(what: Iterable[str]) -> str:
    return ", ".join(str(Outside(one).label) for one in what)


def outside_line(found: OutsideContact) -> str:
    """For the supervisor: when, in what, and the answer; not with whom."""
    said = {"when": times.shown(found.happened_at), "what": outside(found.what), "answer": answered(found)}
    return _("%(when)s, outside in %(what)s: %(answer)s") % said


def answered(found: OutsideContact) -> str:
    return str(OutsideAnswer(found.answer).label).lower()
