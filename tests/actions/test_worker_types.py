"""Carer peer workers support a consumer only where the model says so: issue 10, number 8."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.utils import timezone

from peernotes import access
from peernotes.actions import assignments, concerns, contacts, notes, reading
from peernotes.enums import Code
from peernotes.errors import Refused
from peernotes.models import Assignment, Event, Note, RecordEntry, SafetyConcern
from peernotes.policy import notes as note_rules
from peernotes.queries import people, today
from peernotes.queries.record.lines import Narrow
from tests.support import build, my
from tests.support.cast import Cast, assign, make_cast
from tests.support.my import switch
from tests.support.proof import signed_in

Owner = Callable[[], Any]
ROSA = {
    "carer peer worker": {"role": "carer_peer_worker"},
    "supervisor": {"role": "peer_supervisor", "lived_as": "carer"},
}


def refused(code: Code = Code.WORKER_TYPE_NOT_ALLOWED) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


def with_rosa(kind: str, **changes: Any) -> Cast:
    cast = make_cast(**changes)
    cast.users["rosa"] = build.user(username=f"rosa.{cast.service.slug}", name="Rosa Ferreira")
    build.member(user=cast.users["rosa"], service=cast.service, **ROSA[kind])
    return cast


def with_rosas_note(cast: Cast) -> Cast:
    """Rosa was assigned to Sam while she might be, Sam said yes to everyone, and she began a note."""
    assign(cast, "rosa", cast.sam)
    build.consent(consumer=cast.sam, scope="read_record")
    build.entry(consumer=cast.sam, title="A letter")
    build.note(
        consumer=cast.sam, author=cast.users["rosa"], policy=cast.policy, status="draft", sections=[build.section()]
    )
    return cast


@pytest.fixture(params=ROSA)
def rosa(request: pytest.FixtureRequest, as_owner: Owner) -> Cast:
    """The cast, under a model that has decided against it, with Rosa as a member."""
    with as_owner():
        return with_rosa(request.param)


@pytest.fixture
def assigned(rosa: Cast, as_owner: Owner) -> Cast:
    with as_owner():
        return with_rosas_note(rosa)


def note_of(cast: Cast, as_owner: Owner) -> UUID:
    with as_owner():
        return Note.objects.get(author=cast.users["rosa"]).pk


def allow(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        switch(cast, carer_peer_supports_consumer=True)


def page(cast: Cast, name: str, path: str) -> HttpResponse:
    return signed_in(cast.users[name]).get(path)


def test_they_are_assigned_only_where_the_model_lets_them(rosa: Cast, as_owner: Owner) -> None:
    told = {"people": [rosa.sam.pk], "user_id": rosa.users["rosa"].pk, "reason": "R"}
    with refused():
        assignments.open_assignments(by=rosa.enter("ada"), **told)
    assert not Assignment.objects.filter(user=rosa.users["rosa"]).exists()
    allow(rosa, as_owner)
    assignments.open_assignments(by=rosa.enter("ada"), **told)
    assert Assignment.objects.filter(user=rosa.users["rosa"]).count() == 1


def test_what_the_model_forbids_is_closed_at_once(assigned: Cast, as_owner: Owner) -> None:
    note, by, sam = note_of(assigned, as_owner), assigned.enter("rosa"), assigned.sam.pk
    for verb in (
        lambda: reading.open_person(by=by, consumer_id=sam),
        lambda: reading.open_record(by=by, consumer_id=sam, narrow=Narrow()),
        lambda: contacts.log(
            by=by, consumer_id=sam, contact=contacts.Contact(timezone.now(), 5, "phone"), key=uuid.uuid4()
        ),
        lambda: notes.save(by=by, note_id=note, version=1, sections={}),
    ):
        with refused():
            verb()


@pytest.mark.parametrize("kind", ROSA)
@pytest.mark.parametrize("allowed", [False, True])
def test_row_level_security_and_the_lists_say_the_same(as_owner: Owner, kind: str, allowed: bool) -> None:
    with as_owner():
        cast = with_rosas_note(with_rosa(kind, carer_peer_supports_consumer=allowed))
    by = cast.enter("rosa")
    assert Note.objects.count() == RecordEntry.objects.count() == allowed
    assert [one.id for one in people.my_people(by).rows] == [cast.sam.pk] * allowed
    assert [one.id for one in today.of(by, []).people] == [cast.sam.pk] * allowed
    assert len(today.of(by, []).notes["drafts"]) == allowed


def test_the_page_says_why_and_what_next_and_the_event_keeps_it(assigned: Cast, as_owner: Owner) -> None:
    shown = page(assigned, "rosa", f"/people/{assigned.sam.pk}/")
    assert shown.status_code == 403
    said = my.text_of(shown)
    assert "In this service carer peer workers support carers, and not consumers." in said
    assert "Two administrators can choose otherwise." in said
    assigned.enter("ada")
    event = Event.objects.get(allowed=False)
    assert (event.code, event.rule) == ("worker_type_not_allowed", "carer_peer_supports_consumer")
    allow(assigned, as_owner)
    assert page(assigned, "rosa", f"/people/{assigned.sam.pk}/").status_code == 200


def test_the_consumer_reads_who_is_closed_out_and_by_what(assigned: Cast, as_owner: Owner) -> None:
    closed = "closed by our model (our model has workers of this kind support others)"
    assert my.text_of(page(assigned, "sam", "/my/choices/")).count(closed) == 1
    allow(assigned, as_owner)
    assert closed not in my.text_of(page(assigned, "sam", "/my/choices/"))


def test_nobody_can_finish_a_note_of_theirs_and_both_sides_know(assigned: Cast, as_owner: Owner) -> None:
    note, by = note_of(assigned, as_owner), assigned.enter("sam")
    facts = access.gather(by, note=note).facts
    assert note_rules.can_be_finished(facts).code is Code.FROZEN
    allow(assigned, as_owner)
    assert note_rules.can_be_finished(access.gather(by, note=note).facts)


def test_no_model_keeps_anybody_from_raising_a_concern(assigned: Cast) -> None:
    by = assigned.enter("rosa")
    said = concerns.Said("Sam did not open the door.", "serious_threat", told_consumer=True, not_told_reason="")
    raised = concerns.raise_concern(by=by, consumer_id=assigned.sam.pk, said=said, key=uuid.uuid4())
    assert SafetyConcern.objects.get().pk == raised
    assert page(assigned, "rosa", f"/people/{assigned.sam.pk}/concerns/new/").status_code == 200
    assert page(assigned, "rosa", f"/concerns/{raised}/").status_code == 200


def test_only_a_supervisor_says_whose_experience_they_bring(rosa: Cast, as_owner: Owner) -> None:
    facts = access.gather(rosa.enter("rosa"), consumer=rosa.sam.pk).facts
    assert facts.actor.lived_as == ("carer" if "peer_supervisor" in facts.actor.roles else None)
    assert replace(facts.actor, lived_as=None).roles == facts.actor.roles
