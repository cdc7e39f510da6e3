"""Somebody without a sign-in says what they think for a meeting, and who may say it there, on a device that was handed to them."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils import timezone

from peernotes import audit
from peernotes.actions import meeting_items
from peernotes.errors import Missing, Refused
from peernotes.models import Consent, Event, MeetingItem, TeamMeeting, Visit
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support import notes as made
from tests.support.cast import Cast
from tests.support.drawn import hidden
from tests.support.my import text_of
from tests.support.pages import BUDGET, statements
from tests.views.test_team_meetings import SOON
from tests.views.test_visit_carers import signs_in
from tests.views.test_visit_choices import HERE, passed

At = Callable[[str], Client]
Owner = Callable[[], Any]
pytestmark = pytest.mark.django_db
PAGE = "/visit/meetings/"
MINE = "I want to go on with it, and sleep better."


@pytest.fixture
def item(cast: Cast, as_owner: Owner) -> MeetingItem:
    with as_owner():
        who = [cast.users["alex"], cast.users["bea"]]
        build.assign(user=cast.users["bea"], consumer=cast.noor)
        meeting = build.team_meeting(service=cast.service, by=cast.users["bea"], members=who)
        return build.meeting_item(consumer=cast.noor, meeting=meeting, by=cast.users["bea"])


def of(item: MeetingItem, more: str = "") -> str:
    return f"{PAGE}{item.pk}/{more}"


def say(noor: Client, item: MeetingItem, words: str, **more: Any) -> Any:
    drawn = {name: value for name, value in hidden(noor.get(of(item))).items() if name == "seen"}
    return noor.post(of(item), drawn | {"view": words, "key": uuid.uuid4()} | more)


def stands(item: MeetingItem, as_owner: Owner) -> MeetingItem:
    with as_owner():
        return MeetingItem.objects.get(pk=item.pk)


def test_what_they_think_stands_there_as_theirs(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    noor = passed(cast, at)
    assert PAGE in noor.get(HERE).content.decode()
    assert "Does the new medicine suit?" in text_of(noor.get(PAGE))
    assert "/my/" not in noor.get(of(item)).content.decode()
    assert say(noor, item, MINE).url == of(item)
    shown = text_of(noor.get(of(item)))
    assert "You put it there yourself, on a worker’s device." in shown
    found = stands(item, as_owner)
    assert (found.consumer_view, found.view_by_id, found.view_method) == (MINE, None, "shared_device")
    assert say(noor, item, "Something else.", seen="stale").status_code == 409
    noor.post("/visit/end/")
    told = text_of(at("bea").get(f"/people/{cast.noor.pk}/meetings/{item.pk}/"))
    assert MINE in told
    assert "In Noor’s own words, put there on a worker’s device." in told
    signs_in(cast, as_owner)
    looked = text_of(at("noor").get("/my/who-looked/?who=me&show=changed"))
    assert "brought what you think to a meeting" in looked
    assert "on a handed-over device" in looked


def test_they_take_it_out_until_it_is_decided(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    noor = passed(cast, at)
    say(noor, item, MINE)
    assert say(noor, item, "").url == of(item)
    found = stands(item, as_owner)
    assert (found.consumer_view, found.view_method) == ("", "")
    said = {"decided": "We stop.", "tell_by": SOON, "key": uuid.uuid4()}
    assert at("bea").post(f"/people/{cast.noor.pk}/meetings/{item.pk}/", said).status_code == 302
    assert "We stop." in text_of(noor.get(of(item)))
    assert noor.post(of(item), {"view": MINE, "seen": "old", "key": uuid.uuid4()}).status_code == 403
    assert stands(item, as_owner).consumer_view == ""


def test_what_was_put_right_they_read_as_it_was(cast: Cast, at: At, item: MeetingItem) -> None:
    page = f"/people/{cast.noor.pk}/meetings/{item.pk}/correct/"
    drawn = hidden(at("bea").get(page))
    said = {"question": "Does the old medicine suit?", "seen": drawn["seen"], "key": uuid.uuid4()}
    assert at("bea").post(page, said).status_code == 302
    now, before = text_of(passed(cast, at).get(of(item))).split("What it said before")
    assert "Does the old medicine suit?" in now
    assert "Does the new medicine suit?" in before


def test_they_let_one_speak_for_them_at_this_meeting(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    noor, alex = passed(cast, at), str(cast.users["alex"].pk)
    page = noor.get(of(item, "speaker/")).content.decode()
    assert " checked" not in page
    assert noor.post(of(item, "speaker/"), {"speaker": alex, "key": uuid.uuid4()}).url == of(item)
    assert "Alex may say there what you think." in text_of(noor.get(of(item)))
    with as_owner():
        yes = Consent.objects.get(meeting_item=item)
        assert (yes.scope, yes.decision, yes.method, yes.grantee_id, yes.recorded_by_id) == (
            "speak_for_me", "given", "shared_device", cast.users["alex"].pk, None
        )  # fmt: skip
        assert yes.visit_id is not None
    noor.post("/visit/end/")
    view = f"/people/{cast.noor.pk}/meetings/{item.pk}/view/"
    assert at("alex").post(view, {"view": MINE, "key": uuid.uuid4()}).status_code == 302
    noor = passed(cast, at)
    assert noor.post(of(item, "speaker/"), {"speaker": "nobody", "key": uuid.uuid4()}).url == of(item)
    assert stands(item, as_owner).consumer_view == "", "what they had brought is taken out"


def test_a_meeting_called_off_asks_them_nothing(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    with as_owner():
        gone = {"called_off_at": timezone.now() - timedelta(hours=1), "called_off_why": "Too few."}
        TeamMeeting.objects.filter(pk=item.meeting_id).update(**gone)
    noor = passed(cast, at)
    shown = text_of(noor.get(of(item)))
    assert "The meeting was called off" in shown
    assert "The meeting reads it exactly" not in shown
    assert "Who may say there what I think" not in shown
    for more, said in (("", {"view": MINE, "seen": "old"}), ("speaker/", {"speaker": "nobody"})):
        refused = noor.post(of(item, more), said | {"key": uuid.uuid4()})
        assert refused.status_code == 403
        assert "nobody reads there what you think" in text_of(refused)


def test_a_visit_brings_no_view_otherwise(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    with as_owner():
        theirs = build.meeting_item(consumer=cast.sam, meeting=item.meeting, by=cast.users["bea"])
    noor = passed(cast, at)
    nothing = noor.get(f"{PAGE}{uuid.uuid4()}/")
    assert (nothing.status_code, noor.get(of(theirs)).content) == (404, nothing.content)
    with as_owner():
        by = Actor(visit_id=Visit.objects.get(consumer=cast.noor).pk)
    with pytest.raises((Missing, Refused)):
        meeting_items.open_one(by=by, consumer_id=cast.noor.pk, item_id=theirs.pk)
    audit.enter(by)
    words = {"consumer_view": MINE, "view_at": timezone.now()}
    for more in ({"view_by": cast.users["alex"], "view_method": ""}, {"view_by": None, "view_method": "own_login"}):
        with pytest.raises(DatabaseError), transaction.atomic():
            MeetingItem.objects.filter(pk=item.pk).update(**words, **more)
    decided = {"decided": "No.", "decided_at": timezone.now(), "decided_by": cast.users["bea"]}
    with pytest.raises(DatabaseError), transaction.atomic():
        MeetingItem.objects.filter(pk=item.pk).update(**decided, tell_by=timezone.localdate())
    audit.enter(cast.actor("alex"))
    with pytest.raises(DatabaseError), transaction.atomic():
        MeetingItem.objects.filter(pk=item.pk).update(**words, view_by=None, view_method="shared_device")


def test_nothing_of_it_on_a_note_or_when_it_is_over(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    noor = passed(cast, at)
    noor.post("/visit/end/")
    for path in (PAGE, of(item), of(item, "speaker/")):
        assert "medicine" not in text_of(noor.get(path))
    note, client = made.written(cast), at("alex")
    client.post(f"/notes/{note.pk}/hand-over/", {"version": note.version, "way": "device"})
    for path in (PAGE, of(item), of(item, "speaker/")):
        assert client.get(path).url == "/visit/"


def test_each_look_is_in_an_event(cast: Cast, at: At, as_owner: Owner, item: MeetingItem) -> None:
    noor = passed(cast, at)
    noor.get(of(item))
    with as_owner():
        read = Event.objects.get(verb="read_meeting_item", object_id=item.pk)
        assert (read.actor_id, read.subject_id, read.actor_role) == (None, cast.noor.pk, "consumer")


def test_the_statements(cast: Cast, at: At, item: MeetingItem) -> None:
    for path in (PAGE, of(item), of(item, "speaker/")):
        assert statements(passed(cast, at), path) <= BUDGET
