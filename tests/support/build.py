"""Rows for a test's world, one function for each noun: whoever is built for says what matters to them, everything else has
a plain value. Written as the owner, so that nothing is left out because it could not happen through a page; where it
matters how a note came about, `tests.support.notes` makes it by the product's own verbs."""

from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Permission
from django.db import connection
from django.utils import timezone
from psycopg.types.range import TimestamptzRange

from peernotes import enums, models
from peernotes.actions.notes._note import content_hash
from peernotes.measures import MEASURES
from peernotes.policy.catalogue import SETTABLE
from peernotes.policy.notes import asks_to_sign
from peernotes.policy.switches import INTEGRATED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from uuid import UUID

    from peernotes.policy.switches import Switches

DAY = dt.timedelta(days=1)
CLOSED = {"final", "amended", "entered_in_error"}
PROMPTS = ("what_we_did", "own_words", "how_it_was", "what_helped", "my_view", "next_step")
EVENT = """
INSERT INTO peernotes_event (service_id, actor_id, actor_role, verb, object_type, object_id, objects_seen, subject_id,
                             allowed, code, purpose)
SELECT %s, %s, %s, %s, 'consumer', %s, '{}', %s, %s, 'allowed', '' FROM generate_series(1, %s) RETURNING id"""


def ago(days: int) -> dt.datetime:
    """This time of day as the clocks of a service showed it then: whole days also where the clocks have changed since."""
    return timezone.localtime(timezone=ZoneInfo("Europe/London")) - days * DAY


# --- a service and who belongs to it ---------------------------------------------------------------------------------


def service(*, slug: str, name: str = "", **more: Any) -> models.Service:
    return models.Service.objects.create(slug=slug, name=name or slug, **more)


def decided(switches: Switches) -> Switches:
    """With a no to what its model leaves open, where nothing was said."""
    values = switches.as_dict()
    return replace(switches, **{s.name: bool(values[s.name]) for s in SETTABLE if not s.has_preset})


def columns(switches: Switches) -> dict[str, Any]:
    return {name: sorted(v) if isinstance(v, frozenset) else v for name, v in decided(switches).as_dict().items()}


def policy_version(
    *, service: models.Service, starts: dt.datetime, switches: Switches = INTEGRATED, number: int = 1,
    ends: dt.datetime | None = None, **more: Any,
) -> models.PolicyVersion:  # fmt: skip
    """In force from ``starts`` until ``ends``; one that waits for its approval is a ``proposal``."""
    in_force = {
        "approved_at": starts,
        "in_force": TimestamptzRange(starts, ends),
        "reads_since": starts,
        "about_me_since": starts,
    }
    return proposal(service=service, starts=starts, switches=switches, number=number, **(in_force | more))


def proposal(
    *, service: models.Service, starts: dt.datetime, switches: Switches, number: int, **more: Any
) -> models.PolicyVersion:
    told = {"model": "integrated", "reason": "made for a test"} | more
    return models.PolicyVersion.objects.create(
        service=service, number=number, starts_at=starts, **told, **columns(switches)
    )


def code(*, service: models.Service, acknowledged_by: Sequence[models.User] = (), **more: Any) -> models.CodeOfConduct:
    """A code of conduct approved a month ago, so that the time to acknowledge it is over."""
    approved_at = more.pop("approved_at", timezone.now() - 30 * DAY)
    by = {name: user(username=f"{name}-{uuid4()}") for name in ("proposed_by", "approved_by")}
    told = {
        "number": 1,
        "text": "We keep our word.",
        "approved_at": approved_at,
        "acknowledge_by": approved_at + 14 * DAY,
    }
    made = models.CodeOfConduct.objects.create(service=service, **(by | told | more))
    for reader in acknowledged_by:
        acknowledged(code=made, user=reader)
    return made


def proposed_code(*, service: models.Service, by: models.User, **more: Any) -> models.CodeOfConduct:
    told = {"number": 1, "text": "We keep our word."} | more
    return models.CodeOfConduct.objects.create(service=service, proposed_by=by, **told)


def word_list(*, service: models.Service, by: models.User, **more: Any) -> models.WordList:
    """Proposed; nobody has approved it yet."""
    told = {"number": 1, "text": "bed blocker = waits for a home"} | more
    return models.WordList.objects.create(service=service, proposed_by=by, **told)


def acknowledged(*, code: models.CodeOfConduct, user: models.User) -> models.CodeAcknowledgement:
    told = {"created_at": timezone.now() - DAY, "digest": ""}
    return models.CodeAcknowledgement.objects.create(service=code.service, code=code, user=user, **told)


