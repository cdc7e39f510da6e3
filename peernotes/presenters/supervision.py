"""Supervision in words: whom, how long ago, and what was agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import FlagKind, SupervisionForm, SupervisionKind, SupervisionTopic
from peernotes.policy.agreements import OUTSIDE_DAYS, OUTSIDE_OFTEN
from peernotes.policy.supervision import may_be_supervised
from peernotes.policy.supervision_due import supervision_late
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.access import Gathered
    from peernotes.actions.reading_today import TodayPage
    from peernotes.actions.supervision import MySupervision
    from peernotes.policy.facts import ActorFacts, Facts
    from peernotes.queries.supervision import SessionLine, Tie, Unsupervised

OFFER_IT = gettext_lazy("It is the service's duty to offer it.")


def supervised(tie: Tie, *, several: bool) -> dict[str, object]:
    """For the supervisor. ``several``: of more than one service."""
    title = _("%(who)s, %(service)s") % {"who": tie.worker, "service": tie.service} if several else tie.worker
    found = {"id": tie.id, "title": title} | standing(tie)
    return found | {"note": " · ".join(filter(None, (found["note"], outside_often(tie), brought(tie))))}


def brought(tie: Tie) -> str:
    """About people whom the worker supports, lately."""
    line = ngettext("brought something about somebody", "brought %(n)d things about people", tie.flags)
    return line % {"n": tie.flags} if tie.flags else ""


def outside_often(tie: Tie) -> str:
    """What a supervisor may want to ask about."""
    line = _("%(n)d contacts outside an agreement in %(days)d days")
    return line % {"n": tie.outside, "days": OUTSIDE_DAYS} if tie.outside >= OUTSIDE_OFTEN else ""


def supervised_by(tie: Tie) -> dict[str, object]:
    """For the worker, and for an administrator."""
    title = _("%(who)s, %(kind)s") % {"who": tie.supervisor, "kind": SupervisionKind(tie.kind).label}
    return {"id": tie.id, "title": title} | standing(tie)


def standing(tie: Tie) -> dict[str, str]:
    """When they met, and whether the worker has waited longer for supervision of this kind than the model says."""
    with timezone.override(tie.zone):
        since = tie.last_on or timezone.localdate(tie.starts_at)
        days = (timezone.localdate() - since).days
    line = _("Last met on %(day)s, %(ago)s") if tie.last_on else _("Have not met yet. Arranged on %(day)s, %(ago)s")
    note = line % {"day": times.day(since), "ago": _ago(days)}
    if tie.debrief:
        return {"note": note, "tag": _("Would like to debrief"), "tone": "attention"}
    if tie.after_group:
        return {"note": note, "tag": _("Needs support after a group"), "tone": "attention"}
    if tie.most is None or tie.waited is None:
        return {"note": note, "tag": "", "tone": "plain"}
    tag, tone = (_("Longer ago than agreed"), "attention") if tie.late else (_("In time"), "done")
    return {"note": note, "tag": tag, "tone": tone}


def for_today(page: TodayPage) -> list[dict[str, str]]:
    """What Today says to the worker whose supervision is late, and to who supervises others."""
    return [line for gathered in page.services for line in _late_for_me(gathered.facts)] + of_others(page.supervised)


def _late_for_me(facts: Facts) -> list[dict[str, str]]:
    about = {"href": reverse("my-supervision"), "label": _("My supervision")}
    return [
        {"text": f"{without(facts.actor, kind)} {OFFER_IT}"} | about
        for kind in supervision_late(facts.actor, facts.policy)
    ]


def without(actor: ActorFacts, kind: SupervisionKind) -> str:
    days = actor.days_without(kind)
    said = ngettext(
        "For %(n)d day there was no supervision by %(whom)s.",
        "For %(n)d days there was no supervision by %(whom)s.",
        days,
    )
    return said % {"n": days, "whom": kind.label}


def of_others(supervised: list[Tie]) -> list[dict[str, str]]:
    """To who supervises: who would like to talk, and how many wait."""
    wishes = [
        {
            "text": _("%(who)s would like to debrief.") % {"who": tie.worker},
            "href": reverse("supervision-tie", args=[tie.id]),
            "label": _("Supervision with %(who)s") % {"who": tie.worker},
        }
        for tie in supervised
        if tie.debrief
    ]
    after = [
        {
            "text": _("%(who)s led a group session and needs support.") % {"who": tie.worker},
            "href": reverse("supervision-tie", args=[tie.id]),
            "label": _("Supervision with %(who)s") % {"who": tie.worker},
        }
        for tie in supervised
        if tie.after_group
    ]
    return wishes + after + _late_for_others(supervised)


def _late_for_others(supervised: list[Tie]) -> list[dict[str, str]]:
    waiting = len({tie.worker_id for tie in supervised if tie.late})
    if not waiting:
        return []
    text = ngettext(
        "%(n)d person whom you supervise has waited longer than agreed.",
        "%(n)d people whom you supervise have waited longer than agreed.",
        waiting,
    )
    return [{"text": text % {"n": waiting}, "href": reverse("supervision"), "label": _("Supervision")}]


def waiting(slug: str, found: list[Unsupervised]) -> list[dict[str, str]]:
    """For administrators, who arrange it."""
    days = [ngettext("%(n)d day", "%(n)d days", one.days) % {"n": one.days} for one in found]
    return [
        {"name": one.name, "days": waited, "href": reverse("supervision-new", args=[slug, one.id])}
        for one, waited in zip(found, days, strict=True)
    ]


def debrief_href(gathered: Gathered) -> str:
    """Where a peer worker says that they would like to talk something over."""
    return reverse("debrief", args=[gathered.service.slug]) if may_be_supervised(gathered.facts.actor) else ""


def debriefs(page: MySupervision) -> list[dict[str, object]]:
    """For each service of a worker: whether the wish is there, and where it is said or taken back."""
    return [
        {
            "service": here.service.name if len(page.services) > 1 else "",
            "waits": here.service_id in page.debriefs,
            "href": reverse("debrief", args=[here.service.slug]),
        }
        for here in page.services
    ]


def _ago(days: int) -> str:
    return ngettext("%(n)d day ago", "%(n)d days ago", days) % {"n": days} if days else _("today")


def session(found: SessionLine, *, own: bool = False) -> dict[str, object]:
    """``own``: the worker reads it."""
    minutes = ngettext("%(n)d minute", "%(n)d minutes", found.minutes) % {"n": found.minutes}
    said = [minutes, str(SupervisionForm(found.form).label)]
    if own:
        said.append(_("with %(who)s") % {"who": found.supervisor})
    if found.struck:
        return {"heading": times.day(found.held_on), "note": _("Struck. It was noted by mistake."), "struck": True}
    return {
        "id": found.id,
        "heading": times.day(found.held_on),
        "note": " · ".join(said),
        "topics": [str(SupervisionTopic(topic).label) for topic in found.topics],
        "agreed_next": found.agreed_next,
        "flags": [_flag(*flag, own=own) for flag in found.brought],
    }


def _flag(flag: str, kind: str, name: str | None, *, own: bool) -> dict[str, object]:
    unknown = _("Somebody with whom you do not work now") if own else _("Somebody whom they support")
    return {"id": flag, "text": f"{name or unknown}: {FlagKind(kind).label}", "own": own}
