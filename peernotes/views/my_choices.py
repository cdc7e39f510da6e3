"""My choices: one press, one answer, counting from the next request of anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import conflicts, consents, reading_my
from peernotes.enums import ConsentScope, Verb
from peernotes.forms.my import AnswerForm, KnownForm
from peernotes.presenters import choices as presenter
from peernotes.views._pages import page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def choices(request: HttpRequest) -> HttpResponse:
    form = AnswerForm(sent(request))
    if request.method == "POST" and form.is_valid():
        return _answer(request, form)
    found = reading_my.open_choices(by=request.actor)
    with timezone.override(found.me.zone):
        opened = request.GET.get("one", "")
        context = {
            "me": found.me,
            "choices": presenter.of(found),
            "form": form,
            "opened": opened,
            "works_here": found.gathered.facts.works_here,
        }
        return show(request, "my/choices.html", context, form)


@page
def known(request: HttpRequest) -> HttpResponse:
    """Somebody here I know: one press to close everything to them, and one to open it again."""
    found = conflicts.open_mine(by=request.actor)
    form = KnownForm(sent(request), whom=presenter.staff(found))
    if form.is_valid():
        said = form.cleaned_data
        conflicts.name(by=request.actor, user_id=said["whom"], known=said["known"] == "yes", key=said["key"])
        messages.success(request, _("Done. It counts from now on. You can change it whenever you like."))
        return redirect("my-known")
    with timezone.override(found.me.zone):
        return show(request, "my/known.html", {"form": form, "named": presenter.named(found)}, form)


def _answer(request: HttpRequest, form: AnswerForm) -> HttpResponse:
    me = reading_my.me(request.actor, Verb.GIVE_CONSENT)
    return answered(request, form, me.id)


def answered(request: HttpRequest, form: AnswerForm, consumer_id: UUID) -> HttpResponse:
    """Back to the question, by which page it was ever answered."""
    said = form.cleaned_data
    scope = ConsentScope(said["scope"])
    answer = consents.ConsentAnswer(scope, yes=said["answer"] == "yes", grantee_id=said["grantee"])
    consents.answer(by=request.actor, consumer_id=consumer_id, said=answer, key=said["key"])
    messages.success(request, _("Done. It counts from now on. You can change it whenever you like."))
    anchor = str(scope).replace("_", "-")
    return redirect(f"{request.path}{f'?one={anchor}' if said['grantee'] else ''}#{anchor}")
