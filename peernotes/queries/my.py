"""What a consumer sees of their own: who they are here, their notes, their standing choices and whom those are about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F, Func, Q, UUIDField
from django.db.models.functions import Now

from peernotes import access, rows
from peernotes.enums import PEER_ROLES, ConsentScope, LivedAs, Role
from peernotes.errors import Missing
from peernotes.models import ConflictOfInterest, Consent, Consumer, Membership
from peernotes.policy.emergency_access import SHOWN_FOR
from peernotes.policy.facts import ActorFacts
from peernotes.policy.people import may_see_person
from peernotes.queries import keyset
from peernotes.queries.concerns import ABOUT_ME

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.enums import Verb
    from peernotes.policy.facts import Actor
    from peernotes.queries.keyset import Cursor, Page

# Where a note stands for its consumer; also the first key of the list's order.
WAITING, OPEN, FINISHED = 2, 1, 0
NOTE_SHAPE = (int, datetime, UUID)
STANDING = (
    ConsentScope.READ_RECORD,
    ConsentScope.READ_ABOUT_ME,
    ConsentScope.WRITE_NOTES,
    ConsentScope.LOG_CONTACTS,
    ConsentScope.SHOW_PEER,
    ConsentScope.READ_PLAN_PEER,
)

RANK = "CASE WHEN peernotes_is_with_consumer(n.status) THEN 2 ELSE peernotes_is_unfinished(n.status)::integer END"
# Words are for the note's own page: a list says what there is, and who may read how many of its parts.
NOTES = """
SELECT t.id, t.rank, t.happened_at, t.kind, t.status, t.amends_id IS NOT NULL AS amends, u.name AS author,
       t.handed_over_at, t.revisit_on, p.just_us, p.peer_team, p.care_team,
       NOT peernotes_is_unfinished(t.status) OR peernotes_author_here(t.author_id, t.consumer_id, t.service_id, NULL) AS goes_on,
       t.hard_moment_at IS NOT NULL AS hard
FROM (SELECT n.*, {rank} AS rank FROM peernotes_note n
      WHERE n.consumer_id = %(consumer)s {beyond} ORDER BY {order} LIMIT {limit}) t
JOIN peernotes_user u ON u.id = t.author_id
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE s.audience = 'just_us') AS just_us,
           count(*) FILTER (WHERE s.audience = 'peer_team') AS peer_team,
           count(*) FILTER (WHERE s.audience = 'care_team') AS care_team
    FROM peernotes_notesection s
    WHERE s.note_id = t.id AND s.text <> '' AND peernotes_is_kept(s.decision)) p
ORDER BY {order_out}"""

# Everyone who works with me now, and their roles; whoever chose not to read, or knows me outside work.
TEAM = """
SELECT a.user_id, u.name, array_agg(m.role ORDER BY m.role) AS roles,
       nullif(max(m.lived_as), '') AS lived_as, bool_and(a.reads_record) AS reads_record,
       EXISTS (SELECT 1 FROM peernotes_conflictofinterest k WHERE k.consumer_id = %(consumer)s
               AND k.user_id = a.user_id AND k.ended_at IS NULL) AS conflict
FROM peernotes_assignment a
JOIN peernotes_user u ON u.id = a.user_id AND u.is_active
JOIN peernotes_membership m ON m.user_id = a.user_id AND m.service_id = a.service_id
    AND m.starts_at <= statement_timestamp() AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())
