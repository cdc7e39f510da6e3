"""What a peer worker agrees with somebody about contact: their page of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import agreements as actions
from peernotes.errors import Stale
from peernotes.forms import agreements as forms
from peernotes.forms.notes import Version
from peernotes.presenters import agreements as presenter
from peernotes.presenters import words
from peernotes.queries import agreements as queries
from peernotes.views._pages import CONFLICT, page, press, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse


@page
def agreement(request: HttpRequest, person: UUID) -> HttpResponse:
    found = actions.open_of_person(by=request.actor, consumer_id=person)
    kind = forms.ByWorkerForBoth if found.dictated else forms.ByWorker
    form = kind(sent(request))
    if not form.is_valid():
        return _show(request, found, form if form.is_bound else first(kind, found.agreements))
    seen = actions.DraftSeen(person, request.actor.user_id, form.cleaned_data["version"])
    try:
        actions.write(by=request.actor, seen=seen, said=form.said, key=form.cleaned_data["key"])
    except Stale:
        return _show(request, found, again(form, found.agreements), elsewhere=True)
    messages.success(request, _("Saved as a draft. It counts once both of you have said yes to it."))
    return redirect("person-agreement", person)


@press
def agree(request: HttpRequest, person: UUID) -> HttpResponse:
    say_yes(request, person, request.actor.user_id)
    return redirect("person-agreement", person)


@page
def said(request: HttpRequest, person: UUID) -> HttpResponse:
    """The yes of somebody without a sign-in."""
    found = actions.open_to_write_down(by=request.actor, consumer_id=person)
    draft = queries.draft(found.agreements)
    if draft is None:
        return redirect("person-agreement", person)
    form = forms.YesSaid(
        sent(request),
        initial={"version": draft.version},
        vouches=lambda witness: actions.vouches(found.gathered, witness),
    )
    if not form.is_valid():
        return _show(request, found, form, template="agreements/said.html")
    seen = actions.DraftSeen(person, request.actor.user_id, form.cleaned_data["version"])
    try:
        given = {"seen": seen, "witnessed": form.witnessed, "key": form.cleaned_data["key"]}
        actions.write_down_yes(by=request.actor, **given)
        messages.success(request, _("Written down."))
    except Stale:
        messages.info(request, changed())
    return redirect("person-agreement", person)


def say_yes(request: HttpRequest, person: UUID, worker: UUID) -> None:
    """For oneself, by whichever of the two."""
    form = Version(request.POST)
    form.is_valid()
    seen = actions.DraftSeen(person, worker, form.cleaned_data.get("version") or 0)
    try:
        actions.agree(by=request.actor, seen=seen, key=form.cleaned_data["key"])
        messages.success(request, _("You said yes. It counts as soon as both of you have."))
    except Stale:
        messages.info(request, changed())


def changed() -> str:
    return _("It was changed in between. Please read it once more.")


def first(kind: type[forms.AgreementForm], found: list) -> forms.AgreementForm:
    draft = queries.draft(found)
    return kind.of(found[0] if found else None, version=draft.version if draft else 0)


def again(typed: forms.AgreementForm, found: list) -> forms.AgreementForm:
    """What was typed stays in the fields; what is stored stands above it."""
    draft = queries.draft(found)
    texts = {name: typed.data.get(name, "") for name in typed.fields}
    return type(typed)(
        initial=texts | {"channels": typed.cleaned_data["channels"], "version": draft.version if draft else 0}
    )


def shown(found: list, *, worker: str, consumer: str) -> dict[str, object]:
    """What stands, what is being written, and what was."""
    cards = [presenter.card(one, worker=worker, consumer=consumer) for one in found]
    draft, agreed = queries.draft(found), queries.agreed(found)
    return {
        "now": [card for one, card in zip(found, cards, strict=True) if one in (draft, agreed)],
        "past": [card for one, card in zip(found, cards, strict=True) if one not in (draft, agreed)],
        "draft": draft,
        "yes": Version(initial={"version": draft.version}) if draft else None,
    }


def _show(
    request: HttpRequest, found: actions.OfPerson, form, *, template: str = "agreements/agreement.html",
    elsewhere: bool = False,
) -> HttpResponse:  # fmt: skip
    about = found.person
    name = words.first(about.chosen_name)
    with timezone.override(found.gathered.service.zone):
        context = shown(found.agreements, worker=words.first(request.shell.name), consumer=name) | {
            "person": about,
            "name": name,
            "tab": words.tab(about),
            "concern_person": about.id,
            "found": found,
            "form": form,
            "elsewhere": elsewhere,
        }
        if elsewhere:
            return render(request, template, context, status=CONFLICT)
        return show(request, template, context, form)
