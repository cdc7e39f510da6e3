"""Somebody here whom a consumer knows: what it closes, and that nobody else learns of it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

import pytest

from peernotes.actions import conflicts, reading, reading_my
from peernotes.errors import Missing, Refused
from peernotes.models import ConflictOfInterest, Event, SamePerson
from peernotes.queries.who_looked import CHANGED, EVERYONE, LooksWanted
from tests.support import build
from tests.support.cast import Cast, assign

Owner = Callable[[], Any]


def name(cast: Cast, whom: str = "bea", *, known: bool = True, by: str = "sam") -> uuid.UUID:
    return conflicts.name(by=cast.enter(by), user_id=cast.users[whom].pk, known=known, key=uuid.uuid4())


def opens(cast: Cast, who: str = "bea") -> bool:
    try:
        reading.open_person(by=cast.enter(who), consumer_id=cast.sam.pk)
    except Refused:
        return False
    return True


def events(cast: Cast) -> list[Event]:
    return list(Event.objects.filter(service_id=cast.service.pk, verb="name_conflict"))


def test_whom_they_know_finds_nothing_until_they_end_it(cast: Cast) -> None:
    assert opens(cast)
    name(cast)
    assert not opens(cast)
    assert opens(cast, "alex")
    mine = conflicts.open_mine(by=cast.enter("sam"))
    assert [one.name for one in mine.named] == ["Bea"]
    assert [(one.name, one.roles) for one in mine.staff][:2] == [
        ("Abe", ["service_admin"]),
        ("Ada", ["service_admin"]),
    ]
    name(cast, known=False)
    assert opens(cast)
    assert conflicts.open_mine(by=cast.enter("sam")).named == []


def test_twice_is_once(cast: Cast) -> None:
    for known, count in ((True, 1), (True, 1), (False, 2), (False, 2), (True, 3)):
        name(cast, known=known)
        assert len(events(cast)) == count
    assert ConflictOfInterest.objects.filter(consumer=cast.sam).count() == 2
    assert ConflictOfInterest.objects.filter(consumer=cast.sam, ended_at=None).count() == 1


def test_what_staff_declared_stays_when_the_consumer_ends_theirs(cast: Cast) -> None:
    conflicts.declare(by=cast.enter("bea"), consumer_id=cast.sam.pk)
    name(cast)
    name(cast, known=False)
    assert not opens(cast)


def test_the_event_is_the_consumers_and_says_not_of_whom(cast: Cast) -> None:
    name(cast)
    (event,) = events(cast)
    assert (event.subject_id, event.object_type) == (cast.sam.pk, "conflict")
    assert str(cast.users["bea"].pk) not in str(vars(event))
    wanted = LooksWanted(show=CHANGED, who=EVERYONE)
    seen = reading_my.open_who_looked(by=cast.enter("sam"), wanted=wanted).lines.rows
    assert [line.verb for line in seen if line.source == "event"] == ["name_conflict"]


@pytest.mark.parametrize("who", ["bea", "ada", "alex"])
def test_nobody_who_works_here_names_somebody(cast: Cast, who: str) -> None:
    with pytest.raises(Missing):
        name(cast, by=who)
    with pytest.raises(Missing):
        conflicts.open_mine(by=cast.enter(who))


def test_only_whoever_works_here_now_can_be_named(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.users["gone"] = build.user(username=f"gone.{cast.service.slug}", name="Gone")
        cast.users["left"] = build.user(username=f"left.{cast.service.slug}", name="Left")
        build.member(
            user=cast.users["left"], service=cast.service, role="clinician",
            starts_at=cast.policy.starts_at, ends_at=cast.policy.starts_at + build.DAY,
        )  # fmt: skip
    for whom in ("gone", "left", "sam"):
        with pytest.raises(Missing):
            name(cast, whom)
    assert not events(cast)


def test_it_counts_for_both_records_of_one_person(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        pair = build.same_person(first=cast.sam, second=cast.noor, by=cast.users["ravi"], officer=cast.users["ada"])
        at = cast.policy.starts_at
        SamePerson.objects.filter(pk=pair.pk).update(agreed_at=at, in_force_at=at)
        assign(cast, "bea", cast.noor)
    name(cast)
    said = ConflictOfInterest.objects.filter(user=cast.users["bea"])
    assert {row.consumer_id for row in said} == {cast.sam.pk, cast.noor.pk}
    assert len({event.act_id for event in events(cast)}) == 1
    assert {event.subject_id for event in events(cast)} == {cast.sam.pk, cast.noor.pk}
    with pytest.raises(Refused):
        reading.open_person(by=cast.enter("bea"), consumer_id=cast.noor.pk)
    name(cast, known=False)
    assert reading.open_person(by=cast.enter("bea"), consumer_id=cast.noor.pk)


def test_its_past_is_the_consumers(cast: Cast) -> None:
    name(cast)
    for who, count in (("bea", 0), ("ada", 0), ("sam", 1)):
        cast.enter(who)
        assert ConflictOfInterest.history.count() == count, who
