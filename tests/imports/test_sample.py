"""The export that nobody here wrote: 9 people of Synthea with 1,085 notes.

It lies beside the checkout (or where PEERNOTES_FHIR_SAMPLE says) and is not
part of it. Where it is not there these tests say so and are skipped; a
variable that names a folder that is not there is an error.
"""

import base64
import json
from collections import Counter
from datetime import UTC, datetime

import pytest

from peernotes.imports import read
from tests.imports.makers import READING, codes, needs_sample, sample_folder

pytestmark = needs_sample


@pytest.fixture(scope="module")
def parsed():
    return read(sample_folder(), reading=READING)


def test_all_of_it_is_read(parsed):
    assert parsed.problems == ()
    assert (len(parsed.people), len(parsed.entries)) == (9, 1085)
    assert max(Counter(entry.person for entry in parsed.entries).values()) == 708


def test_the_texts_are_those_of_the_file(parsed):
    texts = {}
    for line in (sample_folder() / "DocumentReference.000.ndjson").read_bytes().splitlines():
        resource = json.loads(line)
        texts[resource["id"]] = base64.b64decode(resource["content"][0]["attachment"]["data"]).decode("utf-8")
    assert {entry.source_id: entry.text for entry in parsed.entries} == texts


def test_every_author_is_resolved_and_every_field_filled(parsed):
    assert all(entry.author_name.startswith("Dr. ") for entry in parsed.entries)
    assert all(entry.organisation and entry.category for entry in parsed.entries)
    assert {entry.title for entry in parsed.entries} == {"History and physical note", "Emergency department note"}
    assert all(person.date_of_birth and person.numbers for person in parsed.people)


def test_dates_reach_back_to_1928_and_keep_their_instant(parsed):
    moments = sorted(entry.written_at for entry in parsed.entries)
    assert moments[0] == datetime(1928, 11, 5, 10, 50, 16, 824000, tzinfo=UTC)
    assert moments[-1].year == 2023
    assert not any(entry.day for entry in parsed.entries)


def test_superseded_here_means_not_the_latest_of_the_person_and_no_more(parsed):
    """No document names what replaced it, each has an encounter and a text of its own,
    and the one current document of each person is the last by date."""
    assert Counter(entry.status for entry in parsed.entries) == {"superseded": 1076, "current": 9}
    assert all(entry.replaces == () for entry in parsed.entries)
    assert len({entry.text for entry in parsed.entries}) == 1085
    latest = {}
    for entry in sorted(parsed.entries, key=lambda entry: entry.written_at):
        latest[entry.person] = entry.status
    assert set(latest.values()) == {"current"}
    assert codes(parsed.remarks) == ["superseded_alone"]
    assert parsed.remarks[0].reason.startswith("1,076 documents")
