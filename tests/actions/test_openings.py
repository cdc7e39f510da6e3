"""All of a note entered in error: a records officer asks, a second one answers, the consumer sees it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction
from django.utils import timezone

from peernotes.actions import reading, reading_my
from peernotes.actions.notes import openings, reading_notes
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import Event, Note, NoteSection, Opening
from tests.support import build
from tests.support.cast import Cast

Owner = Callable[[], Any]
WHY = "Was it about another Sam?"


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


@pytest.fixture
def note(cast: Cast, as_owner: Owner) -> Note:
    """Struck; with one part for the care team and one for nobody else. Rita is a second records officer."""
    with as_owner():
        cast.users["rita"] = build.user(username=f"rita.{cast.service.slug}", name="Rita")
        build.member(user=cast.users["rita"], service=cast.service, role="records_officer")
        parts = [build.section(), build.section(audience="just_us")]
        return build.note(
            consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status="entered_in_error", sections=parts
        )


def ask(cast: Cast, note: Note, name: str = "ravi") -> uuid.UUID:
    return openings.ask(by=cast.enter(name), note_id=note.pk, reason=WHY, key=uuid.uuid4())


def answer(cast: Cast, name: str, opening: uuid.UUID, *, agreed: bool = True) -> None:
    openings.answer(by=cast.enter(name), opening_id=opening, agreed=agreed, key=uuid.uuid4())


def reads(cast: Cast, name: str, note: Note) -> tuple[int, int]:
    """Parts by the page, and by row-level security alone."""
    page = reading_notes.open_note(by=cast.enter(name), note_id=note.pk)
    return len(page.sections), NoteSection.objects.filter(note=note).count()


def test_a_second_officer_s_yes_opens_the_rest_to_who_asked_and_to_nobody_else(cast: Cast, note: Note) -> None:
    assert reads(cast, "ravi", note) == (1, 1)
    opening = ask(cast, note)
    assert reads(cast, "ravi", note) == (1, 1)
    answer(cast, "rita", opening)
    assert reads(cast, "ravi", note) == (2, 2)
    assert reads(cast, "rita", note) == (1, 1)
    assert reads(cast, "sam", note) == (2, 2)
    for name in ("alex", "bea"):
        with refused(Code.ENTERED_IN_ERROR):
            reads(cast, name, note)
        assert not NoteSection.objects.filter(note=note).exists()


def test_a_no_opens_nothing_and_one_may_ask_again(cast: Cast, note: Note) -> None:
    answer(cast, "rita", ask(cast, note), agreed=False)
    assert reads(cast, "ravi", note) == (1, 1)
    answer(cast, "rita", ask(cast, note))
    with refused(Code.ALREADY_DONE):
        ask(cast, note)


def test_one_wish_waits_at_a_time_and_is_answered_once(cast: Cast, note: Note) -> None:
    opening = ask(cast, note)
    with refused(Code.ALREADY_DONE):
        ask(cast, note, "rita")
    answer(cast, "rita", opening, agreed=False)
    with refused(Code.ALREADY_DONE):
        answer(cast, "rita", opening)


def test_nobody_agrees_to_their_own_wish(cast: Cast, note: Note) -> None:
    opening = ask(cast, note)
    with refused(Code.SELF_APPROVAL):
        answer(cast, "ravi", opening)
    page = openings.open_answering(by=cast.enter("ravi"), opening_id=opening)
    assert not page.may_answer
    assert openings.open_answering(by=cast.enter("rita"), opening_id=opening).may_answer
    cast.enter("ravi")
    assert Opening.objects.update(agreed=True, answered_by=cast.users["ravi"], answered_at=timezone.now()) == 0


def test_two_are_two_for_the_owner_as_well(cast: Cast, note: Note, as_owner: Owner) -> None:
    with as_owner(), pytest.raises(IntegrityError, match="opening_by_two"), transaction.atomic():
        build.opening(note=note, by=cast.users["ravi"], agreed=True, answered_by=cast.users["ravi"])


@pytest.mark.parametrize("name", ["alex", "sam", "bea", "ada", "cleo"])
def test_nobody_else_asks_or_answers(cast: Cast, note: Note, as_owner: Owner, name: str) -> None:
    with refused(Code.WRONG_ROLE):
        ask(cast, note, name)
    with refused(Code.WRONG_ROLE):
        openings.open_asking(by=cast.enter(name), note_id=note.pk)
    with as_owner():
        opening = build.opening(note=note, by=cast.users["ravi"])
    with refused(Code.WRONG_ROLE if name == "sam" else Code.NOT_FOUND):
        answer(cast, name, opening.pk)
    with refused(Code.WRONG_ROLE if name == "sam" else Code.NOT_FOUND):
        openings.open_answering(by=cast.enter(name), opening_id=opening.pk)


def test_a_relative_among_the_officers_knows_nothing_of_it(cast: Cast, note: Note, as_owner: Owner) -> None:
    with as_owner():
        build.conflict(user=cast.users["rita"], consumer=cast.sam)
    opening = ask(cast, note)
    with pytest.raises(Missing):
        answer(cast, "rita", opening)
    assert reading.open_in_error(by=cast.enter("rita")).openings == []


def test_the_person_sees_who_asked_and_who_agreed(cast: Cast, note: Note) -> None:
    opening = ask(cast, note)
    assert [one.pk for one in reading.open_in_error(by=cast.enter("rita")).openings] == [opening]
    assert reading.open_in_error(by=cast.enter("ravi")).openings == []
    answer(cast, "rita", opening)
    (mine,) = reading_my.open_note(by=cast.enter("sam"), note_id=note.pk).openings
    assert (mine.created_by.name, mine.reason, mine.agreed, mine.answered_by.name) == ("Ravi", WHY, True, "Rita")
    verbs = Event.objects.filter(subject_id=cast.sam.pk, verb__in=["ask_opening", "answer_opening"]).order_by("id")
    assert [(event.verb, event.object_id) for event in verbs] == [("ask_opening", note.pk), ("answer_opening", note.pk)]
    assert Opening.objects.get().history.count() == 2


@pytest.mark.parametrize(
    ("name", "values"),
    [("ravi", "%(rita)s, 'x', NULL"), ("alex", "%(alex)s, 'x', NULL"), ("ravi", "%(ravi)s, 'x', true")],
)
def test_the_second_lock_refuses_a_wish_in_anothers_name_or_with_its_answer(
    cast: Cast, note: Note, name: str, values: str
) -> None:
    cast.enter(name)
    names = {who: cast.users[who].pk for who in ("rita", "ravi", "alex")}
    statement = f"""INSERT INTO peernotes_opening (service_id, consumer_id, note_id, created_by_id, reason, agreed)
        SELECT service_id, %(sam)s, %(note)s, {values} FROM peernotes_consumer WHERE id = %(sam)s"""
    with pytest.raises(ProgrammingError, match="row-level security"), connection.cursor() as cursor:
        cursor.execute(statement, {**names, "sam": cast.sam.pk, "note": note.pk})
