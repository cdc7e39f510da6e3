"""Examples of good words: the list, what waits for two administrators, and those of one note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import examples as actions
from peernotes.forms import examples as forms
from peernotes.presenters import examples as presenter
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import in_zone_of, local, look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views.my_notes import opened, shown

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.actions.notes.reading_notes import NotePage


@look
def examples(request: HttpRequest, slug: str) -> HttpResponse:
    gathered, found = actions.open_list(by=request.actor, slug=slug, cursor=Cursor.read(request.GET.get("after")))
    context = {"service": gathered.service, "examples": [presenter.listed(each) for each in found.rows]}
    return render(request, "examples/examples.html", context | {"pager": links(request, found)})


@page
def waiting(request: HttpRequest, slug: str) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"))
    gathered, found = actions.open_waiting(by=request.actor, slug=slug, cursor=cursor)
    form = forms.LookAtExample(sent(request))
    if form.is_valid():
        said, about = form.cleaned_data, {"service_id": gathered.service_id, "key": form.cleaned_data["key"]}
        actions.look_at(by=request.actor, **about, example_id=said["example"], fits=said["fits"] == "yes")
        messages.success(request, _("Saved."))
        return redirect("examples-waiting", slug)
    with timezone.override(gathered.service.zone):
        context = {"service": gathered.service, "examples": [presenter.waiting(each) for each in found.rows]}
        return show(request, "examples/waiting.html", context | {"pager": links(request, found), "form": form}, form)


@page
@local
def of_note(request: HttpRequest, note: UUID) -> HttpResponse:
    """By its author."""
    found = actions.open_of_note(by=request.actor, note_id=note)
    in_zone_of(found.page.note.service)
    pressed = "example" in request.POST
    taken_back = forms.ExamplePress(sent(request) if pressed else None)
    offered = forms.OfferExample(None if pressed else sent(request), parts=presenter.parts(found.parts))
    if taken_back.is_valid():
        said = taken_back.cleaned_data
        actions.end(by=request.actor, note_id=note, example_id=said["example"], key=said["key"])
        messages.success(request, _("Taken back. It is shown to nobody."))
        return redirect("note-examples", note)
    if offered.is_valid() and _offer(request, note, offered):
        messages.success(request, _("Offered. It waits for a yes of the person."))
        return redirect("note-examples", note)
    person = found.page.note.consumer
    context = {
        "note": found.page.note,
        "person": person,
        "examples": [presenter.to_author(each, person.chosen_name) for each in found.found],
        "may_offer": bool(found.parts),
        "form": offered,
        "concern_person": person.pk,
    }
    return show(request, "examples/of_note.html", context, offered, taken_back)


def _offer(request: HttpRequest, note: UUID, form: forms.OfferExample) -> bool:
    try:
        actions.offer(by=request.actor, note_id=note, section_id=form.chosen, key=form.cleaned_data["key"])
    except actions.IdentityFound:
        form.add_error("part", forms.NAMES)
    return not form.errors


@press
@opened
def my_example(request: HttpRequest, found: NotePage) -> HttpResponse:
    """By its consumer, whose note says how it stands."""
    form = forms.ExamplePress(request.POST)
    if not form.is_valid():
        return shown(request, found, form)
    said = form.cleaned_data
    act = actions.say_yes if said["do"] == "yes" else actions.end
    act(by=request.actor, note_id=found.note.pk, example_id=said["example"], key=said["key"])
    messages.success(request, _("Done. You can change your mind whenever you like."))
    return redirect("my-note", found.note.pk)
