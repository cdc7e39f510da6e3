"""The versions of a service's model and how it stood with what the research recommends, as lines of one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.characters import as_text
from peernotes.enums import RecommendationState
from peernotes.presenters import services
from peernotes.presenters.recommendations import RECOMMENDED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from peernotes.queries.recommendations import RecommendationVersion
    from peernotes.queries.services import Chapter


def lines(chapters: Iterable[Chapter], said: Iterable[RecommendationVersion]) -> Iterator[list[str]]:
    """First the names of the columns."""
    yield [
        _("what"), _("number"), _("title"), _("version"), _("state"), _("why, or what shows it"), _("what changed"),
        _("looked after by"), _("from, or done on"), _("until, or look at it again on"),
        _("said by"), _("on"), _("approved by"), _("approved on"),
    ]  # fmt: skip
    for chapter in chapters:
        yield [as_text(str(cell)) for cell in _of_model(chapter)]
    for one in said:
        yield [as_text(str(cell)) for cell in _of_recommendation(one)]


def _of_model(chapter: Chapter) -> list[object]:
    version = chapter.version
    begun = version.state != "proposed"
    changes = [_("%(title)s: %(before)s → %(after)s") % change for change in services.changed(chapter.changes)]
    state, _tone = services.STATES[version.state]
    why = [version.reason, version.cancel_reason]
    return [
        _("Service model"), "", services.model_name(version.model), version.number, state,
        "\n".join(filter(None, why)), "\n".join(changes), "",
        _iso(version.starts_at) if begun else "", _iso(version.ends_at),
        version.proposed_by, _iso(version.created_at), version.approved_by, _iso(version.approved_at),
    ]  # fmt: skip


def _of_recommendation(one: RecommendationVersion) -> list[object]:
    return [
        _("What the research recommends"), one.number, RECOMMENDED[one.number], one.version,
        RecommendationState(one.state).label, one.evidence, "", one.owner or "",
        _iso(one.done_on), _iso(one.review_on), one.by, _iso(one.created_at), "", "",
    ]  # fmt: skip


def _iso(when: date | datetime | None) -> str:
    return when.isoformat() if when else ""
