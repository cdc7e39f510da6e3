"""For each policy that says who may write a row: who may, and who may not though they see what is needed. Tried as the
application's role in plain statements that give nothing back, so that no other policy answers in its place."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.contrib.auth.models import Permission
from django.db import connection
from django.db.models import Model
from django.db.models.expressions import DatabaseDefault
from django.utils import timezone

from peernotes import audit, models
from peernotes.policy.facts import Actor
from tests.support import build
from tests.support.cast import Cast, make_cast

NOW = timezone.now()
LINK = "a link's hash"


@dataclass
class World:
    """``draft`` and ``final``: Alex's, with Sam; Bea reads the second one. ``about_me``, ``goal``, ``carer``, ``plan`` and ``part``: of Lee, whom Bea works with; Cleo is on duty. ``visit``: on a device, at it. ``link``: to it, not opened.
    ``choices``: on a device, at Noor's standing choices; ``represented``: so decides a representative of hers. ``supporter``: of Sam's, waiting. ``agreement`` and ``over_with``: Alex's, with Sam and with ``gone``.
    ``gone``: no longer with the service, though Alex and Bea are assigned. ``named``: that Sam knows Abe, as Sam says;
    ``declared``: the same, as Abe says."""

    cast: Cast
    draft: models.Note
    final: models.Note
    section: models.NoteSection
    visit: models.Visit
    link: models.Visit
    over: models.Visit
    choices: models.Visit
    number: models.ConsumerNumber
    about_me: models.AboutMe
    goal: models.Goal
    care_plan: models.RecordEntry
    hidden_plan: models.RecordEntry
    item: models.PlanItem
    ended_item: models.PlanItem
    said: models.TeamStatement
    open_round: models.EvaluationRound
    closed_round: models.EvaluationRound
    score: models.MeasureScore
    staff_round: models.EvaluationRound
    unnamed: models.UnnamedScore
    unnamed_closed: models.UnnamedScore
    listener: models.Listener
    timed: models.NoteTime
    tokens: dict[str, UUID]
    hold: models.SafetyHold
    supporter: models.Supporter
    represented: models.Visit
    carer: models.CarerTie
    noors_carer: models.CarerTie
    sams_carer: models.CarerTie
    excluded: models.CarerTie
    nobody: models.User
    signed: models.Carer
    with_carer: models.CarerNote
    carer_asks: models.CarerRequest
    agreement: models.Agreement
    over_with: models.Agreement
    outside: models.OutsideContact
    wellbeing: models.WellbeingPlan
    absence: models.Absence
    activity: models.PeerActivity
    consultation: models.Consultation
    answered_colleague: models.Consultation
    talked: models.CarerTalk
    told_aloud: models.SpokenShare
    carer_contact: models.CarerContact
    opened_part: models.NoteSection
    shut_part: models.NoteSection
    example: models.Example
    agreed_example: models.Example
    amended: models.Note
    plan: models.CrisisPlan
    part: models.CrisisPlanPart
    entry: models.RecordEntry
    risk: models.RecordEntry
    concern: models.SafetyConcern
    untold: models.SafetyConcern
    assignment: models.Assignment
    kept: models.KeptForm
    message: models.Message
    question: models.RecordQuestion
    enrolment: models.Enrolment
    struck: models.Note
    opening: models.Opening
    pair: models.SamePerson
    alert: models.Alert
    emergency: models.EmergencyAccess
    contact: models.ContactLogEntry
    proposal: models.RoleProposal
    offered: models.RoleProposal
    shift: models.DutyShift
    gone: models.Consumer
    code: models.CodeOfConduct
    training: models.TrainingRecord
    tie: models.SupervisionTie
    session: models.SupervisionSession
    role: models.RoleAgreement
    flag: models.SupervisionFlag
    criteria: models.SelectionCriteria
    unpublished: models.SelectionCriteria
    profile: models.PeerProfile
    preference: models.PeerPreference
    meeting: models.FirstMeeting
    answered: models.FirstMeeting
    treating: models.Assignment
    wishes: models.PeerWishes
    no_peer: models.PeerProfile
    debrief: models.Debrief
    named: models.ConflictOfInterest
    declared: models.ConflictOfInterest
    group: models.GroupRun
    other_group: models.GroupRun
    family: models.GroupRun
    family_held: models.GroupSession
    ida_inside: models.Participation
    leader: models.Facilitator
    inside: models.Participation
    had_left: models.Participation
    held: models.GroupSession
    held_signed: models.GroupSession
    held_final: models.GroupSession
    held_next: models.GroupSession
    held_early: models.GroupSession
    came: models.Attendance
    sam_came: models.Attendance
    elsewhere_inside: models.Participation

    def id(self, name: str) -> uuid.UUID:
        return self.cast.users[name].pk

    @property
    def sam(self) -> dict[str, Any]:
        return {"service_id": self.cast.service.pk, "consumer_id": self.cast.sam.pk}

    @property
    def noor(self) -> dict[str, Any]:
        return self.sam | {"consumer_id": self.cast.noor.pk}

    @property
    def overdue(self) -> dict[str, Any]:
        """Of Mo, with whom Alex has worked for weeks and agreed on nothing."""
        return self.sam | {"consumer_id": self.amended.consumer_id}

    @property
    def left(self) -> dict[str, Any]:
        return self.sam | {"consumer_id": self.gone.pk}

    @property
    def of_draft(self) -> dict[str, Any]:
        return {"service_id": self.cast.service.pk, "note_id": self.draft.pk}

    def enter(self, who: str) -> None:
        """A name of the cast, "visit", "link" (held by somebody), or "" for nobody."""
        visits = {
            "visit": self.visit.pk,
            "over": self.over.pk,
            "choices": self.choices.pk,
            "represented": self.represented.pk,
        }
        audit.enter(Actor(visit_id=visits.get(who), user_id=self.id(who) if who in self.cast.users else None))
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('peernotes.link', %s, true)", [LINK if who == "link" else ""])


def _carer_who_hears(consumer: models.Consumer) -> models.CarerTie:
    carer = build.carer_tie(consumer=consumer)
    build.carer_said(carer=carer, topics=["what_helps", "safety_only"], decided_at=NOW - 2 * build.DAY)
    build.carer_said(carer=carer, topics=["safety_only"], decision="withdrawn")
    return carer


def _asked(cast: Cast) -> models.EvaluationRound:
    """Now, with a yes of Sam's and Noor's to it."""
    for each in (cast.sam, cast.noor):
        build.consent(consumer=each, scope="evaluation", decision="given", decided_at=NOW - build.DAY)
    return _round(build.evaluation_period(service=cast.service))


def _round(period: models.EvaluationPeriod) -> models.EvaluationRound:
    return models.EvaluationRound.objects.get(period=period)


def _tokens(cast: Cast) -> dict[str, UUID]:
    """As of two who answered before."""
    about = {name: {"service": cast.service, "user": cast.users[name]} for name in ("dana", "ada")}
    return {name: models.AnswerToken.objects.create(**told).pk for name, told in about.items()}


def _represented(cast: Cast) -> models.Visit:
    """A representative of Noor's, who may decide who reads."""
    models.Service.objects.filter(pk=cast.service.pk).update(representatives=True)
    ida = build.supporter(consumer=cast.noor, by=cast.users["bea"], agreed_by=cast.users["alex"])
    return build.visit_for_choices(consumer=cast.noor, by=cast.users["alex"], supporter=ida)


def _groups(cast: Cast) -> dict[str, Any]:
    """One that Dana leads and that Sam is in, and had left before; and one that nobody leads, in which Nia
    is. One session was before anybody joined."""
    group = build.group(service=cast.service, led_by={cast.users["dana"]: "peer"})
    other = build.group(service=cast.service)
    elsewhere = build.consumer(service=cast.service, name="Nia", identifier="nia")
    build.in_group(run=other, consumer=elsewhere, called="Nightíngale", number=77)
    held = [build.group_session(run=group), build.group_session(run=group), build.group_session(run=group, final=True)]
    held.append(build.group_session(run=group))
    for signed in (held[1], held[3]):
        models.GroupSignature.objects.create(service=cast.service, session=signed, user=cast.users["dana"], version=1)
    build.group_debrief(session=held[0], people=[cast.users["dana"]])
    had_left = build.in_group(run=group, consumer=cast.sam, left_at=NOW)
    sam, inside = build.in_group(run=group, consumer=cast.sam), build.in_group(run=group, consumer=cast.noor)
    return {
        "group": group,
        "other_group": other,
        "held": held[0],
        "held_signed": held[1],
        "held_final": held[2],
        "held_next": held[3],
        "held_early": build.group_session(run=group, happened_at=NOW - 90 * build.DAY),
        "came": build.attendance(session=held[0], inside=inside),
        "elsewhere_inside": build.in_group(run=build.group(service=cast.service), consumer=cast.noor),
        "leader": models.Facilitator.objects.get(run=group),
        "had_left": had_left,
        "sam_came": build.attendance(session=held[1], inside=sam),
        "inside": sam,
    }


def _meetings(cast: Cast) -> None:
    """One that Bea called, with Alex; of Sam something is to be decided there, and something was and Sam was told."""
    bea = cast.users["bea"]
    meeting = build.team_meeting(service=cast.service, by=bea, members=[bea, cast.users["alex"]])
    build.meeting_item(consumer=cast.sam, meeting=meeting, by=bea)
    decided = {"decided": "Yes.", "decided_by": bea, "decided_at": NOW, "tell_by": NOW, "told_by": bea, "told_at": NOW}
    build.meeting_item(consumer=cast.sam, meeting=meeting, by=bea, **decided)


def _family(cast: Cast, ida: models.Carer) -> dict[str, Any]:
    """Two groups for carers: one that nobody is in, and one that Rosa leads and Ida is in."""
    about = {"service": cast.service, "programme": build.programme(service=cast.service, audience="carers")}
    theirs = build.group(**about, led_by={cast.users["rosa"]: "peer"})
    inside = build.in_group(run=theirs, carer=ida)
    return {"family": build.group(**about), "family_held": build.group_session(run=theirs), "ida_inside": inside}


def _carer_with_file(cast: Cast) -> models.Carer:
    """Ida, with a sign-in; Rosa works with her."""
    for name in ("ida", "rosa"):
        cast.users[name] = build.user(username=f"{name}.{cast.service.slug}")
    build.member(user=cast.users["rosa"], service=cast.service, role="carer_peer_worker")
    tie = build.carer_tie(consumer=cast.sam, name="Ida Bell")
    build.spoken_yes(consumer=cast.sam, topics=["how_i_am"])
    build.referral(consumer=cast.sam, by=cast.users["alex"])
    _meetings(cast)
    carer = build.carer(tie=tie, user=cast.users["ida"], created_by=cast.users["sam"])
    build.carer_worker(carer=carer, worker=cast.users["rosa"])
    return carer


