"""What a person asks about their record: as rows, as a page for whoever answers, and on the person's own page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.enums import CorrectionOutcome, Verb
from peernotes.presenters import lines, times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.queries.questions import Question


@dataclass(frozen=True)
class QuestionShown:
    """``about``: the look or the entry, without its words."""

    title: str
    about: str
    text: str
    asked: str
    tag: str
    tone: str
    answer: str
    answered: str


def of(question: Question) -> QuestionShown:
    tag, tone = _tag(question)
    by = {"who": question.answered_by, "when": times.shown(question.answered_at)}
    return QuestionShown(
        title=title(question),
        about=about(question),
        text=question.text,
        asked=times.shown(question.created_at),
        tag=tag,
        tone=tone,
        answer=question.answer,
        answered=_("%(who)s, %(when)s") % by if question.answered_at else "",
    )


def row(question: Question) -> PersonRow:
    with timezone.override(ZoneInfo(question.timezone)):
        what = _("About a look, %(when)s") if question.entry_id is None else _("About an entry, %(when)s")
        note = what % {"when": times.near(question.created_at)}
    tag, tone = _tag(question)
    name = f"{question.chosen_name}, {question.local_identifier}"
    return PersonRow(name, reverse("question", args=[question.id]), note, tag, tone)


def title(question: Question) -> str:
    return _("Why was this opened?") if question.entry_id is None else _("Please correct this")


def about(question: Question) -> str:
    if question.entry_id is not None:
        entry = {"who": lines.author(question.about), "when": times.shown(question.about_at)}
        return _("An entry by %(who)s, %(when)s") % entry
    look = {"what": Verb(question.verb).label, "who": question.about or _("Somebody"), "n": question.event_id}
    return _("%(who)s, %(when)s: %(what)s (line %(n)s)") % {**look, "when": times.shown(question.about_at)}


def _tag(question: Question) -> tuple[str, str]:
    if question.answered_at is None:
        return _("Waiting for an answer"), "waiting"
    return (str(CorrectionOutcome(question.outcome).label), "done") if question.outcome else (_("Answered"), "done")
