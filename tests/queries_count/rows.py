"""The same pages with one row and with twenty-five of everything that they list."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from uuid import uuid4

from django.utils import timezone

from peernotes.enums import PlanPart
from peernotes.models import (
    AlertAnswer,
    Carer,
    CarerTie,
    Consumer,
    CrisisPlanPart,
    DutyShift,
    Goal,
    GroupRun,
    GroupSession,
    Note,
    Opening,
    RecordEntry,
    RecordQuestion,
    SafetyConcern,
    Service,
    User,
)
from tests.support import build
from tests.support.cast import Cast, assign, make_cast, say

HOUR = dt.timedelta(hours=1)
OPEN_STATES = ("draft", "with_consumer", "changes_requested", "agreed", "deferred")


@dataclass
class Filled:
    cast: Cast
    note: Note
    open: dict[str, Note]
    entry: RecordEntry
    concern: SafetyConcern
    question: RecordQuestion
    struck: Note
    opening: Opening
    event: int
    goal: Goal
    shift: DutyShift
    run: GroupRun
    group_session: GroupSession


def filled(rows: int) -> Filled:
    """As the owner. ``rows`` of people, entries, notes, contacts, concerns, questions, statements, events and peer workers."""
    cast, now = make_cast(), timezone.now()
    cast.users["olu"] = build.user(username=f"{cast.service.slug}-olu")
    User.objects.filter(pk=cast.users["olu"].pk).update(is_operator=True)
    hours = [now - number * HOUR for number in range(rows)]
    people = _people(cast, rows)
    _workers(cast, rows)
    notes = [_note(cast, "final", at) for at in hours]
    unfinished = {state: [_note(cast, state, at) for at in hours] for state in OPEN_STATES}
    entries = [build.entry(consumer=cast.sam, written_at=at) for at in hours]
    for at in hours:
        build.contact(consumer=cast.sam, worker=cast.users["alex"], happened_at=at)
        build.statement(note=notes[0])
    for entry in entries:
        build.statement_beside(entry=entries[0])
        build.question(consumer=cast.sam, entry=entry)
        build.question(
            consumer=cast.sam, entry=entries[0], answered_by=cast.users["bea"], answered_at=now, answer="Yes."
        )
    question = build.question(consumer=cast.sam)
    build.about_me(consumer=cast.sam)
    concerns = [
        build.concern(consumer=person, by=cast.users["alex"], seen_by=clinician)
        for person in (people if rows > 1 else [cast.sam])
        for clinician in (None, cast.users["bea"])
    ]
    for note in notes[::2]:
        build.reading(note=note, user=cast.users["bea"])
    for at in hours:
        for name in ("alex", "bea", "sam"):
            build.message(user=cast.users[name], consumer=cast.sam, created_at=at)
    _pairs(cast, people, hours)
    struck = _note(cast, "entered_in_error", now)
    openings = [_opening(cast, struck) for _ in hours]
    event = _events(cast, rows)
    first = {state: made[0] for state, made in unfinished.items()}
    return Filled(
        cast,
        notes[0],
        first,
        entries[0],
        concerns[0],
        question,
        struck,
        openings[0],
        event,
        _goals(cast, hours)[0],
        _shifts(cast, rows)[0],
        *_group(cast, people, rows),
    )


def _group(cast: Cast, people: list[Consumer], rows: int) -> tuple[GroupRun, GroupSession]:
    """Led by Alex; as many groups, programmes, people in it and sessions, of which the first is not final yet."""
    leads = {cast.users["alex"]: "peer"}
    opened = build.programme(service=cast.service, form="open_access", sessions=None)
    runs = [build.group(service=cast.service, led_by=leads, programme=opened) for _ in range(rows)]
    for person in people:
        build.in_group(run=runs[0], consumer=person)
    build.spoken_yes(consumer=cast.sam, topics=["how_i_am"])
    for number in range(rows):
        build.referral(consumer=cast.sam, by=cast.users["alex"], what="elsewhere", place=f"There {number}")
        build.spoken_share(consumer=cast.sam, worker=cast.users["alex"], listener=cast.users["bea"])
        by = cast.users["ada"]
        build.leaflet(service=cast.service, by=by, title=f"Rest {number}")
        build.recommendation(service=cast.service, by=by, number=3, version=number + 1, owner=by)
        build.leaflet(service=cast.service, by=by, id=uuid4(), line=runs[0].pk, number=number + 1)
    _meetings(cast, rows)
    held = [build.group_session(run=runs[0], final=bool(number)) for number in range(rows)]
    return runs[0], held[0]


def _meetings(cast: Cast, rows: int) -> None:
    """As many, and as much to talk about in the one whose id is that of the service."""
    by, one = (
        cast.users["alex"],
        build.team_meeting(
            service=cast.service,
            by=cast.users["alex"],
            members=[cast.users["alex"], cast.users["bea"]],
            id=cast.service.pk,
        ),
    )
    build.meeting_item(consumer=cast.sam, meeting=one, by=by, id=cast.sam.pk)
    for _number in range(rows):
        build.team_meeting(service=cast.service, by=by, members=[by])
        build.meeting_item(consumer=cast.sam, meeting=one, by=by)


def _opening(cast: Cast, struck: Note) -> Opening:
    return build.opening(note=struck, by=cast.users["ada"], answered_by=cast.users["ravi"])


def _alerts(cast: Cast, people: list[Consumer]) -> None:
    """As many that wait as were looked at."""
    cast.users["pia"] = build.user(username=f"{cast.service.slug}-pia")
    build.member(user=cast.users["pia"], service=cast.service, role="privacy_officer")
    for person in people:
        build.alert(consumer=person, user=cast.users["alex"])
        build.emergency(consumer=person, user=cast.users["cleo"])
        build.emergency(consumer=cast.sam, user=cast.users["cleo"])
        seen = build.alert(consumer=person, user=cast.users["bea"])
        about = {"service": cast.service, "consumer": person, "created_by": cast.users["pia"]}
        AlertAnswer.objects.create(**about, alert=seen, text="A slip.")


def _pairs(cast: Cast, people: list[Consumer], hours: list[dt.datetime]) -> None:
    """One in force, and earlier ones."""
    ada, ravi = cast.users["ada"], cast.users["ravi"]
    build.same_person(first=cast.sam, second=people[0], by=ada, officer=ravi)
    for at in hours:
        build.same_person(first=cast.sam, second=people[-1], by=ada, ended_by=ravi, ended_at=at)


def _plan_items(cast: Cast, hours: list[dt.datetime]) -> None:
    """One, whose id is Sam's, with as many changes; and as many besides."""
    about = {"consumer": cast.sam, "by": cast.users["bea"], "peer_support": True}
    one = build.plan_item(**about, id=cast.sam.pk)
    for number, at in enumerate(hours, 1):
        build.plan_item(**about, changed_at=at)
        one.text = f"Words {number}"
        one.save(update_fields=["text"])


