"""A service's events as lines: who, what, about whom, when, and the answer."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import Code, Role, Rule, SubjectKind, Verb
from peernotes.presenters import times
from peernotes.presenters.why import rule_name
from peernotes.queries.why import QUESTIONS, THEMSELF

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from peernotes.queries.events import EventLine

OBJECTS = {
    "note": gettext_lazy("peer note"),
    "carer_note": gettext_lazy("note in a carer’s own file"),
    "carer_contact": gettext_lazy("contact with a carer"),
    "carer_assignment": gettext_lazy("who works with a carer"),
    "code_of_conduct": gettext_lazy("code of conduct"),
    "example": gettext_lazy("example of good words"),
    "leaflet": gettext_lazy("leaflet"),
    "word_list": gettext_lazy("word list"),
    "training": gettext_lazy("training"),
    "first_meeting": gettext_lazy("first meeting"),
    "peer_preference": gettext_lazy("wishes about peer support"),
    "peer_profile": gettext_lazy("profile"),
    "supervision_tie": gettext_lazy("who supervises whom"),
    "absence": gettext_lazy("absence"),
    "recommendation": gettext_lazy("recommendation"),
    "selection_criteria": gettext_lazy("selection criteria"),
    "selection_step": gettext_lazy("selection step"),
    "role_agreement": gettext_lazy("agreement about a role"),
    "supervision_session": gettext_lazy("supervision session"),
    "policy_version": gettext_lazy("service model version"),
    "record_entry": gettext_lazy("record entry"),
    "safety_concern": gettext_lazy("safety concern"),
    "consent": gettext_lazy("choice"),
    "conflict": gettext_lazy("conflict of interest"),
}


@dataclass(frozen=True, slots=True)
class Shown:
    """How a page shows events. ``each``: it is of one act, and every person has a line. ``names``: of consumers, for
    administrators, who are led to "Why?" too; an auditor sees ids."""

    slug: str
    each: bool = False
    names: bool = True


def by_visit(lines: Iterable[EventLine], shown: Shown) -> list[list[dict[str, object]]]:
    """What a consumer did on one visit stands together."""
    visits = groupby(lines, key=lambda line: line.visit_id or line.id)
    return [[row(line, shown) for line in found] for _visit, found in visits]


def row(line: EventLine, shown: Shown) -> dict[str, object]:
    several = line.act_id is not None and not shown.each
    return {
        "line": line,
        "who": _who(line, shown),
        "role": _role(line),
        "what": _what(line),
        "about": _about(line) + (_others(line) if several else ""),
        "each_href": f"?act={line.act_id}" if several else "",
        "at": times.shown(line.at),
        "datetime": line.at.isoformat(),
        "refused": not line.allowed,
        "answer": _("Allowed") if line.allowed else _("Refused: %(why)s") % {"why": _label(Code, line.code)},
        "more": _more(line),
        "why_href": _why(line, shown.slug) if shown.names else "",
    }


def _who(line: EventLine, shown: Shown) -> str:
    if line.nameless:
        return _("Somebody")
    if line.by_visit:
        return _("The consumer, on a visit")
    if line.role == "carer":
        return _("A carer")
    if line.role == "consumer" and not (shown.names and line.tells_who):
        return _("The consumer")
    return line.actor or _("Nobody signed in")


def _role(line: EventLine) -> str:
    if line.by_visit or not line.role or line.role == "carer":
        return ""
    return _("Consumer") if line.role == "consumer" else _label(Role, line.role)


def _what(line: EventLine) -> str:
    """A list of people is seen under the same verb as one person's page."""
    if line.verb == Verb.SEE_PERSON and not line.subject_id:
        return _("See a list of people")
    return _label(Verb, line.verb)


def _label(words: type[Verb | Code | Role | SubjectKind], value: str) -> str:
    """What an older or newer release wrote is shown as it stands."""
    return str(words(value).label) if value in words.values else value


def _about(line: EventLine) -> str:
    person = _person(line)
    if line.object_type in {"", "consumer", "service"}:
        return person
    kind = str(OBJECTS.get(line.object_type, line.object_type.replace("_", " ")))
    if person:
        return _("%(object)s, %(person)s") % {"object": kind, "person": person}
    return kind


def _person(line: EventLine) -> str:
    if line.subject and line.subject_kind != SubjectKind.CONSUMER:
        return f"{line.subject} ({_label(SubjectKind, line.subject_kind)})"
    return f"{line.subject} ({line.identifier})" if line.subject else ""


def _others(line: EventLine) -> str:
    """Whom the same act was about besides the first of them, who is on the line."""
    others = line.act_people - bool(line.subject_id)
    if line.subject_id:
        return ngettext(" and %(n)s other person", " and %(n)s other people", others) % {"n": others}
    return ngettext("%(n)s person", "%(n)s people", others) % {"n": others}


def _more(line: EventLine) -> list[tuple[str, str]]:
    rows = [
        (_("Event"), str(line.id)),
        (_("Act"), str(line.act_id or "")),
        (_("Deciding rule"), rule_name(Rule(line.rule)) if line.rule in Rule.values else line.rule),
        (_("Object"), f"{line.object_type} {line.object_id}" if line.object_id else ""),
        (_("Further objects shown"), str(line.seen) if line.seen else ""),
        (_("Service model version"), str(line.version or "")),
        (_("Reason given"), line.purpose),
        (_("Request"), str(line.request_id or "")),
    ]
    return [(key, value) for key, value in rows if value]


def _why(line: EventLine, slug: str) -> str:
    """The same question for the moment of the event; only where the Why page knows the question, and whoever asked."""
    question = QUESTIONS.get(line.verb)
    if not question or not line.actor_id or not line.role:
        return ""
    about = _asked_about(line, question.about)
    own = line.role == "consumer"
    if own if question.about == "service" else not about:
        return ""
    who = THEMSELF if own else line.actor_id
    local = timezone.localtime(line.at).strftime("%Y-%m-%dT%H:%M:%S")
    query = {"who": who, "verb": line.verb, "about": about or "", "at": local}
    return f"{reverse('why', args=[slug])}?{urlencode(query)}"


def _asked_about(line: EventLine, about: str) -> UUID | None:
    if line.object_type == {"note": "note", "staff": "assignment"}.get(about):
        return line.object_id
    return line.subject_id if line.subject_kind == SubjectKind.CONSUMER and about != "staff" else None
