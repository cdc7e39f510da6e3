"""What the person who runs the import reads, and the exit code."""

from io import StringIO

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connections
from django.test.utils import CaptureQueriesContext

from peernotes.management.commands import import_record_entries as command
from peernotes.models import RecordEntry, Service
from tests.imports.makers import DOCUMENT, document, needs_sample, sample_folder, write_export

pytestmark = pytest.mark.django_db(databases=["default", "owner"])


@pytest.fixture(autouse=True)
def service():
    return Service.objects.using("owner").create(slug="bay", name="Bay", timezone="Australia/Sydney")


def run(path, *options):
    out, err = StringIO(), StringIO()
    call_command("import_record_entries", str(path), "--service=bay", *options, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def rows():
    return RecordEntry.objects.using("owner").filter(service__slug="bay")


def test_it_counts_and_the_second_time_adds_nothing(tmp_path):
    write_export(tmp_path, documents=[DOCUMENT, document(id="e2")])
    assert run(tmp_path) == ("2 entries for 1 people: added 2, already here 0\n", "")
    assert run(tmp_path) == ("2 entries for 1 people: added 0, already here 2\n", "")


def test_entries_are_written_column_by_column(tmp_path):
    """One value that the database has to work out, and each row would be written by itself at twice the time."""
    write_export(tmp_path, documents=[DOCUMENT, document(id="e2")])
    with CaptureQueriesContext(connections["owner"]) as asked:
        run(tmp_path)
    (written,) = (each["sql"] for each in asked if each["sql"].startswith('INSERT INTO "peernotes_recordentry"'))
    assert "UNNEST" in written


def test_a_dry_run_changes_nothing(tmp_path):
    write_export(tmp_path)
    assert run(tmp_path, "--dry-run")[0] == "1 entries for 1 people: would add 1, already here 0\n"
    assert rows().count() == 0


def test_all_problems_are_listed_and_nothing_is_taken(tmp_path):
    write_export(tmp_path, documents=[b"{", DOCUMENT, document(id="e2", date=None)])
    err = StringIO()
    with pytest.raises(
        CommandError, match=r"^Nothing was taken. Problems: 2\. With --leave-out the rest is taken\.$"
    ) as caught:
        call_command("import_record_entries", str(tmp_path), "--service=bay", stderr=err)
    assert caught.value.returncode == 1
    assert err.getvalue().splitlines() == [
        "DocumentReference.000.ndjson:1: This line is not valid JSON.",
        "DocumentReference.000.ndjson:3: There is no date.",
    ]
    assert rows().count() == 0


def test_what_cannot_be_taken_is_left_out_and_listed_and_a_second_time_adds_only_what_is_new(tmp_path):
    write_export(tmp_path, documents=[b"{", DOCUMENT, document(id="e2", date=None)])
    out, err = run(tmp_path, "--leave-out")
    assert out == "1 entries for 1 people: added 1, already here 0\nleft out: 2\n"
    assert err.splitlines() == [
        "Left out:",
        "DocumentReference.000.ndjson:1: This line is not valid JSON.",
        "DocumentReference.000.ndjson:3: There is no date.",
    ]
    write_export(tmp_path, documents=[b"{", DOCUMENT, document(id="e2")])
    out, _ = run(tmp_path, "--leave-out")
    assert out == "2 entries for 1 people: added 1, already here 1\nleft out: 1\n"


def test_twenty_thousand_equal_faults_are_one_line_with_a_count(tmp_path):
    write_export(tmp_path, documents=[DOCUMENT, *[b"{"] * 20_000])
    err = StringIO()
    with pytest.raises(CommandError, match=r"Problems: 20,000\."):
        call_command("import_record_entries", str(tmp_path), "--service=bay", stderr=err)
    assert [line for line in err.getvalue().splitlines() if "%" not in line] == [
        "DocumentReference.000.ndjson, 20,000 lines (2-20001): This line is not valid JSON."
    ]


def test_many_faults_of_a_kind_show_where_each_is_and_one_of_them(tmp_path):
    people = [document(id=f"e{n}", subject={"reference": f"Patient/x{n}"}) for n in range(1, 12)]
    write_export(tmp_path, documents=[*people, DOCUMENT, document(id="last", subject={"reference": "Patient/x9"})])
    _, err = run(tmp_path, "--leave-out")
    assert err.removeprefix("Left out:\n") == (
        "DocumentReference.000.ndjson, 12 lines (1-11, 13), such as line 1: "
        "“x1” is not a person in this import, nor one of an earlier import.\n"
    )


def test_a_difference_is_told_and_can_be_taken(tmp_path):
    run(write_export(tmp_path))
    write_export(tmp_path, documents=[document(type={"text": "Discharge summary"})])
    assert "written here is" not in run(tmp_path)[1]
    assert rows().get().title == "History and physical note"
    assert run(tmp_path, "--take-changes")[0].endswith("entries changed: 1\n")
    assert rows().get().title == "Discharge summary"


def test_a_status_that_moved_on_is_told(tmp_path):
    run(write_export(tmp_path))
    write_export(tmp_path, documents=[document(status="entered-in-error")])
    assert run(tmp_path)[0] == "1 entries for 1 people: added 0, already here 1\nentries changed: 1\n"


def test_remarks_are_told_but_stop_nothing(tmp_path):
    write_export(tmp_path, documents=[DOCUMENT, document(id="e2", docStatus="preliminary")])
    out, err = run(tmp_path)
    assert out.startswith("1 entries")
    assert err == "DocumentReference.000.ndjson:2: This document is a draft in the other system; left out.\n"


def test_a_name_for_the_other_system(tmp_path):
    run(write_export(tmp_path))
    run(tmp_path, "--source=hospital")
    assert sorted(rows().values_list("source_system", flat=True)) == ["fhir", "hospital"]


def test_a_day_without_a_time_begins_where_the_service_is(tmp_path):
    run(write_export(tmp_path, documents=[document(date="2020-01-02")]))
    assert rows().get().written_at.isoformat() == "2020-01-01T13:00:00+00:00"


def test_long_input_shows_where_it_is(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "SECONDS", 0)
    _, err = run(write_export(tmp_path, documents=[document(id=f"e{number}") for number in range(600)]))
    first, *written = err.splitlines()
    assert first.startswith("DocumentReference.000.ndjson: line 500, 8")
    assert written == ["500 of 600 entries written", "600 of 600 entries written"]


def test_no_more_than_one_progress_line_a_second(tmp_path, monkeypatch):
    monkeypatch.setattr(command.time, "monotonic", lambda: 100.0)
    _, err = run(write_export(tmp_path, documents=[document(id=f"e{number}") for number in range(1100)]))
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("path", "slug", "reason"),
    [
        ("nowhere", "bay", "There is nothing at"),
        ("", "bay", "holds no FHIR"),
        ("", "no-such", "no service “no-such”"),
    ],
)
def test_what_cannot_begin_says_why(tmp_path, path, slug, reason):
    with pytest.raises(CommandError, match=reason):
        call_command("import_record_entries", str(tmp_path / path), f"--service={slug}")


def test_without_the_owner_s_login_it_says_what_to_set(tmp_path, monkeypatch):
    monkeypatch.setattr(settings, "DATABASES", {"default": settings.DATABASES["default"]})
    with pytest.raises(CommandError, match="Set OWNER_DATABASE_URL"):
        run(write_export(tmp_path))


def test_a_change_in_between_is_told_without_a_trace(tmp_path, monkeypatch):
    def collide(**kwargs):
        raise IntegrityError("consumer_identifier")

    monkeypatch.setattr(command, "bring_in", collide)
    with pytest.raises(CommandError, match="Nothing was taken"):
        run(write_export(tmp_path))


@needs_sample
def test_the_export_that_nobody_here_wrote():
    out, err = run(sample_folder())
    assert out == "1,085 entries for 9 people: added 1,085, already here 0\n"
    assert "1,076 documents are marked superseded" in err
    assert run(sample_folder())[0] == "1,085 entries for 9 people: added 0, already here 1,085\n"