def training(*, service: models.Service, user: models.User, **more: Any) -> models.TrainingRecord:
    """Nobody has confirmed it yet."""
    told = {"topic": "note_writing", "held_on": timezone.localdate() - 40 * DAY, "hours": 6, "provider": "The college"}
    return models.TrainingRecord.objects.create(service=service, user=user, **(told | more))


def profile(*, service: models.Service, user: models.User, **more: Any) -> models.PeerProfile:
    return models.PeerProfile.objects.create(service=service, user=user, **({"offered": True, "places": 20} | more))


def preference(*, consumer: models.Consumer, **more: Any) -> models.PeerPreference:
    told = {"wants": "peer_support", "said_at": timezone.now() - DAY}
    return models.PeerPreference.objects.create(**_about(consumer), **(told | more))


def wishes(*, consumer: models.Consumer, **more: Any) -> models.PeerWishes:
    return models.PeerWishes.objects.create(**_about(consumer), **more)


def meeting(*, consumer: models.Consumer, worker: models.User, **more: Any) -> models.FirstMeeting:
    return models.FirstMeeting.objects.create(**_about(consumer), worker=worker, **more)


def supervision(
    *, service: models.Service, worker: models.User, supervisor: models.User, **more: Any
) -> models.SupervisionTie:
    told = {"starts_at": ago(40), "kind": "peer"}
    return models.SupervisionTie.objects.create(service=service, worker=worker, supervisor=supervisor, **(told | more))


def supervision_session(*, tie: models.SupervisionTie, days_ago: int = 3, **more: Any) -> models.SupervisionSession:
    told = {"held_on": timezone.localdate() - days_ago * DAY, "minutes": 50, "form": "single", "topics": ["boundaries"]}
    told |= {
        "created_at": timezone.now() - DAY / 24
    }  # before the test's transaction, by whose beginning row-level security goes
    about = {"service_id": tie.service_id, "tie": tie, "created_by_id": tie.supervisor_id}
    return models.SupervisionSession.objects.create(**about, **(told | more))


def role_agreement(*, service: models.Service, worker: models.User, **more: Any) -> models.RoleAgreement:
    """Without notes, proposed by the worker and in force as soon as a ``supervisor`` is said."""
    now = timezone.now() - DAY / 24
    told = {"number": 1, "duties": ["one_to_one"], "hours": 20, "starts_on": timezone.localdate() - DAY}
    told |= {"worker_agreed_at": now, "created_by": worker}
    told |= {"supervisor_agreed_at": now} if "supervisor" in more else {}
    return models.RoleAgreement.objects.create(service=service, worker=worker, **(told | more))


def criteria(*, service: models.Service, by: models.User, **more: Any) -> models.SelectionCriteria:
    """A proposal; with ``approved_by`` published."""
    told = {"number": 1, "text": "Who listens.", "proposed_by": by} | more
    if "approved_by" in told:
        told = {"approved_at": timezone.now() - DAY / 24} | told
    return models.SelectionCriteria.objects.create(service=service, **told)


def selection_step(
    *, criteria: models.SelectionCriteria, worker: models.User, by: models.User, **more: Any
) -> models.SelectionStep:
    told = {"held_on": timezone.localdate(), "outcome": "meets", "created_by": by} | more
    return models.SelectionStep.objects.create(service=criteria.service, criteria=criteria, worker=worker, **told)


def flag(*, session: models.SupervisionSession, consumer: models.Consumer, **more: Any) -> models.SupervisionFlag:
    told = {"kind": "dependence", "created_by_id": session.tie.worker_id} | more
    return models.SupervisionFlag.objects.create(**_about(consumer), session=session, **told)


def trained(*, service: models.Service, user: models.User) -> None:
    """In all that either model asks for, as somebody confirmed before they began."""
    trainer, _made = models.User.objects.get_or_create(username="trainer", defaults={"name": "Trainer"})
    told = {"held_on": timezone.localdate() - 300 * DAY, "hours": 6, "provider": "The college"}
    told |= {"confirmed_by": trainer, "confirmed_at": timezone.now() - 290 * DAY}
    models.TrainingRecord.objects.bulk_create(
        models.TrainingRecord(service=service, user=user, topic=topic, **told) for topic in INTEGRATED.training_required
    )


def user(*, username: str, name: str = "", active: bool = True, password: str = "") -> models.User:
    """Without a password of their own nobody can sign in by one; tests sign people in without."""
    stored = make_password(password or None)
    return models.User.objects.create(username=username, name=name or username, password=stored, is_active=active)


