"""A line of a record, of the worklist or of a search, as the timeline and the list of rows draw it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import UNFINISHED_STATUSES, ContactMode, EntryKind, EntryStatus, NoteKind, NoteStatus, Prompt
from peernotes.presenters import times, words
from peernotes.queries.record.lines import (
    AMENDMENT,
    CLINICIAN,
    CONTACT,
    ENTRY,
    FOUND_FROM,
    FOUND_TO,
    IMPORTED,
    NOTE,
    PEER_WORKER,
    WITHHELD,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from peernotes.queries.notes.in_error import NoteInError
    from peernotes.queries.record.lines import RecordLine
    from peernotes.queries.record.statements import Statement
    from peernotes.queries.worklist import WorklistLine

FEW = 400
"""Characters of a statement in a list; all of it stands beside the entry."""
EARLIEST = 1900
"""The year up to which no clock is shown."""
ROLES = {
    CLINICIAN: gettext_lazy("clinician"),
    PEER_WORKER: gettext_lazy("peer worker"),
    IMPORTED: gettext_lazy("another system"),
}
# Names of the components' styles.
LOOKS = {ENTRY: "record_entry", WITHHELD: "record_entry", NOTE: "peer_note", CONTACT: "contact"}


@dataclass(frozen=True)
class SectionText:
    heading: str
    text: str


@dataclass(frozen=True)
class TimelineItem:
    """Arguments of components/timeline_item.html."""

    kind: str
    title: str
    href: str
    at: str
    datetime: str
    who: str
    role: str
    summary: str
    parts: tuple[SectionText, ...]
    tag: str
    tone: str
    is_new: bool
    struck: bool
    statements: tuple[dict[str, str], ...]


@dataclass(frozen=True)
class PersonRow:
    """Arguments of components/person_row.html."""

    title: str
    href: str
    note: str
    tag: str = ""
    tone: str = "plain"
    is_new: bool = False


def item(
    line: RecordLine, *, consumer: str, about: str = "", beside: Iterable[Statement] = (), frozen: bool = False
) -> TimelineItem:
    """``consumer``: the name of the person it is about; ``about`` names them before the title, where a page shows
    several people. ``beside``: what they said beside it, cut as the line itself is. ``frozen``: what is not finished
    cannot be."""
    title = _title(line)
    tag, tone = _tag(line, frozen=frozen)
    return TimelineItem(
        kind=_look(line),
        title=_("%(name)s: %(title)s") % {"name": about, "title": title} if about else title,
        href=_href(line),
        at=moment(line.at, line.day),
        datetime=line.at.isoformat(),
        who="" if line.source == WITHHELD else author(line.author),
        role=_role(line, consumer),
        summary=marked(line.text),
        parts=tuple(SectionText(str(Prompt(part.prompt).label), marked(part.text)) for part in line.sections),
        tag=tag,
        tone=tone,
        is_new=line.unread,
        struck=line.status == EntryStatus.ENTERED_IN_ERROR,
        statements=tuple(statement(one, consumer, FEW) for one in beside),
    )


def _withheld(line: RecordLine) -> str:
    """In somebody's own record. It is kept from them to the end of a day."""
    last = line.withheld_until and line.withheld_until - timedelta(seconds=1)
    said = {"day": times.day(line.at), "until": times.day(last)}
    return _("Something written on %(day)s is not shown to you until %(until)s. You can question this") % said


def statement(said: Statement, consumer: str, most: int | None = None) -> dict[str, str]:
    """Arguments of components/statement.html."""
    text = said.text if most is None or len(said.text) <= most else f"{said.text[:most]} …"
    return {"text": text, "name": words.first(consumer), "at": times.shown(said.created_at)}


def _role(line: RecordLine, consumer: str) -> str:
    if line.source == NOTE:
        return _("peer worker, with %(name)s") % {"name": words.first(consumer)}
    return role(line.by)


def _look(line: RecordLine) -> str:
    """Unfinished notes are not marked as written together: nobody has agreed yet."""
    finished = line.status in (NoteStatus.FINAL, NoteStatus.AMENDED, NoteStatus.ENTERED_IN_ERROR)
    return "draft" if line.source == NOTE and not finished else LOOKS[line.source]


def _title(line: RecordLine) -> str:
    if line.source == CONTACT:
        return _("Contact, %(how)s, %(long)s") % {
            "how": str(ContactMode(line.mode).label).lower(),
            "long": minutes(line.minutes),
        }
    if line.source == WITHHELD:
        return _withheld(line)
    if line.source == NOTE:
        return _("Peer note: %(kind)s") % {"kind": NoteKind(line.kind).label}
    # A title can be as hard to read as the text.
    return str(EntryKind(line.kind).label) if line.sensitive else line.title


