"""Logins, and the one-time link by which somebody chooses their own password. It is handed on in person."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db.models.functions import Now
from django.utils import timezone

from peernotes.actions import sign_ins
from peernotes.enums import Verb
from peernotes.models import Invitation, User

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.http import HttpRequest

    from peernotes.policy.facts import Actor

WAITS = timedelta(days=7)


class UsernameTaken(Exception):
    """Somebody signs in by this name, here or in another service."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    name: str
    username: str
    email: str = ""


@dataclass(frozen=True, slots=True)
class InvitationLink:
    """Shown once: only its hash is kept. ``expires_at`` is UTC."""

    token: str
    expires_at: datetime


def new_login(newcomer: Newcomer) -> User:
    """Without a password: they choose it by an invitation."""
    if User.objects.filter(username__iexact=newcomer.username).exists():
        raise UsernameTaken
    user = User(username=newcomer.username, name=newcomer.name, email=newcomer.email)
    user.set_unusable_password()
    user.save(force_insert=True)
    return user


def make(*, by: Actor, user_id: UUID | None) -> InvitationLink:
    """The newest link is the only one. ``user_id`` None: to become the first operator."""
    Invitation.objects.filter(user=user_id, ended_at=None).update(ended_at=Now())
    link = InvitationLink(secrets.token_urlsafe(32), timezone.now() + WAITS)
    Invitation.objects.create(
        user_id=user_id, made_by_id=by.user_id, token_hash=_hash(link.token), expires_at=link.expires_at
    )
    return link


def waiting(*, token: str) -> Invitation | None:
    """One that may still be used. Changes nothing."""
    open_now = Invitation.objects.filter(token_hash=_hash(token), ended_at=None, expires_at__gt=Now())
    return open_now.select_related("user").first()


def use(*, token: str) -> Invitation | None:
    """Of two who use it at the same moment the second comes too late."""
    found = Invitation.objects.filter(token_hash=_hash(token), ended_at=None, expires_at__gt=Now())
    if not found.update(ended_at=Now()):
        return None
    return Invitation.objects.select_related("user").get(token_hash=_hash(token))


def accept(*, token: str, password: str, request: HttpRequest | None = None) -> User | None:
    """Whoever it is for, with the password that they chose; None if it came too late."""
    invitation = use(token=token)
    if invitation is None or invitation.user is None:
        return None
    invitation.user.set_password(password)
    invitation.user.save(update_fields=["password"])
    sign_ins.changed(Verb.ACCEPT_INVITATION, user=invitation.user, request=request)
    return invitation.user


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
