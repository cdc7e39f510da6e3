"""What one of somebody's carers may hear, as they said it, and a talk with that carer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import carer_talks as actions
from peernotes.actions import carers
from peernotes.forms import carers as forms
from peernotes.presenters import carers as presenter
from peernotes.presenters import refusals, words
from peernotes.queries import carer_talks as queries
from peernotes.queries import people
from peernotes.views._pages import page, sent, show

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.queries.carers import NamedCarer


@page
def topics(request: HttpRequest, person: UUID, carer: UUID) -> HttpResponse:
    """What the consumer said aloud or ticked on paper."""
    gathered, tie = carers.open_carer(by=request.actor, consumer_id=person, tie_id=carer)
    with timezone.override(gathered.service.zone):
        form = forms.TopicsSaid(
            sent(request),
            hints=presenter.hints(queries.said([carer])[carer]),
            vouches=lambda said, witness: actions.has_no_part(request.actor, gathered, said, witness),
        )
        if form.is_valid():
            given = {"said": form.said, "witnessed": form.witnessed, "key": form.cleaned_data["key"]}
            actions.answer(by=request.actor, consumer_id=person, tie_id=carer, **given)
            messages.success(
                request, _("Written down. It counts from now on, and they can change it whenever they like.")
            )
            return redirect("person-carers", person)
        return show(request, "carers/topics.html", _about(tie) | {"form": form}, form)


@page
def talk(request: HttpRequest, person: UUID, carer: UUID) -> HttpResponse:
    gathered, tie, may_tell = actions.open_talk(by=request.actor, consumer_id=person, tie_id=carer)
    with timezone.override(gathered.service.zone):
        form = forms.TalkForm(sent(request), topics=presenter.THEIRS.items())
        if form.is_valid() and _logged(request, tie, form):
            messages.success(request, _("The talk is noted. They see it."))
            return redirect("person-carers", person)
        closed = None if may_tell else refusals.of(may_tell)
        return show(request, "carers/talk.html", _about(tie) | {"form": form, "closed": closed}, form)


def _logged(request: HttpRequest, tie: NamedCarer, form: forms.TalkForm) -> bool:
    given = {"talk": form.talk, "key": form.cleaned_data["key"]}
    try:
        actions.log(by=request.actor, consumer_id=tie.consumer_id, tie_id=tie.id, **given)
    except actions.OutsideYes:
        form.add_error("topics", forms.OUTSIDE_YES)
    return not form.errors


def _about(tie: NamedCarer) -> dict[str, object]:
    found = people.person(tie.consumer_id)
    name = words.first(found.chosen_name)
    said = queries.said([tie.id])[tie.id]
    return {
        "person": found,
        "name": name,
        "tab": words.tab(found),
        "concern_person": tie.consumer_id,
        "carer": presenter.listed(tie, said, name, may_listen=False),
    }
