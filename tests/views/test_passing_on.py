"""Whose a safety concern is: whoever's is on duty and no relative, then the next one's, and everybody's if there is none."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from peernotes.actions import concerns, passing_on
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import DutyShift, Event, Membership, SafetyConcern
from peernotes.queries import concerns as queries
from tests.support import build
from tests.support.cast import Cast, make_cast

At = Callable[[str], Client]
Owner = Callable[[], Any]
WORRY = concerns.Said("The stairs gave way.", "consented", told_consumer=True)
HOUR = dt.timedelta(hours=1)
DUE = HOUR  # as the cast's service has it


@pytest.fixture(autouse=True)
def theirs_wait(db: None, as_owner: Owner) -> None:
    """The demo's own concern, which is late at some hours of the day."""
    with as_owner():
        for concern in SafetyConcern.objects.filter(status="open"):
            concern.due_at, concern.passes_on_at, concern.owner = timezone.now() + 365 * 24 * HOUR, None, None
            concern.save()


@pytest.fixture
def roster(cast: Cast, as_owner: Owner) -> Cast:
    """Bea is on duty, then Cleo."""
    shift(cast, as_owner, "bea", -2, 2)
    shift(cast, as_owner, "cleo", 1, 9)
    return cast


def shift(cast: Cast, as_owner: Owner, who: str, begins: float, ends: float) -> DutyShift:
    now = timezone.now()
    with as_owner():
        return build.shift(
            service=cast.service, user=cast.users[who], starts_at=now + begins * HOUR, ends_at=now + ends * HOUR
        )


def raised(cast: Cast) -> uuid.UUID:
    return concerns.raise_concern(by=cast.enter("alex"), consumer_id=cast.sam.pk, said=WORRY, key=uuid.uuid4())


def later(as_owner: Owner, by: dt.timedelta) -> int:
    """As if the clock had gone on, for what waits; the roster stays where it is. A minute more: PostgreSQL's clock stands
    still in a test."""
    by += HOUR / 60
    with as_owner():
        for concern in SafetyConcern.objects.filter(status="open"):
            concern.due_at -= by
            concern.passes_on_at = concern.passes_on_at and concern.passes_on_at - by
            concern.save()
        return passing_on.pass_on("default")


def owner(as_owner: Owner, concern: uuid.UUID) -> str | None:
    with as_owner():
        found = SafetyConcern.objects.select_related("owner").get(pk=concern)
    return found.owner.name if found.owner else None


def test_a_relative_of_once_may_have_it(roster: Cast, as_owner: Owner) -> None:
    now = timezone.now()
    with as_owner():
        build.conflict(user=roster.users["bea"], consumer=roster.sam, declared_by=roster.users["bea"], ended_at=now)
    assert owner(as_owner, raised(roster)) == "Bea"


def test_late_goes_to_the_next_and_stands_on_top_for_both(roster: Cast, as_owner: Owner, at: At) -> None:
    concern = raised(roster)
    assert owner(as_owner, concern) == "Bea"
    assert later(as_owner, DUE / 2) == 0
    assert later(as_owner, DUE / 2) == 1
    assert owner(as_owner, concern) == "Cleo"
    for name, whose in (("bea", "It is with Cleo."), ("cleo", "It is with you.")):
        first = at(name).get("/").context["concerns"][0]
        assert (first.tag, first.note.endswith(whose)) == ("Waiting too long", True)
    with as_owner():
        event = Event.objects.get(verb="pass_on_concern")
    assert (event.actor_id, event.object_id, event.subject_id) == (None, concern, roster.sam.pk)


def test_it_goes_on_once_until_the_time_is_over_again(roster: Cast, as_owner: Owner) -> None:
    concern = raised(roster)
    assert [later(as_owner, DUE), later(as_owner, DUE / 2), later(as_owner, DUE / 2)] == [1, 0, 1]
    assert owner(as_owner, concern) == "Bea", "the roster is a ring"


def test_of_three_each_has_a_turn(roster: Cast, as_owner: Owner) -> None:
    with as_owner():
        roster.users["cyd"] = build.user(username=f"cyd.{roster.service.slug}", name="Cyd")
        build.member(user=roster.users["cyd"], service=roster.service, role="clinician")
    shift(roster, as_owner, "cyd", 2, 9)
    concern, turns = raised(roster), []
    for _ in range(3):
        later(as_owner, DUE)
        turns.append(owner(as_owner, concern))
    assert turns == ["Cleo", "Cyd", "Bea"]


def test_nobody_on_duty_leaves_it_with_everybody(cast: Cast, as_owner: Owner) -> None:
    concern = raised(cast)
    assert owner(as_owner, concern) is None
    assert later(as_owner, DUE) == 0
    shift(cast, as_owner, "cleo", -1, 4)
    assert [later(as_owner, DUE), owner(as_owner, concern)] == [1, "Cleo"]
    assert [later(as_owner, DUE), owner(as_owner, concern)] == [1, None]


def test_with_the_duty_it_goes_on_before_it_is_late(cast: Cast, as_owner: Owner) -> None:
    shift(cast, as_owner, "bea", -2, 0.5)
    shift(cast, as_owner, "cleo", 0.25, 8)
    concern = raised(cast)
    assert [later(as_owner, DUE / 4), later(as_owner, DUE / 4)] == [0, 1]
    assert owner(as_owner, concern) == "Cleo"
    found = SafetyConcern.objects
    with as_owner():
        assert found.get(pk=concern).passes_on_at == found.get(pk=concern).due_at


