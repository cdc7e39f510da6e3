"""What a good FHIR export becomes."""

import base64
import gzip
import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from peernotes.imports import EntryRecord, Number, PersonRecord, UnreadableSource, read
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
    kept,
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
            numbers=(Number("urn:hospital", "H-100"),),
        ),
    )
    assert parsed.entries == (
        EntryRecord(
            source_id="e1",
            person="p1",
            title="History and physical note",
            category="Clinical Note",
            written_at=datetime(1987, 11, 19, 5, 22, 16, 824000, tzinfo=UTC),
            author_name="Dr. Liane379 Kunze215",
            status="current",
            body=kept("Hello"),
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


def test_resources_of_other_types_are_counted_and_named_as_left_out(tmp_path):
    write_export(tmp_path)
    (tmp_path / "Observation.000.ndjson").write_bytes(b'{"resourceType": "Observation"}\n' * 2)
    (tmp_path / "log.txt").write_text("ignored without a word", encoding="utf-8")
    parsed = read(tmp_path, reading=READING)
    assert parsed.problems == ()
    assert [str(remark) for remark in parsed.remarks] == [
        "Observation.000.ndjson: 2 of the type Observation were left out: only people, documents and authors are read."
    ]


def test_a_packed_file_is_read_whatever_it_is_called(tmp_path):
    write_export(tmp_path)
    for name in ("DocumentReference.ndjson.gz", "Patient.000.ndjson"):
        path = tmp_path / name
        content = line_of(document(id="packed")) if "gz" in name else path.read_bytes()
        path.write_bytes(gzip.compress(content))
    parsed = read(tmp_path, reading=READING)
    assert parsed.problems == ()
    assert [entry.source_id for entry in parsed.entries] == ["e1", "packed"]


def test_a_packed_file_that_is_torn_is_a_problem(tmp_path):
    write_export(tmp_path)
    (tmp_path / "DocumentReference.001.ndjson.gz").write_bytes(gzip.compress(line_of(document(id="e2")))[:-9])
    assert [str(problem) for problem in read(tmp_path, reading=READING).problems] == [
        "DocumentReference.001.ndjson.gz: This file is packed and cannot be unpacked."
    ]


def test_types_come_from_the_content_and_may_be_mixed_in_any_order_in_any_folder(tmp_path):
    below = tmp_path / "2026" / "March"
    below.mkdir(parents=True)
    (below / "PART-1.JSONL").write_bytes(b"\n".join(map(line_of, (DOCUMENT, PRACTITIONER, PATIENT))))
    (tmp_path / "no name for it").write_bytes(line_of(document(id="e2")))
    parsed = read(tmp_path, reading=READING)
    assert parsed.problems == ()
    assert [str(entry.place) for entry in parsed.entries] == ["2026/March/PART-1.JSONL:1", "no name for it:1"]
    assert parsed.entries[0].author_name == "Dr. Liane379 Kunze215"


@pytest.mark.parametrize("indent", [None, 2])
def test_a_bundle_is_read_by_itself_and_its_own_addresses_count(tmp_path, indent):
    names = {"subject": {"reference": "urn:uuid:f1"}, "author": [{"reference": "urn:uuid:f2"}]}
    inside = [
        ("urn:uuid:f1", made_of(PATIENT, id=None)),
        ("urn:uuid:f2", PRACTITIONER),
        ("https://x.example/DocumentReference/e1", document(**names)),
        ("urn:uuid:f4", document(id="e2", date=None, **names)),
    ]
    entries = [{"fullUrl": url, "resource": resource} for url, resource in inside]
    bundle = {"resourceType": "Bundle", "type": "collection", "entry": [*entries, {"request": {"method": "DELETE"}}]}
    path = tmp_path / "bundle.json"
    path.write_text(json.dumps(bundle, indent=indent), encoding="utf-8")
    parsed = read(path, reading=READING)
    assert [(entry.source_id, entry.person, entry.author_name) for entry in parsed.entries] == [
        ("e1", "f1", "Dr. Liane379 Kunze215")
    ]
    assert [str(problem) for problem in parsed.problems] == ["bundle.json:1, entry 4: There is no date."]


def test_a_list_of_resources_is_read_like_a_bundle(tmp_path):
    (tmp_path / "all.json").write_text(json.dumps([DOCUMENT, PATIENT], indent=1), encoding="utf-8")
    assert len(read(tmp_path, reading=READING).entries) == 1


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
        ([{"reference": "Patient/p1"}], "Ada254 Ngozi605 Okafor46"),
        ([{"display": "Sr Mary"}, {"reference": "Practitioner/d1"}], "Sr Mary, Dr. Liane379 Kunze215"),
        ([{"reference": "Practitioner/d1"}, {"reference": "Practitioner/d1"}], "Dr. Liane379 Kunze215"),
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
    ("resource", "reference"),
    [
        ({"resourceType": "Organization", "id": "o1", "name": "North Ward"}, "Organization/o1"),
        ({"resourceType": "RelatedPerson", "id": "r1", "name": [{"text": "North Ward"}]}, "RelatedPerson/r1"),
        ({"resourceType": "Device", "id": "m1", "deviceName": [{"name": "North Ward"}]}, "Device/m1"),
        (
            {"resourceType": "PractitionerRole", "id": "r1", "practitioner": {"display": "North Ward"}},
            "PractitionerRole/r1",
        ),
        (
            {"resourceType": "PractitionerRole", "id": "r1", "practitioner": {"reference": "Practitioner/n1"}},
            "PractitionerRole/r1",
        ),
    ],
)
def test_whoever_can_write_a_document_is_named(tmp_path, resource, reference):
    ward = {"resourceType": "Practitioner", "id": "n1", "name": [{"text": "North Ward"}]}
    parsed = read_export(
        tmp_path, documents=[document(author=[{"reference": reference}])], practitioners=[resource, ward]
    )
    assert only_entry(parsed).author_name == "North Ward"


def test_an_author_inside_the_document_is_named(tmp_path):
    inside = {"resourceType": "Practitioner", "id": "c1", "name": [{"text": "Dr Inside"}]}
    parsed = read_export(tmp_path, documents=[document(author=[{"reference": "#c1"}], contained=[inside])])
    assert only_entry(parsed).author_name == "Dr Inside"


@pytest.mark.parametrize(
    ("author", "code"),
    [
        (None, "no_author"),
        ([], "no_author"),
        ([{}], "unknown_author"),
        ([{"reference": "Practitioner/d9"}], "unknown_author"),
        ([{"reference": "#c9"}], "unknown_author"),
        ([{"reference": "Organization/o9"}], "unknown_author"),
    ],
)
def test_an_author_whom_nobody_can_name_is_unknown_and_that_is_said(tmp_path, author, code):
    parsed = read_export(tmp_path, documents=[document(author=author)])
    assert only_entry(parsed).author_name == ""
    assert codes(parsed.remarks) == [code]


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
    assert only_entry(read_export(tmp_path, documents=[document(subject=subject)])).person == "p1"


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ({"reference": "Patient/p9"}, "p9"),
        ({"reference": "https://ehr.example/fhir/Patient/p9"}, "p9"),
        ({"reference": "Patient?identifier=urn:hospital|H-900"}, Number("urn:hospital", "H-900")),
        ({"identifier": {"value": "H-900"}}, Number("", "H-900")),
    ],
)
def test_a_person_of_an_earlier_import_is_left_to_whoever_knows_them(tmp_path, subject, expected):
    assert only_entry(read_export(tmp_path, documents=[document(subject=subject)])).person == expected


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
        ([{"text": "Nguyễn Văn An", "family": "Nguyễn", "given": ["Văn", "An"]}], "Nguyễn Văn An"),
        ([{"given": ["Jo"], "family": "Testson", "suffix": ["Jr."]}], "Jo Testson Jr."),
        ([{"suffix": ["Jr."]}, {"use": "temp", "text": "Jo"}], "Jo"),
        ([{"text": "Kim Married", "period": {"end": "2030-01-01"}}, {"use": "temp", "text": "Kim"}], "Kim Married"),
        ([{"text": "Kim Married", "period": {"end": "2026"}}, {"use": "temp", "text": "Kim"}], "Kim Married"),
        ([{"text": "Kim Married", "period": {"end": "2026-02-28"}}, {"use": "temp", "text": "Kim"}], "Kim"),
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
        ([{"use": "old", "type": MRN, "value": "M0"}, {"type": MRN, "value": "M1"}], "M1"),
        ([{"type": MRN, "value": "M0", "period": {"end": "2019"}}, {"system": "urn:clinic", "value": "C7"}], "C7"),
        ([{"type": MRN, "value": "M1", "period": {"end": "2030-01-01"}}], "M1"),
    ],
)
def test_the_local_identifier_is_never_one_of_the_state(tmp_path, identifiers, expected):
    parsed = read_export(tmp_path, patients=[made_of(PATIENT, identifier=identifiers)])
    assert parsed.people[0].local_identifier == expected


