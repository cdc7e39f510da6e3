"""The word list of a service in words: what is in use, what waits, what was before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.actions.wording import Advice
from peernotes.policy.wording import own_list
from peernotes.policy.wording.hints import MOST_AT_ONCE, found
from peernotes.policy.wording.shipped import SHIPPED, VERSION
from peernotes.presenters import times, wording

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from peernotes.presenters.wording import Suggestions
    from peernotes.queries.word_lists import WordLists, WordListVersion

NOTHING_OWN = "–"


@dataclass(frozen=True, slots=True)
class ShownWords:
    id: UUID
    text: str
    facts: list[tuple[str, str]]
    mine: bool


@dataclass(frozen=True, slots=True)
class WordListPage:
    """``head`` and ``rows``: every word in use. ``shipped``: which version of the list that comes with peernotes."""

    in_force: ShownWords | None
    waiting: ShownWords | None
    before: list[ShownWords]
    head: list[str]
    rows: list[list[str]]
    out: str
    shipped: str


def of(lists: WordLists, *, administers: bool) -> WordListPage:
    text = lists.in_force.text if lists.in_force else ""
    out = sorted(own_list.read(text).taken_out)
    return WordListPage(
        in_force=_shown(lists.in_force) if lists.in_force else None,
        waiting=_shown(lists.waiting) if lists.waiting and administers else None,
        before=[_shown(one) for one in lists.before] if administers else [],
        head=[_("Word"), _("You could also say"), _("Why")],
        rows=[[hint.phrase, " / ".join(hint.suggest), wording.why(hint)] for hint in own_list.together(text)],
        out=_("Taken out by this service: %(words)s.") % {"words": ", ".join(out)} if out else "",
        shipped=_("Version %(version)d of the list that comes with peernotes has %(count)d words.")
        % {"version": VERSION, "count": len(SHIPPED)},
    )


def _shown(one: WordListVersion) -> ShownWords:
    facts = [(_("Version"), str(one.number)), (_("Proposed by"), one.proposer)]
    if one.approved_at:
        facts += [(_("Approved by"), one.approver or ""), (_("In use since"), times.shown(one.approved_at))]
    return ShownWords(one.id, one.text.strip() or NOTHING_OWN, facts, one.mine)


def tried(said: Mapping[str, str]) -> Suggestions:
    """What the words would say about a text. Whoever writes is shown three at a time; here ten times as many."""
    met = found(said["trial"], own_list.together(said["text"]))[: 10 * MOST_AT_ONCE]
    return wording.of([Advice("trial", one) for one in met])