def test_a_relative_is_passed_over(roster: Cast, as_owner: Owner) -> None:
    with as_owner():
        build.conflict(user=roster.users["bea"], consumer=roster.sam)
    assert owner(as_owner, raised(roster)) is None


@pytest.mark.parametrize("how", ["conflict", "left"])
def test_who_can_no_longer_have_it_has_it_no_longer(roster: Cast, as_owner: Owner, how: str) -> None:
    concern = raised(roster)
    with as_owner():
        if how == "conflict":
            build.conflict(user=roster.users["bea"], consumer=roster.sam)
        else:
            Membership.objects.filter(user=roster.users["bea"]).update(ends_at=timezone.now() - HOUR / 60)
        assert passing_on.pass_on("default") == 1
    assert owner(as_owner, concern) == "Cleo"


def test_what_begins_after_more_than_a_day_is_not_the_next(cast: Cast, as_owner: Owner) -> None:
    shift(cast, as_owner, "bea", -1, 2)
    shift(cast, as_owner, "cleo", 25, 30)
    concern = raised(cast)
    assert [later(as_owner, DUE), owner(as_owner, concern)] == [1, None]


def test_what_was_taken_on_stays(roster: Cast, as_owner: Owner) -> None:
    concern = raised(roster)
    concerns.acknowledge(by=roster.enter("cleo"), concern_id=concern)
    assert [later(as_owner, 2 * DUE), owner(as_owner, concern)] == [0, "Cleo"]


def test_closing_takes_it_on(roster: Cast, as_owner: Owner) -> None:
    concern = raised(roster)
    concerns.close(by=roster.enter("cleo"), concern_id=concern, outcome="Rang.", key=uuid.uuid4())
    assert owner(as_owner, concern) == "Cleo"


def test_taking_over_is_seen_by_whoever_raised_it(roster: Cast, as_owner: Owner, at: At) -> None:
    concern = raised(roster)
    page = f"/concerns/{concern}/"
    concerns.acknowledge(by=roster.enter("bea"), concern_id=concern)
    assert "Take it over" not in at("bea").get(page).content.decode()
    assert "Take it over" in at("cleo").get(page).content.decode()
    for _ in range(2):
        assert at("cleo").post(page, {"do": "take_over"}).status_code == 302
    assert "It is with Cleo." in at("alex").get(page).content.decode()
    with as_owner():
        assert Event.objects.filter(verb="take_over_concern").count() == 1
        assert SafetyConcern.objects.get(pk=concern).acknowledged_by == roster.users["bea"]


def test_what_nobody_has_taken_on_is_not_taken_over(roster: Cast, as_owner: Owner) -> None:
    concern = raised(roster)
    concerns.take_over(by=roster.enter("cleo"), concern_id=concern)
    assert owner(as_owner, concern) == "Bea"


@pytest.mark.parametrize(("who", "answer"), [("alex", Refused), ("dana", Missing), ("sam", Missing), ("ada", Missing)])
def test_only_clinicians_take_over(roster: Cast, who: str, answer: type[Exception]) -> None:
    concern = raised(roster)
    with pytest.raises(answer):
        concerns.take_over(by=roster.enter(who), concern_id=concern)


def test_what_is_closed_is_not_taken_over(roster: Cast) -> None:
    concern = raised(roster)
    concerns.close(by=roster.enter("bea"), concern_id=concern, outcome="Rang.", key=uuid.uuid4())
    with pytest.raises(Refused, match=f"^{Code.ALREADY_DONE.value}$"):
        concerns.take_over(by=roster.enter("cleo"), concern_id=concern)


def test_administrators_see_for_how_long_and_nothing_else(roster: Cast, as_owner: Owner, at: At) -> None:
    concern = raised(roster)
    home, duty = f"/services/{roster.service.slug}/model/", f"/services/{roster.service.slug}/duty/"
    assert at("ada").get(duty).context["late"] == []
    later(as_owner, 2 * DUE)
    for page in (home, duty):
        shown = at("ada").get(page)
        assert [row.note for row in shown.context["late"]] == ["It is with Cleo."]
        text = shown.content.decode()
        assert not any(word in text for word in (str(concern), "stairs", "Sam", "Alex"))
    assert at("bea").get(duty).context["late"] == []
    with as_owner():
        other = make_cast()
    other.enter("ada")
    assert queries.late(roster.service.pk) == []


def test_a_supervisor_sees_how_it_stands_and_not_what(roster: Cast, as_owner: Owner, at: At) -> None:
    concern = raised(roster)
    with as_owner():
        roster.users["suri"] = build.user(username=f"suri.{roster.service.slug}", name="Suri")
        build.member(user=roster.users["suri"], service=roster.service, role="peer_supervisor")
        build.concern(consumer=roster.noor, by=roster.users["bea"])
        build.concern(consumer=roster.noor, by=roster.users["suri"], seen_by=roster.users["bea"])
    page = at("suri").get("/concerns/")
    assert [(row.title, row.tag, row.href) for row in page.context["of_team"]] == [("Alex", "Waiting", "")]
    assert "Times: " in page.content.decode()
    assert not any(word in page.content.decode() for word in (str(concern), "stairs", "Nothing is waiting"))
    concerns.close(by=roster.enter("bea"), concern_id=concern, outcome="Rang.", key=uuid.uuid4())
    for name in ("suri", "alex", "bea", "ada"):
        roster.enter(name)
        assert queries.of_team() == []


@pytest.mark.django_db(databases=["default", "owner"])
def test_by_the_command() -> None:
    out = StringIO()
    call_command("pass_on_concerns", stdout=out)
    assert out.getvalue() == "Passed on: 0.\n"
