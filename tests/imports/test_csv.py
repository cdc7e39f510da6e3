"""The CSV way in: what is taken, and every way a row can be wrong."""

import csv as writer_of_rows
import gzip
import hashlib
import io
from datetime import UTC, date, datetime

import pytest

from peernotes.imports import EntryRecord, Number, PersonRecord, read
from tests.imports.makers import READING, SYDNEY, codes, found_at, kept

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
            numbers=(Number("", "H-1"),),
        ),
    )
    [entry] = parsed.entries
    assert entry == EntryRecord(
        source_id=entry.source_id,
        person="H-1",
        title="Review",
        category="",
        written_at=datetime(2020, 1, 1, 16, 4, 5, tzinfo=UTC),
        author_name="Dr. Lund",
        status="current",
        body=kept("Hello"),
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
    ("written", "expected", "day"),
    [
        ("2020-01-02T03:04:05", datetime(2020, 1, 1, 16, 4, 5, tzinfo=UTC), None),
        ("2020-07-02 03:04", datetime(2020, 7, 1, 17, 4, tzinfo=UTC), None),
        ("2020-07-02 9:30", datetime(2020, 7, 1, 23, 30, tzinfo=UTC), None),
        ("2020-01-02", datetime(2020, 1, 1, 13, tzinfo=UTC), date(2020, 1, 2)),
        ("2020-01-02T03:04Z", datetime(2020, 1, 2, 3, 4, tzinfo=UTC), None),
    ],
)
def test_a_time_without_a_zone_is_in_the_zone_given(tmp_path, written, expected, day):
    [entry] = read_csv(tmp_path, rows(made(written_at=written), header=FULL), SYDNEY).entries
    assert (entry.written_at, entry.day) == (expected, day)


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
    "spaces between": (HEADER.replace(",", " ").encode(), "missing_columns"),
    "a column that is not known": ((HEADER + ",risk").encode(), "unknown_columns"),
    "a column without a name": (("," + HEADER).encode(), "unknown_columns"),
    "a column twice": ((HEADER + ",text").encode(), "repeated_columns"),
    "a picture": (b"\x89PNG\xff\xfe", "missing_columns"),
    "a workbook": (b"PK\x03\x04\x14\x00", "not_csv"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1", "not_csv"),
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
    "born tomorrow": (made(date_of_birth="2027-01-01"), "future_birth_date"),
    "no date": (made(written_at=""), "missing_date"),
    "a date of two meanings": (made(written_at="02/03/2020"), "bad_date"),
    "a future date": (made(written_at="2026-03-01T12:00:01Z"), "future_date"),
    "a month": (made(written_at="2020-03"), "partial_date"),
    "an ancient date": (made(written_at="1492-10-12"), "ancient_date"),
    "an hour that is not on the clock": (made(written_at="2020-01-01 24:30"), "bad_date"),
    "a date and time of a spreadsheet": (made(written_at="13/04/2020 9:30"), "bad_date"),
    "a title that nobody sees": (made(title="\u200b"), "hidden_character"),
    "no title": (made(title=""), "missing_title"),
    "a title too long": (made(title="t" * 301), "too_long"),
    "no text": (made(text=" \n "), "empty_text"),
    "over 1 MB": (made(text="a" * 1_000_001), "text_too_long"),
    "far over 1 MB": (made(text="a" * 4_000_001), "text_too_long"),
    "longer than a line may be": (made(text="a" * 16_000_001), "line_too_long"),
    "a NUL": (made(text="a\0b"), "nul"),
    "an unknown status": (made(status="final"), "bad_status"),
    "it replaces itself": (made(entry_identifier="a", replaces="a"), "replaces_itself"),
    "another row of the same identifier": (made(entry_identifier="first"), "duplicate_id"),
    "the same person by another name": (made(person_identifier="H-0"), "person_differs"),
}


@pytest.mark.parametrize(("row", "code"), ROWS.values(), ids=ROWS)
def test_a_bad_row(tmp_path, row, code):
    first = made(person_identifier="H-0", person_name="Per", entry_identifier="first")
    parsed = read_csv(tmp_path, rows(first, row, header=FULL))
    assert found_at(parsed.problems) == [("record.CSV", 3, code)]


def test_windows_1252_is_read_and_said(tmp_path):
    content = rows("H-1,Zoë,,2020-01-01,D,T,“no”", "H-1,Zoë,,2020-01-01,D,T,tea").encode("cp1252")
    parsed = read_csv(tmp_path, content)
    assert parsed.problems == ()
    assert (parsed.people[0].chosen_name, parsed.entries[0].text) == ("Zoë", "“no”")
    assert codes(parsed.remarks) == ["read_as_windows"]


