"""What colleagues ask each other, as cards; and how often, as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import ConsultationKind, ConsultedTeam
from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.queries.consultations import ConsultationAsked, ConsultationCount


@dataclass(frozen=True)
class ConsultationShown:
    """``href``: where it is answered, for whoever may."""

    title: str
    asked: str
    question: str
    answer: str
    answered: str
    href: str


def shown(asked: ConsultationAsked, slug: str = "", *, may_answer: bool = False) -> ConsultationShown:
    said = {"who": asked.asked_by or _("Somebody"), "whom": ConsultedTeam(asked.sent_to).label}
    by = {"who": asked.answered_by or _("Somebody"), "when": times.shown(asked.answered_at)}
    return ConsultationShown(
        title=str(ConsultationKind(asked.kind).label),
        asked=_("%(who)s asks: %(whom)s. %(when)s") % {**said, "when": times.shown(asked.created_at)},
        question=asked.question,
        answer=asked.answer,
        answered=_("%(who)s, %(when)s") % by if asked.answered_at else "",
        href=reverse("consultation", args=[slug, asked.id]) if may_answer else "",
    )


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
