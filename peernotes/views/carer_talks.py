"""What one of somebody's carers may hear, as they said it, and a talk with that carer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import carer_talks as actions
from peernotes.actions import carers
from peernotes.errors import BeforeBirth
from peernotes.forms import carers as forms
from peernotes.forms.fields import before_birth
from peernotes.policy.carer_talks import may_take_back_talk
from peernotes.presenters import carers as presenter
from peernotes.presenters import refusals, words
from peernotes.queries import carer_talks as queries
from peernotes.queries import people
from peernotes.views._pages import look, page, sent, show
from peernotes.views._taking_back import taking_back

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.enums import CarerTopic
    from peernotes.queries.carer_talks import TopicSaid
    from peernotes.queries.carers import NamedCarer


@page
def topics(request: HttpRequest, person: UUID, carer: UUID) -> HttpResponse:
    """What the consumer said aloud or ticked on paper."""
    gathered, tie = carers.open_carer(by=request.actor, consumer_id=person, tie_id=carer)
    known = queries.said([carer])[carer]
    with timezone.override(gathered.service.zone):
        form = forms.TopicsSaid(
            sent(request),
            hints=presenter.hints(known),
            vouches=lambda witness: carers.vouches(gathered, witness, carer),
        )
        if form.is_valid():
            given = {"said": form.said, "witnessed": form.witnessed, "key": form.cleaned_data["key"]}
            actions.answer(by=request.actor, consumer_id=person, tie_id=carer, **given)
            messages.success(
                request, _("Written down. It counts from now on, and they can change it whenever they like.")
            )
            return redirect("person-carers", person)
        return show(request, "carers/topics.html", _about(tie, known) | {"form": form}, form)


@page
def talk(request: HttpRequest, person: UUID, carer: UUID) -> HttpResponse:
    found = actions.open_talk(by=request.actor, consumer_id=person, tie_id=carer)
    with timezone.override(found.gathered.service.zone):
        form = forms.TalkForm(sent(request), topics=presenter.THEIRS.items())
        if form.is_valid() and _logged(request, found.tie, form):
            messages.success(request, _("The talk is noted. They see it."))
            return redirect("person-carers", person)
        if "topics" not in form.errors:
            _only(form, found.may_hear)
        closed = None if found.may_tell else refusals.of(found.may_tell)
        context = _about(found.tie, found.said) | {"form": form, "closed": closed, "tie_id": carer}
        return show(request, "carers/talk.html", context, form)


@look
def talks(request: HttpRequest, person: UUID, carer: UUID) -> HttpResponse:
    """By whoever looks."""
    gathered, found = actions.open_mine(by=request.actor, consumer_id=person, tie_id=carer)
    with timezone.override(gathered.service.zone):
        seen = people.person(person)
        name = words.first(seen.chosen_name)
        context = {"person": seen, "name": name, "tab": words.tab(seen), "concern_person": person, "tie_id": carer}
        context["lines"] = [(presenter.noted(one), "" if one.taken_back_at else one.id) for one in found]
        return render(request, "carers/talks.html", context)


@page
def talk_error(request: HttpRequest, person: UUID, carer: UUID, talk: UUID) -> HttpResponse:
    about = {"by": request.actor, "consumer_id": person, "tie_id": carer, "talk_id": talk}
    gathered, found = actions.open_noted(**about)
    if request.method != "POST":
        gathered.require(may_take_back_talk(gathered.facts, found.facts), actions.Verb.TAKE_BACK_NOTED)
    with timezone.override(gathered.service.zone):
        seen = people.person(person)
        context = {"person": seen, "tab": words.tab(seen), "concern_person": person, "line": presenter.noted(found)}
        back = reverse("person-carer-talks", args=[person, carer])
        return taking_back(request, context, back=back, do=partial(actions.take_back, **about))


def _only(form: forms.TalkForm, topics: frozenset[CarerTopic]) -> None:
    """What may be told is asked about, and nothing else."""
    if topics:
        form.fields["topics"].choices = [each for each in presenter.THEIRS.items() if each[0] in topics]
    else:
        del form.fields["topics"]


def _logged(request: HttpRequest, tie: NamedCarer, form: forms.TalkForm) -> bool:
    given = {"talk": form.talk, "key": form.cleaned_data["key"]}
    try:
        actions.log(by=request.actor, consumer_id=tie.consumer_id, tie_id=tie.id, **given)
    except actions.OutsideYes:
        form.add_error("topics", forms.OUTSIDE_YES)
    except BeforeBirth:
        before_birth(form, "happened_at")
    return not form.errors


def _about(tie: NamedCarer, said: dict[CarerTopic, TopicSaid]) -> dict[str, object]:
    found = people.person(tie.consumer_id)
    name = words.first(found.chosen_name)
    return {
        "person": found,
        "name": name,
        "tab": words.tab(found),
        "concern_person": tie.consumer_id,
        "carer": presenter.listed(tie, said, name, may_listen=False),
    }