def member(
    *, user: models.User, service: models.Service, role: str, ready: bool = True, **more: Any
) -> models.Membership:
    """For ten days, and still, so that nobody has waited for supervision. ``ready``: a peer worker with all the training that
    is asked for."""
    told = {"starts_at": timezone.now() - 10 * DAY} | more
    if ready and role in enums.PEER_ROLES:
        trained(service=service, user=user)
    return models.Membership.objects.create(user=user, service=service, role=role, **told)


def role_proposal(*, user: models.User, service: models.Service, role: str, by: models.User) -> models.RoleProposal:
    """From now on, and waiting."""
    told = {"starts_at": timezone.now(), "reason": "made for a test", "proposed_by": by}
    return models.RoleProposal.objects.create(user=user, service=service, role=role, **told)


def consumer(*, service: models.Service, name: str, identifier: str, **more: Any) -> models.Consumer:
    return models.Consumer.objects.create(service=service, chosen_name=name, local_identifier=identifier, **more)


def gone(*, consumer: models.Consumer, workers: Sequence[models.User] = ()) -> models.Consumer:
    """No longer with the service. ``workers``: nobody took their assignments away."""
    now = timezone.now()
    models.Enrolment.objects.create(**_about(consumer), starts_at=now - 9 * DAY, ends_at=now - DAY)
    for worker in workers:
        assign(user=worker, consumer=consumer)
    return consumer


def assign(*, user: models.User, consumer: models.Consumer, **more: Any) -> models.Assignment:
    support = Permission.objects.get(codename="support_consumer")
    return models.Assignment.objects.create(
        user=user, permission=support, content_object=consumer, service_id=consumer.service_id, **more
    )


def on_duty(*, user: models.User, service: models.Service) -> models.ServiceAssignment:
    everyone = Permission.objects.get(codename="serve_everyone")
    return models.ServiceAssignment.objects.create(user=user, permission=everyone, content_object=service)


def _about(consumer: models.Consumer) -> dict[str, Any]:
    return {"service_id": consumer.service_id, "consumer": consumer}


def conflict(*, user: models.User, consumer: models.Consumer, **more: Any) -> models.ConflictOfInterest:
    return models.ConflictOfInterest.objects.create(**_about(consumer), user=user, **more)


def consent(*, consumer: models.Consumer, scope: str, decision: str = "given", **more: Any) -> models.Consent:
    """Said yesterday, by their own sign-in."""
    told = {"method": "own_login", "decided_at": timezone.now() - DAY} | more
    return models.Consent.objects.create(**_about(consumer), scope=scope, decision=decision, **told)


# --- a person's record -----------------------------------------------------------------------------------------------


def entry(*, consumer: models.Consumer, **more: Any) -> models.RecordEntry:
    told = {"kind": "progress", "title": "T", "text": "entry", "author_name": "A", "written_at": timezone.now()} | more
    return models.RecordEntry.objects.create(**_about(consumer), **told)


def entry_file(*, entry: models.RecordEntry) -> models.EntryFile:
    content = b"%PDF-1.4"
    return models.EntryFile.objects.create(
        service_id=entry.service_id, entry=entry, position=0, media_type="application/pdf", size=len(content), digest="",
        content=content,
    )  # fmt: skip


def contact(*, consumer: models.Consumer, worker: models.User, **more: Any) -> models.ContactLogEntry:
    told = {"happened_at": timezone.now(), "minutes": 5, "mode": "phone"} | more
    return models.ContactLogEntry.objects.create(**_about(consumer), worker=worker, **told)


def wellbeing(*, worker: models.User, **more: Any) -> models.WellbeingPlan:
    return models.WellbeingPlan.objects.create(worker=worker, **({"own_words": "A walk."} | more))


def consultation(*, service: models.Service, by: models.User, **more: Any) -> models.Consultation:
    told = {"sent_to": "peers", "kind": "language", "question": "What do I say?"} | more
    return models.Consultation.objects.create(service=service, created_by=by, **told)


def example(*, section: models.NoteSection, **more: Any) -> models.Example:
    """Offered by the note's author."""
    note = section.note
    told = {"prompt": section.prompt, "text": section.text, "created_by_id": note.author_id} | more
    about = _about(note.consumer) | {"note": note, "section": section, "author_id": note.author_id}
    return models.Example.objects.create(**about, **told)


def activity(*, service: models.Service, worker: models.User, **more: Any) -> models.PeerActivity:
    told = {"happened_at": timezone.now() - DAY, "minutes": 60, "kind": "workshop", "co_with": "peers"} | more
    return models.PeerActivity.objects.create(service=service, worker=worker, created_by=worker, **told)


