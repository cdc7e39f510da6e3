"""Another system's record, read into plain values.

Nothing here touches a table, a clock or the network: ``read`` turns a path
into frozen dataclasses and a list of everything that could not be read.
Content never raises; only a path that cannot be opened does.
"""

from pathlib import Path

from peernotes.imports import csv, fhir
from peernotes.imports.records import (
    EntryRecord,
    Parsed,
    PersonRecord,
    Place,
    Problem,
    Reading,
    UnreadableSource,
)

__all__ = [
    "EntryRecord",
    "Parsed",
    "PersonRecord",
    "Place",
    "Problem",
    "Reading",
    "UnreadableSource",
    "read",
]


def read(path, *, reading: Reading) -> Parsed:
    """A folder is a FHIR R4 Bulk Data export, a ``.csv`` file is a CSV."""
    path = Path(path)
    try:
        if path.is_dir():
            return fhir.read_folder(path, reading)
        if not path.exists():
            raise UnreadableSource.because("no_such_path", path=path)
        if path.suffix.lower() == ".csv":
            return csv.read_file(path, reading)
    except OSError as error:
        raise UnreadableSource.because("cannot_open", path=path, why=error.strerror) from error
    raise UnreadableSource.because("unknown_kind", path=path)
