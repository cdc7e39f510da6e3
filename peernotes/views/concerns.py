"""Something worries me: always reachable, answered by a clinician."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import concerns as actions
from peernotes.actions import crisis_plans
from peernotes.enums import CARE_ROLES
from peernotes.forms import concerns as forms
from peernotes.forms import people as people_forms
from peernotes.policy import concerns as rules
from peernotes.presenters import concerns as presenter
from peernotes.presenters import lines, people, refusals, risk, supervision, words
from peernotes.queries.keyset import NAME_AND_ID, Cursor
from peernotes.views._pages import UNPROCESSABLE, about_person, look, page, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.forms import Form
    from django.http import HttpRequest, HttpResponse, QueryDict


@look
def concerns(request: HttpRequest) -> HttpResponse:
    found = actions.open_list(by=request.actor, cursor=Cursor.read(request.GET.get("after")))
    context = {
        "waiting": [presenter.row(concern) for concern in found.waiting],
        "to_sign": [risk.to_sign(entry) for entry in found.to_sign],
        "of_team": [presenter.state(state) for state in found.of_team],
        "answered": [presenter.row(concern) for concern in found.answered.rows],
        "own": request.shell.at not in CARE_ROLES,
        "first": "after" not in request.GET,
        "zones": lines.zones([*found.waiting, *found.answered.rows, *found.of_team, *found.to_sign]),
        "pager": links(request, found.answered),
    }
    return render(request, "concerns/concerns.html", context)


@look
def whom(request: HttpRequest) -> HttpResponse:
    """From the frame of any page: whom is it about?"""
    try:
        return redirect("person-concern-new", UUID(request.GET.get("person", "")))
    except ValueError:
        pass
    form = people_forms.Find(request.GET if "q" in request.GET else None)
    wanted = form.cleaned_data["q"] if form.is_valid() else ""
    found = actions.whom(by=request.actor, words=wanted, cursor=Cursor.read(request.GET.get("after"), NAME_AND_ID))
    rows = [(presenter.choose(person), people.row(person)) for person in found.people.rows]
    context = {"form": form, "rows": rows, "words": wanted, "duties": found.duties}
    return show(request, "concerns/whom.html", {**context, "pager": links(request, found.people)}, form)


@page
@about_person
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    found = actions.prepare(by=request.actor, consumer_id=person)
    form = forms.Raise(sent(request), expects=found.expects_telling)
    if form.is_valid():
        raised = actions.raise_concern(
            by=request.actor, consumer_id=person, said=said(form), key=form.cleaned_data["key"]
        )
        messages.success(request, _("Thank you. It now stands first on the list of every clinician of the service."))
        return redirect("concern", raised)
    context = {"person": found.person, "duty": found.duty, "form": form, "tab": words.tab(found.person)}
    return show(request, "concerns/new.html", {**context, "concern_person": person}, form)


def said(form: forms.Raise) -> actions.Said:
    typed = form.cleaned_data
    told = typed["told"] == "yes"
    return actions.Said(typed["fact"], typed["basis"], told_consumer=told, not_told_reason=typed["not_told_reason"])


@page
def concern(request: HttpRequest, concern: UUID) -> HttpResponse:
    found = actions.open_concern(by=request.actor, concern_id=concern)
    with timezone.override(ZoneInfo(found.concern.timezone)):
        if request.method == "POST":
            return _answer(request, found)
        return _shown(request, found)


# Without anything typed.
FORMS = {"acknowledge": "acknowledging", "close": "closing", "hold": "holding"}
PRESSED = {"tell": actions.tell, "take_over": actions.take_over}


def _answer(request: HttpRequest, found: actions.ConcernPage) -> HttpResponse:
    """One page, five forms; ``do`` says which was sent."""
    if pressed := PRESSED.get(request.POST.get("do", "")):
        pressed(by=request.actor, concern_id=found.concern.id)
        return redirect("concern", found.concern.id)
    name = FORMS.get(request.POST.get("do", ""), "acknowledging")
    form = _forms(found, request.POST, name)[name]
    if form.is_valid() and request.POST.get("do") not in FORMS:
        form.add_error(None, _("Please press one of the buttons."))
    if not form.is_valid():
        return _shown(request, found, **{name: form})
    said, about = form.cleaned_data, {"by": request.actor, "concern_id": found.concern.id}
    if name == "closing":
        actions.close(**about, outcome=said["outcome"], key=said["key"])
    elif name == "holding":
        actions.hold(**about, held=_held(said), key=said["key"])
    else:
        actions.acknowledge(**about, held=_held(said) if "reason" in said else None)
    return redirect("concern", found.concern.id)


def _held(said: dict[str, Any]) -> actions.Held:
    return actions.Held(said["reason"], said["hold_until"], danger_to_other=said["danger_to_other"])


def _forms(found: actions.ConcernPage, data: QueryDict | None = None, name: str = "") -> dict[str, Form]:
    """``name``: of the one that was sent."""
    sent = {name: data}
    known, latest = rules.knows(found.facts), rules.latest(found.facts)
    return {
        "acknowledging": forms.Acknowledge(sent.get("acknowledging"), told=known, latest=latest),
        "holding": forms.HoldBack(sent.get("holding"), latest=latest),
        "closing": forms.Close(sent.get("closing")),
    }


def _shown(request: HttpRequest, found: actions.ConcernPage, **sent) -> HttpResponse:
    wrong = next(iter(sent.values()), None)
    not_held = actions.why_not_hold(found)
    context = {
        **(_forms(found) | sent),
        "concern": found.concern,
        "facts": presenter.facts(found.concern, found.holds),
        "label": presenter.label(found.concern),
        "wrong": wrong,
        "duty": found.duty,
        "taken_on": presenter.taken_on(found.concern),
        "told": rules.knows(found.facts),
        "may_tell": actions.may_tell(found),
        "may_take_over": actions.may_take_over(found),
        "may_answer": actions.may_answer(found),
        "may_know": actions.may_know(found),
        "debrief_href": supervision.debrief_href(found.gathered),
        "opens_plan": crisis_plans.opens_on_duty(found.gathered),
        "may_hold": actions.may_hold(found),
        "not_held": "" if not_held else refusals.in_words(not_held),
        "latest": rules.latest(found.facts),
    }
    return render(request, "concerns/concern.html", context, status=UNPROCESSABLE if wrong else 200)
