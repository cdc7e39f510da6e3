"""What a good FHIR export becomes."""

import base64
import hashlib
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from peernotes.imports import EntryRecord, PersonRecord, UnreadableSource, read
from tests.imports.makers import (
    DOCUMENT,
    MRN,
    NPI,
    PATIENT,
    PRACTITIONER,
    READING,
    SECOND_PATIENT,
    SYDNEY,
    attachment,
    base64_of,
    codes,
    document,
    line_of,
    made_of,
    read_export,
    write_export,
)


def only_entry(parsed):
    assert parsed.problems == ()
    [entry] = parsed.entries
    return entry


def test_a_small_export_is_read_whole(tmp_path):
    parsed = read_export(tmp_path)
    assert parsed.problems == ()
    assert parsed.remarks == ()
    assert parsed.source_kind == "fhir"
    assert parsed.people == (
        PersonRecord(
            source_id="p1",
            chosen_name="Ada254 Ngozi605 Okafor46",
            date_of_birth=date(1960, 4, 13),
            local_identifier="H-100",
            family="Okafor46",
            given="Ada254 Ngozi605",
        ),
    )
    assert parsed.entries == (
        EntryRecord(
            source_id="e1",
            person_source_id="p1",
            title="History and physical note",
            category="Clinical Note",
            written_at=datetime(1987, 11, 19, 5, 22, 16, 824000, tzinfo=UTC),
            author_name="Dr. Liane379 Kunze215",
            status="current",
            text="Hello",
            organisation="NORTH CLINIC",
        ),
    )


def test_every_record_knows_its_line(tmp_path):
    parsed = read_export(tmp_path, documents=[DOCUMENT, document(id="e2")])
    assert [str(entry.place) for entry in parsed.entries] == [
        "DocumentReference.000.ndjson:1",
        "DocumentReference.000.ndjson:2",
    ]
    assert str(parsed.people[0].place) == "Patient.000.ndjson:1"


def test_several_files_of_a_type_and_other_ways_to_name_them(tmp_path):
    write_export(tmp_path)
    for name, key in (("DocumentReference.001", "e2"), ("3.DocumentReference", "e3"), ("DocumentReference-4", "e4")):
        (tmp_path / f"{name}.ndjson").write_bytes(line_of(document(id=key)))
    (tmp_path / "Patient.001.ndjson").write_bytes(line_of(SECOND_PATIENT))
    parsed = read(str(tmp_path), reading=READING)
    assert parsed.problems == ()
    assert sorted(entry.source_id for entry in parsed.entries) == ["e1", "e2", "e3", "e4"]
    assert [person.source_id for person in parsed.people] == ["p1", "p2"]


def test_blank_lines_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path):
    write_export(tmp_path)
    path = tmp_path / "DocumentReference.000.ndjson"
    path.write_bytes(b"\xef\xbb\xbf" + line_of(DOCUMENT) + b"\r\n\r\n  \n" + line_of(document(id="e2")))
    parsed = read(tmp_path, reading=READING)
    assert parsed.problems == ()
    assert [entry.place.line for entry in parsed.entries] == [1, 4]


def test_files_of_other_types_are_named_as_left_out(tmp_path):
    write_export(tmp_path)
    (tmp_path / "Observation.000.ndjson").write_bytes(b"not even json\n")
    (tmp_path / "log.txt").write_text("ignored without a word", encoding="utf-8")
    parsed = read(tmp_path, reading=READING)
    assert parsed.problems == ()
    assert [(remark.file, remark.code) for remark in parsed.remarks] == [("Observation.000.ndjson", "file_ignored")]


