"""The shapes that every reader fills, whatever the other system wrote."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, tzinfo

from peernotes.imports.reasons import explain
from peernotes.imports.spool import Kept

CURRENT = "current"
SUPERSEDED = "superseded"
ENTERED_IN_ERROR = "entered_in_error"
STATUSES = (CURRENT, SUPERSEDED, ENTERED_IN_ERROR)
SHARED = ("title", "category", "author_name", "organisation")


@dataclass(frozen=True, slots=True, order=True)
class SourceLine:
    """Where something stood in the source; lines and the entries of a Bundle count from 1, 0 is the whole of it."""

    file: str
    line: int
    entry: int = 0

    def __str__(self):
        line = f"{self.file}:{self.line}" if self.line else self.file
        return f"{line}, entry {self.entry}" if self.entry else line


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that cannot be taken, or (as a remark) that is worth knowing."""

    place: SourceLine
    code: str
    reason: str

    @classmethod
    def at(cls, place, code, **details):
        return cls(place, code, explain(code, **details))

    def __str__(self):
        return f"{self.place}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Number:
    """A number that a health service knows somebody by. It belongs to its ``system``; "" where none is named.
    ``former``: it finds the person, and is no longer theirs to be called by."""

    system: str
    value: str
    former: bool = False


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """``source_id`` is the other system's key, ``local_identifier`` what people there call it, one of ``numbers``.
    ``also``: keys of other records that were merged into this one."""

    source_id: str
    chosen_name: str
    date_of_birth: date | None
    local_identifier: str
    numbers: tuple[Number, ...] = ()
    also: tuple[str, ...] = ()
    deceased: bool = False
    died_on: date | None = None
    place: SourceLine | None = field(default=None, compare=False, repr=False)

    @property
    def system(self):
        """Whose number it is that they are called by."""
        shown = (each.system for each in self.numbers if each.value == self.local_identifier and not each.former)
        return next(shown, "")


@dataclass(frozen=True, slots=True)
class FileRecord:
    """A part of a document that is no text. ``kind`` is what its bytes are."""

    name: str
    kind: str
    content: Kept


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """One document of the other system.

    ``status`` is the source's own word. *Superseded* without an entry that
    names this one in ``replaces`` means only that the source no longer calls
    it current: it is not an older version of anything known, and must not be
    hidden behind another entry. ``person`` may be of an earlier import.
    """

    source_id: str
    person: str | Number
    title: str
    category: str
    written_at: datetime
    author_name: str
    status: str
    body: Kept
    files: tuple[FileRecord, ...] = ()
    replaces: tuple[str, ...] = ()
    organisation: str = ""
    day: date | None = None
    """The source gave a day and no time; ``written_at`` is the start of that day, to sort by."""
    sensitive: bool = False
    """The source labelled it restricted or very restricted."""
    place: SourceLine | None = field(default=None, compare=False, repr=False)

    def __post_init__(self):
        """What many documents share is kept once: an import holds hundreds of thousands of these."""
        for name in SHARED:
            object.__setattr__(self, name, sys.intern(getattr(self, name)))

    @property
    def text(self):
        """Read anew each time: an import holds more texts than fit into memory."""
        return self.body.read().decode("utf-8")


@dataclass(frozen=True, slots=True)
class Parsed:
    """``problems`` forbid taking anything; ``remarks`` do not."""

    source_kind: str
    people: tuple[PersonRecord, ...]
    entries: tuple[EntryRecord, ...]
    problems: tuple[Problem, ...]
    remarks: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadSettings:
    """What a reader must be told because it asks no clock and no setting.

    ``progress`` is called now and then with (file name, line, share done 0..1).
    """

    now: datetime
    zone: tzinfo = UTC
    progress: Callable[[str, int, float], None] | None = None


class Bad(Exception):
    """Inside the readers only: this line cannot be taken."""

    def __init__(self, code, **details):
        super().__init__(code)
        self.code = code
        self.details = details

    def at(self, place):
        return Problem.at(place, self.code, **self.details)


class UnreadableSource(Exception):
    """The path itself cannot be read, so there are no lines to report on."""

    def __init__(self, code, message):
        super().__init__(message)
        self.code = code

    @classmethod
    def because(cls, code, **details):
        return cls(code, explain(code, **details))
