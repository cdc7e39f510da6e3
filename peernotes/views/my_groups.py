"""Groups, as somebody joins and leaves them: a consumer, also on a device that was handed to them, or a carer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from peernotes.actions import my_groups as actions
from peernotes.forms.groups import NO, YES, GroupChange, GroupJoin, GroupLeave
from peernotes.presenters import group_agreements, group_sessions, refusals
from peernotes.presenters import groups as presenter
from peernotes.queries import attendance
from peernotes.queries import groups as queries
from peernotes.queries.keyset import Cursor
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from peernotes.actions.my_groups import MyGroupPage
    from peernotes.views._own import OwnPlace


AGREE, LEAVE = "agree", "leave"


@look
def groups(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    found = actions.open_groups(by=request.actor, carer=own.as_carer, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        rows = [presenter.my_row(group, _href(own, group.id)) for group in found.groups.rows]
        context = {"groups": rows, "pager": links(request, found.groups), "own": own}
        return show(request, "my/groups.html", context)


@page
def group(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    """Join it, or change what it knows of me. On a device all that there is about one group has one address, that of every group
    looks alike, and its browser keeps no other."""
    run, do = _meant(own, run), request.POST.get("do") if own.on_device else None
    if do == AGREE:
        return _agree(request, own, run)
    cursor = Cursor.read(request.GET.get("after"), attendance.SHAPE)
    found = actions.open_group(by=request.actor, run_id=run, carer=own.as_carer, cursor=cursor)
    leaving = GroupLeave(request.POST if do == LEAVE else None)
    if leaving.is_valid():
        return _left(request, own, run, leaving)
    form = _form(None if leaving.is_bound else sent(request), found, own)
    if form.is_valid() and _said(request, found, form, own):
        return own.done(request, _("Saved."), "group", own.veiled(run))
    with timezone.override(found.me.zone):
        return show(
            request, "my/group.html", _shown(request, own, found) | {"form": form, "leaving": leaving}, form, leaving
        )


def _shown(request: HttpRequest, own: OwnPlace, found: MyGroupPage) -> dict[str, object]:
    over = found.group.ended_at is not None
    may = found.may or (found.group.mine and not over)
    return {
        "over": over,
        "own": own,
        "group": found.group,
        "lender_leads": own.visit is not None and found.group.leads(own.visit.started_by_id),
        "facts": presenter.my_facts(found.group),
        "earlier": presenter.earlier_plans(found.group.earlier if found.group.mine else []),
        "sessions": group_sessions.my_rows(found.attendance.rows, own.prefix),
        "agreement": group_agreements.parts(found.group.agreement),
        "agreed": found.agreed,
        "attendance": group_sessions.my_attendance(found.attendance.rows),
        "pager": links(request, found.attendance),
        "tag": presenter.my_row(found.group, "").tag,
        "refusal": None if may else refusals.of(found.may),
    }


def _href(own: OwnPlace, run: UUID) -> str:
    return own.href("group", own.veiled(run))


def _meant(own: OwnPlace, said: UUID) -> UUID:
    return own.unveiled(said, queries.of_service_by_id(own.visit.service_id)) if own.visit else said


def _said(request: HttpRequest, found: MyGroupPage, form: GroupJoin | GroupChange, own: OwnPlace) -> bool:
    said = form.cleaned_data
    known = actions.SaidInGroup(said["called"], said["access_needs"])
    about = {"by": request.actor, "run_id": found.group.id, "said": known, "key": said["key"], "carer": own.as_carer}
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


def _form(sent: QueryDict | None, found: MyGroupPage, own: OwnPlace) -> GroupJoin | GroupChange:
    """Joining that is pressed a second time is still joining."""
    group = found.group
    if not group.mine or (sent is not None and "told_others" not in sent):
        form = GroupJoin(sent)
        form.ask_yes(wanted=group.agreement is not None, required=found.asks_yes)
        return form
    told = {"called": group.called, "access_needs": group.access_needs, "told_others": YES if group.told_others else NO}
    change = GroupChange(sent, initial=told)
    if own.as_carer:
        change.of_carer()
    return change


@press
def agree(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    return _agree(request, own, run)


def _agree(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    actions.agree(by=request.actor, run_id=run, carer=own.as_carer)
    return own.done(request, _("Saved."), "group", own.veiled(run))


@page
def leave(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    found = actions.open_group(by=request.actor, run_id=run, carer=own.as_carer)
    form = GroupLeave(sent(request))
    if form.is_valid():
        return _left(request, own, run, form)
    with timezone.override(found.me.zone):
        return show(request, "my/leave_group.html", {"group": found.group, "leaving": form, "own": own}, form)


def _left(request: HttpRequest, own: OwnPlace, run: UUID, form: GroupLeave) -> HttpResponse:
    said = form.cleaned_data
    actions.leave(by=request.actor, run_id=run, why=said["why"], key=said["key"], carer=own.as_carer)
    return own.done(request, _("You are no longer in the group."), "groups")