def make_world() -> World:
    cast = make_cast(cosign="all")
    alex = cast.users["alex"]
    section = build.section(audience="care_team", decision="undecided")
    draft = build.note(consumer=cast.sam, author=alex, policy=cast.policy, status="with_consumer", sections=[section])
    lee = cast.users["lee"] = build.user(username=f"lee.{cast.service.slug}")
    written = build.consumer(service=cast.service, name="Lee", identifier="3", user=lee)
    build.assign(user=cast.users["bea"], consumer=written)
    final = build.note(consumer=cast.sam, author=alex, policy=cast.policy, sections=[build.section()])
    cast.users["pia"] = build.user(username=f"pia.{cast.service.slug}")
    build.member(user=cast.users["pia"], service=cast.service, role="privacy_officer")
    cast.users["mira"] = build.user(username=f"mira.{cast.service.slug}")
    build.member(user=cast.users["mira"], service=cast.service, role="peer_supervisor")
    cast.users["nils"] = build.user(username=f"nils.{cast.service.slug}")
    build.member(user=cast.users["nils"], service=cast.service, role="consumer_peer_worker")
    build.profile(service=cast.service, user=cast.users["nils"], places=0)
    build.profile(service=cast.service, user=cast.users["mira"])
    cast.users["olga"] = build.user(username=f"olga.{cast.service.slug}")
    build.member(user=cast.users["olga"], service=cast.service, role="records_officer")
    struck = build.note(consumer=cast.sam, author=alex, policy=cast.policy, status="entered_in_error")
    asked = build.note(consumer=cast.sam, author=alex, policy=cast.policy, status="entered_in_error")
    about = {"service": cast.service, "consumer": cast.sam}
    gone = build.gone(
        consumer=build.consumer(service=cast.service, name="Gone", identifier="4"), workers=[alex, cast.users["bea"]]
    )
    mo = build.consumer(service=cast.service, name="Mo", identifier="5")
    build.assign(user=alex, consumer=mo, created_at=NOW - 20 * build.DAY)
    waits = {"method": "one_time_link", "opened_at": None, "token_hash": LINK}
    return World(
        cast=cast,
        draft=draft,
        final=final,
        section=section,
        visit=build.visit(note=draft, by=alex),
        link=build.visit(note=draft, by=alex, **waits),
        over=build.visit(note=draft, by=alex, ended_at=NOW),
        choices=build.visit_for_choices(consumer=cast.noor, by=alex),
        number=models.ConsumerNumber.objects.create(
            service=cast.service, consumer=cast.sam, kind="number", system="s", value="known"
        ),
        about_me=build.about_me(consumer=written),
        goal=build.goal(consumer=written),
        care_plan=build.entry(consumer=cast.sam, kind="care_plan"),
        hidden_plan=build.entry(consumer=cast.sam, kind="care_plan", withheld_until=NOW + 3 * build.DAY),
        item=build.plan_item(consumer=cast.sam, by=cast.users["bea"], peer_support=True),
        ended_item=build.plan_item(consumer=cast.sam, by=cast.users["bea"], ended_at=NOW),
        open_round=(runs := _asked(cast)),
        closed_round=_round(build.evaluation_period(service=cast.service, kind="free", closed=0, by=cast.users["ada"])),
        staff_round=(
            staff := _round(build.evaluation_period(service=cast.service, measures=("role5",), kind="baseline"))
        ),
        unnamed=build.unnamed_score(user=alex, period=staff.period, measure="role5"),
        unnamed_closed=build.unnamed_score(
            user=alex,
            measure="role5",
            period=build.evaluation_period(
                service=cast.service, measures=("role5",), kind="follow_up", closed=0, by=cast.users["ada"]
            ),
        ),
        tokens=_tokens(cast),
        listener=models.Listener.objects.create(service=cast.service, user=cast.users["olga"]),
        timed=build.note_time(note=final, together=1, alone=2),
        score=build.measure_score(consumer=cast.sam, period=runs.period, shared_at=NOW),
        said=build.team_statement(consumer=cast.sam, sent_to="care_team"),
        hold=build.safety_hold(consumer=cast.sam, by=cast.users["bea"], kind="proxy"),
        supporter=build.supporter(consumer=cast.sam, by=cast.users["bea"]),
        represented=_represented(cast),
        carer=build.carer_tie(consumer=written),
        noors_carer=build.carer_tie(consumer=cast.noor),
        sams_carer=_carer_who_hears(cast.sam),
        signed=(signed := _carer_with_file(cast)),
        with_carer=build.carer_note(carer=signed, author=cast.users["rosa"]),
        carer_asks=build.carer_request(carer=signed, what="programme"),
        nobody=build.user(username=f"nobody.{cast.service.slug}"),
        excluded=build.carer_tie(consumer=cast.sam, name="Ed", state="excluded"),
        agreement=build.agreement(consumer=cast.sam, worker=alex),
        amended=build.note(consumer=mo, author=alex, policy=cast.policy),
        absence=build.absence(service=cast.service, worker=alex),
        activity=build.activity(service=cast.service, worker=alex),
        opened_part=_opened_part(cast),
        shut_part=_opened_part(cast, audience="just_us"),
        example=build.example(section=_opened_part(cast)),
        agreed_example=build.example(section=_opened_part(cast), agreed_at=NOW),
        consultation=build.consultation(service=cast.service, by=alex, sent_to="clinicians"),
        answered_colleague=build.consultation(
            service=cast.service, by=alex, answer="A", answered_by=cast.users["bea"], answered_at=NOW
        ),
        talked=build.carer_talk(carer=signed.tie, worker=alex, topics=[]),
        told_aloud=build.spoken_share(consumer=cast.sam, worker=alex, listener=cast.users["bea"]),
        carer_contact=build.carer_contact(carer=signed, worker=cast.users["rosa"]),
        wellbeing=build.wellbeing(worker=alex),
        outside=build.outside(contact=build.contact(consumer=cast.sam, worker=alex)),
        over_with=build.agreement(consumer=gone, worker=alex, agreed_at=NOW, state="replaced"),
        plan=build.open_on_duty(consumer=written),
        part=build.plan_part(consumer=written),
        entry=build.entry(consumer=cast.sam, created_by=cast.users["bea"]),
        risk=build.entry(consumer=cast.sam, created_by=cast.users["bea"], kind="risk"),
        concern=build.concern(consumer=cast.sam, by=alex),
        untold=build.concern(consumer=cast.sam, by=alex, seen_by=cast.users["bea"], told_consumer=False),
        assignment=models.Assignment.objects.get(user=alex, content_object=cast.sam),
        enrolment=models.Enrolment.objects.create(**about, starts_at=NOW),
        struck=struck,
        opening=models.Opening.objects.create(**about, note=asked, reason="R", created_by=cast.users["olga"]),
        alert=build.alert(consumer=cast.sam, user=cast.users["cleo"]),
        emergency=build.emergency(consumer=cast.sam, user=cast.users["cleo"]),
        pair=build.same_person(first=written, second=gone, by=cast.users["olga"], officer=cast.users["ravi"]),
        contact=build.contact(consumer=cast.sam, worker=cast.users["dana"]),
        training=build.training(service=cast.service, user=alex),
        tie=(tie := build.supervision(service=cast.service, worker=alex, supervisor=cast.users["mira"])),
        session=(session := build.supervision_session(tie=tie)),
        flag=build.flag(session=session, consumer=cast.sam),
        role=build.role_agreement(service=cast.service, worker=alex),
        criteria=build.criteria(service=cast.service, by=cast.users["ada"], approved_by=cast.users["abe"]),
        unpublished=build.criteria(service=cast.service, by=cast.users["ada"], number=2),
        profile=build.profile(service=cast.service, user=cast.users["dana"], offered=False),
        meeting=build.meeting(consumer=cast.sam, worker=cast.users["mira"]),
        answered=build.meeting(consumer=cast.sam, worker=cast.users["mira"], answer="somebody_else"),
        treating=models.Assignment.objects.get(user=cast.users["bea"], content_object=cast.sam),
        preference=build.preference(consumer=written, wants="no"),
        wishes=build.wishes(consumer=written),
        no_peer=build.profile(service=cast.service, user=cast.users["bea"]),
        debrief=models.Debrief.objects.create(service=cast.service, worker=alex),
        named=build.conflict(user=cast.users["abe"], consumer=cast.sam, declared_by=cast.users["sam"]),
        declared=build.conflict(user=cast.users["abe"], consumer=cast.sam, declared_by=cast.users["abe"]),
        **_groups(cast),
        **_family(cast, signed),
        code=build.proposed_code(service=cast.service, by=cast.users["ada"]),
        offered=models.RoleProposal.objects.create(
            service=cast.service,
            user=cast.users["cleo"],
            role="auditor",
            starts_at=NOW,
            reason="R",
            proposed_by=cast.users["ada"],
        ),
        proposal=models.RoleProposal.objects.create(
            service=cast.service,
            user=cast.users["abe"],
            role="clinician",
            starts_at=NOW,
            reason="R",
            proposed_by=cast.users["ravi"],
        ),
        shift=build.shift(service=cast.service, user=cast.users["cleo"]),
        question=models.RecordQuestion.objects.create(
            service=cast.service, consumer=cast.sam, event_id=7, about_at=NOW, text="Why?"
        ),
        gone=gone,
        message=models.Message.objects.create(**about, user=alex, kind="note_came_back", object_id=draft.pk),
        kept=models.KeptForm.objects.create(user=alex, path="/", fields=[], kept_at=NOW),
    )


def insert(row: Model) -> int:
    fields = {field: getattr(row, field.attname) for field in row._meta.concrete_fields}
    given = {
        f: v for f, v in fields.items() if not isinstance(v, DatabaseDefault) and (v is not None or not f.primary_key)
    }
    values = [field.get_db_prep_save(value, connection) for field, value in given.items()]
    names = ", ".join(field.column for field in given)
    with connection.cursor() as cursor:
        statement = f"INSERT INTO {row._meta.db_table} ({names}) VALUES ({', '.join(['%s'] * len(values))})"
        cursor.execute(statement, values)
        return int(cursor.rowcount)


def update(row: Model, column: str, value: object) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {row._meta.db_table} SET {column} = %s WHERE id = %s", [value, row.pk])
        return int(cursor.rowcount)


def change(row: Model, **columns: object) -> int:
    with connection.cursor() as cursor:
        names = ", ".join(f"{column} = %s" for column in columns)
        cursor.execute(f"UPDATE {row._meta.db_table} SET {names} WHERE id = %s", [*columns.values(), row.pk])
        return int(cursor.rowcount)


def delete(row: Model) -> int:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {row._meta.db_table} WHERE id = %s", [row.pk])
        return int(cursor.rowcount)


class Case(NamedTuple):
    """``do``: the number of rows that it wrote."""

    policy: str
    allowed: bool
    who: str
    do: Callable[[World], int]


def may(policy: str, who: str, do: Callable[[World], int]) -> Case:
    return Case(policy, True, who, do)


def may_not(policy: str, who: str, do: Callable[[World], int]) -> Case:
    return Case(policy, False, who, do)


# --- rows that somebody might write ----------------------------------------------------------------------------------


def rename(w: World) -> int:
    return update(w.cast.sam, "pronouns", "they/them")


def number(w: World, **more: Any) -> int:
    return insert(models.ConsumerNumber(**w.sam, **({"kind": "number", "value": "new"} | more)))


def assign(w: World, name: str, consumer: models.Consumer | None = None, *, by: str = "ada") -> int:
    support = Permission.objects.get(codename="support_consumer")
    told = {
        "content_object": consumer or w.cast.sam,
        "service": w.cast.service,
        "created_at": NOW,
        "created_by_id": w.id(by) if by else None,
    }
    return insert(models.Assignment(user_id=w.id(name), permission=support, **told))


def conflict(w: World, user: str, by: str = "", whose: dict[str, Any] | None = None) -> int:
    return insert(
        models.ConflictOfInterest(
            **(whose or w.sam), user_id=w.id(user), declared_by_id=w.id(by or user), created_at=NOW
        )
    )


def consent(w: World, by: str | None, **more: Any) -> int:
    """A standing one, unless ``more`` names the note."""
    told = {"scope": "read_record", "decision": "given", "method": "own_login", "decided_at": NOW} | more
    return insert(models.Consent(**(w.sam | told), recorded_by_id=w.id(by) if by else None))


def spoken(w: World, by: str, **more: Any) -> int:
    told = {"scope": "share_note", "note_id": w.draft.pk, "method": "paper", "witness": "W", "reason": "R"} | more
    return consent(w, by, **told)


def standing(w: World, by: str, **more: Any) -> int:
    told = {"method": "paper", "witness": "W", "reason": "R"} | more
    return consent(w, by, **told)


def dictated(w: World, whose: dict[str, Any], writer: str) -> int:
    return insert(models.AboutMe(**whose, updated_at=NOW, written_down_by_id=w.id(writer)))


def plan_item(w: World, by: str, **more: Any) -> int:
    told = {"entry_id": w.care_plan.pk, "text": "T", "peer_support": True, "changed_by_id": w.id(by)}
    return insert(models.PlanItem(**(w.sam | told | more)))


def keep_item(w: World, by: str, row: models.PlanItem | None = None) -> int:
    given = {"text": "Changed.", "changed_by_id": w.id(by)}
    return models.PlanItem.objects.filter(pk=(row or w.item).pk).update(**given)


def goal(whose: dict[str, Any], **more: Any) -> int:
    return insert(models.Goal(**whose, text="T", only_me=False, **more))


def consultation(w: World, who: str) -> int:
    told = {"sent_to": "peers", "kind": "role", "question": "T", "created_by_id": w.id(who)}
    return insert(models.Consultation(service=w.cast.service, **told))


def _opened_part(cast: Cast, **more: Any) -> models.NoteSection:
    part = build.section(**more)
    build.note(consumer=cast.sam, author=cast.users["alex"], policy=cast.policy, sections=[part])
    return part


def offer(w: World, who: str, part: models.NoteSection, **more: Any) -> int:
    told = {"prompt": part.prompt, "text": part.text, "author_id": w.id(who), "created_by_id": w.id(who)} | more
    return insert(
        models.Example(service=w.cast.service, consumer=w.cast.sam, note_id=part.note_id, section=part, **told)
    )


def change_example(example: models.Example, **more: Any) -> int:
    return models.Example.objects.filter(pk=example.pk).update(**more)


def answer_colleague(w: World, who: str) -> int:
    given = {"answer": "A", "answered_by": w.id(who), "answered_at": NOW}
    return models.Consultation.objects.filter(pk=w.consultation.pk).update(**given)


def correct_answer(w: World, **more: Any) -> int:
    return models.Consultation.objects.filter(pk=w.answered_colleague.pk).update(answer="B", **more)


def taken_back(row: Any, **more: Any) -> int:
    said = {"taken_back_at": NOW, "taken_back_why": "twice"} | more
    return type(row).objects.filter(pk=row.pk).update(**said)


def activity(w: World, worker: str) -> int:
    told = {"happened_at": NOW, "minutes": 5, "kind": "travel", "co_with": "nobody", "created_by_id": w.id("alex")}
    return insert(models.PeerActivity(service=w.cast.service, worker_id=w.id(worker), **told))


def to_team(whose: dict[str, Any], **more: Any) -> int:
    told = {"sent_to": "both", "about": "T", "method": "own_login", "due_at": NOW}
    return insert(models.TeamStatement(**whose, **(told | more)))


def score(w: World, whose: dict[str, Any], who: str | None, **more: Any) -> int:
    told = {
        "total": 48,
        "method": "own_login",
        "round_id": w.open_round.pk,
        "created_by_id": w.id(who) if who else None,
    }
    return insert(models.MeasureScore(**whose, **(told | more)))


def unnamed(w: World, who: str, token: str, **more: Any) -> int:
    told = {"service": w.cast.service, "round_id": w.staff_round.pk, "token_id": w.tokens[token], "total": None}
    return insert(models.UnnamedScore(**(told | more)))


def change_unnamed(w: World, *, closed: bool = False) -> int:
    mine = w.unnamed_closed if closed else w.unnamed
    return models.UnnamedScore.objects.filter(pk=mine.pk).update(answers=[1])


def note_time(w: World, who: str, note: models.Note) -> int:
    told = {"service": w.cast.service, "note": note, "worker_id": w.id(who), "sitting": uuid.uuid4()}
    return insert(models.NoteTime(**told))


def longer(w: World) -> int:
    return models.NoteTime.objects.filter(pk=w.timed.pk).update(seconds_alone=9)


def speak_up(w: World, who: str, listener: str = "") -> int:
    told = {"kind": "exclusion", "wants": "talk" if listener else "just_count"}
    whom = {"worker_id": w.id(who), "listener_id": w.id(listener) if listener else None}
    return insert(models.StigmaReport(service=w.cast.service, **whom, **told))


def share_score(w: World) -> int:
    return models.MeasureScore.objects.filter(pk=w.score.pk).update(shared_at=NOW)


def answer_said(w: World, who: str) -> int:
    given = {"answer": "A", "answered_by": w.id(who), "answered_at": NOW}
    return models.TeamStatement.objects.filter(pk=w.said.pk).update(**given)


