"""Plays the demo's content back in order of time, as if people had pressed the buttons.

The rows are written through the owner's login with the dates that they tell
of; each step names its actor to the history triggers, so that earlier
versions, as-of answers and "who looked" are what real use would have left.
"""

from __future__ import annotations

import datetime as dt
import uuid
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from django.db import connections, models

from peernotes.enums import Code, SubjectKind
from peernotes.models import Event, Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from peernotes.demo import shapes
    from peernotes.enums import Verb
    from peernotes.models import AboutMe, Carer, Consent, Consumer, DutyShift, PlanItem, PolicyVersion, Service, User

Row = TypeVar("Row", bound=models.Model)

OWNER = "owner"
# What is older was read.
NEWS = dt.timedelta(days=5)
# What events call the rows, where it is not the name of the table.
KINDS = {
    "aboutme": "about_me",
    "carerassignment": "carer_assignment",
    "carernote": "carer_note",
    "carerrequest": "carer_request",
    "carertalk": "carer_talk",
    "carertie": "carer_tie",
    "codeofconduct": "code_of_conduct",
    "contactlogentry": "contact",
    "emergencyaccess": "emergency_access",
    "evaluationperiod": "evaluation_period",
    "firstmeeting": "first_meeting",
    "groupagreement": "group_agreement",
    "groupdebrief": "group_debrief",
    "grouprun": "group",
    "measurelicence": "measure_licence",
    "measurescore": "score",
    "groupsession": "group_session",
    "peerprofile": "peer_profile",
    "policyversion": "policy_version",
    "recordentry": "entry",
    "roleagreement": "role_agreement",
    "safetyconcern": "concern",
    "selectioncriteria": "selection_criteria",
    "selectionstep": "selection_step",
    "supervisionsession": "supervision_session",
    "supervisiontie": "supervision_tie",
    "trainingrecord": "training",
    "valueset": "value_set",
    "wordlist": "word_list",
    "teammeeting": "team_meeting",
    "meetingitem": "meeting_item",
}
# The last one: history rows may carry an earlier date, and only the owner's login may say so.
ENTER = """
SELECT set_config('peernotes.actor', %s, true), set_config('peernotes.visit', %s, true),
       set_config('peernotes.request', %s, true), set_config('peernotes.reason', %s, true),
       set_config('peernotes.backdate', %s, true)"""


def new(model: type[Row], /, **values: object) -> Row:
    """A row of the owner's login: Django keeps rows of different logins apart, though the database is one."""
    row = model()
    row._state.db = OWNER
    for name, value in values.items():
        setattr(row, name, value)
    return row


def save(row: models.Model) -> None:
    """One INSERT of exactly these values: `raw` keeps `auto_now` from writing today's date."""
    row.save_base(raw=True, force_insert=True, using=OWNER)


def change(row: models.Model, **values: object) -> None:
    """One UPDATE, which leaves one row of history."""
    type(row)._base_manager.using(OWNER).filter(pk=row.pk).update(**values)
    for name, value in values.items():
        setattr(row, name, value)


@dataclass(frozen=True)
class Doer:
    """Who did a step. A consumer on a borrowed device has a visit and no user."""

    user: User | None = None
    role: str = ""
    visit_id: uuid.UUID | None = None


