"""An entry, its versions, and two of them compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import EntryKind, EntryStatus
from peernotes.policy import entries as entry_rules
from peernotes.policy import people as rules
from peernotes.policy import risk as risk_rules
from peernotes.policy.plan_items import has_plan_items, may_add_plan_item
from peernotes.presenters import lines, risk, times

if TYPE_CHECKING:
    from peernotes.actions.reading import EntryPage
    from peernotes.models import EntryFile
    from peernotes.queries.record.entries import Entry


LOOKED_THROUGH = 150_000
"""Characters that a search looks through (database/search/source.sql)."""
LONG = gettext_lazy("This is very long: searching looks through the first 150,000 characters only.")
KINDS_OF_FILE = {
    "application/pdf": "PDF",
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/gif": "GIF",
    "image/tiff": "TIFF",
    "application/vnd.oasis.opendocument.text": "ODT",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    **dict.fromkeys(("text/xml", "application/xml", "application/hl7-cda+xml", "application/cda+xml"), "XML"),
}


@dataclass(frozen=True)
class FileShown:
    title: str
    note: str
    href: str


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
    search_note: str
    struck: bool
    files: list[FileShown]
    statements: list[dict[str, str]]
    versions: list[EntryVersion]
    own: bool
    correct_href: str
    item_href: str
    withheld: str
    contributions: list[risk.ContributionShown]
    sign_line: str
    may_sign: bool
    may_contribute: bool
    may_withhold: bool
    may_show: bool
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
        by=_("%(who)s, %(when)s") % {"who": lines.author(entry.author), "when": moment(entry)},
        text=entry.text,
        folded=entry.sensitive or entry.status == EntryStatus.ENTERED_IN_ERROR,
        fold_note=_("Entered in error") if entry.status == EntryStatus.ENTERED_IN_ERROR else "",
        status_line=status_line(page),
        search_note=LONG if len(entry.title) + len(entry.text) >= LOOKED_THROUGH else "",
        struck=entry.status == EntryStatus.ENTERED_IN_ERROR,
        files=[_file(file) for file in page.files],
        statements=[lines.statement(said, page.person.chosen_name) for said in page.statements],
        own=page.gathered.facts.actor.is_consumer,
        versions=[version(found, entry) for found in page.versions] if len(page.versions) > 1 else [],
        correct_href=reverse("entry-correct", args=[entry.id]) if may_correct else "",
        item_href=_item_href(page),
        withheld=withheld(page),
        contributions=[risk.contribution(one) for one in page.contributions],
        sign_line=risk.sign_line(entry),
        may_sign=bool(risk_rules.may_countersign(page.gathered.facts, page.written)),
        may_contribute=bool(risk_rules.may_contribute(page.gathered.facts, page.written)),
        may_withhold=bool(entry_rules.may_withhold(page.gathered.facts, page.facts)),
        may_show=bool(entry_rules.may_show(page.gathered.facts, page.facts)),
        old=old,
        new=new,
        old_at=moment(old) if old else "",
        new_at=moment(new) if new else "",
    )


def _item_href(page: EntryPage) -> str:
    """To say what will be done, one thing at a time."""
    facts = page.gathered.facts
    adds = page.entry.status == EntryStatus.CURRENT and has_plan_items(facts, page.facts) and may_add_plan_item(facts)
    return f"{reverse('person-plan-item-new', args=[page.person.id])}?entry={page.entry.id}" if adds else ""


def withheld(page: EntryPage) -> str:
    found = page.withheld
    if found is None:
        return ""
    said = {"day": times.day(found.until), "who": found.by, "when": times.day(found.created_at), "why": found.reason}
    if entry_rules.is_withheld(page.gathered.facts, page.facts):
        return _("Kept from the person until %(day)s. %(why)s (%(who)s, %(when)s)") % said
    return _("Was kept from the person for a time. %(why)s (%(who)s, %(when)s)") % said


def line(entry: Entry) -> str:
    """Which entry it is. A title can be as hard to read as the text."""
    what = str(EntryKind(entry.kind).label) if entry.sensitive else entry.title
    return _("%(what)s. %(who)s, %(when)s") % {"what": what, "who": lines.author(entry.author), "when": moment(entry)}


def _file(file: EntryFile) -> FileShown:
    kind = KINDS_OF_FILE.get(file.media_type, file.media_type)
    return FileShown(
        title=file.name or _("Document %(number)s") % {"number": file.position + 1},
        note=_("%(kind)s, %(size)s. Opens outside peernotes.") % {"kind": kind, "size": filesizeformat(file.size)},
        href=reverse("entry-file", args=[file.entry_id, file.position]),
    )


def file_name(file: EntryFile) -> str:
    """Says nothing of what is in it: downloads are listed by their names."""
    return f"document-{str(file.pk)[:8]}.{KINDS_OF_FILE.get(file.media_type, 'bin').lower()}"


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
    by = _("%(who)s, %(when)s") % {"who": lines.author(found.author), "when": moment(found)}
    return EntryVersion(
        title=found.title,
        status=str(EntryStatus(found.status).label),
        by=by,
        reason=found.reason or "",
        href="" if here else reverse("entry", args=[found.id]),
        compare_href="" if here else f"{reverse('entry', args=[shown.id])}?with={found.id}",
    )


def moment(entry: Entry) -> str:
    return lines.moment(entry.written_at, entry.day)
