"""Exports as systems of twelve kinds write them, each by its own guide. Whatever cannot be taken is left out by itself."""

import gzip
import json
from pathlib import Path

import pytest

from peernotes.imports import read
from tests.imports.makers import READING, base64_of, codes

V2 = "http://terminology.hl7.org/CodeSystem/v2-0203"
LOINC = {"system": "http://loinc.org", "code": "11506-3", "display": "Progress note"}
TEXT = {"attachment": {"contentType": "text/plain", "data": base64_of("Slept well.")}}
PDF = {"attachment": {"contentType": "application/pdf", "title": "Scan", "data": base64_of("%PDF-1.4")}}
CDA = {"attachment": {"contentType": "text/xml", "data": base64_of("<ClinicalDocument xmlns='urn:hl7-org:v3'/>")}}


def patient(key="p1", system="urn:hospital", value="H-1", **fields):
    number = {"type": {"coding": [{"system": V2, "code": "MR"}]}, "system": system, "value": value}
    return {"resourceType": "Patient", "id": key, "identifier": [number], "name": [{"text": "Ada Okafor"}]} | fields


def document(key="d1", **fields):
    made = {
        "resourceType": "DocumentReference",
        "id": key,
        "status": "current",
        "type": {"coding": [LOINC]},
        "subject": {"reference": "Patient/p1"},
        "date": "2024-05-01T10:00:00+01:00",
        "author": [{"display": "Dr Lund"}],
        "content": [TEXT],
    } | fields
    return {name: value for name, value in made.items() if value is not None}


def bundle(*resources, kind="collection", indent=None):
    entries = [
        {"fullUrl": f"urn:uuid:{each.get('id', place)}", "resource": each} for place, each in enumerate(resources)
    ]
    return json.dumps({"resourceType": "Bundle", "type": kind, "entry": entries}, indent=indent).encode()


def lines(*resources):
    return b"\n".join(json.dumps(each).encode() for each in resources)


