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
    Thing.CONTACTS: gettext_lazy("Contact log"),
    Thing.NOTE: gettext_lazy("Peer notes, just the two"),
    Thing.PEER_PARTS: gettext_lazy("Parts opened to the peer team"),
    Thing.CARE_PARTS: gettext_lazy("Parts opened to the care team"),
}
WORDS = {
    Open.OPEN: gettext_lazy("Reads"),
    Open.ASKED: gettext_lazy("After a yes"),
    Open.CLOSED: gettext_lazy("Closed"),
    Open.ABSENT: gettext_lazy("None here"),
}


@dataclass(frozen=True)
class OpennessShown:
    """``rows``: what it is about, and for each reader a mark with its word."""

    readers: list[str]
    rows: list[tuple[str, list[tuple[str, str]]]]


def shown(switches: Switches) -> OpennessShown:
    rows = [
        (str(THINGS[thing]), [(mark.value, str(WORDS[mark])) for mark in marks.values()])
        for thing, marks in openness.picture(switches).items()
    ]
    return OpennessShown([str(label) for label in READERS.values()], rows)