def absence(*, service: models.Service, worker: models.User, **more: Any) -> models.Absence:
    """From yesterday until tomorrow."""
    today = timezone.localdate()
    told = {"starts_on": today - DAY, "ends_on": today + DAY, "created_by": worker}
    return models.Absence.objects.create(service=service, worker=worker, **(told | more))


def outside(*, contact: models.ContactLogEntry, **more: Any) -> models.OutsideContact:
    """Outside what was agreed, by mistake."""
    about = {"service_id": contact.service_id, "worker_id": contact.worker_id, "happened_at": contact.happened_at}
    return models.OutsideContact.objects.create(
        contact=contact, **about, **({"what": ["hours"], "answer": "mistake"} | more)
    )


def about_me(*, consumer: models.Consumer, **words: str) -> models.AboutMe:
    return models.AboutMe.objects.create(**_about(consumer), **(words or {"what_helps": "Tea."}))


def plan_item(*, consumer: models.Consumer, by: models.User, **more: Any) -> models.PlanItem:
    """Of the entry that is given, or of a new care plan."""
    told = {"text": "A walk.", "peer_support": False, "created_by": by, "changed_by": by} | more
    told["entry"] = more.get("entry") or entry(consumer=consumer, kind="care_plan")
    return models.PlanItem.objects.create(**_about(consumer), **told)


def goal(*, consumer: models.Consumer, text: str = "A garden.", **more: Any) -> models.Goal:
    return models.Goal.objects.create(**_about(consumer), text=text, **({"only_me": False} | more))


def carer_tie(*, consumer: models.Consumer, name: str = "Ida", **more: Any) -> models.CarerTie:
    return models.CarerTie.objects.create(**_about(consumer), chosen_name=name, **({"relation": "sibling"} | more))


def safety_hold(*, consumer: models.Consumer, by: models.User, **more: Any) -> models.SafetyHold:
    return models.SafetyHold.objects.create(**_about(consumer), created_by=by, **({"kind": "carer_disclosure"} | more))


def supporter(
    *, consumer: models.Consumer, by: models.User, agreed_by: models.User | None = None, **more: Any
) -> models.Supporter:
    """A representative; with ``agreed_by`` one who counts."""
    told = {
        "name": "Ida Bell",
        "kind": "authorised_representative",
        "authority": "guardian by order",
        "scope": ["read_record"],
    }
    told |= {"starts_on": dt.date(2026, 1, 1), "agreed_by": agreed_by}
    told |= {"agreed_at": timezone.now() - DAY} if agreed_by else {}
    return models.Supporter.objects.create(**_about(consumer), created_by=by, **(told | more))


def carer(*, tie: models.CarerTie, user: models.User, name: str = "Ida", **more: Any) -> models.Carer:
    """With a sign-in of their own."""
    return models.Carer.objects.create(service=tie.service, tie=tie, user=user, chosen_name=name, **more)


def carer_worker(*, carer: models.Carer, worker: models.User) -> models.CarerAssignment:
    return models.CarerAssignment.objects.create(service=carer.service, carer=carer, worker=worker)


def carer_note(*, carer: models.Carer, author: models.User, **more: Any) -> models.CarerNote:
    told = {"kind": "support", "what_we_talked_about": "T"} | more
    return models.CarerNote.objects.create(service=carer.service, carer=carer, author=author, **told)


def carer_request(*, carer: models.Carer, **more: Any) -> models.CarerRequest:
    told = {"what": "support", "created_by": carer.user} | more
    return models.CarerRequest.objects.create(service=carer.service, carer=carer, **told)


def carer_contact(*, carer: models.Carer, worker: models.User) -> models.CarerContact:
    told = {"happened_at": timezone.now() - DAY, "minutes": 12, "mode": "phone"}
    return models.CarerContact.objects.create(service=carer.service, carer=carer, worker=worker, **told)


def carer_talk(*, carer: models.CarerTie, worker: models.User, topics: list[str]) -> models.CarerTalk:
    told = {"happened_at": timezone.now(), "minutes": 12, "mode": "phone", "topics": topics}
    return models.CarerTalk.objects.create(**_about(carer.consumer), carer=carer, worker=worker, **told)


def carer_said(*, carer: models.CarerTie, topics: list[str], **more: Any) -> models.Consent:
    """A yes to what a carer may hear."""
    return consent(consumer=carer.consumer, scope="carer_contact", carer=carer, topics=topics, **more)


def agreement(*, consumer: models.Consumer, worker: models.User | UUID, **more: Any) -> models.Agreement:
    """A draft that nobody has said yes to; with ``agreed_at`` one that both have."""
    told = {"number": 1, "days_and_hours": [[day, "09:00", "17:00"] for day in range(5)], "channels": ["phone"]}
    if "agreed_at" in more:
        yes = dict.fromkeys(("worker_agreed_at", "consumer_agreed_at"), more["agreed_at"])
        told |= {"state": "agreed", "method": "own_login"} | yes
    with_whom = {"worker_id": getattr(worker, "pk", worker)}
    return models.Agreement.objects.create(**_about(consumer), **with_whom, **(told | more))


