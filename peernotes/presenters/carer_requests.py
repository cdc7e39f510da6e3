"""What a carer asks for, to the carer and to who sees to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.enums import CarerRequestFor
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.carer_requests import CarerAsked


@dataclass(frozen=True)
class CarerRequestShown:
    """``href``: where it is taken back, or noted as begun; empty once it is over."""

    title: str
    said: str
    wish: str
    tag: str
    tone: str
    href: str


def mine(asked: CarerAsked) -> CarerRequestShown:
    return _shown(asked, reverse("carer-request-end", args=[asked.id]))


def of_carer(asked: CarerAsked) -> CarerRequestShown:
    return _shown(asked, reverse("carer-request-begun", args=[asked.carer_id, asked.id]))


def _shown(asked: CarerAsked, href: str) -> CarerRequestShown:
    said = _("Asked for on %(day)s") % {"day": times.day(asked.created_at)}
    tag, tone = _("Asked for"), "waiting"
    if asked.begun_at:
        begun = _("begun on %(day)s, as %(who)s noted") % {"day": times.day(asked.begun_at), "who": asked.begun_by}
        said, tag, tone = f"{said}, {begun}", _("Begun"), "done"
    elif asked.taken_back_at:
        said = _("%(asked)s, taken back on %(day)s") % {"asked": said, "day": times.day(asked.taken_back_at)}
        tag, tone = _("Taken back"), "plain"
    title = str(CarerRequestFor(asked.what).label)
    return CarerRequestShown(title, said, asked.wish, tag, tone, href if asked.stands else "")
