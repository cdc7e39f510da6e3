"""The page about a service for anybody, in the usual words and in Easy Read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.enums import ServiceModel
from peernotes.policy.switch_kinds import ModelReader
from peernotes.policy.switches import has_notes, new_in
from peernotes.presenters import easy_read, services, times

if TYPE_CHECKING:
    from peernotes.queries.about import AboutService, PublicModel

USUAL = {
    ModelReader.CONSUMER: gettext_lazy("If you are helped here"),
    ModelReader.CARER: gettext_lazy("If you care for somebody"),
    ModelReader.PROSPECTIVE_WORKER: gettext_lazy("If you would like to work here as a peer worker"),
}
EASY = {
    ModelReader.EASY_CONSUMER: gettext_lazy("If you are helped here"),
    ModelReader.EASY_CARER: gettext_lazy("If you care for somebody"),
}
# By itself, or the page would be twice as long on paper.
EASY_WORK = {ModelReader.EASY_PROSPECTIVE_WORKER: gettext_lazy("If you would like to work here as a peer worker")}


def usual(about: AboutService) -> dict[str, object]:
    return _page(about, USUAL, services.in_rows, services.ONE_LINE)


def easy(about: AboutService, *, work: bool) -> dict[str, object]:
    """``work``: for who would like to work there."""
    readers = EASY_WORK if work else EASY
    page = _page(about, readers, easy_read.rows, easy_read.ONE_LINE)
    found = [row for part in ("readers", "coming") for one in page.get(part, ()) for row in one["rows"]]
    notes = any(has_notes(version.switches) for version in (about.now, about.coming) if version)
    return page | {"work": work, "explained": easy_read.explained(next(iter(readers)), found, notes=notes)}


def _page(about: AboutService, readers: dict, rows, one_line: dict) -> dict[str, object]:
    """What a version says to each reader; of the one that comes, what is new in it."""
    page: dict[str, object] = {"about": about, "asking": about.asking}
    now, coming = about.now, about.coming
    if now is not None:
        page |= {
            "model": now.model,
            "one_line": one_line[ServiceModel(now.model)],
            "since": times.day(now.starts_at),
            "readers": _to_each(readers, lambda reader: rows(now.switches, reader)),
        }
    return page | (_coming(now, coming, readers, rows, one_line) if coming else {})


def _coming(now: PublicModel | None, coming: PublicModel, readers: dict, rows, one_line: dict) -> dict[str, object]:
    new = new_in(now.switches, coming.switches) if now else None
    said = _to_each(readers, lambda reader: rows(coming.switches, reader, new))
    other = now is None or coming.model != now.model
    if not (other or said):
        return {}
    title = _("What changes on %(when)s") if now else _("What begins on %(when)s")
    return {
        "coming": said,
        "coming_line": one_line[ServiceModel(coming.model)] if other else "",
        "coming_title": title % {"when": times.shown(coming.starts_at)},
    }


def _to_each(readers: dict, rows) -> list[dict[str, object]]:
    found = [{"id": reader.value, "title": str(title), "rows": rows(reader)} for reader, title in readers.items()]
    return [one for one in found if one["rows"]]
