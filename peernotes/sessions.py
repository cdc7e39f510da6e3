"""Between actions and queries: Django's sessions in the database, each with its user as a column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends import db

if TYPE_CHECKING:
    from peernotes.models import Session


class SessionStore(db.SessionStore):
    @classmethod
    def get_model_class(cls) -> type[Session]:
        from peernotes.models import Session  # noqa: PLC0415 - Django reads this module before there are models

        return Session

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        made = super().create_model_instance(data)
        made.user_id = data.get(SESSION_KEY)
        return made
