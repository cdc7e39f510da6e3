"""Floor 4: Django's sessions in the database, which bring their user along."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

if TYPE_CHECKING:
    from peernotes.models import Session, User


class SessionStore(db.SessionStore):
    _user: User | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        from peernotes.models import Session  # noqa: PLC0415 - Django reads this module before there are models

        return Session

    @property
    def user(self) -> User | None:
        """As the tables had them when the session was loaded. Whether they are still signed in says SessionUser."""
        self._get_session()
        return self._user

    def _get_session_from_db(self) -> Session | None:
        found = super()._get_session_from_db()
        self._user = found.user if found else None
        return found

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        made = super().create_model_instance(data)
        made.user_id = data.get(SESSION_KEY)
        return made
