"""Items of a care plan: for their person, for who keeps them and for peer workers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.actions.notes.reading_notes import NotePage
    from peernotes.queries.plan_items import CarePlan, PlanItemRow


@dataclass(frozen=True)
class PlanItemCard:
    """``said``: whose hand, and when. ``plan_href``: of the whole care plan, for who may read it."""

    text: str
    who: str
    review: str
    peer_support: bool
    ended: str
    said: str
    href: str = ""
    plan_href: str = ""


def card(item: PlanItemRow, *, may_open: bool = False, reads_plan: bool = False) -> PlanItemCard:
    href = reverse("plan-item", args=[item.id]) if may_open else ""
    return _card(item, item.changed_by, href, reverse("entry", args=[item.entry_id]) if reads_plan else "")


def before(item) -> PlanItemCard:
    """A row of its history."""
    return _card(item, item.changed_by.name)


def _card(item, changed_by: str, href: str = "", plan_href: str = "") -> PlanItemCard:
    return PlanItemCard(
        text=item.text,
        who=_("Who does it: %(who)s") % {"who": item.who} if item.who else "",
        review=_("Looked at again on %(day)s") % {"day": times.day(item.review_on)} if item.review_on else "",
        peer_support=item.peer_support,
        ended=_("Ended on %(day)s") % {"day": times.day(item.ended_at)} if item.ended_at else "",
        said=_("%(who)s, %(day)s") % {"who": changed_by, "day": times.day(item.changed_at)},
        href=href,
        plan_href=plan_href,
    )


@dataclass(frozen=True)
class InNote:
    """The item that a note was about, as it stands now. ``since``: what became of it after the note."""

    text: str
    since: str


def in_note(page: NotePage) -> InNote | None:
    item, finished = page.plan_item, page.note.finalised_at
    if item is None:
        return None
    since = ""
    if item.ended_at:
        since = _("It ended on %(day)s.") % {"day": times.day(item.ended_at)}
    elif finished and item.changed_at > finished:
        since = _("It was changed on %(day)s, after this note.") % {"day": times.day(item.changed_at)}
    return InNote(item.text, since)


def plans(found: list[CarePlan]) -> list[tuple[UUID, str]]:
    return [(plan.id, _("%(title)s, %(day)s") % {"title": plan.title, "day": times.day(plan.day)}) for plan in found]
