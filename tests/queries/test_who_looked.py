"""Who looked: every event about me and each model version, newest first, without a gap and without a stranger's."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.utils import timezone
from psycopg.types.range import TimestamptzRange

from peernotes import audit
from peernotes.actions import concerns, reading
from peernotes.actions.notes import reading_notes
from peernotes.enums import Verb
from peernotes.errors import Refused
from peernotes.models import Event, SafetyConcern
from peernotes.policy.switches import COMPLEMENTARY
from peernotes.presenters import who_looked as presenter
from peernotes.queries import my, who_looked
from peernotes.queries.keyset import Cursor
from peernotes.queries.record.lines import Narrow
from peernotes.queries.who_looked import EventAboutMe, LooksWanted
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast, make_cast, say


@pytest.fixture
def cast(as_owner: Callable[[], Any]) -> Cast:
    with as_owner():
        return make_cast()


def lines(cast: Cast, **wanted: Any) -> tuple[EventAboutMe, ...]:
    by = cast.enter("sam")
    return who_looked.of_me(by, my.me(by), LooksWanted(**wanted)).rows


def look(cast: Cast, name: str) -> None:
    reading.open_record(by=cast.enter(name), consumer_id=cast.sam.pk, narrow=Narrow())


def refused_look(cast: Cast, name: str) -> None:
    """As the middleware records it."""
    with pytest.raises(Refused) as error:
        look(cast, name)
    gathered = error.value.context["gathered"]
    audit.record_refusal(error.value.context["verb"], gathered, error.value.decision)


def test_reads_refusals_and_models_by_name_role_and_time(cast: Cast) -> None:
    look(cast, "bea")
    refused_look(cast, "dana")
    found = lines(cast)
    assert [(one.actor, one.role, one.verb, one.allowed) for one in found] == [
        ("Dana", "consumer_peer_worker", "read_record", False),
        ("Bea", "clinician", "read_record", True),
        (None, "service_admin", "approve_policy", True),
    ]
    assert found[0].code == "consent_not_given"
    assert found[2].model == "integrated"
    assert not any(one.mine for one in found)


def test_a_read_under_a_yes_says_when_it_was_given(cast: Cast, as_owner: Any) -> None:
    look(cast, "alex")
    said = lines(cast)[0].consented_at
    assert said is not None
    assert said < timezone.now() - dt.timedelta(hours=23)
    with as_owner():
        say(cast, "read_record", "withdrawn", grantee=cast.users["alex"], ago=dt.timedelta(0))
    refused_look(cast, "alex")
    assert lines(cast)[0].consented_at is None


def test_a_note_is_named_and_its_author_known(cast: Cast) -> None:
    note = made.final(cast)
    reading_notes.open_note(by=cast.enter("alex"), note_id=note.pk)
    reading_notes.open_note(by=cast.enter("bea"), note_id=note.pk)
    bea, alex = lines(cast, show=who_looked.OPENED)[:2]
    assert (bea.note_kind, bea.note_at, bea.wrote_it) == ("contact", note.happened_at, False)
    assert (alex.actor, alex.wrote_it) == ("Alex", True)


@pytest.mark.parametrize(
    ("wanted", "who"),
    [
        ({}, ["Dana", "Bea", "Alex", None]),
        ({"show": "opened"}, ["Bea", "Alex"]),
        ({"show": "refused"}, ["Dana"]),
        ({"show": "changed"}, [None]),
        ({"show": "all"}, ["Dana", "Bea", "Alex", None]),
        ({"who": "everyone"}, ["Dana", "Sam", "Bea", "Alex", None]),
        ({"who": "me"}, ["Sam"]),
        ({"who": "peers"}, ["Dana", "Alex"]),
        ({"who": "clinicians"}, ["Bea"]),
        ({"who": "office"}, [None]),
        ({"show": "refused", "who": "clinicians"}, []),
    ],
)
def test_the_filters(cast: Cast, wanted: dict[str, str], who: list[str | None]) -> None:
    for name in ("alex", "bea", "sam"):
        look(cast, name)
    refused_look(cast, "dana")
    assert [one.actor for one in lines(cast, **wanted)] == who


def test_days_are_whole_days_where_the_service_is(cast: Cast) -> None:
    look(cast, "bea")
    by = cast.enter("sam")
    today = timezone.now().astimezone(my.me(by).zone).date()
    day = dt.timedelta(days=1)
    assert [one.actor for one in lines(cast, since=today, until=today)] == ["Bea"]
    assert lines(cast, since=today + day) == ()
    assert [one.source for one in lines(cast, until=today - day)] == ["version"]
    assert LooksWanted(since=today, until=today).used == 2


def test_what_was_planned_and_cancelled_is_both_there(cast: Cast, as_owner: Any) -> None:
    now = timezone.now()
    with as_owner():
        build.proposal(
            service=cast.service, starts=now + dt.timedelta(days=9), switches=COMPLEMENTARY, number=2,
            approved_at=now, approved_by=cast.users["abe"], in_force=TimestamptzRange(empty=True),
            cancelled_at=now + dt.timedelta(seconds=1), cancelled_by=cast.users["ada"], cancel_reason="Not yet.",
        )  # fmt: skip
    cast.enter("sam")
    versions = [line for line in lines(cast) if line.source == "version"]
    assert [(line.verb, line.actor, line.purpose) for line in versions] == [
        ("cancel_policy", "Ada", "Not yet."),
        ("approve_policy", "Abe", "made for a test"),
        ("approve_policy", None, "made for a test"),
    ]
    assert "cancelled the service model “Integrated”, which was planned from" in presenter.sentence(versions[0])


def test_pages_go_forward_and_back_without_a_gap(cast: Cast, as_owner: Any) -> None:
    now = timezone.now()
    with as_owner():
        for number in range(60):
            # Three share each moment, so that the id has to decide.
            Event.objects.create(
                at=now - dt.timedelta(minutes=number // 3), service_id=cast.service.pk, subject_id=cast.sam.pk,
                actor_id=cast.users["bea"].pk, actor_role="clinician", verb=Verb.READ_RECORD, object_type="consumer",
            )  # fmt: skip
    by = cast.enter("sam")
    me = my.me(by)
    seen, after, pages = [], "", []
    while True:
        page = who_looked.of_me(by, me, LooksWanted(), Cursor.read(after, who_looked.SHAPE))
        pages.append(page)
        seen += [(one.at, one.id) for one in page.rows]
        if not page.older:
            break
        after = page.older
    assert [len(page.rows) for page in pages] == [25, 25, 11]
    assert seen == sorted(set(seen), reverse=True)
    back = who_looked.of_me(by, me, LooksWanted(), Cursor.read(pages[2].newer, who_looked.SHAPE))
    assert back.rows == pages[1].rows


def test_nobody_elses_events(cast: Cast, as_owner: Any) -> None:
    with as_owner():
        other = make_cast()
    look(cast, "bea")
    by = other.enter("sam")
    me = my.me(by)
    assert [one.source for one in who_looked.of_me(by, me, LooksWanted(show="all")).rows] == ["version"]
    theirs = Event.objects.filter(subject_id=cast.sam.pk)
    assert not theirs.exists(), "row-level security hides them from whoever asks"
    cast.enter("sam")
    assert theirs.exists()
    assert who_looked.one(by, me, theirs.latest("id").pk) is None


def test_a_safety_concern_shows_once_a_clinician_has_seen_it(cast: Cast) -> None:
    said = concerns.Said("Dizzy twice.", "consented", told_consumer=True)
    raised = concerns.raise_concern(by=cast.enter("alex"), consumer_id=cast.sam.pk, said=said, key=uuid.uuid4())
    concerns.open_concern(by=cast.enter("bea"), concern_id=raised)
    assert not [one for one in lines(cast, show="all") if "concern" in one.verb]
    cast.enter("bea")
    concerns.acknowledge(by=cast.actor("bea"), concern_id=raised)
    found = [(one.actor, one.verb) for one in lines(cast, show="all") if "concern" in one.verb]
    assert found == [("Bea", "acknowledge_concern"), ("Bea", "read_concern"), ("Alex", "raise_concern")]
    assert SafetyConcern.objects.get(pk=raised).status == "acknowledged"


def test_a_safety_concern_that_they_do_not_know_of_leaves_no_line(cast: Cast) -> None:
    said = concerns.Said("Dizzy twice.", "consented", told_consumer=True)
    held = concerns.Said("The car again.", "serious_threat", told_consumer=False, not_told_reason="Danger.")
    for one in (said, held):
        raised = concerns.raise_concern(by=cast.enter("alex"), consumer_id=cast.sam.pk, said=one, key=uuid.uuid4())
        why = None if one.told_consumer else concerns.Held("Danger.")
        concerns.acknowledge(by=cast.enter("bea"), concern_id=raised, held=why)
        with pytest.raises(Refused):
            concerns.acknowledge(by=cast.enter("alex"), concern_id=raised)
    found = [one for one in lines(cast, show="all") if "concern" in one.verb]
    assert {one.object_id for one in found} == set(
        SafetyConcern.objects.filter(fact=said.fact).values_list("pk", flat=True)
    )
    cast.enter("bea")
    concerns.tell(by=cast.actor("bea"), concern_id=raised)
    assert raised in {one.object_id for one in lines(cast, show="all")}


def test_a_visit_is_me(cast: Cast, as_owner: Any) -> None:
    with as_owner():
        Event.objects.create(
            at=timezone.now(), service_id=cast.service.pk, subject_id=cast.sam.pk, visit_id=uuid.uuid4(),
            actor_role="consumer", verb=Verb.READ_NOTE, object_type="note", object_id=uuid.uuid4(),
        )  # fmt: skip
    assert [(one.mine, one.by_visit) for one in lines(cast, who="me")] == [(True, True)]
    assert lines(cast, show="opened") == ()


def test_readers_are_those_who_read_first_first(cast: Cast, as_owner: Any) -> None:
    note = made.final(cast)
    with as_owner():
        say(cast, "read_record", "given", grantee=cast.users["dana"], ago=dt.timedelta(minutes=5))
    for name in ("bea", "dana", "bea", "alex"):
        reading_notes.open_note(by=cast.enter(name), note_id=note.pk)
    cast.enter("sam")
    assert [one.name for one in who_looked.readers(note.pk)] == ["Bea", "Dana"]


def test_a_list_of_safety_concerns_shows_nobody_who_looked_through_it(cast: Cast, as_owner: Any) -> None:
    """Nor who was refused: a line about no concern that they know of would say that there is one."""
    with as_owner():
        for verb in ("read_concern", "raise_concern", "acknowledge_concern"):
            build.look(by=cast.users["bea"], role="clinician", consumer=cast.sam, verb=verb)
            build.look(by=cast.users["cleo"], role="clinician", consumer=cast.sam, verb=verb, allowed=False)
    assert [one for one in lines(cast, show="all") if "concern" in one.verb] == []
