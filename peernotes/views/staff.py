"""Who works in a service: the list, an invitation, one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from peernotes.actions import invitations, services
from peernotes.actions import staff as actions
from peernotes.enums import PEER_ROLES, PRIVILEGED_ROLES, Role, Verb
from peernotes.forms.staff import InviteForm, StaffFilter
from peernotes.policy.facts import ActorFacts
from peernotes.policy.services import may_put_on_duty
from peernotes.presenters import staff as presenter
from peernotes.queries import staff as queries
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service
from peernotes.views._step_up import still_you
from peernotes.views.invitations import handed_on

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.models import Membership


@look
@about_service(Verb.SEE_STAFF)
def staff(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = StaffFilter(request.GET)
    said = form.cleaned_data if form.is_valid() else {}
    wanted = queries.StaffWanted(said.get("q", ""), said.get("role", ""), said.get("show") == "left")
    found = queries.page(gathered.service_id, wanted, Cursor.read(request.GET.get("after"), NAME_AND_ID))
    services.saw(gathered, Verb.SEE_STAFF)
    context = {
        "service": gathered.service,
        "form": form,
        "rows": [presenter.row(gathered.service.slug, each) for each in found.rows],
        "proposals": _proposals(gathered),
        "pager": links(request, found),
    }
    return show(request, "staff/staff.html", context, form)


def _proposals(gathered: Gathered, user_id: UUID | None = None) -> list[dict[str, object]]:
    """``may_approve``: it waits for somebody other than who gave it and whose it will be."""
    me = gathered.actor.user_id
    return [
        presenter.proposal(each) | {"id": each.pk, "may_approve": me not in {each.proposed_by_id, each.user_id}}
        for each in queries.proposals(gathered.service_id, user_id)
    ]


@page
@about_service(Verb.INVITE)
def new(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = InviteForm(sent(request))
    if form.is_valid() and PRIVILEGED_ROLES.intersection(form.cleaned_data["roles"]) and (answer := still_you(request)):
        return answer
    if form.is_valid() and (user_id := _invite(request, gathered, form)):
        return redirect("staff-member", gathered.service.slug, user_id)
    return show(request, "staff/new.html", {"service": gathered.service, "form": form}, form)


def _invite(request: HttpRequest, gathered: Gathered, form: InviteForm) -> UUID | None:
    said = form.cleaned_data
    try:
        return actions.invite(
            by=request.actor,
            service_id=gathered.service_id,
            newcomer=invitations.Newcomer(said["name"], said["username"], said["email"]),
            roles=said["roles"],
            terms=form.terms(),
            key=said["key"],
        )
    except invitations.UsernameTaken:
        form.add_error("username", _("This username is taken. Please choose another."))
        return None


@look
@about_service(Verb.SEE_STAFF)
def member(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    found = actions.known(gathered, member)
    held = queries.open_memberships(gathered.service_id, member, gathered.facts.at)
    services.saw(gathered, Verb.SEE_STAFF)
    context = {
        "service": gathered.service,
        "member": found,
        "own": member == request.actor.user_id,
        "may_be_on_duty": found.on_duty or _may_put_on_duty(gathered, held, own=member == request.actor.user_id),
        "facts": presenter.facts(found),
        "held": [{"id": each.pk, "text": presenter.held(each)} for each in held],
        "proposals": _proposals(gathered, member),
        "is_peer": any(each.role in PEER_ROLES for each in held),
        "history": presenter.history(queries.past(gathered.service_id, member)),
    }
    return render(request, "staff/member.html", context)


def _may_put_on_duty(gathered: Gathered, held: list[Membership], *, own: bool) -> bool:
    at = gathered.facts.at
    roles = frozenset(Role(each.role) for each in held if each.starts_at <= at)
    return bool(may_put_on_duty(gathered.facts.actor, ActorFacts(roles=roles), own=own))


@press
@sensitive_variables("made")
@about_service(Verb.INVITE)
def link(request: HttpRequest, gathered: Gathered, member: UUID) -> HttpResponse:
    made = actions.invitation_link(by=request.actor, service_id=gathered.service_id, user_id=member)
    back = reverse("staff-member", args=[gathered.service.slug, member])
    return handed_on(request, made, name=actions.known(gathered, member).name, back=back)
