"""Programmes and groups, for those who arrange them, lead them and are in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import (
    Cadence,
    CarerTag,
    Facilitation,
    GroupAudience,
    GroupMode,
    LeadsAs,
    ProgrammeForm,
)
from peernotes.measures.suppression import percent
from peernotes.policy.groups import counted, leaders_missing
from peernotes.presenters import times, words

if TYPE_CHECKING:
    from peernotes.models import Programme
    from peernotes.queries.groups import CountedGroup, EarlierPlan, Group, GroupMember, MyGroup

Pairs = list[tuple[str, Any]]
HOUR = 60


@dataclass(frozen=True, slots=True)
class GroupRow:
    title: str
    href: str
    note: str
    tag: str = ""
    tone: str = "plain"


def dose(programme: Programme | Group) -> str:
    """ "6 sessions of 120 minutes, 12 hours" ."""
    minutes = ngettext("%(n)d minute", "%(n)d minutes", programme.minutes) % {"n": programme.minutes}
    if not programme.sessions:
        return _("%(minutes)s each time") % {"minutes": minutes}
    whole, rest = divmod(programme.sessions * programme.minutes, HOUR)
    hours = ngettext("%(n)d hour", "%(n)d hours", whole) % {"n": whole}
    if rest:
        hours = _("%(hours)s and %(rest)d minutes") % {"hours": hours, "rest": rest}
    facts = {"n": programme.sessions, "minutes": minutes, "hours": hours}
    said = ngettext(
        "%(n)d session of %(minutes)s: %(hours)s in all",
        "%(n)d sessions of %(minutes)s: %(hours)s in all",
        programme.sessions,
    )
    return said % facts


def programme_row(programme: Programme, slug: str) -> GroupRow:
    note = _("%(audience)s. %(dose)s. Since %(day)s")
    said = {"audience": for_whom(programme), "dose": dose(programme), "day": times.shown(programme.created_at)}
    shown = _("No longer used. %(note)s") % {"note": note % said} if programme.withdrawn else note % said
    return GroupRow(programme.title, reverse("programme", args=[slug, programme.id]), shown)


def for_whom(programme: Programme | Group) -> str:
    """ "Family and friends: parents and partners" ."""
    audience = str(GroupAudience(programme.audience).label)
    tags = [str(CarerTag(tag).label) for tag in programme.carer_tags]
    if not tags:
        return audience
    named = words.listed([tags[0], *(tag.lower() for tag in tags[1:])])
    return _("%(audience)s: %(tags)s") % {"audience": audience, "tags": named}


def facts_of(programme: Programme | Group) -> Pairs:
    pairs: Pairs = [
        (_("For whom"), for_whom(programme)),
        (_("Form"), ProgrammeForm(programme.form).label),
        (_("Who leads"), Facilitation(programme.facilitation).label),
        (_("How long"), dose(programme)),
        (_("How often"), Cadence(programme.cadence).label),
        (_("How"), GroupMode(programme.mode).label),
    ]
    if programme.modules:
        pairs.append(
            (_("What comes in turn"), format_html_join("", "<div>{}</div>", ((each,) for each in programme.modules)))
        )
    return pairs


def group_row(group: Group) -> GroupRow:
    names = ", ".join(leader["name"] for leader in group.leaders) or _("nobody leads it yet")
    said = {"day": date_format(group.starts_on), "place": group.place, "names": names}
    note = _("From %(day)s, %(place)s. %(names)s") % said
    over = group.ended_at is not None
    return GroupRow(group.title, reverse("group", args=[group.id]), note, _("Over") if over else "", "stopped")


def group_facts(group: CountedGroup, *, leads: bool) -> Pairs:
    pairs = [*facts_of(group), (_("From"), date_format(group.starts_on))]
    if group.ends_on:
        pairs.append((_("Until"), date_format(group.ends_on)))
    pairs += [(_("Where"), group.place), (_("Places"), group.capacity), (_("In it, or waiting"), _people(group, leads))]
    if group.ended_at:
        pairs.append((_("Ended"), times.shown(group.ended_at)))
    if group.held:
        average = (2 * group.times + group.held) // (2 * group.held)
        known = average if leads else counted(average)
        pairs.append((_("Came on average"), _("fewer than 5") if known is None else str(known)))
    share = percent(group.left_early, group.came)
    left = _("too few to say") if share is None else f"{share} %"
    return [*pairs, (_("Left before it was over for them"), left)]


def earlier_plans(found: list[EarlierPlan]) -> Pairs:
    return [(_("Until %(when)s") % {"when": times.shown(each.until)}, _planned(each)) for each in found]


def _planned(plan: EarlierPlan) -> str:
    places = ngettext("%(n)d place", "%(n)d places", plan.capacity) % {"n": plan.capacity}
    said = {"first": date_format(plan.starts_on), "place": plan.place, "places": places}
    if plan.ends_on is None:
        return _("%(place)s, from %(first)s, %(places)s") % said
    return _("%(place)s, from %(first)s until %(last)s, %(places)s") % (said | {"last": date_format(plan.ends_on)})


def _people(group: Group, leads: bool) -> str:
    known = group.people if leads else counted(group.people)
    return _("fewer than 5") if known is None else str(known)


def leaders(group: Group, *, administers: bool) -> list[dict[str, Any]]:
    """To administrators also those who may not lead it now, so that they see why it needs somebody."""
    shown = group.named if administers else group.leaders
    return [each | {"as": str(LeadsAs(each["leads_as"]).label)} for each in shown]


def missing(group: Group) -> str:
    """Whom it needs before it meets."""
    known = [LeadsAs(each["leads_as"]) for each in group.leaders]
    wanted = leaders_missing(Facilitation(group.facilitation), known)
    if wanted == {LeadsAs.PEER}:
        return _("Before it meets it needs somebody who leads as a peer.")
    if wanted == {LeadsAs.CLINICIAN}:
        return _("Before it meets it needs somebody who leads as a clinician.")
    return _("Before it meets it needs a peer worker and a clinician who lead.") if wanted else ""


def member_row(member: GroupMember, capacity: int) -> GroupRow:
    waits = member.before - capacity + 1
    tag = _("Waits, number %(n)d") % {"n": waits} if waits > 0 else ""
    note = member.access_needs or _("Since %(day)s") % {"day": times.shown(member.created_at)}
    return GroupRow(member.called, "", note, tag, "waiting")


def my_row(group: MyGroup, href: str, *, unseen: bool = False) -> GroupRow:
    """``unseen``: without the places, by which one could tell whether somebody has one."""
    note = dose(group)
    if group.carer_tags:
        note = f"{for_whom(group)}. {note}"
    if group.ended_at:
        return GroupRow(group.title, href, note, _("Over"), "stopped")
    note = f"{_where(group)}. {note}"
    if unseen:
        return GroupRow(group.title, href, note)
    if not group.mine:
        full = _("You would wait for a place") if group.full else _("There is a place")
        return GroupRow(group.title, href, f"{note}. {full}")
    waits = group.waits
    return GroupRow(
        group.title,
        href,
        note,
        _("You wait, number %(n)d") % {"n": waits} if waits else _("You are in it"),
        "waiting" if waits else "done",
    )


def _where(group: MyGroup) -> str:
    return _("From %(day)s, %(place)s") % {"day": date_format(group.starts_on), "place": group.place}


def my_facts(group: MyGroup) -> Pairs:
    names = ", ".join(f"{each['name']} ({LeadsAs(each['leads_as']).label})" for each in group.leaders)
    pairs = [*facts_of(group), (_("From"), date_format(group.starts_on))]
    if group.ends_on:
        pairs.append((_("Until"), date_format(group.ends_on)))
    return [*pairs, (_("Where"), group.place), (_("Who leads it"), names or _("nobody yet"))]
