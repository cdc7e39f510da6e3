"""Programmes and groups: what administrators arrange, and what whoever leads a group sees."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import group_agreements as agreeing
from peernotes.actions import group_plans as planning
from peernotes.actions import groups as actions
from peernotes.actions import services
from peernotes.actions.seen import mark
from peernotes.enums import RUN_FORMS, LeadsAs, Verb
from peernotes.errors import Stale, there
from peernotes.forms import kept
from peernotes.forms.group_agreements import AgreementOfGroup
from peernotes.forms.groups import LeaderNew, ProgrammeNew, RunChange, RunNew
from peernotes.forms.seen import again
from peernotes.policy import groups as rules
from peernotes.policy.programme_templates import TEMPLATES
from peernotes.policy.services import may_administer
from peernotes.presenters import group_agreements, group_sessions
from peernotes.presenters import groups as presenter
from peernotes.queries import assignments, kept_forms
from peernotes.queries import group_sessions as group_session_queries
from peernotes.queries import groups as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import CONFLICT, look, page, press, sent, show
from peernotes.views._paging import links
from peernotes.views._service import about_service

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.access import Gathered
    from peernotes.models import Programme

COPIED = tuple(name for name in TEMPLATES["sun"].__slots__ if name not in {"modules", "carer_tags"})


@look
def groups(request: HttpRequest) -> HttpResponse:
    """Those that I lead."""
    found = actions.open_led(by=request.actor)
    context = {"groups": [presenter.group_row(group) for group in found.groups], "services": found.services}
    return render(request, "groups/groups.html", context)


@look
@about_service(Verb.SEE_GROUPS, rules.may_see_groups)
def of_service(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    services.saw(gathered, Verb.SEE_GROUPS)
    found = queries.of_service(gathered.service_id, Cursor.read(request.GET.get("after")))
    slug, administers = gathered.service.slug, bool(may_administer(gathered.facts.actor))
    context = {
        "service": gathered.service,
        "administers": administers,
        "groups": [presenter.group_row(group) for group in found.rows],
        "pager": links(request, found),
        "programmes": [presenter.programme_row(each, slug) for each in queries.programmes(gathered.service_id)],
        "templates": [(key, each.title) for key, each in TEMPLATES.items()] if administers else [],
    }
    return render(request, "groups/of_service.html", context)


@page
@about_service(Verb.WRITE_PROGRAMME)
def new_programme(request: HttpRequest, gathered: Gathered) -> HttpResponse:
    """Begun with a template or an earlier version, of which it is then the next. What it was begun with says the form that was sent."""
    asked = request.POST.get("begun_with") or request.GET.get("from", "")
    before = None if asked in TEMPLATES else queries.programme(gathered.service_id, asked)
    template = TEMPLATES.get(asked)
    waits, elsewhere = _typed_before(request, asked)
    with kept.offering(None) if elsewhere else nullcontext():
        first = _beginning(before or template) if before or template else {}
        form = ProgrammeNew(sent(request), initial=first | {"begun_with": asked if first else ""})
    context = {"service": gathered.service, "form": form, "before": before, "template": template}
    context |= {"waits": waits, "elsewhere": elsewhere, "asked": asked}
    if form.is_valid():
        said = dict(form.cleaned_data)
        key = said.pop("key")
        del said["begun_with"]
        about = {"service_id": gathered.service_id, "said": said, "before": before}
        try:
            made = actions.write_programme(by=request.actor, **about, key=key)
        except Stale:
            return _written_elsewhere(request, before, form, context)
        messages.success(request, _("Saved. Groups that began earlier keep what they began with."))
        return redirect("programme", gathered.service.slug, made)
    newest = queries.newest(before.line) if before else None
    return show(request, "groups/new_programme.html", context | {"newer": newest if newest != before else None}, form)


def _written_elsewhere(
    request: HttpRequest, before: Programme, typed: ProgrammeNew, context: dict[str, object]
) -> HttpResponse:
    """What was typed stays in the fields, as the next of the version that stands now, which stands above."""
    newest = queries.newest(before.line)
    said = {name: value for name, value in typed.cleaned_data.items() if name != "key"}
    anew = said | {"modules": "\n".join(said["modules"]), "begun_with": str(newest.pk)}
    theirs = typed.differing({name: getattr(newest, name) for name in actions.COPIED})
    context |= {"form": ProgrammeNew(initial=anew), "newer": newest, "theirs": theirs}
    return render(request, "groups/new_programme.html", context, status=CONFLICT)


def _typed_before(request: HttpRequest, asked: str) -> tuple[str | None, bool]:
    """What the words that wait here were begun with, if some do; and whether those are not to stand in the form now. Of several,
    those that were begun with what is asked for."""
    waiting = [] if request.method == "POST" else kept_forms.all_at(request.actor, request.path)
    if not waiting:
        return None, False
    found = next((each for each in waiting if each.begun_with == asked), waiting[0])
    if found.begun_with != asked or "fresh" in request.GET:
        return found.begun_with, True
    request.kept.take(found)
    return asked, False


def _beginning(source) -> dict[str, object]:
    return {name: getattr(source, name) for name in COPIED} | {
        "modules": "\n".join(source.modules),
        "carer_tags": list(source.carer_tags),
    }


@page
@about_service(Verb.SEE_GROUPS, rules.may_see_groups)
def programme(request: HttpRequest, gathered: Gathered, programme: UUID) -> HttpResponse:
    found = there(queries.programme(gathered.service_id, str(programme)), actor=request.actor, verb=Verb.SEE_GROUPS)
    administers = bool(may_administer(gathered.facts.actor))
    form = RunNew(sent(request))
    if request.method == "POST":
        gathered.require(may_administer(gathered.facts.actor), Verb.RUN_GROUP)
    if form.is_valid():
        said = dict(form.cleaned_data)
        key = said.pop("key")
        run = actions.begin(by=request.actor, programme=found, said=said, key=key)
        messages.success(request, _("The group is there. Now say who leads it."))
        return redirect("group", run)
    services.saw(gathered, Verb.SEE_GROUPS)
    newest = queries.newest(found.line)
    used = bool(rules.still_used(withdrawn=found.withdrawn, newest=newest == found))
    context = {
        "service": gathered.service,
        "programme": found,
        "facts": presenter.facts_of(found),
        "administers": administers,
        "begins": administers and found.form in RUN_FORMS and used,
        "used": used,
        "newer": newest if newest != found else None,
        "form": form,
    }
    return show(request, "groups/programme.html", context, form)


@about_service(Verb.WRITE_PROGRAMME)
def withdraw_programme(request: HttpRequest, gathered: Gathered, programme: UUID) -> HttpResponse:
    found = there(
        queries.programme(gathered.service_id, str(programme)), actor=request.actor, verb=Verb.WRITE_PROGRAMME
    )
    made = actions.withdraw_programme(by=request.actor, programme=found)
    messages.success(request, _("No group is begun by it any more. Groups that began keep what they began with."))
    return redirect("programme", gathered.service.slug, made)


withdraw_programme = press(withdraw_programme)


@page
def group(request: HttpRequest, run: UUID) -> HttpResponse:
    cursor = Cursor.read(request.GET.get("after"), group_session_queries.SHAPE)
    found = actions.open_group(by=request.actor, run_id=run, cursor=cursor)
    administers = bool(may_administer(found.gathered.facts.actor))
    if request.method == "POST":
        found.gathered.require(may_administer(found.gathered.facts.actor), Verb.NAME_LEADER)
    gathered, shown = found.gathered, found.group
    workers = assignments.workers(gathered.service_id, gathered.facts.at) if administers else []
    form = LeaderNew(sent(request), workers=workers)
    if form.is_valid():
        said = form.cleaned_data
        who = {"user_id": UUID(said["user"]), "leads_as": LeadsAs(said["leads_as"])}
        actions.name_leader(by=request.actor, run_id=run, **who, key=said["key"])
        messages.success(request, _("Saved."))
        return redirect("group", run)
    with timezone.override(gathered.service.zone):
        members = [presenter.member_row(each, shown.capacity) for each in found.members]
        context = {
            "service": gathered.service,
            "group": shown,
            "facts": presenter.group_facts(shown, leads=found.leads),
            "leaders": presenter.leaders(shown, administers=administers),
            "missing": presenter.missing(shown),
            "leads": found.leads,
            "members": members,
            "agreement": group_agreements.parts(shown.agreement),
            "sessions": [group_sessions.row(each) for each in found.sessions.rows],
            "pager": links(request, found.sessions),
            "administers": administers,
            "plans": bool(found.plans),
            "earlier": presenter.earlier_plans(shown.earlier),
            "form": form,
        }
        return show(request, "groups/group.html", context, form)


@page
def agreement(request: HttpRequest, run: UUID) -> HttpResponse:
    """What the group agrees on, written by those who lead it."""
    found = agreeing.open_agreement(by=request.actor, run_id=run)
    form = AgreementOfGroup(request.POST) if request.method == "POST" else AgreementOfGroup.of(found.stands)
    if form.is_valid():
        about = {"run_id": run, "said": form.said, "version": form.cleaned_data["version"]}
        try:
            agreeing.write(by=request.actor, **about, key=form.cleaned_data["key"])
        except Stale as newer:
            return _agreed_elsewhere(request, run, form, newer)
        messages.success(request, _("Saved. Each member is asked for a yes."))
        return redirect("group", run)
    return show(request, "groups/agreement.html", {"group": found.group, "form": form}, form)


def _agreed_elsewhere(request: HttpRequest, run: UUID, typed: AgreementOfGroup, newer: Stale) -> HttpResponse:
    """What was typed stays in the fields, based on what stands now, which stands above."""
    found = agreeing.open_agreement(by=request.actor, run_id=run)
    context = {"group": found.group, "form": again(typed, newer.current), "theirs": typed.differing(found.stands)}
    return render(request, "groups/agreement.html", context, status=CONFLICT)


@press
def end_leader(request: HttpRequest, run: UUID, leader: UUID) -> HttpResponse:
    actions.end_leader(by=request.actor, run_id=run, leader_id=leader)
    messages.success(request, _("Saved. From now on they see nobody in it."))
    return redirect("group", run)


@page
def change(request: HttpRequest, run: UUID) -> HttpResponse:
    """When and where it meets, and for how many."""
    found = planning.open_plan(by=request.actor, run_id=run)
    form = RunChange(sent(request), initial=found.planned | {"seen": mark(found.planned)})
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in found.planned}
        try:
            planning.change(
                by=request.actor, run_id=run, said=said, seen=form.cleaned_data["seen"], key=form.cleaned_data["key"]
            )
        except Stale:
            return _planned_elsewhere(request, run, form)
        except planning.AfterSession as held:
            form.begins_too_late(held.first)
        except planning.TooFewPlaces as few:
            form.has_too_few_places(few.least, leads=found.group.leads(request.actor.user_id))
        else:
            messages.success(request, _("Saved. Whoever is in the group sees it, and what it was before."))
            return redirect("group", run)
    context = {"group": found.group, "form": form, "theirs": form.meanwhile(found.planned)}
    return show(request, "groups/change.html", context, form)


def _planned_elsewhere(request: HttpRequest, run: UUID, typed: RunChange) -> HttpResponse:
    found = planning.open_plan(by=request.actor, run_id=run)
    said = {name: value for name, value in typed.cleaned_data.items() if name != "key"}
    form = RunChange(initial=said | {"seen": mark(found.planned)})
    context = {"group": found.group, "form": form, "theirs": typed.differing(found.planned)}
    return render(request, "groups/change.html", context, status=CONFLICT)


@page
def end(request: HttpRequest, run: UUID) -> HttpResponse:
    """Asked once more, with what it does."""
    if request.method == "POST":
        actions.end(by=request.actor, run_id=run)
        messages.success(request, _("The group has ended."))
        return redirect("group", run)
    found = actions.before_end(by=request.actor, run_id=run)
    return render(request, "groups/end.html", {"group": found})