def test_numbers_are_kept_with_their_system_former_ones_too_and_none_of_the_state(tmp_path):
    identifiers = [
        {"use": "old", "system": "urn:h", "value": "OLD-1", "type": MRN},
        {"system": "urn:h", "value": "NEW-1", "type": MRN},
        {"system": "urn:ssn", "value": "999-00-1111", "type": {"coding": [{"code": "SS"}]}},
    ]
    [person] = read_export(tmp_path, patients=[made_of(PATIENT, identifier=identifiers)]).people
    assert person.numbers == (Number("urn:h", "OLD-1", former=True), Number("urn:h", "NEW-1"))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, (False, None)),
        ({"deceasedBoolean": False}, (False, None)),
        ({"deceasedBoolean": True}, (True, None)),
        ({"deceasedDateTime": "2022"}, (True, None)),
        ({"deceasedDateTime": "2022-01-01"}, (True, date(2022, 1, 1))),
        ({"deceasedDateTime": "2022-01-01T23:30:00-05:00"}, (True, date(2022, 1, 1))),
    ],
)
def test_a_death_is_told(tmp_path, fields, expected):
    [person] = read_export(tmp_path, patients=[made_of(PATIENT, **fields)]).people
    assert (person.deceased, person.died_on) == expected


@pytest.mark.parametrize("link", [("p1", "p2", "replaced-by"), ("p2", "p1", "replaces")])
def test_merged_records_are_one_person_with_the_numbers_of_both(tmp_path, link):
    holder, other, kind = link
    patients = [
        made_of(
            each, link=[{"other": {"reference": f"Patient/{other}"}, "type": kind}] if each["id"] == holder else None
        )
        for each in (PATIENT, SECOND_PATIENT)
    ]
    documents = [DOCUMENT, document(id="e2", subject={"reference": "Patient/p2"})]
    parsed = read_export(tmp_path, patients=patients, documents=documents)
    assert parsed.problems == ()
    assert codes(parsed.remarks) == ["people_merged"]
    [person] = parsed.people
    assert (person.source_id, person.local_identifier, person.also) == ("p2", "H-200", ("p1",))
    assert person.numbers == (Number("urn:hospital", "H-200"), Number("urn:hospital", "H-100", former=True))
    assert [entry.person for entry in parsed.entries] == ["p2", "p2"]


