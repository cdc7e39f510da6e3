"""Who is signed in, for the frame of the page: a name and the roles in force at this moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

KEYS = ("name", "chosen_name", "role", "service", "slug")
# Of the user ``u``: one row for each membership in force, and at least one.
PLACES = """u.name, place_c.chosen_name, place_m.role, place_s.name, place_s.slug"""
OF_USER = """
LEFT JOIN peernotes_consumer place_c ON place_c.user_id = u.id
LEFT JOIN peernotes_membership place_m ON place_m.user_id = u.id AND place_m.starts_at <= statement_timestamp()
     AND (place_m.ends_at IS NULL OR place_m.ends_at > statement_timestamp())
LEFT JOIN peernotes_service place_s ON place_s.id = place_m.service_id"""
ORDER = "place_s.name, place_m.role"
MEMBERSHIPS = f"SELECT {PLACES} FROM peernotes_user u {OF_USER} WHERE u.id = %s ORDER BY {ORDER}"  # noqa: S608 - constants


def memberships_of(user_id: UUID) -> list[dict[str, str | None]]:
    """One row for each membership in force, at least one row for a known login; one statement.

    ``chosen_name`` is there if the login is a consumer's.
    """
    with connection.cursor() as cursor:
        cursor.execute(MEMBERSHIPS, [user_id])
        return [place(row) for row in cursor.fetchall()]


def place(values: Sequence[str | None]) -> dict[str, str | None]:
    return dict(zip(KEYS, values, strict=True))
