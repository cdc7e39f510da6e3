"""One CSV file, one entry a row, for systems that have no FHIR export.

Columns, in any order, first row: ``person_identifier, person_name,
date_of_birth, written_at, author, title, text`` and, where the other system
has them, ``entry_identifier, status, replaces``. UTF-8 with or without a byte
order mark; commas; a quoted text may hold line breaks. Dates are ISO 8601; a
time without a zone is read in the zone given, a day without a time is kept as
a day. ``status`` is current (also when empty), superseded or
entered_in_error. ``replaces`` holds one entry identifier, or several with
spaces between. A column of another name is refused, not ignored: it may
matter. Text is kept as it comes, formulas too, for nothing here runs them.
"""

import csv
import hashlib
from collections import Counter
from dataclasses import dataclass

from peernotes.imports import versions
from peernotes.imports.dates import born_on, written_at
from peernotes.imports.lines import MAX_LINE, numbered
from peernotes.imports.people import MAX_IDENTIFIER
from peernotes.imports.records import (
    CURRENT,
    STATUSES,
    Bad,
    EntryRecord,
    Parsed,
    PersonRecord,
    Place,
)
from peernotes.imports.values import MAX_TEXT, body, label

REQUIRED = (
    "person_identifier",
    "person_name",
    "date_of_birth",
    "written_at",
    "author",
    "title",
    "text",
)
OPTIONAL = ("entry_identifier", "status", "replaces")
MAX_ENTRY_IDENTIFIER = 200


def read_file(path, reading):
    former = csv.field_size_limit(4 * MAX_TEXT)
    try:
        return _Sheet(path.name, reading).read(path)
    finally:
        csv.field_size_limit(former)


@dataclass(frozen=True, slots=True)
class _Row:
    place: Place
    cells: list
    bad: Bad | None


class _Sheet:
    def __init__(self, name, reading):
        self.name = name
        self.reading = reading
        self.columns = []
        self.people = {}
        self.entries = {}
        self.problems = []

    def read(self, path):
        for row in _rows(path, self.reading):
            try:
                self._take(row)
            except Bad as bad:
                self.problems.append(bad.at(row.place))
                if not self.columns:
                    break
        if not self.columns and not self.problems:
            missing = Bad("missing_columns", found=", ".join(REQUIRED))
            self.problems.append(missing.at(Place(self.name, 1)))
        entries, problems, remarks = versions.joined(list(self.entries.values()))
        return Parsed(
            source_kind="csv",
            people=tuple(self.people.values()),
            entries=tuple(entries),
            problems=tuple(self.problems + problems),
            remarks=tuple(remarks),
        )

    def _take(self, row):
        if row.bad:
            raise row.bad
        for cell in row.cells:
            _check_bytes(cell)
        if not self.columns:
            self.columns = _header(row.cells)
            return
        if len(row.cells) != len(self.columns):
            raise Bad("wrong_columns", found=len(row.cells), expected=len(self.columns))
        cells = dict(zip(self.columns, row.cells, strict=True))
        person = self._person(cells, row.place)
        entry = _entry(cells, person, row.place, self.reading)
        first = self.entries.setdefault(entry.source_id, entry)
        if first is not entry:
            raise Bad("duplicate_id", found=entry.source_id, first=first.place)

    def _person(self, cells, place):
        key = label(cells["person_identifier"], "person_identifier", limit=MAX_IDENTIFIER)
        if not key:
            raise Bad("missing_identifier")
        name = label(cells["person_name"], "person_name")
        if not name:
            raise Bad("missing_name")
        birth = label(cells["date_of_birth"], "date_of_birth")
        born = born_on(birth, self.reading) if birth else None
        if birth and not born:
            raise Bad("bad_birth_date", found=birth)
        person = PersonRecord(
            source_id=key,
            chosen_name=name,
            date_of_birth=born,
            local_identifier=key,
            place=place,
        )
        first = self.people.setdefault(key, person)
        if first != person:
            raise Bad("person_differs", found=key, first=first.place)
        return first


def _entry(cells, person, place, reading):
    title = label(cells["title"], "title")
    author = label(cells["author"], "author")
    when = label(cells["written_at"], "written_at")
    for found, code in (
        (title, "missing_title"),
        (author, "missing_author"),
        (when, "missing_date"),
    ):
        if not found:
            raise Bad(code)
    moment, day_only = written_at(when, reading, offset_required=False)
    text = body(cells["text"])
    given = label(cells.get("entry_identifier", ""), "entry_identifier", limit=MAX_ENTRY_IDENTIFIER)
    return EntryRecord(
        source_id=given or _made_identifier(person.source_id, when, author, title, text),
        person_source_id=person.source_id,
        title=title,
        category="",
        written_at=moment,
        day_only=day_only,
        author_name=author,
        status=_status(cells.get("status", "")),
        text=text,
        replaces=tuple(dict.fromkeys(cells.get("replaces", "").split())),
        place=place,
    )


def _status(found):
    status = label(found, "status").lower().replace("-", "_") or CURRENT
    if status not in STATUSES:
        raise Bad("bad_status", found=found)
    return status


def _made_identifier(*parts):
    """The same row makes the same identifier, so that importing it twice is seen."""
    lengths = (f"{len(part)}:{part}" for part in parts)
    return "row-" + hashlib.sha256("".join(lengths).encode("utf-8")).hexdigest()


def _header(cells):
    names = [label(cell, "column").lower() for cell in cells]
    for code, found in (
        ("missing_columns", [name for name in REQUIRED if name not in names]),
        ("unknown_columns", [name or "?" for name in names if name not in REQUIRED + OPTIONAL]),
        ("repeated_columns", [name for name, count in Counter(names).items() if count > 1]),
    ):
        if found:
            raise Bad(code, found=", ".join(found))
    return names


def _check_bytes(cell):
    if "\0" in cell:
        raise Bad("nul")
    try:
        cell.encode("utf-8")
    except UnicodeEncodeError:  # what _text_lines could not decode
        raise Bad("invalid_utf8") from None


def _rows(path, reading):
    """Rows with the line they begin on. After torn quotes the next line is tried as a row."""
    last = _Last()
    reader = csv.reader(_text_lines(path, reading, last), strict=True)
    while True:
        place = Place(path.name, last.number + 1)
        cells, bad = [], None
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            bad = _told_apart(error)
        except Bad as error:
            bad = error
        if cells or bad:
            yield _Row(place, cells, bad)


def _told_apart(error):
    if "field limit" in str(error):
        return Bad("text_too_long", limit=f"{MAX_TEXT:,}")
    return Bad("bad_csv")


class _Last:
    number = 0


def _text_lines(path, reading, last):
    for number, line in numbered(path, reading, blank_too=True):
        last.number = number
        if line is None:
            raise Bad("line_too_long", limit=MAX_LINE)
        yield line.decode("utf-8", "surrogateescape")
