"""What a carer asks for, to the carer and to who sees to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import CarerRequestFor, ReferralAnswer
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.carer_requests import CarerAsked


@dataclass(frozen=True)
class CarerRequestShown:
    """``href``: where it is taken back, or noted as begun; empty once it is over. ``answer_href``: where the carer answers an offer;
    ``key``: of that press."""

    title: str
    said: str
    wish: str
    tag: str
    tone: str
    href: str
    answer_href: str = ""
    key: UUID | None = None


def mine(asked: CarerAsked) -> CarerRequestShown:
    shown = _shown(asked, reverse("carer-request-end", args=[asked.id]))
    if not asked.waits:
        return shown
    href = reverse("carer-offer-answer", args=[asked.id])
    return replace(shown, tag=_("Your turn"), answer_href=href, key=uuid4())


def of_carer(asked: CarerAsked) -> CarerRequestShown:
    return _shown(asked, reverse("carer-request-begun", args=[asked.carer_id, asked.id]))


def _shown(asked: CarerAsked, href: str) -> CarerRequestShown:
    said, tag, tone = _standing(asked)
    if asked.begun_at:
        begun = _("begun on %(day)s, as %(who)s noted") % {"day": times.day(asked.begun_at), "who": asked.begun_by}
        said, tag, tone = f"{said}, {begun}", _("Begun"), "done"
    elif asked.taken_back_at:
        said = _("%(asked)s, taken back on %(day)s") % {"asked": said, "day": times.day(asked.taken_back_at)}
        tag, tone = _("Taken back"), "plain"
    title = str(CarerRequestFor(asked.what).label)
    return CarerRequestShown(title, said, asked.wish, tag, tone, href if asked.stands else "")


def _standing(asked: CarerAsked) -> tuple[str, str, str]:
    told = {"day": times.day(asked.created_at), "who": asked.by}
    if not asked.offered:
        return _("Asked for on %(day)s") % told, _("Asked for"), "waiting"
    said = _("Offered by %(who)s on %(day)s") % told
    if asked.waits:
        return said, _("Waits for an answer"), "waiting"
    tag, tone = (_("Yes"), "waiting") if asked.answer == ReferralAnswer.ACCEPTED else (_("No"), "plain")
    answered = _("answered on %(day)s") % {"day": times.day(asked.answered_at)}
    return f"{said}, {answered}", tag, tone
