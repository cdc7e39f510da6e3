"""What spreadsheets save as CSV: their character sets, their separators, and the line that says which."""

import codecs
import csv
import io
from contextlib import contextmanager
from dataclasses import dataclass

from peernotes.imports import lines
from peernotes.imports.records import Bad

SEPARATORS = ",;\t|"
PACKED_SHEET = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How .xlsx and .ods begin, and how .xls does."""


@dataclass
class Sheet:
    text: io.TextIOBase
    share: object
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
