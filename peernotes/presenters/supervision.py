"""Supervision in words: whom, how long ago, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import SupervisionForm, SupervisionTopic
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.supervision import SessionLine, Tie


def supervised(tie: Tie, *, several: bool) -> dict[str, object]:
    """For the supervisor. ``several``: of more than one service."""
    title = _("%(who)s, %(service)s") % {"who": tie.worker, "service": tie.service} if several else tie.worker
    return {"id": tie.id, "title": title} | standing(tie)


def supervised_by(tie: Tie) -> dict[str, object]:
    """For the worker, and for an administrator."""
    return {"id": tie.id, "title": tie.supervisor} | standing(tie)


def standing(tie: Tie) -> dict[str, str]:
    """How long ago they met, and whether that is longer than the model says. Before the first time it counts from when it
    was arranged."""
    with timezone.override(tie.zone):
        days = (timezone.localdate() - (tie.last_on or timezone.localdate(tie.starts_at))).days
        since = times.day(tie.last_on or tie.starts_at)
    line = _("Last met on %(day)s, %(ago)s") if tie.last_on else _("Have not met yet. Arranged on %(day)s, %(ago)s")
    note = line % {"day": since, "ago": _ago(days)}
    if tie.interval_days is None:
        return {"note": note, "tag": "", "tone": "plain"}
    overdue = days > tie.interval_days
    tag, tone = (_("Longer ago than agreed"), "attention") if overdue else (_("In time"), "done")
    return {"note": note, "tag": tag, "tone": tone}


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
        "note": ", ".join(said),
        "topics": [str(SupervisionTopic(topic).label) for topic in found.topics],
        "agreed_next": found.agreed_next,
    }
