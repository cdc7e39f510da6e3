"""A note in every state for every person, with a canary in each section, each earlier text and each statement."""

from __future__ import annotations

import datetime as dt

from django.db import connection

from peernotes.models import Consumer, Note, NoteSection
from tests.matrix.oracle import GONE, STATES, STRUCK
from tests.matrix.stage import Place, Stage
from tests.support import build
from tests.support.build import DAY

# Had read what was later taken back or struck. Two of them may not know of it any more.
HAD_READ = ("colleague", "clinician", "clinician_unassigned", "relative")

# The sections of each note: audience, decision. "removed" stands for a part that the consumer left out.
SECTIONS = {
    "final_care": ("care_team", "peer_team", "just_us", "removed"),
    "final_peer": ("peer_team", "just_us"),
    "final_private": ("just_us",),
    "amended": ("care_team", "peer_team", "just_us", "removed"),
    "stopped": ("just_us",),
    "unshared_model": ("care_team", "peer_team", "just_us"),
    STRUCK: ("care_team", "peer_team", "just_us"),
}
OPEN_SECTIONS = ("care_team", "just_us")
STATUS = {"final_care": "final", "final_peer": "final", "final_private": "final", "stopped": "final",
          "unshared_model": "final", STRUCK: "entered_in_error", "left_behind": "draft",
          "waited": "with_consumer"}  # fmt: skip
HANDED_OVER = {"with_consumer": lambda at: at, "waited": lambda at: at - 20 * DAY}
WITH_STATEMENT = ("final_care", "stopped", STRUCK)


def make_notes(stage: Stage, place: Place, model: str, now: dt.datetime) -> None:
    earlier: list[tuple[NoteSection, str]] = []
    for person, consumer in place.people.items():
        for number, state in enumerate(STATES):
            at = now - number * dt.timedelta(hours=1)
            note, sections = _note(stage, place, (model, person, state), consumer, at)
            place.notes[person, state], place.sections[person, state] = note, sections
            earlier.append((sections[-1], stage.word(model, person, "past", state)))
    _write(place, earlier)
    for (person, state), note in place.notes.items():
        _around(stage, place, (model, person, state), note)


def _note(
    stage: Stage, place: Place, what: tuple[str, str, str], consumer: Consumer, at: dt.datetime
) -> tuple[Note, list[NoteSection]]:
    model, person, state = what
    author = place.users["ex_staff" if state == "left_behind" else "author"]
    finished_under = "complementary" if state == "unshared_model" else "integrated"
    decided = state in SECTIONS or state == "agreed"
    sections = [
        build.section(
            text=stage.word(model, person, "section", state, audience),
            audience="care_team" if audience == "removed" else audience,
            decision="removed" if audience == "removed" else "accepted" if decided else "undecided",
        )
        for audience in SECTIONS.get(state, OPEN_SECTIONS)
    ]
    return build.unsaved_note(
        consumer=consumer, author=author, created_by=author, policy=place.versions[finished_under],
        status=STATUS.get(state, state), happened_at=at, handed_over_at=HANDED_OVER.get(state, lambda at: None)(at),
        sections=sections,
    )  # fmt: skip


def _write(place: Place, earlier: list[tuple[NoteSection, str]]) -> None:
    """First with the earlier words, then with those that stand: history keeps both."""
    stands = {section.pk: section.text for section, _past in earlier}
    for section, past in earlier:
        section.text = past
    build.write_notes((note, place.sections[what]) for what, note in place.notes.items())
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE peernotes_notesection s SET text = w.text FROM unnest(%s::uuid[], %s::text[]) AS w(id, text) "
            "WHERE s.id = w.id",
            [list(stands), list(stands.values())],
        )
    for section, _past in earlier:
        section.text = stands[section.pk]


def _around(stage: Stage, place: Place, what: tuple[str, str, str], note: Note) -> None:
    model, person, state = what
    if note.agreed_hash:
        build.signature(note=note, party="consumer", user=place.people[person].user)
        build.signature(note=note, party="peer_worker", user=note.author)
    if state in GONE:
        for name in HAD_READ:
            build.reading(note=note, user=place.users[name])
    if state in WITH_STATEMENT:
        build.statement(note=note, text=stage.word(model, person, "statement", state))
