"""A service model in Easy Read: a picture and a title for each row, and one idea a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import ServiceModel
from peernotes.policy.model_rows import speaking_rows
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import has_notes
from peernotes.presenters import services

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from peernotes.policy.catalogue import Switches
    from peernotes.policy.model_rows import ModelRow
    from peernotes.policy.switch_kinds import Switch

TO_PEOPLE = (ModelReader.EASY_CONSUMER, ModelReader.EASY_CARER)
ONE_LINE = {
    ServiceModel.INTEGRATED: gettext_lazy("Peer workers and health staff are one team."),
    ServiceModel.COMPLEMENTARY: gettext_lazy("Peer workers work beside the health staff."),
}
_PEER_WORKER = (
    gettext_lazy("A peer worker works here."),
    gettext_lazy("They have been through something hard themselves."),
    gettext_lazy("Or they have cared for somebody who has."),
)
_NOTE = gettext_lazy("Note")
_HEALTH_STAFF = gettext_lazy("Health staff")
_ABOUT_ME = gettext_lazy("About Me")
_TO_STAFF = (
    (gettext_lazy("Peer worker"), "peer worker", _PEER_WORKER),
    (_HEALTH_STAFF, "health staff", (gettext_lazy("Health staff are doctors, nurses and others who treat people."),)),
    (gettext_lazy("Record"), "record", (gettext_lazy("The record is what is written down about a person here."),)),
    (_NOTE, "note", (gettext_lazy("A note is a text that a peer worker and a person write together."),)),
    (_ABOUT_ME, "about me", (gettext_lazy("About Me is a page that a person writes about themselves."),)),
)
# What the sentences take as known, each with what it is found by on a page.
WORDS = {
    ModelReader.EASY_CONSUMER: (
        (gettext_lazy("Peer worker"), "peer worker", _PEER_WORKER),
        (_HEALTH_STAFF, "health staff", (gettext_lazy("Health staff are doctors, nurses and others who treat you."),)),
        (gettext_lazy("Your record"), "record", (gettext_lazy("Your record is what is written down about you here."),)),
        (_NOTE, "note", (gettext_lazy("A note is a text that you and your peer worker write together."),)),
        (_ABOUT_ME, "about me", (gettext_lazy("About Me is a page that you write about yourself."),)),
    ),
    ModelReader.EASY_CARER: ((gettext_lazy("Peer worker"), "peer worker", _PEER_WORKER),),
    ModelReader.EASY_ADMINISTRATOR: _TO_STAFF,
    ModelReader.EASY_PEER_WORKER: _TO_STAFF,
    ModelReader.EASY_CLINICIAN: _TO_STAFF,
    ModelReader.EASY_PROSPECTIVE_WORKER: _TO_STAFF,
}
# Our own drawings, 48 by 48, in lines.
PICTURES = {
    "reading": "M24 12c-5-4-12-4-17-2v27c5-2 12-2 17 2 5-4 12-4 17-2V10c-5-2-12-2-17 2zM24 12v27",
    "about_me": "M6 10h36v28H6zM17 26a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10 34c1-4 4-6 7-6s6 2 7 6M30 19h8M30 26h8",
    "writing": "M38 20v-6l-8-8H10v36h12M16 16h12M16 24h8M26 42l2-7 12-12 5 5-12 12z",
    "contacts": "M8 11h32v30H8zM8 19h32M16 6v8M32 6v8M18 30l4 4 8-9",
    "clinicians": "M4 24c6-9 13-13 20-13s14 4 20 13c-6 9-13 13-20 13S10 33 4 24zM24 30a6 6 0 1 0 0-12 6 6 0 0 0 0 12z",
    "kinds": "M8 12h4v4H8zM8 22h4v4H8zM8 32h4v4H8zM18 14h22M18 24h22M18 34h22",
    "together": (
        "M16 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12zM32 20a6 6 0 1 0 0-12 6 6 0 0 0 0 12z"
        "M5 40c0-8 4-14 11-14 4 0 6 1 8 4 2-3 4-4 8-4 7 0 11 6 11 14"
    ),
    "new_parts": "M10 21h28v21H10zM16 21v-6a8 8 0 0 1 16 0v6M24 29v6",
    "not_agreed": "M10 6h20l8 8v28H10zM18 22l12 12M30 22L18 34",
    "saying_no": "M24 42a18 18 0 1 0 0-36 18 18 0 0 0 0 36zM11 11l26 26",
    "risk": "M24 5l16 6v12c0 10-7 17-16 20C15 40 8 33 8 23V11zM17 24l5 5 9-10",
    "danger": "M24 7l19 34H5zM24 19v11M24 35v1",
    "carers": "M5 8h26v18H17l-7 7v-7H5zM36 17h7v17h-5v7l-7-7H20v-3",
    "supports": (
        "M18 20a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM5 42c0-10 5-16 13-16 2 0 4 0 5 1M33 41l-8-8a5 5 0 0 1 8-6 5 5 0 0 1 8 6z"
    ),
    "groups": (
        "M24 18a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM10 22a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM38 22a4 4 0 1 0 0-8 4 4 0 0 0 0 8z"
        "M14 40c0-10 3-17 10-17s10 7 10 17M3 38c0-7 2-12 7-12 2 0 3 0 4 1M45 38c0-7-2-12-7-12-2 0-3 0-4 1"
    ),
    "meetings": (
        "M4 28h40M10 28v13M38 28v13M14 18a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM34 18a4 4 0 1 0 0-8 4 4 0 0 0 0 8z"
        "M8 28c0-5 2-7 6-7s6 2 6 7M28 28c0-5 2-7 6-7s6 2 6 7"
    ),
    "training": "M24 10L4 19l20 9 20-9zM12 24v10c7 6 17 6 24 0V24M44 19v12",
    "supervision": (
        "M24 25l-8-8a5 5 0 0 1 8-7 5 5 0 0 1 8 7zM5 30c5 0 8 2 11 4h10a3 3 0 0 1 0 6h-7M26 40l12-7a3 3 0 0 1 3 5l-13 7H14l-9-3"
    ),
    "cosign": "M6 38h36M9 31c6-12 10-22 14-21 5 2-8 20-4 21 3 1 5-7 8-7 2 0 0 6 3 6s5-4 9-4",
    "words": "M6 8h36v24H22l-9 9v-9H6zM24 27l-6-6a4 4 0 0 1 6-5 4 4 0 0 1 6 5z",
    "in_touch": "M14 6l6 9-4 5c2 5 7 10 12 12l5-4 9 6c0 5-4 8-8 8C20 42 6 28 6 14c0-4 3-8 8-8z",
    "asking": "M6 8h36v24H22l-9 9v-9H6zM20 16c0-5 8-5 8 0 0 3-4 3-4 6M24 26v1",
}
END_OF_SENTENCE = re.compile(r"(?<=[.?:]) ")


def rows(switches: Switches, reader: ModelReader, only: Container[Switch] | None = None) -> list[dict[str, object]]:
    """``only``: of these switches. ``items`` of a line: what it names one by one."""
    found = [
        (row, [line for switch in ones if only is None or switch in only for line in _lines(switch, switches, reader)])
        for row, ones in speaking_rows(switches)
    ]
    return [
        {"title": _title(row, reader), "picture": PICTURES[row.name], "lines": lines} for row, lines in found if lines
    ]


def _title(row: ModelRow, reader: ModelReader) -> str:
    return _(row.easy if reader in TO_PEOPLE else row.easy_staff or row.easy)


def _lines(switch: Switch, switches: Switches, reader: ModelReader) -> list[dict[str, object]]:
    said = services.in_model(switch, switches, reader)
    value = switches.as_dict()[switch.name]
    lines: list[dict[str, object]] = [{"text": text, "items": []} for text in END_OF_SENTENCE.split(said) if text]
    if lines and said.endswith(":"):
        lines[-1]["items"] = [_(part) for part in switch.parts(value)]
    return lines


def page(switches: Switches, model: str, reader: ModelReader) -> dict[str, object]:
    line, found = ONE_LINE[ServiceModel(model)], rows(switches, reader)
    words = explained(reader, found, notes=has_notes(switches))
    return {"model": model, "one_line": line, "rows": found, "explained": words}


def explained(reader: ModelReader, found: Iterable[dict[str, object]], *, notes: bool) -> list[dict[str, object]]:
    """The words that stand in the rows. ``notes``: whether any are written, or there is nothing that a note would be."""
    said = " ".join(
        text for row in found for text in (str(row["title"]), *(line["text"] for line in row["lines"]))
    ).lower()
    return [
        {"word": str(word), "lines": [str(line) for line in lines]}
        for word, sign, lines in WORDS[reader]
        if re.search(rf"\b{sign}s?\b", said) and (notes or word is not _NOTE)
    ]
