"""A record in an emergency: who may ask for one, and that it opens no more than an assignment would, and no note."""

from __future__ import annotations

from dataclasses import replace

import pytest

from peernotes.enums import Code, Role, Rule
from peernotes.policy import concerns, emergency_access, notes, people
from tests.policy.cases import CLINICIAN, FINISHED, PEER, STRANGER, facts

AWAY = replace(CLINICIAN, assigned=False)
OPENED = replace(AWAY, in_emergency=True)
READS = (people.may_open_person, people.may_read_record, people.may_read_about_me, people.may_read_contacts)


def asked(actor, **more):
    return replace(facts(actor), break_glass=True, **more)


@pytest.mark.parametrize(
    ("actor", "more", "code"),
    [
        (AWAY, {}, Code.ALLOWED),
        (STRANGER, {}, Code.NOT_A_MEMBER),
        *[
            (replace(STRANGER, roles=frozenset({role})), {}, Code.WRONG_ROLE)
            for role in Role
            if role is not Role.CLINICIAN
        ],
        (AWAY, {"break_glass": False}, Code.NOT_OFFERED),
        (replace(AWAY, code_overdue=True), {}, Code.CODE_NOT_ACKNOWLEDGED),
        (replace(AWAY, conflict=True), {}, Code.CONFLICT_OF_INTEREST),
        (AWAY, {"works_here": True}, Code.NOT_ASSIGNED),
    ],
)
def test_who_opens_one(actor, more, code):
    assert emergency_access.may_open_in_emergency(replace(asked(actor), **more)).code is code


def test_whoever_tried_too_often_waits():
    assert emergency_access.may_ask(asked(AWAY), tried=emergency_access.TRIES - 1)
    assert emergency_access.may_ask(asked(AWAY), tried=emergency_access.TRIES).code is Code.RATE_LIMITED


@pytest.mark.parametrize("rule", READS)
def test_it_opens_reading_and_events_say_so(rule):
    assert not rule(facts(AWAY))
    assert rule(facts(OPENED)).rule is Rule.EMERGENCY_ACCESS
    assert rule(facts(replace(OPENED, assigned=True))).rule is Rule.ROLE


@pytest.mark.parametrize("rule", READS)
@pytest.mark.parametrize(
    ("actor", "works_here"),
    [
        (replace(OPENED, conflict=True), False),
        (replace(OPENED, code_overdue=True), False),
        (replace(PEER, assigned=False, in_emergency=True), False),
        (replace(STRANGER, in_emergency=True), False),
        (OPENED, True),
    ],
)
def test_whatever_else_closes_it_holds(rule, actor, works_here):
    assert not rule(replace(facts(actor), works_here=works_here))


def test_it_writes_nothing_but_a_concern_and_opens_no_note():
    shared = facts(OPENED, note=replace(FINISHED, shared_with_care_team=True, was_read=True))
    for rule in (
        people.may_add,
        people.may_write_entry,
        notes.may_read_note,
        notes.may_know_note,
        notes.may_read_shared,
    ):
        assert not rule(shared)
    assert concerns.may_raise(shared)
    assert people.may_read_contact(facts(OPENED), logged_by_me=True)


def test_it_is_closed_by_who_opened_it():
    assert emergency_access.may_end(facts(OPENED))
    assert emergency_access.may_end(facts(AWAY)).code is Code.ALREADY_DONE
