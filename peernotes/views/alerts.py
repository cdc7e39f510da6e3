"""What a privacy officer looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import alerts as actions
from peernotes.enums import Verb
from peernotes.forms.alerts import AlertForm, EmergencyReviewForm, HoldForm
from peernotes.policy.privacy import may_see_alerts
from peernotes.presenters import alerts as presenter
from peernotes.presenters import emergency_access
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.queries.alerts import AlertLine

ANSWERED = "answered"


@look
@about_service(Verb.SEE_ALERTS, may_see_alerts)
def alerts(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    answered = request.GET.get("show") == ANSWERED
    cursor = Cursor.read(request.GET.get("after"))
    found = actions.open_list(by=request.actor, gathered=gathered, cursor=cursor, answered=answered)
    context = {
        "service": gathered.service,
        "rows": [presenter.row(gathered.service.slug, alert) for alert in found.alerts.rows],
        "answered": answered,
        "tried": [emergency_access.tried(one) for one in found.tries],
        "pager": links(request, found.alerts),
    }
    return render(request, "alerts/alerts.html", context)


def _form(alert: AlertLine) -> type[AlertForm]:
    if alert.emergency_id:
        return EmergencyReviewForm
    return HoldForm if alert.hold_id else AlertForm


@page
def alert(request: HttpRequest, slug: str, alert: UUID) -> HttpResponse:
    found = actions.open_alert(by=request.actor, slug=slug, alert_id=alert)
    form = _form(found.alert)(sent(request))
    if form.is_valid():
        actions.answer(by=request.actor, alert_id=alert, **form.cleaned_data)
        messages.success(request, _("Kept. It stands under “Looked at”."))
        return redirect("alerts", slug)
    with timezone.override(found.gathered.service.zone):
        context = {
            "service": found.gathered.service,
            "title": presenter.title(found.alert),
            "facts": presenter.facts(found.alert),
            "answer": found.alert.answer,
            "answered": presenter.answered(found.alert),
            "own": found.alert.user_id == request.actor.user_id,
            "form": form if found.may_answer or form.is_bound else None,
        }
        return show(request, "alerts/alert.html", context, form)
