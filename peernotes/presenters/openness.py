"""What a service model opens to whom, drawn as a table: a mark and a word in each field."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy

from peernotes.policy import openness
from peernotes.policy.openness import Open, Thing
from peernotes.policy.switch_kinds import ModelReader

if TYPE_CHECKING:
    from peernotes.policy.catalogue import Switches

READERS = {
    ModelReader.CONSUMER: gettext_lazy("The person"),
    ModelReader.PEER_WORKER: gettext_lazy("Peer worker"),
    ModelReader.CLINICIAN: gettext_lazy("Clinician"),
}
THINGS = {
    Thing.RECORD: gettext_lazy("The record"),
    Thing.ABOUT_ME: gettext_lazy("About Me"),
    Thing.OWN_CONTACTS: gettext_lazy("Contact log, lines of one’s own"),
    Thing.CONTACTS: gettext_lazy("Contact log, all lines"),
    Thing.NOTE: gettext_lazy("Peer notes, just the two"),
    Thing.PEER_PARTS: gettext_lazy("Parts opened to the peer team"),
    Thing.CARE_PARTS: gettext_lazy("Parts opened to the care team"),
}
WORDS = {
    Open.OPEN: gettext_lazy("Reads"),
    Open.ASKED: gettext_lazy("After a yes"),
    Open.CLOSED: gettext_lazy("Closed"),
    Open.ABSENT: gettext_lazy("None here"),
    Open.OLDER: gettext_lazy("Older ones"),
    Open.OLDER_ASKED: gettext_lazy("Older ones, after a yes"),
}
MARKS = {Open.OLDER: Open.OPEN, Open.OLDER_ASKED: Open.ASKED}


@dataclass(frozen=True)
class OpennessShown:
    """``rows``: what it is about, and for each reader a mark with its word. ``older``: whether some of it is no more."""

    readers: list[str]
    older: bool
    rows: list[tuple[str, list[tuple[str, str]]]]


def shown(switches: Switches) -> OpennessShown:
    picture = openness.picture(switches)
    rows = [
        (str(THINGS[thing]), [(MARKS.get(mark, mark).value, str(WORDS[mark])) for mark in marks.values()])
        for thing, marks in picture.items()
    ]
    older = any(MARKS.keys() & set(marks.values()) for marks in picture.values())
    return OpennessShown([str(label) for label in READERS.values()], older, rows)