def test_what_is_in_neither_character_set_is_reported_on_its_row_and_the_next_is_read(tmp_path):
    content = rows("H-1,A,,2020-01-01,D,T,caf~", "H-1,A,,2020-01-01,D,T,tea").encode().replace(b"~", b"\x81")
    parsed = read_csv(tmp_path, content)
    assert found_at(parsed.problems) == [("record.CSV", 2, "invalid_text")]
    assert [entry.text for entry in parsed.entries] == ["tea"]


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_separators_are_found_by_the_first_row(tmp_path, delimiter):
    line = io.StringIO()
    writer = writer_of_rows.writer(line, delimiter=delimiter)
    writer.writerows([HEADER.split(","), [*ROW.split(",")[:-1], "a, b; c\td"]])
    [entry] = read_csv(tmp_path, line.getvalue()).entries
    assert entry.text == "a, b; c\td"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read(tmp_path, encoding):
    parsed = read_csv(tmp_path, rows("H-1,Zoë,,2020-01-01,D,T,“no”").replace(",", "\t").encode(encoding))
    assert parsed.problems == ()
    assert parsed.entries[0].text == "“no”"


def test_the_line_that_names_the_separator_is_counted_and_skipped(tmp_path):
    content = "sep=;\r\n" + rows(ROW, made(written_at="bad").removesuffix(",,,")).replace(",", ";")
    parsed = read_csv(tmp_path, content)
    assert len(parsed.entries) == 1
    assert found_at(parsed.problems) == [("record.CSV", 4, "bad_date")]


def test_rows_of_commas_and_empty_columns_at_the_end_are_nothing(tmp_path):
    parsed = read_csv(tmp_path, rows(f"{ROW},,,", ",,,,,,,,,", " , ,,,,,", header=f"{HEADER},,"))
    assert parsed.problems == ()
    assert len(parsed.entries) == 1


def test_something_in_a_column_without_a_name_is_not_lost(tmp_path):
    parsed = read_csv(tmp_path, rows(f"{ROW},risk", header=f"{HEADER},"))
    assert codes(parsed.problems) == ["wrong_columns"]


def test_the_columns_that_are_missing_are_all_named(tmp_path):
    [problem] = read_csv(tmp_path, "text\n").problems
    assert problem.reason == (
        "These columns are missing: person_identifier, person_name, date_of_birth, written_at, author, title."
    )


def test_half_a_birthday_is_left_empty_and_said(tmp_path):
    parsed = read_csv(tmp_path, rows(made(date_of_birth="1960"), made(date_of_birth="1960", title="Next"), header=FULL))
    assert parsed.problems == ()
    assert parsed.people[0].date_of_birth is None
    assert codes(parsed.remarks) == ["partial_birth_date"]


def test_an_author_whom_nobody_names_is_unknown_and_that_is_said(tmp_path):
    parsed = read_csv(tmp_path, rows(made(author=" "), header=FULL))
    assert parsed.entries[0].author_name == ""
    assert found_at(parsed.remarks) == [("record.CSV", 2, "no_author")]


def test_the_hour_that_is_there_twice_is_taken_and_said(tmp_path):
    parsed = read_csv(tmp_path, rows(made(written_at="2025-04-06 02:30"), header=FULL), SYDNEY)
    assert parsed.entries[0].written_at == datetime(2025, 4, 5, 15, 30, tzinfo=UTC)
    assert "taken as 2025-04-06T02:30+11:00" in parsed.remarks[0].reason
    second = read_csv(tmp_path, rows(made(written_at="2025-04-06 02:30+10:00"), header=FULL), SYDNEY)
    assert second.entries[0].written_at == datetime(2025, 4, 5, 16, 30, tzinfo=UTC)
    assert second.remarks == ()


def test_the_hour_that_is_missing_is_explained(tmp_path):
    parsed = read_csv(tmp_path, rows(made(written_at="2025-10-05 02:30"), header=FULL), SYDNEY)
    assert parsed.problems[0].reason == (
        "“2025-10-05 02:30” was on no clock in Australia/Sydney: clocks went forward over that hour. "
        "Write it with its offset."
    )


def test_quotes_that_never_close_are_reported_where_they_open(tmp_path):
    parsed = read_csv(tmp_path, rows(ROW, 'H-1,Ada,,2020-01-01,D,T,"never', "closed", "at all"))
    assert found_at(parsed.problems) == [("record.CSV", 3, "bad_csv")]


def test_the_same_row_twice_counts_once_and_that_is_said(tmp_path):
    parsed = read_csv(tmp_path, rows(ROW, ROW))
    assert parsed.problems == ()
    assert len(parsed.entries) == 1
    assert found_at(parsed.remarks) == [("record.CSV", 3, "equal_row")]


def test_rows_are_known_by_what_is_in_them_and_packed_ones_are_unpacked(tmp_path):
    path = tmp_path / "Unicode text.txt"
    path.write_bytes(gzip.compress(rows(ROW).encode("utf-16")))
    assert len(read(path, reading=READING).entries) == 1


def test_the_limit_of_the_csv_module_is_put_back(tmp_path):
    before = writer_of_rows.field_size_limit()
    read_csv(tmp_path, rows(ROW))
    assert writer_of_rows.field_size_limit() == before
