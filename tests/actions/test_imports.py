"""All or nothing, the same twice over, and a trail of who did it."""

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connections

from peernotes.actions.imports import How, NotTaken, Source, bring_in, zone_of
from peernotes.enums import EntryKind, Verb
from peernotes.errors import Missing
from peernotes.imports import EntryRecord, FileRecord, Parsed, PersonRecord, Problem, ReadSettings, SourceLine, read
from peernotes.models import Consumer, Enrolment, EntryFile, Event, RecordEntry, Service
from tests.imports.makers import kept, needs_sample, sample_folder

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
SOURCE = Source("bay", "clinic")
ADA = PersonRecord("p1", "Ada Okafor", date(1960, 4, 13), "H-100", place=SourceLine("Patient.ndjson", 1))
PER = PersonRecord("p2", "Per Lund", None, "H-200", place=SourceLine("Patient.ndjson", 2))


@pytest.fixture(autouse=True)
def service():
    return Service.objects.using("owner").create(slug="bay", name="Bay", timezone="Australia/Sydney")


def entry(key, text="What was said.", **fields):
    made = EntryRecord(
        source_id=key,
        person="p1",
        title="Review",
        category="",
        written_at=datetime(1928, 11, 5, 10, tzinfo=UTC),
        author_name="Dr. Lund",
        status="current",
        body=kept(text),
        place=SourceLine("DocumentReference.ndjson", 7),
    )
    return replace(made, **fields)


def parsed(*entries, people=(ADA, PER), problems=(), remarks=()):
    return Parsed("fhir", tuple(people), tuple(entries), tuple(problems), tuple(remarks))


def take(*entries, source=SOURCE, people=(ADA, PER), problems=(), **how):
    found = parsed(*entries, people=people, problems=problems)
    return bring_in(parsed=found, source=source, now=NOW, how=How(**how))


def rows():
    return RecordEntry.objects.using("owner").filter(service__slug="bay")


def row(key):
    return rows().get(source_id=key)


def people():
    return Consumer.objects.using("owner").filter(service__slug="bay")


def events():
    return Event.objects.using("owner").filter(verb=Verb.IMPORT_RECORD)


def codes(caught):
    return [(problem.place.file, problem.place.line, problem.code) for problem in caught.value.problems]


def test_people_are_enrolled_and_entries_written_as_they_came(service):
    outcome = take(entry("e1", sensitive=True), entry("e2", person="p2", status="superseded"))
    assert (outcome.people, outcome.entries) == (2, 2)
    assert (outcome.added_people, outcome.added_entries, outcome.already) == (2, 2, 0)
    ada = people().get(local_identifier="H-100")
    assert (ada.chosen_name, ada.date_of_birth, ada.user_id) == ("Ada Okafor", date(1960, 4, 13), None)
    [enrolment] = Enrolment.objects.using("owner").filter(consumer=ada)
    assert (enrolment.service_id, enrolment.starts_at, enrolment.ends_at) == (service.id, NOW, None)
    first = row("e1")
    assert (first.consumer_id, first.kind, first.status) == (ada.id, EntryKind.IMPORTED, "current")
    assert (first.title, first.text, first.author_name) == ("Review", "What was said.", "Dr. Lund")
    assert (first.written_at, first.sensitive, first.replaces_id) == (datetime(1928, 11, 5, 10, tzinfo=UTC), True, None)
    assert (first.source_system, first.source_id) == ("clinic", "e1")
    assert row("e2").status == "superseded"
    assert row("e2").consumer.date_of_birth is None


def test_twice_is_the_same_as_once():
    take(entry("e1"), entry("e2", replaces=("e1",), text="Better."))
    before = list(rows().order_by("source_id").values())
    outcome = take(entry("e1", status="superseded"), entry("e2", replaces=("e1",), text="Better."))
    again = take(entry("e1", status="superseded"), entry("e2", replaces=("e1",), text="Better."))
    assert (again.added_entries, again.added_people, again.changed_entries, again.already) == (0, 0, 0, 2)
    assert not again.changes
    assert outcome.added_entries == 0
    assert [{**was, "status": ""} for was in before] == [
        {**now, "status": ""} for now in rows().order_by("source_id").values()
    ]
    assert people().count() == 2


def test_an_import_that_changes_nothing_leaves_no_event_and_no_history():
    take(entry("e1"))
    history = RecordEntry.history.using("owner").count()
    take(entry("e1"))
    assert events().count() == 1
    assert RecordEntry.history.using("owner").count() == history


