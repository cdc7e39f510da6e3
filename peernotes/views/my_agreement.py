"""What I agree with a peer worker about contact, by my own sign-in or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import agreements as actions
from peernotes.actions import reading_my
from peernotes.enums import Verb
from peernotes.errors import Stale
from peernotes.forms.agreements import AgreementForm, ByConsumer
from peernotes.presenters import agreements as presenter
from peernotes.presenters import words
from peernotes.views import _visit
from peernotes.views._pages import CONFLICT, page, press, sent, show
from peernotes.views.agreements import again, first, say_yes, shown
from peernotes.views.visits import at_choices

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.models import Visit


@page
def agreement(request: HttpRequest, worker: UUID) -> HttpResponse:
    return _agreement(request, worker, "my")


@page
@at_choices
def agreement_on_visit(request: HttpRequest, visit: Visit, worker: UUID) -> HttpResponse:
    return _agreement(request, worker, "visit")


def _agreement(request: HttpRequest, worker: UUID, prefix: str) -> HttpResponse:
    """``prefix``: of the names of the pages."""
    found = actions.open_mine(by=request.actor, worker_id=worker)
    form = ByConsumer(sent(request))
    if not form.is_valid():
        return _show(request, found, form if form.is_bound else first(ByConsumer, found.agreements), prefix)
    seen = actions.DraftSeen(found.me.id, worker, form.cleaned_data["version"])
    try:
        actions.write(by=request.actor, seen=seen, said=form.said, key=form.cleaned_data["key"])
    except Stale:
        return _show(request, found, again(form, found.agreements), prefix, elsewhere=True)
    if prefix == "visit":
        _visit.decided(request)
    messages.success(request, _("Saved as a draft. It counts once both of you have said yes to it."))
    return redirect(f"{prefix}-agreement", worker)


@press
def agree(request: HttpRequest, worker: UUID) -> HttpResponse:
    say_yes(request, reading_my.me(request.actor, Verb.AGREE_ON_CONTACT).id, worker)
    return redirect("my-agreement", worker)


@press
@at_choices
def agree_on_visit(request: HttpRequest, visit: Visit, worker: UUID) -> HttpResponse:
    say_yes(request, visit.consumer_id, worker)
    _visit.decided(request)
    return redirect("visit-agreement", worker)


def _show(
    request: HttpRequest, found: actions.Mine, form: AgreementForm, prefix: str, *, elsewhere: bool = False
) -> HttpResponse:
    name = words.first(found.name)
    with timezone.override(found.me.zone):
        context = shown(found.agreements, worker=name, consumer=presenter.YOU)
        context |= {"found": found, "name": name, "form": form, "elsewhere": elsewhere}
        context |= {"agree_page": f"{prefix}-agreement-agree", "on_device": prefix == "visit"}
        if elsewhere:
            return render(request, "my/agreement.html", context, status=CONFLICT)
        return show(request, "my/agreement.html", context, form)
