"""A peer worker's day as rows to show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import PEER_ROLES, NoteKind, NoteStatus, Role
from peernotes.policy import notes as note_rules
from peernotes.policy import people as rules
from peernotes.presenters import times, words
from peernotes.presenters.people import CARERS_ONLY, carers_only

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.access import Gathered
    from peernotes.actions.reading_today import TodayPage
    from peernotes.queries.choosing import NotMetYet
    from peernotes.queries.today import Colleague, PeerDay, SupportedPerson, Unfinished


@dataclass(frozen=True)
class Badge:
    model: str
    text: str
    href: str


@dataclass(frozen=True)
class TodayRow:
    """``button`` is the one thing to do next; ``href`` the page about it."""

    title: str
    href: str
    note: str
    tag: str = ""
    tone: str = "plain"
    button: str = ""
    button_href: str = ""


@dataclass(frozen=True)
class TodayGroup:
    name: str
    title: str
    rows: list[TodayRow]
    more_href: str = ""


@dataclass(frozen=True)
class TodayShown:
    """``nobody``: why no person is here, and what to do; empty where there is somebody. ``with_carers``: carers are whom
    they work with."""

    badges: list[Badge]
    people: TodayGroup
    groups: list[TodayGroup]
    to_meet: list[TodayRow]
    team: list[TodayRow]
    nobody: str
    with_carers: bool


def title(name: str) -> str:
    said = {
        "returned": _("Sent back to you"),
        "agreed": _("Agreed"),
        "drafts": _("Drafts"),
        "waiting": _("Waiting for an answer"),
        "not-today": _("Not today, maybe later"),
        "frozen": _("Cannot be finished any more"),
    }
    return said[name]


def of(page: TodayPage) -> TodayShown:
    services, found = page.services, page.day
    groups = [
        TodayGroup(name, title(name), rows(notes, services), f"/?show={name}" if name in found.longer else "")
        for name, notes in found.notes.items()
        if notes
    ]
    known = {gathered.service_id: gathered for gathered in services}
    people = [_person(person, known.get(person.service_id)) for person in found.people]
    more = "/people/" if found.more_people else ""
    badges = [_badge(gathered, found) for gathered in services]
    return TodayShown(
        badges=badges,
        people=TodayGroup("people", _("People"), people, more),
        groups=groups,
        to_meet=[_to_meet(one) for one in page.to_meet],
        team=[_colleague(one, counts=_supervises(services)) for one in page.team],
        nobody="" if people else _nobody(page),
        with_carers=carers_only(services),
    )


def _to_meet(one: NotMetYet) -> TodayRow:
    with timezone.override(ZoneInfo(one.timezone)):
        asked = _("Asked %(when)s") % {"when": times.near(one.asked_at)}
    return TodayRow(one.name, reverse("profile", args=[one.slug]), asked)


def _supervises(services: list[Gathered]) -> bool:
    return any(Role.PEER_SUPERVISOR in gathered.facts.actor.roles for gathered in services)


def _nobody(page: TodayPage) -> str:
    if carers_only(page.services):
        return str(CARERS_ONLY)
    said = _("Nobody is assigned to you yet. An administrator assigns people.")
    names = sorted({tie.worker for tie in page.supervised})
    return f"{said} {_('You supervise %(who)s.') % {'who': words.listed(names)}}" if names else said


def _colleague(one: Colleague, *, counts: bool) -> TodayRow:
    note = words.listed([str(Role(role).label) for role in sorted(one.roles)])
    if counts and set(one.roles) & PEER_ROLES:
        people = ngettext("works with %(count)d person", "works with %(count)d people", one.people) % {
            "count": one.people
        }
        note = f"{note}, {people if one.people else _('works with nobody yet')}"
    return TodayRow(one.name, "", note)


def rows(notes: Iterable[Unfinished], services: list[Gathered]) -> list[TodayRow]:
    known = {gathered.service_id: gathered for gathered in services}
    return [_unfinished(note, known.get(note.service_id)) for note in notes]


def _badge(gathered: Gathered, found: PeerDay) -> Badge:
    model = gathered.version.model if gathered.version else ""
    return Badge(model, _can_do(gathered, found), f"/services/{gathered.service.slug}/model/")


def _can_do(gathered: Gathered, found: PeerDay) -> str:
    """Said to the one who reads it: somebody who may write with nobody is not told that they can."""
    here = [person for person in found.people if person.service_id == gathered.service_id]
    if gathered.version is None:
        return _("No service model has been chosen yet")
    if not rules.may_support_consumers(gathered.facts.actor, gathered.facts.policy):
        return _("carer peer workers support carers here")
    if not (here or found.more_people):
        return _("nobody is assigned to you here")
    if gathered.writes and (found.more_people or any(_writes(person, gathered) for person in here)):
        return _("you can write notes together")
    return _("no notes; you can log contact") if gathered.logs_contact else _("no notes and no contact log")


def _writes(person: SupportedPerson, gathered: Gathered | None) -> bool:
    return gathered is not None and gathered.writes and not person.wants_no_notes


def _person(person: SupportedPerson, gathered: Gathered | None) -> TodayRow:
    label, href = _("Write together"), reverse("note-new", args=[person.id])
    if not _writes(person, gathered):
        label, href = _("Open"), f"/people/{person.id}/"
    tag, tone = _due(person, gathered)
    return TodayRow(
        title=f"{person.name} ({person.pronouns})" if person.pronouns else person.name,
        href=f"/people/{person.id}/",
        note=_last(person, gathered),
        tag=tag,
        tone=tone,
        button=label,
        button_href=href,
    )


def _due(person: SupportedPerson, gathered: Gathered | None) -> tuple[str, str]:
    if person.wants_no_notes:
        return _("Wants no notes"), "plain"
    if person.revisit_on is None or _is_frozen(gathered):
        return "", "plain"
    with timezone.override(_zone(gathered)):
        if person.revisit_on <= timezone.localdate():
            return _("Come back to it today"), "attention"
    return _("Come back on %(day)s") % {"day": times.day(person.revisit_on)}, "waiting"


def _last(person: SupportedPerson, gathered: Gathered | None) -> str:
    facts = [person.local_identifier]
    if person.date_of_birth:
        facts.append(_("born %(day)s") % {"day": times.day(person.date_of_birth)})
    if person.last_contact is None:
        return ", ".join([*facts, _("no contact yet")])
    with timezone.override(_zone(gathered)):
        last = times.near(person.last_contact)
    return ", ".join(facts) + ". " + _("Last contact: %(when)s") % {"when": last}


def _unfinished(note: Unfinished, gathered: Gathered | None) -> TodayRow:
    frozen = _is_frozen(gathered)
    href = reverse("note", args=[note.id])
    editable = note.status == NoteStatus.DRAFT and not frozen
    with timezone.override(_zone(gathered)):
        about = f"{NoteKind(note.kind).label}, {times.near(note.happened_at)}"
        if note.status == NoteStatus.WITH_CONSUMER and note.handed_over_at and not frozen:
            handed = _("Handed over %(when)s") % {"when": times.near(note.handed_over_at)}
            about = f"{about}. {handed}"
        if note.status == NoteStatus.DEFERRED and note.revisit_on and not frozen:
            about = f"{about}. " + _("Come back on %(day)s") % {"day": times.day(note.revisit_on)}
    tag, tone = _tag(note, frozen)
    return TodayRow(note.person, reverse("note-edit", args=[note.id]) if editable else href, about, tag, tone)


def _is_frozen(gathered: Gathered | None) -> bool:
    """Of a note by somebody who is here."""
    return gathered is None or not note_rules.comes_to_something(gathered.facts, author_here=True)


def _tag(note: Unfinished, frozen: bool) -> tuple[str, str]:
    if frozen:
        return _("Frozen"), "stopped"
    if note.status == NoteStatus.WITH_CONSUMER:
        return _("Waiting for %(name)s") % {"name": words.first(note.person)}, "waiting"
    if note.status == NoteStatus.AGREED:
        return (_("Agreed in a hard moment"), "waiting") if note.hard else (_("Ready to finish"), "together")
    if note.status == NoteStatus.DRAFT and note.amends:
        return _("Amendment"), "plain"
    return str(NoteStatus(note.status).label), words.STATUS_TONES[NoteStatus(note.status)]


def _zone(gathered: Gathered | None) -> ZoneInfo:
    return gathered.service.zone if gathered else ZoneInfo("UTC")
