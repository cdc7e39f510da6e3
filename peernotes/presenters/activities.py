"""What peer workers do beside their time with people, as rows; and all of it as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from peernotes.enums import ActivityKind, ActivityWith, ContactTag
from peernotes.presenters import times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.db.models import TextChoices

    from peernotes.queries.activities import Activity, WorkCount


@dataclass(frozen=True)
class ActivityRow:
    id: UUID
    what: str
    when: str


def row(done: Activity) -> ActivityRow:
    what = str(ActivityKind(done.kind).label)
    if done.co_with != ActivityWith.NOBODY:
        what = _("%(what)s, together with %(whom)s") % {"what": what, "whom": ActivityWith(done.co_with).label.lower()}
    when = _("%(when)s, %(n)s minutes") % {"when": times.shown(done.happened_at), "n": done.minutes}
    return ActivityRow(done.id, what, when)


def tags(found: Iterable[WorkCount]) -> list[list[object]]:
    return _table(found, ContactTag)


def activities(found: Iterable[WorkCount]) -> list[list[object]]:
    return _table(found, ActivityKind)


def _table(found: Iterable[WorkCount], kinds: type[TextChoices]) -> list[list[object]]:
    """In the order of the kinds, and only what there is."""
    counted = {one.kind: one for one in found}
    return [[{"text": str(kind.label)}, *_cells(counted[kind])] for kind in kinds if kind in counted]


def _cells(count: WorkCount) -> list[dict[str, object]]:
    if count.times is None:
        return [{"text": _("too few")}, {"text": _("too few")}]
    hours = _("%(n)s h") % {"n": round((count.minutes or 0) / 60, 1)}
    return [{"text": str(count.times), "number": True}, {"text": hours, "number": True}]