def test_a_packed_file_is_a_problem_because_it_would_be_missed(tmp_path):
    write_export(tmp_path)
    (tmp_path / "DocumentReference.001.ndjson.gz").write_bytes(b"\x1f\x8b")
    parsed = read(tmp_path, reading=READING)
    assert [str(problem) for problem in parsed.problems] == [
        "DocumentReference.001.ndjson.gz: This file is packed. Unpack it to .ndjson first."
    ]


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ([{"reference": "Practitioner/d1"}], "Dr. Liane379 Kunze215"),
        ([{"reference": "Practitioner/d1/_history/3"}], "Dr. Liane379 Kunze215"),
        ([{"reference": "https://ehr.example/fhir/Practitioner/d1"}], "Dr. Liane379 Kunze215"),
        ([{"reference": f"Practitioner?identifier={NPI}|9999974592"}], "Dr. Liane379 Kunze215"),
        ([{"reference": "Practitioner?identifier=9999974592"}], "Dr. Liane379 Kunze215"),
        ([{"identifier": {"system": NPI, "value": "9999974592"}}], "Dr. Liane379 Kunze215"),
        ([{"reference": "urn:uuid:d1"}], "Dr. Liane379 Kunze215"),
        ([{"reference": "Practitioner/unknown", "display": "Sr Mary"}], "Sr Mary"),
        ([{"reference": f"Practitioner?identifier={NPI}|1", "display": "Sr Mary"}], "Sr Mary"),
        ([{"reference": "Practitioner?identifier=urn:other|9999974592", "display": "Sr Mary"}], "Sr Mary"),
        ([{"reference": "Practitioner?name=Liane379", "display": "Sr Mary"}], "Sr Mary"),
        ([{"reference": "Patient/d1", "display": "Sr Mary"}], "Sr Mary"),
        ([{"display": "Sr Mary"}, {"reference": "Practitioner/d1"}], "Sr Mary, Dr. Liane379 Kunze215"),
        ([{"reference": "Practitioner/d1"}, {"reference": "Practitioner/d1"}], "Dr. Liane379 Kunze215"),
        (None, ""),
    ],
)
def test_authors_are_found_by_id_by_address_and_by_identifier(tmp_path, author, expected):
    assert only_entry(read_export(tmp_path, documents=[document(author=author)])).author_name == expected


def test_an_identifier_that_two_practitioners_share_names_neither(tmp_path):
    practitioners = [PRACTITIONER, made_of(PRACTITIONER, id="d2", name=[{"text": "Dr. Other"}])]
    parsed = read_export(tmp_path, practitioners=practitioners)
    assert only_entry(parsed).author_name == "someone"


def test_a_practitioner_without_a_name_leaves_the_display(tmp_path):
    parsed = read_export(tmp_path, practitioners=[made_of(PRACTITIONER, name=None)])
    assert only_entry(parsed).author_name == "someone"


@pytest.mark.parametrize(
    "subject",
    [
        {"reference": "Patient/p1"},
        {"reference": "https://ehr.example/fhir/Patient/p1"},
        {"reference": "Patient?identifier=urn:hospital|H-100"},
        {"identifier": {"system": "urn:hospital", "value": "H-100"}},
        {"identifier": {"value": "H-100"}},
    ],
)
def test_subjects_are_found_the_same_ways(tmp_path, subject):
    assert only_entry(read_export(tmp_path, documents=[document(subject=subject)])).person_source_id == "p1"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([{"use": "official", "text": "Legal"}, {"use": "usual", "text": "Sam"}], "Sam"),
        ([{"use": "old", "text": "Before"}, {"text": "Now"}], "Now"),
        ([{"use": "usual", "text": "Past", "period": {"end": "2001-01-01"}}, {"text": "Now"}], "Now"),
        ([{"use": "nickname", "text": "Nick"}, {"use": "official", "given": ["Nicholas"]}], "Nicholas"),
        ([{"use": "anonymous", "text": "A. N."}], "A. N."),
        ([{"given": ["Zoë"], "family": "王"}], "Zoë 王"),
        ([{"text": "  Per Lund  "}], "Per Lund"),
    ],
)
def test_a_person_is_called_by_the_name_in_use(tmp_path, names, expected):
    parsed = read_export(tmp_path, patients=[made_of(PATIENT, name=names)])
    assert parsed.people[0].chosen_name == expected


