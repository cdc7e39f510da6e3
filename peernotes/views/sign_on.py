"""Signing in with the provider that the settings name, and the way by which it ends a sign-in. The protocol is
django-allauth's (openid.py); who comes back is decided in config/adapters.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_POST
from requests import RequestException

from peernotes import openid
from peernotes.actions import sign_ins, sign_on
from peernotes.enums import Verb
from peernotes.errors import Missing
from peernotes.views._pages import look

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

# By a provider that cannot be reached, or says what makes no sense.
BROKEN = (RequestException, OAuth2Error, KeyError)


def _where_there_is_one(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    def inner(request: HttpRequest, **given: str) -> HttpResponse:
        if not settings.OIDC_ISSUER:
            raise Missing(actor=request.actor, verb=Verb.SIGN_IN)
        return view(request, **given)

    return inner


@look
@login_not_required
@sensitive_variables("token")
@_where_there_is_one
def begin(request: HttpRequest, token: str = "") -> HttpResponse:
    """``token``: of an invitation. Nothing is used up before they come back."""
    again = request.user.is_authenticated
    try:
        return openid.provider(request).begin(request, get_next_redirect_url(request), again=again, invitation=token)
    except BROKEN:
        return refused(request, "failed")


@look
@login_not_required
@_where_there_is_one
def back(request: HttpRequest) -> HttpResponse:
    try:
        return OAuth2CallbackView.adapter_view(openid.exchange(request))(request)
    except BROKEN:
        sign_ins.failed(request=request)
        return refused(request, "failed")


@csrf_exempt
@require_POST
@login_not_required
@sensitive_post_parameters()
@_where_there_is_one
def ended(request: HttpRequest) -> HttpResponse:
    """From the provider itself: what it sends is signed, and there is no browser whose cookies could be used."""
    try:
        config = openid.exchange(request).openid_config
        subject = openid.subject_of_logout(request.POST.get("logout_token", ""), config)
    except BROKEN:
        return HttpResponse(status=400)
    sign_on.end_everywhere(subject, request=request)
    return HttpResponse(status=200)


def refused(request: HttpRequest, why: str) -> HttpResponse:
    """``why``: stranger, failed, or there (a password where the provider is asked)."""
    return render(request, "sign_on/refused.html", {"why": why, "name": settings.OIDC_NAME}, status=403)


def proved(request: HttpRequest, next_url: str | None) -> HttpResponse:
    record_authentication(request, request.user, sign_on.BY_PROVIDER, reauthenticated=True)
    return redirect(next_url or "/")
