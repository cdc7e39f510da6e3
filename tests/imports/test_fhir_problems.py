"""Every bad line becomes one problem with its file, its line and a plain reason; nothing raises."""

import json

import pytest

from peernotes.imports import read, resources
from peernotes.imports.reasons import REASONS
from tests.imports.makers import (
    DOCUMENT,
    PATIENT,
    PRACTITIONER,
    READING,
    SECOND_PATIENT,
    attachment,
    base64_of,
    codes,
    document,
    found_at,
    line_of,
    made_of,
    read_export,
    write_export,
)

GOOD = line_of(DOCUMENT)
TWICE = GOOD.replace(b'"status": "current"', b'"status": "current", "status": "superseded"')
NOT_UTF8 = line_of(document(custodian={"display": "Caf~"})).replace(b"~", b"\xe9")

DOCUMENT_LINES = {
    # Not a line of JSON
    "nothing like JSON": (b"hello", "bad_json"),
    "cut off": (GOOD[:-20], "bad_json"),
    "two on a line": (GOOD + GOOD, "bad_json"),
    "a number that is none": (GOOD[:-1] + b', "x": NaN}', "bad_json"),
    "a number without end": (GOOD[:-1] + b', "x": ' + b"9" * 5000 + b"}", "bad_json"),
    "deeper than anyone writes": (b"[" * 100_000, "bad_json"),
    "a list of lists": (b"[[]]", "not_an_object"),
    "a word": (b'"DocumentReference"', "not_an_object"),
    "null": (b"null", "not_an_object"),
    "the same key twice": (TWICE, "duplicate_key"),
    "a NUL byte": (GOOD.replace(b"CLINIC", b"CLI\x00NIC"), "nul"),
    "a NUL in the text": (document(**attachment(data=base64_of("a\0b"))), "nul"),
    "not UTF-8": (NOT_UTF8, "invalid_utf8"),
    "half a character": (GOOD.replace(b"NORTH", b"\\ud800"), "bad_unicode"),
    "longer than a line may be": (b'{"x": "' + b"a" * 16_000_001 + b'"}', "line_too_long"),
    # No resource
    "no resource type": (document(resourceType=None), "no_type"),
    "a resource type that is no word": (document(resourceType=["DocumentReference"]), "no_type"),
    # Identity
    "no id": (document(id=None), "missing_id"),
    "an empty id": (document(id=""), "missing_id"),
    "an id with a slash": (document(id="a/b"), "bad_id"),
    "an id too long": (document(id="x" * 65), "bad_id"),
    "an id that is a number": (document(id=7), "wrong_shape"),
    # Whom it is about
    "no subject": (document(subject=None), "missing_subject"),
    "a subject that is a word": (document(subject="Patient/p1"), "wrong_shape"),
    "a group": (document(subject={"reference": "Group/p1"}), "unknown_subject"),
    "a name only": (document(subject={"display": "Ada"}), "unknown_subject"),
    "a person inside the document": (document(subject={"reference": "#p1"}), "unknown_subject"),
    # Who wrote it
    "authors that are no list": (document(author={"reference": "Practitioner/d1"}), "wrong_shape"),
    "an author that is a word": (document(author=["Practitioner/d1"]), "wrong_shape"),
    "a line break in an author": (document(author=[{"display": "a\nb"}]), "control_character"),
    "an author too long": (document(author=[{"display": "a" * 201}]), "too_long"),
    # What it is
    "no status": (document(status=None), "bad_status"),
    "an unknown status": (document(status="deleted"), "bad_status"),
    "an unknown docStatus": (document(docStatus="done"), "bad_status"),
    "a status that is a list": (document(status=["current"]), "wrong_shape"),
    "no type": (document(type=None, category=None), "missing_title"),
    "a type without words": (document(type={"coding": [{"code": "x"}]}, category=None), "missing_title"),
    "a title too long": (document(type={"text": "a" * 301}), "too_long"),
    "a title that nobody sees": (document(type={"text": "\u200b"}), "hidden_character"),
    # When
    "no date": (document(date=None), "missing_date"),
    "a date that is none": (document(date="last Tuesday"), "bad_date"),
    "a day that is not in the calendar": (document(date="2023-02-29"), "bad_date"),
    "an hour that is not on the clock": (document(date="2023-02-01T25:00:00Z"), "bad_date"),
    "a date of another country": (document(date="02/03/2020"), "bad_date"),
    "a week date": (document(date="2020-W01-1"), "bad_date"),
    "digits of another script": (document(date="２０２０-01-01"), "bad_date"),
    "a time without a zone": (document(date="1987-11-19T00:22:16"), "no_offset"),
    "an offset that is none": (document(date="1987-11-19T00:22:16+99:00"), "bad_date"),
    "a month": (document(date="1987-11"), "partial_date"),
    "a year": (document(date="1987"), "partial_date"),
    "tomorrow": (document(date="2026-03-02"), "future_date"),
    "in a second": (document(date="2026-03-01T12:00:01Z"), "future_date"),
    "now, in a zone behind": (document(date="2026-03-01T11:00:00-05:00"), "future_date"),
    "year 1": (document(date="0001-01-01T00:00:00+14:00"), "ancient_date"),
    "year 0": (document(date="0000-01-01"), "bad_date"),
    "year 9999": (document(date="9999-12-31T23:59:59-14:00"), "future_date"),
    "before anyone": (document(date="1849-12-31"), "ancient_date"),
    # Versions
    "a relation that is a word": (document(relatesTo=["replaces"]), "wrong_shape"),
    "a target that is a word": (document(relatesTo=[{"code": "replaces", "target": "e0"}]), "wrong_shape"),
    "a target that is a number": (
        document(relatesTo=[{"code": "replaces", "target": {"reference": 7}}]),
        "wrong_shape",
    ),
    # The text
    "no content": (document(content=None), "missing_content"),
    "empty content": (document(content=[]), "missing_content"),
    "no attachment": (document(content=[{}]), "missing_content"),
    "no data": (document(**attachment()), "missing_content"),
    "only an address": (document(**attachment(url="Binary/1")), "text_elsewhere"),
    "data that is a number": (document(**attachment(data=7)), "wrong_shape"),
    "not base64": (document(**attachment(data="Grüße!!!")), "bad_base64"),
    "base64 of the other alphabet": (document(**attachment(data="_-_-")), "bad_base64"),
    "base64 cut off": (document(**attachment(data="SGVsbG8")), "bad_base64"),
    "base64 with padding inside": (document(**attachment(data="SG==bG8=")), "bad_base64"),
    "an empty text": (document(**attachment(data="")), "empty_text"),
    "a text of spaces": (document(**attachment(data=base64_of(" \n\t"))), "empty_text"),
    "a PDF that is none": (document(**attachment(contentType="application/pdf", data="JVBERg==")), "type_mismatch"),
    "XML that is none": (document(**attachment(contentType="text/xml", data="SGVsbG8=")), "type_mismatch"),
    "a zip": (document(**attachment(data=base64_of("PK\3\4 and more"))), "unsupported_type"),
    "a film": (document(**attachment(contentType="video/mp4", data="SGVsbG8=")), "unsupported_type"),
    "HTML without words": (document(**attachment(contentType="text/html", data="PGI+")), "empty_text"),
    "RTF that never ends": (
        document(**attachment(contentType="text/rtf", data=base64_of(r"{\rtf1 \u99999999999? }"))),
        "unreadable_rtf",
    ),
    "no such character set": (
        document(**attachment(contentType="text/plain; charset=klingon", data="SGVsbG8=")),
        "unsupported_charset",
    ),
    "a codec that is no character set": (
        document(**attachment(contentType="text/plain; charset=hex", data="SGVsbG8=")),
        "unsupported_charset",
    ),
    "not in its character set": (document(**attachment(data=base64_of(b"\xff\xfe"))), "bad_charset"),
    "half a UTF-16 character": (
        document(**attachment(contentType="text/plain; charset=utf-16-le", data=base64_of(b"a"))),
        "bad_charset",
    ),
    "another size": (document(**attachment(data="SGVsbG8=", size=6)), "size_mismatch"),
    "another hash": (document(**attachment(data="SGVsbG8=", hash="AAAA")), "hash_mismatch"),
    "over 1 MB": (document(**attachment(data=base64_of("a" * 1_000_001))), "text_too_long"),
    "over 1 MB once decoded": (
        document(**attachment(contentType="text/plain; charset=latin-1", data=base64_of("é" * 500_001, "latin-1"))),
        "text_too_long",
    ),
    "far over 1 MB": (document(**attachment(data="A" * 4_000_004)), "nul"),
    "over 10 MB": (document(**attachment(data="A" * 13_333_340)), "file_too_long"),
}

