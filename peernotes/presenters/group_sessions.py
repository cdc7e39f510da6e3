"""The record of a group session, for those who write it and for those who may read it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from peernotes.enums import Came, GroupMode, GroupTheme
from peernotes.models import GroupSession
from peernotes.models.group_session import TEXTS
from peernotes.policy.group_sessions import all_signed
from peernotes.policy.groups import counted
from peernotes.presenters import times
from peernotes.presenters.groups import GroupRow, Pairs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.queries.attendance import AttendanceMark, MyAttendance
    from peernotes.queries.group_sessions import SessionRecord
    from peernotes.queries.groups import Group


MY_CAME = {
    Came.YES: gettext_lazy("you came"),
    Came.LATE: gettext_lazy("you came later"),
    Came.NO: gettext_lazy("you were not there"),
}


def title(record: SessionRecord | MyAttendance) -> str:
    return _("Session %(n)d") % {"n": record.number}


def row(record: SessionRecord) -> GroupRow:
    href = reverse("group-session", args=[record.run_id, record.id])
    tag, tone = state(record)
    return GroupRow(title(record), href, times.shown(record.happened_at), tag, tone)


def state(record: SessionRecord) -> tuple[str, str]:
    """The tag, and its tone; nothing to say of one that is final."""
    if record.struck_at:
        return _("Struck out"), "stopped"
    return ("", "plain") if record.final_at else (_("Not final yet"), "waiting")


def why(record: SessionRecord) -> str:
    """What became of a record that was final once."""
    if not record.reason:
        return ""
    if record.struck_at:
        return _("Struck out on %(when)s: %(why)s") % {"when": times.shown(record.struck_at), "why": record.reason}
    return _("Put right: %(why)s") % {"why": record.reason}


def earlier(records: list[SessionRecord], *, inside: bool = True) -> list[tuple[str, Pairs, Pairs]]:
    """What was final before: since when, and what it said."""
    return [
        (
            _("As it was final on %(when)s") % {"when": times.shown(each.final_at)},
            facts(each, inside=inside),
            texts(each),
        )
        for each in records
        if each.final_at
    ]


def my_rows(mine: Iterable[MyAttendance], whose: str) -> list[GroupRow]:
    """Those whose record one can read. ``whose``: "my", or "carer"."""
    return [
        GroupRow(
            title(each), reverse(f"{whose}-group-session", args=[each.run_id, each.id]), times.shown(each.happened_at)
        )
        for each in mine
        if each.present and each.final
    ]


def facts(record: SessionRecord, *, inside: bool = True) -> Pairs:
    """``inside``: for who leads the group or was there. To others fewer than five are no number."""
    minutes = ngettext("%(n)d minute", "%(n)d minutes", record.minutes) % {"n": record.minutes}
    people = record.number_present if inside else counted(record.number_present)
    pairs: Pairs = [
        (_("When"), times.shown(record.happened_at)),
        (_("How long"), minutes),
        (_("How"), GroupMode(record.mode).label),
        (_("How many were there"), _("fewer than 5") if people is None else people),
    ]
    if record.topic:
        pairs.append((_("Topic"), record.topic))
    if record.themes:
        pairs.append((_("About"), ", ".join(str(GroupTheme(theme).label) for theme in record.themes)))
    if record.conflict:
        pairs.append((_("Was there a conflict?"), _("Yes")))
    return pairs


def texts(record: SessionRecord) -> Pairs:
    """What was written, each with its heading."""
    said = [(name, getattr(record, name)) for name in TEXTS if name != "topic"]
    return [(_heading(name), text) for name, text in said if text]


def _heading(name: str) -> str:
    label = str(GroupSession._meta.get_field(name).verbose_name)
    return label[0].upper() + label[1:]


def signatures(record: SessionRecord, group: Group) -> Pairs:
    """Each who leads the group, and whether they have signed this."""
    return [
        (each["name"], _("has signed") if UUID(each["user_id"]) in record.signed else _("has not signed yet"))
        for each in group.leaders
    ]


def marked(marks: Iterable[AttendanceMark], said: dict[UUID, Came]) -> Pairs:
    """What is marked otherwise than was chosen."""
    return [
        (each.called, each.came.label) for each in marks if each.came and said.get(each.participation_id) != each.came
    ]


def waits_for_nobody(record: SessionRecord, group: Group) -> bool:
    """Whoever had not signed leads the group no more."""
    return all_signed([UUID(each["user_id"]) for each in group.leaders], record.signed)


def my_attendance(mine: Iterable[MyAttendance]) -> Pairs:
    return [
        (_("Session %(n)d, %(day)s") % {"n": each.number, "day": times.shown(each.happened_at)}, MY_CAME[each.came])
        for each in mine
    ]
