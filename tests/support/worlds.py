"""Small services made at random, with every mixture of model, role, assignment, conflict, consent and note that the
rules know. Written as the owner, so that nothing is left out because it could not happen through a page."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib.auth.models import Permission
from django.utils import timezone
from psycopg.types.range import TimestamptzRange

from peernotes import enums
from peernotes.models import (
    AboutMe,
    Assignment,
    ConflictOfInterest,
    Consent,
    Consumer,
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
    User,
    Visit,
)
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED, Switches

DAY = dt.timedelta(days=1)
HASH = "0" * 64
VARIANTS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"peer_read_records": "summary"},
    {"peer_read_records": "none"},
    {"read_requires_consumer_consent": False},
    {"read_requires_consumer_consent": False, "consumer_opt_out": "note"},
    {"peer_may_choose_not_to_read": False},
    {"clinician_read_peer_notes": "none"},
    {"peer_write_notes": "none"},
)


@dataclass
class World:
    service: Service
    policies: list[PolicyVersion] = field(default_factory=list)
    actors: list[Actor] = field(default_factory=list)
    staff: list[User] = field(default_factory=list)
    consumers: list[Consumer] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    sections: list[NoteSection] = field(default_factory=list)
    entries: list[RecordEntry] = field(default_factory=list)
    about: list[AboutMe] = field(default_factory=list)
    concerns: list[SafetyConcern] = field(default_factory=list)
    contacts: list[ContactLogEntry] = field(default_factory=list)


def columns(switches: Switches) -> dict[str, Any]:
    return {k: sorted(v) if isinstance(v, frozenset) else v for k, v in switches.as_dict().items()}


def make_policy(service: Service, number: int, switches: Switches, start: dt.datetime, **more: Any) -> PolicyVersion:
    end = more.pop("end", None)
    return PolicyVersion.objects.create(
        service=service, number=number, model="integrated", reason="made for a test", starts_at=start, approved_at=start,
        in_force=TimestamptzRange(start, end), **({"reads_since": start} | more), **columns(switches),
    )  # fmt: skip


def make_world(rng: random.Random, *, consumers: int = 4, notes: int = 6) -> World:
    tag = uuid.UUID(int=rng.getrandbits(128), version=4).hex[:12]
    now = timezone.now()
    world = World(Service.objects.create(slug=tag, name=tag))
    base = rng.choice([INTEGRATED, INTEGRATED, INTEGRATED, COMPLEMENTARY])
    old = make_policy(world.service, 1, INTEGRATED, now - 100 * DAY, end=now - 50 * DAY)
    since = rng.choice([now - 100 * DAY, now - 50 * DAY, now - 5 * DAY])
    new = make_policy(world.service, 2, replace(base, **rng.choice(VARIANTS)), now - 50 * DAY, reads_since=since)
    world.policies = [old, new]
    _people(rng, world, tag, consumers)
    _relations(rng, world, now)
    for consumer in world.consumers:
        _record(rng, world, consumer, now)
        for _ in range(notes):
            _note(rng, world, consumer, now)
    _visits(rng, world, now)
    return world


def _user(name: str, *, active: bool = True) -> User:
    return User.objects.create(username=name, name=name, is_active=active, password="!")


ROLE_SETS = (
    ("consumer_peer_worker",),
    ("consumer_peer_worker",),
    ("carer_peer_worker",),
    ("peer_supervisor",),
    ("clinician",),
    ("clinician",),
    ("clinician", "consumer_peer_worker"),
    ("service_admin",),
    ("records_officer",),
    ("clinician", "records_officer"),
    (),
)


def _people(rng: random.Random, world: World, tag: str, consumers: int) -> None:
    now = timezone.now()
    for number, roles in enumerate(ROLE_SETS):
        user = _user(f"{tag}-s{number}", active=rng.random() > 0.04)
        world.staff.append(user)
        world.actors.append(Actor(user_id=user.pk))
        over = rng.random() < 0.1
        for role in roles:
            Membership.objects.create(
                user=user,
                service=world.service,
                role=role,
                starts_at=now - 90 * DAY,
                ends_at=now - DAY if over else None,
            )
    for number in range(consumers):
        login = _user(f"{tag}-c{number}") if rng.random() < 0.7 else None
        world.consumers.append(
            Consumer.objects.create(
                service=world.service, chosen_name=f"C{number}", local_identifier=str(number), user=login
            )
        )
        if login:
            world.actors.append(Actor(user_id=login.pk))


def _relations(rng: random.Random, world: World, now: dt.datetime) -> None:
    support = Permission.objects.get(codename="support_consumer")
    everyone = Permission.objects.get(codename="serve_everyone")
    for user in world.staff:
        if rng.random() < 0.2:
            ServiceAssignment.objects.create(user=user, permission=everyone, content_object=world.service)
        for consumer in world.consumers:
            if rng.random() < 0.7:
                Assignment.objects.create(
                    user=user, permission=support, content_object=consumer, service=world.service,
                    reads_record=rng.random() > 0.15,
                )  # fmt: skip
            if rng.random() < 0.08:
                ConflictOfInterest.objects.create(
                    service=world.service, consumer=consumer, user=user, ended_at=rng.choice([None, None, now])
                )
    for consumer in world.consumers:
        for _ in range(rng.randrange(7)):
            _consent(rng, world, consumer, now)


def _consent(rng: random.Random, world: World, consumer: Consumer, now: dt.datetime) -> None:
    Consent.objects.create(
        service=world.service,
        consumer=consumer,
        scope=rng.choice(["read_record", "read_record", "read_about_me", "write_notes"]),
        decision=rng.choice(["given", "given", "given", "refused", "withdrawn"]),
        grantee=rng.choice([None, *world.staff[:4]]),
        method="own_login",
        decided_at=now - dt.timedelta(minutes=rng.randrange(1, 100 * 24 * 60)),
        expires_at=rng.choice([None, None, None, now - DAY, now + DAY]),
    )


def _record(rng: random.Random, world: World, consumer: Consumer, now: dt.datetime) -> None:
    who = {"service": world.service, "consumer": consumer}
    world.entries.append(
        RecordEntry.objects.create(**who, kind="progress", title="T", text="entry", author_name="A", written_at=now)
    )
    world.about.append(AboutMe.objects.create(**who, what_helps="tea"))
    for worker in rng.sample(world.staff, 2):
        world.contacts.append(
            ContactLogEntry.objects.create(**who, worker=worker, happened_at=now, minutes=5, mode="phone")
        )
    seen = {"status": "acknowledged", "acknowledged_by": world.staff[0], "acknowledged_at": now}
    days = [now.date() + number * DAY for number in (-2, 2)]
    knows = [{"told_consumer": True}, {"told_at": now}, *({"review_on": day} for day in days), {}]
    world.concerns.append(
        SafetyConcern.objects.create(
            **who, fact="f", basis="consented", due_at=now, created_by=rng.choice(world.staff),
            **(seen if len(world.concerns) % 2 else {}), **knows[len(world.concerns) // 2 % len(knows)],
        )
    )  # fmt: skip


def _note(rng: random.Random, world: World, consumer: Consumer, now: dt.datetime) -> None:
    status = rng.choice([*enums.NoteStatus.values, "final", "final", "final", "amended"])
    closed = status in {"final", "amended", "entered_in_error"}
    note = Note(
        service=world.service, consumer=consumer, author=rng.choice(world.staff[:4] + world.staff[6:7]),
        policy_version=rng.choice(world.policies), kind="contact", status=status, happened_at=now,
        finalised_at=now if closed else None, agreed_hash=HASH if closed else "", content_hash=HASH if closed else "",
    )  # fmt: skip
    made = [
        NoteSection(
            service=world.service, consumer=consumer, note=note, prompt=prompt, voice="both", text="words",
            audience=rng.choice(enums.Audience.values), decision=rng.choice(enums.SectionDecision.values),
        )
        for prompt in ("what_we_did", "own_words", "next_step")[: rng.randrange(1, 4)]
    ]  # fmt: skip
    kept = {section.audience for section in made if section.decision in enums.KEPT_DECISIONS}
    if status in enums.SHARED_STATUSES:
        note.shared_with_care_team, note.shared_with_peer_team = "care_team" in kept, "peer_team" in kept
    note.save(force_insert=True)
    NoteSection.objects.bulk_create(made)
    world.notes.append(note)
    world.sections += made
    for user in rng.sample(world.staff, 2):
        if rng.random() < 0.5:
            Reading.objects.create(service=world.service, note=note, user=user, first_read_at=now - DAY)


def _visits(rng: random.Random, world: World, now: dt.datetime) -> None:
    for note in rng.sample(world.notes, 3):
        visit = Visit.objects.create(
            service=world.service, consumer_id=note.consumer_id, note=note, method="shared_device",
            started_by=world.staff[0], opened_at=rng.choice([now - DAY, now - DAY, None]),
            expires_at=rng.choice([now + DAY, now + DAY, now - DAY / 2]),
            ended_at=rng.choice([None, None, now - DAY / 2]),
        )  # fmt: skip
        world.actors.append(Actor(visit_id=visit.pk))
    world.actors.append(Actor())
