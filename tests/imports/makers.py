"""A small export of our own, and ways to spoil one thing in it."""

import base64
import copy
import json
import os
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from peernotes.imports import ReadSettings, Spool, read

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
READING = ReadSettings(now=NOW)
SYDNEY = ReadSettings(now=NOW, zone=ZoneInfo("Australia/Sydney"))
NPI = "http://hl7.org/fhir/sid/us-npi"
MRN = {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0203", "code": "MR"}]}

PATIENT = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [
        {"type": {"coding": [{"code": "SS"}]}, "system": "urn:ssn", "value": "999-00-1111"},
        {"type": MRN, "system": "urn:hospital", "value": "H-100"},
    ],
    "name": [
        {"use": "official", "family": "Okafor46", "given": ["Ada254", "Ngozi605"], "prefix": ["Mrs."]},
        {"use": "maiden", "family": "Eze161", "given": ["Ada254"]},
    ],
    "birthDate": "1960-04-13",
}
SECOND_PATIENT = {
    "resourceType": "Patient",
    "id": "p2",
    "identifier": [{"type": MRN, "system": "urn:hospital", "value": "H-200"}],
    "name": [{"family": "Lund", "given": ["Per"]}],
}
PRACTITIONER = {
    "resourceType": "Practitioner",
    "id": "d1",
    "identifier": [{"system": NPI, "value": "9999974592"}],
    "name": [{"family": "Kunze215", "given": ["Liane379"], "prefix": ["Dr."]}],
}
DOCUMENT = {
    "resourceType": "DocumentReference",
    "id": "e1",
    "identifier": [{"system": "urn:ietf:rfc:3986", "value": "urn:uuid:e1"}],
    "status": "current",
    "type": {"coding": [{"code": "34117-2", "display": "History and physical note"}, {"display": "Plan"}]},
    "category": [{"coding": [{"display": "Clinical Note"}]}],
    "subject": {"reference": "Patient/p1"},
    "date": "1987-11-19T00:22:16.824-05:00",
    "author": [{"reference": f"Practitioner?identifier={NPI}|9999974592", "display": "someone"}],
    "custodian": {"display": "NORTH CLINIC"},
    "content": [{"attachment": {"contentType": "text/plain; charset=utf-8", "data": "SGVsbG8="}}],
}


def base64_of(text, charset="utf-8"):
    content = text if isinstance(text, bytes) else text.encode(charset)
    return base64.b64encode(content).decode("ascii")


def attachment(**fields):
    return {"content": [{"attachment": {"contentType": "text/plain", **fields}}]}


def made_of(resource, **fields):
    """A copy with fields replaced; a field given as None is taken out."""
    made = copy.deepcopy(resource)
    made.update(fields)
    return {key: value for key, value in made.items() if value is not None}


def document(**fields):
    return made_of(DOCUMENT, **fields)


def line_of(resource):
    return json.dumps(resource).encode("utf-8")


def write_export(folder, documents=(DOCUMENT,), patients=(PATIENT,), practitioners=(PRACTITIONER,)):
    """Each item is a resource, or the bytes of a line as they are."""
    for name, items in (
        ("Patient.000.ndjson", patients),
        ("DocumentReference.000.ndjson", documents),
        ("Practitioner.000.ndjson", practitioners),
    ):
        lines = [item if isinstance(item, bytes) else line_of(item) for item in items]
        (folder / name).write_bytes(b"".join(line + b"\n" for line in lines))
    return folder


def read_export(folder, reading=READING, **files):
    return read(write_export(folder, **files), reading=reading)


def kept(text):
    """A text as the readers hand it on."""
    return Spool().keep(text.encode("utf-8"))


def codes(problems):
    return [problem.code for problem in problems]


def found_at(problems):
    return [(problem.place.file, problem.place.line, problem.code) for problem in problems]


def sample_folder():
    """Where the export that nobody here wrote lies; the variable wins over the usual place."""
    named = os.environ.get("PEERNOTES_FHIR_SAMPLE")
    if named:
        return Path(named)
    return Path(__file__).resolve().parents[3] / "shared" / "data" / "fhir-bulk"


# A variable that names a folder that is not there is an error, so that a CI which sets it cannot miss these tests.
needs_sample = pytest.mark.skipif(
    "PEERNOTES_FHIR_SAMPLE" not in os.environ and not sample_folder().is_dir(),
    reason="The sample export is not beside this checkout and PEERNOTES_FHIR_SAMPLE is not set.",
)
