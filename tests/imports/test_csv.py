"""The CSV way in: what is taken, and every way a row can be wrong."""

import csv as writer_of_rows
import hashlib
import io
from datetime import UTC, date, datetime

import pytest

from peernotes.imports import EntryRecord, PersonRecord, read
from tests.imports.makers import READING, SYDNEY, codes, found_at

HEADER = "person_identifier,person_name,date_of_birth,written_at,author,title,text"
FULL = f"{HEADER},entry_identifier,status,replaces"
ROW = "H-1,Ada Okafor,1960-04-13,2020-01-02T03:04:05+11:00,Dr. Lund,Review,Hello"


def read_csv(folder, content, reading=READING):
    path = folder / "record.CSV"
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return read(path, reading=reading)


def rows(*lines, header=HEADER):
    return "\n".join((header, *lines)) + "\n"


def made(**fields):
    """A row of all columns with some of them replaced."""
    values = dict(zip(FULL.split(","), [*ROW.split(","), "", "", ""], strict=True)) | fields
    line = io.StringIO()
    writer_of_rows.writer(line).writerow(values.values())
    return line.getvalue().removesuffix("\r\n")


def test_a_row_is_a_person_and_an_entry(tmp_path):
    parsed = read_csv(tmp_path, rows(ROW))
    assert parsed.problems == ()
    assert parsed.source_kind == "csv"
    assert parsed.people == (
        PersonRecord(
            source_id="H-1",
            chosen_name="Ada Okafor",
            date_of_birth=date(1960, 4, 13),
            local_identifier="H-1",
        ),
    )
    [entry] = parsed.entries
    assert entry == EntryRecord(
        source_id=entry.source_id,
        person_source_id="H-1",
        title="Review",
        category="",
        written_at=datetime(2020, 1, 1, 16, 4, 5, tzinfo=UTC),
        author_name="Dr. Lund",
        status="current",
        text="Hello",
    )


def test_a_row_without_an_identifier_makes_its_own_and_always_the_same(tmp_path):
    [first] = read_csv(tmp_path, rows(ROW)).entries
    [again] = read_csv(tmp_path, rows(made(), header=FULL)).entries
    parts = ("H-1", "2020-01-02T03:04:05+11:00", "Dr. Lund", "Review", "Hello")
    joined = "".join(f"{len(part)}:{part}" for part in parts)
    assert first.source_id == again.source_id == "row-" + hashlib.sha256(joined.encode()).hexdigest()


def test_a_byte_order_mark_line_breaks_in_quotes_and_any_order_of_columns(tmp_path):
    header = "Text, TITLE ,author,written_at,date_of_birth,person_name,person_identifier"
    text = 'She said ""no"".\r\n\r\n=HYPERLINK(""x"")'
    content = f'{header}\r\n"{text}",Review,Dr. Lund,2020-01-02 03:04Z,,Ada,H-1\r\n\r\n'
    parsed = read_csv(tmp_path, b"\xef\xbb\xbf" + content.encode())
    assert parsed.problems == ()
    assert parsed.entries[0].text == 'She said "no".\r\n\r\n=HYPERLINK("x")'
    assert parsed.people[0].date_of_birth is None


def test_lines_are_counted_as_an_editor_counts_them(tmp_path):
    content = rows('H-1,A,,2020-01-01,D,T,"one\ntwo\nthree"', "H-1,A,,bad,D,T,x", "", 'H-1,A,,2020-01-01,D,T,"a\n\nb"')
    parsed = read_csv(tmp_path, content)
    assert found_at(parsed.problems) == [("record.CSV", 5, "bad_date")]
    assert [entry.place.line for entry in parsed.entries] == [2, 7]


@pytest.mark.parametrize(
    ("written", "expected", "day_only"),
    [
        ("2020-01-02T03:04:05", datetime(2020, 1, 1, 16, 4, 5, tzinfo=UTC), False),
        ("2020-07-02 03:04", datetime(2020, 7, 1, 17, 4, tzinfo=UTC), False),
        ("2020-01-02", datetime(2020, 1, 1, 13, tzinfo=UTC), True),
        ("2020-01-02T03:04Z", datetime(2020, 1, 2, 3, 4, tzinfo=UTC), False),
    ],
)
def test_a_time_without_a_zone_is_in_the_zone_given(tmp_path, written, expected, day_only):
    [entry] = read_csv(tmp_path, rows(made(written_at=written), header=FULL), SYDNEY).entries
    assert (entry.written_at, entry.day_only) == (expected, day_only)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("", "current"),
        ("current", "current"),
        ("Superseded", "superseded"),
        ("entered-in-error", "entered_in_error"),
        ("entered_in_error", "entered_in_error"),
    ],
)
def test_status(tmp_path, given, expected):
    [entry] = read_csv(tmp_path, rows(made(status=given), header=FULL)).entries
    assert entry.status == expected


def test_versions(tmp_path):
    content = rows(
        made(entry_identifier="a"), made(entry_identifier="b", replaces="a"), made(entry_identifier="c"), header=FULL
    )
    parsed = read_csv(tmp_path, content)
    assert parsed.problems == ()
    assert [(e.source_id, e.status, e.replaces) for e in parsed.entries] == [
        ("a", "superseded", ()),
        ("b", "current", ("a",)),
        ("c", "current", ()),
    ]