def test_a_merge_with_somebody_who_is_not_in_this_export_is_kept(tmp_path):
    link = [{"other": {"reference": "Patient/p0"}, "type": "replaces"}]
    [person] = read_export(tmp_path, patients=[made_of(PATIENT, link=link)]).people
    assert person.also == ("p0",)


def test_merges_in_a_circle_are_a_problem(tmp_path):
    patients = [
        made_of(PATIENT, link=[{"other": {"reference": "Patient/p2"}, "type": "replaced-by"}]),
        made_of(SECOND_PATIENT, link=[{"other": {"reference": "Patient/p1"}, "type": "replaced-by"}]),
    ]
    parsed = read_export(tmp_path, patients=patients, documents=[])
    assert codes(parsed.problems) == ["merge_circle", "merge_circle"]
    assert parsed.people == ()  # with the rest taken, neither is: nobody knows which of them they are


def test_one_number_of_two_systems_is_two_people(tmp_path):
    other = made_of(SECOND_PATIENT, identifier=[{"type": MRN, "system": "urn:other", "value": "H-100"}])
    parsed = read_export(tmp_path, patients=[PATIENT, other])
    assert parsed.problems == ()
    assert len(parsed.people) == 2


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
    assert entry.day is None


def test_a_day_without_a_time_starts_in_the_zone_of_the_service(tmp_path):
    entry = only_entry(read_export(tmp_path, SYDNEY, documents=[document(date="1928-11-05")]))
    assert entry.day == date(1928, 11, 5)
    assert entry.written_at == datetime(1928, 11, 4, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("fields", "remark"),
    [
        (attachment(data="SGVsbG8=", creation="1990-01-02T03:04:05Z"), []),
        ({"context": {"period": {"start": "1990-01-02T03:04:05Z"}}}, ["date_from"]),
        ({"context": {"period": {"end": "1990-01-02T03:04:05Z"}}}, ["date_from"]),
        ({"meta": {"lastUpdated": "1990-01-02T03:04:05Z"}}, ["date_from"]),
    ],
)
def test_without_a_date_the_next_best_one_is_taken_and_said(tmp_path, fields, remark):
    parsed = read_export(tmp_path, documents=[document(date=None, **fields)])
    assert only_entry(parsed).written_at == datetime(1990, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert codes(parsed.remarks) == remark


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


def parts(*contents):
    return [{"attachment": {"contentType": kind, "data": base64_of(content)}} for kind, content in contents]


def test_the_plain_one_of_several_formats_is_taken_and_the_others_are_named(tmp_path):
    formats = parts(("text/html", "<p>plain</p>"), ("text/plain", "plain"))
    parsed = read_export(tmp_path, documents=[document(content=formats)])
    assert only_entry(parsed).text == "plain"
    assert [remark.reason for remark in parsed.remarks] == [
        "The document is there in several formats; the text/html was left out."
    ]


def test_all_parts_are_taken_in_their_order_and_equal_ones_once(tmp_path):
    content = parts(("text/plain", "one"), ("text/plain", "two"), ("text/plain", "one"))
    assert only_entry(read_export(tmp_path, documents=[document(content=content)])).text == "one\n\ntwo"


HTML = "<html><style>p {}</style><h1>Note</h1><p>Zoë said <b>no</b>&nbsp;&amp; left.</p><ul><li>one<li>two</ul></html>"
RTF = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}\pard Zo\'eb said \b no\b0\par and left.\par}"