PATIENT_LINES = {
    "not JSON": (b"{", "bad_json"),
    "no id": (made_of(PATIENT, id=None), "missing_id"),
    "no name": (made_of(PATIENT, name=None), "missing_name"),
    "a former name only": (made_of(PATIENT, name=[{"use": "maiden", "text": "Before"}]), "missing_name"),
    "an empty name": (made_of(PATIENT, name=[{"given": ["", " "]}]), "missing_name"),
    "a name that is a word": (made_of(PATIENT, name="Ada"), "wrong_shape"),
    "given names that are a word": (made_of(PATIENT, name=[{"given": "Ada"}]), "wrong_shape"),
    "given names that are numbers": (made_of(PATIENT, name=[{"given": [1]}]), "wrong_shape"),
    "a name too long": (made_of(PATIENT, name=[{"text": "a" * 201}]), "too_long"),
    "a mark that turns the direction": (made_of(PATIENT, name=[{"text": "Safe\u202eeman"}]), "hidden_character"),
    "an accent without a letter": (made_of(PATIENT, name=[{"text": "\u0301da"}]), "hidden_character"),
    "a NUL in a name": (made_of(PATIENT, name=[{"text": "a\0"}]), "control_character"),
    "a line separator in a name": (made_of(PATIENT, name=[{"text": "a\u2028b"}]), "control_character"),
    "a birthday that is none": (made_of(PATIENT, birthDate="13.04.1960"), "bad_birth_date"),
    "a birthday that is not in the calendar": (made_of(PATIENT, birthDate="1960-02-30"), "bad_birth_date"),
    "a birthday long ago": (made_of(PATIENT, birthDate="1066-10-14"), "bad_birth_date"),
    "born tomorrow": (made_of(PATIENT, birthDate="2026-03-02"), "future_birth_date"),
    "an identifier that is a word": (made_of(PATIENT, identifier=["H-1"]), "wrong_shape"),
    "a record number too long": (
        made_of(PATIENT, identifier=[{"type": {"coding": [{"code": "MR"}]}, "value": "9" * 65}]),
        "too_long",
    ),
}