def test_one_event_and_history_with_a_reason_in_the_same_request(service):
    take(entry("e1"), entry("e2"))
    [event] = events()
    assert (event.service_id, event.object_type, event.object_id) == (service.id, "service", service.id)
    assert (event.actor_id, event.subject_id, event.allowed, event.purpose) == (None, None, True, "clinic")
    for model in (RecordEntry, Consumer, Enrolment):
        history = list(model.history.using("owner").filter(service_id=service.id))
        assert len(history) == 2
        for written in history:
            assert written.history_type == "+"
            assert written.history_user_id is None
            assert written.history_change_reason == "import_record"
            assert written.history_request == event.request_id


def test_a_dry_run_says_the_same_and_leaves_nothing():
    assert take(entry("e1"), dry_run=True) == take(entry("e1"))
    assert events().count() == 1
    take(entry("e2"), dry_run=True)
    assert rows().count() == 1
    assert events().count() == 1


def test_what_could_not_be_read_is_not_taken_in_part():
    problem = Problem.at(SourceLine("x.ndjson", 3), "bad_json")
    with pytest.raises(NotTaken, match="1 problems") as caught:
        bring_in(parsed=parsed(entry("e1"), problems=[problem]), source=SOURCE, now=NOW)
    assert caught.value.problems == (problem,)
    assert (rows().count(), people().count(), events().count()) == (0, 0, 0)


def test_what_could_not_be_read_is_left_out_if_that_is_wanted():
    problem = Problem.at(SourceLine("x.ndjson", 3), "bad_json")
    outcome = take(entry("e1"), entry("e2", person="p9"), problems=[problem], leave_out=True)
    assert [left.code for left in outcome.left_out] == ["unknown_subject", "bad_json"]
    assert (outcome.added_people, outcome.added_entries) == (2, 1)
    again = take(entry("e1"), entry("e2"), leave_out=True)
    assert (again.added_people, again.added_entries, again.already, again.left_out) == (0, 1, 1, ())


def test_what_is_here_already_and_cannot_be_taken_is_left_out_too():
    take(entry("e1"), entry("e2"), entry("old", person="p2"))
    outcome = take(
        entry("e1", text="Changed."),
        entry("e2", person="p2"),
        entry("e3", replaces=("old",)),
        entry("e4"),
        leave_out=True,
    )
    assert sorted(left.code for left in outcome.left_out) == [
        "other_person_s_entry_here",
        "replaces_other_person",
        "text_changed",
    ]
    assert outcome.added_entries == 1
    assert row("old").status == "current"


def test_a_failure_half_way_leaves_nothing(monkeypatch):
    """The row, the person, the history and the event vanish together."""
    calls = []

    def fail_at_last(done, total):
        calls.append((done, total))
        if done == total:
            raise RuntimeError("the plug was pulled")

    with pytest.raises(RuntimeError):
        take(*(entry(f"e{number}") for number in range(501)), progress=fail_at_last)
    assert calls == [(500, 501), (501, 501)]
    assert (rows().count(), people().count(), events().count()) == (0, 0, 0)
    assert RecordEntry.history.using("owner").filter(service__slug="bay").count() == 0


def test_people_who_are_here_already_are_kept_as_they_are(service):
    known = Consumer.objects.using("owner").create(
        service=service,
        chosen_name="Ada O.",
        pronouns="she/her",
        date_of_birth=ADA.date_of_birth,
        local_identifier="H-100",
    )
    outcome = take(entry("e1"))
    assert outcome.added_people == 1
    known.refresh_from_db(using="owner")
    assert known.chosen_name == "Ada O."
    assert row("e1").consumer_id == known.id
    assert not Enrolment.objects.using("owner").filter(consumer=known).exists()


@pytest.mark.parametrize(
    ("born", "name"), [(date(1961, 4, 13), "Ada Okafor"), (None, "Someone Else")], ids=["born", "name"]
)
def test_an_identifier_of_someone_else_stops_everything(service, born, name):
    Consumer.objects.using("owner").create(
        service=service, chosen_name=name, date_of_birth=born, local_identifier="H-100"
    )
    with pytest.raises(NotTaken) as caught:
        take(entry("e1"))
    assert codes(caught) == [
        ("DocumentReference.ndjson", 7, "unknown_subject"),
        ("Patient.ndjson", 1, "other_person_here"),
    ]
    assert rows().count() == 0


