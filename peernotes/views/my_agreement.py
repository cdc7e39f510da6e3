"""What I agree with a peer worker about contact, by my own sign-in or on a device that was handed to me."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import agreements as actions
from peernotes.enums import Verb
from peernotes.errors import Stale
from peernotes.forms.agreements import AgreementForm, ByConsumer
from peernotes.presenters import agreements as presenter
from peernotes.presenters import words
from peernotes.views._pages import CONFLICT, page, press, sent, show
from peernotes.views.agreements import again, first, say_yes, shown

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.views._own import OwnPlace


@page
def agreement(request: HttpRequest, own: OwnPlace, worker: UUID) -> HttpResponse:
    found = actions.open_mine(by=request.actor, worker_id=worker)
    form = ByConsumer(sent(request))
    if not form.is_valid():
        return _show(request, found, form if form.is_bound else first(ByConsumer, found.agreements), own)
    seen = actions.DraftSeen(found.me.id, worker, form.cleaned_data["version"])
    try:
        actions.write(by=request.actor, seen=seen, said=form.said, key=form.cleaned_data["key"])
    except Stale:
        return _show(request, found, again(form, found.agreements), own, elsewhere=True)
    said = _("Saved as a draft. It counts once both of you have said yes to it.")
    return own.done(request, said, "agreement", worker)


@press
def agree(request: HttpRequest, own: OwnPlace, worker: UUID) -> HttpResponse:
    say_yes(request, own.whose(request, Verb.AGREE_ON_CONTACT), worker)
    return redirect(own.href("agreement", worker))


def _show(
    request: HttpRequest, found: actions.Mine, form: AgreementForm, own: OwnPlace, *, elsewhere: bool = False
) -> HttpResponse:
    name = words.first(found.name)
    with timezone.override(found.me.zone):
        context = shown(found.agreements, worker=name, consumer=presenter.YOU)
        context |= {"found": found, "name": name, "form": form, "elsewhere": elsewhere}
        context |= {"agree_page": own.name("agreement-agree"), "own": own}
        if elsewhere:
            return render(request, "my/agreement.html", context, status=CONFLICT)
        return show(request, "my/agreement.html", context, form)
