"""Supervision in words: whom, how long ago, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import SupervisionForm, SupervisionTopic
from peernotes.policy.agreements import OUTSIDE_DAYS, OUTSIDE_OFTEN
from peernotes.presenters import times

if TYPE_CHECKING:
    from uuid import UUID

    from peernotes.queries.supervision import SessionLine, Tie


def supervised(tie: Tie, *, several: bool) -> dict[str, object]:
    """For the supervisor. ``several``: of more than one service."""
    title = _("%(who)s, %(service)s") % {"who": tie.worker, "service": tie.service} if several else tie.worker
    found = {"id": tie.id, "title": title} | standing(tie)
    return found | {"note": " · ".join(filter(None, (found["note"], outside_often(tie))))}


def outside_often(tie: Tie) -> str:
    """What a supervisor may want to ask about."""
    line = _("%(n)d contacts outside an agreement in %(days)d days")
    return line % {"n": tie.outside, "days": OUTSIDE_DAYS} if tie.outside >= OUTSIDE_OFTEN else ""


def supervised_by(tie: Tie) -> dict[str, object]:
    """For the worker, and for an administrator."""
    return {"id": tie.id, "title": tie.supervisor} | standing(tie)


def standing(tie: Tie) -> dict[str, str]:
    """How long ago they met, and whether that is longer than the model says. Before the first time it counts from when it
    was arranged."""
    days = _days(tie)
    with timezone.override(tie.zone):
        since = times.day(tie.last_on or tie.starts_at)
    line = _("Last met on %(day)s, %(ago)s") if tie.last_on else _("Have not met yet. Arranged on %(day)s, %(ago)s")
    note = line % {"day": since, "ago": _ago(days)}
    if tie.interval_days is None:
        return {"note": note, "tag": "", "tone": "plain"}
    tag, tone = (_("Longer ago than agreed"), "attention") if _is_late(tie) else (_("In time"), "done")
    return {"note": note, "tag": tag, "tone": tone}


def late(ties: list[Tie], me: UUID | None) -> list[dict[str, str]]:
    """What Today says when it is longer than the model says: to the worker, and to who supervises others."""
    return [*_late_for_me([tie for tie in ties if tie.worker_id == me]), *_late_for_others(ties, me)]


def _late_for_me(mine: list[Tie]) -> list[dict[str, str]]:
    """In a service where nobody has met them in time."""
    in_time = {tie.service_id for tie in mine if not _is_late(tie)}
    days = [_days(tie) for tie in mine if tie.service_id not in in_time]
    if not days:
        return []
    text = _("It is %(n)d days since you had supervision. It is the service's duty to offer it.") % {"n": min(days)}
    return [{"text": text, "href": reverse("my-supervision"), "label": _("My supervision")}]


def _late_for_others(ties: list[Tie], me: UUID | None) -> list[dict[str, str]]:
    waiting = [tie for tie in ties if tie.worker_id != me and _is_late(tie)]
    if not waiting:
        return []
    text = ngettext(
        "%(n)d person whom you supervise has waited longer than agreed.",
        "%(n)d people whom you supervise have waited longer than agreed.",
        len(waiting),
    )
    return [{"text": text % {"n": len(waiting)}, "href": reverse("supervision"), "label": _("Supervision")}]


def _days(tie: Tie) -> int:
    """Since they met, or since it was arranged."""
    with timezone.override(tie.zone):
        return (timezone.localdate() - (tie.last_on or timezone.localdate(tie.starts_at))).days


def _is_late(tie: Tie) -> bool:
    return tie.interval_days is not None and _days(tie) > tie.interval_days


def _ago(days: int) -> str:
    return ngettext("%(n)d day ago", "%(n)d days ago", days) % {"n": days} if days else _("today")


def session(found: SessionLine, *, named: bool = False) -> dict[str, object]:
    """``named``: with the supervisor, for the worker."""
    minutes = ngettext("%(n)d minute", "%(n)d minutes", found.minutes) % {"n": found.minutes}
    said = [minutes, str(SupervisionForm(found.form).label)]
    if named:
        said.append(_("with %(who)s") % {"who": found.supervisor})
    return {
        "heading": times.day(found.held_on),
        "note": " · ".join(said),
        "topics": [str(SupervisionTopic(topic).label) for topic in found.topics],
        "agreed_next": found.agreed_next,
    }