@pytest.mark.parametrize(("line", "code"), DOCUMENT_LINES.values(), ids=DOCUMENT_LINES)
def test_a_bad_document(tmp_path, line, code):
    good_before, good_after = document(id="before"), document(id="after")
    parsed = read_export(tmp_path, documents=[good_before, line, good_after])
    assert found_at(parsed.problems) == [("DocumentReference.000.ndjson", 2, code)]
    assert [entry.source_id for entry in parsed.entries] == ["before", "after"]


@pytest.mark.parametrize(("line", "code"), PATIENT_LINES.values(), ids=PATIENT_LINES)
def test_a_bad_person(tmp_path, line, code):
    parsed = read_export(tmp_path, patients=[SECOND_PATIENT, line], documents=[])
    assert found_at(parsed.problems) == [("Patient.000.ndjson", 2, code)]
    assert [person.source_id for person in parsed.people] == ["p2"]


@pytest.mark.parametrize("line", [b"{", line_of(made_of(PRACTITIONER, id="d2", name="Dr."))])
def test_a_bad_author(tmp_path, line):
    parsed = read_export(tmp_path, practitioners=[PRACTITIONER, line])
    assert [(file, line) for file, line, _ in found_at(parsed.problems)] == [("Practitioner.000.ndjson", 2)]


def test_equal_lines_count_once(tmp_path):
    write_export(tmp_path, patients=[PATIENT, PATIENT])
    for kind, resource in (("DocumentReference", DOCUMENT), ("Practitioner", PRACTITIONER), ("Patient", PATIENT)):
        (tmp_path / f"{kind}.001.ndjson").write_bytes(line_of(resource))
    parsed = read(tmp_path, reading=READING)
    assert (parsed.problems, parsed.remarks) == ((), ())
    assert (len(parsed.people), len(parsed.entries)) == (1, 1)


def test_another_document_of_the_same_id_says_where_it_was_first(tmp_path):
    write_export(tmp_path)
    (tmp_path / "DocumentReference.001.ndjson").write_bytes(b"\n" + line_of(document(status="superseded")))
    parsed = read(tmp_path, reading=READING)
    assert [str(problem) for problem in parsed.problems] == [
        "DocumentReference.001.ndjson:2: The id “e1” was already used at DocumentReference.000.ndjson:1."
    ]