def _goals(cast: Cast, hours: list[dt.datetime]) -> list[Goal]:
    """The first of them with as many changes; a plan; and as many agreements, one after the other."""
    _plan(cast, len(hours))
    _plan_items(cast, hours)
    for number, at in enumerate(hours, 1):
        state = "agreed" if number == 1 else "replaced"
        build.agreement(consumer=cast.sam, worker=cast.users["alex"], number=number, state=state, agreed_at=at)
    for number, _at in enumerate(hours):
        carer = build.carer_tie(consumer=cast.sam, name=f"Ida {number}")
        build.carer_said(carer=carer, topics=["how_i_am", "what_helps"])
        build.safety_hold(consumer=cast.sam, by=cast.users["bea"])
        build.supporter(consumer=cast.sam, by=cast.users["bea"], agreed_by=cast.users["alex"])
        _signs_in(cast, carer, len(hours))
    for at in hours:
        build.team_statement(consumer=cast.sam)
        build.consultation(service=cast.service, by=cast.users["bea"])
        build.activity(service=cast.service, worker=cast.users["alex"], happened_at=at)
    made = [build.goal(consumer=cast.sam, changed_at=at) for at in hours]
    for number in range(len(hours)):
        Goal.objects.filter(pk=made[0].pk).update(text=f"Words {number}")
    return made


