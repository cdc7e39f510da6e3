"""Groups, as somebody joins and leaves them: a consumer, or a carer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import my_groups as actions
from peernotes.forms.groups import NO, YES, GroupChange, GroupJoin, GroupLeave
from peernotes.presenters import group_agreements, group_sessions, refusals
from peernotes.presenters import groups as presenter
from peernotes.queries import attendance
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

    from peernotes.actions.my_groups import MyGroupPage


@look
def groups(request: HttpRequest, *, carer: bool) -> HttpResponse:
    found = actions.open_groups(by=request.actor, carer=carer, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        rows = [presenter.my_row(group, whose(carer=carer)) for group in found.groups.rows]
        context = {"groups": rows, "pager": links(request, found.groups), "carer": carer}
        return show(request, "my/groups.html", context)


@page
def group(request: HttpRequest, run: UUID, *, carer: bool) -> HttpResponse:
    """Join it, or change what it knows of me."""
    cursor = Cursor.read(request.GET.get("after"), attendance.SHAPE)
    found = actions.open_group(by=request.actor, run_id=run, carer=carer, cursor=cursor)
    form, mine = _form(request, found, carer=carer), whose(carer=carer)
    if form.is_valid() and _said(request, found, form, carer=carer):
        messages.success(request, _("Saved."))
        return redirect(f"{mine}-group", run)
    with timezone.override(found.me.zone):
        over = found.group.ended_at is not None
        may = found.may or (found.group.mine and not over)
        context = {
            "group": found.group,
            "facts": presenter.my_facts(found.group),
            "earlier": presenter.earlier_plans(found.group.earlier if found.group.mine else []),
            "sessions": group_sessions.my_rows(found.attendance.rows, mine),
            "agreement": group_agreements.parts(found.group.agreement),
            "agreed": found.agreed,
            "attendance": group_sessions.my_attendance(found.attendance.rows),
            "pager": links(request, found.attendance),
            "tag": presenter.my_row(found.group, mine).tag,
            "whose": mine,
            "refusal": None if may else refusals.of(found.may),
            "over": over,
            "form": form,
        }
        return show(request, "my/group.html", context, form)


def _said(request: HttpRequest, found: MyGroupPage, form: GroupJoin | GroupChange, *, carer: bool) -> bool:
    said = form.cleaned_data
    known = actions.SaidInGroup(said["called"], said["access_needs"])
    about = {"by": request.actor, "run_id": found.group.id, "said": known, "key": said["key"], "carer": carer}
    try:
        if isinstance(form, GroupChange):
            actions.change(**about, told_others=said["told_others"] == YES)
        else:
            actions.join(**about, agreed=_said_yes(found, said))
    except actions.CalledTaken:
        form.is_taken()
        return False
    return True


def _said_yes(found: MyGroupPage, said: dict[str, Any]) -> UUID | None:
    stands = found.group.agreement
    return UUID(stands.id) if stands and said["says_yes"] else None


def _form(request: HttpRequest, found: MyGroupPage, *, carer: bool) -> GroupJoin | GroupChange:
    """Joining that is pressed a second time is still joining."""
    group = found.group
    if not group.mine or (request.method == "POST" and "told_others" not in request.POST):
        form = GroupJoin(sent(request))
        form.ask_yes(wanted=group.agreement is not None, required=found.asks_yes)
        return form
    told = {"called": group.called, "access_needs": group.access_needs, "told_others": YES if group.told_others else NO}
    change = GroupChange(sent(request), initial=told)
    if carer:
        change.of_carer()
    return change


@press
def agree(request: HttpRequest, run: UUID, *, carer: bool) -> HttpResponse:
    actions.agree(by=request.actor, run_id=run, carer=carer)
    messages.success(request, _("Saved."))
    return redirect(f"{whose(carer=carer)}-group", run)


@page
def leave(request: HttpRequest, run: UUID, *, carer: bool) -> HttpResponse:
    found = actions.open_group(by=request.actor, run_id=run, carer=carer)
    form = GroupLeave(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.leave(by=request.actor, run_id=run, why=said["why"], key=said["key"], carer=carer)
        messages.success(request, _("You are no longer in the group."))
        return redirect(f"{whose(carer=carer)}-groups")
    with timezone.override(found.me.zone):
        context = {"group": found.group, "form": form, "whose": whose(carer=carer)}
        return show(request, "my/leave_group.html", context, form)


def whose(*, carer: bool) -> str:
    """How the names of the addresses begin."""
    return "carer" if carer else "my"
