"""What a peer worker and whoever supervises them agree about the role: a page for each of the two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import role_agreements as actions
from peernotes.enums import Verb
from peernotes.forms.role_agreements import RoleForm
from peernotes.policy.role_agreements import may_leave_notes_out
from peernotes.policy.supervision import may_be_supervised
from peernotes.presenters import role_agreements as presenter
from peernotes.views._pages import page, press, sent, show
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.actions.role_agreements import RolePage


@page
@about_service(Verb.SEE_ROLE_AGREEMENT, may_be_supervised)
def mine(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    return _page(request, actions.open_mine(gathered), reverse("role", args=[gathered.service.slug]))


@page
def supervised(request: HttpRequest, tie: UUID) -> HttpResponse:
    found = actions.open_supervised(by=request.actor, tie_id=tie)
    with timezone.override(found.gathered.service.zone):
        return _page(
            request, found, reverse("supervision-role", args=[tie]), back=reverse("supervision-tie", args=[tie])
        )


def _page(request: HttpRequest, found: RolePage, here: str, *, back: str = "") -> HttpResponse:
    form = RoleForm(
        sent(request), initial=_first(found), without_notes=may_leave_notes_out(found.gathered.facts.policy)
    )
    if form.is_valid():
        actions.propose(by=request.actor, of=found.of, said=form.said, key=form.cleaned_data["key"])
        messages.success(request, _("Proposed, with your yes. It counts once the other of you has said yes too."))
        return redirect(here)
    context = presenter.shown(found) | {"form": form, "worker": found.worker, "here": here, "back": back}
    return show(request, "role_agreements/role.html", context, form)


def _first(found: RolePage) -> dict[str, object]:
    """The form starts from the latest words."""
    last = found.agreements[0] if found.agreements else None
    return {"duties": last.duties, "hours": last.hours} if last else {}


@press
@about_service(Verb.AGREE_ON_ROLE, may_be_supervised)
def agree(request: HttpRequest, gathered: Gathered, agreement: UUID) -> HttpResponse:
    actions.agree(by=request.actor, of=actions.own(gathered), agreement_id=agreement)
    return _agreed(request, reverse("role", args=[gathered.service.slug]))


@press
def agree_supervised(request: HttpRequest, tie: UUID, agreement: UUID) -> HttpResponse:
    found = actions.open_supervised(by=request.actor, tie_id=tie)
    actions.agree(by=request.actor, of=found.of, agreement_id=agreement)
    return _agreed(request, reverse("supervision-role", args=[tie]))


def _agreed(request: HttpRequest, here: str) -> HttpResponse:
    messages.success(request, _("Both of you have said yes."))
    return redirect(here)
