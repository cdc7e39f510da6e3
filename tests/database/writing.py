"""For each policy that says who may write a row: who may, and who may not though they see what is needed. Tried as the
application's role in plain statements that give nothing back, so that no other policy answers in its place."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

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
    ``choices``: on a device, at Noor's standing choices. ``agreement`` and ``over_with``: Alex's, with Sam and with ``gone``.
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
    carer: models.CarerTie
    sams_carer: models.CarerTie
    agreement: models.Agreement
    over_with: models.Agreement
    outside: models.OutsideContact
    wellbeing: models.WellbeingPlan
    absence: models.Absence
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
        visits = {"visit": self.visit.pk, "over": self.over.pk, "choices": self.choices.pk}
        audit.enter(Actor(visit_id=visits.get(who), user_id=self.id(who) if who in self.cast.users else None))
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('peernotes.link', %s, true)", [LINK if who == "link" else ""])


def _carer_who_hears(consumer: models.Consumer) -> models.CarerTie:
    carer = build.carer_tie(consumer=consumer)
    build.carer_said(carer=carer, topics=["what_helps", "safety_only"], decided_at=NOW - 2 * build.DAY)
    build.carer_said(carer=carer, topics=["safety_only"], decision="withdrawn")
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
        carer=build.carer_tie(consumer=written),
        sams_carer=_carer_who_hears(cast.sam),
        agreement=build.agreement(consumer=cast.sam, worker=alex),
        amended=build.note(consumer=mo, author=alex, policy=cast.policy),
        absence=build.absence(service=cast.service, worker=alex),
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


def goal(whose: dict[str, Any], **more: Any) -> int:
    return insert(models.Goal(**whose, text="T", only_me=False, **more))


def carer(w: World, whose: dict[str, Any], who: str, **more: Any) -> int:
    told = {"chosen_name": "T", "relation": "friend", "created_by_id": w.id(who), "changed_at": NOW}
    return insert(models.CarerTie(**whose, **(told | more)))


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


def note(w: World, author: str, whose: dict[str, Any] | None = None) -> int:
    return insert(
        models.Note(
            **(whose or w.sam), author_id=w.id(author), policy_version=w.cast.policy, kind="contact", happened_at=NOW
        )
    )


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


def concern(w: World, by: str, whose: dict[str, Any] | None = None) -> int:
    return insert(
        models.SafetyConcern(**(whose or w.sam), created_by_id=w.id(by), fact="F", basis="consented", due_at=NOW)
    )


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
    may("goal_start", "sam", lambda w: goal(w.sam)),
    may_not("goal_start", "bea", lambda w: goal(w.noor)),
    may("goal_start", "alex", lambda w: goal(w.noor, written_down_by_id=w.id("alex"))),
    may_not("goal_start", "alex", lambda w: goal(w.noor, written_down_by_id=w.id("dana"))),
    may_not("goal_start", "alex", lambda w: goal(w.noor)),
    may_not("goal_start", "alex", lambda w: goal(w.sam, written_down_by_id=w.id("alex"))),
    may_not("goal_start", "dana", lambda w: goal(w.noor, written_down_by_id=w.id("dana"))),
    may_not("goal_start", "sam", lambda w: goal(w.sam, written_down_by_id=w.id("sam"))),
    may("carer_name", "sam", lambda w: carer(w, w.sam, "sam", method="own_login", designated_place=1)),
    may_not("carer_name", "sam", lambda w: carer(w, w.sam, "alex", method="own_login")),
    may_not(
        "carer_name",
        "sam",
        lambda w: carer(w, w.sam, "sam", method="paper", recorded_by_id=w.id("sam"), witness="Jo", reason="R"),
    ),
    may("carer_name", "alex", lambda w: carer(w, w.sam, "alex")),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "sam")),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "alex", method="own_login")),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "alex", designated_place=1)),
    may_not("carer_name", "alex", lambda w: carer(w, w.sam, "alex", state="excluded")),
    may_not("carer_name", "alex", lambda w: carer(w, w.left, "alex")),
    may_not("carer_name", "dana", lambda w: carer(w, w.noor, "dana")),
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
    may_not("concern_raise", "dana", lambda w: concern(w, "dana", w.noor)),
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
    may("profile_start", "alex", lambda w: introduce(w, "alex")),
    may_not("profile_start", "alex", lambda w: introduce(w, "ravi")),
    may_not("profile_start", "cleo", lambda w: introduce(w, "cleo")),
    may("profile_write", "dana", lambda w: update(w.profile, "offered", True)),
    may_not("profile_write", "bea", lambda w: update(w.no_peer, "offered", True)),
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