def test_another_person_of_the_same_id_and_one_record_number_for_two(tmp_path):
    patients = [PATIENT, made_of(PATIENT, birthDate=None), made_of(PATIENT, id="p3")]
    parsed = read_export(tmp_path, patients=patients)
    assert found_at(parsed.problems) == [
        ("Patient.000.ndjson", 2, "duplicate_id"),
        ("Patient.000.ndjson", 3, "duplicate_identifier"),
    ]


def test_an_identifier_that_two_people_share_is_nobody(tmp_path):
    shared = {"system": "urn:card", "value": "C-1"}
    patients = [
        made_of(PATIENT, identifier=[*PATIENT["identifier"], shared]),
        made_of(SECOND_PATIENT, identifier=[*SECOND_PATIENT["identifier"], shared]),
    ]
    parsed = read_export(
        tmp_path, patients=patients, documents=[document(subject={"reference": "Patient?identifier=urn:card|C-1"})]
    )
    assert codes(parsed.problems) == ["unknown_subject"]


def test_all_problems_of_all_files_are_listed_in_order(tmp_path):
    parsed = read_export(tmp_path, patients=[PATIENT, b"x"], documents=[b"y", DOCUMENT, b"z"], practitioners=[b"w"])
    assert [str(problem.place) for problem in parsed.problems] == [
        "DocumentReference.000.ndjson:1",
        "DocumentReference.000.ndjson:3",
        "Patient.000.ndjson:2",
        "Practitioner.000.ndjson:1",
    ]


def test_a_reason_repeats_little_of_the_record_and_nothing_unprintable(tmp_path):
    secret = "\u202e\x1b[31m" + "x" * 150
    parsed = read_export(
        tmp_path, documents=[document(status=secret[3:]), document(id="e2", date=secret[0] + "y" * 99)]
    )
    for problem in parsed.problems:
        assert str(problem).isprintable()
        assert len(problem.reason) < 120


@pytest.mark.parametrize(
    ("line", "named"),
    [
        (document(type={"text": "a" * 301}), "type.text"),
        (document(custodian={"display": "a" * 201}), "custodian.display"),
        (document(content=[{"attachment": {"contentType": "t" * 201, "data": "SGVsbG8="}}]), "attachment.contentType"),
    ],
)
def test_a_reason_names_the_field_that_is_meant(tmp_path, line, named):
    [problem] = read_export(tmp_path, documents=[line]).problems
    assert f"“{named}”" in problem.reason


def test_one_piece_of_json_too_long_to_be_read_at_once_says_so(tmp_path, monkeypatch):
    monkeypatch.setattr(resources, "MAX_WHOLE", 100)
    (tmp_path / "bundle.json").write_text(json.dumps({"resourceType": "Bundle", "entry": []}, indent=2) + " " * 100)
    assert codes(read(tmp_path, reading=READING).problems) == ["one_value_too_long"]


def test_the_longest_text_that_is_taken(tmp_path):
    parsed = read_export(tmp_path, documents=[document(**attachment(data=base64_of("a" * 1_000_000)))])
    assert parsed.problems == ()
    assert len(parsed.entries[0].text) == 1_000_000


def test_every_reason_is_one_plain_sentence():
    for reason in map(str, REASONS.values()):
        assert reason.endswith(".")
        assert "\n" not in reason


def _spoilt(value):
    """Each way to put a value of the wrong kind somewhere in a resource."""
    if isinstance(value, dict):
        for key, inner in value.items():
            for bad in (None, 7, "x", [], {}, [None], [[]], True):
                yield {**value, key: bad}
            for spoilt in _spoilt(inner):
                yield {**value, key: spoilt}
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            for spoilt in (None, 7, *_spoilt(inner)):
                yield [*value[:index], spoilt, *value[index + 1 :]]


@pytest.mark.parametrize(
    ("kind", "resource"),
    [("patients", PATIENT), ("practitioners", PRACTITIONER), ("documents", DOCUMENT)],
)
def test_values_of_a_wrong_kind_anywhere_never_raise(tmp_path, kind, resource):
    spoilt = [{**item, "id": f"s{number}"} for number, item in enumerate(_spoilt(resource))]
    assert len(spoilt) > 60
    parsed = read_export(tmp_path, **{kind: [resource, *spoilt]})
    assert json.dumps([str(problem) for problem in parsed.problems])
    assert parsed.problems
