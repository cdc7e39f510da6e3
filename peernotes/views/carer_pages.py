"""A carer's sign-in, as the consumer or who works with them gives it; and the carer's own pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_variables

from peernotes.actions import carer_pages as actions
from peernotes.actions import carers, invitations
from peernotes.enums import Verb
from peernotes.forms.carers import CarerLoginEnd, CarerLoginForm
from peernotes.forms.my import Press
from peernotes.policy.switch_kinds import ModelReader
from peernotes.presenters import carer_files as files
from peernotes.presenters import carer_pages as presenter
from peernotes.presenters import carers as cards
from peernotes.presenters import easy_read, words
from peernotes.presenters import messages as messages_shown
from peernotes.queries import people
from peernotes.queries.keyset import Cursor
from peernotes.queries.who_looked import SHAPE
from peernotes.views._pages import look, page, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service
from peernotes.views.invitations import handed_on
from peernotes.views.notices import of_carer

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.queries.carers import NamedCarer


@look
def home(request: HttpRequest) -> HttpResponse:
    found = actions.open_home(by=request.actor)
    with timezone.override(found.me.zone):
        context = {
            "me": found.me,
            "name": words.first(found.me.chosen_name),
            "notices": of_carer(request, found.me.id),
            "news": [messages_shown.row(one) for one in found.me.news],
            "told": [presenter.what_was_told(line) for line in found.talks],
            "notes": [files.note(one, own=True) for one in found.notes],
            "workers": presenter.with_you(found.me, found.gathered.facts.policy),
            "leaves": presenter.who_works_with_you(found.me),
            "model": presenter.model(found.gathered.facts.policy) if found.gathered.facts.policy else [],
        }
        return render(request, "carer/home.html", context)


@look
def contacts(request: HttpRequest) -> HttpResponse:
    me, found = actions.open_contacts(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(me.zone):
        rows = [files.my_contact(one) for one in found.rows]
        return render(request, "carer/contacts.html", {"rows": rows, "pager": links(request, found)})


@page
def leave_worker(request: HttpRequest, worker: UUID) -> HttpResponse:
    """Without a reason."""
    form = Press(sent(request))
    if form.is_valid():
        actions.leave_worker(by=request.actor, worker_id=worker, key=form.cleaned_data["key"])
        messages.success(request, _("It has ended. Your file and your page are closed to them from now on."))
        return redirect("carer")
    me, name = actions.open_leaving(by=request.actor, worker_id=worker)
    return show(request, "carer/leave_worker.html", {"me": me, "form": form, "who": words.first(name)}, form)


@look
def model_easy(request: HttpRequest) -> HttpResponse:
    """What our model says to carers, in Easy Read."""
    me, gathered = actions.open_model(by=request.actor)
    switches = gathered.facts.policy
    reader = ModelReader.EASY_CARER
    rows = easy_read.rows(switches, reader) if switches else []
    explained = easy_read.explained(reader, rows, notes=False)
    return render(request, "carer/easy.html", {"me": me, "rows": rows, "explained": explained})


@look
def who_looked(request: HttpRequest) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"), SHAPE)
    found = actions.open_who_looked(by=request.actor, cursor=cursor)
    with timezone.override(found.me.zone):
        context = {"events": presenter.events(found.lines.rows), "pager": links(request, found.lines)}
        return render(request, "carer/who_looked.html", context)


@page
@sensitive_variables("made")
def my_sign_in(request: HttpRequest, carer: UUID) -> HttpResponse:
    """By the consumer, who hands the link on."""
    found = carers.open_my_carer(by=request.actor, tie_id=carer)
    with timezone.override(found.me.zone):
        context = {"carer": cards.mine(found.tie, "my"), "back": reverse("my-carer", args=[carer])}
        return _sign_in(request, found.tie, context)


@page
@sensitive_variables("made")
def sign_in(request: HttpRequest, person: UUID, carer: UUID) -> HttpResponse:
    gathered, tie = carers.open_carer(by=request.actor, consumer_id=person, tie_id=carer)
    with timezone.override(gathered.service.zone):
        about = people.person(person)
        name = words.first(about.chosen_name)
        context = {
            "carer": cards.of_person(tie, name),
            "back": reverse("person-carer", args=[person, carer]),
            "person": about,
            "tab": words.tab(about),
            "concern_person": person,
        }
        return _sign_in(request, tie, context)


@page
@about_service(Verb.TAKE_CARER_LOGIN)
def end_by_name(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    form = CarerLoginEnd(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        about = {"by": request.actor, "service_id": gathered.service_id}
        actions.end_by_name(**about, username=said["username"], reason=said["reason"], key=said["key"])
        messages.success(request, _("Done. If a carer of this service signed in by this name, they no longer do."))
        return redirect("carer-sign-in-end", gathered.service.slug)
    return show(request, "carers/end_sign_in.html", {"service": gathered.service, "form": form}, form)


@sensitive_variables("made")
def _sign_in(request: HttpRequest, tie: NamedCarer, context: dict[str, object]) -> HttpResponse:
    given = actions.login(by=request.actor, tie_id=tie.id)
    takes = "take" in request.POST
    form = CarerLoginForm(None if takes else sent(request))
    if given:
        del form.fields["username"]
    if takes:
        actions.take_login(by=request.actor, consumer_id=tie.consumer_id, tie_id=tie.id)
        messages.success(request, _("Taken back. It shows nothing of the two any more."))
        return redirect(request.path)
    if form.is_valid():
        try:
            known = {"consumer_id": tie.consumer_id, "tie_id": tie.id}
            said = form.cleaned_data
            made = actions.give_login(by=request.actor, **known, key=said["key"], username=said.get("username", ""))
            return handed_on(request, made, name=tie.chosen_name, back=context["back"])
        except invitations.UsernameTaken:
            form.add_error("username", _("This username is taken. Please choose another."))
    return show(
        request, "carers/sign_in.html", context | {"given": given, "form": form, "may_give": tie.facts.may_hear}, form
    )
