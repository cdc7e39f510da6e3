"""Lines of the shared record as a page shows them, and what a reader may narrow them by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from peernotes import rows
from peernotes.queries import keyset

if TYPE_CHECKING:
    from datetime import date, datetime
    from uuid import UUID

    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

ENTRY, NOTE, CONTACT, WITHHELD = "entry", "note", "contact", "withheld"
CLINICIAN, PEER_WORKER, IMPORTED = "clinician", "peer_worker", "imported"
AMENDMENT = "amendment"
# Around the words that were found; nobody types these (private use), so the page can tell them from the text.
FOUND_FROM, FOUND_TO = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Narrow:
    """``author`` is one of CLINICIAN, PEER_WORKER, IMPORTED; ``kind`` an EntryKind, or NOTE or CONTACT. ``since`` and
    ``until`` are whole days in ``zone``. ``changed``: became readable after this moment. ``words`` as typed."""

    author: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None
    changed: datetime | None = None
    words: str = ""
    zone: str = "UTC"

    @property
    def params(self) -> dict[str, object]:
        names = ("author", "kind", "since", "until", "changed", "words", "zone")
        return {f"n_{name}": getattr(self, name) for name in names}


class ReadableSection(NamedTuple):
    """A section of a note that the reader may read."""

    id: UUID
    prompt: str
    voice: str
    audience: str
    text: str


@dataclass(frozen=True, slots=True)
class RecordLine:
    """``readable`` False: only that there was something (sharing stopped, or entered in error). ``title`` is that of
    an entry, and AMENDMENT for a note that amends another. ``day``: another system gave no time.
    ``withheld_until``: of what is kept from its person; in their own record ``id`` is that of the withholding."""

    source: str
    id: UUID
    consumer_id: UUID
    at: datetime
    kind: str
    title: str
    text: str
    sensitive: bool
    status: str
    author: str
    by: str
    minutes: int | None
    mode: str
    readable: bool
    own: bool
    unread: bool
    day: date | None
    withheld_until: datetime | None = None
    sections: tuple[ReadableSection, ...] = ()


def read(statement: str, params: dict[str, object]) -> list[RecordLine]:
    """Of a statement with a row for each line, or for each of its sections: their columns begin with ``section_``."""
    found: dict[UUID, RecordLine] = {}
    for row in rows.named(statement, params):
        line, section = rows.apart(row, "section_")
        known = found.get(line["id"]) or RecordLine(**line)
        more = (ReadableSection(**section),) if section.get("id") else ()
        found[known.id] = replace(known, sections=known.sections + more) if more else known
    return list(found.values())


def page(found: list[RecordLine], cursor: Cursor | None) -> Page[RecordLine]:
    return keyset.page(found, cursor, lambda line: (line.at, line.id))


def params(actor: Actor, narrow: Narrow, cursor: Cursor | None) -> dict[str, object]:
    return {"user": actor.user_id, **narrow.params, **keyset.Order(cursor).params}
