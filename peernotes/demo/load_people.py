"""Service, service model, people, who supports whom."""

from __future__ import annotations

import datetime as dt
from hashlib import sha256
from typing import TYPE_CHECKING

from django.contrib.auth.models import Permission
from django.db.backends.postgresql.psycopg_any import DateTimeTZRange

from peernotes import models
from peernotes.demo import load_carer_files
from peernotes.demo.replay import OWNER, Doer, World, change, new, save
from peernotes.demo.shapes import MomentShape
from peernotes.enums import (
    CARE_ROLES,
    PEER_ROLES,
    ConsentDecision,
    ConsentScope,
    Method,
    ModelAnswer,
    Role,
    TieChange,
    TieState,
    Verb,
)
from peernotes.policy.codes import TIME_TO_ACKNOWLEDGE
from peernotes.policy.model_acknowledgements import TIME_TO_ACKNOWLEDGE as TO_READ
from peernotes.policy.switches import Switches, preset
from peernotes.queries.services import since, switches_of

if TYPE_CHECKING:
    from peernotes.demo import shapes

# A version is thought about before it is approved, and approved before it starts.
PROPOSED = dt.timedelta(days=9)
APPROVED = dt.timedelta(days=6)
TOLD = dt.timedelta(days=1)
LET_IN = dt.timedelta(minutes=40)
# Days ago.
PLANNED = 10
PERMISSIONS = ("support_consumer", "serve_everyone")


def plan(world: World, password: str) -> None:
    """`password` is hashed already: the same for everyone, so hashing it once is enough."""
    permissions = {
        permission.codename: permission
        for permission in Permission.objects.using(OWNER).filter(
            codename__in=PERMISSIONS, content_type__app_label="peernotes"
        )
    }
    _service(world, password)
    for number, policy in enumerate(world.content.policies, start=1):
        _policy(world, number, policy)
    for consumer in world.content.consumers:
        _consumer(world, consumer, password)
    _carers(world)
    for assignment in world.content.assignments:
        _assignment(world, assignment, permissions["support_consumer"])
    for person in world.content.staff:
        if person.duty:
            _duty(world, world.users[person.username], permissions["serve_everyone"])
    _roster(world)
    _code(world, world.content.code)
    _training(world, world.content.training)
    for conflict in world.content.conflicts:
        _conflict(world, conflict)
    for number, policy in enumerate(world.content.policies[1:], start=1):
        _tell(world, number, world.when(policy))


def opening(world: World) -> dt.datetime:
    """Some weeks before the first version of the service model."""
    return world.when(world.content.policies[0]) - dt.timedelta(days=20)


def admin(world: World) -> Doer:
    """The administrator in whose name the service was set up."""
    first = next(person for person in world.content.staff if person.role == Role.SERVICE_ADMIN)
    return world.doer(first.username)


def _user(person: shapes.Staff | shapes.ConsumerShape, password: str, joined: dt.datetime) -> models.User:
    return new(models.User, username=person.username, name=person.name, password=password, date_joined=joined)


def _service(world: World, password: str) -> None:
    opened = opening(world)
    world.service.created_at = opened
    users = [_user(person, password, opened) for person in world.content.staff]
    for person, user in zip(world.content.staff, users, strict=True):
        world.users[person.username] = user
        world.roles[person.username] = person.role

    def do() -> None:
        save(world.service)
        models.User.objects.using(OWNER).bulk_create(users)

    world.at(opened, Doer(), do)
    for person in world.content.staff:
        _membership(world, person)


def _membership(world: World, person: shapes.Staff) -> None:
    """The first administrator appears with the service; everyone else is let in by them."""
    first = admin(world)
    by = Doer() if first.user is world.users[person.username] else first
    opened = world.when(person.joined) if person.joined else opening(world)
    row = new(
        models.Membership,
        service=world.service,
        user=world.users[person.username],
        role=person.role,
        starts_at=opened,
        created_by=by.user,
        created_at=opened,
    )
    world.at(opened, by, lambda: save(row))


