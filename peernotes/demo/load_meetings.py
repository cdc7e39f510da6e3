"""Meetings of the team: who called them, what they talked about of whom, what these think themselves, and what was decided."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from peernotes import models
from peernotes.demo.load_record import decide
from peernotes.demo.replay import World, change, new, save
from peernotes.enums import ConsentDecision, ConsentScope, Method, Verb

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.demo import shapes


def plan(world: World) -> None:
    for meeting in world.content.team_meetings:
        made = _called(world, meeting)
        for item in meeting.items:
            _item(world, made, item)


def _called(world: World, content: shapes.TeamMeetingShape) -> models.TeamMeeting:
    by, at = world.doer(content.called.by), world.when(content.called)
    about = {"service": world.service, "created_by": by.user, "created_at": at}
    made = new(models.TeamMeeting, kind=content.kind, starts_at=world.when(content), **about)
    members = [
        new(models.MeetingMember, service=world.service, meeting=made, user=world.users[name], created_at=at)
        for name in content.members
    ]

    def call() -> None:
        save(made)
        for member in members:
            save(member)
        world.event(Verb.CALL_MEETING, by, made)

    world.at(at, by, call, "team_meeting")
    return made


def _item(world: World, meeting: models.TeamMeeting, content: shapes.MeetingItemShape) -> None:
    consumer = world.consumers[content.consumer]
    item = new(
        models.MeetingItem, service=world.service, consumer=consumer, meeting=meeting, question=content.question,
        created_by=world.users[content.by], created_at=world.when(content),
    )  # fmt: skip

    def then(verb: Verb, who: str, moment: shapes.MomentShape, do: Callable[[dt.datetime], None]) -> None:
        at, doer = world.when(moment), world.doer(who)

        def step() -> None:
            do(at)
            world.event(verb, doer, item, consumer=consumer)

        world.at(at, doer, step, "meeting_item")

    then(Verb.BRING_TO_MEETING, content.by, content, lambda _at: save(item))
    if said := content.view:
        own = said.by == content.consumer
        if not own:
            _lets_speak(world, item, content.consumer, said)
        thought = {"consumer_view": said.text, "view_by": world.doer(said.by).user}
        thought["view_method"] = Method.OWN_LOGIN if own else ""
        then(Verb.BRING_VIEW, said.by, said, lambda at: change(item, **thought, view_at=at))
    if end := content.decided:
        until = (world.when(end) + dt.timedelta(days=end.tell_in)).date()
        decided = {"decided": end.text, "decided_by": world.users[end.by], "tell_by": until}
        then(Verb.DECIDE_IN_MEETING, end.by, end, lambda at: change(item, **decided, decided_at=at))
    if told := content.told:
        by = world.users[told.by]
        then(Verb.TELL_DECIDED, told.by, told, lambda at: change(item, told_by=by, told_at=at))


def _lets_speak(world: World, item: models.MeetingItem, consumer: str, said: shapes.ViewShape) -> None:
    """Half an hour before it is brought."""
    doer, worker = world.doer(consumer), world.users[said.by]
    row = new(
        models.Consent, scope=ConsentScope.SPEAK_FOR_ME, decision=ConsentDecision.GIVEN, grantee=worker,
        meeting_item=item, method=Method.OWN_LOGIN,
    )  # fmt: skip
    at = world.when(said) - dt.timedelta(minutes=30)
    world.at(at, doer, lambda: decide(world, doer, row, consumer), ConsentScope.SPEAK_FOR_ME)