@pytest.mark.parametrize(
    ("content_type", "content", "text"),
    [
        ("text/html", HTML, "Note\n\nZoë said no & left.\n\n  * one\n  * two"),
        ("TEXT/HTML; charset=utf-8", HTML, "Note\n\nZoë said no & left.\n\n  * one\n  * two"),
        (None, "<!DOCTYPE html><p>Hello</p>", "Hello"),
        ("application/xhtml+xml", "<?xml version='1.0' encoding='utf-8'?><div>Hello</div>", "Hello"),
        ("text/rtf", RTF, "Zoë said no\nand left."),
        ("application/rtf", RTF, "Zoë said no\nand left."),
        ("text/plain", RTF, "Zoë said no\nand left."),
    ],
)
def test_html_and_rtf_become_text_and_that_is_said(tmp_path, content_type, content, text):
    parsed = read_export(tmp_path, documents=[document(content=parts((content_type, content)))])
    assert only_entry(parsed).text == text
    assert codes(parsed.remarks) == ["became_text"]


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("content_type", "content", "kind"),
    [
        ("application/pdf", "%PDF-1.4 …", "application/pdf"),
        ("text/plain", "%PDF-1.4 …", "application/pdf"),
        (None, b"\x89PNG\r\n\x1a\n", "image/png"),
        ("image/png", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("application/xml", "\ufeff<ClinicalDocument/>", "application/xml"),
        (DOCX, b"PK\3\4 and more", DOCX),
    ],
)
def test_what_is_no_text_is_kept_as_a_file_of_the_kind_that_its_bytes_are(tmp_path, content_type, content, kind):
    parsed = read_export(tmp_path, documents=[document(content=parts((content_type, content)))])
    [file] = only_entry(parsed).files
    assert (file.kind, file.content.read()) == (kind, content if isinstance(content, bytes) else content.encode())
    assert only_entry(parsed).text == ""


