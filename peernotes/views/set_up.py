"""The first pages of all: the first operator, a service, its two administrators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables

from peernotes.actions import invitations
from peernotes.actions import set_up as actions
from peernotes.forms.invitations import FirstOperator, NewcomerForm
from peernotes.forms.set_up import ServiceForm
from peernotes.policy.set_up import ADMINISTRATORS
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._step_up import still_you
from peernotes.views.invitations import handed_on, over, signed_in, welcome

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.models import User

ZONE = "Europe/London"


@page
@sensitive_variables("token", "form")
@sensitive_post_parameters()
@login_not_required
def first_operator(request: HttpRequest, token: str) -> HttpResponse:
    if request.user.is_authenticated:
        return signed_in(request)
    found = invitations.waiting(token=token)
    if found is None or found.user:
        return over(request)
    form = FirstOperator(sent(request))
    if form.is_valid():
        user = _become(request, token, form)
        return welcome(request, user) if user else over(request)
    return show(request, "set_up/first_operator.html", {"form": form}, form)


@sensitive_variables("token", "form", "said")
def _become(request: HttpRequest, token: str, form: FirstOperator) -> User | None:
    said = form.cleaned_data
    newcomer = invitations.Newcomer(said["name"], said["username"])
    return actions.become_operator(token=token, newcomer=newcomer, password=said["password1"], request=request)


@look
def services(request: HttpRequest) -> HttpResponse:
    found = actions.open_services(by=request.actor)
    return render(request, "set_up/services.html", {"services": found, "wanted": ADMINISTRATORS})


@page
def new_service(request: HttpRequest) -> HttpResponse:
    actions.open_services(by=request.actor)
    form = ServiceForm(sent(request), initial={"timezone": ZONE})
    if form.is_valid() and _create(request, form):
        return redirect("administrators", form.cleaned_data["slug"])
    return show(request, "set_up/new_service.html", {"form": form}, form)


def _create(request: HttpRequest, form: ServiceForm) -> bool:
    said = dict(form.cleaned_data)
    key = said.pop("key")
    try:
        actions.create_service(by=request.actor, new=actions.NewService(**said), key=key)
    except actions.SlugTaken:
        form.add_error("slug", _("Another service has this short name."))
        return False
    return True


@page
def administrators(request: HttpRequest, slug: str) -> HttpResponse:
    gathered, found = actions.open_administrators(by=request.actor, slug=slug)
    form = NewcomerForm(sent(request))
    if form.is_valid() and (answer := still_you(request)):
        return answer
    if form.is_valid() and _name(request, gathered, form):
        return redirect("administrators", slug)
    context = {
        "service": gathered.service,
        "administrators": found,
        "form": form if len(found) < ADMINISTRATORS or form.is_bound else None,
        "wanted": ADMINISTRATORS,
    }
    return show(request, "set_up/administrators.html", context, form)


def _name(request: HttpRequest, gathered: Gathered, form: NewcomerForm) -> bool:
    said = form.cleaned_data
    newcomer = invitations.Newcomer(said["name"], said["username"])
    try:
        actions.name_administrator(by=request.actor, service_id=gathered.service_id, newcomer=newcomer, key=said["key"])
    except invitations.UsernameTaken:
        form.add_error("username", _("This username is taken. Please choose another."))
        return False
    return True


@press
@sensitive_variables("link")
def administrator_link(request: HttpRequest, slug: str, member: UUID) -> HttpResponse:
    gathered, found = actions.open_administrators(by=request.actor, slug=slug)
    link = actions.administrator_link(by=request.actor, service_id=gathered.service_id, user_id=member)
    name = next(each.name for each in found if each.id == member)
    with timezone.override(gathered.service.zone):
        return handed_on(request, link, name=name, back=reverse("administrators", args=[slug]))
