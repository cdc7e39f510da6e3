"""Roles given, approved and ended, and somebody's time here as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.actions import staff as actions
from peernotes.enums import PRIVILEGED_ROLES, Verb
from peernotes.errors import Missing
from peernotes.forms.staff import EndForm, GiveRoleForm
from peernotes.presenters import staff as presenter
from peernotes.queries import staff as queries
from peernotes.views._pages import page, press, sent, show
from peernotes.views._service import about_service
from peernotes.views._step_up import still_you

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered


@page
@about_service(Verb.GIVE_ROLE)
def give(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    found, form = actions.known(gathered, member), GiveRoleForm(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        if said["role"] in PRIVILEGED_ROLES and (answer := still_you(request)):
            return answer
        actions.give_role(
            by=request.actor,
            service_id=gathered.service_id,
            user_id=member,
            role=said["role"],
            terms=form.terms(),
            key=said["key"],
        )
        return redirect("staff-member", gathered.service.slug, member)
    return show(request, "staff/give.html", {"service": gathered.service, "member": found, "form": form}, form)


@press
@about_service(Verb.APPROVE_ROLE)
def approve(request: HttpRequest, gathered: Gathered, proposal: UUID) -> HttpResponse:
    if answer := still_you(request, back=reverse("staff", args=[gathered.service.slug])):
        return answer
    whose = actions.approve_role(by=request.actor, service_id=gathered.service_id, proposal_id=proposal)
    messages.success(request, _("Approved."))
    return redirect("staff-member", gathered.service.slug, whose)


@press
@about_service(Verb.DECLINE_ROLE)
def decline(request: HttpRequest, gathered: Gathered, proposal: UUID) -> HttpResponse:
    whose = actions.decline_role(by=request.actor, service_id=gathered.service_id, proposal_id=proposal)
    messages.success(request, _("Turned down. It stays in the history."))
    return redirect("staff-member", gathered.service.slug, whose)


@page
@about_service(Verb.END_ROLE)
def end(request: HttpRequest, gathered: Gathered, member: UUID, role: UUID) -> HttpResponse:
    found, form = actions.known(gathered, member), EndForm(sent(request))
    if form.is_valid():
        actions.end_role(
            by=request.actor,
            service_id=gathered.service_id,
            user_id=member,
            membership_id=role,
            reason=form.cleaned_data["reason"],
        )
        return redirect("staff-member", gathered.service.slug, member)
    held = queries.open_memberships(gathered.service_id, member, gathered.facts.at)
    ending = [each for each in held if each.pk == role]
    if not ending:
        raise Missing(actor=request.actor)
    effects = [] if len(held) > 1 else _effects(gathered, found)
    context = {"service": gathered.service, "member": found, "form": form, "effects": effects}
    return show(request, "staff/end.html", context | {"role": presenter.held(ending[0])}, form)


@page
@about_service(Verb.END_MEMBERSHIP)
def leave(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    found, form = actions.known(gathered, member), EndForm(sent(request))
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.end_membership(by=request.actor, service_id=gathered.service_id, user_id=member, reason=reason)
        messages.success(request, _("It has ended. Nothing is open to them here any more."))
        return redirect("staff-member", gathered.service.slug, member)
    context = {"service": gathered.service, "member": found, "form": form, "effects": _effects(gathered, found)}
    return show(request, "staff/end.html", context, form)


def _effects(gathered: Gathered, found: queries.StaffMember) -> list[str]:
    return presenter.effects(found, queries.unfinished(gathered.service_id, found.id))


@page
@about_service(Verb.RESET_SECOND_STEP)
def second_step(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    found = actions.known(gathered, member)
    if request.method == "POST":
        actions.reset_second_step(by=request.actor, service_id=gathered.service_id, user_id=member)
        messages.success(request, _("Taken away. They set up a new one when they sign in."))
        return redirect("staff-member", gathered.service.slug, member)
    return render(request, "staff/second_step.html", {"service": gathered.service, "member": found})