@dataclass
class World:
    """One service while it is being loaded."""

    content: shapes.ServiceShape
    service: Service
    loaded: dt.datetime
    users: dict[str, User] = field(default_factory=dict)
    roles: dict[str, str] = field(default_factory=dict)
    consumers: dict[str, Consumer] = field(default_factory=dict)
    carers: dict[str, Carer] = field(default_factory=dict)
    policies: list[PolicyVersion] = field(default_factory=list)
    pages: dict[str, AboutMe] = field(default_factory=dict)
    plan_items: dict[str, PlanItem] = field(default_factory=dict)
    said: list[Consent] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    shifts: list[DutyShift] = field(default_factory=list)
    steps: list[tuple[dt.datetime, int, Callable[[], None]]] = field(default_factory=list)
    now: dt.datetime | None = None
    request_id: uuid.UUID | None = None

    def when(self, moment: shapes.MomentShape) -> dt.datetime:
        zone = ZoneInfo(self.service.timezone)
        day = self.loaded.astimezone(zone).date() - dt.timedelta(days=moment.days_ago)
        return dt.datetime.combine(day, moment.time, zone).astimezone(dt.UTC)

    def doer(self, username: str) -> Doer:
        if username in self.consumers:
            return Doer(self.users.get(username), "consumer")
        return Doer(self.users[username], self.roles[username])

    def on_duty(self, at: dt.datetime) -> tuple[User | None, dt.datetime | None]:
        """Who was, and until when."""
        there = [shift for shift in self.shifts if shift.starts_at <= at < shift.ends_at]
        first = min(there, key=lambda shift: shift.starts_at, default=None)
        return (first.user, first.ends_at) if first else (None, None)

    def policy_at(self, at: dt.datetime) -> PolicyVersion | None:
        started = [policy for policy in self.policies if policy.in_force and policy.starts_at <= at]
        return max(started, key=lambda policy: policy.starts_at, default=None)

    def reading_consent(self, consumer: Consumer | None, doer: Doer) -> uuid.UUID | None:
        """The last decision about reading that covers the one who acts; events carry it."""
        covering = (None, doer.user.id if doer.user else None)
        said = (
            [row.id for row in self.said if row.consumer_id == consumer.id and row.grantee_id in covering]
            if consumer
            else []
        )
        return said[-1] if said else None

    def at(self, at: dt.datetime, doer: Doer, do: Callable[[], None], reason: str = "") -> None:
        """Plan a step. Steps of the same moment keep the order in which they were planned."""

        def step() -> None:
            self.now, self.request_id = at, uuid.uuid4()
            _enter(doer, self.request_id, reason, at)
            do()

        self.steps.append((at, len(self.steps), step))

    def play(self) -> None:
        for _at, _number, step in sorted(self.steps, key=lambda planned: planned[:2]):
            step()
        _enter(Doer(), None, "", None)
        Event.objects.using(OWNER).bulk_create(self.events)
        before = self.loaded - NEWS
        Message.objects.using(OWNER).filter(created_at__lt=before).update(read_at=models.F("created_at"))

    def event(self, verb: Verb, doer: Doer, row: models.Model | None = None, **more: object) -> None:
        """What `audit.record` would have appended in this step. The object is the consumer if there is no `row`.
        `more`: `kind` (of object), `consumer`, `carer`, `worker` (whom it is about too), `code`, `rule`, `seen`, `purpose`."""
        consumer, worker, carer = more.get("consumer"), more.get("worker"), more.get("carer")
        shown = consumer if row is None else row
        policy = self.policy_at(self.now)
        code = more.get("code", Code.ALLOWED)
        said = {
            "at": self.now,
            "service_id": self.service.id,
            "actor_id": doer.user.id if doer.user else None,
            "actor_role": doer.role,
            "visit_id": doer.visit_id,
            "verb": verb,
            "object_type": more.get("kind") or KINDS.get(shown._meta.model_name, shown._meta.model_name),
            "object_id": shown.pk,
            "objects_seen": list(more.get("seen", ())),
            "policy_id": policy.id if policy else None,
            "consent_id": self.reading_consent(consumer, doer),
            "allowed": code == Code.ALLOWED,
            "code": code,
            "rule": str(more.get("rule", "")),
            "purpose": str(more.get("purpose", "")),
            "request_id": self.request_id,
        }
        self.events += [Event(**said, **about) for about in _about(consumer, worker, carer)]


def _about(consumer: Consumer | None, worker: User | None, carer: Carer | None) -> list[dict[str, object]]:
    """Of each event of one act, the columns that say whom it is about."""
    people = [(SubjectKind.CONSUMER, consumer)] if consumer else []
    people += [(SubjectKind.CARER, carer)] if carer else []
    people += [(SubjectKind.STAFF, worker)] if worker else []
    named = [{"subject_kind": kind, "subject_id": person.pk} for kind, person in people] or [{}]
    if len(named) > 1:
        act = {"act_id": uuid.uuid4(), "act_people": 0}
        named = [one | act for one in named]
        named[0]["act_people"] = len(named)
    return named


def _enter(doer: Doer, request_id: uuid.UUID | None, reason: str, at: dt.datetime | None) -> None:
    user_id = doer.user.id if doer.user else ""
    values = [user_id, doer.visit_id or "", request_id or "", reason, at.isoformat() if at else ""]
    with connections[OWNER].cursor() as cursor:
        cursor.execute(ENTER, [str(value) for value in values])