def evaluation_period(
    *, service: models.Service, measures: Sequence[str] = ("mhi5",), since: int = -10, until: int = 10, closed: int | None = None,
    by: models.User | None = None, **more: Any,
) -> models.EvaluationPeriod:  # fmt: skip
    """From ``since`` until ``until``, in days from today; closed so many days from now."""
    today, now = timezone.localdate(), timezone.now()
    told = {"kind": "before", "reason": "To know.", "created_by": by} | more
    days = {"starts_on": today + since * DAY, "ends_on": today + until * DAY}
    shut = {} if closed is None else {"closed_at": now + closed * DAY, "closed_by": by}
    made = models.EvaluationPeriod.objects.create(service=service, **days, **told, **shut)
    for code in measures:
        asked = MEASURES[code]
        models.EvaluationRound.objects.create(
            service=service, period=made, measure=code, version=asked.version, due_on=made.ends_on, once=asked.once,
            cuts=asked.cuts, respondent=asked.respondent.value, after_contacts=asked.after_contacts, of_pair=asked.of_pair,
        )  # fmt: skip
    return made


def measure_score(
    *, consumer: models.Consumer, period: models.EvaluationPeriod, measure: str = "mhi5", **more: Any
) -> models.MeasureScore:
    told = {"total": 48, "method": "own_login", "created_by": consumer.user} | more
    asked = models.EvaluationRound.objects.get(period=period, measure=measure)
    return models.MeasureScore.objects.create(service=consumer.service, consumer=consumer, round=asked, **told)


def value_set(
    *,
    service: models.Service,
    by: models.User,
    values: dict[str, str],
    confirmed: dt.datetime | None = None,
    **more: Any,
) -> models.ValueSet:
    """``values``: by state. ``confirmed``: when it was."""
    told = {"country": "Nowhere", "source": "Made up.", "lowest": min(map(Decimal, values.values()))} | more
    number = models.ValueSet.objects.filter(service=service).count() + 1
    made = models.ValueSet.objects.create(service=service, number=number, values=values, created_by=by, **told)
    if confirmed:
        models.ValueSetDecision.objects.create(
            service=service, value_set=made, decision="confirmed", created_by=by, created_at=confirmed
        )
    return made


def note_time(*, note: models.Note, together: int, alone: int) -> models.NoteTime:
    """In one sitting of its author's."""
    about = {"service_id": note.service_id, "note": note, "worker_id": note.author_id, "sitting": uuid4()}
    return models.NoteTime.objects.create(**about, seconds_with_consumer=together, seconds_alone=alone)


def unnamed_score(
    *,
    user: models.User,
    period: models.EvaluationPeriod,
    measure: str,
    about: models.Consumer | None = None,
    **more: Any,
) -> models.UnnamedScore:
    """Under the token of somebody who works there, or of a carer."""
    asked = models.EvaluationRound.objects.get(period=period, measure=measure)
    token, _made = models.AnswerToken.objects.get_or_create(service_id=asked.service_id, user=user)
    whom = UUID(hashlib.md5(f"{token.pk}{about.pk}".encode(), usedforsecurity=False).hexdigest()) if about else None
    told = {"service_id": asked.service_id, "round": asked, "token": token, "about": whom}
    return models.UnnamedScore.objects.create(**told, **more)


def team_statement(*, consumer: models.Consumer, sent_to: str = "both", **more: Any) -> models.TeamStatement:
    told = {"about": "The waiting room.", "method": "own_login", "due_at": timezone.now() + DAY} | more
    return models.TeamStatement.objects.create(**_about(consumer), sent_to=sent_to, **told)


def plan_part(*, consumer: models.Consumer, part: str = "signs", **more: Any) -> models.CrisisPlanPart:
    wish = "as_usual" if part == "notes" else ""
    told = {"text": "I stop answering.", "wish": wish, "only_me": False} | more
    return models.CrisisPlanPart.objects.create(**_about(consumer), part=part, **told)


def open_on_duty(*, consumer: models.Consumer, yes: bool = True) -> models.CrisisPlan:
    return models.CrisisPlan.objects.create(**_about(consumer), open_on_duty=yes)


