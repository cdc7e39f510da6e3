"""Both models, every kind of consent, every state of a note, everyone who might ask: one world, made as the owner and
marked with canaries. A canary is a word that stands in exactly one place, so that a page that shows it tells what
was shown."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Permission
from django.db import connection
from django.utils import timezone
from psycopg.types.range import TimestamptzRange

from peernotes.models import (
    AboutMe,
    Assignment,
    ConflictOfInterest,
    Consent,
    Consumer,
    ContactLogEntry,
    EntryFile,
    Membership,
    Note,
    PolicyVersion,
    RecordEntry,
    SafetyConcern,
    Service,
    ServiceAssignment,
    User,
    Visit,
)
from peernotes.policy.switches import preset
from tests.matrix.oracle import MODELS, PERSONS
from tests.matrix.stage import DAY, Place, Stage
from tests.matrix.world_notes import make_notes
from tests.support.worlds import columns

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
        make_notes(stage, place, model, now)
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
        EntryFile.objects.create(
            service=place.service, entry=place.entries[person], position=0, media_type="application/pdf", size=8,
            digest="", content=b"%PDF-1.4",
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
