"""A note in every state for every person, with a canary in each section, each earlier text and each statement."""

from __future__ import annotations

import datetime as dt

from django.db import connection

from peernotes.actions._note import content_hash
from peernotes.models import Consumer, ConsumerStatement, Note, NoteSection, Reading, Signature
from tests.matrix.oracle import GONE, STATES, STRUCK
from tests.matrix.stage import DAY, Place, Stage

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
PROMPTS = ("what_we_did", "own_words", "how_it_was", "what_helped")
STATUS = {"final_care": "final", "final_peer": "final", "final_private": "final", "stopped": "final",
          "unshared_model": "final", STRUCK: "entered_in_error", "left_behind": "draft",
          "waited": "with_consumer"}  # fmt: skip
WITH_STATEMENT = ("final_care", "stopped", STRUCK)


def make_notes(stage: Stage, place: Place, model: str, now: dt.datetime) -> None:
    earlier: list[tuple[NoteSection, str]] = []
    for person, consumer in place.people.items():
        for number, state in enumerate(STATES):
            sections = _note(stage, place, (model, person, state), consumer, now - number * dt.timedelta(hours=1))
            place.sections[person, state] = sections
            earlier.append((sections[-1], stage.word(model, person, "past", state)))
    _write(place, earlier)
    _around(stage, place, model, now)


def _note(
    stage: Stage, place: Place, what: tuple[str, str, str], consumer: Consumer, at: dt.datetime
) -> list[NoteSection]:
    _model, person, state = what
    author = place.users["ex_staff" if state == "left_behind" else "author"]
    finished_under = "complementary" if state == "unshared_model" else "integrated"
    note = Note(
        service=place.service, consumer=consumer, author=author, created_by=author, kind="contact", happened_at=at,
        policy_version=place.versions[finished_under], status=STATUS.get(state, state), minutes=30,
    )  # fmt: skip
    kept = SECTIONS.get(state, OPEN_SECTIONS)
    decided = state in SECTIONS or state == "agreed"
    sections = [
        NoteSection(
            service=place.service, consumer=consumer, note=note, position=position, prompt=PROMPTS[position], voice="both",
            text=stage.word(*what[:2], "section", state, audience),
            audience="care_team" if audience == "removed" else audience,
            decision="removed" if audience == "removed" else "accepted" if decided else "undecided",
        )
        for position, audience in enumerate(kept)
    ]  # fmt: skip
    if decided:
        note.agreed_hash = note.content_hash = content_hash(note.pk, sections)
    if note.status in {"final", "amended", "entered_in_error"}:
        note.finalised_at = at + dt.timedelta(minutes=30)
    if note.status in {"final", "amended"}:
        note.shared_with_care_team, note.shared_with_peer_team = "care_team" in kept, "peer_team" in kept
    if note.status == "with_consumer":
        note.handed_over_at = at - 20 * DAY if state == "waited" else at
    place.notes[person, state] = note
    return sections


def _write(place: Place, earlier: list[tuple[NoteSection, str]]) -> None:
    """First with the earlier words, then with those that stand: history keeps both."""
    Note.objects.bulk_create(place.notes.values())
    stands = {section.pk: section.text for section, _past in earlier}
    for section, past in earlier:
        section.text = past
    NoteSection.objects.bulk_create(section for sections in place.sections.values() for section in sections)
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE peernotes_notesection s SET text = w.text FROM unnest(%s::uuid[], %s::text[]) AS w(id, text) "
            "WHERE s.id = w.id",
            [list(stands), list(stands.values())],
        )
    for section, _past in earlier:
        section.text = stands[section.pk]


def _around(stage: Stage, place: Place, model: str, now: dt.datetime) -> None:
    signed, read = [], []
    for (person, state), note in place.notes.items():
        if note.agreed_hash:
            signed += [
                Signature(
                    service=place.service, note=note, party=party, user=user, content_hash=note.agreed_hash,
                    method="own_login", kept=1, total=1, signed_at=note.happened_at,
                )
                for party, user in (("consumer", place.people[person].user), ("peer_worker", note.author))
            ]  # fmt: skip
        if state in GONE:
            read += [
                Reading(service=place.service, note=note, user=place.users[name], first_read_at=now - DAY)
                for name in HAD_READ
            ]
        if state in WITH_STATEMENT:
            ConsumerStatement.objects.create(
                service=place.service, consumer=note.consumer, note=note, method="own_login",
                text=stage.word(model, person, "statement", state),
            )  # fmt: skip
    Signature.objects.bulk_create(signed)
    Reading.objects.bulk_create(read)