def _policy(world: World, number: int, content: shapes.Policy) -> None:
    starts = world.when(content)
    switches = Switches.of(content.switches, base=preset(content.model)).as_dict()
    values = {name: sorted(value) if isinstance(value, frozenset) else value for name, value in switches.items()}
    proposer, approver = world.doer(content.proposed_by), world.doer(content.approved_by)
    row = new(
        models.PolicyVersion,
        service=world.service,
        number=number,
        model=content.model,
        reason=content.reason,
        starts_at=starts,
        proposed_by=proposer.user,
        created_at=starts - PROPOSED,
        **values,
    )

    def propose() -> None:
        save(row)
        world.event(Verb.PROPOSE_POLICY, proposer, row)

    def approve() -> None:
        before = world.policies[-1] if world.policies else None
        counts = since(before, switches_of(row), starts)
        if before:
            change(before, in_force=DateTimeTZRange(before.starts_at, starts))
        change(
            row,
            approved_by=approver.user,
            approved_at=world.now,
            in_force=DateTimeTZRange(starts, None),
            reads_since=counts.record,
            about_me_since=counts.about_me,
            acknowledge_by=starts + TO_READ if number == len(world.content.policies) else None,
        )
        world.policies.append(row)
        world.event(Verb.APPROVE_POLICY, approver, row)

    world.at(starts - PROPOSED, proposer, propose, content.reason)
    world.at(starts - APPROVED, approver, approve, content.reason)


def _tell(world: World, number: int, starts: dt.datetime) -> None:
    """Whoever was there has long read what that version changed; who has no login was told."""
    staff = [person.username for person in _who_works_with_people(world)]
    there = [name for name, row in world.consumers.items() if row.created_at < starts - APPROVED]
    for username in (*there, *staff):
        _one_is_told(world, number, username, starts + TOLD)


def _who_works_with_people(world: World) -> list[shapes.Staff]:
    """But for whoever is new here."""
    return [person for person in world.content.staff if person.role in CARE_ROLES and not person.joined]


def _code(world: World, content: shapes.CodeShape) -> None:
    at, text = world.when(content), content.text.strip()
    proposer, approver = world.doer(content.proposed_by), world.doer(content.approved_by)
    row = new(models.CodeOfConduct, service=world.service, number=1, text=text, proposed_by=proposer.user)
    row.created_at = at - PROPOSED

    def propose() -> None:
        save(row)
        world.event(Verb.PROPOSE_CODE, proposer, row)

    def approve() -> None:
        change(row, approved_by=approver.user, approved_at=at, acknowledge_by=at + TIME_TO_ACKNOWLEDGE)
        world.event(Verb.APPROVE_CODE, approver, row)

    world.at(row.created_at, proposer, propose)
    world.at(at, approver, approve)
    for number, person in enumerate(_who_works_with_people(world), start=1):
        _acknowledge(world, row, person.username, at + number * TOLD)


def _acknowledge(world: World, code: models.CodeOfConduct, username: str, at: dt.datetime) -> None:
    by, digest = world.doer(username), sha256(code.text.encode()).hexdigest()

    def do() -> None:
        common = {"service": world.service, "code": code, "user": by.user}
        save(new(models.CodeAcknowledgement, digest=digest, created_at=at, **common))
        world.event(Verb.ACKNOWLEDGE_CODE, by, code)

    world.at(at, by, do)


def _training(world: World, content: shapes.TrainingShape) -> None:
    """Whoever is new here has noted one, which nobody has confirmed yet."""
    peers = [person for person in world.content.staff if person.role in PEER_ROLES]
    for number, person in enumerate(peers, start=1):
        at = world.when(person.joined) if person.joined else world.when(content) + number * TOLD
        for topic in content.topics[:1] if person.joined else content.topics:
            _trained(world, content, person, topic, at + LET_IN)


def _trained(world: World, content: shapes.TrainingShape, person: shapes.Staff, topic: str, at: dt.datetime) -> None:
    by, confirmer = world.doer(person.username), world.doer(content.confirmed_by)
    row = new(models.TrainingRecord, service=world.service, user=by.user, topic=topic, created_at=at)
    row.held_on, row.hours, row.provider = at.date() - TOLD, content.hours, content.provider

    def note() -> None:
        save(row)
        world.event(Verb.RECORD_TRAINING, by, row)

    def confirm() -> None:
        change(row, confirmed_by=confirmer.user, confirmed_at=world.now)
        world.event(Verb.CONFIRM_TRAINING, confirmer, row, worker=by.user)

    world.at(at, by, note)
    if not person.joined:
        world.at(at + TOLD, confirmer, confirm)


