"""Between actions and queries: Django's sessions in the database. One statement brings the session, its user, and what
the frame of a page shows of them."""

from __future__ import annotations

import time
from functools import cache
from typing import TYPE_CHECKING, Any

from django.contrib.auth import SESSION_KEY, get_user_model
from django.contrib.sessions.backends import db
from django.db import connection
from django.utils import timezone

from peernotes.queries import shell

if TYPE_CHECKING:
    from django.http import HttpRequest

    from peernotes.models import Session, User

# The longest that a sign-in lasts, whatever is done in it.
LONGEST_SECONDS = 12 * 60 * 60
SINCE, SEEN = "since", "seen"


def begin(*, request: HttpRequest, **_: object) -> None:
    """Somebody signed in (apps.py): what its two limits are counted from."""
    request.session[SINCE] = request.session[SEEN] = time.time()


class SessionStore(db.SessionStore):
    _user: User | None = None
    _places: list[dict[str, str | None]] | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        from peernotes.models import Session  # noqa: PLC0415 - Django reads this module before there are models

        return Session

    @property
    def user(self) -> User | None:
        """As the tables had them when the session was loaded. Whether they are still signed in says SessionUser."""
        self._get_session()
        return self._user

    def places(self, user_id: object) -> list[dict[str, str | None]] | None:
        """As queries.shell.memberships_of; None if it is somebody else who came along."""
        return self._places if self.user and self.user.pk == user_id else None

    def load(self) -> dict[str, Any]:
        statement, columns = _loading()
        with connection.cursor() as cursor:
            cursor.execute(statement, [self.session_key, timezone.now()])
            found = cursor.fetchall()
        if not found:
            self._session_key = None
            return {}
        data, known, *user = found[0][: 2 + len(columns)]
        if known:
            self._user = get_user_model().from_db(connection.alias, columns, user)
            self._places = [shell.place(row[2 + len(columns) :]) for row in found]
        return self.decode(data)

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        made = super().create_model_instance(data)
        made.user_id = data.get(SESSION_KEY)
        return made


@cache
def _loading() -> tuple[str, list[str]]:
    fields = get_user_model()._meta.concrete_fields
    user = ", ".join(f"u.{field.column}" for field in fields)
    statement = f"""
        SELECT s.session_data, u.id IS NOT NULL, {user}, {shell.PLACES}
        FROM user_session s LEFT JOIN peernotes_user u ON u.id = s.user_id {shell.OF_USER}
        WHERE s.session_key = %s AND s.expire_date > %s ORDER BY {shell.ORDER}"""  # noqa: S608 - names of our tables
    return statement, [field.attname for field in fields]
