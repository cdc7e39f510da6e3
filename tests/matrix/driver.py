"""Sends one request as one actor through the whole middleware stack, and says what came of it: status, words, events
and which tables were written to."""

from __future__ import annotations

import re
import time
import traceback
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.signals import got_request_exception
from django.db import connection
from django.test.client import ClientHandler, RequestFactory
from django.urls import clear_script_prefix

from peernotes.sessions import PROVED, SEEN, SINCE
from tests.matrix import oracle
from tests.matrix.oracle import MODELS, PERSONS, Asked, Word
from tests.support.databases import as_owner

if TYPE_CHECKING:
    from django.http import HttpResponse

    from tests.matrix.stage import Place, Stage

CANARIES = re.compile(r"canary\d{5}x", re.IGNORECASE)
FORM = "application/x-www-form-urlencoded"
LATER = time.time() + 24 * 60 * 60  # however long it all takes, nobody was away for too long
YESTERDAY = (datetime.now(UTC) - timedelta(days=1)).isoformat()
BACKEND = "django.contrib.auth.backends.ModelBackend"
# The events since a number, as the owner sees them, and what this transaction wrote to: planned once, looked at in one round
# trip. The day leaves most months' tables out of the plan.
PLAN = """
PREPARE new_events (bigint) AS SELECT id, verb, allowed, actor_id, visit_id, code, rule FROM peernotes_event
    WHERE id > $1 AND at > '{day}' ORDER BY id;
PREPARE written_to AS SELECT t.oid, n FROM unnest('{tables}'::oid[]) AS t(oid), LATERAL (
    SELECT pg_stat_get_xact_tuples_inserted(t.oid) + pg_stat_get_xact_tuples_updated(t.oid)
           + pg_stat_get_xact_tuples_deleted(t.oid) AS n) x WHERE n > 0"""
LOOK = """
SET LOCAL ROLE peernotes_owner; EXECUTE new_events ({since}); EXECUTE written_to; SET LOCAL ROLE peernotes_app"""
WRITTEN_BY_LOOKING = re.compile(
    r"peernotes_event(_\w+)?|peernotes_(reading|look)|peernotes_(caseload|unread)|user_session|sign_in_count"
)


@dataclass(frozen=True)
class Event:
    id: int
    verb: str
    allowed: bool
    actor_id: UUID | None
    visit_id: UUID | None
    code: str
    rule: str


@dataclass(frozen=True)
class Seen:
    """``body`` as it is sent; ``words``: the canaries in body and headers. ``written``: tables besides events, marks
    of having read, sessions and counts of tries."""

    status: int
    body: bytes
    headers: dict[str, str]
    words: frozenset[str]
    events: tuple[Event, ...]
    written: frozenset[str]
    trouble: str = ""

    @property
    def wire(self) -> tuple[int, bytes, tuple[tuple[str, str], ...]]:
        return self.status, self.body, tuple(sorted(self.headers.items()))


class _Factory(RequestFactory):
    def __init__(self) -> None:
        super().__init__()
        self.handler = ClientHandler(enforce_csrf_checks=False)

    def request(self, **extra: Any) -> HttpResponse:
        return self.handler(self._base_environ(**extra))


