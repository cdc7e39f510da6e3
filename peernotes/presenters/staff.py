"""Who works here, in rows and sentences."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.enums import CARE_ROLES, PEER_ROLES, Role, Verb
from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from collections.abc import Sequence

    from peernotes.models import Membership, RoleProposal
    from peernotes.queries.staff import StaffMember, StaffRow

MOMENT = timedelta(microseconds=1)


def roles(words: str) -> str:
    return ", ".join(str(Role(role).label) for role in words.split()) or _("no role now")


def row(slug: str, found: StaffRow) -> PersonRow:
    return PersonRow(
        title=found.name,
        href=reverse("staff-member", args=[slug, found.id]),
        note=f"{found.username} · {roles(found.roles)}",
        tag=_("Not signed in yet") if found.waits else "",
        tone="waiting",
    )


def proposal(found: RoleProposal) -> dict[str, str]:
    said = {"who": found.user.name, "role": Role(found.role).label}
    by = {"who": found.proposed_by.name, "why": found.reason}
    return {
        "title": _("%(who)s: %(role)s") % said,
        "note": _("Given by %(who)s. %(why)s") % by,
    }


def facts(found: StaffMember) -> list[tuple[str, str]]:
    """For the component "summary"."""
    return [
        (_("Username"), found.username),
        (_("E-mail address"), found.email or _("none")),
        (_("Works with"), people(found.people)),
        (_("On duty for everyone"), _("yes") if found.on_duty else _("no")),
        *([(_("Can be chosen by consumers"), _("yes") if found.offered else _("no"))] if _is_peer(found) else []),
        (_("Second step of signing in"), _("yes") if found.second_step else _("no")),
        (_("Signed in now"), places(found.sign_ins)),
    ]


def _is_peer(found: StaffMember) -> bool:
    return bool(PEER_ROLES.intersection(found.roles.split()))


def people(number: int) -> str:
    return ngettext("%(n)s person", "%(n)s people", number) % {"n": number}


def places(number: int) -> str:
    return ngettext("in %(n)s place", "in %(n)s places", number) % {"n": number} if number else _("no")


def held(membership: Membership) -> str:
    """Until the end of a day is until that day."""
    said = {"role": _role(membership), "from": times.day(membership.starts_at)}
    text = _("%(role)s, from %(from)s") % said
    if membership.ends_at:
        said["until"] = times.day(membership.ends_at - MOMENT)
        text = _("%(role)s, from %(from)s until %(until)s") % said
    return _("%(held)s (volunteer)") % {"held": text} if membership.volunteer else text


def _role(membership: Membership) -> str:
    said = {"role": Role(membership.role).label, "lived_as": membership.get_lived_as_display()}
    return _("%(role)s (%(lived_as)s)") % said if membership.lived_as else str(said["role"])


def history(past: Sequence) -> list[PersonRow]:
    """Each line of history of their roles: what began or ended, by whom, and why."""
    rows = []
    for line in past:
        who = line.history_user.name if line.history_user else _("The start")
        said = {"who": who, "when": times.shown(line.history_date), "why": line.history_change_reason}
        # An invitation is given no reason, and its name is no word for people.
        given = said["why"] not in {None, "", Verb.INVITE}
        note = _("%(who)s, %(when)s. %(why)s") % said if given else _("%(who)s, %(when)s") % said
        rows.append(PersonRow(title=_changed(line), href="", note=note))
    return rows


def _changed(line: Membership) -> str:
    said = {"role": _role(line), "until": times.shown(line.ends_at), "from": times.shown(line.starts_at)}
    if line.history_type == "+":
        return _("%(role)s given, from %(from)s") % said
    return _("%(role)s ends: %(until)s") % said


def effects(found: StaffMember, notes: int) -> list[str]:
    """What becomes of everything when they leave."""
    lines = []
    if found.people:
        lines.append(_("They no longer work with %(people)s.") % {"people": people(found.people)})
    if found.groups:
        text = ngettext(
            "They no longer lead %(n)s group. Its members see that, and its records wait for nobody who has left.",
            "They no longer lead %(n)s groups. Their members see that, and their records wait for nobody who has left.",
            found.groups,
        )
        lines.append(text % {"n": found.groups})
    if CARE_ROLES & set(found.roles.split()):
        lines.append(
            _("If they work with family and friends, that ends for these too, and they no longer see this name.")
        )
    if found.on_duty:
        lines.append(_("They are no longer on duty for everyone."))
    if notes:
        text = ngettext(
            "%(n)s unfinished note: nobody can finish it. The person it is with keeps a copy, or lets it go.",
            "%(n)s unfinished notes: nobody can finish them. The people they are with keep a copy, or let them go.",
            notes,
        )
        lines.append(text % {"n": notes})
    if found.sign_ins:
        lines.append(_("They are signed out everywhere, this minute."))
    return lines
