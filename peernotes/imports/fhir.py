"""A folder of FHIR R4 Bulk Data: NDJSON, one resource a line, several files a type.

Read are Patient, Practitioner and DocumentReference, in that order, because
a document names the other two. Not read: Binary and PractitionerRole, texts
that are only linked to, merged patients (``Patient.link``), relations other
than *replaces*.
"""

import json
import re
from collections import Counter

from peernotes.imports import documents, people, versions
from peernotes.imports.lines import decoded, numbered
from peernotes.imports.records import (
    Bad,
    Parsed,
    Place,
    Problem,
    UnreadableSource,
)
from peernotes.imports.references import Directory
from peernotes.imports.values import text_of

ID = re.compile(r"[A-Za-z0-9.\-]{1,64}", re.ASCII)
TYPES = ("Patient", "Practitioner", "DocumentReference")


def read_folder(folder, reading):
    files = sorted(path for path in folder.iterdir() if path.is_file())
    by_type = {kind: [path for path in files if _is_of(path, kind)] for kind in TYPES}
    if not by_type["Patient"] and not by_type["DocumentReference"]:
        raise UnreadableSource.because("empty_folder", path=folder)
    return _Export(reading).read(files, by_type)


def _is_of(path, kind):
    """``Patient.000.ndjson``, ``1.Patient.ndjson``, ``Patient-2.ndjson``: all are in use."""
    return path.suffix.lower() == ".ndjson" and kind in re.split(r"[._\-]", path.stem)


class _Export:
    def __init__(self, reading):
        self.reading = reading
        self.people = Directory("Patient")
        self.authors = Directory("Practitioner")
        self.documents = Directory("DocumentReference")
        self.places = {kind: {} for kind in TYPES}
        self.identifiers = {}
        self.replaced = {}
        self.problems = []
        self.remarks = []

    def read(self, files, by_type):
        takers = (self._patient, self._practitioner, self._document)
        for kind, take in zip(TYPES, takers, strict=True):
            for path in by_type[kind]:
                self._file(path, kind, take)
        self._other_files(set(files).difference(*by_type.values()))
        entries, problems, remarks = versions.joined(self._related())
        return Parsed(
            source_kind="fhir",
            people=tuple(self.people.by_id.values()),
            entries=tuple(entries),
            problems=tuple(self.problems + problems),
            remarks=tuple(self.remarks + remarks),
        )

    def _file(self, path, kind, take):
        for number, line in numbered(path, self.reading):
            place = Place(path.name, number)
            try:
                resource = _resource(line, kind)
                take(resource, self._new_id(resource, kind, place), place)
            except Bad as bad:
                self.problems.append(bad.at(place))

    def _new_id(self, resource, kind, place):
        found = text_of(resource, "id", limit=1000)
        if not found:
            raise Bad("missing_id")
        if not ID.fullmatch(found):
            raise Bad("bad_id", found=found)
        first = self.places[kind].setdefault(found, place)
        if first is not place:
            raise Bad("duplicate_id", found=found, first=first)
        return found

    def _patient(self, resource, key, place):
        record, partial_birth = people.person(resource, key, self.reading, place)
        first = self.identifiers.setdefault(record.local_identifier, place)
        if first is not place:
            raise Bad("duplicate_identifier", found=record.local_identifier, first=first)
        self.people.add(key, record, resource)
        if partial_birth:
            self.remarks.append(Problem.at(place, "partial_birth_date", found=partial_birth))

    def _practitioner(self, resource, key, place):
        self.authors.add(key, people.practitioner_name(resource), resource)

    def _document(self, resource, key, place):
        if documents.is_draft(resource):
            self.remarks.append(Problem.at(place, "draft_left_out"))
            return
        where = documents.Where(key, place, self.people, self.authors)
        record = documents.entry(resource, where, self.reading)
        self.replaced[key] = documents.replaced(resource)
        self.documents.add(key, record, resource)

    def _related(self):
        """References to other documents, once all documents are known."""
        related = []
        for key, record in self.documents.by_id.items():
            try:
                related.append(documents.replacing(record, self.replaced[key], self.documents))
            except Bad as bad:
                self.problems.append(bad.at(record.place))
        return related

    def _other_files(self, paths):
        for path in sorted(paths):
            place = Place(path.name, 0)
            if ".ndjson." in path.name and any(kind in path.name for kind in TYPES):
                self.problems.append(Problem.at(place, "not_unpacked"))
            elif path.suffix.lower() == ".ndjson":
                self.remarks.append(Problem.at(place, "file_ignored"))


def _resource(line, kind):
    text = decoded(line)
    try:
        resource = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise Bad("bad_json") from None
    if not isinstance(resource, dict):
        raise Bad("not_an_object")
    found = resource.get("resourceType")
    if found != kind:
        raise Bad("wrong_type", expected=kind, found=found)
    return resource


def _unique(pairs):
    made = dict(pairs)
    if len(made) != len(pairs):
        counted = Counter(key for key, _ in pairs)
        raise Bad("duplicate_key", key=counted.most_common(1)[0][0])
    return made


def _no_constant(name):
    raise ValueError(name)
