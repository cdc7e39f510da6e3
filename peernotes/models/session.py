from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models

if TYPE_CHECKING:
    from peernotes.sessions import SessionStore


class Sessions(BaseSessionManager):
    """Each with its user: one statement instead of two on every request."""

    def get_queryset(self) -> models.QuerySet[Session]:
        return super().get_queryset().select_related("user")


class Session(AbstractBaseSession):
    """A sign-in, a visit, or the way to one. No history, no event: the row goes when the session ends."""

    user = models.ForeignKey("peernotes.User", on_delete=models.CASCADE, null=True, related_name="sessions")

    objects = Sessions()

    class Meta(AbstractBaseSession.Meta):
        # Not "peernotes_...": the application role may not delete from those (peernotes_grant), and must from this.
        db_table = "user_session"

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        return import_module(settings.SESSION_ENGINE).SessionStore
