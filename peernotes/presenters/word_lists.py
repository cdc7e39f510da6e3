"""The word list of a service in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.actions.wording import Advice
from peernotes.policy.wording import own_list
from peernotes.policy.wording.hints import MOST_AT_ONCE, found
from peernotes.policy.wording.shipped import SHIPPED, VERSION
from peernotes.presenters import wording

if TYPE_CHECKING:
    from collections.abc import Mapping

    from peernotes.presenters.wording import Suggestions


@dataclass(frozen=True, slots=True)
class WordListPage:
    """``head`` and ``rows``: every word in use. ``shipped``: which version of the list that comes with peernotes."""

    head: list[str]
    rows: list[list[str]]
    out: str
    shipped: str


def of(text: str) -> WordListPage:
    out = sorted(own_list.read(text).taken_out)
    return WordListPage(
        head=[_("Word"), _("You could also say"), _("Why")],
        rows=[[hint.phrase, " / ".join(hint.suggest), wording.why(hint)] for hint in own_list.together(text)],
        out=_("Taken out by this service: %(words)s.") % {"words": ", ".join(out)} if out else "",
        shipped=_("Version %(version)d of the list that comes with peernotes has %(count)d words.")
        % {"version": VERSION, "count": len(SHIPPED)},
    )


def tried(said: Mapping[str, str]) -> Suggestions:
    """What the words would say about a text. Whoever writes is shown three at a time; here ten times as many."""
    met = found(said["trial"], own_list.together(said["text"]))[: 10 * MOST_AT_ONCE]
    return wording.of([Advice("trial", one) for one in met])
