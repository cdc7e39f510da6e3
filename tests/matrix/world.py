"""Both models, every kind of consent, every state of a note, everyone who might ask: one world, made as the owner and
marked with canaries. A canary is a word that stands in exactly one place, so that a page that shows it tells what
was shown."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Permission
from django.db import connection
from django.utils import timezone
from psycopg.types.range import TimestamptzRange

from peernotes.actions._note import content_hash
from peernotes.models import (
    AboutMe,
    Assignment,
    ConflictOfInterest,
    Consent,
    Consumer,
    ConsumerStatement,
    ContactLogEntry,
    Membership,
    Note,
    NoteSection,
    PolicyVersion,
    Reading,
    RecordEntry,
    SafetyConcern,
    Service,
    ServiceAssignment,
    Signature,
    User,
    Visit,
)
from peernotes.policy.switches import preset
from tests.matrix.oracle import GONE, MODELS, PERSONS, STATES, STRUCK, Word
from tests.support.worlds import columns

DAY = dt.timedelta(days=1)
CANARY = "canary{:05d}x"

MEMBERS = {
    "author": "consumer_peer_worker",
    "colleague": "consumer_peer_worker",
    "not_looking": "consumer_peer_worker",
    "peer_unassigned": "consumer_peer_worker",
    "ex_staff": "consumer_peer_worker",
    "carer_peer": "carer_peer_worker",
    "supervisor": "peer_supervisor",
    "clinician": "clinician",
    "clinician_unassigned": "clinician",
    "relative": "clinician",
    "deactivated": "clinician",
    "duty": "clinician",
    "administrator": "service_admin",
    "proposer": "service_admin",
    "records_officer": "records_officer",
}
NOT_ASSIGNED = {"peer_unassigned", "clinician_unassigned", "duty", "administrator", "proposer", "records_officer"}
# Had read what was later taken back or struck. Two of them may not know of it any more.
HAD_READ = ("colleague", "clinician", "clinician_unassigned", "relative")

# scope, decision, days ago, days until it ends
SAID: dict[str, tuple[tuple[str, str, int, int | None], ...]] = {
    "given": (("read_record", "given", 1, None),),
    "refused": (("read_record", "refused", 1, None), ("write_notes", "refused", 1, None)),
    "none": (),
    "withdrawn": (
        ("read_record", "given", 3, None), ("read_record", "withdrawn", 1, None),
        ("write_notes", "given", 3, None), ("write_notes", "withdrawn", 1, None),
    ),
    "old": (("read_record", "given", 60, None),),
    "expired": (("read_record", "given", 10, -1),),
    "about_me": (("read_record", "refused", 2, None), ("read_about_me", "given", 1, None)),
}  # fmt: skip
SWITCHED_DAYS_AGO = 50

# The sections of each note: audience, decision. "removed" stands for a part that the consumer left out.
SECTIONS = {
    "final_care": ("care_team", "peer_team", "just_us", "removed"),
    "final_peer": ("peer_team", "just_us"),
    "final_private": ("just_us",),
    "amended": ("care_team", "peer_team", "just_us", "removed"),
    "stopped": ("just_us",),
    "unshared_model": ("care_team", "peer_team", "just_us"),
    STRUCK: ("just_us",),
}
OPEN_SECTIONS = ("care_team", "just_us")
PROMPTS = ("what_we_did", "own_words", "how_it_was", "what_helped")
STATUS = {"final_care": "final", "final_peer": "final", "final_private": "final", "stopped": "final",
          "unshared_model": "final", STRUCK: "entered_in_error", "left_behind": "draft",
          "waited": "with_consumer"}  # fmt: skip
WITH_STATEMENT = ("final_care", "stopped", STRUCK)


@dataclass
class Place:
    """One service of the world."""

    service: Service
    versions: dict[str, PolicyVersion] = field(default_factory=dict)
    users: dict[str, User] = field(default_factory=dict)
    people: dict[str, Consumer] = field(default_factory=dict)
    notes: dict[tuple[str, str], Note] = field(default_factory=dict)
    sections: dict[tuple[str, str], list[NoteSection]] = field(default_factory=dict)
    entries: dict[str, RecordEntry] = field(default_factory=dict)
    concerns: dict[tuple[str, str], SafetyConcern] = field(default_factory=dict)
    visits: dict[tuple[str, str], Visit] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    visit_over: Visit | None = None


@dataclass
class Stage:
    places: dict[str, Place] = field(default_factory=dict)
    words: dict[str, Word] = field(default_factory=dict)
    numbers: Any = field(default_factory=lambda: count(1))

    def word(self, *what: str) -> str:
        canary = CANARY.format(next(self.numbers))
        self.words[canary] = Word(*what)
        return canary


def make_stage(tag: str = "matrix") -> Stage:
    """As the owner, inside a transaction that somebody else ends."""
    stage, now = Stage(), timezone.now()
    for model in MODELS:
        place = stage.places[model] = Place(Service.objects.create(slug=f"{tag}-{model}", name=f"The {model} service"))
        _versions(place, model, now)
        _members(place, tag, model, now)
        _people(stage, place, tag, model, now)
        _relations(place)
        _record(stage, place, model, now)
        _notes(stage, place, model, now)
        _visits(place, now)
        _looked(place)
    return stage


def _version(place: Place, number: int, model: str, start: dt.datetime, end: dt.datetime | None) -> PolicyVersion:
    return PolicyVersion.objects.create(
        service=place.service, number=number, model=model, reason="made for a test", starts_at=start, approved_at=start,
        in_force=TimestamptzRange(start, end), reads_since=start, **columns(preset(model)),
    )  # fmt: skip


def _versions(place: Place, model: str, now: dt.datetime) -> None:
    """The other model until the switch; since then this one. A third is proposed."""
    other = next(name for name in MODELS if name != model)
    switched = now - SWITCHED_DAYS_AGO * DAY
    place.versions[other] = _version(place, 1, other, now - 100 * DAY, switched)
    place.versions[model] = _version(place, 2, model, switched, None)


def _members(place: Place, tag: str, model: str, now: dt.datetime) -> None:
    for name, role in MEMBERS.items():
        user = _user(f"{tag}-{model}-{name}", name.replace("_", " ").title(), active=name != "deactivated")
        place.users[name] = user
        Membership.objects.create(
            user=user, service=place.service, role=role, starts_at=now - 90 * DAY,
            ends_at=now - DAY if name == "ex_staff" else None,
        )  # fmt: skip
    other = next(name for name in MODELS if name != model)
    place.versions["proposed"] = PolicyVersion.objects.create(
        service=place.service, number=3, model=other, reason="made for a test", starts_at=now,
        proposed_by=place.users["proposer"], **columns(preset(other)),
    )  # fmt: skip


def _user(username: str, name: str, *, active: bool = True) -> User:
    return User.objects.create(username=username, name=name, password=make_password("not used here"), is_active=active)


def _people(stage: Stage, place: Place, tag: str, model: str, now: dt.datetime) -> None:
    for number, person in enumerate(PERSONS):
        name = stage.word(model, person, "name")
        consumer = Consumer.objects.create(
            service=place.service, chosen_name=f"{name} {number}", local_identifier=stage.word(model, person, "name"),
            user=_user(f"{tag}-{model}-person-{person}", name),
        )  # fmt: skip
        place.people[person] = consumer
        for scope, decision, ago, ends in SAID[person]:
            Consent.objects.create(
                service=place.service, consumer=consumer, scope=scope, decision=decision, method="own_login",
                decided_at=now - ago * DAY, expires_at=None if ends is None else now + ends * DAY,
            )  # fmt: skip


def _relations(place: Place) -> None:
    support = Permission.objects.get(codename="support_consumer")
    ServiceAssignment.objects.create(
        user=place.users["duty"], permission=Permission.objects.get(codename="serve_everyone"),
        content_object=place.service,
    )  # fmt: skip
    for consumer in place.people.values():
        for name in MEMBERS.keys() - NOT_ASSIGNED:
            Assignment.objects.create(
                user=place.users[name], permission=support, content_object=consumer, service=place.service,
                reads_record=name != "not_looking",
            )  # fmt: skip
        ConflictOfInterest.objects.create(service=place.service, consumer=consumer, user=place.users["relative"])


def _record(stage: Stage, place: Place, model: str, now: dt.datetime) -> None:
    for person, consumer in place.people.items():
        who = {"service": place.service, "consumer": consumer}
        place.entries[person] = RecordEntry.objects.create(
            **who, kind="progress", title=stage.word(model, person, "entry"), author_name="A clinician",
            text=stage.word(model, person, "entry"), written_at=now - 2 * DAY,
        )  # fmt: skip
        fields = ("what_helps", "what_upsets", "what_i_enjoy", "please_know")
        AboutMe.objects.create(**who, **{name: stage.word(model, person, "about_me") for name in fields})
        ContactLogEntry.objects.create(
            **who, worker=place.users["author"], happened_at=now - DAY, minutes=20, mode="phone"
        )
        place.concerns[person, "open"] = SafetyConcern.objects.create(
            **who, fact=stage.word(model, person, "concern", "open"), basis="consented", due_at=now + DAY,
            told_consumer=True, created_by=place.users["author"],
        )  # fmt: skip
        place.concerns[person, "seen"] = SafetyConcern.objects.create(
            **who, fact=stage.word(model, person, "concern", "seen"), basis="consented", due_at=now, told_consumer=True,
            created_by=place.users["colleague"], status="acknowledged", acknowledged_at=now - DAY,
            acknowledged_by=place.users["clinician"],
        )  # fmt: skip


def _notes(stage: Stage, place: Place, model: str, now: dt.datetime) -> None:
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


def _visits(place: Place, now: dt.datetime) -> None:
    def visit(note: Note, **more: Any) -> Visit:
        return Visit(
            service=place.service, consumer=note.consumer, note=note, method="shared_device",
            started_by=place.users["author"], opened_at=now - DAY, expires_at=now + DAY, **more,
        )  # fmt: skip

    place.visits = {what: visit(note) for what, note in place.notes.items()}
    place.visit_over = visit(place.notes["given", "with_consumer"], ended_at=now - DAY / 2)
    Visit.objects.bulk_create([*place.visits.values(), place.visit_over])


def _looked(place: Place) -> None:
    """The colleague has opened each person's page once."""
    with connection.cursor() as cursor:
        for person, consumer in place.people.items():
            cursor.execute(
                "INSERT INTO peernotes_event (service_id, actor_id, actor_role, verb, object_type, object_id, "
                "objects_seen, consumer_id, allowed, code, purpose) VALUES (%s, %s, 'consumer_peer_worker', "
                "'see_person', 'consumer', %s, '{}', %s, true, 'allowed', '') RETURNING id",
                [place.service.pk, place.users["colleague"].pk, consumer.pk, consumer.pk],
            )
            place.events[person] = cursor.fetchone()[0]
