"""Who is who: numbers with their system, changed names, merged records, people of an earlier import."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from peernotes.actions.imports import How, NotTaken, Source, bring_in
from peernotes.enums import NumberKind
from peernotes.imports import EntryRecord, Number, Parsed, PersonRecord, SourceLine
from peernotes.models import Consumer, ConsumerNumber, Enrolment, RecordEntry, Service
from tests.imports.makers import kept

pytestmark = pytest.mark.django_db(databases=["default", "owner"])

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BORN = date(1960, 4, 13)
ADA = PersonRecord(
    "p1", "Ada Okafor", BORN, "H-100", numbers=(Number("urn:a", "H-100"),), place=SourceLine("Patient.ndjson", 1)
)


@pytest.fixture(autouse=True)
def service():
    return Service.objects.using("owner").create(slug="bay", name="Bay", timezone="Australia/Sydney")


def person(**fields):
    return replace(ADA, **fields)


def entry(key, about):
    return EntryRecord(
        source_id=key,
        person=about,
        title="Review",
        category="",
        written_at=datetime(2020, 1, 2, 3, tzinfo=UTC),
        author_name="Dr. Lund",
        status="current",
        body=kept(f"About {about}."),
        place=SourceLine("DocumentReference.ndjson", 1),
    )


def take(*people, entries=(), system="fhir", **how):
    parsed = Parsed("fhir", people, tuple(entries), ())
    return bring_in(parsed=parsed, source=Source("bay", system), now=NOW, how=How(**how))


def here():
    return Consumer.objects.using("owner").filter(service__slug="bay").order_by("created_at", "local_identifier")


def only():
    [consumer] = here()
    return consumer


def codes(problems):
    return [problem.code for problem in problems]


def about(key):
    return RecordEntry.objects.using("owner").get(source_id=key).consumer


def test_numbers_are_kept_with_their_system_and_twice_is_the_same_as_once():
    numbers = (Number("urn:a", "OLD-1", former=True), *ADA.numbers)
    take(person(numbers=numbers))
    assert not take(person(numbers=numbers)).changes
    rows = ConsumerNumber.objects.using("owner").filter(consumer=only()).order_by("kind")
    assert [(row.kind, row.system, row.value) for row in rows] == [
        (NumberKind.FORMER, "urn:a", "OLD-1"),
        (NumberKind.NUMBER, "urn:a", "H-100"),
        (NumberKind.SOURCE, "fhir", "p1"),
    ]


def test_a_number_that_is_no_longer_in_use_becomes_a_former_one():
    take(ADA)
    changed = person(
        numbers=(Number("urn:a", "H-100", former=True), Number("urn:a", "H-101")), local_identifier="H-101"
    )
    take(changed)
    rows = ConsumerNumber.objects.using("owner").filter(consumer=only()).exclude(kind=NumberKind.SOURCE)
    assert {row.value: row.kind for row in rows} == {"H-100": NumberKind.FORMER, "H-101": NumberKind.NUMBER}


def test_a_former_number_finds_the_person():
    take(person(numbers=(Number("urn:a", "OLD-1", former=True), *ADA.numbers)))
    take(entries=[entry("e1", Number("urn:a", "OLD-1"))], system="other")
    assert about("e1") == only()


def test_one_number_of_two_hospitals_is_two_people():
    other = person(source_id="p2", chosen_name="Per Lund", date_of_birth=None, numbers=(Number("urn:b", "H-100"),))
    outcome = take(ADA, other, entries=[entry("e1", "p1"), entry("e2", "p2")])
    assert outcome.added_people == 2
    assert about("e1").chosen_name == "Ada Okafor"
    assert about("e2").chosen_name == "Per Lund"
    assert {each.local_identifier for each in here()} == {"H-100", "H-100 (b)"}
    assert not take(other, ADA).changes


def test_another_hospital_s_equal_number_in_a_later_import_is_not_joined():
    take(ADA)
    other = person(source_id="x1", chosen_name="Per Lund", numbers=(Number("urn:b", "H-100"),))
    assert take(other, system="b").added_people == 1


def test_one_key_of_two_systems_is_two_people():
    take(ADA)
    other = person(
        chosen_name="Per Lund", date_of_birth=None, local_identifier="B-1", numbers=(Number("urn:b", "B-1"),)
    )
    assert take(other, system="b").added_people == 1


@pytest.mark.parametrize(
    ("field", "found"),
    [("chosen_name", "Adaeze Okafor"), ("date_of_birth", date(1960, 4, 14))],
)
def test_a_changed_name_or_birth_date_is_said_and_can_be_taken(field, found):
    take(ADA)
    told = take(person(**{field: found}))
    assert codes(told.remarks) == ["difference"]
    assert (told.changes, getattr(only(), field)) == (False, getattr(ADA, field))
    taken = take(person(**{field: found}), take_changes=True)
    assert codes(taken.remarks) == ["difference_taken"]
    assert (taken.changed_people, getattr(only(), field)) == (1, found)
    assert Consumer.history.using("owner").filter(id=only().id).count() == 2


def test_somebody_who_has_left_is_said_and_stays_away():
    take(ADA)
    known = Enrolment.objects.using("owner").filter(consumer=only())
    known.update(starts_at=NOW - timedelta(days=9), ends_at=NOW - timedelta(days=1))
    told = take(ADA, entries=[entry("d1", "p1")])
    assert (codes(told.remarks), told.added_entries, known.count()) == (["has_left"], 1, 1)
    known.update(ends_at=None)
    assert codes(take(ADA).remarks) == []


def test_a_changed_name_of_somebody_without_a_birth_date_is_said_too():
    take(person(date_of_birth=None))
    assert codes(take(person(date_of_birth=None, chosen_name="Adaeze Okafor")).remarks) == ["difference"]


def test_another_name_and_another_birth_date_is_somebody_else():
    take(ADA)
    with pytest.raises(NotTaken) as caught:
        take(person(chosen_name="Per Lund", date_of_birth=date(1990, 1, 1)), entries=[entry("e1", "p1")])
    assert codes(caught.value.problems) == ["unknown_subject", "other_person_here"]


def test_a_key_alone_says_little_about_somebody_of_another_name():
    take(person(date_of_birth=None))
    with pytest.raises(NotTaken) as caught:
        take(person(date_of_birth=None, chosen_name="Per Lund", local_identifier="B-1", numbers=(Number("", "B-1"),)))
    assert codes(caught.value.problems) == ["other_person_here"]


def test_a_key_and_the_same_name_are_enough_for_another_birth_date():
    take(person(numbers=(Number("", "H-100"),)))
    assert codes(take(person(numbers=(Number("", "H-100"),), date_of_birth=None)).remarks) == []
    changed = person(numbers=(Number("", "H-100"),), date_of_birth=date(1960, 4, 14))
    assert codes(take(changed).remarks) == ["difference"]


def test_an_empty_date_is_filled_without_asking():
    take(person(date_of_birth=None))
    outcome = take(ADA)
    assert (outcome.changed_people, outcome.remarks, only().date_of_birth) == (1, (), BORN)


def test_a_death_is_taken():
    take(ADA)
    assert take(person(deceased=True, died_on=date(2022, 1, 1))).changed_people == 1
    assert (only().deceased, only().died_on) == (True, date(2022, 1, 1))


def test_people_of_an_earlier_import_are_known_by_their_key_and_by_their_numbers():
    take(ADA)
    names = ["p1", Number("urn:a", "H-100"), Number("", "H-100")]
    take(entries=[entry(f"e{place}", name) for place, name in enumerate(names)])
    assert {about(f"e{place}") for place in range(3)} == {only()}


@pytest.mark.parametrize("name", ["p9", Number("urn:b", "H-100"), Number("", "H-900")])
def test_a_person_whom_nobody_brought_is_unknown(name):
    take(ADA)
    with pytest.raises(NotTaken) as caught:
        take(entries=[entry("e1", name)])
    assert codes(caught.value.problems) == ["unknown_subject"]


def test_a_record_that_was_merged_since_is_the_same_person():
    take(ADA)
    merged = person(
        source_id="p2",
        local_identifier="H-200",
        numbers=(Number("urn:a", "H-200"), Number("urn:a", "H-100", former=True)),
        also=("p1",),
    )
    take(merged, entries=[entry("e1", "p2"), entry("e2", "p1")])
    assert about("e1") == about("e2") == only()


def test_two_people_here_whom_the_other_system_has_merged_stay_two_and_that_is_said():
    other = person(source_id="p2", chosen_name="Ada O.", local_identifier="H-200", numbers=(Number("urn:a", "H-200"),))
    take(ADA, other)
    assert "merged_are_two_here" in codes(take(person(also=("p2",))).remarks)
    assert here().count() == 2


def test_somebody_entered_here_by_hand_is_known_by_the_number_shown(service):
    Consumer.objects.using("owner").create(
        service=service, chosen_name="Ada Okafor", date_of_birth=BORN, local_identifier="H-100"
    )
    assert take(ADA).added_people == 0


def test_a_number_that_is_somebody_else_s_stays_theirs_and_that_is_said():
    take(
        person(),
        person(source_id="p2", chosen_name="Bo Lund", local_identifier="H-200", numbers=(Number("urn:a", "H-200"),)),
    )
    outcome = take(person(numbers=(*ADA.numbers, Number("urn:a", "H-200"))))
    assert codes(outcome.remarks) == ["number_of_another"]
    holder = ConsumerNumber.objects.using("owner").get(kind=NumberKind.NUMBER, value="H-200").consumer
    assert holder.chosen_name == "Bo Lund"


def test_a_second_line_of_somebody_new_fills_what_the_first_left_empty():
    outcome = take(person(date_of_birth=None), person())
    assert (outcome.added_people, outcome.changed_people, only().date_of_birth) == (1, 0, BORN)


def test_however_many_are_called_by_one_number_each_is_shown_with_another():
    for at, source in enumerate(("a", "b", "c", "d")):
        key = "p3" if at > 1 else f"p{at}"
        take(
            person(source_id=key, chosen_name=f"Ada {source}", numbers=(Number(f"urn:{source}:hosp", "H-100"),)),
            system=source,
        )
    shown = [consumer.local_identifier for consumer in here()]
    assert len(set(shown)) == 4
    assert {"H-100", "H-100 (hosp)", "H-100 p3"} < set(shown)
