"""Lines of a file, packed or not, bounded in length, numbered, with a word on how far we are."""

import codecs
import gzip
import zlib
from contextlib import contextmanager

from peernotes.imports.records import Bad

MAX_LINE = 16_000_000
"""Bytes; a file of the largest size taken, as base64 in JSON, is under 14,000,000."""
EVERY = 500
"""Lines between two calls of ``progress``."""
PACKED = b"\x1f\x8b"


@contextmanager
def opened(path):
    """(the bytes as they were before packing, a function that tells the share read)."""
    total = path.stat().st_size or 1
    with path.open("rb") as raw:
        packed = raw.read(2) == PACKED
        raw.seek(0)
        try:
            yield gzip.GzipFile(fileobj=raw) if packed else raw, lambda: min(1.0, raw.tell() / total)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise Bad("bad_gzip") from None


def beginning(path, size=4096):
    try:
        with opened(path) as (file, _):
            return file.read(size)
    except Bad:
        return b""


def numbered(file, name, share, reading):
    """(number, bytes) of each line that is not blank; an overlong one comes as None."""
    for number, line in enumerate(_bounded(file), start=1):
        if number == 1 and line:
            line = line.removeprefix(codecs.BOM_UTF8)
        if reading.progress and number % EVERY == 0:
            reading.progress(name, number, share())
        if line is None or line.strip():
            yield number, line


def decoded(line):
    if line is None:
        raise Bad("line_too_long", limit=f"{MAX_LINE:,}")
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
