"""Small services made at random, with every mixture of model, role, assignment, conflict, consent and note that the
rules know. Written as the owner, so that nothing is left out because it could not happen through a page."""

from __future__ import annotations

import datetime as dt
import random
import uuid
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from django.utils import timezone

from peernotes import enums
from peernotes.models import (
    AboutMe,
    Agreement,
    Consumer,
    ContactLogEntry,
    Cosignature,
    MeetingItem,
    ModelAcknowledgement,
    Note,
    NoteSection,
    PolicyVersion,
    RecordEntry,
    SafetyConcern,
    Service,
    TrainingRecord,
    User,
)
from peernotes.policy.catalogue.cosign import Cosign
from peernotes.policy.facts import Actor
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from tests.support import build
from tests.support.build import DAY

VARIANTS: tuple[dict[str, Any], ...] = (
    {},
    {},
    {"peer_read_records": "summary"},
    {"peer_read_records": "none"},
    {"read_requires_consumer_consent": False},
    {"read_requires_consumer_consent": False, "consumer_opt_out": "note"},
    {"peer_may_choose_not_to_read": False},
    {"peer_may_choose_not_to_write": False},
    {"about_me_readers": "clinicians"},
    {"contact_log_readers": "peer_team"},
    {"peer_in_mdt": False},
    {"about_me_readers": "everyone_in_care"},
    {"clinician_read_peer_notes": "none"},
    {"peer_write_notes": "none"},
    {"boundary_agreement_required": False},
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
    agreements: list[Agreement] = field(default_factory=list)
    meeting_items: list[MeetingItem] = field(default_factory=list)
    cosignatures: list[Cosignature] = field(default_factory=list)


def make_world(rng: random.Random, *, consumers: int = 4, notes: int = 6, cosign: Cosign | None = None) -> World:
    tag = uuid.UUID(int=rng.getrandbits(128), version=4).hex[:12]
    now = timezone.now()
    world = World(build.service(slug=tag, break_glass=random.Random(tag).random() < 0.8))
    base = rng.choice([INTEGRATED, INTEGRATED, INTEGRATED, COMPLEMENTARY])
    signs = {"cosign": cosign or random.Random(f"signs {tag}").choice((*[Cosign.ALL] * 4, Cosign.SAMPLE, Cosign.NONE))}
    before = replace(INTEGRATED, **signs)
    old = build.policy_version(service=world.service, starts=now - 100 * DAY, ends=now - 50 * DAY, switches=before)
    since = rng.choice([now - 100 * DAY, now - 50 * DAY, now - 5 * DAY])
    switches = replace(base, carer_peer_supports_consumer=rng.random() < 0.5, **rng.choice(VARIANTS), **signs)
    apart = random.Random(tag)  # what came later leaves the rest as it was
    new = build.policy_version(
        service=world.service, number=2, switches=switches, starts=now - 50 * DAY, reads_since=since,
        about_me_since=rng.choice([now - 100 * DAY, now - 50 * DAY, now - 5 * DAY]),
        acknowledge_by=apart.choice([None, now - 30 * DAY]),
    )  # fmt: skip
    world.policies = [old, new]
    _people(rng, world, tag, consumers)
    _relations(rng, world, now)
    _acknowledgements(apart, world, new)
    for consumer in world.consumers:
        _record(rng, world, consumer)
        for _ in range(notes):
            _note(rng, world, consumer)
    _visits(rng, world, now)
    # Drawn by themselves: the rest of the worlds stays as it was.
    _emergencies(random.Random(tag), world, now)
    _cosignatures(random.Random(tag), world)
    return world


ROLE_SETS = (
    ("consumer_peer_worker",),
    ("consumer_peer_worker",),
    ("carer_peer_worker",),
    ("peer_supervisor",),
    ("carer_peer_worker", "peer_supervisor"),
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
        user = build.user(username=f"{tag}-s{number}", active=rng.random() > 0.04)
        world.staff.append(user)
        world.actors.append(Actor(user_id=user.pk))
        ends = now - DAY if rng.random() < 0.1 else None
        for role in roles:
            lived_as = rng.choice(("", *enums.LivedAs.values)) if role == enums.Role.PEER_SUPERVISOR else ""
            build.member(
                user=user, service=world.service, role=role, lived_as=lived_as, starts_at=now - 90 * DAY, ends_at=ends
            )
    # One more works in the service themselves.
    for number in range(consumers + 1):
        login = build.user(username=f"{tag}-c{number}") if rng.random() < 0.7 else None
        world.consumers.append(
            build.consumer(
                service=world.service,
                name=f"C{number}",
                identifier=str(number),
                user=login,
                works_here=number == consumers,
            )
        )
        if login:
            world.actors.append(Actor(user_id=login.pk))
    _gates(rng, world)
    _supervisors(random.Random(f"supervises {tag}"), world)


def _supervisors(rng: random.Random, world: World) -> None:
    """Most of those who supervise here are the authors' own."""
    for supervisor, worker in product(world.staff[3:5], world.staff[:8]):
        if supervisor != worker and rng.random() < 0.9:
            build.supervision_session(
                tie=build.supervision(service=world.service, worker=worker, supervisor=supervisor), days_ago=29
            )


def _cosignatures(rng: random.Random, world: World) -> None:
    """Of some of what could be signed: whether it was open to them at that time is not asked here."""
    for note, supervisor in product(world.notes, world.staff[3:5]):
        if note.agreed_hash and rng.random() < 0.15:
            world.cosignatures.append(
                build.cosignature(note=note, user=supervisor, answer=rng.choice(enums.CosignAnswer.values))
            )


def _gates(rng: random.Random, world: World) -> None:
    """Half of the services have a code of conduct, which most have acknowledged; most are trained; some have a role without notes."""
    if rng.random() < 0.5:
        read_it = [user for user in world.staff if rng.random() < 0.8]
        build.code(service=world.service, acknowledged_by=read_it, text="Words.")
    for user in world.staff:
        if rng.random() < 0.25:
            _lacks_one(rng, user)
    by = {kind: build.user(username=f"{world.service.slug}-{kind}") for kind in ("peer", "clinician")}
    for user in world.staff:
        for kind, supervisor in by.items():
            tie = build.supervision(service=world.service, worker=user, supervisor=supervisor, kind=kind)
            build.supervision_session(tie=tie, days_ago=rng.choice((29, 40)) if rng.random() < 0.1 else 28)
        if rng.random() < 0.2:
            build.role_agreement(service=world.service, worker=user, supervisor=by["peer"])


def _acknowledgements(rng: random.Random, world: World, version: PolicyVersion) -> None:
    """Half of the services have waited for their model to be acknowledged, which most have done."""
    about = {"service": world.service, "version": version, "answer": "fits_me"}
    for user in world.staff:
        if rng.random() < 0.85:
            ModelAcknowledgement.objects.create(**about, user=user, created_at=timezone.now() - DAY)


def _lacks_one(rng: random.Random, user: User) -> None:
    """Of the topics that either model, or only one, asks for; since yesterday, or since it was withdrawn."""
    one = TrainingRecord.objects.filter(user=user, topic=rng.choice(("note_writing", "note_writing", "ethics")))
    over = {"valid_until": timezone.localdate() - DAY}
    # Before the test's transaction, by whose beginning row-level security goes.
    withdrawn = {"withdrawn_at": timezone.now() - DAY / 24, "withdrawn_by": user}
    one.update(**rng.choice((over, withdrawn, {"confirmed_at": timezone.now() + DAY})))


def _relations(rng: random.Random, world: World, now: dt.datetime) -> None:
    for user in world.staff:
        if rng.random() < 0.2:
            build.on_duty(user=user, service=world.service)
        for consumer in world.consumers:
            if rng.random() < 0.7:
                since = now - rng.choice((60, 60, 3)) * DAY
                build.assign(user=user, consumer=consumer, reads_record=rng.random() > 0.15, created_at=since)
                world.agreements.append(_agreement(rng, consumer, user, now))
            if rng.random() < 0.08:
                build.conflict(user=user, consumer=consumer, ended_at=rng.choice([None, None, now]))
    meeting = build.team_meeting(service=world.service, by=world.staff[0], members=world.staff)
    for consumer in world.consumers:
        world.meeting_items.append(build.meeting_item(consumer=consumer, meeting=meeting, by=world.staff[0]))
        for _ in range(rng.randrange(7)):
            _consent(rng, world, consumer, now)


def _emergencies(rng: random.Random, world: World, now: dt.datetime) -> None:
    for user, consumer in product(world.staff, world.consumers):
        _emergency(rng, world, user, consumer, now)


def _emergency(rng: random.Random, world: World, user: User, consumer: Consumer, now: dt.datetime) -> None:
    """Few opened it, and most of them have it open; of some it is over, or was not fitting."""
    if rng.random() < 0.7:
        return
    ends = rng.choice((now + DAY / 4, now + DAY / 4, now - DAY / 24))
    opened = build.emergency(consumer=consumer, user=user, created_at=ends - DAY / 3, ends_at=ends)
    if rng.random() < 0.15:
        build.emergency_end(opened)
    if rng.random() < 0.15:
        build.answer(opened.alert, by=world.staff[-1], outcome=rng.choice(enums.EmergencyOutcome.values))


def _agreement(rng: random.Random, consumer: Consumer, user: User, now: dt.datetime) -> Agreement:
    """Most have agreed since they began, some before it, and some drafts nobody has."""
    agreed = rng.choice((now - 2 * DAY, now - 2 * DAY, now - 90 * DAY, None))
    return build.agreement(consumer=consumer, worker=user, **({"agreed_at": agreed} if agreed else {}))


def _consent(rng: random.Random, world: World, consumer: Consumer, now: dt.datetime) -> None:
    build.consent(
        consumer=consumer,
        scope=rng.choice(["read_record", "read_record", "read_about_me", "write_notes"]),
        decision=rng.choice(["given", "given", "given", "refused", "withdrawn"]),
        grantee=rng.choice([None, *world.staff[:4]]),
        decided_at=now - dt.timedelta(minutes=rng.randrange(1, 100 * 24 * 60)),
        expires_at=rng.choice([None, None, None, now - DAY, now + DAY]),
    )


def _record(rng: random.Random, world: World, consumer: Consumer) -> None:
    withheld = {"withheld_until": timezone.now() + DAY} if len(world.about) % 3 == 1 else {}
    world.entries.append(build.entry(consumer=consumer, **withheld))
    left = {"kind": "facts_only", "created_by": world.staff[len(world.entries) % 4], "title": "entry"}
    world.entries.append(build.entry(consumer=consumer, **left))
    world.about.append(build.about_me(consumer=consumer))
    world.contacts += [build.contact(consumer=consumer, worker=worker) for worker in rng.sample(world.staff, 2)]
    seen_by = world.staff[0] if len(world.concerns) % 2 else None
    by = rng.choice(world.staff)
    now = timezone.now()
    days = [now.date() + number * DAY for number in (-2, 2)]
    knows = [{"told_consumer": True}, {"told_at": now}, *({"hold_until": day} for day in days), {}]
    known = {"told_consumer": False} | knows[len(world.concerns) // 2 % len(knows)]
    world.concerns.append(build.concern(consumer=consumer, by=by, seen_by=seen_by, **known))


def _note(rng: random.Random, world: World, consumer: Consumer) -> None:
    status = rng.choice([*enums.NoteStatus.values, "final", "final", "final", "amended"])
    author = rng.choice(world.staff[:5] + world.staff[6:8])
    policy = rng.choice(world.policies)
    sections = [
        build.section(
            prompt=prompt,
            audience=rng.choice(enums.Audience.values),
            decision=rng.choice(enums.SectionDecision.values),
        )
        for prompt in ("what_we_did", "own_words", "next_step")[: rng.randrange(1, 4)]
    ]
    note = build.note(consumer=consumer, author=author, policy=policy, status=status, sections=sections)
    world.notes.append(note)
    world.sections += sections
    for user in rng.sample(world.staff, 2):
        if rng.random() < 0.5:
            build.reading(note=note, user=user)


def _visits(rng: random.Random, world: World, now: dt.datetime) -> None:
    for note in rng.sample(world.notes, 3):
        visit = build.visit(
            note=note, by=world.staff[0], opened_at=rng.choice([now - DAY, now - DAY, None]),
            expires_at=rng.choice([now + DAY, now + DAY, now - DAY / 2]),
            ended_at=rng.choice([None, None, now - DAY / 2]),
        )  # fmt: skip
        world.actors.append(Actor(visit_id=visit.pk))
    world.actors.append(Actor())
