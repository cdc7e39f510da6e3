"""What is still to do before people can work together in a service; nothing once it is all there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.policy.choosing import A_CHOICE
from peernotes.policy.set_up import ADMINISTRATORS
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.queries.checklist import Started


def rows(slug: str, found: Started) -> list[PersonRow]:
    names = ("staff", "service_change", "consumers", "assignments", "duty")
    staff, change, consumers, assignments, duty = (reverse(name, args=[slug]) for name in names)
    items = [
        (found.administrators >= ADMINISTRATORS, _("Two administrators"), _administrators(found.administrators), staff),
        (found.model, _("A model in force"), _model(found), change),
        (found.on_duty, _("A clinician on duty"), _number(found.on_duty), duty),
        (found.peer_workers, _("A peer worker"), _number(found.peer_workers), staff),
        (found.consumer, _("A consumer"), _("Clinicians, peer supervisors and records officers enrol."), consumers),
        (found.assignment, _("Somebody who works with somebody"), _assignment(found), assignments),
    ]
    if all(done for done, *_rest in items):
        return []
    return [_item(bool(done), title, note, href) for done, title, note, href in items]


def _item(done: bool, title: str, note: str, href: str) -> PersonRow:
    tag, tone = (_("Done"), "done") if done else (_("To do"), "waiting")
    return PersonRow(title=title, href=href, note=note, tag=tag, tone=tone)


def _administrators(number: int) -> str:
    said = {"n": number, "wanted": ADMINISTRATORS}
    return _("%(n)s of %(wanted)s: what one proposes, the other approves.") % said


def _model(found: Started) -> str:
    return "" if found.model else _("Until then peer workers can neither read nor write.")


def _assignment(found: Started) -> str:
    first = _("If the model asks for training, confirm it first, under “What peer workers were trained in”.")
    return "" if found.assignment or not found.model else first


def choice(found: Started) -> str:
    """What is said for good, as long as it is so: a small service may stay without."""
    said = ngettext(
        "%(n)s peer worker can be chosen. With fewer than two nobody has a choice.",
        "%(n)s peer workers can be chosen. With fewer than two nobody has a choice.",
        found.offered,
    ) % {"n": found.offered}
    how = _("Peer workers say it themselves, under “My profile”.")
    return f"{said} {how}" if found.model and found.offered < A_CHOICE else ""


def _number(number: int) -> str:
    return ngettext("%(n)s now", "%(n)s now", number) % {"n": number}
