"""Carers: for the consumer whose they are, and for who works with them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import CarerRelation, Method, TieChange, TieState
from peernotes.policy.carers import changes
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.carers import NamedCarer

TONES = {TieState.NAMED: "together", TieState.EXCLUDED: "stopped", TieState.ENDED: "plain"}
# What can be pressed, said to the consumer, and what they said, for who writes it down.
PRESSES = {
    TieChange.DESIGNATE: (
        gettext_lazy("Make them my designated carer"),
        gettext_lazy("They are their designated carer"),
    ),
    TieChange.NO_LONGER: (
        gettext_lazy("They are no longer my designated carer"),
        gettext_lazy("They are no longer their designated carer"),
    ),
    TieChange.EXCLUDE: (gettext_lazy("Tell them nothing about me"), gettext_lazy("They are to be told nothing")),
    TieChange.INCLUDE: (gettext_lazy("I take that back"), gettext_lazy("They take back that nothing is told")),
    TieChange.END: (gettext_lazy("They are no longer a carer of mine"), gettext_lazy("They are no longer a carer")),
}


@dataclass(frozen=True)
class CarerCard:
    """``said``: who named them and when. ``standing``: who said what holds now, and how, if it was not the consumer's press."""

    name: str
    relation: str
    tag: str
    tone: str
    said: str
    standing: str
    href: str = ""


def mine(tie: NamedCarer) -> CarerCard:
    named = _("Named by you, %(day)s") if tie.by_consumer else _named(tie)
    return _card(tie, named, reverse("my-carer", args=[tie.id]) if changes(tie.facts) else "")


def of_person(tie: NamedCarer, name: str) -> CarerCard:
    named = _("Named by %(consumer)s, %(day)s") if tie.by_consumer else _named(tie)
    return _card(tie, named, reverse("person-carer", args=[tie.consumer_id, tie.id]), name)


def _named(tie: NamedCarer) -> str:
    return _("Named by %(who)s, %(day)s") if tie.named_by else _("Named before, noted here %(day)s")


def _card(tie: NamedCarer, named: str, href: str, consumer: str = "") -> CarerCard:
    state = TieState(tie.state)
    relation = str(CarerRelation(tie.relation).label)
    facts = {"who": tie.named_by, "day": times.day(tie.created_at), "consumer": consumer}
    return CarerCard(
        tie.chosen_name,
        f"{relation}: {tie.relation_words}" if tie.relation_words else relation,
        _("Designated carer") if tie.designated else str(state.label),
        "done" if tie.designated else TONES[state],
        named % facts,
        _standing(tie),
        href,
    )


def _standing(tie: NamedCarer) -> str:
    if tie.method in {"", Method.OWN_LOGIN}:
        return ""
    said = {"who": tie.recorded_by, "how": Method(tie.method).label, "day": times.day(tie.changed_at)}
    return _("Written down by %(who)s, %(how)s, %(day)s") % said


def presses(tie: NamedCarer) -> list[tuple[str, str]]:
    return [(change, str(PRESSES[change][0])) for change in changes(tie.facts)]


def can_be_said(tie: NamedCarer) -> list[tuple[str, str]]:
    return [(change, str(PRESSES[change][1])) for change in changes(tie.facts)]