@pytest.mark.parametrize(
    ("identifiers", "expected"),
    [
        (None, "p1"),
        ([{"type": {"coding": [{"code": "SS"}]}, "value": "999-00-1111"}], "p1"),
        ([{"system": "urn:clinic", "value": "C7"}], "C7"),
        ([{"system": "urn:clinic", "value": "C7"}, {"type": MRN, "value": "M1"}], "M1"),
        ([{"system": "urn:clinic", "value": "x" * 70}], "p1"),
    ],
)
def test_the_local_identifier_is_never_one_of_the_state(tmp_path, identifiers, expected):
    parsed = read_export(tmp_path, patients=[made_of(PATIENT, identifier=identifiers)])
    assert parsed.people[0].local_identifier == expected


@pytest.mark.parametrize("birth", ["1960", "1960-04"])
def test_a_partial_date_of_birth_is_left_empty_and_said(tmp_path, birth):
    parsed = read_export(tmp_path, patients=[made_of(PATIENT, birthDate=birth)])
    assert parsed.problems == ()
    assert parsed.people[0].date_of_birth is None
    assert codes(parsed.remarks) == ["partial_birth_date"]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("1928-11-05T05:50:16.824-05:00", datetime(1928, 11, 5, 10, 50, 16, 824000, tzinfo=UTC)),
        ("2020-02-29T23:59:59Z", datetime(2020, 2, 29, 23, 59, 59, tzinfo=UTC)),
        ("2016-12-31T23:59:60Z", datetime(2016, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("2020-01-01T00:00:00.123456789+14:00", datetime(2019, 12, 31, 10, 0, 0, 123456, tzinfo=UTC)),
        ("2026-03-01T12:00:00Z", datetime(2026, 3, 1, 12, tzinfo=UTC)),
    ],
)
def test_moments_keep_their_instant(tmp_path, given, expected):
    entry = only_entry(read_export(tmp_path, documents=[document(date=given)]))
    assert entry.written_at == expected
    assert not entry.day_only


def test_a_day_without_a_time_starts_in_the_zone_of_the_service(tmp_path):
    entry = only_entry(read_export(tmp_path, SYDNEY, documents=[document(date="1928-11-05")]))
    assert entry.day_only
    assert entry.written_at == datetime(1928, 11, 4, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    "fields",
    [
        attachment(data="SGVsbG8=", creation="1990-01-02T03:04:05Z"),
        {"context": {"period": {"start": "1990-01-02T03:04:05Z"}}},
    ],
)
def test_without_a_date_the_next_best_one_is_taken(tmp_path, fields):
    entry = only_entry(read_export(tmp_path, documents=[document(date=None, **fields)]))
    assert entry.written_at == datetime(1990, 1, 2, 3, 4, 5, tzinfo=UTC)


V3 = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
TEXT = "Zoë said “no”.\r\n\tNext: ☕ 王\n=1+1"


@pytest.mark.parametrize(
    ("content_type", "charset", "text"),
    [
        ("text/plain", "utf-8", TEXT),
        ("text/plain; charset=utf-8", "utf-8-sig", TEXT),
        ('TEXT/PLAIN; format=flowed; Charset="UTF-8"', "utf-8", TEXT),
        ("text/plain;charset=utf-16", "utf-16", TEXT),
        ("text/plain;charset=UTF-16LE", "utf-16-le", TEXT),
        ("text/plain; charset=iso-8859-1", "latin-1", "Zoë"),
        ("text/plain; charset=windows-1252", "cp1252", "“Zoë”"),
        ("text/plain; charset=us-ascii", "ascii", "plain"),
    ],
)
def test_texts_are_verbatim_in_any_character_set(tmp_path, content_type, charset, text):
    content = attachment(contentType=content_type, data=base64_of(text, charset))
    assert only_entry(read_export(tmp_path, documents=[document(**content)])).text == text


def test_size_and_hash_that_fit_are_fine_and_base64_may_be_wrapped(tmp_path):
    raw = TEXT.encode()
    data = base64.encodebytes(raw).decode("ascii")
    made = base64.b64encode(hashlib.sha1(raw, usedforsecurity=False).digest()).decode("ascii")
    content = attachment(data=data, size=len(raw), hash=made)
    assert only_entry(read_export(tmp_path, documents=[document(**content)])).text == TEXT