def test_a_document_with_a_text_and_files_has_all_of_them(tmp_path):
    content = parts(("text/plain", "Hello"), ("application/pdf", "%PDF-1"), ("application/pdf", "%PDF-2"))
    content[1]["attachment"]["title"] = "Letter"
    entry = only_entry(read_export(tmp_path, documents=[document(content=content)]))
    assert entry.text == "Hello"
    assert [(file.name, file.content.read()) for file in entry.files] == [("Letter", b"%PDF-1"), ("", b"%PDF-2")]


def test_a_text_without_a_type_is_text(tmp_path):
    parsed = read_export(tmp_path, documents=[document(content=parts((None, "1 < 2")))])
    assert only_entry(parsed).text == "1 < 2"
    assert parsed.remarks == ()


@pytest.mark.parametrize("order", [1, -1])
def test_a_text_in_a_binary_of_the_export_is_found_wherever_it_stands(tmp_path, order):
    binary = {"resourceType": "Binary", "id": "b1", "contentType": "text/plain", "data": base64_of("Hello")}
    lines = [document(**attachment(url="https://ehr.example/Binary/b1")), binary]
    parsed = read_export(tmp_path, documents=lines[::order])
    assert only_entry(parsed).text == "Hello"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"type": {"text": "Ward note", "coding": [{"display": "Other"}]}}, "Ward note"),
        ({"type": {"coding": [{"code": "x"}, {"display": "Second"}]}}, "Second"),
        ({"type": None, "description": "Described"}, "Described"),
        ({"type": None, **attachment(data="SGVsbG8=", title="Titled")}, "Titled"),
        ({"type": None}, "Clinical Note"),
        ({"type": {"text": "t" * 300}}, "t" * 300),
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
        (lambda path: (path / "notes.txt").write_text("x", encoding="utf-8") and path, "empty_folder"),
        (lambda path: (path / "notes.txt").write_text("x", encoding="utf-8") and path / "notes.txt", "unknown_kind"),
    ],
)
def test_a_path_that_cannot_be_read_raises_and_says_why(tmp_path, make, code):
    path = make(tmp_path)
    with pytest.raises(UnreadableSource, match=str(path)) as caught:
        read(path, reading=READING)
    assert caught.value.code == code


def test_neither_people_nor_documents_is_an_empty_record(tmp_path):
    (tmp_path / "Practitioner.ndjson").write_bytes(line_of(PRACTITIONER))
    parsed = read(tmp_path, reading=READING)
    assert (parsed.people, parsed.entries, parsed.problems) == ((), (), ())


def test_a_file_that_cannot_be_opened_raises_and_says_why(tmp_path, monkeypatch):
    def refuse(self, *args, **kwargs):
        raise PermissionError(13, "Permission denied")

    write_export(tmp_path)
    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(UnreadableSource, match="cannot be opened: Permission denied"):
        read(tmp_path, reading=READING)