def _one_is_told(world: World, number: int, username: str, at: dt.datetime) -> None:
    consumer, user = world.consumers.get(username), world.users.get(username)
    by = world.doer(username) if user else admin(world)

    def do() -> None:
        version = world.policies[number]
        row = new(
            models.ModelNotice,
            service=world.service,
            version=version,
            consumer=consumer,
            user=None if consumer else user,
            told_by=None if user else by.user,
            created_at=at,
        )
        save(row)
        world.event(Verb.TELL_MODEL, by, version, consumer=consumer, worker=None if consumer else user)

    world.at(at, by, do)
    if not consumer and number == len(world.content.policies) - 1:
        says_of_model(world, username, at, ModelAnswer.UNDERSTOOD)


def says_of_model(world: World, username: str, at: dt.datetime, answer: str, note: str = "") -> None:
    """Of the last version."""
    by = world.doer(username)

    def do() -> None:
        version = world.policies[-1]
        about = {"service": world.service, "version": version, "user": by.user}
        save(new(models.ModelAcknowledgement, answer=answer, note=note, created_at=at, **about))
        world.event(Verb.ACKNOWLEDGE_MODEL, by, version)

    world.at(at, by, do)


def _consumer(world: World, content: shapes.ConsumerShape, password: str) -> None:
    at, by = world.when(content.enrolled), admin(world)
    user = _user(content, password, at) if content.login else None
    common = {"service": world.service, "created_by": by.user, "created_at": at}
    row = new(
        models.Consumer,
        user=user,
        chosen_name=content.name,
        pronouns=content.pronouns,
        date_of_birth=content.born,
        local_identifier=content.local_id,
        **common,
    )
    world.consumers[content.username] = row
    if user:
        world.users[content.username] = user

    def do() -> None:
        if user:
            user.save(using=OWNER, force_insert=True)
        save(row)
        save(new(models.Enrolment, consumer=row, starts_at=at, **common))

    world.at(at, by, do)


def _carers(world: World) -> None:
    for carer in world.content.carers:
        _carer(world, carer)


def _carer(world: World, content: shapes.CarerShape) -> None:
    by, own = world.doer(content.told or content.consumer), world.doer(content.consumer)
    at, consumer = world.when(content.named), world.consumers[content.consumer]
    row = new(
        models.CarerTie,
        service=world.service,
        consumer=consumer,
        chosen_name=content.name,
        relation=content.relation,
        relation_words=content.words,
        designated_place=1 if content.designated else None,
        method="" if content.told else Method.OWN_LOGIN,
        created_by=by.user,
        created_at=at,
        changed_at=at,
    )

    def name() -> None:
        save(row)
        world.event(Verb.NAME_CARER, by, row, consumer=consumer)

    world.at(at, by, name, "carer_tie")
    if content.said:
        _topics(world, content, row)
    if content.signs_in:
        _signs_in(world, content, row)
    if content.excluded:
        _exclude(world, own, row, world.when(content.excluded))


def _signs_in(world: World, content: shapes.CarerShape, row: models.CarerTie) -> None:
    """The consumer hands the link on."""
    own, at = world.doer(content.consumer), world.when(content.signs_in)
    user = new(models.User, username=content.username, name=content.name, password=own.user.password, date_joined=at)
    carer = new(models.Carer, service=world.service, tie=row, user=user, chosen_name=content.name)
    carer.created_by, carer.created_at = own.user, at
    world.carers[content.username] = carer

    def give() -> None:
        save(user)
        save(carer)
        world.event(Verb.GIVE_CARER_LOGIN, own, row, consumer=row.consumer)

    world.at(at, own, give, "gave a carer a sign-in")
    load_carer_files.plan_file(world, content, carer)


def _topics(world: World, content: shapes.CarerShape, row: models.CarerTie) -> None:
    own, at = world.doer(content.consumer), world.when(content.said)
    common = {"scope": ConsentScope.CARER_CONTACT, "carer": row, "method": Method.OWN_LOGIN}
    yes = new(models.Consent, decision=ConsentDecision.GIVEN, topics=sorted(content.hears), **common)
    no = new(models.Consent, decision=ConsentDecision.REFUSED, topics=sorted(content.not_hears), **common)

    def do() -> None:
        for said in (yes, no):
            if said.topics:
                said.service, said.consumer, said.recorded_by = world.service, row.consumer, own.user
                said.policy_version, said.decided_at, said.created_at = world.policy_at(at), at, at
                save(said)
        world.event(Verb.GIVE_CONSENT, own, row, consumer=row.consumer, kind="carer_consent")

    world.at(at, own, do, ConsentScope.CARER_CONTACT)
    for talk in content.talks:
        _talk(world, talk, row)