def test_the_plain_one_of_several_formats_is_taken(tmp_path):
    formats = [
        {"attachment": {"contentType": "application/pdf", "data": base64_of("%PDF")}},
        {"attachment": {"contentType": "text/plain", "data": base64_of("plain")}},
    ]
    assert only_entry(read_export(tmp_path, documents=[document(content=formats)])).text == "plain"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": {"text": "Ward note", "coding": [{"display": "Other"}]}}, "Ward note"),
        ({"type": {"coding": [{"code": "x"}, {"display": "Second"}]}}, "Second"),
        ({"type": None, "description": "Described"}, "Described"),
        ({"type": None, **attachment(data="SGVsbG8=", title="Titled")}, "Titled"),
    ],
)
def test_the_title_is_the_source_s_own_word_for_the_type(tmp_path, fields, expected):
    assert only_entry(read_export(tmp_path, documents=[document(**fields)])).title == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, "current"),
        ({"status": "superseded"}, "superseded"),
        ({"status": "entered-in-error"}, "entered_in_error"),
        ({"docStatus": "final"}, "current"),
        ({"docStatus": "amended"}, "current"),
        ({"docStatus": "entered-in-error"}, "entered_in_error"),
    ],
)
def test_status_is_the_source_s_word(tmp_path, fields, expected):
    assert only_entry(read_export(tmp_path, documents=[document(**fields)])).status == expected


def test_a_draft_of_the_other_system_is_left_out_and_said(tmp_path):
    parsed = read_export(tmp_path, documents=[document(docStatus="preliminary")])
    assert parsed.entries == ()
    assert parsed.problems == ()
    assert codes(parsed.remarks) == ["draft_left_out"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, False),
        ({"securityLabel": [{"coding": [{"system": V3, "code": "R"}]}]}, True),
        ({"meta": {"security": [{"system": V3, "code": "V"}]}}, True),
        ({"meta": {"security": [{"system": V3, "code": "N"}]}}, False),
        ({"meta": {"security": [{"system": "urn:other", "code": "R"}]}}, False),
    ],
)
def test_restricted_documents_are_marked_sensitive(tmp_path, fields, expected):
    assert only_entry(read_export(tmp_path, documents=[document(**fields)])).sensitive is expected


def test_progress_is_told_now_and_then(tmp_path):
    seen = []
    reading = type(READING)(now=READING.now, progress=lambda *step: seen.append(step))
    read_export(tmp_path, reading, documents=[document(id=f"e{n}") for n in range(1200)])
    assert [(name, line) for name, line, _ in seen] == [
        ("DocumentReference.000.ndjson", 500),
        ("DocumentReference.000.ndjson", 1000),
    ]
    shares = [share for _, _, share in seen]
    assert 0 < shares[0] < shares[1] < 1


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda path: path / "nowhere", "no_such_path"),
        (lambda path: path, "empty_folder"),
        (lambda path: (path / "notes.txt").write_text("x", encoding="utf-8") and path / "notes.txt", "unknown_kind"),
    ],
)
def test_a_path_that_cannot_be_read_raises_and_says_why(tmp_path, make, code):
    path = make(tmp_path)
    with pytest.raises(UnreadableSource, match=str(path)) as caught:
        read(path, reading=READING)
    assert caught.value.code == code


def test_a_folder_with_authors_only_counts_as_empty(tmp_path):
    (tmp_path / "Practitioner.ndjson").write_bytes(line_of(PRACTITIONER))
    with pytest.raises(UnreadableSource):
        read(tmp_path, reading=READING)


def test_a_file_that_cannot_be_opened_raises_and_says_why(tmp_path, monkeypatch):
    def refuse(self, *args, **kwargs):
        raise PermissionError(13, "Permission denied")

    write_export(tmp_path)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableSource, match="cannot be opened: Permission denied"):
        read(tmp_path, reading=READING)
