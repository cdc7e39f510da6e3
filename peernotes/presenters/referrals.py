"""Offers, as the consumer reads them and as who made one does."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from peernotes.enums import ReferralAnswer, ReferralTo
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.referrals import OfferedGroup, ReferralLine

TONES = {"": "waiting", ReferralAnswer.ACCEPTED: "together", ReferralAnswer.DECLINED: "plain"}


@dataclass(frozen=True)
class ReferralShown:
    """``waits``: for an answer. ``href``: where one goes on with it. ``end_href``: where what was asked for is taken back."""

    title: str
    by: str
    wish: str
    tag: str
    tone: str
    waits: bool
    href: str
    answer_href: str
    key: UUID
    end_href: str = ""


def groups(found: list[OfferedGroup]) -> list[tuple[UUID, str]]:
    """To choose from: of two that are called the same, when and where."""
    return [(each.id, f"{each.title}, {date_format(each.starts_on)}, {each.place}") for each in found]


def _title(offer: ReferralLine) -> str:
    kind = str(ReferralTo(offer.what).label)
    more = offer.group or offer.place
    return f"{kind}: {more}" if more else kind


def _how_it_stands(offer: ReferralLine) -> str:
    if offer.started_at:
        return _("Begun")
    if offer.asked:
        return _("Taken back") if offer.taken_back_at else _("Asked for")
    if not offer.answer:
        return _("No answer yet")
    return _("Yes") if offer.answer == ReferralAnswer.ACCEPTED else _("No, thank you")


def mine(offer: ReferralLine) -> ReferralShown:
    """To the consumer."""
    joins = offer.run_id and offer.answer == ReferralAnswer.ACCEPTED
    shown = _shown(offer, reverse("my-group", args=[offer.run_id]) if joins else "")
    stands = offer.asked and not (offer.started_at or offer.taken_back_at)
    by = _("You asked for it, %(day)s") % {"day": times.day(offer.created_at)} if offer.asked else shown.by
    return replace(shown, by=by, end_href=reverse("my-offer-end", args=[offer.id]) if stands else "")


def of_person(offer: ReferralLine) -> ReferralShown:
    return _shown(offer, reverse("person-offer", args=[offer.consumer_id, offer.id]))


def _shown(offer: ReferralLine, href: str) -> ReferralShown:
    told = _("Asked for by %(who)s, %(day)s") if offer.asked else _("Offered by %(who)s, %(day)s")
    by = told % {"who": offer.by or _("Somebody"), "day": times.day(offer.created_at)}
    answer = reverse("my-offer", args=[offer.id])
    tone = "done" if offer.started_at else "plain" if offer.taken_back_at else TONES[offer.answer]
    return ReferralShown(
        _title(offer), by, offer.wish, _how_it_stands(offer), tone, not offer.answer, href, answer, uuid4()
    )
