"""Safety concerns: raised in every model, answered by a clinician who is no relative, seen by the person afterwards,
and never a way into a note."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone

from peernotes.actions import alerts, concerns, reading, reading_my
from peernotes.actions.notes import reading_notes
from peernotes.enums import Code
from peernotes.errors import Missing, Refused
from peernotes.models import Alert, ConflictOfInterest, Event, SafetyConcern
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from peernotes.queries import concerns as concern_queries
from peernotes.queries import my, shell, who_looked
from peernotes.queries.keyset import Cursor
from peernotes.queries.who_looked import LooksWanted
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast, make_cast, say

Owner = Callable[[], Any]
WORRY = concerns.Said("The stairs gave way.", "consented", told_consumer=True)
UNTOLD = concerns.Said("The stairs gave way.", "serious_threat", told_consumer=False)


def refused(code: Code) -> Any:
    return pytest.raises(Refused, match=f"^{code.value}$")


def raised(cast: Cast, said: concerns.Said = WORRY) -> uuid.UUID:
    by = cast.enter("alex")
    return concerns.raise_concern(by=by, consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())


@pytest.mark.parametrize("model", [INTEGRATED, COMPLEMENTARY])
def test_it_is_raised_in_either_model_also_by_somebody_without_a_yes(as_owner: Owner, model: Any) -> None:
    with as_owner():
        cast = make_cast(model)
        say(cast, "write_notes", "refused")
    by, key = cast.enter("dana"), uuid.uuid4()
    before = timezone.now()
    first = concerns.raise_concern(by=by, consumer_id=cast.sam.pk, said=WORRY, key=key)
    assert concerns.raise_concern(by=by, consumer_id=cast.sam.pk, said=WORRY, key=key) == first
    concern = SafetyConcern.objects.get()
    minutes = timedelta(minutes=cast.service.concern_minutes)
    assert before + minutes <= concern.due_at <= timezone.now() + minutes
    event = Event.objects.get(verb="raise_concern")
    assert (event.object_type, event.object_id) == ("concern", concern.pk)


def test_the_person_is_told_first_or_the_reason_is_given(cast: Cast) -> None:
    with refused(Code.WITNESS_NEEDED):
        raised(cast, UNTOLD)
    why = concerns.Said(UNTOLD.fact, UNTOLD.basis, told_consumer=False, not_told_reason="They had left.")
    assert SafetyConcern.objects.get(pk=raised(cast, why)).not_told_reason == "They had left."


def test_where_telling_is_only_advised_no_reason_is_needed(as_owner: Owner) -> None:
    with as_owner():
        cast = make_cast(tell_consumer_first="advised")
    assert not concerns.prepare(by=cast.enter("alex"), consumer_id=cast.sam.pk).expects_telling
    raised(cast, UNTOLD)


def test_a_reason_is_dropped_once_the_person_knows(cast: Cast) -> None:
    said = concerns.Said("F", "consented", told_consumer=True, not_told_reason="left over")
    assert SafetyConcern.objects.get(pk=raised(cast, said)).not_told_reason == ""


def test_the_page_before_shows_whom_to_ring(cast: Cast, as_owner: Owner) -> None:
    with as_owner():
        cast.service.duty_phone = "555"
        cast.service.save()
    page = concerns.prepare(by=cast.enter("alex"), consumer_id=cast.sam.pk)
    assert (page.person.chosen_name, page.duty.phone, page.expects_telling) == ("Sam", "555", True)
    whom = concerns.whom(by=cast.actor("alex"), words="sam")
    assert ([duty.phone for duty in whom.duties], [p.chosen_name for p in whom.people.rows]) == (["555"], ["Sam"])
    with refused(Code.NOT_ASSIGNED):
        concerns.prepare(by=cast.enter("cleo"), consumer_id=cast.sam.pk)


def test_every_clinician_of_the_service_reads_it_and_so_does_who_raised_it(cast: Cast) -> None:
    concern = raised(cast)
    for name, knows, answers in (("alex", True, False), ("bea", True, True), ("cleo", False, True)):
        page = concerns.open_concern(by=cast.enter(name), concern_id=concern)
        assert (concerns.may_know(page), concerns.may_answer(page)) == (knows, answers)
    assert Event.objects.filter(verb="read_concern", actor_id=cast.users["cleo"].pk).count() == 1


def test_for_others_it_is_not_there_and_for_the_person_not_yet(cast: Cast) -> None:
    concern = raised(cast)
    for name in ("dana", "ada", "ravi", "sam"):
        with pytest.raises(Missing):
            concerns.open_concern(by=cast.enter(name), concern_id=concern)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern)
    page = concerns.open_concern(by=cast.enter("sam"), concern_id=concern)
    assert not concerns.may_answer(page)


def test_the_rules_hold_without_row_level_security(cast: Cast, as_owner: Owner) -> None:
    concern = raised(cast)
    with as_owner():
        ConflictOfInterest.objects.create(service=cast.service, consumer=cast.sam, user=cast.users["bea"])
    for name in ("dana", "bea"):
        by = cast.enter(name)
        with as_owner(), pytest.raises(Missing):
            concerns.open_concern(by=by, concern_id=concern)
    with as_owner():
        assert concern_queries.one(by, concern) is None
        assert concern_queries.waiting(by) == []


def test_a_related_clinician_is_passed_over(cast: Cast, as_owner: Owner) -> None:
    concern = raised(cast)
    with as_owner():
        ConflictOfInterest.objects.create(service=cast.service, consumer=cast.sam, user=cast.users["bea"])
    by = cast.enter("bea")
    assert concerns.open_list(by=by).waiting == []
    with pytest.raises(Missing):
        concerns.acknowledge(by=by, concern_id=concern)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern)


def test_the_first_to_acknowledge_stays_the_one(cast: Cast, as_owner: Owner) -> None:
    concern = raised(cast)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern, held=held(3))
    concerns.acknowledge(by=cast.enter("bea"), concern_id=concern)
    row = SafetyConcern.objects.get()
    assert (row.acknowledged_by_id, row.status, row.hold_until) == (cast.users["cleo"].pk, "acknowledged", None)
    with as_owner():
        assert Event.objects.filter(verb="acknowledge_concern", service_id=cast.service.pk).count() == 1


HELD = concerns.Said(UNTOLD.fact, UNTOLD.basis, told_consumer=False, not_told_reason="It could put somebody in danger.")


def held(days: int | None = None) -> concerns.Held:
    return concerns.Held("It is not safe.", None if days is None else timezone.localdate() + timedelta(days=days))


def readable(cast: Cast, as_owner: Owner, concern: uuid.UUID) -> bool:
    """By every way that the person has: all of them, or none. Also without row-level security."""
    sam = cast.enter("sam")
    seen = {
        bool(concerns.open_list(by=sam).answered.rows),
        bool(reading_my.open_concerns(by=sam).seen.rows),
        reading_my.open_home(by=sam).counts.concerns == 1,
        SafetyConcern.objects.filter(pk=concern).exists(),
        SafetyConcern.history.filter(id=concern).exists(),
        bool(
            [
                line
                for line in who_looked.of_me(sam, my.me(sam), LooksWanted(show="all")).rows
                if line.object_id == concern
            ]
        ),
    }
    with as_owner():
        seen |= {concern_queries.one(sam, concern) is not None, my.how_many(my.me(sam).id).concerns == 1}
    assert len(seen) == 1, seen
    return seen.pop()


@pytest.mark.parametrize("closed", [False, True])
def test_who_was_not_told_reads_it_when_the_day_is_over_or_somebody_told_them(
    cast: Cast, as_owner: Owner, closed: bool
) -> None:
    concern, today = raised(cast, HELD), timezone.localdate()
    cleo = cast.enter("cleo")
    concerns.acknowledge(by=cleo, concern_id=concern, held=held(0))
    if closed:
        concerns.close(by=cleo, concern_id=concern, outcome="Mended.", key=uuid.uuid4())
    assert not readable(cast, as_owner, concern)
    with pytest.raises(Missing):
        concerns.open_concern(by=cast.actor("sam"), concern_id=concern)
    with as_owner():
        SafetyConcern.objects.filter(pk=concern).update(hold_until=today - timedelta(days=1))
    assert readable(cast, as_owner, concern)
    with as_owner():
        SafetyConcern.objects.filter(pk=concern).update(hold_until=today + timedelta(days=9))
    assert not readable(cast, as_owner, concern)
    for _twice in range(2):
        concerns.tell(by=cast.enter("cleo"), concern_id=concern)
    assert Event.objects.filter(verb="acknowledge_concern", object_id=concern).count() == 2 + closed
    assert Event.objects.filter(verb="hold_concern", object_id=concern).count() == 1
    assert readable(cast, as_owner, concern)


@pytest.mark.parametrize(("days", "kept"), [(None, 30), (39, 30), (3, 3)])
def test_a_day_is_set_for_whoever_was_not_told_and_none_is_far(cast: Cast, days: int | None, kept: int) -> None:
    concern = raised(cast, HELD)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern, held=held(days))
    assert SafetyConcern.objects.get(pk=concern).hold_until == timezone.localdate() + timedelta(days=kept)


def test_without_a_reason_nobody_is_kept_in_the_dark(cast: Cast) -> None:
    concern, cleo = raised(cast, HELD), cast.enter("cleo")
    for nothing in (None, concerns.Held(" ")):
        with refused(Code.WITNESS_NEEDED):
            concerns.acknowledge(by=cleo, concern_id=concern, held=nothing)
    with refused(Code.WITNESS_NEEDED):
        concerns.close(by=cleo, concern_id=concern, outcome="Mended.", key=uuid.uuid4())


def holds(cast: Cast, name: str, concern: uuid.UUID, days: int | None = None) -> None:
    concerns.hold(by=cast.enter(name), concern_id=concern, held=held(days), key=uuid.uuid4())


def test_each_time_another_clinician_decides(cast: Cast, as_owner: Owner) -> None:
    concern = raised(cast, HELD)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern, held=held())
    for name in ("bea", "cleo"):
        holds(cast, name, concern)
        with refused(Code.HELD_BY_YOU):
            holds(cast, name, concern)
    with as_owner():
        assert Event.objects.filter(verb="hold_concern", object_id=concern, allowed=True).count() == 3


@pytest.fixture
def long_held(cast: Cast, as_owner: Owner) -> uuid.UUID:
    """For 75 days, by Bea and by Cleo, and for five days to come."""
    concern = raised(cast, HELD)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern, held=held())
    with as_owner():
        for name in ("pia", "pat"):
            cast.users[name] = build.user(username=f"{name}.{cast.service.slug}", name=name.title())
            build.member(user=cast.users[name], service=cast.service, role="privacy_officer")
        build.hold(concern=SafetyConcern.objects.get(pk=concern), by=cast.users["bea"], days_ago=75, days=5)
    return concern


def test_after_ninety_days_in_all_a_privacy_officer_decides(cast: Cast, as_owner: Owner, long_held: uuid.UUID) -> None:
    holds(cast, "bea", long_held)
    until = timezone.localdate() + timedelta(days=15)
    assert SafetyConcern.objects.get(pk=long_held).hold_until == until
    with refused(Code.PRIVACY_OFFICER_DECIDES):
        holds(cast, "cleo", long_held)
    assert not readable(cast, as_owner, long_held)
    pia = cast.enter("pia")
    page = alerts.open_alert(by=pia, slug=cast.service.slug, alert_id=Alert.objects.get().pk)
    assert (page.alert.who, page.alert.reason, page.alert.hold_until) == ("Bea", "It is not safe.", until)
    assert not SafetyConcern.objects.exists()


def decided(cast: Cast, name: str, until: date | None) -> None:
    """By a privacy officer, about what waits."""
    by = cast.enter(name)
    alert = Alert.objects.filter(answer=None).latest("created_at")
    alerts.answer(by=by, alert_id=alert.pk, text="They read along.", key=uuid.uuid4(), hold_until=until)


@pytest.mark.parametrize(("days", "kept"), [(None, 15), (20, 20), (99, 30)])
def test_what_a_privacy_officer_decides_holds(cast: Cast, long_held: uuid.UUID, days: int | None, kept: int) -> None:
    holds(cast, "bea", long_held)
    decided(cast, "pia", None if days is None else timezone.localdate() + timedelta(days=days))
    cast.enter("bea")
    assert SafetyConcern.objects.get(pk=long_held).hold_until == timezone.localdate() + timedelta(days=kept)
    cast.enter("pat")
    assert [each.user.name for each in Alert.objects.filter(answer=None)] == ["Pia"] * (days is not None)


def test_what_its_person_knows_is_kept_from_them_no_more(cast: Cast, as_owner: Owner, long_held: uuid.UUID) -> None:
    holds(cast, "bea", long_held)
    concerns.tell(by=cast.enter("cleo"), concern_id=long_held)
    decided(cast, "pia", timezone.localdate() + timedelta(days=9))
    assert readable(cast, as_owner, long_held)
    assert {hold.reason for hold in concern_queries.holds(cast.enter("sam"), [long_held])} == {"It is not safe."}


def test_pressing_twice_holds_once_and_telling_ends_it(cast: Cast, as_owner: Owner) -> None:
    concern, key = raised(cast, HELD), uuid.uuid4()
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern, held=held(3))
    for _twice in range(2):
        concerns.hold(by=cast.enter("bea"), concern_id=concern, held=held(9), key=key)
    assert len(concern_queries.holds(cast.actor("bea"), [concern])) == 2
    assert SafetyConcern.objects.get(pk=concern).hold_until == timezone.localdate() + timedelta(days=9)
    concerns.tell(by=cast.enter("bea"), concern_id=concern)
    with refused(Code.ALREADY_DONE):
        holds(cast, "cleo", concern)
    assert readable(cast, as_owner, concern)


def test_only_a_clinician_says_that_they_were_told(cast: Cast) -> None:
    concern = raised(cast, HELD)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern, held=held())
    with refused(Code.WRONG_ROLE):
        concerns.tell(by=cast.enter("alex"), concern_id=concern)
    with pytest.raises(Missing):
        concerns.tell(by=cast.enter("sam"), concern_id=concern)


def test_it_stands_first_on_the_worklist_until_somebody_takes_it_on(cast: Cast) -> None:
    concern = raised(cast)
    for name in ("bea", "cleo"):
        assert [row.id for row in reading.open_worklist(by=cast.enter(name)).concerns] == [concern]
        assert [row["waiting"] for row in shell.memberships_of(cast.users[name].pk)] == [1]
    assert concern in Event.objects.filter(actor_id=cast.users["cleo"].pk).latest("id").objects_seen
    concerns.acknowledge(by=cast.enter("bea"), concern_id=concern)
    assert reading.open_worklist(by=cast.enter("cleo")).concerns == []
    assert [row["waiting"] for row in shell.memberships_of(cast.users["cleo"].pk)] == [0]


def test_closing_says_what_was_done_and_happens_once(cast: Cast) -> None:
    concern, key = raised(cast), uuid.uuid4()
    by = cast.enter("bea")
    concerns.close(by=by, concern_id=concern, outcome="Mended.", key=key)
    concerns.close(by=by, concern_id=concern, outcome="Again.", key=key)
    row = SafetyConcern.objects.get()
    assert (row.status, row.outcome, row.acknowledged_by_id, row.closed_by_id) == (
        "closed", "Mended.", by.user_id, by.user_id,
    )  # fmt: skip
    with refused(Code.ALREADY_DONE):
        concerns.close(by=by, concern_id=concern, outcome="Again.", key=uuid.uuid4())
    assert SafetyConcern.history.filter(id=concern, history_change_reason="closed").count() == 1


def test_closing_keeps_who_had_acknowledged_it(cast: Cast) -> None:
    concern = raised(cast)
    concerns.acknowledge(by=cast.enter("cleo"), concern_id=concern)
    concerns.close(by=cast.enter("bea"), concern_id=concern, outcome="Mended.", key=uuid.uuid4())
    row = SafetyConcern.objects.get()
    assert (row.acknowledged_by_id, row.closed_by_id) == (cast.users["cleo"].pk, cast.users["bea"].pk)


def test_who_raised_it_cannot_answer_it(cast: Cast) -> None:
    concern = raised(cast)
    with refused(Code.WRONG_ROLE):
        concerns.acknowledge(by=cast.actor("alex"), concern_id=concern)


def test_it_opens_no_note(cast: Cast) -> None:
    note = made.handed(cast)
    concern = raised(cast)
    by = cast.enter("bea")
    concerns.open_concern(by=by, concern_id=concern)
    with pytest.raises(Refused):
        reading_notes.open_note(by=by, note_id=note.pk)


def test_the_list_names_whoever_may_read_and_leaves_an_event(cast: Cast) -> None:
    concern = raised(cast)
    page = concerns.open_list(by=cast.enter("cleo"))
    assert [row.id for row in page.waiting] == [concern]
    event = Event.objects.filter(verb="read_concern").latest("id")
    assert (event.object_type, event.objects_seen) == ("service", [concern])
    concerns.acknowledge(by=cast.actor("cleo"), concern_id=concern)
    assert [row.id for row in concerns.open_list(by=cast.actor("cleo")).answered.rows] == [concern]
    assert [row.id for row in concerns.open_list(by=cast.enter("sam")).answered.rows] == [concern]
    event = Event.objects.filter(verb="read_concern").latest("id")
    assert (event.object_type, event.object_id, event.objects_seen) == ("consumer", cast.sam.pk, [concern])
    nothing = concerns.open_list(by=cast.enter("ada"))
    assert (nothing.waiting, nothing.answered.rows) == ([], ())


def test_later_pages_of_the_list_have_nobody_waiting(cast: Cast) -> None:
    raised(cast)
    cursor = Cursor((timezone.now(), uuid.uuid4()))
    assert concerns.open_list(by=cast.enter("bea"), cursor=cursor).waiting == []
