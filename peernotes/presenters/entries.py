"""An entry, its versions, and two of them compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.enums import EntryKind, EntryStatus
from peernotes.policy import people as rules
from peernotes.presenters import lines

if TYPE_CHECKING:
    from peernotes.actions.reading import EntryPage
    from peernotes.queries.record.entries import Entry


@dataclass(frozen=True)
class EntryVersion:
    """``compare_href`` is empty for the version that is open."""

    title: str
    status: str
    by: str
    reason: str
    href: str
    compare_href: str


@dataclass(frozen=True)
class EntryShown:
    """``status_line``: what to know before reading, if it is not the current text."""

    title: str
    kind: str
    by: str
    text: str
    folded: bool
    fold_note: str
    status_line: str
    struck: bool
    versions: list[EntryVersion]
    correct_href: str
    old: Entry | None
    new: Entry | None
    old_at: str
    new_at: str


def of(page: EntryPage) -> EntryShown:
    entry = page.entry
    may_correct = bool(rules.may_write_entry(page.gathered.facts)) and entry.status == EntryStatus.CURRENT
    old, new = pair(page)
    return EntryShown(
        title=entry.title,
        kind=str(EntryKind(entry.kind).label),
        by=_("%(who)s, %(when)s") % {"who": entry.author, "when": moment(entry)},
        text=entry.text,
        folded=entry.sensitive or entry.status == EntryStatus.ENTERED_IN_ERROR,
        fold_note=_("Entered in error") if entry.status == EntryStatus.ENTERED_IN_ERROR else "",
        status_line=status_line(page),
        struck=entry.status == EntryStatus.ENTERED_IN_ERROR,
        versions=[version(found, entry) for found in page.versions] if len(page.versions) > 1 else [],
        correct_href=reverse("entry-correct", args=[entry.id]) if may_correct else "",
        old=old,
        new=new,
        old_at=moment(old) if old else "",
        new_at=moment(new) if new else "",
    )


def pair(page: EntryPage) -> tuple[Entry | None, Entry | None]:
    """The two versions of a comparison, the older one first."""
    if page.other is None or page.other.id == page.entry.id:
        return None, None
    places = {entry.id: at for at, entry in enumerate(page.versions)}
    older, newer = sorted((page.entry, page.other), key=lambda entry: -places[entry.id])
    return older, newer


def status_line(page: EntryPage) -> str:
    if page.entry.status == EntryStatus.ENTERED_IN_ERROR:
        return _("This was entered in error. Do not rely on it.")
    if page.entry.status == EntryStatus.SUPERSEDED:
        return _("This is an older version. It is kept so that nothing is lost.")
    return ""


def version(found: Entry, shown: Entry) -> EntryVersion:
    here = found.id == shown.id
    by = _("%(who)s, %(when)s") % {"who": found.author, "when": moment(found)}
    return EntryVersion(
        title=found.title,
        status=str(EntryStatus(found.status).label),
        by=by,
        reason=found.reason or "",
        href="" if here else reverse("entry", args=[found.id]),
        compare_href="" if here else f"{reverse('entry', args=[shown.id])}?with={found.id}",
    )


def moment(entry: Entry) -> str:
    local = timezone.localtime(entry.written_at)
    midnight = (local.hour, local.minute, local.second) == (0, 0, 0)
    return lines.moment(entry.written_at, day_only=bool(entry.source_system) and midnight)