def minutes(number: int) -> str:
    return ngettext("%(n)s minute", "%(n)s minutes", number) % {"n": number}


def _href(line: RecordLine) -> str:
    if line.source == ENTRY:
        return reverse("entry", args=[line.id])
    if line.source == WITHHELD:
        return reverse("my-withheld", args=[line.id])
    return reverse("note", args=[line.id]) if line.source == NOTE and line.readable else ""


def _tag(line: RecordLine, *, frozen: bool) -> tuple[str, str]:
    if line.source == ENTRY:
        return _entry_tag(line)
    if line.source == NOTE and not line.readable and line.status != NoteStatus.ENTERED_IN_ERROR:
        return _("No longer shared"), "stopped"
    if line.source == NOTE and frozen and line.status in UNFINISHED_STATUSES:
        return _("Frozen"), "stopped"
    if line.source == NOTE and line.status not in (NoteStatus.FINAL, NoteStatus.ENTERED_IN_ERROR):
        status = NoteStatus(line.status)
        return str(status.label), words.STATUS_TONES[status]
    return (_("Amendment"), "plain") if line.title == AMENDMENT else ("", "plain")


def _entry_tag(line: RecordLine) -> tuple[str, str]:
    if line.withheld_until:
        kept = _("Kept from them for now")
        return (_("%(kept)s; may be hard to read") % {"kept": kept} if line.sensitive else kept), "attention"
    if line.sensitive:
        return _("This may be hard to read"), "attention"
    if line.status == EntryStatus.SUPERSEDED:
        return _("Marked as replaced"), "plain"
    return (_("Imported"), "plain") if line.by == IMPORTED else ("", "plain")


def role(by: str) -> str:
    return str(ROLES[by])


def author(name: str) -> str:
    """Other systems do not always say who wrote something."""
    return name or _("Author unknown")


def moment(at: datetime, day: date | None) -> str:
    """Nobody is shown a time that nobody wrote, and a day is the same day in every zone."""
    return times.day(day) if day else times.shown(at)


def marked(text: str) -> str:
    """Found words between <mark>; everything else is escaped."""
    if FOUND_FROM not in text:
        return text
    first, *rest = text.split(FOUND_FROM)
    pieces = [(found, after) for found, _end, after in (piece.partition(FOUND_TO) for piece in rest)]
    return format_html("{}{}", first, format_html_join("", "<mark>{}</mark>{}", pieces))


def older(item: WorklistLine) -> PersonRow:
    """A line below what is new: a note among them that was never opened is not new any more."""
    line = replace(waiting(item), is_new=False)
    return replace(line, tag=_("Not opened yet"), tone="waiting") if item.unread else line


def waiting(item: WorklistLine) -> PersonRow:
    """A line of the worklist."""
    with timezone.override(ZoneInfo(item.timezone)):
        by_clinician = not item.by_peer if item.source == ENTRY else item.by_clinician
        facts = {
            "what": _what(item),
            "who": author(item.author),
            "role": role(IMPORTED if item.imported else CLINICIAN if by_clinician else PEER_WORKER),
            "when": times.day(item.day or item.at) if item.day or item.at.year <= EARLIEST else times.near(item.at),
        }
    together = item.source == NOTE
    return PersonRow(
        title=item.chosen_name,
        href=_waiting_href(item),
        note=_("%(what)s. %(who)s (%(role)s), %(when)s") % facts,
        tag=_("Written together") if together else "",
        tone="together" if together else "plain",
        is_new=item.unread,
    )


def zones(rows) -> str:
    """The time zones that the times of a list are in, named once."""
    return ", ".join(sorted({times.zone(row.timezone) for row in rows}))


def _waiting_href(item: WorklistLine) -> str:
    if item.source == CONTACT:
        return reverse("person", args=[item.consumer_id])
    return reverse("entry" if item.source == ENTRY else "note", args=[item.id])


def _what(item: WorklistLine) -> str:
    if item.source == ENTRY:
        return str(EntryKind(item.kind).label)
    if item.source == NOTE:
        return _("Peer note: %(kind)s") % {"kind": NoteKind(item.kind).label}
    return _("Contact")


def in_error(note: NoteInError) -> PersonRow:
    with timezone.override(ZoneInfo(note.timezone)):
        facts = {"kind": NoteKind(note.kind).label, "who": note.author, "when": times.near(note.happened_at)}
    return PersonRow(
        title=f"{note.chosen_name}, {note.local_identifier}",
        href=reverse("note", args=[note.id]),
        note=_("%(kind)s, %(who)s, %(when)s") % facts,
        tag=_("Entered in error"),
        tone="stopped",
    )