def concern(
    *, consumer: models.Consumer, by: models.User | None, seen_by: models.User | None = None, **more: Any
) -> models.SafetyConcern:
    """The consumer agreed to it and was told. ``seen_by``: the clinician who has acknowledged it."""
    now = timezone.now()
    told = {"fact": "A fact.", "basis": "consented", "due_at": now, "told_consumer": True}
    seen = {"status": "acknowledged", "acknowledged_by": seen_by, "acknowledged_at": now} if seen_by else {}
    return models.SafetyConcern.objects.create(**_about(consumer), created_by=by, **(told | seen | more))


def hold(*, concern: models.SafetyConcern, by: models.User, days_ago: int = 0, days: int = 3) -> models.ConcernHold:
    """For some days from today, as somebody decided some days ago."""
    told = {"until": timezone.localdate() + days * DAY, "reason": "It is not safe.", "created_at": ago(days_ago)}
    return models.ConcernHold.objects.create(**_about(concern.consumer), concern=concern, created_by=by, **told)


def event_file(*, service: models.Service, user: models.User) -> models.EventFile:
    """As the worker made it."""
    days = {"since": "2026-01-01", "until": "2026-01-31", "made_at": timezone.now(), "lines": 0, "digest": "0" * 64}
    file = models.EventFile.objects.create(service=service, user=user, **days)
    models.EventFilePart.objects.create(service=service, file=file, number=0, text="event\r\n")
    return file


def shift(*, service: models.Service, user: models.User, **more: Any) -> models.DutyShift:
    """On duty now, for an hour."""
    now = timezone.now()
    times = {"starts_at": now - DAY / 24, "ends_at": now + DAY / 24}
    return models.DutyShift.objects.create(service=service, user=user, **(times | more))


def statement(*, note: models.Note, text: str = "My own words.") -> models.ConsumerStatement:
    return models.ConsumerStatement.objects.create(
        service_id=note.service_id, consumer=note.consumer, note=note, text=text, method="own_login"
    )


def statement_beside(*, entry: models.RecordEntry, text: str = "My own words.") -> models.ConsumerStatement:
    return models.ConsumerStatement.objects.create(**_about(entry.consumer), entry=entry, text=text, method="own_login")


def question(*, consumer: models.Consumer, **more: Any) -> models.RecordQuestion:
    """Why somebody looked, unless an ``entry`` is said."""
    told = {"about": "Somebody", "about_at": timezone.now(), "text": "Why?"} | more
    if "entry" not in told:
        told = {"event_id": 1, "verb": "read_record"} | told
    return models.RecordQuestion.objects.create(**_about(consumer), **told)


def message(*, user: models.User, consumer: models.Consumer, **more: Any) -> models.Message:
    """Unread: an assignment began, with somebody who is nobody."""
    told = {"kind": "assignment_began", "object_id": uuid4()} | more
    return models.Message.objects.create(**_about(consumer), user=user, **told)


# --- peer notes ------------------------------------------------------------------------------------------------------


def section(*, audience: str = "care_team", decision: str = "accepted", **more: Any) -> models.NoteSection:
    """Unsaved: ``note`` takes it in."""
    told = {"voice": "both", "text": "Words."} | more
    return models.NoteSection(audience=audience, decision=decision, **told)


def note(*, sections: Sequence[models.NoteSection] = (), **told: Any) -> models.Note:
    made, parts = unsaved_note(sections=sections, **told)
    write_notes([(made, parts)])
    return made


def unsaved_note(
    *, consumer: models.Consumer, author: models.User, policy: models.PolicyVersion, status: str = "final",
    sections: Sequence[models.NoteSection] = (), **more: Any,
) -> tuple[models.Note, list[models.NoteSection]]:  # fmt: skip
    """With what its status brings along: the agreement's hash, the moment of finishing, and who it is shared with."""
    told = {"kind": "contact", "happened_at": timezone.now(), "minutes": 30} | more
    made = models.Note(**_about(consumer), author=author, policy_version=policy, status=status, **told)
    for position, part in enumerate(sections):
        part.service_id, part.consumer, part.note, part.position = made.service_id, consumer, made, position
        part.prompt = part.prompt or PROMPTS[position]
    if status in CLOSED | {"agreed"}:
        made.agreed_hash = made.content_hash = content_hash(made.pk, sections)
        made.to_sign = asks_to_sign(policy, made.pk)  # type: ignore[arg-type] # a version has the switch
    if status in CLOSED:
        made.finalised_at = made.finalised_at or made.happened_at
    if status in enums.SHARED_STATUSES:
        kept = {part.audience for part in sections if part.decision in enums.KEPT_DECISIONS}
        made.shared_with_care_team, made.shared_with_peer_team = "care_team" in kept, "peer_team" in kept
    return made, list(sections)


