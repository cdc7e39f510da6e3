"""What a carer sees of their own: who they are here, and the talks that somebody noted with them."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from peernotes import access, rows
from peernotes.enums import SubjectKind
from peernotes.errors import Missing
from peernotes.models import Service
from peernotes.policy.carers import is_own_carer_page
from peernotes.policy.facts import Subject
from peernotes.queries.messages import News
from peernotes.queries.people import dial

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.enums import Verb
    from peernotes.policy.facts import Actor

ME = """
SELECT r.id, r.chosen_name, r.ended_at IS NOT NULL AS ended, s.id AS service_id, s.name AS service_name, s.timezone,
       coalesce(nullif(s.carer_crisis_text, ''), s.crisis_text) AS crisis_text, s.carer_crisis_phone AS crisis_phone,
       s.carer_crisis_hours AS crisis_hours,
       (SELECT count(*) FROM peernotes_carerrequest q WHERE q.carer_id = r.id AND q.asked_by = 'staff' AND q.answer = '') AS offers,
       (SELECT coalesce(jsonb_agg(jsonb_build_array(u.id, u.name, m.roles, m.lived_as) ORDER BY u.sort_name, u.id), '[]')
        FROM peernotes_carerassignment a JOIN peernotes_user u ON u.id = a.worker_id AND u.is_active
        CROSS JOIN LATERAL (
            SELECT array_agg(m.role) AS roles, nullif(max(m.lived_as), '') AS lived_as FROM peernotes_membership m
            WHERE m.user_id = a.worker_id AND m.service_id = r.service_id AND m.starts_at <= statement_timestamp()
              AND (m.ends_at IS NULL OR m.ends_at > statement_timestamp())) m
        WHERE a.carer_id = r.id AND a.ended_at IS NULL AND m.roles IS NOT NULL)::text AS workers,
       (SELECT coalesce(jsonb_agg(jsonb_build_array(m.id, m.kind, m.created_at, m.object_id) ORDER BY m.created_at DESC, m.id DESC), '[]')
        FROM (SELECT * FROM peernotes_message x WHERE x.user_id = r.user_id AND x.read_at IS NULL AND x.kind <> 'carer_offered'
              ORDER BY x.created_at DESC, x.id DESC LIMIT 5) m)::text AS unread
FROM peernotes_carer r JOIN peernotes_service s ON s.id = r.service_id WHERE r.id = (SELECT peernotes_my_carer())"""


@dataclass(frozen=True, slots=True)
class CarerMe:
    """The carer who is signed in. ``crisis_text``: the service's for carers; that for consumers where there is none. ``workers``: who
    works with them and here still, as JSON: id, name, roles and lived experience. ``unread``: the newest of their news, as JSON, without offers. ``offers``: how many wait for their answer. ``ended``: the sign-in has nothing to do with a consumer any more."""

    id: UUID
    chosen_name: str
    ended: bool
    service_id: UUID
    service_name: str
    timezone: str
    crisis_text: str
    crisis_phone: str
    crisis_hours: str
    offers: int
    workers: str
    unread: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)

    @property
    def crisis_dial(self) -> str:
        return dial(self.crisis_phone)

    @property
    def news(self) -> list[News]:
        """They are read under "News", and not by standing here."""
        about = {
            "service_id": self.service_id,
            "slug": "",
            "timezone": self.timezone,
            "person_id": None,
            "person": None,
        }
        about |= {"worker": None, "own": False, "carer": True, "is_new": True}
        return [
            News(id=UUID(key), kind=kind, created_at=datetime.fromisoformat(at), object_id=UUID(thing), **about)
            for key, kind, at, thing in json.loads(self.unread)
        ]


@dataclass(frozen=True, slots=True)
class CarersLine:
    """Whom a carer can turn to in a bad hour."""

    service_name: str
    crisis_text: str
    crisis_phone: str
    crisis_hours: str

    @property
    def crisis_dial(self) -> str:
        return dial(self.crisis_phone)


def mine(actor: Actor, verb: Verb) -> tuple[CarerMe, Gathered]:
    """With the facts about oneself as a carer; Missing for everybody else."""
    found = rows.read(CarerMe, ME, {}) if actor.user_id else []
    if not found:
        raise Missing(actor=actor, verb=verb)
    me = found[0]
    gathered = access.gather(actor, service=me.service_id).on(Subject(SubjectKind.CARER, me.id))
    facts = replace(gathered.facts, actor=replace(gathered.facts.actor, is_carer=True))
    gathered = replace(gathered, facts=facts)
    gathered.require(is_own_carer_page(facts), verb)
    return me, gathered


def lines_for_carers(services: list[UUID]) -> list[CarersLine]:
    columns = ("name", "carer_crisis_text", "carer_crisis_phone", "carer_crisis_hours")
    found = Service.objects.filter(pk__in=services).order_by("name").values_list(*columns)
    return [CarersLine(*row) for row in found if any(row[1:])]