def test_the_same_name_without_a_date_of_birth_is_the_same_person(service):
    Consumer.objects.using("owner").create(service=service, chosen_name="ADA OKAFOR", local_identifier="H-100")
    assert take(entry("e1")).added_people == 1


def test_the_same_people_in_another_service_are_other_people():
    Service.objects.using("owner").create(slug="cove", name="Cove")
    take(entry("e1"))
    outcome = take(entry("e1"), source=Source("cove", "clinic"))
    assert (outcome.added_people, outcome.added_entries) == (2, 1)
    assert RecordEntry.objects.using("owner").filter(source_system="clinic", source_id="e1").count() == 2


def test_the_same_id_of_another_system_is_another_entry():
    take(entry("e1"))
    assert take(entry("e1", text="Other."), source=Source("bay", "hospital")).added_entries == 1
    assert rows().filter(source_id="e1").count() == 2


def test_a_new_text_under_an_old_id_stops_everything():
    take(entry("e1"))
    with pytest.raises(NotTaken) as caught:
        take(entry("e1", text="Changed."), entry("e2"))
    assert codes(caught) == [("DocumentReference.ndjson", 7, "text_changed")]
    assert row("e1").text == "What was said."
    assert rows().count() == 1


def test_an_entry_cannot_move_to_another_person():
    take(entry("e1"))
    with pytest.raises(NotTaken) as caught:
        take(entry("e1", person="p2"))
    assert codes(caught) == [("DocumentReference.ndjson", 7, "other_person_s_entry_here")]


LATER = datetime(1930, 1, 2, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("field", "was", "now"),
    [("title", "Review", "Discharge"), ("author_name", "Dr. Lund", "Dr. Mary"), ("written_at", LATER, NOW)],
)
def test_a_corrected_title_author_or_time_is_said_and_can_be_taken(field, was, now):
    take(entry("e1", **{field: was}))
    told = take(entry("e1", **{field: now}))
    assert [remark.code for remark in told.remarks] == ["difference"]
    assert (told.changes, getattr(row("e1"), field)) == (False, was)
    taken = take(entry("e1", **{field: now}), take_changes=True)
    assert [remark.code for remark in taken.remarks] == ["difference_taken"]
    assert (taken.changed_entries, getattr(row("e1"), field)) == (1, now)
    assert take(entry("e1", **{field: now})).remarks == ()
    assert RecordEntry.history.using("owner").filter(id=row("e1").id).count() == 2


def test_an_author_whom_the_other_system_no_longer_names_stays():
    take(entry("e1"))
    assert take(entry("e1", author_name=""), take_changes=True).remarks == ()
    assert row("e1").author_name == "Dr. Lund"


def test_a_day_stays_a_day_and_is_the_same_day_when_the_service_has_moved():
    day = {"day": date(2020, 1, 2), "written_at": datetime(2020, 1, 1, 13, tzinfo=UTC)}
    take(entry("e1", **day))
    assert row("e1").written_on == date(2020, 1, 2)
    moved = entry("e1", day=date(2020, 1, 2), written_at=datetime(2020, 1, 2, tzinfo=UTC))
    assert take(moved).remarks == ()
    take(entry("e1", written_at=LATER), take_changes=True)
    assert (row("e1").written_on, row("e1").written_at) == (None, LATER)


def test_files_are_kept_with_their_entry_and_not_twice():
    files = (FileRecord("Letter", "application/pdf", kept("%PDF-1")), FileRecord("", "image/png", kept("PNG")))
    take(entry("e1", text="", files=files))
    assert take(entry("e1", text="", files=files)).already == 1
    rows_of_files = EntryFile.objects.using("owner").filter(entry=row("e1")).order_by("position")
    assert [(file.name, file.media_type, file.size, bytes(file.content)) for file in rows_of_files] == [
        ("Letter", "application/pdf", 6, b"%PDF-1"),
        ("", "image/png", 3, b"PNG"),
    ]
    assert rows_of_files[0].digest == hashlib.sha256(b"%PDF-1").hexdigest()
    with pytest.raises(NotTaken) as caught:
        take(entry("e1", text="", files=files[:1]))
    assert codes(caught) == [("DocumentReference.ndjson", 7, "files_changed")]