def write_notes(notes: Iterable[tuple[models.Note, list[models.NoteSection]]]) -> None:
    made = list(notes)
    models.Note.objects.bulk_create(note for note, _sections in made)
    models.NoteSection.objects.bulk_create(section for _note, sections in made for section in sections)


def signature(*, note: models.Note, party: str, user: models.User | None, **more: Any) -> models.Signature:
    told = {"method": "own_login", "kept": 1, "total": 1, "signed_at": note.happened_at} | more
    return models.Signature.objects.create(
        service_id=note.service_id, note=note, party=party, user=user, content_hash=note.agreed_hash, **told
    )


def cosignature(*, note: models.Note, user: models.User, answer: str = "signed") -> models.Cosignature:
    """Of the text as it stands."""
    about = _about(note.consumer) | {"note": note, "user": user, "content_hash": note.agreed_hash}
    return models.Cosignature.objects.create(**about, answer=answer)


def opening(*, note: models.Note, by: models.User, **more: Any) -> models.Opening:
    """Asked; with ``answered_by`` answered as well."""
    if "answered_by" in more:
        more = {"answered_at": timezone.now(), "agreed": True} | more
    told = {"reason": "Because."} | more
    return models.Opening.objects.create(**_about(note.consumer), note=note, created_by=by, **told)


def alert(*, consumer: models.Consumer, user: models.User, **more: Any) -> models.Alert:
    told = {"kind": "shut_record", "verb": "read_record"} | more
    return models.Alert.objects.create(**_about(consumer), user=user, **told)


def emergency(*, consumer: models.Consumer, user: models.User, **more: Any) -> models.EmergencyAccess:
    told = {"reason": "They are not well, at the door.", "ends_at": timezone.now() + DAY / 3} | more
    return models.EmergencyAccess.objects.create(**_about(consumer), created_by=user, **told)


def emergency_end(opened: models.EmergencyAccess) -> models.EmergencyAccessEnd:
    about = _about(opened.consumer)
    return models.EmergencyAccessEnd.objects.create(**about, access=opened, created_by=opened.created_by)


def answer(found: models.Alert, *, by: models.User, **more: Any) -> models.AlertAnswer:
    told = {"text": "I asked."} | more
    return models.AlertAnswer.objects.create(**_about(found.consumer), alert=found, created_by=by, **told)


def same_person(*, first: models.Consumer, second: models.Consumer, by: models.User, **more: Any) -> models.SamePerson:
    """Said, of one who signs in to the first; with ``officer`` in force as well."""
    if "officer" in more:
        now = timezone.now()
        more = {"officer_agreed_at": now, "agreed_at": now, "in_force_at": now} | more
    told = {"reason": "Same address.", "asked": True, "second_asked": False} | more
    return models.SamePerson.objects.create(**_about(first), second=second, created_by=by, **told)


def reading(*, note: models.Note, user: models.User) -> models.Reading:
    return models.Reading.objects.create(
        service_id=note.service_id, note=note, user=user, first_read_at=timezone.now() - DAY
    )


def visit(*, note: models.Note, by: models.User, **more: Any) -> models.Visit:
    """Under way, on a device that was handed over."""
    now = timezone.now()
    told = {"method": "shared_device", "opened_at": now - DAY, "expires_at": now + DAY} | more
    return models.Visit.objects.create(
        service_id=note.service_id, consumer_id=note.consumer_id, note=note, started_by=by, **told
    )


def visit_for_choices(*, consumer: models.Consumer, by: models.User, **more: Any) -> models.Visit:
    """Under way, on a device that was handed over."""
    now = timezone.now()
    told = {"method": "shared_device", "opened_at": now - DAY, "expires_at": now + DAY} | more
    return models.Visit.objects.create(**_about(consumer), started_by=by, **told)


def look(
    *, by: models.User, role: str, consumer: models.Consumer, verb: str = "read_record", allowed: bool = True,
    times: int = 1,
) -> int:  # fmt: skip
    """An event about a person; the number of the last one."""
    place: UUID = consumer.service_id
    with connection.cursor() as cursor:
        cursor.execute(EVENT, [place, by.pk, role, verb, consumer.pk, consumer.pk, allowed, times])
        return int(cursor.fetchall()[-1][0])


def referral(*, consumer: models.Consumer, by: models.User, **more: Any) -> models.Referral:
    """Waits for an answer, but for what ``more`` says."""
    return models.Referral.objects.create(**_about(consumer), created_by=by, **({"what": "peer_support"} | more))


