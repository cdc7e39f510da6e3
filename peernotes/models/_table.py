"""What a table is to the database, said once beside its model. A table of which nothing is said is closed to the
application. From it come rights, history, keys within one service and row-level security (peernotes.database.tables)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Whose(Enum):
    """Whom a row is about."""

    SERVICE = "service"
    CONSUMER = "consumer"
    CARER = "carer"
    STAFF = "staff member"
    NOBODY = "nobody"


class May(Enum):
    """What the application role may do."""

    NOTHING = ()
    READ = ("SELECT",)
    CORRECT = ("SELECT", "UPDATE")
    ADD = ("SELECT", "INSERT")
    TAKE_BACK = ("SELECT", "INSERT", "DELETE")
    CHANGE = ("SELECT", "INSERT", "UPDATE")
    REMOVE = ("SELECT", "INSERT", "UPDATE", "DELETE")


@dataclass(frozen=True)
class Table:
    """``append_only``: for the owner too. ``row_security``: some policy in peernotes/database says who reads a row.
    ``marks``: the only columns that the application may change. ``same_service_as``: beside the consumer, fields whose
    row is of the same service by a key that PostgreSQL checks."""

    whose: Whose
    may: May
    history: bool = True
    append_only: bool = False
    row_security: bool = False
    marks: tuple[str, ...] = ()
    same_service_as: tuple[str, ...] = ()
