"""Everyone who has or had a role in a service, for choosing one of them."""

from __future__ import annotations

import re
import uuid
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db import connection

from peernotes import access
from peernotes.queries.services import Beside

if TYPE_CHECKING:
    from collections.abc import Sequence

# More roles than a choice can be read through. In a service with more, one says whom one means.
MOST = 200
SEVERAL = 6


class Member(NamedTuple):
    """``role``: one of theirs."""

    id: UUID
    name: str
    username: str
    role: str

    @property
    def label(self) -> str:
        """Names a person without doubt, also to ``named``."""
        return f"{self.name} ({self.username})"


# OFFSET 0: one look for each, instead of everybody who has a login anywhere.
FEW = f""", (
    SELECT CASE WHEN max(m.roles) <= {MOST}
           THEN json_agg(json_build_array(m.id, m.name, m.username, m.role) ORDER BY m.name, m.id) END FROM (
        SELECT DISTINCT ON (u.name, u.id) u.id, u.name, u.username, m.role, m.roles
        FROM (SELECT user_id, role, count(*) OVER () AS roles FROM (
                  SELECT user_id, role FROM peernotes_membership WHERE service_id = s.id LIMIT {MOST + 1}) m) m
        CROSS JOIN LATERAL (SELECT * FROM peernotes_user u WHERE u.id = m.user_id OFFSET 0) u
        ORDER BY u.name, u.id, m.role) m)"""  # noqa: S608 - constants
NAMED = """
SELECT DISTINCT ON (u.name, u.id) u.id, u.name, u.username, m.role
FROM (SELECT user_id, role FROM peernotes_membership WHERE service_id = %(service)s) m
CROSS JOIN LATERAL (SELECT * FROM peernotes_user u WHERE u.id = m.user_id OFFSET 0) u
WHERE u.id = %(key)s::uuid OR lower(u.username) = lower(%(username)s) OR lower(u.name) = lower(%(text)s)
ORDER BY u.name, u.id, m.role LIMIT %(limit)s"""


def _few(rows: Sequence[tuple[Any, ...]], _at: datetime) -> list[Member] | None:
    """All of them by name; None if there are too many to choose from."""
    [(found,), *_] = rows
    return None if found is None else [Member(UUID(key), *rest) for key, *rest in found]


FEW_BESIDE = Beside(access.More(FEW), _few)


def named(service_id: UUID, text: str) -> list[Member]:
    """Whom a name, a user name, both (``Member.label``) or an id means; of several at most SEVERAL."""
    try:
        key = uuid.UUID(text)
    except ValueError:
        key = None
    both = re.search(r"\(([^()\s]+)\)$", text)
    asked = {"service": service_id, "key": key, "username": both[1] if both else text, "text": text, "limit": SEVERAL}
    with connection.cursor() as cursor:
        cursor.execute(NAMED, asked)
        return [Member(*row) for row in cursor.fetchall()]
