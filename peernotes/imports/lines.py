"""Lines of a file, bounded in length, numbered, with a word on how far we are."""

import codecs

from peernotes.imports.records import Bad

MAX_LINE = 8_000_000
"""Bytes; a text of the largest size taken, as base64 in JSON, is under 2,000,000."""
EVERY = 500
"""Lines between two calls of ``progress``."""


def numbered(path, reading, *, blank_too=False):
    """(number, bytes) of each line; blank ones only if wanted; an overlong one comes as None."""
    total = path.stat().st_size or 1
    with path.open("rb") as file:
        for number, line in enumerate(_bounded(file), start=1):
            if number == 1 and line:
                line = line.removeprefix(codecs.BOM_UTF8)
            if reading.progress and number % EVERY == 0:
                reading.progress(path.name, number, min(1.0, file.tell() / total))
            if blank_too or line is None or line.strip():
                yield number, line


def decoded(line):
    if line is None:
        raise Bad("line_too_long", limit=MAX_LINE)
    if b"\0" in line:
        raise Bad("nul")
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        raise Bad("invalid_utf8") from None


def _bounded(file):
    while line := file.readline(MAX_LINE + 1):
        if len(line) <= MAX_LINE:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MAX_LINE)
        yield None
