"""A database of its own whose events are really committed: what is sealed cannot be shown in a rolled-back transaction."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
import pytest
from django.db import connections
from psycopg.conninfo import conninfo_to_dict

from peernotes.actions import seals
from peernotes.queries import seals as queries
from tests.support.databases import Copy

ALIAS = "owner"
INSERT = "INSERT INTO peernotes_event (service_id, verb, purpose) VALUES (%s, 'read_note', %s)"
NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}


@dataclass
class Sealed:
    copy: Copy
    service: str

    def add(self, count: int = 1) -> None:
        with psycopg.connect(self.copy.owner) as owner:
            for _ in range(count):
                owner.execute(INSERT, [self.service, "own words: \n|,(\"'\\)"])

    def admin(self, statement: str, *params: object) -> Any:
        with psycopg.connect(self.copy.admin) as admin:
            done = admin.execute(statement, params)
            return done.fetchone() if done.description else None

    def seal(self) -> int:
        """Tests that run beside this one hold the edge of sealing back until their transactions end."""
        added: list[int | None] = [0]
        if not waited(lambda: added.append(seals.seal_once(ALIAS)) or added[-1]):
            pytest.fail("Nothing could be sealed for minutes.")
        return added[-1] or 0

    def rounds(self, count: int, each: int = 3) -> None:
        for _ in range(count):
            self.add(each)
            self.seal()


def waited(condition: Any, seconds: float = 150) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.05)
    return False


@contextmanager
def pointed_at(conninfo: str) -> Iterator[None]:
    """The alias "owner" leads there, in every thread."""
    settings = connections[ALIAS].settings_dict
    before, said = dict(settings), conninfo_to_dict(conninfo)
    connections[ALIAS].close()
    settings.update({django: said.pop(libpq, "") for libpq, django in NAMES.items()}, OPTIONS=said)
    try:
        yield
    finally:
        connections[ALIAS].close()
        settings.update(before)


def first_service(copy: Copy) -> str:
    with psycopg.connect(copy.admin) as admin:
        return str(admin.execute("SELECT id FROM peernotes_service ORDER BY slug LIMIT 1").fetchone()[0])


def faults(patience: int = 3600) -> str:
    return "\n".join(map(str, queries.verify(patience=patience, using=ALIAS).faults))