def take_said_back(w: World, *, at: datetime | None = NOW) -> int:
    return models.TeamStatement.objects.filter(pk=w.said.pk).update(taken_back_at=at)


def carer(w: World, whose: dict[str, Any], who: str, **more: Any) -> int:
    told = {"chosen_name": "T", "relation": "friend", "created_by_id": w.id(who), "changed_at": NOW}
    return insert(models.CarerTie(**whose, **(told | more)))


def safety_hold(w: World, whose: dict[str, Any], who: str, **more: Any) -> int:
    return insert(models.SafetyHold(**whose, created_by_id=w.id(who), kind="carer_disclosure", **more))


def of_hold(w: World, **told: Any) -> int:
    return change(w.hold, **told)


def supporter(w: World, whose: dict[str, Any], who: str, **more: Any) -> int:
    told = {"name": "T", "kind": "supporter", "scope": [], "starts_on": NOW.date(), "created_by_id": w.id(who)}
    return insert(models.Supporter(**whose, **(told | more)))


def of_supporter(w: World, what: str, who: str) -> int:
    return change(w.supporter, **{f"{what}_by_id": w.id(who), f"{what}_at": NOW})


def represented(w: World, **more: Any) -> int:
    told = {"visit_id": w.represented.pk, "represented_by": "Ida Bell, guardian by order"} | more
    return chosen(w, **told)


def signs_in(w: World, who: str, tie: models.CarerTie) -> int:
    """As a carer of somebody's, by a login that is nobody's yet."""
    told = {"created_by_id": w.id(who), "chosen_name": "T", "user_id": w.nobody.pk, "tie": tie}
    return insert(models.Carer(service=w.cast.service, **told))


def offered(w: World, who: str, **more: Any) -> int:
    told = {"what": "elsewhere", "place": "There"} | more
    return insert(models.Referral(**w.sam, created_by_id=w.id(who), **told))


def asked_for(w: World, who: str, **more: Any) -> int:
    yes = {"answer": "accepted", "method": "own_login", "recorded_by_id": w.id(who), "answered_at": NOW}
    return offered(w, who, asked_by="self", place="Elsewhere", **yes, **more)


def answered(w: World, who: str, **more: Any) -> int:
    """What Alex offered Sam."""
    told = {"answer": "accepted", "recorded_by_id": w.id(who), "answered_at": NOW} | more
    return models.Referral.objects.filter(consumer=w.cast.sam, place="").update(**told)


def called(w: World, by: str) -> int:
    return insert(models.TeamMeeting(service=w.cast.service, created_by_id=w.id(by), kind="mdt", starts_at=NOW))


def the_meeting(w: World) -> models.TeamMeeting:
    return models.TeamMeeting.objects.get(service=w.cast.service)


def put_off(w: World) -> int:
    return models.TeamMeeting.objects.filter(service=w.cast.service).update(starts_at=NOW)


def sits_in(w: World, whom: str) -> int:
    return insert(models.MeetingMember(service=w.cast.service, meeting=the_meeting(w), user_id=w.id(whom)))


def sits_out(w: World) -> int:
    return models.MeetingMember.objects.filter(service=w.cast.service, user=w.id("alex")).delete()[0]


def brought(w: World, by: str) -> int:
    return insert(models.MeetingItem(**w.sam, created_by_id=w.id(by), meeting=the_meeting(w), question="?"))


def on_item(w: World, told: bool, **more: Any) -> int:
    return models.MeetingItem.objects.filter(consumer=w.cast.sam, told_at__isnull=not told).update(**more)


def aloud(w: World, who: str, topics: list[str]) -> int:
    """To Cleo, of Sam, who said yes to one topic."""
    told = {"worker_id": w.id(who), "listener_id": w.id("cleo"), "topics": topics}
    return insert(models.SpokenShare(**w.sam, **told))


def aloud_at(w: World, item: Any) -> int:
    """In a meeting, about what it talked of."""
    told = {"worker_id": w.id("alex"), "listener_id": w.id("cleo"), "topics": ["how_i_am"], "in_meeting": True}
    return insert(models.SpokenShare(**w.sam, **told, item_id=item))


def its_item(w: World) -> Any:
    return models.MeetingItem.objects.filter(consumer=w.cast.sam).values_list("pk", flat=True).first()


YES = {"answer": "accepted", "answered_at": NOW}


def asks_as_carer(w: World, who: str, **more: Any) -> int:
    told = {"created_by_id": w.id(who), "what": "support"} | more
    return insert(models.CarerRequest(service=w.cast.service, carer=w.signed, **told))


def of_request(w: World, **more: Any) -> int:
    return models.CarerRequest.objects.filter(pk=w.carer_asks.pk).update(**more)


def taken_from(w: World, gave_it: str) -> int:
    """A sign-in that somebody gave, by whoever acts."""
    made = models.Carer.objects.filter(pk=w.signed.pk, created_by=w.id(gave_it))
    return made.update(ended_at=NOW)


def works_with_carer(w: World, who: str, **more: Any) -> int:
    told = {"created_by_id": w.id(who), "worker_id": w.id("alex")} | more
    return insert(models.CarerAssignment(service=w.cast.service, carer=w.signed, **told))


def written_with_carer(w: World, who: str, **more: Any) -> int:
    told = {"author_id": w.id(who), "kind": "support", "what_we_talked_about": "T", "changed_at": NOW} | more
    return insert(models.CarerNote(service=w.cast.service, carer=w.signed, **told))


def changed_with_carer(w: World, **said: Any) -> int:
    """Dana's note with Sam's carer."""
    return models.CarerNote.objects.filter(pk=w.with_carer.pk).update(**said)


def contact_with_carer(w: World, worker: str) -> int:
    told = {"worker_id": w.id(worker), "happened_at": NOW, "minutes": 5, "mode": "phone"}
    return insert(models.CarerContact(service=w.cast.service, carer=w.signed, **told))


def carer_on_visit(w: World, **more: Any) -> int:
    """Of Noor's, who has no sign-in."""
    told = {"chosen_name": "T", "relation": "friend", "method": "shared_device", "visit_id": w.choices.pk}
    return insert(models.CarerTie(**(w.noor | told | {"changed_at": NOW} | more)))


def said_on_visit(w: World, **more: Any) -> int:
    told = {"state": "excluded", "method": "shared_device", "recorded_by": None} | more
    return models.CarerTie.objects.filter(consumer=w.cast.noor).update(**told)


def joins_on_visit(w: World) -> dict[str, Any]:
    return w.noor | {"created_by_id": None, "method": "shared_device"}


def of_carer(w: World, who: str, method: str = "own_login") -> int:
    """What holds for a carer of Lee's."""
    said = {"state": "excluded", "method": method, "recorded_by": w.id(who), "witness": "Jo", "reason": "No phone."}
    return models.CarerTie.objects.filter(pk=w.carer.pk).update(**said)


def for_carer(w: World, whose: dict[str, Any], carer: models.CarerTie) -> int:
    said = {"scope": "carer_contact", "decision": "given", "method": "own_login", "topics": ["how_i_am"]}
    return insert(models.Consent(**whose, **said, carer=carer, recorded_by_id=w.id("sam"), decided_at=NOW))


def talk(w: World, who: str, topics: list[str], carer: models.CarerTie | None = None) -> int:
    """With Sam's carer, who may hear what helps."""
    told = {"worker_id": w.id(who), "happened_at": NOW, "minutes": 5, "mode": "phone", "topics": topics}
    return insert(models.CarerTalk(**w.sam, **told, carer=carer or w.sams_carer))


def part(whose: dict[str, Any]) -> int:
    return insert(models.CrisisPlanPart(**whose, part="signs", text="T", only_me=False))


def agreement(w: World, whose: dict[str, Any], worker: str, **more: Any) -> int:
    """A draft; with ``more`` one that says somebody's yes from the start."""
    return insert(models.Agreement(**whose, worker_id=w.id(worker), number=9, channels=["phone"], **more))


def away(w: World, who: str, by: str) -> int:
    told = {"starts_on": NOW.date(), "ends_on": NOW.date(), "created_by_id": w.id(by)}
    return insert(models.Absence(service=w.cast.service, worker_id=w.id(who), **told))


def outside(w: World, contact: models.ContactLogEntry, worker: str) -> int:
    told = {"happened_at": NOW, "what": ["hours"], "answer": "urgent"}
    return insert(models.OutsideContact(service=w.cast.service, contact=contact, worker_id=w.id(worker), **told))


def on_visit(w: World, **more: Any) -> int:
    told = {"scope": "share_note", "note_id": w.draft.pk, "method": "shared_device", "visit_id": w.visit.pk} | more
    return consent(w, None, **told)


def chosen(w: World, **more: Any) -> int:
    told = {"scope": "read_record", "method": "shared_device", "visit_id": w.choices.pk, "consumer_id": w.cast.noor.pk}
    return consent(w, None, **(told | more))


def for_choices(w: World, whose: dict[str, Any], by: str = "alex") -> int:
    return insert(models.Visit(**whose, method="shared_device", started_by_id=w.id(by), opened_at=NOW, expires_at=NOW))


def visit(w: World, by: str) -> int:
    return insert(
        models.Visit(
            **w.sam, note=w.draft, method="shared_device", started_by_id=w.id(by), opened_at=NOW, expires_at=NOW
        )
    )


def note(w: World, author: str, whose: dict[str, Any] | None = None, **more: Any) -> int:
    told = {"author_id": w.id(author), "policy_version": w.cast.policy, "kind": "contact", "happened_at": NOW}
    return insert(models.Note(**(whose or w.sam), **told, **more))


def amendment(w: World, whose: dict[str, Any]) -> int:
    told = {"author_id": w.id("alex"), "policy_version": w.cast.policy, "kind": "contact", "happened_at": NOW}
    return insert(models.Note(**whose, **told, amends=w.amended))


def handed_on(w: World, author: str, **more: Any) -> int:
    told = {"continues": w.draft, "begun_by_id": w.id("alex")} | more
    about = {"policy_version": w.cast.policy, "kind": "contact", "happened_at": NOW} | w.sam
    return insert(models.Note(**(about | told), author_id=w.id(author)))


def section(w: World) -> int:
    return insert(models.NoteSection(**w.sam, note=w.draft, prompt="my_view", voice="both", position=9))


def signature(w: World, party: str, user: str | None) -> int:
    return insert(
        models.Signature(
            **w.of_draft, party=party, user_id=w.id(user) if user else None, content_hash="h", method="own_login",
            signed_at=NOW,
        )
    )  # fmt: skip


def statement(w: World, **more: Any) -> int:
    told = {"note": w.draft, "text": "T", "method": "own_login"} | more
    return insert(models.ConsumerStatement(**(w.sam | told)))


def reading(w: World, user: str) -> int:
    return insert(models.Reading(**w.of_draft, user_id=w.id(user), first_read_at=NOW))


def contact(w: World, worker: str, **more: Any) -> int:
    return insert(
        models.ContactLogEntry(**(w.sam | more), worker_id=w.id(worker), happened_at=NOW, minutes=5, mode="phone")
    )


def entry(w: World, by: str, kind: str = "progress", **more: Any) -> int:
    told = {"kind": kind, "title": "T", "text": "T", "author_name": "A", "written_at": NOW}
    return insert(models.RecordEntry(**(w.sam | more), created_by_id=w.id(by), **told))


def concern(w: World, by: str, whose: dict[str, Any] | None = None, basis: str = "consented") -> int:
    return insert(models.SafetyConcern(**(whose or w.sam), created_by_id=w.id(by), fact="F", basis=basis, due_at=NOW))


def hold(w: World, by: str, days: int = 3, told: models.SafetyConcern | None = None) -> int:
    until = timezone.localdate() + timedelta(days=days)
    return insert(
        models.ConcernHold(
            **w.sam, created_by_id=w.id(by), concern=told or w.untold, until=until, reason="R", created_at=NOW
        )
    )


def contribute(w: World, by: str, to: models.RecordEntry | None = None) -> int:
    added = models.Contribution(
        **w.sam, created_by_id=w.id(by), entry=to or w.risk, saw="S", told_consumer=True, created_at=NOW
    )
    return insert(added)


def withhold(w: World, by: str, days: int = 9) -> int:
    until = timezone.localdate() + timedelta(days=days)
    kept = models.Withholding(**w.sam, created_by_id=w.id(by), entry=w.entry, until=until, reason="R", created_at=NOW)
    return insert(kept)


