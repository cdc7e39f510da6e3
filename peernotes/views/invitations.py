"""Choosing a password by a one-time link."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from peernotes.actions import invitations as actions
from peernotes.forms.invitations import OwnPassword
from peernotes.forms.signin import USERNAME
from peernotes.presenters import hand_over
from peernotes.views._pages import CONFLICT, page, sent, show

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.actions.invitations import InvitationLink
    from peernotes.models import User

GONE = 410


@page
@sensitive_variables("token", "form")
@sensitive_post_parameters()
@login_not_required
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """GET uses nothing up: scanners open links too."""
    if request.user.is_authenticated:
        return signed_in(request)
    found = actions.waiting(token=token)
    if found is None or found.user is None:
        return _ended(request, token)
    form = OwnPassword(sent(request), user=found.user, asks_words=bool(found.words_hash))
    if form.is_valid():
        with suppress(actions.WrongWords):
            user = _accept(request, token, form)
            return welcome(request, user) if user else _ended(request, token)
        form.add_error("words", _("These are not the words that you were told."))
    return show(request, "invitations/invitation.html", {"form": form, "who": found.user}, form)


@sensitive_variables("token", "form", "said")
def _accept(request: HttpRequest, token: str, form: OwnPassword) -> User | None:
    said = form.cleaned_data
    return actions.accept(token=token, password=said["password1"], words=said.get("words", ""), request=request)


def signed_in(request: HttpRequest) -> HttpResponse:
    return render(request, "invitations/signed_in.html", {"who": request.user.name}, status=CONFLICT)


@sensitive_variables("token")
def _ended(request: HttpRequest, token: str) -> HttpResponse:
    if actions.used(token=token) is None:
        return over(request, too_many=actions.wrong_too_often(token=token))
    return render(request, "invitations/used.html", status=GONE)


def over(request: HttpRequest, *, too_many: bool = False) -> HttpResponse:
    return render(request, "invitations/over.html", {"too_many": too_many}, status=GONE)


def welcome(request: HttpRequest, user: User) -> HttpResponse:
    """They sign in as they will every day, second step and all."""
    request.session[USERNAME] = user.username
    messages.success(request, _("Your password is chosen. Please sign in."))
    return redirect("account_login")


@sensitive_variables("link")
def handed_on(request: HttpRequest, link: InvitationLink, *, name: str, back: str) -> HttpResponse:
    """Shown once, so this answers the press itself and does not redirect."""
    url = request.build_absolute_uri(reverse("invitation", args=[link.token]))
    context = {"link": hand_over.shown(url, link.expires_at, link.words), "name": name, "back": back}
    return render(request, "invitations/link.html", context)
