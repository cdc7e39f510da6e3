"""What somebody needs before they begin: whether it is there, whose duty it is, what to do and who can help."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import Code
from peernotes.policy.notes import model_has_notes
from peernotes.policy.readiness import GATES, closed_gates
from peernotes.policy.supervision import may_be_supervised
from peernotes.presenters import role_agreements, times
from peernotes.presenters.missing import missing

if TYPE_CHECKING:
    from datetime import datetime

    from django.utils.functional import Promise

    from peernotes.access import Gathered
    from peernotes.actions.reading_readiness import Readiness
    from peernotes.policy.facts import Facts
    from peernotes.policy.readiness import Gate
    from peernotes.queries.agreements import ToAgree


@dataclass(frozen=True)
class Sentences:
    """``closed``: what waits, and whose duty it is. ``help``: who can. ``page``: where it is done, of a service."""

    title: str | Promise
    closed: str | Promise
    help: str | Promise
    page: str
    label: str | Promise


SENTENCES = {
    Code.CODE_NOT_ACKNOWLEDGED: Sentences(
        gettext_lazy("Code of conduct"),
        gettext_lazy("It waits to be read. It is the service's duty to give you the time for it."),
        gettext_lazy("An administrator of the service answers what is not clear."),
        "/services/{}/code/",
        gettext_lazy("Read the code"),
    ),
    Code.TRAINING_MISSING: Sentences(
        gettext_lazy("Training"),
        gettext_lazy("It is the service's duty to offer it to you. Until then records and new notes wait."),
        gettext_lazy("A peer supervisor or an administrator helps, and confirms what you have noted."),
        "/services/{}/training/",
        gettext_lazy("My training"),
    ),
    Code.SUPERVISION_OVERDUE: Sentences(
        gettext_lazy("Supervision"),
        gettext_lazy("It is the service's duty to offer it to you. Until then records and new notes wait."),
        gettext_lazy("Whoever supervises you notes when you met; an administrator arranges who does."),
        "/supervision/mine/",
        gettext_lazy("My supervision"),
    ),
    Code.MODEL_NOT_ACKNOWLEDGED: Sentences(
        gettext_lazy("Our model"),
        gettext_lazy("It waits to be read. It is the service's duty to give you the time for it."),
        gettext_lazy("Whatever you answer opens this. If you want to talk about it, say so there."),
        "/services/{}/model/acknowledge/",
        gettext_lazy("Read it and answer"),
    ),
}


def of_service(gathered: Gathered, found: Readiness) -> dict[str, object]:
    facts = gathered.facts
    closed = closed_gates(facts.actor, facts.policy)
    asked = [gate for gate in GATES if facts.actor.roles & gate.roles and not gate.with_each]
    return {
        "service": gathered.service,
        "gates": [_row(gathered, gate, found, open=gate not in closed) for gate in asked],
        "agreements": [_pair(one, facts) for one in found.to_agree if one.service_id == gathered.service_id],
        "supervised": bool(may_be_supervised(facts.actor)),
        "role": role_agreements.on_readiness(gathered),
    }


def _row(gathered: Gathered, gate: Gate, found: Readiness, *, open: bool) -> dict[str, object]:  # as the page calls it
    said = SENTENCES[gate.denial.code]
    row = {"title": said.title, "href": said.page.format(gathered.service.slug), "label": said.label}
    due_at = found.codes.get(gathered.service_id) if gate.denial.code is Code.CODE_NOT_ACKNOWLEDGED else None
    if not open:
        lacking = gate.missing(gathered.facts.actor, gathered.facts.policy)
        since = _since(gathered, gate, found)
        closed = [missing(lacking)] * bool(lacking) + [since] * bool(since) + [str(said.closed), str(said.help)]
        return row | {"text": " ".join(closed), "tag": _("Waits"), "tone": "waiting"}
    if due_at:
        return row | {"text": _in_time(due_at), "tag": _("To read"), "tone": "waiting"}
    return row | {"text": _("It holds nothing back now."), "tag": _("Open"), "tone": "done"}


def _since(gathered: Gathered, gate: Gate, found: Readiness) -> str:
    """How long it has waited."""
    actor, version = gathered.facts.actor, gathered.version
    if gate.denial.code is Code.SUPERVISION_OVERDUE:
        return _("%(n)d days by now.") % {"n": max(actor.days_without_peer, actor.days_without_clinician)}
    since = {
        Code.CODE_NOT_ACKNOWLEDGED: found.codes.get(gathered.service_id),
        Code.TRAINING_MISSING: version and version.starts_at,
        Code.MODEL_NOT_ACKNOWLEDGED: version and version.acknowledge_by,
    }[gate.denial.code]
    return _("Asked for since %(day)s.") % {"day": _day(since)} if since else ""


def _day(at: datetime) -> str:
    return times.day(timezone.localdate(at))


def _in_time(due_at: datetime) -> str:
    return _("It is to be read by %(day)s, and holds nothing back until then.") % {"day": _day(due_at)}


def _pair(one: ToAgree, facts: Facts) -> dict[str, object]:
    """Somebody with whom nothing is agreed about contact yet."""
    notes = bool(model_has_notes(facts))
    waits = notes and one.due_at <= facts.at
    text = _("New notes wait until the two of you have agreed. It is the service's duty to give you the time for it.")
    day = _day(one.due_at)
    in_time = _("From %(day)s on new notes wait for it.") % {"day": day} if notes else _("Nothing waits for it.")
    return {
        "title": one.name,
        "text": text if waits else in_time,
        "href": reverse("person-agreement", args=[one.consumer_id]),
        "tag": _("Waits") if waits else _("Open"),
        "tone": "waiting" if waits else "plain",
    }