def event(w: World, actor: str | None, visit_id: uuid.UUID | None = None) -> int:
    """Its moment is PostgreSQL's to say."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO peernotes_event (actor_id, visit_id, verb) VALUES (%s, %s, 'see_person')",
            [w.id(actor) if actor else None, visit_id],
        )
        return int(cursor.rowcount)


def look(w: World, user: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO peernotes_look (user_id, consumer_id, service_id, at) VALUES (%s, %s, %s, now())",
            [w.id(user), w.cast.sam.pk, w.cast.service.pk],
        )
        return int(cursor.rowcount)


def kept(w: World, user: str | None, visit: models.Visit | None = None) -> int:
    return insert(models.KeptForm(user_id=w.id(user) if user else None, visit=visit, path="/", fields=[], kept_at=NOW))


def enrol(w: World) -> int:
    return insert(models.Consumer(service=w.cast.service, chosen_name="N", local_identifier="9", pronouns=""))


def enrolment(w: World) -> int:
    return insert(models.Enrolment(**w.noor, starts_at=NOW))


def opening(w: World, by: str, note: models.Note | None = None) -> int:
    return insert(models.Opening(**w.sam, note=note or w.struck, reason="R", created_by_id=w.id(by)))


def agree(w: World, by: str) -> int:
    return change(w.opening, agreed=True, answered_by_id=w.id(by), answered_at=NOW)


def same_person(w: World, by: str, **more: Any) -> int:
    told = {"reason": "R", "asked": True, "second_asked": False} | more
    return insert(models.SamePerson(**w.sam, second=w.cast.noor, created_by_id=w.id(by), **told))


def open_in_emergency(w: World, by: str, hours: int = 8, **whose: Any) -> int:
    told = {"reason": "R", "ends_at": timezone.now() + timedelta(hours=hours), "created_at": NOW}
    return insert(models.EmergencyAccess(**(w.sam | whose), created_by_id=w.id(by), **told))


def end_emergency(w: World, by: str) -> int:
    return insert(models.EmergencyAccessEnd(**w.sam, access=w.emergency, created_by_id=w.id(by), created_at=NOW))


def try_in_emergency(w: World, by: str) -> int:
    return insert(models.EmergencyTry(service_id=w.cast.service.pk, created_by_id=w.id(by), created_at=NOW))


def answer_alert(w: World, by: str, name: str) -> int:
    return insert(models.AlertAnswer(**w.sam, alert=w.alert, text="T", created_by_id=w.id(name), created_at=NOW))


def propose(w: World, by: str) -> int:
    told = {"user": w.cast.users["dana"], "role": "clinician", "starts_at": NOW, "reason": "R"}
    return insert(models.RoleProposal(**told, service=w.cast.service, proposed_by_id=w.id(by)))


def decide(w: World, by: str, *, approved: bool) -> int:
    return change(w.proposal, approved=approved, decided_by_id=w.id(by), decided_at=NOW)


def leave(w: World, by: str, *, approved: bool) -> int:
    return change(w.offered, approved=approved, decided_by_id=w.id(by), decided_at=NOW)


def shift(w: World, by: str) -> int:
    times = {"starts_at": NOW, "ends_at": NOW + build.DAY}
    return insert(models.DutyShift(service=w.cast.service, user=w.cast.users["bea"], created_by_id=w.id(by), **times))


def event_file(w: World, by: str, **more: Any) -> int:
    days = {"since": NOW.date(), "until": NOW.date()}
    return insert(models.EventFile(service=w.cast.service, user=w.cast.users[by], **days, **more))


def question(w: World, **more: Any) -> int:
    return insert(models.RecordQuestion(**(w.sam | more), event_id=7, about_at=NOW, text="T"))


def answer(w: World, by: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE peernotes_recordquestion SET answer = 'A', answered_by_id = %s, answered_at = now() WHERE id = %s",
            [w.id(by), w.question.pk],
        )
        return int(cursor.rowcount)


def train(w: World, who: str, **more: object) -> int:
    told = {"topic": "crisis", "held_on": NOW.date(), "hours": 3, "provider": "P"}
    return insert(models.TrainingRecord(service=w.cast.service, user_id=w.id(who), **(told | more)))


def confirm(w: World, by: str) -> int:
    return models.TrainingRecord.objects.filter(pk=w.training.pk).update(confirmed_by_id=w.id(by), confirmed_at=NOW)


def arrange(w: World, by: str) -> int:
    two = {"worker_id": w.id("dana"), "supervisor_id": w.id("mira")}
    return insert(
        models.SupervisionTie(service=w.cast.service, kind="peer", starts_at=NOW, created_by_id=w.id(by), **two)
    )


def end_supervision(w: World) -> int:
    return models.SupervisionTie.objects.filter(pk=w.tie.pk).update(ends_at=NOW)


def log_supervision(w: World, by: str) -> int:
    told = {"held_on": NOW.date(), "minutes": 50, "form": "single", "topics": ["role"]}
    return insert(models.SupervisionSession(service=w.cast.service, tie=w.tie, created_by_id=w.id(by), **told))


def propose_role(w: World, by: str, **more: object) -> int:
    told = {"number": 7, "duties": ["ward"], "hours": 5, "starts_on": NOW.date(), "created_by_id": w.id(by)}
    return insert(models.RoleAgreement(service=w.cast.service, worker_id=w.id("alex"), **(told | more)))


def raise_flag(w: World, by: str, consumer: models.Consumer) -> int:
    told = {"kind": "boundary", "created_by_id": w.id(by)}
    return insert(models.SupervisionFlag(service=w.cast.service, consumer=consumer, session=w.session, **told))


def note_step(w: World, by: str, criteria: models.SelectionCriteria) -> int:
    told = {"held_on": NOW.date(), "outcome": "meets", "created_by_id": w.id(by)}
    about = {"service": w.cast.service, "criteria": criteria, "worker_id": w.id("dana")}
    return insert(models.SelectionStep(**about, **told))


def recommend(w: World, by: str, **more: Any) -> int:
    told = {"number": 2, "version": 1, "state": "doing", "created_by_id": w.id(by)}
    return insert(models.Recommendation(service=w.cast.service, **(told | more)))


def strike_session(w: World, **more: object) -> int:
    return models.SupervisionSession.objects.filter(pk=w.session.pk).update(**({"struck_at": NOW} | more))


def introduce(w: World, who: str) -> int:
    return insert(models.PeerProfile(service=w.cast.service, user_id=w.id(who)))


def debrief(w: World, who: str, **more: object) -> int:
    return insert(models.Debrief(service=w.cast.service, worker_id=w.id(who), **more))


def cosign(w: World, who: str, note: models.Note) -> int:
    return insert(models.Cosignature(**w.sam, note=note, user_id=w.id(who), content_hash="h", answer="signed"))


def end_debrief(w: World, **more: object) -> int:
    return models.Debrief.objects.filter(pk=w.debrief.pk).update(**({"ended_at": NOW} | more))


def meet(w: World, worker: str, **more: Any) -> int:
    return insert(models.FirstMeeting(**(w.sam | {"worker_id": w.id(worker)} | more)))


def join(w: World, **more: Any) -> int:
    told = {"run": w.other_group, "number": 1, "called": "Kite", "created_by_id": w.id("sam")}
    return insert(models.Participation(**(w.sam | told | more)))


def join_as_carer(w: World, **more: Any) -> int:
    """Ida, in the group for carers."""
    told = {"service": w.cast.service, "run": w.family, "carer": w.signed, "number": 9, "called": "I."}
    return insert(models.Participation(**(told | {"created_by_id": w.id("ida")} | more)))


def lead(w: World, by: str, **more: Any) -> int:
    told = {"service": w.cast.service, "run": w.other_group, "user_id": w.id("alex"), "leads_as": "peer"}
    return insert(models.Facilitator(**told, **({"created_by_id": w.id(by)} | more)))


def hold_session(w: World, **more: Any) -> int:
    told = {"run": w.group, "number": 9, "happened_at": NOW, "minutes": 60, "mode": "online", "number_present": 3}
    return insert(models.GroupSession(service=w.cast.service, **(told | {"created_by_id": w.id("dana")} | more)))


def talk_over(w: World, **more: Any) -> int:
    told = {"service": w.cast.service, "run": w.group, "session": w.held_final, "people": [w.id("dana")]}
    told |= {"held_at": NOW, "minutes": 15, "how_we_are": "fine", "created_by_id": w.id("dana")}
    return insert(models.GroupDebrief(**(told | more)))


def agree_in_group(w: World, **more: Any) -> int:
    told = {"service": w.cast.service, "run": w.group, "number": 1, "safety": "Kind.", "created_by_id": w.id("dana")}
    return insert(models.GroupAgreement(**(told | more)))


def sign_session(w: World, session: models.GroupSession, **more: Any) -> int:
    told = {"service": w.cast.service, "session": session, "user_id": w.id("dana"), "version": 1}
    return insert(models.GroupSignature(**(told | more)))


def mark(w: World, inside: models.Participation, **more: Any) -> int:
    about = {"session": w.held, "participation": inside, "present": True, "created_by_id": w.id("dana")}
    return insert(models.Attendance(**(w.sam | about | more)))


def mark_carer(w: World, **more: Any) -> int:
    about = {"session": w.family_held, "participation": w.ida_inside, "present": True, "created_by_id": w.id("rosa")}
    return insert(models.Attendance(service=w.cast.service, **(about | more)))


def acknowledge(w: World, who: str) -> int:
    told = {"service": w.cast.service, "code": w.code, "user_id": w.id(who), "digest": ""}
    return insert(models.CodeAcknowledgement(**told))


def acknowledge_model(w: World, who: str) -> int:
    told = {"service": w.cast.service, "version": w.cast.policy, "user_id": w.id(who), "answer": "fits_me"}
    return insert(models.ModelAcknowledgement(**told))


def notice(w: World, told_by: str | None = None, **whom: object) -> int:
    told = {"service": w.cast.service, "version": w.cast.policy, "told_by_id": w.id(told_by) if told_by else None}
    return insert(models.ModelNotice(**told, **whom))


CASES = [
    may("consumer_write", "ravi", rename),
    may_not("consumer_write", "ada", rename),
    may_not("consumer_write", "sam", rename),
    may("number_start", "ravi", number),
    may_not("number_start", "ada", number),
    may_not("number_start", "ravi", lambda w: number(w, kind="source")),
    may("number_write", "ravi", lambda w: update(w.number, "kind", "former")),
    may_not("number_write", "bea", lambda w: update(w.number, "kind", "former")),
    may("assignment_open", "ada", lambda w: assign(w, "cleo")),
    may_not("assignment_open", "cleo", lambda w: assign(w, "cleo")),
    may("assignment_choose", "alex", lambda w: update(w.assignment, "reads_record", False)),
    may_not("assignment_choose", "ada", lambda w: update(w.assignment, "reads_record", False)),
    may_not("assignment_choose", "sam", lambda w: update(w.assignment, "reads_record", False)),
    may("assignment_end", "ada", lambda w: delete(w.assignment)),
    may_not("assignment_end", "alex", lambda w: delete(w.assignment)),
    may("conflict_declare", "bea", lambda w: conflict(w, "bea")),
    may_not("conflict_declare", "bea", lambda w: conflict(w, "alex")),
    may_not("conflict_declare", "bea", lambda w: conflict(w, "bea", by="alex")),
    may_not("conflict_declare", "cleo", lambda w: conflict(w, "cleo")),
    may("conflict_declare", "mira", lambda w: conflict(w, "mira")),
    may_not("conflict_declare", "nils", lambda w: conflict(w, "nils")),
    may("conflict_name", "sam", lambda w: conflict(w, "bea", by="sam")),
    may_not("conflict_name", "sam", lambda w: conflict(w, "bea", by="alex")),
    may_not("conflict_name", "sam", lambda w: conflict(w, "sam")),
    may_not("conflict_name", "sam", lambda w: conflict(w, "bea", by="sam", whose=w.noor)),
    may_not("conflict_name", "alex", lambda w: conflict(w, "bea", by="alex")),
    may("conflict_end", "sam", lambda w: update(w.named, "ended_at", NOW)),
    may_not("conflict_end", "abe", lambda w: update(w.declared, "ended_at", NOW)),
    may_not("conflict_end", "sam", lambda w: update(w.declared, "ended_at", NOW)),
    may("consent_give", "sam", lambda w: consent(w, "sam")),
    may("consent_give", "alex", lambda w: spoken(w, "alex")),
    may("consent_give", "visit", on_visit),
    may("consent_give", "bea", lambda w: standing(w, "bea")),
    may_not("consent_give", "bea", lambda w: standing(w, "dana")),
    may_not("consent_give", "bea", lambda w: standing(w, "bea", method="own_login")),
    may_not("consent_give", "dana", lambda w: standing(w, "dana", consumer_id=w.cast.noor.pk)),
    may_not("consent_give", "alex", lambda w: consent(w, "sam")),
    may_not("consent_give", "alex", lambda w: consent(w, "alex")),
    may_not("consent_give", "alex", lambda w: spoken(w, "alex", method="own_login")),
    may_not("consent_give", "alex", lambda w: spoken(w, "sam")),
    may_not("consent_give", "dana", lambda w: spoken(w, "dana")),
    may_not("consent_give", "sam", lambda w: consent(w, "sam", consumer_id=w.cast.noor.pk)),
    may_not("consent_give", "sam", lambda w: consent(w, "sam", method="shared_device")),
    may_not("consent_give", "alex", lambda w: on_visit(w)),
    may_not("consent_give", "visit", lambda w: on_visit(w, note_id=None, scope="read_record")),
    may_not("consent_give", "visit", lambda w: on_visit(w, consumer_id=w.cast.noor.pk)),
    may_not("consent_give", "over", lambda w: on_visit(w, visit_id=w.over.pk)),
    may("visit_start", "alex", lambda w: visit(w, "alex")),
    may_not("visit_start", "alex", lambda w: visit(w, "dana")),
    may_not("visit_start", "dana", lambda w: visit(w, "dana")),
    may("visit_start", "alex", lambda w: for_choices(w, w.noor)),
    may_not("visit_start", "alex", lambda w: for_choices(w, w.sam)),
    may_not("visit_start", "dana", lambda w: for_choices(w, w.noor, by="dana")),
    may("consent_give", "choices", lambda w: chosen(w)),
    may_not("consent_give", "choices", lambda w: chosen(w, consumer_id=w.cast.sam.pk)),
    may_not("consent_give", "choices", lambda w: chosen(w, note_id=w.draft.pk, scope="share_note")),
    may_not("consent_give", "visit", lambda w: chosen(w, visit_id=w.visit.pk)),
    may("visit_write", "visit", lambda w: update(w.visit, "ended_at", NOW)),
    may("visit_write", "link", lambda w: update(w.link, "opened_at", NOW)),
    may("visit_write", "alex", lambda w: update(w.link, "ended_at", NOW)),
    may_not("visit_write", "alex", lambda w: update(w.visit, "ended_at", NOW)),
    may("about_me_start", "sam", lambda w: insert(models.AboutMe(**w.sam, updated_at=NOW))),
    may_not("about_me_start", "bea", lambda w: insert(models.AboutMe(**w.noor, updated_at=NOW))),
    may("about_me_start", "alex", lambda w: dictated(w, w.noor, "alex")),
    may_not("about_me_start", "alex", lambda w: dictated(w, w.noor, "dana")),
    may_not("about_me_start", "alex", lambda w: insert(models.AboutMe(**w.noor, updated_at=NOW))),
    may_not("about_me_start", "alex", lambda w: dictated(w, w.sam, "alex")),
    may_not("about_me_start", "dana", lambda w: dictated(w, w.noor, "dana")),
    may_not("about_me_start", "sam", lambda w: dictated(w, w.sam, "sam")),
    may("plan_item_add", "bea", lambda w: plan_item(w, "bea")),
    may_not("plan_item_add", "bea", lambda w: plan_item(w, "cleo")),
    may_not("plan_item_add", "bea", lambda w: plan_item(w, "bea", ended_at=NOW)),
    may_not("plan_item_add", "bea", lambda w: plan_item(w, "bea", entry_id=w.entry.pk)),
    may_not("plan_item_add", "bea", lambda w: plan_item(w, "bea", entry_id=w.hidden_plan.pk)),
    may_not("plan_item_add", "bea", lambda w: plan_item(w, "bea", **w.left)),
    may_not("plan_item_add", "alex", lambda w: plan_item(w, "alex")),
    may_not("plan_item_add", "cleo", lambda w: plan_item(w, "cleo")),
    may_not("plan_item_add", "sam", lambda w: plan_item(w, "sam")),
    may("plan_item_write", "bea", lambda w: keep_item(w, "bea")),
    may_not("plan_item_write", "bea", lambda w: keep_item(w, "cleo")),
    may_not("plan_item_write", "bea", lambda w: keep_item(w, "bea", w.ended_item)),
    may_not("plan_item_write", "alex", lambda w: keep_item(w, "alex")),
    may_not("plan_item_write", "sam", lambda w: keep_item(w, "sam")),
    may("goal_start", "sam", lambda w: goal(w.sam)),
    may_not("goal_start", "bea", lambda w: goal(w.noor)),
    may("goal_start", "alex", lambda w: goal(w.noor, written_down_by_id=w.id("alex"))),
    may_not("goal_start", "alex", lambda w: goal(w.noor, written_down_by_id=w.id("dana"))),
    may_not("goal_start", "alex", lambda w: goal(w.noor)),
    may_not("goal_start", "alex", lambda w: goal(w.sam, written_down_by_id=w.id("alex"))),
    may_not("goal_start", "dana", lambda w: goal(w.noor, written_down_by_id=w.id("dana"))),
    may_not("goal_start", "sam", lambda w: goal(w.sam, written_down_by_id=w.id("sam"))),
    may("score_answer", "sam", lambda w: score(w, w.sam, "sam")),
    may("score_answer", "choices", lambda w: score(w, w.noor, None, method="shared_device")),
    may("score_answer", "alex", lambda w: score(w, w.noor, "alex", method="paper")),
    may_not("score_answer", "alex", lambda w: score(w, w.sam, "alex", method="paper")),  # Sam answered it.
    may_not("score_answer", "alex", lambda w: score(w, w.sam, "alex")),
    may_not("score_answer", "alex", lambda w: score(w, w.sam, "dana", method="paper")),
    may_not("score_answer", "sam", lambda w: score(w, w.sam, "sam", shared_at=NOW)),
    may_not("score_answer", "sam", lambda w: score(w, w.sam, "sam", round_id=w.closed_round.pk)),
    may_not("score_answer", "alex", lambda w: score(w, w.overdue, "alex", method="paper")),
    may("token_make", "bea", lambda w: insert(models.AnswerToken(service=w.cast.service, user_id=w.id("bea")))),
    may_not("token_make", "ada", lambda w: insert(models.AnswerToken(service=w.cast.service, user_id=w.id("bea")))),
    may("unnamed_answer", "dana", lambda w: unnamed(w, "dana", "dana")),
    may_not("unnamed_answer", "ada", lambda w: unnamed(w, "ada", "dana")),
    may_not("unnamed_answer", "dana", lambda w: unnamed(w, "dana", "dana", round_id=w.open_round.pk)),
    may_not("unnamed_answer", "dana", lambda w: unnamed(w, "dana", "dana", about=w.cast.sam.pk)),
    may_not("unnamed_answer", "ada", lambda w: unnamed(w, "ada", "ada")),
    may("unnamed_change", "alex", lambda w: change_unnamed(w)),
    may_not("unnamed_change", "alex", lambda w: change_unnamed(w, closed=True)),
    may("note_time_own", "alex", lambda w: note_time(w, "alex", w.draft)),
    may_not("note_time_own", "dana", lambda w: note_time(w, "dana", w.draft)),
    may_not("note_time_own", "dana", lambda w: note_time(w, "alex", w.draft)),
    may("note_time_own", "alex", longer),
    may_not("note_time_own", "ada", longer),
    may("stigma_add", "alex", lambda w: speak_up(w, "alex")),
    may("stigma_add", "alex", lambda w: speak_up(w, "alex", "olga")),
    may_not("stigma_add", "alex", lambda w: speak_up(w, "alex", "ravi")),
    may_not("stigma_add", "dana", lambda w: speak_up(w, "alex")),
    may_not("stigma_add", "bea", lambda w: speak_up(w, "bea")),
    may("score_share", "sam", share_score),
    may_not("score_share", "bea", share_score),
    may("team_statement_say", "sam", lambda w: to_team(w.sam)),
    may("team_statement_say", "choices", lambda w: to_team(w.noor, method="shared_device")),
    may_not("team_statement_say", "choices", lambda w: to_team(w.noor)),
    may_not("team_statement_say", "alex", lambda w: to_team(w.noor)),
    may_not("team_statement_say", "sam", lambda w: to_team(w.sam, taken_back_at=NOW)),
    may("team_statement_answer", "bea", lambda w: answer_said(w, "bea")),
    may_not("team_statement_answer", "bea", lambda w: answer_said(w, "dana")),
    may("team_statement_take_back", "sam", take_said_back),
    may_not("team_statement_take_back", "sam", lambda w: take_said_back(w, at=None)),
    may("safety_hold_set", "bea", lambda w: safety_hold(w, w.sam, "bea")),
    may("safety_hold_set", "sam", lambda w: safety_hold(w, w.sam, "sam", carer=w.sams_carer)),
    may_not("safety_hold_set", "sam", lambda w: safety_hold(w, w.sam, "sam", carer=w.carer)),
    may_not("safety_hold_set", "bea", lambda w: safety_hold(w, w.sam, "sam")),
    may_not("safety_hold_set", "alex", lambda w: safety_hold(w, w.sam, "alex")),
    may("safety_hold_release", "bea", lambda w: of_hold(w, asked_by_id=w.id("bea"), asked_at=NOW, conversation="T")),
    may_not(
        "safety_hold_release", "alex", lambda w: of_hold(w, asked_by_id=w.id("alex"), asked_at=NOW, conversation="T")
    ),
    may_not(
        "safety_hold_release", "sam", lambda w: of_hold(w, asked_by_id=w.id("sam"), asked_at=NOW, conversation="T")
    ),
    may("supporter_record", "bea", lambda w: supporter(w, w.sam, "bea")),
    may_not("supporter_record", "bea", lambda w: supporter(w, w.sam, "alex")),
    may_not("supporter_record", "bea", lambda w: supporter(w, w.noor, "bea")),
    may_not("supporter_record", "bea", lambda w: supporter(w, w.sam, "bea", agreed_by_id=w.id("alex"), agreed_at=NOW)),
    may_not("supporter_record", "alex", lambda w: supporter(w, w.sam, "alex")),
    may_not("supporter_record", "sam", lambda w: supporter(w, w.sam, "sam")),
    may("supporter_mark", "alex", lambda w: of_supporter(w, "agreed", "alex")),
    may_not("supporter_mark", "alex", lambda w: of_supporter(w, "agreed", "dana")),
    may_not("supporter_mark", "sam", lambda w: of_supporter(w, "agreed", "sam")),
    may("supporter_mark", "sam", lambda w: of_supporter(w, "ended", "sam")),
    may_not("supporter_mark", "sam", lambda w: of_supporter(w, "ended", "bea")),
    may("supporter_mark", "alex", lambda w: of_supporter(w, "ended", "alex")),
    may_not(
        "supporter_mark",
        "alex",
        lambda w: change(w.represented.supporter, ended_by_id=w.id("alex"), ended_at=NOW),
    ),
    may("consent_give", "represented", lambda w: represented(w)),
    may_not("consent_give", "represented", lambda w: represented(w, represented_by="")),
    may_not("consent_give", "represented", lambda w: represented(w, scope="write_notes")),
    may_not("consent_give", "choices", lambda w: chosen(w, represented_by="Ida Bell, guardian by order")),
    may_not("part_start", "represented", lambda w: part(w.noor)),
    may("carer_name", "sam", lambda w: carer(w, w.sam, "sam", method="own_login", designated_place=1)),
    may_not("carer_name", "sam", lambda w: carer(w, w.sam, "alex", method="own_login")),
    may_not(
        "carer_name",
        "sam",
        lambda w: carer(w, w.sam, "sam", method="paper", recorded_by_id=w.id("sam"), witness="Jo", reason="R"),
    ),
    may("carer_name", "choices", lambda w: carer_on_visit(w)),
    may_not("carer_name", "choices", lambda w: carer_on_visit(w, method="own_login")),
    may_not("carer_name", "choices", lambda w: carer_on_visit(w, visit_id=None)),
    may_not("carer_name", "choices", lambda w: carer_on_visit(w, consumer_id=w.cast.sam.pk)),
    may_not("carer_name", "visit", lambda w: carer_on_visit(w, visit_id=w.visit.pk)),
    may_not("carer_name", "alex", lambda w: carer_on_visit(w)),
    may("carer_name", "alex", lambda w: carer(w, w.sam, "alex")),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "sam")),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "alex", method="own_login")),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "alex", designated_place=1)),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "alex", state="excluded")),
    may_not("carer_name", "alex", lambda w: carer(w, w.left, "alex")),
    may_not("carer_name", "dana", lambda w: carer(w, w.noor, "dana")),
    may("carer_person_add", "sam", lambda w: signs_in(w, "sam", w.sams_carer)),
    may("carer_person_add", "alex", lambda w: signs_in(w, "alex", w.sams_carer)),
    may_not("carer_person_add", "alex", lambda w: signs_in(w, "sam", w.sams_carer)),
    may_not("carer_person_add", "dana", lambda w: signs_in(w, "dana", w.carer)),
    may_not("carer_person_add", "bea", lambda w: signs_in(w, "bea", w.excluded)),
    may("referral_offer", "alex", lambda w: offered(w, "alex")),
    may("referral_offer", "bea", lambda w: offered(w, "bea")),
    may_not("referral_offer", "alex", lambda w: offered(w, "bea")),
    may_not("referral_offer", "cleo", lambda w: offered(w, "cleo")),
    may_not(
        "referral_offer",
        "alex",
        lambda w: offered(
            w,
            "alex",
            answer="accepted",
            method="paper",
            witness="J",
            reason="R",
            recorded_by_id=w.id("alex"),
            answered_at=NOW,
        ),
    ),
    may("referral_ask", "sam", lambda w: asked_for(w, "sam")),
    may_not("referral_ask", "alex", lambda w: asked_for(w, "alex")),
    may_not("referral_ask", "alex", lambda w: asked_for(w, "sam")),
    may_not("referral_ask", "sam", lambda w: asked_for(w, "sam", taken_back_at=NOW)),
    may("referral_answer", "sam", lambda w: answered(w, "sam", method="own_login")),
    may("referral_answer", "alex", lambda w: answered(w, "alex", method="paper", witness="J", reason="R")),
    may_not("referral_answer", "alex", lambda w: answered(w, "alex", method="own_login")),
    may_not("referral_answer", "sam", lambda w: answered(w, "alex", method="own_login")),
    may("team_meeting_call", "bea", lambda w: called(w, "bea")),
    may("team_meeting_call", "alex", lambda w: called(w, "alex")),
    may_not("team_meeting_call", "ada", lambda w: called(w, "ada")),
    may_not("team_meeting_call", "bea", lambda w: called(w, "alex")),
    may("team_meeting_change", "bea", put_off),
    may_not("team_meeting_change", "cleo", put_off),
    may("meeting_member_add", "bea", lambda w: sits_in(w, "dana")),
    may_not("meeting_member_add", "bea", lambda w: sits_in(w, "ada")),
    may_not("meeting_member_add", "cleo", lambda w: sits_in(w, "cleo")),
    may("meeting_member_take_off", "bea", sits_out),
    may_not("meeting_member_take_off", "alex", sits_out),
    may("meeting_item_bring", "alex", lambda w: brought(w, "alex")),
    may_not("meeting_item_bring", "cleo", lambda w: brought(w, "cleo")),
    may_not("meeting_item_bring", "bea", lambda w: brought(w, "alex")),
    may(
        "meeting_item_write",
        "sam",
        lambda w: on_item(w, False, consumer_view="No.", view_by=w.id("sam"), view_method="own_login", view_at=NOW),
    ),
    may(
        "meeting_item_write",
        "bea",
        lambda w: on_item(w, False, decided="Yes.", decided_by=w.id("bea"), decided_at=NOW, tell_by=NOW),
    ),
    may_not("meeting_item_write", "bea", lambda w: on_item(w, True, consumer_view="")),
    may("spoken_log", "alex", lambda w: aloud(w, "alex", ["how_i_am"])),
    may_not("spoken_log", "alex", lambda w: aloud(w, "dana", ["how_i_am"])),
    may_not("spoken_log", "alex", lambda w: aloud(w, "alex", ["how_i_am", "safety_only"])),
    may_not("spoken_log", "bea", lambda w: aloud(w, "bea", ["how_i_am"])),
    may("spoken_log", "alex", lambda w: aloud_at(w, its_item(w))),
    may_not("spoken_log", "alex", lambda w: aloud_at(w, w.goal.pk)),
    may("carer_request_ask", "ida", lambda w: asks_as_carer(w, "ida")),
    may_not("carer_request_ask", "ida", lambda w: asks_as_carer(w, "rosa")),
    may_not("carer_request_ask", "rosa", lambda w: asks_as_carer(w, "rosa")),
    may_not("carer_request_ask", "sam", lambda w: asks_as_carer(w, "sam")),
    may_not("carer_request_ask", "ida", lambda w: asks_as_carer(w, "ida", taken_back_at=NOW)),
    may_not("carer_request_ask", "ida", lambda w: asks_as_carer(w, "ida", asked_by="staff")),
    may("carer_request_offer", "rosa", lambda w: asks_as_carer(w, "rosa", asked_by="staff")),
    may_not("carer_request_offer", "rosa", lambda w: asks_as_carer(w, "ida", asked_by="staff")),
    may_not("carer_request_offer", "dana", lambda w: asks_as_carer(w, "dana", asked_by="staff")),
    may_not("carer_request_offer", "mira", lambda w: asks_as_carer(w, "mira", asked_by="staff")),
    may_not("carer_request_offer", "rosa", lambda w: asks_as_carer(w, "rosa", asked_by="staff", **YES)),
    may("carer_request_mark", "ida", lambda w: of_request(w, taken_back_at=NOW)),
    may("carer_request_mark", "rosa", lambda w: of_request(w, begun_at=NOW, begun_by_id=w.id("rosa"))),
    may("carer_request_mark", "mira", lambda w: of_request(w, begun_at=NOW, begun_by_id=w.id("mira"))),
    may_not("carer_request_mark", "rosa", lambda w: of_request(w, begun_at=NOW, begun_by_id=w.id("mira"))),
    may_not("carer_request_mark", "rosa", lambda w: of_request(w, taken_back_at=NOW)),
    may_not("carer_request_mark", "ida", lambda w: of_request(w, begun_at=NOW, begun_by_id=w.id("ida"))),
    may("carer_person_end", "sam", lambda w: taken_from(w, "sam")),
    may_not("carer_person_end", "alex", lambda w: taken_from(w, "sam")),
    may("carer_worker_add", "mira", lambda w: works_with_carer(w, "mira")),
    may_not("carer_worker_add", "mira", lambda w: works_with_carer(w, "alex")),
    may_not("carer_worker_add", "alex", lambda w: works_with_carer(w, "alex")),
    may(
        "carer_worker_end", "mira", lambda w: models.CarerAssignment.objects.filter(carer=w.signed).update(ended_at=NOW)
    ),
    may(
        "carer_worker_end", "ida", lambda w: models.CarerAssignment.objects.filter(carer=w.signed).update(ended_at=NOW)
    ),
    may_not(
        "carer_worker_end", "rosa", lambda w: models.CarerAssignment.objects.filter(carer=w.signed).update(ended_at=NOW)
    ),
    may("carer_note_write", "rosa", lambda w: written_with_carer(w, "rosa")),
    may_not("carer_note_write", "rosa", lambda w: written_with_carer(w, "dana")),
    may_not("carer_note_write", "rosa", lambda w: written_with_carer(w, "rosa", state="final")),
    may_not("carer_note_write", "alex", lambda w: written_with_carer(w, "alex")),
    may("carer_note_change", "rosa", lambda w: changed_with_carer(w, state="with_carer")),
    may("carer_note_change", "ida", lambda w: changed_with_carer(w, state="final", open_parts=["next_step"])),
    may_not("carer_note_change", "rosa", lambda w: changed_with_carer(w, state="agreed")),
    may_not("carer_note_change", "rosa", lambda w: changed_with_carer(w, state="final", open_parts=["next_step"])),
    may_not("carer_note_change", "ida", lambda w: changed_with_carer(w, state="draft")),
    may("carer_contact_log", "rosa", lambda w: contact_with_carer(w, "rosa")),
    may_not("carer_contact_log", "rosa", lambda w: contact_with_carer(w, "alex")),
    may_not("carer_contact_log", "alex", lambda w: contact_with_carer(w, "alex")),
    may("carer_say", "choices", lambda w: said_on_visit(w)),
    may_not("carer_say", "choices", lambda w: said_on_visit(w, method="own_login")),
    may_not("carer_say", "choices", lambda w: said_on_visit(w, recorded_by=w.id("alex"))),
    may_not("carer_say", "alex", lambda w: said_on_visit(w, recorded_by=w.id("alex"))),
    may("carer_say", "lee", lambda w: of_carer(w, "lee")),
    may_not("carer_say", "lee", lambda w: of_carer(w, "lee", "paper")),
    may("carer_say", "bea", lambda w: of_carer(w, "bea", "paper")),
    may_not("carer_say", "bea", lambda w: of_carer(w, "bea")),
    may_not("carer_say", "bea", lambda w: of_carer(w, "lee", "paper")),
    may("consent_give", "sam", lambda w: for_carer(w, w.sam, w.sams_carer)),
    may_not("consent_give", "sam", lambda w: for_carer(w, w.sam, w.carer)),
    may("talk_log", "alex", lambda w: talk(w, "alex", ["what_helps"])),
    may("talk_log", "bea", lambda w: talk(w, "bea", ["what_helps"])),
    may("talk_log", "alex", lambda w: talk(w, "alex", [])),
    may_not("talk_log", "alex", lambda w: talk(w, "alex", ["what_helps", "how_i_am"])),
    may_not("talk_log", "alex", lambda w: talk(w, "alex", ["safety_only"])),
    may_not("talk_log", "alex", lambda w: talk(w, "bea", [])),
    may_not("talk_log", "alex", lambda w: talk(w, "alex", [], carer=w.carer)),
    may_not("talk_log", "cleo", lambda w: talk(w, "cleo", [])),
    may_not("talk_log", "sam", lambda w: talk(w, "sam", [])),
    may("agreement_start", "alex", lambda w: agreement(w, w.noor, "alex")),
    may("agreement_start", "sam", lambda w: agreement(w, w.sam, "dana")),
    may_not("agreement_start", "alex", lambda w: agreement(w, w.noor, "dana")),
    may_not(
        "agreement_start", "alex", lambda w: agreement(w, w.noor, "alex", consumer_agreed_at=NOW, method="own_login")
    ),
    may_not("agreement_start", "alex", lambda w: agreement(w, w.noor, "alex", worker_agreed_at=NOW)),
    may_not("agreement_start", "alex", lambda w: agreement(w, w.left, "alex")),
    may_not("agreement_start", "bea", lambda w: agreement(w, w.sam, "bea")),
    may_not("agreement_start", "ada", lambda w: agreement(w, w.sam, "ada")),
    may("agreement_start", "choices", lambda w: agreement(w, w.noor, "alex")),
    may_not("agreement_start", "choices", lambda w: agreement(w, w.sam, "dana")),
    may("agreement_write", "alex", lambda w: update(w.agreement, "places", "P")),
    may("agreement_write", "sam", lambda w: update(w.agreement, "places", "P")),
    may_not("agreement_write", "alex", lambda w: update(w.over_with, "version", 2)),
    may("example_offer", "alex", lambda w: offer(w, "alex", w.opened_part)),
    may_not("example_offer", "alex", lambda w: offer(w, "alex", w.opened_part, text="Other words.")),
    may_not("example_offer", "alex", lambda w: offer(w, "alex", w.opened_part, agreed_at=NOW)),
    may_not("example_offer", "alex", lambda w: offer(w, "alex", w.shut_part)),
    may_not("example_offer", "dana", lambda w: offer(w, "dana", w.opened_part)),
    may("example_say", "sam", lambda w: change_example(w.example, agreed_at=NOW)),
    may("example_say", "sam", lambda w: change_example(w.agreed_example, ended_at=NOW, ended_by=w.id("sam"))),
    may_not("example_say", "alex", lambda w: change_example(w.example, agreed_at=NOW)),
    may("example_end", "alex", lambda w: change_example(w.example, ended_at=NOW, ended_by=w.id("alex"))),
    may_not("example_end", "alex", lambda w: change_example(w.example, agreed_at=NOW)),
    may_not("example_end", "alex", lambda w: change_example(w.example, ended_at=NOW, ended_by=w.id("sam"))),
    may("consultation_ask", "alex", lambda w: consultation(w, "alex")),
    may_not("consultation_ask", "alex", lambda w: consultation(w, "bea")),
    may_not("consultation_ask", "ada", lambda w: consultation(w, "ada")),
    may("consultation_answer", "bea", lambda w: answer_colleague(w, "bea")),
    may_not("consultation_answer", "bea", lambda w: answer_colleague(w, "cleo")),
    may("consultation_take_back", "alex", lambda w: taken_back(w.consultation)),
    may_not("consultation_take_back", "bea", lambda w: taken_back(w.consultation)),
    may_not("consultation_take_back", "alex", lambda w: answer_colleague(w, "alex")),
    may("consultation_correct", "bea", lambda w: correct_answer(w)),
    may_not("consultation_correct", "alex", lambda w: correct_answer(w)),
    may_not("consultation_correct", "cleo", lambda w: correct_answer(w)),
    may_not("consultation_correct", "bea", lambda w: correct_answer(w, answered_by_id=w.id("cleo"))),
    may("talk_take_back", "alex", lambda w: taken_back(w.talked)),
    may_not("talk_take_back", "sam", lambda w: taken_back(w.talked)),
    may_not("talk_take_back", "ida", lambda w: taken_back(w.talked)),
    may_not("talk_take_back", "alex", lambda w: taken_back(w.talked, taken_back_at=None, taken_back_why="")),
    may("spoken_take_back", "alex", lambda w: taken_back(w.told_aloud)),
    may_not("spoken_take_back", "sam", lambda w: taken_back(w.told_aloud)),
    may_not("spoken_take_back", "alex", lambda w: taken_back(w.told_aloud, taken_back_at=None, taken_back_why="")),
    may("carer_contact_take_back", "rosa", lambda w: taken_back(w.carer_contact)),
    may_not("carer_contact_take_back", "ida", lambda w: taken_back(w.carer_contact)),
    may_not(
        "carer_contact_take_back", "rosa", lambda w: taken_back(w.carer_contact, taken_back_at=None, taken_back_why="")
    ),
    may_not("consultation_answer", "dana", lambda w: answer_colleague(w, "dana")),
    may("activity_log", "alex", lambda w: activity(w, "alex")),
    may_not("activity_log", "alex", lambda w: activity(w, "dana")),
    may_not("activity_log", "bea", lambda w: activity(w, "bea")),
    may("activity_log", "alex", lambda w: delete(w.activity)),
    may_not("activity_log", "dana", lambda w: delete(w.activity)),
    may("absence_say", "alex", lambda w: away(w, "alex", "alex")),
    may("absence_say", "ada", lambda w: away(w, "alex", "ada")),
    may_not("absence_say", "alex", lambda w: away(w, "dana", "alex")),
    may_not("absence_say", "bea", lambda w: away(w, "bea", "bea")),
    may("absence_say", "alex", lambda w: delete(w.absence)),
    may("absence_say", "ada", lambda w: delete(w.absence)),
    may("wellbeing_own", "dana", lambda w: insert(models.WellbeingPlan(worker_id=w.id("dana")))),
    may_not("wellbeing_own", "ada", lambda w: insert(models.WellbeingPlan(worker_id=w.id("dana")))),
    may("wellbeing_own", "alex", lambda w: update(w.wellbeing, "signs", "S")),
    may_not("wellbeing_own", "mira", lambda w: update(w.wellbeing, "signs", "S")),
    may("outside_say", "dana", lambda w: outside(w, w.contact, "dana")),
    may_not("outside_say", "dana", lambda w: outside(w, w.contact, "alex")),
    may_not("outside_say", "alex", lambda w: outside(w, w.contact, "alex")),
    may("outside_undo", "alex", lambda w: delete(w.outside)),
    may_not("outside_undo", "mira", lambda w: delete(w.outside)),
    may("goal_write", "lee", lambda w: update(w.goal, "text", "T")),
    may_not("goal_write", "bea", lambda w: update(w.goal, "text", "T")),
    may("plan_start", "sam", lambda w: insert(models.CrisisPlan(**w.sam))),
    may_not("plan_start", "bea", lambda w: insert(models.CrisisPlan(**w.sam))),
    may("plan_write", "lee", lambda w: update(w.plan, "open_on_duty", False)),
    may_not("plan_write", "cleo", lambda w: update(w.plan, "open_on_duty", True)),
    may("part_start", "sam", lambda w: part(w.sam)),
    may_not("part_start", "bea", lambda w: part(w.sam)),
    may_not("part_start", "alex", lambda w: part(w.noor)),
    may("part_write", "lee", lambda w: update(w.part, "text", "T")),
    may_not("part_write", "bea", lambda w: update(w.part, "text", "T")),
    may("about_me_write", "lee", lambda w: update(w.about_me, "what_helps", "T")),
    may_not("about_me_write", "bea", lambda w: update(w.about_me, "what_helps", "T")),
    may("note_start", "alex", lambda w: note(w, "alex")),
    may_not("note_start", "alex", lambda w: note(w, "dana")),
    may("note_start", "dana", lambda w: note(w, "dana", session=w.held_signed)),
    may_not("note_start", "dana", lambda w: note(w, "dana", session=w.held)),
    may_not("note_start", "alex", lambda w: note(w, "alex", session=w.held_signed)),
    may("note_start", "sam", lambda w: handed_on(w, "dana")),
    may_not("note_start", "sam", lambda w: note(w, "dana")),
    may_not("note_start", "sam", lambda w: handed_on(w, "bea")),
    may_not("note_start", "sam", lambda w: handed_on(w, "dana", **w.noor)),
    may_not("note_start", "bea", lambda w: handed_on(w, "dana")),
    may_not("note_start", "visit", lambda w: handed_on(w, "dana")),
    may_not("note_start", "dana", lambda w: note(w, "dana", w.noor)),
    may_not("note_start", "alex", lambda w: note(w, "alex", w.overdue)),
    may("note_start", "alex", lambda w: amendment(w, w.overdue)),
    may_not("note_start", "bea", lambda w: note(w, "bea")),
    may("note_write", "alex", lambda w: update(w.draft, "minutes", 1)),
    may("note_write", "visit", lambda w: update(w.draft, "minutes", 1)),
    may_not("note_write", "bea", lambda w: update(w.final, "minutes", 1)),
    may("section_start", "alex", section),
    may_not("section_start", "dana", section),
    may("section_write", "sam", lambda w: update(w.section, "text", "T")),
    may_not("section_write", "bea", lambda w: update(w.final.sections.get(), "text", "T")),
    may("signature_write", "alex", lambda w: signature(w, "peer_worker", "alex")),
    may("signature_write", "visit", lambda w: signature(w, "consumer", None)),
    may_not("signature_write", "alex", lambda w: signature(w, "consumer", "sam")),
    may_not("signature_write", "dana", lambda w: signature(w, "consumer", None)),
    may("statement_write", "sam", statement),
    may("statement_write", "visit", statement),
    may_not("statement_write", "alex", statement),
    may_not("statement_write", "sam", lambda w: statement(w, consumer_id=w.cast.noor.pk)),
    may("reading_start", "alex", lambda w: reading(w, "alex")),
    may_not("reading_start", "alex", lambda w: reading(w, "dana")),
    may_not("reading_start", "cleo", lambda w: reading(w, "cleo")),
    may("contact_write", "dana", lambda w: contact(w, "dana")),
    may("contact_write", "sam", lambda w: contact(w, "alex", note_id=w.draft.pk)),
    may_not("contact_write", "dana", lambda w: contact(w, "alex")),
    may_not("contact_write", "alex", lambda w: contact(w, "alex", **w.left)),
    may("contact_write", "alex", lambda w: contact(w, "alex", note_id=w.draft.pk, **w.left)),
    may_not("contact_write", "sam", lambda w: contact(w, "alex")),
    may_not("contact_write", "sam", lambda w: contact(w, "dana", note_id=w.draft.pk)),
    may_not("contact_write", "cleo", lambda w: contact(w, "cleo")),
    may("entry_start", "bea", lambda w: entry(w, "bea")),
    may("entry_start", "alex", lambda w: entry(w, "alex", "facts_only")),
    may_not("entry_start", "alex", lambda w: entry(w, "alex")),
    may_not("entry_start", "bea", lambda w: entry(w, "cleo")),
    may_not("entry_start", "cleo", lambda w: entry(w, "cleo")),
    may_not("entry_start", "bea", lambda w: entry(w, "bea", **w.left)),
    may("entry_start", "alex", lambda w: entry(w, "alex", "facts_only", **w.left)),
    may("entry_write", "bea", lambda w: update(w.entry, "status", "superseded")),
    may_not("entry_write", "alex", lambda w: update(w.entry, "status", "superseded")),
    may("concern_raise", "alex", lambda w: concern(w, "alex")),
    may_not("concern_raise", "alex", lambda w: concern(w, "dana")),
    may("concern_raise", "dana", lambda w: concern(w, "dana", w.noor)),
    may_not("concern_raise", "dana", lambda w: concern(w, "dana", w.overdue)),
    may("group_agreement_write", "dana", lambda w: agree_in_group(w)),
    may_not("group_agreement_write", "dana", lambda w: agree_in_group(w, created_by_id=w.id("alex"))),
    may_not("group_agreement_write", "dana", lambda w: agree_in_group(w, run=w.other_group)),
    may("concern_raise", "rosa", lambda w: concern(w, "rosa", basis="raised_by_carer")),
    may_not("concern_raise", "rosa", lambda w: concern(w, "rosa")),
    may_not("concern_raise", "rosa", lambda w: concern(w, "rosa", w.noor, basis="raised_by_carer")),
    may("concern_write", "cleo", lambda w: update(w.concern, "outcome", "T")),
    may("contribute", "alex", lambda w: contribute(w, "alex")),
    may_not("contribute", "alex", lambda w: contribute(w, "dana")),
    may_not("contribute", "bea", lambda w: contribute(w, "bea")),
    may_not("contribute", "alex", lambda w: contribute(w, "alex", w.entry)),
    may_not("entry_start", "alex", lambda w: entry(w, "alex", "risk", by_peer=True)),
    may_not("entry_start", "bea", lambda w: entry(w, "bea", "risk", by_peer=True)),
    may("withhold", "bea", lambda w: withhold(w, "bea")),
    may_not("withhold", "bea", lambda w: withhold(w, "alex")),
    may_not("withhold", "alex", lambda w: withhold(w, "alex")),
    may_not("withhold", "bea", lambda w: withhold(w, "bea", days=92)),
    may("hold_add", "cleo", lambda w: hold(w, "cleo")),
    may("hold_add", "cleo", lambda w: hold(w, "cleo", days=30)),
    may_not("hold_add", "cleo", lambda w: hold(w, "cleo", days=31)),
    may_not("hold_add", "cleo", lambda w: hold(w, "bea")),
    may_not("hold_add", "cleo", lambda w: (hold(w, "cleo"), hold(w, "cleo"))[1]),
    may_not("hold_add", "cleo", lambda w: hold(w, "cleo", told=w.concern)),
    may_not("hold_add", "alex", lambda w: hold(w, "alex")),
    may_not("hold_add", "pia", lambda w: hold(w, "pia")),
    may_not("concern_write", "alex", lambda w: update(w.concern, "outcome", "T")),
    may("shift_plan", "ada", lambda w: shift(w, "ada")),
    may_not("shift_plan", "ada", lambda w: shift(w, "abe")),
    may_not("shift_plan", "bea", lambda w: shift(w, "bea")),
    may("shift_change", "ada", lambda w: update(w.shift, "ends_at", NOW + build.DAY)),
    may_not("shift_change", "cleo", lambda w: update(w.shift, "ends_at", NOW + build.DAY)),
    may("shift_end", "ada", lambda w: delete(w.shift)),
    may_not("shift_end", "cleo", lambda w: delete(w.shift)),
    may("event_write", "alex", lambda w: event(w, "alex")),
    may("event_write", "visit", lambda w: event(w, None, w.visit.pk)),
    may("event_write", "", lambda w: event(w, None)),
    may_not("event_write", "alex", lambda w: event(w, "dana")),
    may_not("event_write", "alex", lambda w: event(w, None)),
    may_not("event_write", "alex", lambda w: event(w, "alex", w.visit.pk)),
    may_not("event_write", "", lambda w: event(w, None, w.visit.pk)),
    may("look_own", "alex", lambda w: look(w, "alex")),
    may_not("look_own", "alex", lambda w: look(w, "dana")),
    may("statement_write", "sam", lambda w: statement(w, note=None, entry=w.entry)),
    may_not("statement_write", "bea", lambda w: statement(w, note=None, entry=w.entry)),
    may("question_ask", "sam", question),
    may_not("question_ask", "ravi", question),
    may_not("question_ask", "sam", lambda w: question(w, consumer_id=w.cast.noor.pk)),
    may("question_answer", "ravi", lambda w: answer(w, "ravi")),
    may_not("question_answer", "ravi", lambda w: answer(w, "ada")),
    may_not("question_answer", "sam", lambda w: answer(w, "sam")),
    may("notice_own", "sam", lambda w: notice(w, consumer=w.cast.sam)),
    may("notice_own", "alex", lambda w: notice(w, user_id=w.id("alex"))),
    may_not("notice_own", "alex", lambda w: notice(w, user_id=w.id("dana"))),
    may_not("notice_own", "alex", lambda w: notice(w, consumer=w.cast.sam)),
    may("supervision_arrange", "ada", lambda w: arrange(w, "ada")),
    may_not("supervision_arrange", "ada", lambda w: arrange(w, "abe")),
    may_not("supervision_arrange", "mira", lambda w: arrange(w, "mira")),
    may("supervision_end", "ada", lambda w: end_supervision(w)),
    may_not("supervision_end", "alex", lambda w: end_supervision(w)),
    may("supervision_log", "mira", lambda w: log_supervision(w, "mira")),
    may_not("supervision_log", "mira", lambda w: log_supervision(w, "alex")),
    may_not("supervision_log", "alex", lambda w: log_supervision(w, "alex")),
    may_not("supervision_log", "ada", lambda w: log_supervision(w, "ada")),
    may("supervision_strike", "mira", strike_session),
    may_not("supervision_strike", "mira", lambda w: strike_session(w, struck_at=None)),
    may_not("supervision_strike", "alex", strike_session),
    may("role_propose", "alex", lambda w: propose_role(w, "alex", worker_agreed_at=NOW)),
    may(
        "role_propose", "mira", lambda w: propose_role(w, "mira", supervisor_id=w.id("mira"), supervisor_agreed_at=NOW)
    ),
    may_not("role_propose", "alex", lambda w: propose_role(w, "mira")),
    may_not(
        "role_propose", "alex", lambda w: propose_role(w, "alex", supervisor_id=w.id("mira"), supervisor_agreed_at=NOW)
    ),
    may_not("role_propose", "mira", lambda w: propose_role(w, "mira", worker_agreed_at=NOW)),
    may_not(
        "role_propose", "mira", lambda w: propose_role(w, "mira", supervisor_id=w.id("ada"), supervisor_agreed_at=NOW)
    ),
    may_not("role_propose", "dana", lambda w: propose_role(w, "dana")),
    may_not("role_propose", "ada", lambda w: propose_role(w, "ada")),
    may("role_agree", "mira", lambda w: change(w.role, supervisor_id=w.id("mira"), supervisor_agreed_at=NOW)),
    may_not("role_agree", "alex", lambda w: update(w.role, "worker_agreed_at", w.role.worker_agreed_at)),
    may("flag_raise", "alex", lambda w: raise_flag(w, "alex", w.cast.noor)),
    may_not("flag_raise", "alex", lambda w: raise_flag(w, "mira", w.cast.noor)),
    may_not("flag_raise", "mira", lambda w: raise_flag(w, "mira", w.cast.sam)),
    may_not("flag_raise", "dana", lambda w: raise_flag(w, "dana", w.cast.sam)),
    may_not("flag_raise", "alex", lambda w: raise_flag(w, "alex", w.plan.consumer)),
    may("flag_take_back", "alex", lambda w: delete(w.flag)),
    may_not("flag_take_back", "mira", lambda w: delete(w.flag)),
    may("selection_record", "ada", lambda w: note_step(w, "ada", w.criteria)),
    may_not("selection_record", "ada", lambda w: note_step(w, "abe", w.criteria)),
    may_not("selection_record", "ada", lambda w: note_step(w, "ada", w.unpublished)),
    may_not("selection_record", "mira", lambda w: note_step(w, "mira", w.criteria)),
    may("recommendation_write", "ada", lambda w: recommend(w, "ada", owner_id=w.id("alex"))),
    may_not("recommendation_write", "ada", lambda w: recommend(w, "abe")),
    may_not("recommendation_write", "mira", lambda w: recommend(w, "mira")),
    may_not("recommendation_write", "ada", lambda w: recommend(w, "ada", owner_id=w.id("sam"))),
    may("profile_start", "alex", lambda w: introduce(w, "alex")),
    may_not("profile_start", "alex", lambda w: introduce(w, "ravi")),
    may_not("profile_start", "cleo", lambda w: introduce(w, "cleo")),
    may("profile_write", "dana", lambda w: update(w.profile, "offered", True)),
    may_not("profile_write", "bea", lambda w: update(w.no_peer, "offered", True)),
    may("facilitator_name", "ada", lambda w: lead(w, "ada")),
    may_not("facilitator_name", "ada", lambda w: lead(w, "abe")),
    may_not("facilitator_name", "alex", lambda w: lead(w, "alex")),
    may("facilitator_end", "ada", lambda w: update(w.leader, "ended_at", NOW)),
    may_not("facilitator_end", "dana", lambda w: update(w.leader, "ended_at", NOW)),
    may("group_session_begin", "dana", lambda w: hold_session(w)),
    may("group_session_begin", "dana", lambda w: hold_session(w, topic="Stigma")),
    may_not("group_session_begin", "dana", lambda w: hold_session(w, run=w.other_group)),
    may_not("group_session_begin", "dana", lambda w: hold_session(w, created_by_id=w.id("alex"))),
    may_not("group_session_begin", "dana", lambda w: hold_session(w, final_at=NOW)),
    may_not("group_session_begin", "cleo", lambda w: hold_session(w, created_by_id=w.id("cleo"))),
    may("group_session_change", "dana", lambda w: update(w.held, "topic", "Stigma")),
    may("group_session_change", "dana", lambda w: update(w.held_signed, "final_at", NOW)),
    may_not("group_session_change", "dana", lambda w: update(w.held, "final_at", NOW)),
    may_not("group_session_change", "dana", lambda w: update(w.held_next, "final_at", NOW)),
    may("group_debrief_hold", "dana", lambda w: talk_over(w)),
    may_not("group_debrief_hold", "dana", lambda w: talk_over(w, created_by_id=w.id("alex"))),
    may_not("group_debrief_hold", "dana", lambda w: talk_over(w, run=w.other_group)),
    may_not("group_debrief_hold", "cleo", lambda w: talk_over(w, created_by_id=w.id("cleo"))),
    may_not("group_session_change", "dana", lambda w: update(w.held_final, "topic", "Stigma")),
    may_not("group_session_change", "cleo", lambda w: update(w.held_final, "topic", "Stigma")),
    may("group_signature_give", "dana", lambda w: sign_session(w, w.held)),
    may_not("group_signature_give", "dana", lambda w: sign_session(w, w.held, user_id=w.id("cleo"))),
    may_not("group_signature_give", "dana", lambda w: sign_session(w, w.held, version=2)),
    may_not("group_signature_give", "dana", lambda w: sign_session(w, w.held_final)),
    may_not("group_signature_give", "cleo", lambda w: sign_session(w, w.held, user_id=w.id("cleo"))),
    may("attendance_mark", "dana", lambda w: mark(w, w.inside)),
    may_not("attendance_mark", "dana", lambda w: mark(w, w.inside, created_by_id=w.id("alex"))),
    may_not("attendance_mark", "dana", lambda w: mark(w, w.elsewhere_inside, **w.noor)),
    may_not("attendance_mark", "dana", lambda w: mark(w, w.inside, session=w.held_early)),
    may_not("attendance_mark", "sam", lambda w: mark(w, w.inside, created_by_id=w.id("sam"))),
    may("attendance_mark", "rosa", lambda w: mark_carer(w)),
    may_not("attendance_mark", "rosa", lambda w: mark_carer(w, consumer=w.cast.sam)),
    may_not("attendance_mark", "rosa", lambda w: mark_carer(w, session=w.held)),
    may_not("attendance_mark", "ida", lambda w: mark_carer(w, created_by_id=w.id("ida"))),
    may_not(
        "attendance_mark",
        "dana",
        lambda w: mark_carer(w, participation=w.inside, session=w.held, created_by_id=w.id("dana")),
    ),
    may("attendance_correct", "dana", lambda w: update(w.came, "present", False)),
    may_not("attendance_correct", "sam", lambda w: update(w.sam_came, "present", False)),
    may("participation_join", "sam", lambda w: join(w)),
    may_not("participation_join", "sam", lambda w: join(w, **w.noor)),
    may_not("participation_join", "sam", lambda w: join(w, created_by_id=w.id("alex"))),
    may_not("participation_join", "sam", lambda w: join(w, left_at=NOW)),
    may_not("participation_join", "sam", lambda w: join(w, called="NIGHTINGALE")),
    may_not("participation_join", "dana", lambda w: join(w, created_by_id=w.id("dana"))),
    may_not("participation_join", "sam", lambda w: join(w, run=w.family)),
    may("participation_join", "choices", lambda w: join(w, **joins_on_visit(w))),
    may_not("participation_join", "choices", lambda w: join(w, **joins_on_visit(w) | {"method": "own_login"})),
    may_not("participation_join", "choices", lambda w: join(w, **joins_on_visit(w) | w.sam)),
    may_not("participation_join", "sam", lambda w: join(w, method="shared_device")),
    may_not("participation_join", "alex", lambda w: join(w, **joins_on_visit(w))),
    may("participation_join", "ida", lambda w: join_as_carer(w)),
    may_not("participation_join", "ida", lambda w: join_as_carer(w, run=w.other_group)),
    may_not("participation_join", "ida", lambda w: join_as_carer(w, created_by_id=w.id("sam"))),
    may_not("participation_join", "ida", lambda w: join_as_carer(w, carer=None, consumer=w.cast.sam)),
    may_not("participation_join", "sam", lambda w: join_as_carer(w, created_by_id=w.id("sam"))),
    may_not("participation_join", "rosa", lambda w: join_as_carer(w, created_by_id=w.id("rosa"))),
    may("participation_change", "ida", lambda w: update(w.ida_inside, "called", "Ida")),
    may_not("participation_change", "rosa", lambda w: update(w.ida_inside, "called", "Ida")),
    may("participation_change", "sam", lambda w: update(w.inside, "told_others", True)),
    may_not("participation_change", "sam", lambda w: change(w.inside, told_others=True, method="shared_device")),
    may_not("participation_change", "sam", lambda w: update(w.had_left, "told_others", True)),
    may_not("participation_change", "dana", lambda w: update(w.inside, "told_others", True)),
    may("meeting_ask", "sam", lambda w: meet(w, "nils")),
    may_not("meeting_ask", "sam", lambda w: meet(w, "cleo")),
    may_not("meeting_ask", "nils", lambda w: meet(w, "nils")),
    may("meeting_ask", "choices", lambda w: meet(w, "nils", **w.noor, method="shared_device")),
    may_not("meeting_ask", "choices", lambda w: meet(w, "nils", **w.noor)),
    may_not("meeting_ask", "choices", lambda w: meet(w, "nils", method="shared_device")),
    may_not("meeting_ask", "sam", lambda w: meet(w, "nils", method="shared_device")),
    may("meeting_answer", "sam", lambda w: update(w.meeting, "answer", "later")),
    may_not("meeting_answer", "sam", lambda w: update(w.answered, "answer", "later")),
    may("meeting_met", "mira", lambda w: update(w.meeting, "met_at", NOW)),
    may_not("meeting_met", "sam", lambda w: update(w.answered, "met_at", NOW)),
    may("assignment_chosen", "sam", lambda w: assign(w, "mira", by="sam")),
    may_not("assignment_chosen", "sam", lambda w: assign(w, "nils", by="sam")),
    may_not("assignment_chosen", "sam", lambda w: assign(w, "cleo", by="sam")),
    may_not("assignment_chosen", "sam", lambda w: assign(w, "mira", by="alex")),
    may_not("assignment_chosen", "mira", lambda w: assign(w, "mira", by="mira")),
    may("assignment_chosen", "choices", lambda w: assign(w, "mira", w.cast.noor, by="")),
    may_not("assignment_chosen", "choices", lambda w: assign(w, "mira", w.cast.noor, by="alex")),
    may_not("assignment_chosen", "choices", lambda w: assign(w, "mira", by="")),
    may_not("assignment_chosen", "sam", lambda w: assign(w, "mira", by="")),
    may("assignment_left", "sam", lambda w: delete(w.assignment)),
    may_not("assignment_left", "sam", lambda w: delete(w.treating)),
    may("preference_say", "sam", lambda w: insert(models.PeerPreference(**w.sam, wants="no", said_at=NOW))),
    may_not("preference_say", "alex", lambda w: insert(models.PeerPreference(**w.noor, wants="no", said_at=NOW))),
    may("preference_change", "lee", lambda w: update(w.preference, "wants", "not_now")),
    may_not("preference_change", "bea", lambda w: update(w.preference, "wants", "not_now")),
    may("wishes_say", "sam", lambda w: insert(models.PeerWishes(**w.sam))),
    may_not("wishes_say", "alex", lambda w: insert(models.PeerWishes(**w.noor))),
    may("wishes_change", "lee", lambda w: update(w.wishes, "age", "Any")),
    may_not("wishes_change", "mira", lambda w: update(w.wishes, "age", "Any")),
    may_not("assignment_open", "ada", lambda w: assign(w, "dana", w.plan.consumer)),
    may("assignment_open", "ada", lambda w: assign(w, "cleo", w.plan.consumer)),
    may("cosign_write", "mira", lambda w: cosign(w, "mira", w.final)),
    may_not("cosign_write", "mira", lambda w: cosign(w, "alex", w.final)),
    may_not("cosign_write", "alex", lambda w: cosign(w, "alex", w.final)),
    may("debrief_ask", "mira", lambda w: debrief(w, "mira")),
    may_not("debrief_ask", "mira", lambda w: debrief(w, "dana")),
    may_not("debrief_ask", "bea", lambda w: debrief(w, "bea")),
    may("debrief_end", "alex", end_debrief),
    may("debrief_end", "mira", end_debrief),
    may_not("debrief_end", "mira", lambda w: end_debrief(w, ended_at=None)),
    may("training_start", "alex", lambda w: train(w, "alex")),
    may_not("training_start", "alex", lambda w: train(w, "dana")),
    may_not("training_start", "bea", lambda w: train(w, "bea")),
    may("training_mark", "ada", lambda w: confirm(w, "ada")),
    may_not("training_mark", "ada", lambda w: confirm(w, "abe")),
    may("code_ack_own", "alex", lambda w: acknowledge(w, "alex")),
    may("code_ack_own", "bea", lambda w: acknowledge(w, "bea")),
    may_not("code_ack_own", "alex", lambda w: acknowledge(w, "dana")),
    may_not("code_ack_own", "ada", lambda w: acknowledge(w, "ada")),
    may("model_ack_own", "alex", lambda w: acknowledge_model(w, "alex")),
    may("model_ack_own", "bea", lambda w: acknowledge_model(w, "bea")),
    may_not("model_ack_own", "alex", lambda w: acknowledge_model(w, "dana")),
    may_not("model_ack_own", "ada", lambda w: acknowledge_model(w, "ada")),
    may("notice_told", "ada", lambda w: notice(w, "ada", consumer=w.cast.noor)),
    may_not("notice_told", "ada", lambda w: notice(w, "abe", consumer=w.cast.noor)),
    may_not("notice_told", "ada", lambda w: notice(w, "ada", consumer=w.cast.sam)),
    may_not("notice_told", "alex", lambda w: notice(w, "alex", consumer=w.cast.noor)),
    may("consumer_enrol", "bea", enrol),
    may_not("consumer_enrol", "ada", enrol),
    may("enrolment_start", "ravi", enrolment),
    may_not("enrolment_start", "ada", enrolment),
    may("enrolment_end", "bea", lambda w: update(w.enrolment, "ends_at", NOW)),
    may_not("enrolment_end", "ada", lambda w: update(w.enrolment, "ends_at", NOW)),
    may_not("enrolment_end", "sam", lambda w: update(w.enrolment, "ends_at", NOW)),
    may("opening_ask", "ravi", lambda w: opening(w, "ravi")),
    may_not("opening_ask", "ravi", lambda w: opening(w, "olga")),
    may_not("opening_ask", "bea", lambda w: opening(w, "bea")),
    may_not("opening_ask", "ravi", lambda w: opening(w, "ravi", w.final)),
    may("opening_answer", "ravi", lambda w: agree(w, "ravi")),
    may_not("opening_answer", "ravi", lambda w: agree(w, "ada")),
    may_not("opening_answer", "sam", lambda w: agree(w, "sam")),
    may("same_person_say", "ravi", lambda w: same_person(w, "ravi")),
    may_not("same_person_say", "ravi", lambda w: same_person(w, "olga")),
    may_not("same_person_say", "bea", lambda w: same_person(w, "bea")),
    may_not("same_person_say", "ravi", lambda w: same_person(w, "ravi", agreed_at=NOW)),
    may("same_person_answer", "ravi", lambda w: change(w.pair, ended_at=NOW, ended_by_id=w.id("ravi"))),
    may("same_person_answer", "lee", lambda w: change(w.pair, agreed_at=NOW)),
    may("same_person_answer", "lee", lambda w: change(w.pair, ended_at=NOW, ended_by_id=w.id("lee"))),
    may_not("same_person_answer", "lee", lambda w: change(w.pair, ended_at=NOW, ended_by_id=w.id("ravi"))),
    may_not("same_person_answer", "ravi", lambda w: change(w.pair, agreed_at=NOW)),
    may_not("same_person_answer", "ravi", lambda w: change(w.pair, second_agreed_at=NOW)),
    may_not("same_person_answer", "lee", lambda w: change(w.pair, officer_id=None)),
    may_not("same_person_answer", "alex", lambda w: change(w.pair, agreed_at=NOW)),
    may_not("same_person_answer", "bea", lambda w: change(w.pair, agreed_at=NOW)),
    may("alert_answer", "pia", lambda w: answer_alert(w, "pia", "pia")),
    may_not("alert_answer", "pia", lambda w: answer_alert(w, "pia", "olga")),
    may_not("alert_answer", "olga", lambda w: answer_alert(w, "olga", "olga")),
    may("emergency_open", "cleo", lambda w: open_in_emergency(w, "cleo")),
    may_not("emergency_open", "cleo", lambda w: open_in_emergency(w, "bea")),
    may_not("emergency_open", "cleo", lambda w: open_in_emergency(w, "cleo", hours=9)),
    may_not("emergency_open", "alex", lambda w: open_in_emergency(w, "alex")),
    may("emergency_end", "cleo", lambda w: end_emergency(w, "cleo")),
    may_not("emergency_end", "cleo", lambda w: end_emergency(w, "bea")),
    may_not("emergency_end", "sam", lambda w: end_emergency(w, "sam")),
    may("try_keep", "cleo", lambda w: try_in_emergency(w, "cleo")),
    may_not("try_keep", "cleo", lambda w: try_in_emergency(w, "bea")),
    may_not("try_keep", "alex", lambda w: try_in_emergency(w, "alex")),
    may("contact_undo", "dana", lambda w: delete(w.contact)),
    may_not("contact_undo", "bea", lambda w: delete(w.contact)),
    may("role_proposal_start", "ada", lambda w: propose(w, "ada")),
    may_not("role_proposal_start", "ada", lambda w: propose(w, "abe")),
    may_not("role_proposal_start", "bea", lambda w: propose(w, "bea")),
    may("role_proposal_leave", "cleo", lambda w: leave(w, "cleo", approved=False)),
    may_not("role_proposal_leave", "cleo", lambda w: leave(w, "cleo", approved=True)),
    may_not("role_proposal_leave", "cleo", lambda w: leave(w, "ada", approved=False)),
    may("role_proposal_decide", "ada", lambda w: decide(w, "ada", approved=True)),
    may("role_proposal_decide", "abe", lambda w: leave(w, "abe", approved=False)),
    may_not("role_proposal_decide", "abe", lambda w: decide(w, "abe", approved=True)),
    may_not("role_proposal_decide", "ada", lambda w: decide(w, "abe", approved=False)),
    may("kept_form_own", "alex", lambda w: kept(w, "alex")),
    may("kept_form_own", "visit", lambda w: kept(w, None, w.visit)),
    may("kept_form_own", "over", lambda w: kept(w, None, w.over)),
    may_not("kept_form_own", "alex", lambda w: kept(w, "dana")),
    may_not("kept_form_own", "alex", lambda w: kept(w, None, w.visit)),
    may_not("kept_form_own", "visit", lambda w: kept(w, None, w.link)),
    may_not("kept_form_own", "visit", lambda w: kept(w, "alex")),
    may("event_file_ask", "ada", lambda w: event_file(w, "ada")),
    may_not("event_file_ask", "ada", lambda w: event_file(w, "abe")),
    may_not("event_file_ask", "alex", lambda w: event_file(w, "alex")),
    may_not("event_file_ask", "ada", lambda w: event_file(w, "ada", made_at=NOW, digest="0" * 64)),
    may("message_own", "alex", lambda w: update(w.message, "read_at", NOW)),
    may_not("message_own", "dana", lambda w: update(w.message, "read_at", NOW)),
    may_not("message_own", "sam", lambda w: update(w.message, "read_at", NOW)),
]
