"""What I typed and have not sent."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.utils import timezone

from peernotes.actions import kept_forms as actions
from peernotes.forms.kept import Drop
from peernotes.presenters import kept_forms as presenter
from peernotes.queries import kept_forms as queries
from peernotes.views import _visit
from peernotes.views._pages import look, press

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@look
def kept(request: HttpRequest) -> HttpResponse:
    with timezone.override(request.shell.zone):
        forms = [presenter.of(form) for form in queries.of(request.actor)]
    if bool(forms) != request.session.get(actions.WAITING, False):
        request.session[actions.WAITING] = bool(forms)
    return render(request, "kept/kept.html", {"forms": forms})


@partial(press, back="/kept/")
@_visit.open_to_visits
def drop(request: HttpRequest) -> HttpResponse:
    """Back to the page where the form stands; what is not there, or not theirs, changes nothing. Whose visit has just
    ended drops it from the page that says so."""
    form = Drop(request.POST)
    by = (_visit.leave(request).by if _visit.went_quiet(request) else None) or request.actor
    return redirect(actions.drop(by=by, form_id=form.cleaned_data["form"]) if form.is_valid() else "/")
