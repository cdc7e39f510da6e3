"""Items of somebody's care plan: for clinicians who keep them, for peer workers, and for the person."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import plan_items as actions
from peernotes.errors import Stale
from peernotes.forms import plan_items as forms
from peernotes.policy.people import may_read_record
from peernotes.presenters import plan_items as presenter
from peernotes.presenters import words
from peernotes.queries import people
from peernotes.queries import plan_items as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, look, page, press, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpRequest, HttpResponse

    from peernotes.queries.plan_items import PlanItemRow


@look
def items(request: HttpRequest, person: UUID) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"), queries.SHAPE)
    found = actions.open_of_person(by=request.actor, consumer_id=person, cursor=cursor)
    context = _about(person)
    reads = bool(may_read_record(found.gathered.facts))
    with timezone.override(ZoneInfo(context["person"].timezone)):
        cards = [
            presenter.card(item, may_open=found.may_open(item), reads_plan=reads) for item in found.items.rows
        ]  # fmt: skip
        more = {"items": cards, "pager": links(request, found.items), "may_add": found.may_add}
        return render(request, "plan_items/items.html", context | more)


@page
def new(request: HttpRequest, person: UUID) -> HttpResponse:
    plans = presenter.plans(actions.care_plans(by=request.actor, consumer_id=person))
    context = _about(person)
    with timezone.override(ZoneInfo(context["person"].timezone)):
        first = {"entry": request.GET.get("entry", "")}
        form = forms.PlanItemForm(sent(request), plans=plans, initial=first)
        if form.is_valid():
            given = {"entry_id": form.entry_id, "said": form.said, "key": form.cleaned_data["key"]}
            actions.add(by=request.actor, consumer_id=person, **given)
            messages.success(request, _("Added. They can read it on their own page."))
            return redirect("person-plan-items", person)
        return show(request, "plan_items/new.html", context | {"form": form, "plans": plans}, form)


@page
def item(request: HttpRequest, plan_item: UUID) -> HttpResponse:
    found = actions.open_item(by=request.actor, item_id=plan_item)
    context = _about(found.item.consumer_id)
    with timezone.override(ZoneInfo(context["person"].timezone)):
        form = forms.PlanItemChange(sent(request), kept=found.item.review_on, initial=_stored(found.item))
        if not form.is_valid():
            return _one(request, found, form, context)
        given = form.cleaned_data
        try:
            actions.change(
                by=request.actor, item_id=plan_item, version=given["version"], said=form.said, key=given["key"]
            )  # fmt: skip
        except Stale:
            found = actions.open_item(by=request.actor, item_id=plan_item)
            typed = forms.PlanItemChange(initial=given | {"version": found.item.version})
            return _one(request, found, typed, context, theirs=found.item.text)
    messages.success(request, _("Saved."))
    return redirect("person-plan-items", found.item.consumer_id)


@press
def end(request: HttpRequest, plan_item: UUID) -> HttpResponse:
    form = forms.PlanItemEnd(request.POST)
    if not form.is_valid():
        return _ending(request, plan_item, form)
    given = form.cleaned_data
    try:
        actions.end(by=request.actor, item_id=plan_item, version=given["version"], key=given["key"])
    except Stale:
        return _ending(request, plan_item)
    messages.success(request, _("Ended. It stays to be read."))
    return redirect("person-plan-items", queries.one(plan_item).consumer_id)


@look
def mine(request: HttpRequest) -> HttpResponse:
    found = actions.open_mine(by=request.actor, cursor=Cursor.read(request.GET.get("after"), queries.SHAPE))
    with timezone.override(found.me.zone):
        cards = [presenter.card(item) for item in found.items.rows]
        return render(request, "my/plan_items.html", {"items": cards, "pager": links(request, found.items)})


def _ending(request: HttpRequest, plan_item: UUID, ending: forms.PlanItemEnd | None = None) -> HttpResponse:
    """Once more, with what stands there now."""
    found = actions.open_item(by=request.actor, item_id=plan_item)
    form = forms.PlanItemChange(initial=_stored(found.item))
    context = _about(found.item.consumer_id)
    return _one(request, found, form, context, theirs="" if ending else found.item.text, ending=ending)


def _one(
    request: HttpRequest,
    found: actions.PlanItemPage,
    form: forms.PlanItemChange,
    context: dict,
    *,
    theirs: str = "",
    ending: forms.PlanItemEnd | None = None,
) -> HttpResponse:
    more = {
        "item": found.item,
        "form": form if found.may_change else None,
        "ending": ending or forms.PlanItemEnd(initial={"version": found.item.version}),
        "past": [presenter.before(row) for row in found.past],
        "theirs": theirs,
    }
    with timezone.override(ZoneInfo(context["person"].timezone)):
        if theirs:
            return render(request, "plan_items/item.html", context | more, status=CONFLICT)
        return show(request, "plan_items/item.html", context | more, ending or form)


def _stored(item: PlanItemRow) -> dict[str, object]:
    support = "yes" if item.peer_support else "no"
    return {
        "version": item.version, "text": item.text, "who": item.who, "peer_support": support, "review_on": item.review_on,
    }  # fmt: skip


def _about(consumer_id: UUID) -> dict:
    found = people.person(consumer_id)
    name = words.first(found.chosen_name)
    return {"person": found, "name": name, "tab": words.tab(found), "concern_person": consumer_id}