def team_meeting(
    *, service: models.Service, by: models.User, members: Iterable[models.User] = (), **more: Any
) -> models.TeamMeeting:
    """Begun an hour ago, but for what ``more`` says."""
    told = {"kind": "mdt", "starts_at": timezone.now() - dt.timedelta(hours=1)} | more
    made = models.TeamMeeting.objects.create(service=service, created_by=by, **told)
    for member in members:
        models.MeetingMember.objects.create(service=service, meeting=made, user=member)
    return made


def meeting_item(
    *, consumer: models.Consumer, meeting: models.TeamMeeting, by: models.User, **more: Any
) -> models.MeetingItem:
    told = {"question": "Does the new medicine suit?"} | more
    return models.MeetingItem.objects.create(**_about(consumer), meeting=meeting, created_by=by, **told)


def speaks(*, item: models.MeetingItem, worker: models.User, decision: str = "given") -> models.Consent:
    """For the person, at a meeting."""
    return consent(consumer=item.consumer, scope="speak_for_me", meeting_item=item, grantee=worker, decision=decision)


def spoken_yes(*, consumer: models.Consumer, topics: list[str], **more: Any) -> models.Consent:
    return consent(consumer=consumer, scope="share_spoken", topics=topics, **more)


def spoken_share(*, consumer: models.Consumer, worker: models.User, listener: models.User) -> models.SpokenShare:
    told = {"worker": worker, "listener": listener, "topics": ["how_i_am"]}
    return models.SpokenShare.objects.create(**_about(consumer), **told)


def recommendation(*, service: models.Service, by: models.User, **more: Any) -> models.Recommendation:
    told = {"number": 1, "version": 1, "state": "doing", "created_by": by} | more
    return models.Recommendation.objects.create(service=service, **told)


def leaflet(*, service: models.Service, by: models.User, **more: Any) -> models.Leaflet:
    key = uuid4()
    told = {"id": key, "line": key, "number": 1, "audience": "all", "title": "Sleep", "text": "Go to bed late."}
    return models.Leaflet.objects.create(service=service, created_by=by, **(told | more))


def programme(*, service: models.Service, **more: Any) -> models.Programme:
    key = uuid4()
    told = {
        "id": key,
        "line": key,
        "number": 1,
        "title": "AIR Peers",
        "form": "closed_run",
        "sessions": 6,
        "minutes": 120,
    }
    told |= {"facilitation": "peer_and_clinician", "cadence": "weekly", "mode": "online"}
    return models.Programme.objects.create(service=service, **(told | more))


def group(*, service: models.Service, led_by: dict[models.User, str] | None = None, **more: Any) -> models.GroupRun:
    """``led_by``: somebody, as a peer or as a clinician. It began before whatever happens in it."""
    told = {"starts_on": dt.date(2020, 1, 6), "place": "The garden room", "capacity": 12} | more
    told.setdefault("programme", None)
    told["programme"] = told["programme"] or programme(service=service)
    made = models.GroupRun.objects.create(service=service, **told)
    for user, leads_as in (led_by or {}).items():
        models.Facilitator.objects.create(service=service, run=made, user=user, leads_as=leads_as)
    return made


def in_group(
    *, run: models.GroupRun, consumer: models.Consumer | None = None, carer: models.Carer | None = None, **more: Any
) -> models.Participation:
    number = models.Participation.objects.filter(run=run).count() + 1
    """Since before every session, if it is not said."""
    told = {"number": number, "called": (consumer or carer).chosen_name, "created_at": timezone.now() - 40 * DAY} | more
    return models.Participation.objects.create(service=run.service, run=run, consumer=consumer, carer=carer, **told)


def group_session(*, run: models.GroupRun, **more: Any) -> models.GroupSession:
    """``final``: it is."""
    final = {"final_at": timezone.now()} if more.pop("final", False) else {}
    number = models.GroupSession.objects.filter(run=run).count() + 1
    told = {"number": number, "happened_at": timezone.now() - DAY, "minutes": 90, "mode": "online", "number_present": 6}
    told |= {"what_we_did": "Two people disagreed, and we paused."} | final | more
    return models.GroupSession.objects.create(service=run.service, run=run, **told)


def attendance(
    *, session: models.GroupSession, inside: models.Participation, present: bool = True, late: bool = False
) -> models.Attendance:
    about = {"service": session.service, "consumer": inside.consumer, "session": session, "participation": inside}
    return models.Attendance.objects.create(**about, present=present, arrived_late=late)


def group_debrief(*, session: models.GroupSession, people: list[models.User], **more: Any) -> models.GroupDebrief:
    told = {"held_at": timezone.now(), "minutes": 15, "how_we_are": "fine"} | more
    about = {"service": session.service, "run": session.run, "session": session}
    return models.GroupDebrief.objects.create(**about, people=[user.pk for user in people], **told)