@dataclass
class Driver:
    stage: Stage
    sessions: dict[str, str] = field(default_factory=dict)
    factory: _Factory = field(default_factory=_Factory)
    tables: dict[int, str] = field(default_factory=dict)
    counted: dict[int, int] = field(default_factory=dict)
    last_event: int = 0
    trouble: str = ""

    def __post_init__(self) -> None:
        got_request_exception.connect(self._note_trouble)
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT oid, relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            )
            tables = cursor.fetchall()
            self.tables = {oid: name for oid, name in tables if not WRITTEN_BY_LOOKING.fullmatch(name)}
            oids = "{" + ",".join(map(str, self.tables)) + "}"
            cursor.cursor.execute(PLAN.format(day=YESTERDAY, tables=oids), prepare=False)
        self._look()

    def close(self) -> None:
        got_request_exception.disconnect(self._note_trouble)

    def _note_trouble(self, **_signal: object) -> None:
        self.trouble = traceback.format_exc()

    def prepare(self, asked: Asked) -> None:
        """Signs in, outside of whatever is taken back afterwards."""
        self._session(asked)

    def identity(self, asked: Asked) -> tuple[UUID | None, UUID | None]:
        """Whose name an event bears: a login's, or a visit's."""
        if asked.role in oracle.VISITS:
            return None, self.visit(asked).pk
        return (None if asked.role in oracle.NOBODY else self.user(asked).pk), None

    def raw(
        self, asked: Asked, method: str, path: str, data: bytes = b"", content_type: str = FORM,
        headers: dict[str, str] | None = None,
    ) -> Seen:  # fmt: skip
        """Whatever it is, as it is."""
        self._enter(asked)
        address, _, query = path.partition("?")
        response = self.factory.generic(method, address, data, content_type, headers=headers or {}, QUERY_STRING=query)
        return self._seen(response)

    def _enter(self, asked: Asked) -> None:
        self.trouble = ""
        clear_script_prefix()
        key = self._session(asked)
        self.factory.cookies.clear()
        if key:
            self.factory.cookies[settings.SESSION_COOKIE_NAME] = key

    def send(self, asked: Asked, method: str, path: str, data: Any = None, **headers: Any) -> Seen:
        self._enter(asked)
        send = getattr(self.factory, method.lower())
        response = send(path, data, headers=headers) if data is not None else send(path, headers=headers)
        return self._seen(response)

    def _seen(self, response: HttpResponse) -> Seen:
        body = b"".join(response.streaming_content) if response.streaming else response.content
        headers = dict(response.items())
        found = CANARIES.findall(body.decode(errors="replace") + " ".join(headers.values()))
        events, written = self._look()
        words = frozenset(word.lower() for word in found)
        return Seen(response.status_code, body, headers, words, events, written, self.trouble)

    def _look(self) -> tuple[tuple[Event, ...], frozenset[str]]:
        with connection.cursor() as cursor:
            cursor.cursor.execute(LOOK.format(since=self.last_event), prepare=False)
            cursor.cursor.nextset()
            events = tuple(Event(*row) for row in cursor.cursor.fetchall())
            cursor.cursor.nextset()
            counted = dict(cursor.cursor.fetchall())
        self.last_event = max((event.id for event in events), default=self.last_event)
        new = frozenset(self.tables[oid] for oid, number in counted.items() if number != self.counted.get(oid, 0))
        self.counted = counted
        return events, new

    def settle(self) -> None:
        """What was written until now no request has written."""
        self._look()

    def rows(self, tables: frozenset[str]) -> dict[str, int]:
        """How many rows there are, as the owner counts them. A changed row is one more in its history."""
        if not tables:
            return {}
        counts = ", ".join(f"(SELECT count(*) FROM {name})" for name in sorted(tables))
        with as_owner(), connection.cursor() as cursor:
            cursor.execute(f"SELECT {counts}")
            return dict(zip(sorted(tables), cursor.fetchone(), strict=True))

    def differ(self, before: dict[str, int]) -> set[str]:
        after = self.rows(frozenset(before))
        return {name for name, number in before.items() if after[name] != number}

    # --- who ---------------------------------------------------------------------------------------------------

    def place(self, model: str) -> Place:
        return self.stage.places[model]

    def user(self, asked: Asked) -> Any:
        place = self.place(asked.model)
        if asked.role == "consumer":
            return place.people[asked.person].user
        if asked.role == "other_consumer":
            return place.people[neighbour(asked.person)].user
        if asked.role in oracle.ELSEWHERE:
            return self.place(other(asked.model)).users[AT_HOME[asked.role]]
        return place.users.get(asked.role)

    def visit(self, asked: Asked) -> Any:
        place = self.place(asked.model)
        if asked.role == "visit_over":
            return place.visit_over
        person = asked.person if asked.role == "visit_here" else neighbour(asked.person)
        return place.visits[person, asked.state if (asked.person, asked.state) in place.visits else "with_consumer"]

    def _session(self, asked: Asked) -> str:
        if asked.role == "signed_out":
            return ""
        if asked.role in oracle.VISITS:
            visit = self.visit(asked)
            return self._stored(str(visit.pk), {"visit": str(visit.pk), "visit_worker": "someone"})
        user = self.user(asked)
        signed_in = {
            SESSION_KEY: str(user.pk), BACKEND_SESSION_KEY: BACKEND, HASH_SESSION_KEY: user.get_session_auth_hash(),
            SINCE: LATER, SEEN: LATER, PROVED: LATER,
        }  # fmt: skip
        return self._stored(str(user.pk), signed_in)

    def _stored(self, name: str, values: dict[str, Any]) -> str:
        if name not in self.sessions:
            store = import_module(settings.SESSION_ENGINE).SessionStore()
            store.update(values | {SEEN: LATER})
            store.create()
            self.sessions[name] = store.session_key
        return self.sessions[name]

    # --- what they may see ---------------------------------------------------------------------------------------

    def may_see(self, asked: Asked, canary: str) -> bool:
        word = self.stage.words[canary]
        return oracle.may_see(self.reader(asked, word), word)

    def reader(self, asked: Asked, word: Word) -> Asked:
        """The same actor, seen from the person whom the word is about."""
        return replace(asked, role=self._role(asked, word), model=word.model, person=word.person, state=word.state)

    def _role(self, asked: Asked, word: Word) -> str:
        home = other(asked.model) if asked.role in oracle.ELSEWHERE else asked.model
        if asked.role in oracle.VISITS - {"visit_over"}:
            visit = self.visit(asked)
            same = visit.consumer_id == self.place(word.model).people[word.person].pk
            note = self.place(word.model).notes.get((word.person, word.state))
            here = same and (word.thing in {"name", "plan_item"} or (note is not None and note.pk == visit.note_id))
            return "visit_here" if here else "visit_elsewhere"
        if home != word.model:
            return "somebody else's"
        if asked.role in oracle.CONSUMERS:
            own = asked.person if asked.role == "consumer" else neighbour(asked.person)
            return "consumer" if own == word.person else "other_consumer"
        return AT_HOME.get(asked.role, asked.role)


AT_HOME = {"elsewhere_peer": "colleague", "elsewhere_clinician": "clinician", "elsewhere_admin": "administrator"}


def other(model: str) -> str:
    return next(name for name in MODELS if name != model)


def neighbour(person: str) -> str:
    """Another person of the same service. Whoever has said yes is next to somebody who has not."""
    return PERSONS[(PERSONS.index(person) + 1) % len(PERSONS)] if person else PERSONS[1]