@pytest.mark.parametrize(
    ("before", "later", "after"),
    [
        ("current", "superseded", "superseded"),
        ("current", "entered_in_error", "entered_in_error"),
        ("superseded", "entered_in_error", "entered_in_error"),
        ("superseded", "current", "superseded"),
        ("entered_in_error", "current", "entered_in_error"),
        ("entered_in_error", "superseded", "entered_in_error"),
    ],
)
def test_a_later_import_moves_a_status_on_and_never_back(before, later, after):
    take(entry("e1", status=before))
    outcome = take(entry("e1", status=later))
    assert row("e1").status == after
    assert outcome.changed_entries == (before != after)
    assert events().count() == (2 if before != after else 1)
    assert RecordEntry.history.using("owner").filter(id=row("e1").id).count() == (2 if before != after else 1)


def test_versions_are_linked_within_an_import_in_any_order():
    take(entry("new", replaces=("old",)), entry("old", status="superseded"))
    assert row("new").replaces_id == row("old").id
    assert row("old").replaces_id is None


def test_a_version_of_an_earlier_import_is_linked_and_superseded():
    take(entry("old"))
    outcome = take(entry("new", replaces=("old",), text="Better."))
    assert row("new").replaces_id == row("old").id
    assert row("old").status == "superseded"
    assert (outcome.added_entries, outcome.changed_entries) == (1, 1)


def test_a_version_entered_in_error_supersedes_nothing():
    take(entry("old"))
    take(entry("new", replaces=("old",), status="entered_in_error"))
    assert row("old").status == "current"


def test_a_version_of_nothing_that_is_here_stands_alone():
    take(entry("new", replaces=("gone",)))
    assert row("new").replaces_id is None


def test_a_version_of_another_person_s_earlier_entry_stops_everything():
    take(entry("old", person="p2"))
    with pytest.raises(NotTaken) as caught:
        take(entry("new", replaces=("old",)))
    assert codes(caught) == [("DocumentReference.ndjson", 7, "replaces_other_person")]


def test_of_several_replaced_entries_the_first_is_linked_and_that_is_said():
    outcome = take(entry("a"), entry("b"), entry("new", replaces=("gone", "b", "a")))
    assert row("new").replaces_id == row("b").id
    assert [remark.code for remark in outcome.remarks] == ["replaces_several"]


def test_remarks_of_the_reader_are_passed_on():
    remark = Problem.at(SourceLine("x.ndjson", 1), "draft_left_out")
    assert bring_in(parsed=parsed(remarks=[remark]), source=SOURCE, now=NOW).remarks == (remark,)


def test_problems_come_in_the_order_of_the_file():
    take(entry("e1"), entry("e2"))
    changed = {"text": "Changed."}
    with pytest.raises(NotTaken) as caught:
        take(
            entry("e1", place=SourceLine("b.ndjson", 2), **changed),
            entry("e2", place=SourceLine("a.ndjson", 10), **changed),
        )
    assert [(file, line) for file, line, _ in codes(caught)] == [("a.ndjson", 10), ("b.ndjson", 2)]


def test_a_long_text_of_ordinary_words_is_taken_and_found():
    take(entry("e1", text="plain words and lighthouse " * 37_000))
    with connections["owner"].cursor() as cursor:
        cursor.execute("SELECT id FROM peernotes_search.part WHERE search @@ peernotes_query('lighthouses')")
        assert cursor.fetchall() == [(row("e1").pk,)]


def test_a_text_that_cannot_be_searched_is_a_problem_and_not_a_crash():
    text = " ".join(f"w{number:06d}" for number in range(120_000))
    with pytest.raises(NotTaken) as caught:
        take(entry("e1", text=text), entry("e2"))
    assert codes(caught) == [("DocumentReference.ndjson", 7, "too_many_words")]
    assert rows().count() == 0


def test_an_unknown_service_is_missing():
    with pytest.raises(Missing):
        take(entry("e1"), source=Source("nowhere", "clinic"))
    with pytest.raises(Missing):
        zone_of(Source("nowhere", ""))


def test_the_zone_is_that_of_the_service():
    winter = datetime(2026, 7, 1, tzinfo=zone_of(SOURCE))
    assert winter.utcoffset() == timedelta(hours=10)


@needs_sample
def test_the_export_that_nobody_here_wrote_twice_over():
    whole = read(sample_folder(), reading=ReadSettings(now=NOW))
    first = bring_in(parsed=whole, source=SOURCE, now=NOW)
    second = bring_in(parsed=whole, source=SOURCE, now=NOW)
    assert (first.people, first.added_people, first.added_entries) == (9, 9, 1085)
    assert (second.added_people, second.added_entries, second.already) == (0, 0, 1085)
    assert rows().count() == 1085
    assert rows().order_by("written_at").first().written_at.year == 1928
