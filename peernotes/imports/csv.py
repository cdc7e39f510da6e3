"""One CSV file, one entry a row, for systems that have no FHIR export.

Columns, in any order, first row: ``person_identifier, person_name,
date_of_birth, written_at, author, title, text`` and, where the other system
has them, ``entry_identifier, status, replaces``. What spreadsheets write is
read (``sheets``); a quoted text may hold line breaks. Dates are ISO 8601; a
time without a zone is read in the zone given, a day without a time is kept as
a day. ``status`` is current (also when empty), superseded or
entered_in_error. ``replaces`` holds one entry identifier, or several with
spaces between. A column of another name is refused, not ignored: it may
matter. Text is kept as it comes, formulas too, for nothing here runs them.
"""

import csv
import hashlib

from peernotes.imports import sheets, versions
from peernotes.imports.dates import born_on, written_at
from peernotes.imports.lines import beginning
from peernotes.imports.people import MAX_IDENTIFIER
from peernotes.imports.records import (
    CURRENT,
    STATUSES,
    Bad,
    EntryRecord,
    Number,
    Parsed,
    PersonRecord,
    SourceLine,
)
from peernotes.imports.spool import Spool
from peernotes.imports.values import MAX_TEXT, MAX_TITLE, body, label

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


def is_one(path):
    """Named so, or with a first line that names one of the columns."""
    name = path.name.lower().removesuffix(".gz")
    return name.endswith((".csv", ".tsv")) or REQUIRED[0].encode() in beginning(path).replace(b"\0", b"")


def read_file(path, reading):
    former = csv.field_size_limit(4 * MAX_TEXT)
    try:
        return _Sheet(path.name, reading).read(path)
    finally:
        csv.field_size_limit(former)


class _Sheet:
    def __init__(self, name, reading):
        self.name = name
        self.reading = reading
        self.spool = Spool()
        self.columns = []
        self.people = {}
        self.entries = {}
        self.problems = []
        self.remarks = []

    def read(self, path):
        try:
            with sheets.opened(path, REQUIRED) as sheet:
                self._take_all(sheet)
        except Bad as bad:
            self.problems.append(bad.at(SourceLine(self.name, 0)))
        entries, problems, remarks = versions.joined(list(self.entries.values()))
        return Parsed(
            source_kind="csv",
            people=tuple(self.people.values()),
            entries=tuple(entries),
            problems=tuple(self.problems + problems),
            remarks=tuple(self.remarks + remarks),
        )

    def _take_all(self, sheet):
        self._note(SourceLine(self.name, 0), sheet.remark)
        for row in sheets.rows(sheet, self.name, self.reading.progress):
            try:
                self._take(row)
            except Bad as bad:
                self.problems.append(bad.at(row.place))
                if not self.columns:
                    return
        if not self.columns:
            raise Bad("missing_columns", columns=", ".join(REQUIRED))

    def _note(self, place, remark):
        if remark:
            self.remarks.append(remark.at(place))

    def _take(self, row):
        row.check()
        if not self.columns:
            self.columns = sheets.header([label(cell, "column").lower() for cell in row.cells], REQUIRED, OPTIONAL)
            return
        cells = row.by(self.columns)
        person = self._person(cells, row.place)
        entry, remarks = self._entry(cells, person, row.place)
        first = self.entries.setdefault(entry.source_id, entry)
        if first is entry:
            remarks.append(None if entry.author_name else Bad("no_author"))
        elif first == entry:
            remarks = [Bad("equal_row", first=first.place)]
        else:
            raise Bad("duplicate_id", found=entry.source_id, first=first.place)
        for remark in remarks:
            self._note(row.place, remark)

    def _person(self, cells, place):
        key = label(cells["person_identifier"], "person_identifier", limit=MAX_IDENTIFIER)
        if not key:
            raise Bad("missing_identifier")
        name = label(cells["person_name"], "person_name")
        if not name:
            raise Bad("missing_name")
        birth = label(cells["date_of_birth"], "date_of_birth")
        person = PersonRecord(
            source_id=key,
            chosen_name=name,
            date_of_birth=born_on(birth, self.reading) if birth else None,
            local_identifier=key,
            numbers=(Number("", key),),
            place=place,
        )
        first = self.people.setdefault(key, person)
        if first != person:
            raise Bad("person_differs", found=key, first=first.place)
        if first is person and birth and not person.date_of_birth:
            self._note(place, Bad("partial_birth_date", found=birth))
        return first

    def _entry(self, cells, person, place):
        title = label(cells["title"], "title", limit=MAX_TITLE)
        author = label(cells["author"], "author")
        written = label(cells["written_at"], "written_at")
        for found, code in ((title, "missing_title"), (written, "missing_date")):
            if not found:
                raise Bad(code)
        when = written_at(written, self.reading, offset_required=False)
        text = cells["text"]
        given = label(cells.get("entry_identifier", ""), "entry_identifier", limit=MAX_ENTRY_IDENTIFIER)
        entry = EntryRecord(
            source_id=given or _made_identifier(person.source_id, written, author, title, text),
            person=person.source_id,
            title=title,
            category="",
            written_at=when.moment,
            day=when.day,
            author_name=author,
            status=_status(cells.get("status", "")),
            body=self.spool.keep(body(text)),
            replaces=tuple(dict.fromkeys(cells.get("replaces", "").split())),
            place=place,
        )
        return entry, [when.remark]


def _status(found):
    status = label(found, "status").lower().replace("-", "_") or CURRENT
    if status not in STATUSES:
        raise Bad("bad_status", found=found)
    return status


def _made_identifier(*parts):
    """The same row makes the same identifier, so that importing it twice is seen."""
    lengths = (f"{len(part)}:{part}" for part in parts)
    return "row-" + hashlib.sha256("".join(lengths).encode("utf-8")).hexdigest()
