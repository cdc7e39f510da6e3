"""What spreadsheets save as CSV: their character sets, their separators and the line that says which, and their rows."""

import codecs
import csv
import io
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass

from peernotes.imports import lines
from peernotes.imports.records import Bad, SourceLine
from peernotes.imports.values import MAX_TEXT

SEPARATORS = ",;\t|"
PACKED_SHEET = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx and .ods begin, and how .xls does."""


@dataclass
class Sheet:
    text: io.TextIOBase
    share: object = None
    delimiter: str = ","
    remark: Bad | None = None
    skipped: int = 0

    def lines(self):
        """(number, line); an overlong one comes as None."""
        number = self.skipped
        while line := self.text.readline(lines.MAX_LINE + 1):
            number += 1
            if len(line) <= lines.MAX_LINE:
                yield number, line
                continue
            while line and not line.endswith("\n"):
                line = self.text.readline(lines.MAX_LINE)
            yield number, None


@contextmanager
def opened(path, columns):
    with lines.opened(path) as (file, share):
        encoding = _encoding(file)
        text = io.TextIOWrapper(file, encoding, errors="surrogateescape", newline="\n")
        try:
            sheet = Sheet(text, share)
            if encoding == "cp1252":
                sheet.remark = Bad("read_as_windows")
            _find_delimiter(sheet, columns)
            yield sheet
        finally:
            text.detach()


def decoded(content):
    """A short file as text. What is wrong with any of it is wrong with all."""
    try:
        return content.decode(_encoding(io.BytesIO(content)))
    except UnicodeDecodeError:
        raise Bad("unreadable_text") from None


def of_text(text, columns):
    sheet = Sheet(io.StringIO(text))
    _find_delimiter(sheet, columns)
    return sheet


def _encoding(file):
    first = file.read(4)
    if first.startswith(PACKED_SHEET):
        raise Bad("not_csv")
    if first[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        found = "utf-16"
    elif len(first) == 4 and first.count(0) == 2:
        found = "utf-16-le" if first[1] == 0 else "utf-16-be"
    else:
        found = "utf-8-sig" if _is_utf8(first, file) else "cp1252"
    file.seek(0)
    return found


def _is_utf8(first, file):
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        decoder.decode(first)
        while block := file.read(1_000_000):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _find_delimiter(sheet, columns):
    """Named in a line `sep=;` of Excel's, else the one that parts the first row into most of the columns."""
    first = sheet.text.readline(lines.MAX_LINE)
    if first.lower().startswith("sep=") and len(first.strip("\r\n")) == len("sep=,"):
        sheet.delimiter = first[4]
        sheet.skipped = 1
        return
    sheet.text.seek(0)
    sheet.delimiter = max(SEPARATORS, key=lambda each: _known(first, each, columns))


def _known(line, delimiter, columns):
    try:
        cells = next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return 0
    return sum(cell.strip().lower() in columns for cell in cells)


@dataclass(frozen=True, slots=True)
class SheetRow:
    """``place``: the line it begins on."""

    place: SourceLine
    cells: list
    bad: Bad | None

    def check(self):
        if self.bad:
            raise self.bad
        for cell in self.cells:
            _check_bytes(cell)

    def by(self, columns):
        """Spreadsheets fill rows up with empty cells."""
        cells = self.cells
        while len(cells) > len(columns) and not cells[-1].strip():
            cells = cells[:-1]
        if len(cells) != len(columns):
            raise Bad("wrong_columns", found=len(cells), expected=len(columns))
        return dict(zip(columns, cells, strict=True))


def header(names, required, optional):
    """Which columns the first row names."""
    while names and not names[-1]:
        names.pop()
    for code, found in (
        ("missing_columns", [name for name in required if name not in names]),
        ("unknown_columns", [name or "?" for name in names if name not in required + optional]),
        ("repeated_columns", [name for name, count in Counter(names).items() if count > 1]),
    ):
        if found:
            raise Bad(code, columns=", ".join(found))
    return names


def _check_bytes(cell):
    if "\0" in cell:
        raise Bad("nul")
    try:
        cell.encode("utf-8")
    except UnicodeEncodeError:  # what could not be decoded
        raise Bad("invalid_text") from None


def rows(sheet, name="", progress=None):
    """Lines with something in them. After torn quotes the next one is tried as a row. ``progress``: as of ReadSettings."""
    last = _Last()
    reader = csv.reader(_text_lines(sheet, name, progress, last), strict=True, delimiter=sheet.delimiter)
    while True:
        place = SourceLine(name, last.number + 1)
        cells, bad = [], None
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            bad = _told_apart(error)
        except Bad as error:
            bad = error
        if any(cell.strip() for cell in cells) or bad:
            yield SheetRow(place, cells, bad)


def _told_apart(error):
    if "field limit" in str(error):
        return Bad("text_too_long", limit=f"{MAX_TEXT:,}")
    return Bad("bad_csv")


class _Last:
    number = 0


def _text_lines(sheet, name, progress, last):
    for number, line in sheet.lines():
        last.number = number
        if progress and number % lines.EVERY == 0:
            progress(name, number, sheet.share())
        if line is None:
            raise Bad("line_too_long", limit=f"{lines.MAX_LINE:,}")
        yield line
