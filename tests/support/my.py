"""What the tests of a consumer's own pages share."""

from __future__ import annotations

import re
import uuid
from dataclasses import replace
from datetime import datetime
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from peernotes.models import Note, SafetyConcern
from peernotes.policy.switches import COMPLEMENTARY, INTEGRATED
from tests.support import build
from tests.support.cast import Cast

BUDGET = 10
PLAIN_PAGES = ["", "about-me/", "choices/", "concerns/", "plan/", "who-looked/"]
NOTE_PAGES = ["", "done/", "readers/", "statement/", "stop-sharing/", "stop-sharing/done/"]


def url(note: Note, page: str = "") -> str:
    return f"/my/notes/{note.pk}/{page}"


def text_of(response: Any) -> str:
    """As read: tags out, white space as one space."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


def numbers_of(response: Any) -> set[str]:
    """As read, each by itself: none that is part of a time of day, of a key or of a name that was drawn."""
    return set(re.findall(r"(?<![\w:.-])\d+(?![\w:-])", text_of(response)))


def statements(client: Client, page: str) -> int:
    """Once a minute a request also notes that somebody is there; that one came before."""
    client.get(page)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(page).status_code == 200
    return sum(not query["sql"].startswith(("SAVEPOINT", "RELEASE")) for query in asked)


def decision(note: Note, outcome: str, **more: object) -> dict[str, object]:
    return {"version": note.version, "key": uuid.uuid4(), "outcome": outcome} | more


def concern(cast: Cast, **more: Any) -> SafetyConcern:
    """Raised by Alex, seen by Bea."""
    told = {"by": cast.users["alex"], "seen_by": cast.users["bea"], "fact": "Dizzy twice."}
    return build.concern(consumer=cast.sam, **(told | more))


def switch(cast: Cast, **changes: object) -> None:
    """Another model from now on: complementary, or the present one with ``changes``."""
    switches = replace(INTEGRATED, **changes) if changes else COMPLEMENTARY
    build.policy_version(service=cast.service, number=2, switches=switches, starts=end_model(cast))


def end_model(cast: Cast) -> datetime:
    now = timezone.now()
    with connection.cursor() as cursor:
        cut = "UPDATE peernotes_policyversion SET in_force = tstzrange(lower(in_force), %s) WHERE id = %s"
        cursor.execute(cut, [now, cast.policy.pk])
    return now


def seen(answer) -> str:
    """What the form of a page says that it was drawn from."""
    return re.search(r'name="seen" value="(\w+)"', answer.content.decode())[1]
