"""Groups, as somebody joins and leaves them: a consumer, also on a device that was handed to them, or a carer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.actions import my_groups as actions
from peernotes.enums import Code, Rule, Verb
from peernotes.errors import Refused
from peernotes.forms.groups import NO, YES, GroupChange, GroupJoin, GroupLeave, GroupUnseen
from peernotes.policy.decision import deny
from peernotes.presenters import group_agreements, group_sessions, refusals
from peernotes.presenters import groups as presenter
from peernotes.queries import attendance
from peernotes.queries import groups as queries
from peernotes.queries.keyset import Cursor
from peernotes.views import _visit
from peernotes.views._pages import look, page, press, sent, show
from peernotes.views._paging import links

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse, QueryDict

    from peernotes.actions.my_groups import MyGroupPage
    from peernotes.views._own import OwnPlace


CHANGE, LEAVE = "change", "leave"
# True for whoever was in it and for whoever was not.
JOINED_UNSEEN = gettext_lazy(
    "You are in this group now, or wait for a place in it. If you were in it before, everything there is as it was."
)
CHANGED_UNSEEN = gettext_lazy("If you are in this group by that name, it is changed now.")
LEFT_UNSEEN = gettext_lazy("If you are in this group by that name, you have left it now.")


@look
def groups(request: HttpRequest, own: OwnPlace) -> HttpResponse:
    found = actions.open_groups(by=request.actor, carer=own.as_carer, cursor=Cursor.read(request.GET.get("after")))
    with timezone.override(found.me.zone):
        rows = [presenter.my_row(group, _href(own, group.id), unseen=own.on_device) for group in found.groups.rows]
        context = {"groups": rows, "pager": links(request, found.groups), "own": own}
        return show(request, "my/groups.html", context)


@page
def group(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    """Join it, or change what it knows of me."""
    if own.visit:
        return _on_device(request, own, own.unveiled(run, queries.of_service_by_id(own.visit.service_id)))
    cursor = Cursor.read(request.GET.get("after"), attendance.SHAPE)
    found = actions.open_group(by=request.actor, run_id=run, carer=own.as_carer, cursor=cursor)
    form = _form(sent(request), found, own)
    if form.is_valid() and _said(request, found, form, own):
        return own.done(request, _("Saved."), "group", run)
    with timezone.override(found.me.zone):
        return show(request, "my/group.html", _shown(request, own, found) | {"form": form}, form)


def _on_device(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    """All that there is about one group has one address, that of every group looks alike, and it reads the same whether they are in
    it or not: to change something or to leave they say the name by which they go there."""
    do = request.POST.get("do")
    found = actions.open_group(by=request.actor, run_id=run, carer=False)
    named = GroupUnseen(request.POST if do in (CHANGE, LEAVE) else None, prefix="named")
    named.ask_yes(wanted=found.group.agreement is not None)
    form = _join_form(None if named.is_bound else sent(request), found)
    if named.is_valid() and _tried(request) and _done_unseen(request, run, found, named, leaves=do == LEAVE):
        return own.done(request, LEFT_UNSEEN if do == LEAVE else CHANGED_UNSEEN, "group", own.veiled(run))
    if form.is_valid() and _said(request, found, form, own):
        return own.done(request, JOINED_UNSEEN, "group", own.veiled(run))
    with timezone.override(found.me.zone):
        shown = _shown(request, own, found) | {"form": form, "named": named}
        return show(request, "my/group_on_device.html", shown, form, named)


def _tried(request: HttpRequest) -> bool:
    if not _visit.may_try(request):
        raise Refused(deny(Code.RATE_LIMITED, Rule.GROUP), verb=Verb.JOIN_GROUP)
    return True


def _done_unseen(request: HttpRequest, run: UUID, found: MyGroupPage, form: GroupUnseen, *, leaves: bool) -> bool:
    said = form.cleaned_data
    about = {"by": request.actor, "run_id": run, "called": said["now"], "key": said["key"]}
    if leaves:
        actions.leave_unseen(**about)
        return True
    told = {YES: True, NO: False}.get(said["told_others"])
    new = actions.SaidUnseen(said["called"], said["access_needs"], told, _said_yes(found, said))
    try:
        actions.change_unseen(**about, said=new)
    except actions.CalledTaken:
        form.is_taken()
    return not form.errors


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
        return _join_form(sent, found)
    told = {"called": group.called, "access_needs": group.access_needs, "told_others": YES if group.told_others else NO}
    change = GroupChange(sent, initial=told)
    if own.as_carer:
        change.of_carer()
    return change


def _join_form(sent: QueryDict | None, found: MyGroupPage) -> GroupJoin:
    form = GroupJoin(sent)
    form.ask_yes(wanted=found.group.agreement is not None, required=found.asks_yes)
    return form


@press
def agree(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    actions.agree(by=request.actor, run_id=run, carer=own.as_carer)
    return own.done(request, _("Saved."), "group", run)


@page
def leave(request: HttpRequest, own: OwnPlace, run: UUID) -> HttpResponse:
    found = actions.open_group(by=request.actor, run_id=run, carer=own.as_carer)
    form = GroupLeave(sent(request))
    if form.is_valid():
        said = form.cleaned_data
        actions.leave(by=request.actor, run_id=run, why=said["why"], key=said["key"], carer=own.as_carer)
        return own.done(request, _("You are no longer in the group."), "groups")
    with timezone.override(found.me.zone):
        return show(request, "my/leave_group.html", {"group": found.group, "leaving": form, "own": own}, form)
