"""What a person asks about their record, and what they say beside it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, connection
from django.utils import timezone

from peernotes.actions import entries, questions, reading_my
from peernotes.enums import Code, CorrectionOutcome
from peernotes.errors import Missing, Refused
from peernotes.models import ConsumerStatement, Event, RecordEntry, RecordQuestion
from peernotes.queries import my
from tests.support import build
from tests.support.cast import Cast

Owner = Callable[[], Any]
WISH = "It was a Monday, and nobody was “attention-seeking”."


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


@pytest.fixture
def entry(cast: Cast, as_owner: Owner) -> RecordEntry:
    with as_owner():
        return build.entry(consumer=cast.sam, author_name="Bea", created_by=cast.users["bea"])


@pytest.fixture
def look(cast: Cast, as_owner: Owner) -> int:
    with as_owner():
        return build.look(by=cast.users["bea"], role="clinician", consumer=cast.sam)


def wish(cast: Cast, entry: RecordEntry) -> uuid.UUID:
    by = cast.enter("sam")
    return questions.ask_for_correction(by=by, entry_id=entry.pk, text=WISH, key=uuid.uuid4())


def why(cast: Cast, look: int) -> uuid.UUID:
    return questions.ask_about_look(by=cast.enter("sam"), event_id=look, text="Why?", key=uuid.uuid4())


def reply(cast: Cast, name: str, question: uuid.UUID, outcome: CorrectionOutcome | None = None) -> None:
    said = questions.Reply("We looked, and it is so.", outcome)
    questions.answer(by=cast.enter(name), question_id=question, said=said, key=uuid.uuid4())


def test_words_beside_an_entry_are_verbatim_once_and_an_event(cast: Cast, entry: RecordEntry) -> None:
    by, key = cast.enter("sam"), uuid.uuid4()
    said = [entries.add_statement(by=by, entry_id=entry.pk, text=" I was afraid. ", key=key) for _ in range(2)]
    (row,) = ConsumerStatement.objects.all()
    assert (said, row.text, row.entry_id, row.note_id) == ([row.pk] * 2, " I was afraid. ", entry.pk, None)
    assert row.history.count() == 1
    event = Event.objects.get(verb="add_statement")
    assert (event.object_type, event.object_id, event.subject_id) == ("entry", entry.pk, cast.sam.pk)


@pytest.mark.parametrize(
    ("name", "error"), [("bea", Code.NOT_YOUR_RECORD), ("alex", Code.NOT_YOUR_RECORD), ("cleo", Code.NOT_FOUND)]
)
def test_nobody_else_says_anything_beside_it(cast: Cast, entry: RecordEntry, name: str, error: Code) -> None:
    with refused(error):
        entries.add_statement(by=cast.enter(name), entry_id=entry.pk, text="x", key=uuid.uuid4())


def test_a_wish_goes_to_the_records_officer_and_to_who_could_correct_it(cast: Cast, entry: RecordEntry) -> None:
    asked = wish(cast, entry)
    assert RecordQuestion.objects.get().history.count() == 1
    for name in ("ravi", "bea"):
        assert [row.id for row in questions.open_list(by=cast.enter(name)).rows] == [asked]
        assert questions.open_question(by=cast.enter(name), question_id=asked).question.text == WISH
    for name in ("alex", "dana", "ada", "cleo"):
        with pytest.raises(Missing):
            questions.open_question(by=cast.enter(name), question_id=asked)
    for name in ("alex", "ada"):
        with refused(Code.WRONG_ROLE):
            questions.open_list(by=cast.enter(name))


def test_it_is_answered_once_with_a_reason_that_the_person_reads(cast: Cast, entry: RecordEntry) -> None:
    asked = wish(cast, entry)
    reply(cast, "bea", asked, CorrectionOutcome.UNCHANGED)
    with refused(Code.ALREADY_DONE):
        reply(cast, "ravi", asked, CorrectionOutcome.CORRECTED)
    assert not questions.open_list(by=cast.enter("ravi")).rows
    assert [row.id for row in questions.open_list(by=cast.enter("ravi"), answered=True).rows] == [asked]
    (mine,) = reading_my.open_questions(by=cast.enter("sam")).asked.rows
    assert (mine.answer, mine.outcome, mine.answered_by) == ("We looked, and it is so.", "unchanged", "Bea")
    counts = my.how_many(cast.sam.pk)
    assert (counts.asked, counts.answered) == (1, 1)
    verbs = Event.objects.filter(object_type="question", object_id=asked).order_by("id").values_list("verb", flat=True)
    assert list(verbs) == ["ask_question", "answer_question"]
    assert RecordQuestion.objects.get().history.count() == 2


def test_the_person_does_not_answer_themselves(cast: Cast, entry: RecordEntry) -> None:
    asked = wish(cast, entry)
    with refused(Code.NOT_A_MEMBER):
        reply(cast, "sam", asked, CorrectionOutcome.CORRECTED)


def test_a_question_about_a_look_is_for_the_records_officer(cast: Cast, look: int) -> None:
    asked = why(cast, look)
    row = RecordQuestion.objects.get()
    assert (row.event_id, row.looker, row.about, row.verb) == (look, cast.users["bea"], "Bea", "read_record")
    for name in ("bea", "ada", "alex"):
        with pytest.raises(Missing):
            questions.open_question(by=cast.enter(name), question_id=asked)
    reply(cast, "ravi", asked)
    assert RecordQuestion.objects.get().outcome == ""


def test_nobody_answers_for_their_own_look(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        look = build.look(by=cast.users["ravi"], role="records_officer", consumer=cast.sam)
    by = cast.enter("sam")
    assert reading_my.open_question(by=by, event_id=look).to_ask == []
    asked = why(cast, look)
    with pytest.raises(Missing):
        questions.open_question(by=cast.enter("ravi"), question_id=asked)
    assert not questions.open_list(by=cast.enter("ravi")).rows


def test_whoever_is_named_may_answer(cast: Cast, look: int, as_owner: Owner) -> None:
    assert reading_my.open_question(by=cast.enter("sam"), event_id=look).to_ask == ["Ravi"]
    with as_owner():
        build.conflict(user=cast.users["ravi"], consumer=cast.sam)
    assert reading_my.open_question(by=cast.enter("sam"), event_id=look).to_ask == []


def test_ones_own_look_is_nothing_to_ask_about(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        look = build.look(by=cast.users["sam"], role="consumer", consumer=cast.sam)
    with pytest.raises(Missing):
        why(cast, look)


def test_what_is_about_nobody_known_is_missing(cast: Cast) -> None:
    with pytest.raises(Missing):
        reply(cast, "ravi", uuid.uuid4())
    with pytest.raises(Missing):
        entries.add_statement(by=cast.enter("sam"), entry_id=uuid.uuid4(), text="x", key=uuid.uuid4())


OF_SAM = "FROM peernotes_consumer WHERE id = %(sam)s"
QUESTION = "INSERT INTO peernotes_recordquestion (service_id, consumer_id, entry_id, event_id, about_at, text) SELECT service_id, id,"
STATEMENT = (
    "INSERT INTO peernotes_consumerstatement (service_id, consumer_id, entry_id, text, method) SELECT service_id, id,"
)


@pytest.mark.parametrize(
    ("name", "statement"),
    [
        ("bea", f"{QUESTION} NULL, 1, now(), 'x' {OF_SAM}"),
        ("sam", f"{QUESTION} %(noors)s, NULL, now(), 'x' {OF_SAM}"),
        ("sam", f"{STATEMENT} %(noors)s, 'x', 'own_login' {OF_SAM}"),
        ("bea", f"{STATEMENT} %(sams)s, 'x', 'own_login' {OF_SAM}"),
        ("bea", "UPDATE peernotes_recordquestion SET answer = 'x', answered_at = now(), answered_by_id = %(ravi)s"),
    ],
)
def test_the_second_lock_refuses_what_is_said_in_anothers_name(
    cast: Cast, entry: RecordEntry, as_owner: Owner, name: str, statement: str
) -> None:
    wish(cast, entry)
    with as_owner():
        noors = build.entry(consumer=cast.noor)
    names = {"sam": cast.sam.pk, "sams": entry.pk, "noors": noors.pk, "ravi": cast.users["ravi"].pk}
    cast.enter(name)
    with pytest.raises(ProgrammingError, match="row-level security"), connection.cursor() as cursor:
        cursor.execute(statement, names)


def test_the_second_lock_lets_nobody_answer_twice_or_for_their_own_look(
    cast: Cast, entry: RecordEntry, as_owner: Owner
) -> None:
    reply(cast, "bea", wish(cast, entry), CorrectionOutcome.UNCHANGED)
    with as_owner():
        build.question(consumer=cast.sam, looker=cast.users["ravi"])
    for name in ("bea", "ravi", "sam", "ada"):
        by = cast.enter(name)
        changed = RecordQuestion.objects.update(answer="x", answered_by_id=by.user_id, answered_at=timezone.now())
        assert changed == 0, name
