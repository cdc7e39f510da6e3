from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession
from django.db import models

if TYPE_CHECKING:
    from peernotes.sessions import SessionStore

from peernotes.models._table import May, Table, Whose


class Session(AbstractBaseSession):
    """A sign-in, a visit, or the way to one. No history, no event: the row goes when the session ends."""

    table = Table(Whose.NOBODY, May.REMOVE, history=False)

    user = models.ForeignKey("peernotes.User", on_delete=models.CASCADE, null=True, related_name="sessions")

    class Meta(AbstractBaseSession.Meta):
        db_table = "user_session"

    @classmethod
    def get_session_store_class(cls) -> type[SessionStore]:
        return import_module(settings.SESSION_ENGINE).SessionStore


class SignInCount(models.Model):
    """Django's cache in the database: where django-allauth counts wrong passwords, and keeps a code from being used twice.
    Rows go by themselves."""

    table = Table(Whose.STAFF, May.REMOVE, history=False)

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "sign_in_count"

    def __str__(self) -> str:
        return self.cache_key
