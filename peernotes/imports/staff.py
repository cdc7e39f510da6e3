"""A list of people who shall work in a service, one a row, as a spreadsheet saves it.

Columns, in any order, first row: ``name, username, roles, paid`` and, where they are known, ``email, from, until, lived
as``. Large letters, spaces, hyphens and underscores in their names do not matter."""

from dataclasses import dataclass

from peernotes.imports import sheets
from peernotes.imports.records import Bad

REQUIRED = ("name", "username", "roles", "paid")
OPTIONAL = ("email", "from", "until", "livedas")
MOST = 200
"""People in one list: as many links as somebody can hand on in person in a few days."""


@dataclass(frozen=True, slots=True)
class StaffLine:
    """``number``: of the line, from 1. ``bad``: why nothing of it could be read."""

    number: int
    cells: dict
    bad: Bad | None = None


@dataclass(frozen=True, slots=True)
class LineProblem:
    """``column`` empty: the line as a whole."""

    line: int
    column: str
    reason: str


def read(text):
    """Raises Bad for what is wrong with the list as a whole."""
    found = sheets.rows(sheets.of_text(text, REQUIRED))
    first = next(found, None)
    if first is None:
        raise Bad("empty_list")
    first.check()
    columns = sheets.header([_plain(cell) for cell in first.cells], REQUIRED, OPTIONAL)
    lines = [_line(each, columns) for each in found]
    if not lines:
        raise Bad("empty_list")
    if len(lines) > MOST:
        raise Bad("list_too_long", found=len(lines), limit=MOST)
    return lines


def _line(row, columns):
    try:
        row.check()
        return StaffLine(row.place.line, row.by(columns))
    except Bad as bad:
        return StaffLine(row.place.line, {}, bad)


def _plain(name):
    return "".join(letter for letter in name.lower() if letter not in " -_\t")
