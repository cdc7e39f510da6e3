"""Two records of one person: an officer says so, a second one and the person agree, and each takes it back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import same_person as actions
from peernotes.forms import same_person as forms
from peernotes.presenters import same_person as presenter
from peernotes.queries import consumers
from peernotes.sessions import RECORD
from peernotes.views._pages import page, press, sent, show

if TYPE_CHECKING:
    from typing import Any
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

AnyForm = forms.SamePersonForm | forms.SamePersonAnswer | forms.ApartForm


@page
def same_person(request: HttpRequest, slug: str, person: UUID) -> HttpResponse:
    """To be said; answered by a second officer; or taken back."""
    found = actions.open_page(by=request.actor, slug=slug, consumer_id=person)
    form = _form(request, found)
    if form.is_valid() and _done(request, found, form):
        return redirect("same-person", slug, person)
    with timezone.override(found.gathered.service.zone):
        context = {
            "service": found.gathered.service,
            "consumer": consumers.consumer(person),
            "lines": presenter.lines(found.pair) if found.pair else [],
            "past": [presenter.lines(pair) for pair in found.past],
            "answers": forms.OFFICERS if found.may_agree else None,
            "said": found.pair is not None,
            "form": form,
        }
        return show(request, "consumers/same_person.html", context, form)


def _form(request: HttpRequest, found: actions.SamePersonPage) -> AnyForm:
    """What was sent, or what there is to do."""
    data = sent(request)
    about = {"pair": found.pair.id} if found.pair else {}
    if "answer" in (data or ()) or (data is None and found.may_agree):
        return forms.SamePersonAnswer(data, initial=about)
    if "pair" in (data or ()) or (data is None and found.pair):
        return forms.ApartForm(data, initial=about)
    return forms.SamePersonForm(data)


def _done(request: HttpRequest, found: actions.SamePersonPage, form: AnyForm) -> bool:
    said, by = form.cleaned_data, request.actor
    if isinstance(form, forms.SamePersonForm):
        return _said(request, found, form)
    about = {"by": by, "pair_id": found.known(said["pair"]), "key": said["key"]}
    if isinstance(form, forms.ApartForm):
        actions.end(**about, reason=said["reason"])
    else:
        actions.agree_as_officer(**about, agreed=said["answer"] == forms.YES)
    return True


def _said(request: HttpRequest, found: actions.SamePersonPage, form: forms.SamePersonForm) -> bool:
    try:
        actions.say(by=request.actor, consumer_id=found.gathered.consumer_id, **form.cleaned_data)
    except actions.NoSuchRecord:
        form.add_error("number", _("Nobody else here has this ID. Please check it."))
        return False
    messages.success(
        request, _("Sent to the other records officers and to the person. Nothing changes before both agree.")
    )
    return True


@page
def mine(request: HttpRequest) -> HttpResponse:
    """A yes, a no, or taken back."""
    form = forms.SamePersonAnswer(sent(request))
    if form.is_valid():
        return _answered(request, form.cleaned_data)
    found = actions.open_mine(by=request.actor)
    with timezone.override(found.me.zone):
        context = {"form": form, "pair": found.pair.id, "answers": forms.PERSONS, **presenter.mine(found)}
        return show(request, "my/same_person.html", context, form)


def _answered(request: HttpRequest, said: dict[str, Any]) -> HttpResponse:
    about = {"by": request.actor, "pair_id": said["pair"], "key": said["key"]}
    if said["answer"] == forms.BACK:
        actions.end_mine(**about)
    else:
        actions.agree_as_person(**about, agreed=said["answer"] == forms.YES)
    if said["answer"] == forms.YES:
        return redirect("my-same-person")
    request.session.pop(RECORD, None)
    messages.success(request, _("Thank you. Each record stays by itself."))
    return redirect("my")


@press
def look_at_other(request: HttpRequest) -> HttpResponse:
    """Which of my records my pages are about, until I sign out."""
    found = actions.open_mine(by=request.actor)
    request.session[RECORD] = str(found.pair.other(found.me.id))
    return redirect("my")
