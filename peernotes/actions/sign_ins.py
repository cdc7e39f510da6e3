"""Signing in, out, and failing to: events like any other. Called by Django's and allauth's signals (apps.py)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now

from peernotes import audit
from peernotes.actions import kept_forms
from peernotes.enums import Code, Verb
from peernotes.models import Consumer, Membership
from peernotes.policy.facts import Actor

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest

    from peernotes.models import User


def signed_in(*, user: User, request: HttpRequest | None = None, **_: object) -> None:
    _record(Verb.SIGN_IN, user, request)
    if request is not None and kept_forms.waiting(by=Actor(user_id=user.pk)):
        request.session[kept_forms.WAITING] = True


def signed_out(*, user: User | None, request: HttpRequest | None = None, **_: object) -> None:
    if user is not None:
        _record(Verb.SIGN_OUT, user, request)


def failed(*, request: HttpRequest | None = None, **_: object) -> None:
    """Names nobody: what was typed may be a password in the wrong field."""
    actor = Actor(request_id=_request_id(request))
    with transaction.atomic():
        audit.enter(actor)
        audit.record_plain(Verb.SIGN_IN_FAILED, actor, allowed=False, code=Code.NOT_SIGNED_IN)


def _record(verb: Verb, user: User, request: HttpRequest | None) -> None:
    actor = Actor(user_id=user.pk, request_id=_request_id(request))
    with transaction.atomic():
        audit.enter(actor)
        role, service_id = _place(user)
        audit.record_plain(verb, actor, actor_role=role, service_id=service_id)


def _request_id(request: HttpRequest | None) -> UUID | None:
    actor = getattr(request, "actor", None)
    return actor.request_id if actor else None


def _place(user: User) -> tuple[str, UUID | None]:
    """The role and service under which the sign-in is sealed: the first membership, else the consumer's service."""
    open_now = Q(ends_at__isnull=True) | Q(ends_at__gt=Now())
    member = Membership.objects.filter(open_now, user=user).order_by("starts_at", "pk").first()
    if member:
        return member.role, member.service_id
    service = Consumer.objects.filter(user=user).values_list("service_id", flat=True).first()
    return ("consumer", service) if service else ("", None)
