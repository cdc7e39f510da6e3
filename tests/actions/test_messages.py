"""Who has something to read when something was done, and what becomes of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from peernotes import audit
from peernotes.actions import assignments, concerns, entries, messages, news_by_mail, notes, notices, questions
from peernotes.actions.notes import decisions, my_notes
from peernotes.models import Event, Membership, Message, Note, SafetyConcern
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY
from tests.actions.test_services import approve, cancel, now, propose
from tests.support import build
from tests.support import notes as made
from tests.support.build import DAY
from tests.support.cast import Cast

Owner = Callable[[], Any]


def news(cast: Cast, name: str) -> dict[tuple[str, uuid.UUID], bool]:
    """Kind and thing of each message, and whether it is unread; read by the one whom it is for."""
    cast.enter(name)
    # All that there are: row-level security leaves nobody but the actor's.
    return {(row.kind, row.object_id): row.read_at is None for row in Message.objects.all()}


def unread(cast: Cast, name: str) -> set[tuple[str, uuid.UUID]]:
    return {key for key, is_new in news(cast, name).items() if is_new}


def finished(cast: Cast) -> Note:
    """What came of agreeing to it was read."""
    note = made.final(cast)
    messages.open_news(by=cast.enter("alex"))
    return note


def answered(cast: Cast, note: Note, outcome: str, by: Actor | None = None) -> None:
    decided = decisions.Decided(version=note.version, outcome=outcome)
    decisions.decide(by=by or cast.enter("sam"), note_id=note.pk, decided=decided)


@pytest.mark.parametrize(("outcome", "tells"), [("ask_changes", True), ("not_today", True), ("later", False)])
def test_a_note_that_came_back_is_for_whoever_wrote_it(cast: Cast, outcome: str, tells: bool) -> None:
    note = made.handed(cast)
    assert unread(cast, "sam") == {("note_waits", note.pk)}
    answered(cast, note, outcome)
    assert unread(cast, "alex") == ({("note_came_back", note.pk)} if tells else set())
    assert unread(cast, "sam") == (set() if tells else {("note_waits", note.pk)})
    assert news(cast, "dana") == news(cast, "bea") == news(cast, "ada") == {}


def test_a_note_that_was_taken_back_waits_no_more(cast: Cast) -> None:
    note = made.handed(cast)
    words = {made.section(note, "what_we_did").pk: "We sat by the water."}
    notes.save(by=cast.enter("alex"), note_id=note.pk, version=note.version, sections=words)
    assert unread(cast, "sam") == set()
    assert news(cast, "sam") == {("note_waits", note.pk): False}


def test_what_was_answered_on_the_worker_s_own_device_they_see_there(cast: Cast, as_owner: Owner) -> None:
    note = made.handed(cast)
    for method, tells in (("shared_device", False), ("one_time_link", True)):
        with as_owner():
            visit = build.visit(note=note, by=cast.users["alex"], method=method)
        by = Actor(visit_id=visit.pk, request_id=uuid.uuid4())
        with transaction.atomic():
            audit.enter(by)
            answered(cast, note, "ask_changes", by)
            assert bool(unread(cast, "alex")) is tells
            transaction.set_rollback(True)


def test_what_a_consumer_does_later_is_for_whoever_wrote_it(cast: Cast, as_owner: Owner) -> None:
    note = finished(cast)
    with as_owner():
        entry = build.entry(consumer=cast.sam, created_by=cast.users["bea"])
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    my_notes.add_statement(by=cast.enter("sam"), note_id=note.pk, text="Heronpool.", key=uuid.uuid4())
    entries.add_statement(by=cast.enter("sam"), entry_id=entry.pk, text="Heronpool.", key=uuid.uuid4())
    assert unread(cast, "alex") == {("sharing_stopped", note.pk), ("statement_added", note.pk)}
    assert unread(cast, "bea") == {("statement_beside", entry.pk)}


def test_a_concern_that_was_answered_is_for_whoever_raised_it_once(cast: Cast) -> None:
    raised = _raise(cast)
    concerns.acknowledge(by=cast.enter("bea"), concern_id=raised)
    concerns.close(by=cast.enter("bea"), concern_id=raised, outcome="Done.", key=uuid.uuid4())
    assert unread(cast, "alex") == {("concern_answered", raised)}
    assert news(cast, "bea") == {}


def test_a_concern_is_for_whoever_is_on_duty_until_it_is_passed_on_and_taken_on(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        build.shift(user=cast.users["cleo"], service=cast.service)
    raised = _raise(cast)
    assert unread(cast, "cleo") == {("concern_yours", raised)}
    with as_owner():
        SafetyConcern.objects.filter(pk=raised).update(owner=cast.users["bea"])
        passed = {"verb": "pass_on_concern", "object_type": "concern", "object_id": raised, "subject_id": cast.sam.pk}
        audit.append(passed | {"service_id": cast.service.pk})
    assert (unread(cast, "cleo"), unread(cast, "bea")) == (set(), {("concern_yours", raised)})
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=raised)
    assert unread(cast, "bea") == set()


def test_nobody_hears_of_what_they_did_themselves(cast: Cast) -> None:
    raised = _raise(cast, "bea")
    concerns.acknowledge(by=cast.enter("bea"), concern_id=raised)
    assert news(cast, "bea") == {}


def _raise(cast: Cast, name: str = "alex") -> uuid.UUID:
    said = concerns.Said("A fact.", "consented", told_consumer=True)
    return concerns.raise_concern(by=cast.enter(name), consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())


def test_a_late_concern_is_for_whoever_raised_it_and_is_on_duty_once(cast: Cast, as_owner: Owner) -> None:
    """But for a clinician with a conflict of interest, and for those who are not on duty."""
    with as_owner():
        with connection.cursor() as cursor:
            cursor.execute(news_by_mail.LATE)  # the demo's own, which are late at some hours of the day
        late = build.concern(consumer=cast.sam, by=cast.users["alex"], due_at=timezone.now() - DAY)
        build.concern(consumer=cast.noor, by=cast.users["alex"], due_at=timezone.now() + DAY)
        for name in ("cleo", "bea"):
            build.on_duty(user=cast.users[name], service=cast.service)
        build.conflict(user=cast.users["bea"], consumer=cast.sam)
        with connection.cursor() as cursor:
            for expected in (2, 0):
                cursor.execute(news_by_mail.LATE)
                assert cursor.fetchone() == (expected,)
    assert unread(cast, "alex") == unread(cast, "cleo") == {("concern_late", late.pk)}
    assert news(cast, "bea") == news(cast, "dana") == {}


def test_a_late_concern_is_nothing_for_whoever_has_left(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        build.concern(consumer=cast.sam, by=cast.users["alex"], due_at=timezone.now() - DAY)
        Membership.objects.filter(user=cast.users["alex"]).update(ends_at=timezone.now() - DAY / 24)
        with connection.cursor() as cursor:
            cursor.execute(news_by_mail.LATE)
    assert news(cast, "alex") == {}


def test_a_question_that_was_answered_is_for_whoever_asked(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        question = build.question(consumer=cast.sam)
    questions.answer(by=cast.enter("ravi"), question_id=question.pk, said=questions.Reply("Because."), key=uuid.uuid4())
    assert unread(cast, "sam") == {("question_answered", question.pk)}


def test_an_assignment_is_for_both(cast: Cast) -> None:
    cleo, sam = cast.users["cleo"].pk, cast.sam.pk
    about = {"people": [sam], "user_id": cleo, "reason": "R"}
    assignments.open_assignments(by=cast.enter("ada"), **about)
    assert unread(cast, "cleo") == {("assignment_began", sam)}
    assert unread(cast, "sam") == {("assignment_began", cleo)}
    assignments.end_assignments(by=cast.enter("ada"), **about)
    assert ("assignment_ended", sam) in unread(cast, "cleo")
    assert ("assignment_ended", cleo) in unread(cast, "sam")
    assert news(cast, "ada") == {}


def test_a_change_of_the_model_is_for_whom_it_touches_until_it_is_read_or_cancelled(cast: Cast) -> None:
    version = approve(cast, propose(cast, COMPLEMENTARY, starts_at=now() + DAY))
    changes = ("model_changes", version.pk)
    for name in ("alex", "dana", "bea", "cleo", "sam"):
        assert unread(cast, name) == {changes}, name
    assert news(cast, "ada") == news(cast, "ravi") == {}
    notices.read_mine(by=cast.enter("sam"), version_id=version.pk)
    notices.read_by_staff(by=cast.enter("alex"), version_id=version.pk)
    assert [unread(cast, name) for name in ("sam", "alex", "bea")] == [set(), set(), {changes}]
    cancel(cast, version)
    assert news(cast, "sam") == news(cast, "bea") == {}


def test_a_change_of_the_model_is_not_for_who_has_left(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        Membership.objects.filter(user=cast.users["cleo"]).update(ends_at=now() - DAY)
    approve(cast, propose(cast, COMPLEMENTARY, starts_at=now() + DAY))
    assert [len(news(cast, name)) for name in ("bea", "cleo")] == [1, 0]


def test_what_was_refused_or_rolled_back_leaves_no_message(cast: Cast) -> None:
    note = finished(cast)
    with transaction.atomic():
        my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
        transaction.set_rollback(True)
    assert unread(cast, "alex") == set()


def test_reading_the_list_is_reading_them_and_names_are_an_event(cast: Cast) -> None:
    note = finished(cast)
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    first = messages.open_news(by=cast.enter("alex")).rows
    assert [(row.person, row.is_new, row.own) for row in first] == [("Sam", True, False), ("Sam", False, False)]
    assert [row.is_new for row in messages.open_news(by=cast.enter("alex")).rows] == [False, False]
    event = Event.objects.filter(verb="see_person", actor_id=cast.users["alex"].pk).latest("pk")
    assert event.objects_seen == [cast.sam.pk]


def test_one_who_left_is_named_to_nobody(cast: Cast, as_owner: Owner) -> None:
    made.final(cast)
    with as_owner():
        build.conflict(user=cast.users["alex"], consumer=cast.sam)
        before = Event.objects.filter(actor_id=cast.users["alex"].pk).count()
    assert [row.person for row in messages.open_news(by=cast.enter("alex")).rows] == [None]
    with as_owner():
        assert Event.objects.filter(actor_id=cast.users["alex"].pk).count() == before


@pytest.mark.parametrize("change", ["user_id = user_id", "kind = 'model_changes'", "mailed_at = now()"])
def test_nothing_but_the_mark_can_be_changed(cast: Cast, change: str) -> None:
    note = finished(cast)
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    cast.enter("alex")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE peernotes_message SET read_at = now()")
        assert cursor.rowcount == 2
        with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
            cursor.execute(f"UPDATE peernotes_message SET {change}")


def test_nobody_marks_another_s(cast: Cast) -> None:
    note = finished(cast)
    my_notes.stop_sharing(by=cast.enter("sam"), note_id=note.pk)
    for name in ("bea", "dana", "ada"):
        cast.enter(name)
        assert Message.objects.update(read_at=timezone.now()) == 0
    assert len(unread(cast, "alex")) == 1
