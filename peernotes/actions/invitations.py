"""Logins, and the one-time link by which somebody chooses their own password. It is handed on in person."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.contrib.auth.hashers import check_password, make_password
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.crypto import salted_hmac

from peernotes.actions import sign_ins
from peernotes.actions.notes.visits import TRIES
from peernotes.enums import Verb
from peernotes.models import Invitation, User

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from django.db.models import QuerySet
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


class WrongWords(Exception):
    """They were said in person, and typed otherwise. Counted: not to be rolled back."""


@dataclass(frozen=True, slots=True)
class InvitationLink:
    """Shown once: only hashes are kept. ``words``: to be said in person, for a consumer. ``expires_at`` is UTC."""

    token: str
    expires_at: datetime
    words: str = ""


def new_login(newcomer: Newcomer, user_id: UUID) -> User:
    """Without a password: they choose it by an invitation."""
    if User.objects.filter(username__iexact=newcomer.username).exists():
        raise UsernameTaken
    user = User(id=user_id, username=newcomer.username, name=newcomer.name, email=newcomer.email)
    user.set_unusable_password()
    user.save(force_insert=True)
    return user


def make(*, by: Actor, user_id: UUID | None, words: str = "", token: str = "") -> InvitationLink:
    """The newest link is the only one. ``user_id`` None: to become the first operator. ``token``: of this press, for ``again``."""
    Invitation.objects.filter(user=user_id, ended_at=None).update(ended_at=Now())
    link = InvitationLink(token or secrets.token_urlsafe(32), timezone.now() + WAITS, words)
    Invitation.objects.create(
        user_id=user_id,
        made_by_id=by.user_id,
        token_hash=_hash(link.token),
        words_hash=make_password(words) if words else "",
        expires_at=link.expires_at,
    )
    return link


def of_press(by: Actor, key: UUID, what: str) -> bytes:
    """What nobody can guess, and the same for the same press: a link that is made by it can be shown again, though only its hash
    is kept. Nothing of one ``what`` says anything of another."""
    return salted_hmac(f"peernotes.invitation {what}", f"{by.user_id} {key}", algorithm="sha256").digest()


def again(*, token: str, words: str) -> InvitationLink | None:
    """The link of a press that came before, used or not."""
    found = Invitation.objects.filter(token_hash=_hash(token)).first()
    return InvitationLink(token, found.expires_at, words) if found else None


def waiting(*, token: str) -> Invitation | None:
    """One that may still be used. Changes nothing."""
    return _open(token).select_related("user").first()


def used(*, token: str) -> User | None:
    """Who chose their password by it. Not a link that ended otherwise: by a newer one, by its time, or by wrong words."""
    found = Invitation.objects.filter(token_hash=_hash(token), tries__lt=TRIES).select_related("user").first()
    if found is None or found.ended_at is None or found.user is None or not found.user.is_active:
        return None
    newer = Invitation.objects.filter(user=found.user, expires_at__gt=found.expires_at)
    return found.user if found.user.has_usable_password() and not newer.exists() else None


def wrong_too_often(*, token: str) -> bool:
    """Whether it ended by wrong words."""
    return Invitation.objects.filter(token_hash=_hash(token), tries__gte=TRIES).exists()


def use(*, token: str, words: str = "") -> Invitation | None:
    """Of two who use it at the same moment the second comes too late. Five times the wrong words end it."""
    found = _open(token).select_for_update().first()
    if found is None:
        return None
    fits = not found.words_hash or check_password(" ".join(words.lower().split()), found.words_hash)
    found.tries += not fits
    if fits or found.tries >= TRIES:
        found.ended_at = timezone.now()
    found.save(update_fields=["tries", "ended_at"])
    if not fits:
        raise WrongWords
    return found


def accept(*, token: str, password: str, words: str = "", request: HttpRequest | None = None) -> User | None:
    """Whoever it is for, with the password that they chose; None if it came too late."""
    invitation = use(token=token, words=words)
    if invitation is None or invitation.user is None:
        return None
    invitation.user.set_password(password)
    invitation.user.save(update_fields=["password"])
    sign_ins.changed(Verb.ACCEPT_INVITATION, user=invitation.user, request=request)
    return invitation.user


def _open(token: str) -> QuerySet[Invitation]:
    return Invitation.objects.filter(token_hash=_hash(token), ended_at=None, expires_at__gt=Now())


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