PLAIN = "Slept well."
US_CORE = document(
    meta={"profile": ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-documentreference"]},
    identifier=[{"system": "urn:ietf:rfc:3986", "value": "urn:oid:2.16.840.1"}],
    category=[{"coding": [{"code": "clinical-note", "display": "Clinical Note"}]}],
    author=[{"reference": "Practitioner/pr1"}],
    context={"encounter": [{"reference": "Encounter/e1"}], "period": {"start": "2024-05-01T09:00:00+01:00"}},
)
NHS = {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9449305552"}
UK_PATIENT = patient(
    identifier=[NHS, {"system": "https://trust.example/Id/local", "value": "RX-7", "use": "usual"}],
    name=[{"use": "official", "prefix": ["Mrs"], "given": ["Ada"], "family": "Okafor"}],
)
AU_PATIENT = patient(
    identifier=[
        {"type": {"coding": [{"system": V2, "code": "NI"}]}, "system": "http://ns.electronichealth.net.au/id/hi/ihi/1.0",
         "value": "8003608166690503"},
        {"type": {"coding": [{"system": V2, "code": "MR"}]}, "system": "http://north.example/mrn", "value": "N-7"},
    ]
)  # fmt: skip
SECTION = {"title": "Plan", "text": {"status": "generated", "div": "<div><p>A walk a day.</p></div>"}}
COMPOSITION = {
    "resourceType": "Composition",
    "id": "c1",
    "status": "final",
    "type": {"coding": [LOINC]},
    "title": "Progress note",
    "subject": {"reference": "urn:uuid:p1"},
    "date": "2024-05-01T10:00:00+01:00",
    "author": [{"reference": "urn:uuid:pr1"}],
    "section": [SECTION, {"title": "Social", "section": [SECTION]}],
}
PRACTITIONER = {"resourceType": "Practitioner", "id": "pr1", "name": [{"family": "Lund", "prefix": ["Dr"]}]}
ROLE = {"resourceType": "PractitionerRole", "id": "r1", "practitioner": {"reference": "Practitioner/pr1"}}
BINARY = {"resourceType": "Binary", "id": "b1", "contentType": "text/html", "data": base64_of("<p>Slept well.</p>")}
OBSERVATION = {"resourceType": "Observation", "id": "o1", "status": "final"}

# file name: content; then the texts that come in, and how many lines are left out.
SHAPES = {
    "US Core, Bulk Data": ({"Patient.ndjson": lines(patient()), "DocumentReference.ndjson": lines(US_CORE),
                            "Practitioner.ndjson": lines(PRACTITIONER)}, [PLAIN], 0),
    "US Core, text in a Binary": ({"all.ndjson": lines(document(content=[{"attachment": {
        "contentType": "text/html", "url": "Binary/b1"}}]), BINARY, patient())}, [PLAIN], 0),
    "UK Core, a search answered": ({"answer.json": bundle(UK_PATIENT, document(), kind="searchset", indent=2)}, [PLAIN], 0),
    "UK Core, GP letters as PDF": ({"letters.json": bundle(UK_PATIENT, document(content=[PDF]))}, [""], 0),
    "AU Base": ({"au/Patient.ndjson": lines(AU_PATIENT), "au/Documents.JSONL": lines(document(
        author=[{"reference": "PractitionerRole/r1"}]), ROLE, PRACTITIONER)}, [PLAIN], 0),
    "C-CDA on FHIR, a document in pieces": ({"note.json": bundle(COMPOSITION, patient(), PRACTITIONER, kind="document",
                                                                 indent=1)},
                                            ["Plan\n\nA walk a day.\n\nSocial\n\nPlan\n\nA walk a day."], 0),
    "C-CDA as a file": ({"cda.ndjson": lines(patient(), document(content=[CDA]))}, [""], 0),
    "IHE MHD, only an address": ({"mhd.json": bundle(patient(), document(content=[{"attachment": {
        "contentType": "application/pdf", "url": "http://x.example/doc"}}]), document("d2"))}, [PLAIN], 1),
    "packed, of many types": ({"1.ndjson.gz": gzip.compress(lines(OBSERVATION, patient(), OBSERVATION)),
                               "2.ndjson.gz": gzip.compress(lines(document()))}, [PLAIN], 0),
    "HTML, without a date of its own": ({"all.ndjson": lines(patient(), document(date=None, meta={
        "lastUpdated": "2024-05-01T10:00:00Z"}, content=[{"attachment": {"contentType": "text/html",
                                                                         "data": BINARY["data"]}}]))}, [PLAIN], 0),
    "RTF of an old system": ({"all.ndjson": lines(patient(), document(author=None, content=[{"attachment": {
        "contentType": "application/rtf", "data": base64_of(r"{\rtf1\ansi Slept well.\par}")}}]))}, [PLAIN], 0),
    "with what nobody can read between": ({"all.ndjson": lines(patient(), document(), document("d2", date="1999"),
                                                               patient("p2", name=[])) + b"\n{torn"}, [PLAIN], 3),
}  # fmt: skip


@pytest.mark.parametrize(("files", "texts", "left_out"), SHAPES.values(), ids=SHAPES)
def test_what_can_be_taken_is(tmp_path: Path, files: dict[str, bytes], texts: list[str], left_out: int) -> None:
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(content)
    parsed = read(tmp_path, reading=READING)
    assert [entry.text for entry in parsed.entries] == texts
    assert len(parsed.problems) == left_out, [str(problem) for problem in parsed.problems]
    assert {entry.person for entry in parsed.entries} == {"p1"}
    assert {person.chosen_name for person in parsed.people} == {"Ada Okafor"}
    assert all(entry.author_name in ("Dr Lund", "") for entry in parsed.entries)


def test_a_document_in_pieces_that_is_not_finished_is_left_out_and_said(tmp_path: Path) -> None:
    (tmp_path / "note.json").write_bytes(bundle(COMPOSITION | {"status": "preliminary"}, patient(), PRACTITIONER))
    parsed = read(tmp_path, reading=READING)
    assert parsed.entries == ()
    assert codes(parsed.remarks) == ["draft_left_out"]


@pytest.mark.parametrize("spoilt", [7, {"div": 7}, {"div": "\ud800"}, []])
def test_a_piece_of_a_wrong_kind_is_a_problem(tmp_path: Path, spoilt: object) -> None:
    (tmp_path / "note.json").write_bytes(bundle(COMPOSITION | {"section": [{"text": spoilt}]}, patient(), PRACTITIONER))
    assert len(read(tmp_path, reading=READING).problems) == 1
