"""What somebody was trained in, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.policy.catalogue.training_required import TRAINING_REQUIRED
from peernotes.presenters import times

if TYPE_CHECKING:
    from peernotes.queries.trainings import TrainingLine


def row(found: TrainingLine, *, named: bool = False) -> dict[str, object]:
    """``named``: among those of several workers."""
    topic = _(TRAINING_REQUIRED.members[found.topic])
    title = _("%(who)s: %(topic)s") % {"who": found.worker, "topic": topic} if named else topic
    tag, tone = standing(found)
    return {
        "id": found.id,
        "title": title,
        "note": _note(found),
        "tag": tag,
        "tone": tone,
        "open": not found.withdrawn_at,
    }


def standing(found: TrainingLine) -> tuple[str, str]:
    if found.withdrawn_at:
        return _("Withdrawn"), "plain"
    if found.valid_until and found.valid_until < timezone.localdate():
        return _("Not valid any more"), "attention"
    return (_("Confirmed"), "done") if found.confirmed_at else (_("Waits to be confirmed"), "waiting")


def _note(found: TrainingLine) -> str:
    hours = ngettext("%(n)d hour", "%(n)d hours", found.hours) % {"n": found.hours}
    said = [times.day(found.held_on), hours, found.provider]
    if found.valid_until:
        said.append(_("valid until %(day)s") % {"day": times.day(found.valid_until)})
    if found.confirmed_by:
        said.append(_("confirmed by %(who)s") % {"who": found.confirmed_by})
    return ", ".join(said)