def _signs_in(cast: Cast, tie: CarerTie, rows: int) -> Carer:
    """Bea works with each. The first of them has as many talks, looks, notes and contacts."""
    first = "ida" not in cast.users
    user = build.user(username=f"{cast.service.slug}-{tie.pk}")
    carer = build.carer(tie=tie, user=user, id=user.pk)
    build.carer_worker(carer=carer, worker=cast.users["bea"])
    if first:
        cast.users["ida"] = user
        build.look(
            by=cast.users["alex"], role="consumer_peer_worker", consumer=carer, verb="see_carer_page", times=rows
        )
        for _ in range(rows):
            build.carer_talk(carer=tie, worker=cast.users["alex"], topics=["how_i_am"])
            build.carer_note(carer=carer, author=cast.users["alex"], state="final", open_parts=["what_we_talked_about"])
    return carer


def _plan(cast: Cast, rows: int) -> None:
    """Each part, or one; the first of them with as many changes."""
    parts = [build.plan_part(consumer=cast.sam, part=part) for part in list(PlanPart)[:rows]]
    for number in range(rows):
        CrisisPlanPart.objects.filter(pk=parts[0].pk).update(text=f"Words {number}")


def _shifts(cast: Cast, rows: int) -> list[DutyShift]:
    """Of as many clinicians."""
    made = [build.user(username=f"{cast.service.slug}-c{n}", name=f"Clinician {n}") for n in range(rows)]
    for user in made:
        build.member(user=user, service=cast.service, role="clinician")
    return [build.shift(service=cast.service, user=user) for user in made]


def _meeting(cast: Cast, number: int) -> None:
    """With one more who supervises Alex."""
    user = build.user(username=f"supervisor{number}.{cast.service.slug}")
    tie = build.supervision(service=cast.service, worker=cast.users["alex"], supervisor=user)
    build.supervision_session(tie=tie)


def _people(cast: Cast, rows: int) -> list[Consumer]:
    """Others beside Sam, supported and cared for by the same; and as many changes of the service's details and trainings."""
    for number in range(rows):
        build.training(service=cast.service, user=cast.users["alex"])
        _meeting(cast, number)
        Service.objects.filter(pk=cast.service.pk).update(duty_text=f"Text {number}")
    people = [build.consumer(service=cast.service, name=f"Person {n}", identifier=f"p{n}") for n in range(rows)]
    for person in people:
        assign(cast, "alex", person)
        assign(cast, "bea", person)
        build.consent(consumer=person, scope="read_record")
    _alerts(cast, people)
    return people


def _workers(cast: Cast, rows: int) -> None:
    """So many peer workers who support Sam, each with a choice of Sam's about them."""
    for number in range(rows):
        user = build.user(username=f"{cast.service.slug}-w{number}", name=f"W {number}")
        build.member(user=user, service=cast.service, role="consumer_peer_worker")
        build.assign(user=user, consumer=cast.sam)
        say(cast, "read_record", "given", grantee=user)


def _note(cast: Cast, status: str, at: dt.datetime) -> Note:
    note = build.note(
        consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, status=status, happened_at=at,
        handed_over_at=at, sections=[build.section() for _ in build.PROMPTS],
    )  # fmt: skip
    if note.agreed_hash:
        build.signature(note=note, party="consumer", user=cast.users["sam"], kept=6, total=6)
    return note


def _events(cast: Cast, rows: int) -> int:
    """Returns one of them. And as many files of them."""
    for _ in range(rows):
        build.event_file(service=cast.service, user=cast.users["ada"])
    looks = [
        build.look(by=cast.users[name], role="clinician", consumer=cast.sam, allowed=allowed, times=rows)
        for name in ("alex", "bea")
        for allowed in (True, False)
    ]
    return looks[-1]
