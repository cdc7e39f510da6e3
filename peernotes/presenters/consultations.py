"""What colleagues ask each other, as cards; and how often, as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import ConsultationKind, ConsultedTeam
from peernotes.policy import consultations as rules
from peernotes.presenters import taking_back, times

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from peernotes.policy.consultations import ConsultationFacts
    from peernotes.policy.decision import Decision
    from peernotes.policy.facts import Facts
    from peernotes.queries.consultations import ConsultationAsked, ConsultationCount, EarlierAnswer

    Rule = Callable[[Facts, ConsultationFacts], Decision]


@dataclass(frozen=True)
class ConsultationShown:
    """``href``: where it is answered, for whoever may; ``back_href`` and ``right_href``: where it is taken back, and its answer put
    right. ``past_href``: where earlier answers are read."""

    title: str
    asked: str
    question: str
    answer: str
    answered: str
    taken_back: str
    href: str = ""
    back_href: str = ""
    right_href: str = ""
    past_href: str = ""


def shown(asked: ConsultationAsked, slug: str, may: Callable[[Rule], bool]) -> ConsultationShown:
    """``may``: what whoever looks may do with it."""

    def way(to: str, rule: Rule) -> str:
        return reverse(to, args=[slug, asked.id]) if may(rule) else ""

    said = {"who": asked.asked_by or _("Somebody"), "whom": ConsultedTeam(asked.sent_to).label}
    by = {"who": asked.answered_by or _("Somebody"), "when": times.shown(asked.answered_at)}
    answered = _("%(who)s, %(when)s") % by if asked.answered_at else ""
    if asked.last_answered_at:
        answered = _("%(said)s; put right %(when)s") % {"said": answered, "when": times.shown(asked.last_answered_at)}
    return ConsultationShown(
        title=str(ConsultationKind(asked.kind).label),
        asked=_("%(who)s asks: %(whom)s. %(when)s") % {**said, "when": times.shown(asked.created_at)},
        question=asked.question,
        answer=asked.answer,
        answered=answered,
        taken_back=taking_back.said(asked.asked_by, asked.taken_back_at, asked.taken_back_why),
        href=way("consultation", rules.may_answer_consultation),
        back_href=way("consultation-error", rules.may_take_back_question),
        right_href=way("consultation-correct", rules.may_correct_answer),
        past_href=reverse("consultation", args=[slug, asked.id]) if asked.last_answered_at else "",
    )


def earlier(found: Iterable[EarlierAnswer]) -> list[tuple[str, str]]:
    return [(one.answer, times.shown(one.at)) for one in found]


def counts(found: Iterable[ConsultationCount]) -> list[list[dict[str, object]]]:
    counted = {one.kind: one for one in found}
    return [
        [
            {"text": str(kind.label)},
            {"text": str(counted[kind].asked), "number": True},
            {"text": str(counted[kind].answered), "number": True},
        ]
        for kind in ConsultationKind
        if kind in counted
    ]
