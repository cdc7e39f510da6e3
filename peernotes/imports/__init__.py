"""Another system's record, read into plain values.

Nothing here touches a table, a clock or the network: ``read`` turns a path
into frozen dataclasses and a list of everything that could not be read.
Content never raises; only a path that cannot be opened does.
"""

from pathlib import Path

from peernotes.imports import csv, fhir
from peernotes.imports.lines import beginning
from peernotes.imports.listing import listed
from peernotes.imports.records import (
    EntryRecord,
    FileRecord,
    Number,
    Parsed,
    PersonRecord,
    Problem,
    ReadSettings,
    SourceLine,
    UnreadableSource,
)
from peernotes.imports.spool import Kept, Spool

__all__ = [
    "EntryRecord",
    "FileRecord",
    "Kept",
    "Number",
    "Parsed",
    "PersonRecord",
    "SourceLine",
    "Problem",
    "ReadSettings",
    "Spool",
    "UnreadableSource",
    "listed",
    "read",
]

JSON_NAMES = (".ndjson", ".jsonl", ".json")


def read(path, *, reading: ReadSettings) -> Parsed:
    """A folder with FHIR R4 in it, a file with FHIR R4 in it, or a CSV file: by what is in them."""
    path = Path(path)
    try:
        if path.is_dir():
            return _folder(path, reading)
        if not path.exists():
            raise UnreadableSource.because("no_such_path", path=path)
        if _is_json(path):
            return fhir.read_files([(path, path.name)], reading)
        if csv.is_one(path):
            return csv.read_file(path, reading)
    except OSError as error:
        raise UnreadableSource.because("cannot_open", path=path, why=error.strerror) from error
    raise UnreadableSource.because("unknown_kind", path=path)


def _folder(folder, reading):
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    found = [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    files = [(path, path.relative_to(folder).as_posix()) for path in found if _is_json(path)]
    if not files:
        raise UnreadableSource.because("empty_folder", path=folder)
    return fhir.read_files(files, reading)


def _is_json(path):
    name = path.name.lower().removesuffix(".gz")
    return name.endswith(JSON_NAMES) or beginning(path).removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")
