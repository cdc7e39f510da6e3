"""What a meeting talks about of one person: as rows, as a page for who works with them, and on their own page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import Method
from peernotes.presenters import team_meetings, times, words
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.queries.history import Past
    from peernotes.queries.meeting_items import ItemLine, SaidBefore

FEW = 60
TO_TELL = "to-tell"


@dataclass(frozen=True)
class ItemShown:
    """``viewed``: whose words ``view`` is, and how they came. ``telling``: until when somebody talks about it, or who did. ``called_off``: what
    became of it, where the meeting was called off."""

    meeting: str
    who: str
    brought: str
    question: str
    view: str
    viewed: str
    decided: str
    by: str
    telling: str
    tag: str
    tone: str
    put_right: str
    called_off: str


def row(item: ItemLine) -> PersonRow:
    """Among those of one person."""
    return _row(item, team_meetings.name(item.kind, item.starts_at), "person-meeting-item", item.consumer_id, item.id)


def row_of_meeting(item: ItemLine) -> PersonRow:
    title = f"{item.chosen_name}, {item.local_identifier}"
    return _row(item, title, "person-meeting-item", item.consumer_id, item.id)


def row_of_mine(item: ItemLine, prefix: str) -> PersonRow:
    """``prefix``: of the names of the person's pages."""
    return _row(item, team_meetings.name(item.kind, item.starts_at), f"{prefix}-meeting", item.id)


def late(item: ItemLine) -> PersonRow:
    """On the first page of whoever brought it: whom to talk to, and not about what."""
    title = _("Tell %(name)s what the meeting decided") % {"name": words.first(item.chosen_name)}
    due = _("It was to be until %(day)s.") % {"day": times.day(item.tell_by)}
    href = reverse("person-meeting-item", args=[item.consumer_id, item.id])
    return PersonRow(f"{title}, {item.local_identifier}", href, due, _("Late"), "attention")


def waits(many: int) -> PersonRow | None:
    """On the first page of whoever brought them."""
    title = ngettext("One decision to tell", "%(many)d decisions to tell", many) % {"many": many}
    href = f"{reverse('team-meetings')}?show={TO_TELL}"
    return PersonRow(title, href, _("The day for it is over"), _("Late"), "attention") if many else None


def _row(item: ItemLine, title: str, page: str, *keys: UUID) -> PersonRow:
    tag, tone = _standing(item)
    return PersonRow(title, reverse(page, args=keys), Truncator(item.question).chars(FEW), tag, tone)


def shown(item: ItemLine, *, mine: bool = False) -> ItemShown:
    tag, tone = _standing(item)
    return ItemShown(
        meeting=team_meetings.name(item.kind, item.starts_at),
        who=team_meetings.attended(item.members, begun=item.begun, called_off=item.called_off_at is not None),
        brought=_("Brought by %(who)s") % {"who": item.by or _("Somebody")},
        question=item.question,
        view=item.consumer_view,
        viewed=_viewed(item, mine=mine) if item.consumer_view else "",
        decided=item.decided,
        by=_("Written down by %(who)s, %(when)s") % {"who": item.decided_by, "when": times.shown(item.decided_at)}
        if item.decided_at
        else "",
        telling=_telling(item, mine=mine),
        tag=tag,
        tone=tone,
        put_right=_("Put right by who wrote it, %(when)s.") % {"when": times.shown(item.corrected_at)}
        if item.corrected_at
        else "",
        called_off=_called_off(item, mine=mine) if item.called_off_at and not item.decided_at else "",
    )


def earlier(found: Iterable[Past]) -> list[tuple[object, object, str]]:
    """What stood there before, by what it is, and until when."""
    return [
        (field.verbose_name.capitalize(), was, _("Until %(when)s") % {"when": times.shown(one.at)})
        for one in found
        for field, was, _now in one.changes
        if was
    ]


def _viewed(item: ItemLine, *, mine: bool) -> str:
    said = {"name": words.first(item.chosen_name), "who": item.view_by, "day": times.day(item.said_before_at)}
    if item.view_method == Method.SHARED_DEVICE:
        line = (
            _("You put it there yourself, on a worker’s device.")
            if mine
            else _("In %(name)s’s own words, put there on a worker’s device.") % said
        )
    elif item.view_own:
        line = _("You put it there yourself.") if mine else _("In %(name)s’s own words.") % said
    elif mine:
        line = _("As %(who)s brought it.") % said
    elif item.said_before:
        line = _("In %(name)s’s own words, brought by %(who)s.") % said
    else:
        line = _("As %(who)s wrote it down; %(name)s said yes.") % said
    return line + " " + _("Said to the team on %(day)s.") % said if item.said_before_at else line


def _telling(item: ItemLine, *, mine: bool) -> str:
    if item.told_at:
        said = {"who": item.told_by, "when": times.shown(item.told_at)}
        return (_("%(who)s talked with you about it, %(when)s.") if mine else _("Told by %(who)s, %(when)s.")) % said
    if not item.decided_at:
        return ""
    said = {"day": times.day(item.tell_by)}
    return (_("Somebody talks with you about it until %(day)s.") if mine else _("To be told until %(day)s.")) % said


def _called_off(item: ItemLine, *, mine: bool) -> str:
    """What becomes of it, for whom nothing else on the page says so."""
    if item.brought_again:
        return _("It was brought to another meeting. You find it among the others.")
    if not mine:
        return ""
    return _("Nobody talked about it. If somebody brings it to another meeting, you find it under “Meetings about me”.")


def _standing(item: ItemLine) -> tuple[str, str]:
    if item.decided_at:
        return _("Decided"), "done"
    if item.called_off_at:
        return _("The meeting was called off"), "stopped"
    return (_("Nothing decided yet"), "waiting") if item.begun else (_("To come"), "plain")


def said_before(said: Iterable[SaidBefore]) -> list[tuple[UUID, str]]:
    """By the day, and how each begins."""
    return [(one.id, f"{times.day(one.created_at)}: {Truncator(one.about).chars(FEW)}") for one in said]
