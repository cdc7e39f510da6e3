"""Upkeep of the derived rows behind the feeds (docs/decisions/0013). Triggers keep them with every write; time passes
without one."""

from __future__ import annotations

from django.db import connections, transaction

from peernotes.queries.seals import OWNER, PATIENT


def age(using: str = OWNER) -> int:
    """Peer notes that were new for long enough take their place among the rest. Returns how many did."""
    return _call("SELECT peernotes_age_unread()", using)


def mend(using: str = OWNER) -> int:
    """Works everything out anew. Returns how many rows were missing or hid a line: not 0 means that something wrote past
    the triggers."""
    return _call("SELECT peernotes_fill_caseloads() + peernotes_fill_caselists()", using)


def _call(statement: str, using: str) -> int:
    with transaction.atomic(using=using), connections[using].cursor() as cursor:
        cursor.execute(PATIENT)
        cursor.execute(statement)
        return int(cursor.fetchone()[0])