def _talk(world: World, content: shapes.TalkShape, carer: models.CarerTie) -> None:
    at, worker = world.when(content), world.doer(content.worker)
    about = {"service": world.service, "consumer": carer.consumer, "carer": carer, "worker": worker.user}
    told = {"minutes": content.minutes, "mode": content.mode, "topics": sorted(content.topics)}
    row = new(models.CarerTalk, **about, **told, happened_at=at, created_at=at)

    def do() -> None:
        save(row)
        world.event(Verb.TALK_WITH_CARER, worker, row, consumer=carer.consumer)

    world.at(at, worker, do, "talk with carer")


def _exclude(world: World, own: Doer, row: models.CarerTie, at: dt.datetime) -> None:
    def do() -> None:
        said = {"state": TieState.EXCLUDED, "designated_place": None, "method": Method.OWN_LOGIN}
        change(row, **said, recorded_by_id=own.user.pk, changed_at=at)
        world.event(Verb.SAY_OF_CARER, own, row, consumer=row.consumer)

    world.at(at, own, do, TieChange.EXCLUDE)


def _assignment(world: World, content: shapes.AssignmentShape, permission: Permission) -> None:
    by, since = world.doer(content.by), world.when(content.since)
    consumer = world.consumers[content.consumer]
    row = new(
        models.Assignment,
        user=world.users[content.worker],
        permission=permission,
        content_object=consumer,
        service=world.service,
        created_by=by.user,
        created_at=since,
    )

    def start() -> None:
        save(row)
        world.event(Verb.ASSIGN, by, row.user, kind="assignment", consumer=consumer, worker=row.user)

    def end() -> None:
        models.Assignment.objects.using(OWNER).filter(pk=row.pk).delete()
        world.event(Verb.ASSIGN, by, row.user, kind="assignment", consumer=consumer, worker=row.user)

    world.at(since, by, start, content.why)
    if content.until:
        world.at(world.when(content.until), by, end, content.why)


def _duty(world: World, user: models.User, permission: Permission) -> None:
    by, opened = admin(world), opening(world)
    row = new(
        models.ServiceAssignment,
        user=user,
        permission=permission,
        content_object=world.service,
        created_by=by.user,
        created_at=opened,
    )

    def do() -> None:
        save(row)
        world.event(Verb.ASSIGN, by, user, kind="assignment", worker=user)

    world.at(opened, by, do)


def _roster(world: World) -> None:
    for content in world.content.shifts:
        _shifts(world, content)


def _shifts(world: World, content: shapes.ShiftShape) -> None:
    by, user = admin(world), world.users[content.worker]
    planned = world.when(MomentShape(days_ago=PLANNED, time=content.begins))
    starts = [world.when(MomentShape(days_ago=-day, time=content.begins)) for day in content.days]
    rows = [
        new(
            models.DutyShift,
            service=world.service,
            user=user,
            starts_at=at,
            ends_at=at + dt.timedelta(hours=content.hours),
            created_by=by.user,
            created_at=planned,
        )
        for at in starts
    ]

    def do() -> None:
        for row in rows:
            save(row)
            world.shifts.append(row)
            world.event(Verb.PLAN_DUTY, by, row, kind="duty_shift", worker=user)

    world.at(planned, by, do)


def _conflict(world: World, content: shapes.Conflict) -> None:
    by, at = world.doer(content.consumer if content.by_consumer else content.worker), world.when(content.declared)
    consumer, worker = world.consumers[content.consumer], world.users[content.worker]
    row = new(
        models.ConflictOfInterest,
        service=world.service,
        consumer=consumer,
        user=worker,
        declared_by=by.user,
        created_at=at,
    )

    def do() -> None:
        save(row)
        if content.by_consumer:
            world.event(Verb.NAME_CONFLICT, by, kind="conflict", consumer=consumer)
        else:
            world.event(Verb.DECLARE_CONFLICT, by, consumer=consumer, worker=worker)

    world.at(at, by, do, f"{'named' if content.by_consumer else 'declared'} by themselves")
