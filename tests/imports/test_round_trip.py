"""Whatever is written the documented way comes back as it was, and no bytes at all make a reader raise."""

import csv
import io
import tempfile
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from peernotes.characters import hides_something
from peernotes.imports import read
from peernotes.imports.csv import REQUIRED
from tests.imports.makers import (
    DOCUMENT,
    NOW,
    PATIENT,
    PRACTITIONER,
    READING,
    attachment,
    base64_of,
    document,
    line_of,
    made_of,
    read_export,
)

LABELS = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=40).filter(
    lambda label: not hides_something(label)
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0\N{ZERO WIDTH NO-BREAK SPACE}"), max_size=300)
BODIES = TEXTS.filter(str.strip)
IDS = st.from_regex(r"[A-Za-z0-9.\-]{1,64}", fullmatch=True)
ZONES = st.integers(-14 * 60 + 1, 14 * 60 - 1).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(datetime.fromisoformat("1850-01-02"), datetime.fromisoformat("2026-02-27"), timezones=ZONES)
STATUSES = st.sampled_from(["current", "superseded", "entered_in_error"])
QUICK = settings(max_examples=60, deadline=None)


@QUICK
@given(st.lists(st.tuples(IDS, BODIES, MOMENTS, LABELS, STATUSES), max_size=5, unique_by=lambda item: item[0]))
def test_fhir(items):
    documents = [
        document(
            id=key,
            date=moment.isoformat(),
            type={"text": title},
            status=status.replace("_", "-"),
            **attachment(data=base64_of(text)),
        )
        for key, text, moment, title, status in items
    ]
    with tempfile.TemporaryDirectory() as folder:
        parsed = read_export(Path(folder), documents=documents)
    assert parsed.problems == ()
    assert [(e.source_id, e.text, e.written_at, e.title, e.status) for e in parsed.entries] == [
        (key, text, moment.astimezone(UTC), title, status) for key, text, moment, title, status in items
    ]


@QUICK
@given(st.lists(st.tuples(LABELS, BODIES, MOMENTS, LABELS, STATUSES), max_size=5, unique_by=lambda item: item[0]))
def test_csv(items):
    sheet = io.StringIO()
    writer = csv.writer(sheet)
    writer.writerow([*REQUIRED, "entry_identifier", "status"])
    for key, text, moment, title, status in items:
        writer.writerow(["H-1", "Ada", "1960-04-13", moment.isoformat(), "Dr. Lund", title, text, key, status])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.csv"
        path.write_bytes(sheet.getvalue().encode("utf-8"))
        parsed = read(path, reading=READING)
    assert parsed.problems == ()
    assert [(e.source_id, e.text, e.written_at, e.title, e.status) for e in parsed.entries] == [
        (key, text, moment.astimezone(UTC), title, status) for key, text, moment, title, status in items
    ]


@QUICK
@given(st.binary(max_size=400))
def test_no_bytes_make_a_reader_raise(content):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in ("Patient.ndjson", "Practitioner.ndjson", "DocumentReference.ndjson", "record.csv"):
            (folder / file).write_bytes(content)
        parsed = read(folder, reading=READING)
        assert parsed.entries == ()
        assert parsed.problems or parsed.remarks or not content.strip()
        assert read(folder / "record.csv", reading=READING).problems


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@QUICK
@given(st.data())
def test_no_json_in_any_field_makes_a_reader_raise(data):
    resource = data.draw(st.sampled_from([PATIENT, PRACTITIONER, DOCUMENT]))
    field = data.draw(st.sampled_from(sorted(resource)))
    spoilt = made_of(resource) | {field: data.draw(JSON)}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for good in (PATIENT, PRACTITIONER, DOCUMENT):
            line = line_of(spoilt if good is resource else good)
            (folder / f"{good['resourceType']}.ndjson").write_bytes(line)
        parsed = read(folder, reading=READING)
    for entry in parsed.entries:
        assert entry.text.strip()
        assert entry.written_at <= NOW
    assert len(parsed.entries) + len(parsed.problems) + len(parsed.remarks) >= 1
