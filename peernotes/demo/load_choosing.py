"""How peer workers introduce themselves, what people wish of peer support, and first meetings."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, Any

from peernotes import models
from peernotes.demo import shapes
from peernotes.demo.replay import World, new, save
from peernotes.enums import Verb
from peernotes.queries.peer_preferences import WISHES

if TYPE_CHECKING:
    from peernotes.demo.shapes import MeetingShape, MomentShape, PreferenceShape, ProfileShape


def plan(world: World) -> None:
    for profile in world.content.profiles:
        _profile(world, profile)
    for preference in world.content.preferences:
        _preference(world, preference)
    for meeting in world.content.meetings:
        _meeting(world, meeting)


def _profile(world: World, content: ProfileShape) -> None:
    at, by = world.when(content), world.doer(content.worker)
    said = _said(content, "worker") | {"years": content.years or None}
    row = new(models.PeerProfile, service=world.service, user=by.user, created_at=at, created_by=by.user, **said)

    def write() -> None:
        save(row)
        world.event(Verb.WRITE_PROFILE, by, row)

    world.at(at, by, write)


def _preference(world: World, content: PreferenceShape) -> None:
    at, by, consumer = world.when(content), world.doer(content.consumer), world.consumers[content.consumer]
    about = {"service": world.service, "consumer": consumer, "created_at": at, "created_by": by.user}
    said = _said(content, "consumer")
    wishes = new(models.PeerWishes, **about, **{name: said.pop(name) for name in WISHES})
    preference = new(models.PeerPreference, **about, **said, said_at=at, contact_ok=None)

    def say() -> None:
        save(preference)
        save(wishes)
        world.event(Verb.SAY_PREFERENCE, by, kind="peer_preference", consumer=consumer)

    world.at(at, by, say)


def _meeting(world: World, content: MeetingShape) -> None:
    at, by, consumer = world.when(content), world.doer(content.consumer), world.consumers[content.consumer]
    about = {"service": world.service, "consumer": consumer, "created_at": at, "created_by": by.user}
    row = new(models.FirstMeeting, **about, worker=world.users[content.worker], waits=content.waits)

    def ask() -> None:
        save(row)
        world.event(Verb.ASK_TO_MEET, by, row, consumer=consumer)

    world.at(at, by, ask)


def _said(content: MomentShape, whose: str) -> dict[str, Any]:
    """The columns of a shape: what is no moment, and not whose it is."""
    moment = {field.name for field in fields(shapes.MomentShape)}
    names = {field.name for field in fields(content)} - moment - {whose}
    values = {name: getattr(content, name) for name in names}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}