def test_a_header_alone_is_an_empty_record(tmp_path):
    parsed = read_csv(tmp_path, HEADER)
    assert parsed.problems == ()
    assert parsed.entries == ()


HEADERS = {
    "an empty file": (b"", "missing_columns"),
    "only line breaks": (b"\n\n\n", "missing_columns"),
    "a column missing": (HEADER.replace("author,", "").encode(), "missing_columns"),
    "semicolons": (HEADER.replace(",", ";").encode(), "missing_columns"),
    "a column that is not known": ((HEADER + ",risk").encode(), "unknown_columns"),
    "a column without a name": ((HEADER + ",").encode(), "unknown_columns"),
    "a column twice": ((HEADER + ",text").encode(), "repeated_columns"),
    "UTF-16": (HEADER.encode("utf-16"), "nul"),
    "a picture": (b"\x89PNG\xff\xfe", "invalid_utf8"),
}


@pytest.mark.parametrize(("content", "code"), HEADERS.values(), ids=HEADERS)
def test_a_bad_first_row_stops_there(tmp_path, content, code):
    parsed = read_csv(tmp_path, content + b"\n" + ROW.encode() + b"\n")
    assert codes(parsed.problems) == [code]
    assert parsed.entries == ()


ROWS = {
    "too few columns": ("H-1,Ada", "wrong_columns"),
    "too many columns": (made() + ",x", "wrong_columns"),
    "a quote inside": ('H-1,A,,2020-01-01,D,T,"a"b,,,', "bad_csv"),
    "a bare carriage return": ("H-1,A,,2020-01-01,D,T,a\rb,,,", "bad_csv"),
    "no person": (made(person_identifier=" "), "missing_identifier"),
    "a person identifier too long": (made(person_identifier="9" * 65), "too_long"),
    "no name": (made(person_name=""), "missing_name"),
    "a line break in a name": (made(person_name="A\nB"), "control_character"),
    "a birthday that is none": (made(date_of_birth="13/04/1960"), "bad_birth_date"),
    "half a birthday": (made(date_of_birth="1960-04"), "bad_birth_date"),
    "born tomorrow": (made(date_of_birth="2027-01-01"), "future_birth_date"),
    "no date": (made(written_at=""), "missing_date"),
    "a date of two meanings": (made(written_at="02/03/2020"), "bad_date"),
    "a future date": (made(written_at="2026-03-01T12:00:01Z"), "future_date"),
    "a month": (made(written_at="2020-03"), "partial_date"),
    "an ancient date": (made(written_at="1492-10-12"), "ancient_date"),
    "no author": (made(author=" "), "missing_author"),
    "no title": (made(title=""), "missing_title"),
    "a title too long": (made(title="t" * 201), "too_long"),
    "no text": (made(text=" \n "), "empty_text"),
    "over 1 MB": (made(text="a" * 1_000_001), "text_too_long"),
    "far over 1 MB": (made(text="a" * 4_000_001), "text_too_long"),
    "longer than a line may be": (made(text="a" * 8_000_001), "line_too_long"),
    "a NUL": (made(text="a\0b"), "nul"),
    "an unknown status": (made(status="final"), "bad_status"),
    "it replaces itself": (made(entry_identifier="a", replaces="a"), "replaces_itself"),
    "a row seen before": (made(entry_identifier="first"), "duplicate_id"),
    "the same person by another name": (made(person_identifier="H-0"), "person_differs"),
}


@pytest.mark.parametrize(("row", "code"), ROWS.values(), ids=ROWS)
def test_a_bad_row(tmp_path, row, code):
    first = made(person_identifier="H-0", person_name="Per", entry_identifier="first")
    parsed = read_csv(tmp_path, rows(first, row, header=FULL))
    assert found_at(parsed.problems) == [("record.CSV", 3, code)]


def test_not_utf8_is_reported_on_its_row_and_the_next_is_read(tmp_path):
    content = rows("H-1,A,,2020-01-01,D,T,caf~", "H-1,A,,2020-01-01,D,T,tea").encode().replace(b"~", b"\xe9")
    parsed = read_csv(tmp_path, content)
    assert found_at(parsed.problems) == [("record.CSV", 2, "invalid_utf8")]
    assert [entry.text for entry in parsed.entries] == ["tea"]


def test_quotes_that_never_close_are_reported_where_they_open(tmp_path):
    parsed = read_csv(tmp_path, rows(ROW, 'H-1,Ada,,2020-01-01,D,T,"never', "closed", "at all"))
    assert found_at(parsed.problems) == [("record.CSV", 3, "bad_csv")]


def test_the_same_row_twice_is_one_too_many(tmp_path):
    parsed = read_csv(tmp_path, rows(ROW, ROW))
    assert found_at(parsed.problems) == [("record.CSV", 3, "duplicate_id")]


def test_the_limit_of_the_csv_module_is_put_back(tmp_path):
    before = writer_of_rows.field_size_limit()
    read_csv(tmp_path, rows(ROW))
    assert writer_of_rows.field_size_limit() == before
