"""Signing in with the provider that the settings name: who it is here, which roles that makes, and the end of it."""

from __future__ import annotations

import time
from itertools import groupby
from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from django.conf import settings
from django.db import transaction

from peernotes import audit
from peernotes.actions import invitations, sign_ins, staff
from peernotes.enums import Role, Verb
from peernotes.models import Service, Session, User
from peernotes.policy.facts import Actor
from peernotes.sessions import PROVED

if TYPE_CHECKING:
    from django.http import HttpRequest

    Claims = dict[str, Any]


# What django-allauth calls it.
BY_PROVIDER = "socialaccount"


def is_joined(user: User) -> bool:
    """Whoever signs in there does so nowhere else: what ends there must leave no other way in."""
    return bool(settings.OIDC_ISSUER) and _joined().filter(user=user.pk).exists()


def join(said: Claims, *, invitation: str = "", request: HttpRequest | None = None) -> SocialAccount | None:
    """By an invitation, or by an address that both sides have verified. Nobody is signed up by themselves, and nobody is
    two people there."""
    user = _invited(invitation) if invitation else _of_address(said)
    if user is None or not user.is_active or _joined().filter(user=user).exists():
        return None
    joined = SocialAccount.objects.create(user=user, provider=settings.OIDC_ISSUER, uid=said["sub"])
    sign_ins.changed(Verb.JOIN_SIGN_IN, user=user, request=request)
    return joined


def _invited(token: str) -> User | None:
    """Not a consumer, who was told words in person: they choose a password."""
    found = invitations.waiting(token=token)
    if found is None or found.words_hash:
        return None
    used = invitations.use(token=token)
    return used.user if used else None


def _of_address(said: Claims) -> User | None:
    if said.get("email_verified") is not True:
        return None
    found = EmailAddress.objects.filter(email__iexact=str(said.get("email", "")), verified=True).select_related("user")
    return found[0].user if len(found) == 1 else None


def follow(user: User, said: Claims, *, request: HttpRequest | None = None) -> None:
    """The roles that the settings speak of are from now on those that the claim says, and no others."""
    values = _words(said.get(settings.OIDC_ROLES_CLAIM))
    places = sorted((slug, role, value in values) for value, (slug, role) in settings.OIDC_ROLES.items())
    actor = Actor(user_id=user.pk, request_id=sign_ins.request_id(request))
    with transaction.atomic():
        audit.enter(actor)
        for slug, of_service in groupby(places, key=lambda place: place[0]):
            _follow_in(actor, slug, [(Role(role), is_said) for _slug, role, is_said in of_service])


def _follow_in(actor: Actor, slug: str, roles: list[tuple[Role, bool]]) -> None:
    service = Service.objects.filter(slug=slug).values_list("pk", flat=True).first()
    if service:
        governed, wanted = {role for role, _said in roles}, {role for role, is_said in roles if is_said}
        staff.follow_provider(by=actor, service_id=service, governed=governed, wanted=wanted)


def proves_second_step(said: Claims) -> bool:
    """Only what the settings say is believed: a provider says of itself how strong it is."""
    methods = said.get("amr")
    shown = _words([said.get("acr")]) | (_words(methods) if isinstance(methods, list) else set())
    return bool(shown.intersection(settings.OIDC_SECOND_STEP))


def _words(claim: object) -> set[str]:
    """One or several; of what is neither, nothing."""
    several = claim if isinstance(claim, list) else [claim]
    return {each for each in several if isinstance(each, str)}


def end_everywhere(subject: str, *, request: HttpRequest | None = None) -> None:
    """The provider says that they are signed out, or have left: here they are, everywhere, at once."""
    for user in User.objects.filter(pk__in=_joined().filter(uid=subject).values("user")):
        ended, _each = Session.objects.filter(user=user).delete()
        if ended:
            sign_ins.changed(Verb.SIGN_OUT, user=user, request=request)


def proved(*, request: HttpRequest, user: User, method: str, reauthenticated: bool = False, **_: object) -> None:
    """django-allauth's signal: a way of signing in was shown once more. Of whoever is joined, only the provider's counts."""
    if reauthenticated and (method == BY_PROVIDER or not is_joined(user)):
        request.session[PROVED] = time.time()


def _joined() -> Any:
    return SocialAccount.objects.filter(provider=settings.OIDC_ISSUER)
