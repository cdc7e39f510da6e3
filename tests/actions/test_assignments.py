"""Who works with whom, who chose not to look, and who had better not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from peernotes import access
from peernotes.actions import assignments, conflicts
from peernotes.enums import Code
from peernotes.errors import Refused
from peernotes.models import Assignment, ConflictOfInterest, Event
from peernotes.policy import people as rules
from peernotes.policy.switches import COMPLEMENTARY
from tests.support.cast import Cast, make_cast

Owner = Callable[[], Any]


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


def sam(cast: Cast) -> dict[str, Any]:
    return {"people": [cast.sam.pk]}


def mine(cast: Cast, name: str) -> Assignment:
    return Assignment.objects.get(user=cast.users[name], content_object=cast.sam)


def test_a_peer_worker_chooses_not_to_look_and_to_look_again(cast: Cast) -> None:
    by = cast.enter("alex")
    for reads in (False, False, True):
        assignments.choose_not_to_read(by=by, consumer_id=cast.sam.pk, reads=reads)
        assert mine(cast, "alex").reads_record is reads
        may = rules.may_read_record(access.gather(by, consumer=cast.sam.pk).facts)
        assert bool(may) is reads
    events = Event.objects.filter(verb="choose_not_to_read").order_by("id")
    about = [("consumer", cast.sam.pk), ("staff", by.user_id)]
    assert list(events.values_list("subject_kind", "subject_id")) == about * 2
    reasons = Assignment.history.filter(history_type="~").values_list("history_change_reason", flat=True)
    assert sorted(reasons) == ["chose not to read", "reads the record"]


def test_no_choice_changes_nothing(cast: Cast) -> None:
    assignments.choose_not_to_read(by=cast.enter("alex"), consumer_id=cast.sam.pk, reads=None)
    assert mine(cast, "alex").reads_record
    assert not Event.objects.filter(verb="choose_not_to_read").exists()


def test_the_choice_is_only_where_there_is_something_to_turn_down(cast: Cast, as_owner: Owner) -> None:
    with refused(Code.WRONG_ROLE):
        assignments.choose_not_to_read(by=cast.enter("bea"), consumer_id=cast.sam.pk, reads=False)
    with as_owner():
        other = make_cast(COMPLEMENTARY)
    with refused(Code.POLICY_NO_READING):
        assignments.choose_not_to_read(by=other.enter("alex"), consumer_id=other.sam.pk, reads=False)


def test_an_administrator_opens_and_ends_an_assignment(cast: Cast) -> None:
    by, user = cast.enter("ada"), cast.users["cleo"].pk
    for _ in range(2):
        assignments.open_assignments(by=by, **sam(cast), user_id=user, reason="Holiday cover")
    row = mine(cast, "cleo")
    assert (row.created_by_id, row.service_id) == (by.user_id, cast.service.pk)
    assert Assignment.history.get(id=row.pk).history_change_reason == "Holiday cover"
    for _ in range(2):
        assignments.end_assignments(by=by, **sam(cast), user_id=user, reason="Back again")
    assert not Assignment.objects.filter(user=user).exists()
    events = Event.objects.filter(verb="assign", object_id=user)
    about = [("consumer", cast.sam.pk), ("staff", user)]
    assert list(events.order_by("id").values_list("subject_kind", "subject_id")) == about * 2
    assert sorted(events.values_list("act_people", flat=True)) == [0, 0, 2, 2]
    assert len(set(events.values_list("act_id", flat=True))) == 2


def test_a_relative_cannot_be_assigned_and_nobody_is_told_why(cast: Cast) -> None:
    conflicts.declare(by=cast.enter("bea"), consumer_id=cast.sam.pk)
    by, told = cast.enter("ada"), sam(cast) | {"user_id": cast.users["bea"].pk, "reason": "R"}
    assignments.end_assignments(by=by, **told)
    with refused(Code.NOT_OFFERED):
        assignments.open_assignments(by=by, **told)
    assert not Assignment.objects.filter(user=cast.users["bea"]).exists()


def test_nobody_else_assigns_and_nobody_without_a_role_in_care_is(cast: Cast) -> None:
    cleo, ravi = cast.users["cleo"].pk, cast.users["ravi"].pk
    with refused(Code.WRONG_ROLE):
        assignments.open_assignments(by=cast.enter("bea"), **sam(cast), user_id=cleo, reason="R")
    by = cast.enter("ada")
    with refused(Code.NOT_A_MEMBER):
        assignments.open_assignments(by=by, **sam(cast), user_id=ravi, reason="R")


def test_who_knows_a_person_outside_work_closes_everything_to_themselves(cast: Cast) -> None:
    by = cast.enter("bea")
    assert conflicts.open_declaring(by=by, consumer_id=cast.sam.pk).chosen_name == "Sam"
    conflicts.declare(by=by, consumer_id=cast.sam.pk)
    conflict = ConflictOfInterest.objects.get(consumer=cast.sam)
    assert (conflict.user_id, conflict.declared_by_id) == (by.user_id, by.user_id)
    about = {("consumer", cast.sam.pk), ("staff", by.user_id)}
    assert set(Event.objects.filter(verb="declare_conflict").values_list("subject_kind", "subject_id")) == about
    with refused(Code.CONFLICT_OF_INTEREST) as told:
        conflicts.declare(by=by, consumer_id=cast.sam.pk)
    assert not told.value.known
    assert not rules.may_see_person(access.gather(by, consumer=cast.sam.pk).facts)