WHERE a.content_object_id = %(consumer)s AND m.role = ANY(%(roles)s)
GROUP BY a.user_id, u.id ORDER BY u.sort_name, a.user_id LIMIT %(most)s"""
MOST_TEAM = 100

MOST_TO_ASK = 10

# Safety concerns about me that I may read; what I asked about my record, and what was answered; how it stands that there
# are two records of me, if somebody says so.
COUNTS = """
SELECT (SELECT count(*) FROM peernotes_safetyconcern c WHERE {about_me}) AS concerns,
       (SELECT count(*) FROM peernotes_referral r WHERE r.consumer_id = %(consumer)s AND r.answer = '') AS offers,
       coalesce((SELECT CASE
               WHEN CASE WHEN p.consumer_id = mine.id THEN p.agreed_at ELSE p.second_agreed_at END IS NULL THEN 'waits'
               WHEN p.in_force_at IS NULL THEN 'agreed' ELSE 'in_force' END
           FROM peernotes_sameperson p JOIN peernotes_consumer mine ON mine.user_id = (SELECT peernotes_actor())
           WHERE %(consumer)s IN (p.consumer_id, p.second_id) AND p.ended_at IS NULL), '') AS two_records,
       (SELECT d.worker_id FROM peernotes_agreement d WHERE d.consumer_id = %(consumer)s AND d.state = 'draft'
        AND d.consumer_agreed_at IS NULL AND EXISTS (
            SELECT 1 FROM peernotes_assignment a WHERE a.content_object_id = d.consumer_id AND a.user_id = d.worker_id)
        ORDER BY d.changed_at DESC LIMIT 1) AS agreement_with,
       (SELECT coalesce(jsonb_agg(to_jsonb(w)), '[]') FROM peernotes_away(%(consumer)s) w)::text AS away,
       (SELECT coalesce(jsonb_agg(to_jsonb(e) || jsonb_build_object('open', e.ends_at > statement_timestamp()) ORDER BY e.created_at DESC), '[]')
        FROM peernotes_my_emergency e WHERE e.consumer_id = %(consumer)s AND e.created_at > statement_timestamp() - %(shown_for)s::interval
       )::text AS emergencies,
       count(*) AS asked, count(answered_at) AS answered FROM peernotes_recordquestion WHERE consumer_id = %(consumer)s"""


@dataclass(frozen=True, slots=True)
class MyCounts:
    """``two_records``: "waits" for my answer, "agreed" by me, "in_force", or nothing was said. ``agreement_with``: whose
    draft of an agreement about contact waits for my yes. ``away``: which of my peer workers are, as JSON. ``emergencies``: who opened
    my record in one of late, as JSON."""

    concerns: int
    offers: int
    two_records: str
    agreement_with: UUID | None
    away: str
    emergencies: str
    asked: int
    answered: int


@dataclass(frozen=True, slots=True)
class Me:
    id: UUID
    chosen_name: str
    pronouns: str
    service_id: UUID
    service_slug: str
    service_name: str
    timezone: str
    local_identifier: str
    crisis_text: str
    answer_days: int

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class MyNote:
    """``just_us`` to ``care_team``: how many kept parts each of the three circles may read (of a finished note).
    ``goes_on``: its author can still finish it, or has. ``hard``: agreed to in a hard moment, and not said again."""

    id: UUID
    rank: int
    happened_at: datetime
    kind: str
    status: str
    amends: bool
    author: str
    handed_over_at: datetime | None
    revisit_on: date | None
    just_us: int
    peer_team: int
    care_team: int
    goes_on: bool
    hard: bool


@dataclass(frozen=True, slots=True)
class Worker:
    user_id: UUID
    name: str
    roles: list[Role]
    lived_as: LivedAs | None
    reads_record: bool
    conflict: bool

    @property
    def actor(self) -> ActorFacts:
        lived_as = LivedAs(self.lived_as) if self.lived_as else None
        return ActorFacts(roles=frozenset(self.roles), lived_as=lived_as, assigned=True, conflict=self.conflict)


@dataclass(frozen=True, slots=True)
class StandingChoice:
    """``grantee_id`` None: everyone in a peer role. ``recorded_by``: somebody else, where it was said aloud or on paper, before ``witness``.
    ``before_switch``: the service began to let peer workers read after this was said."""

    scope: str
    grantee_id: UUID | None
    grantee: str | None
    decision: str
    method: str
    decided_at: datetime
    expires_at: datetime | None
    recorded_by: str | None
    witness: str
    represented_by: str
    before_switch: bool
    expired: bool
    id: UUID


def me(actor: Actor) -> Me | None:
    """The consumer who is signed in, at the record that they chose of two; nobody for staff and on a visit."""
    return _whose("peernotes_my_consumer") if actor.user_id else None


def _whose(record: str) -> Me | None:
    service = {f"service_{name}": F(f"service__{name}") for name in ("slug", "name")}
    of_service = {name: F(f"service__{name}") for name in ("timezone", "crisis_text", "answer_days")}
    mine = Consumer.objects.filter(pk=Func(function=record, output_field=UUIDField()))
    found = mine.values("id", "chosen_name", "pronouns", "service_id", "local_identifier", **service, **of_service)
    return next((Me(**row) for row in found), None)


def records() -> list[UUID]:
    """Mine: one, or both of two that are of one person."""
    return [row["id"] for row in rows.named("SELECT unnest(peernotes_my_records()) AS id", {})]


def mine(actor: Actor, verb: Verb) -> tuple[Me, Gathered]:
    """The same with the facts about oneself; Missing for everybody else."""
    who = me(actor)
    if who is None:
        raise Missing(actor=actor, verb=verb)
    gathered = access.gather(actor, consumer=who.id)
    gathered.require(may_see_person(gathered.facts), verb)
    return who, gathered


def oneself(actor: Actor, verb: Verb) -> tuple[Me, Gathered]:
    """The same, also on a visit at what one chooses and writes for good."""
    if actor.visit_id is None:
        return mine(actor, verb)
    who = _whose("peernotes_my_visit_choices")
    if who is None:
        raise Missing(actor=actor, verb=verb)
    return who, access.gather(actor, consumer=who.id)


def notes(consumer_id: UUID, cursor: Cursor | None = None) -> Page[MyNote]:
    """What waits for me first, then what is being worked on, then the rest; newest first in each."""
    order = keyset.Order(cursor)
    key = (RANK, "n.happened_at", "n.id")
    statement = NOTES.format(
        rank=RANK,
        beyond=order.beyond(*key),
        order=order.by(*key),
        order_out=order.by("t.rank", "t.happened_at", "t.id"),
        limit=keyset.SIZE + 1,
    )
    found = rows.read(MyNote, statement, {"consumer": consumer_id, **order.params})
    return keyset.page(found, cursor, lambda note: (note.rank, note.happened_at, note.id))


def how_many(consumer_id: UUID) -> MyCounts:
    asked = {"consumer": consumer_id, "shown_for": SHOWN_FOR}
    return rows.read(MyCounts, COUNTS.format(about_me=ABOUT_ME), asked)[0]


def team(consumer_id: UUID) -> list[Worker]:
    """Peer workers and clinicians assigned to me now. Clinicians with a duty for everyone are not listed by name."""
    roles = [*PEER_ROLES, Role.CLINICIAN]
    params = {"consumer": consumer_id, "roles": [str(role) for role in roles], "most": MOST_TEAM}
    return [replace(one, roles=list(map(Role, one.roles))) for one in rows.read(Worker, TEAM, params)]


def said(gathered: Gathered) -> list[StandingChoice]:
    """The last thing I said for each scope and person, and for everyone (no person)."""
    found = (
        Consent.objects.filter(consumer=gathered.consumer_id, scope__in=STANDING, decided_at__lte=gathered.facts.at)
        .order_by("scope", "grantee", "-decided_at", "-id")
        .distinct("scope", "grantee")
        .select_related("grantee", "recorded_by")
    )
    return [_said(consent, gathered) for consent in found]


def _said(consent: Consent, gathered: Gathered) -> StandingChoice:
    since, by = gathered.version and gathered.version.since.of(consent.scope), consent.recorded_by
    return StandingChoice(
        scope=consent.scope,
        grantee_id=consent.grantee_id,
        grantee=consent.grantee and consent.grantee.name,
        decision=consent.decision,
        method=consent.method,
        decided_at=consent.decided_at,
        expires_at=consent.expires_at,
        recorded_by=by.name if by and by.pk != gathered.actor.user_id else None,
        witness=consent.witness,
        represented_by=consent.represented_by,
        before_switch=since is not None and consent.decided_at < since,
        expired=consent.expires_at is not None and consent.expires_at <= gathered.facts.at,
        id=consent.id,
    )


def to_ask(consumer_id: UUID, service_id: UUID, *, without: UUID | None = None) -> list[str]:
    """The names of those who answer for my record: its keepers but relatives, and ``without`` whoever is asked about."""
    now = Q(starts_at__lte=Now()) & (Q(ends_at=None) | Q(ends_at__gt=Now()))
    found = Membership.objects.filter(now, service=service_id, role=Role.RECORDS_OFFICER, user__is_active=True)
    related = ConflictOfInterest.objects.filter(consumer=consumer_id, ended_at=None).values("user")
    found = found.exclude(user=without).exclude(user__in=related)
    return list(found.order_by("user__sort_name").values_list("user__name", flat=True)[:MOST_TO_ASK])
