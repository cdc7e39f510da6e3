"""Signing in, out, failing to, and every change of the way in: events like any other. Called by Django's and allauth's
signals (apps.py)."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import connection, transaction
from django.db.models import Q
from django.db.models.functions import Now

from peernotes import audit
from peernotes.actions import kept_forms
from peernotes.actions.notes.visits import WORDS
from peernotes.enums import Code, Verb
from peernotes.models import Consumer, Membership, Session, User
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet
    from django.http import HttpRequest


# In the session of whoever has to set one up first.
NEEDS_SECOND_STEP = "needs_second_step"
SECOND_STEPS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)


def signed_in(*, user: User, request: HttpRequest | None = None, **_: object) -> None:
    _record(Verb.SIGN_IN, user, request)
    if request is not None and not getattr(request, "second_step_shown", False) and needs_second_step(user):
        request.session[NEEDS_SECOND_STEP] = True
    if request is not None and kept_forms.waiting(by=Actor(user_id=user.pk)):
        request.session[kept_forms.WAITING] = True


def signed_out(*, user: User | None, request: HttpRequest | None = None, **_: object) -> None:
    if user is not None:
        _record(Verb.SIGN_OUT, user, request)


def failed(*, request: HttpRequest | None = None, **_: object) -> None:
    """Names nobody: what was typed may be a password in the wrong field."""
    actor = Actor(request_id=request_id(request))
    with transaction.atomic():
        audit.enter(actor)
        audit.record_plain(Verb.SIGN_IN_FAILED, actor, allowed=False, code=Code.NOT_SIGNED_IN)


def needs_second_step(user: User) -> bool:
    """Whoever works in a service, where it asks for one. Consumers may have one and need none."""
    if not settings.SECOND_STEP_REQUIRED or Authenticator.objects.filter(user=user, type__in=SECOND_STEPS).exists():
        return False
    return _memberships(user).exists()


def end_others(*, by: Actor, session_key: str) -> None:
    """Everywhere but in this session mine are over at once."""
    ended, _each = Session.objects.filter(user=by.user_id).exclude(session_key=session_key).delete()
    if ended:
        role, service_id = _place(User.objects.get(pk=by.user_id))
        audit.record_plain(Verb.SIGN_OUT, by, actor_role=role, service_id=service_id)


def changed(verb: Verb, *, user: User, request: HttpRequest | None = None, **_: object) -> None:
    _record(verb, user, request)


def second_step_kept(*, instance: Authenticator, created: bool, **_: object) -> None:
    """Also called when one is used, which changes nothing."""
    if created:
        _record(Verb.CHANGE_SECOND_STEP, instance.user, None)


def second_step_gone(*, instance: Authenticator, **_: object) -> None:
    _record(Verb.CHANGE_SECOND_STEP, instance.user, None)


def forget_second_step(user_id: UUID) -> None:
    """In SQL: allauth's signals would say that they did it themselves."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM mfa_authenticator WHERE user_id = %s", [user_id])


def replace_password(*, username: str, second_step: bool = False) -> str | None:
    """A new one for whoever forgot theirs, to be told in person; None if there is nobody of this name. Ends every sign-in
    with the old one. ``second_step``: they have lost that too."""
    user = User.objects.filter(username=username).first()
    if user is None:
        return None
    password = " ".join(secrets.choice(WORDS) for _ in range(6))
    user.set_password(password)
    user.save(update_fields=["password"])
    _record(Verb.RESET_PASSWORD, user, None)
    if second_step:
        forget_second_step(user.pk)
        _record(Verb.RESET_SECOND_STEP, user, None)
    return password


def keep_given_address(user: User) -> None:
    """What the service entered is somebody's address until they prove another, and the one that is told of it."""
    for address in EmailAddress.objects.filter(user=user, email__iexact=user.email, verified=False):
        if address.set_verified():
            address.set_as_primary(conditional=True)


def is_address_of(user: User, email: str) -> bool:
    """Entered by the service, or proved by opening a link that was sent there."""
    if user.email.lower() == email.lower():
        return True
    return EmailAddress.objects.filter(user=user, email__iexact=email, verified=True).exists()


def _record(verb: Verb, user: User, request: HttpRequest | None) -> None:
    actor = Actor(user_id=user.pk, request_id=request_id(request))
    with transaction.atomic():
        audit.enter(actor)
        role, service_id = _place(user)
        audit.record_plain(verb, actor, actor_role=role, service_id=service_id)


def request_id(request: HttpRequest | None) -> UUID | None:
    actor = getattr(request, "actor", None)
    return actor.request_id if actor else None


def _place(user: User) -> tuple[str, UUID | None]:
    """The role and service under which the sign-in is sealed: the first membership, else the consumer's service."""
    member = _memberships(user).order_by("starts_at", "pk").first()
    if member:
        return member.role, member.service_id
    service = Consumer.objects.filter(user=user).values_list("service_id", flat=True).first()
    return ("consumer", service) if service else ("", None)


def _memberships(user: User) -> QuerySet[Membership]:
    return Membership.objects.filter(Q(ends_at__isnull=True) | Q(ends_at__gt=Now()), user=user)
