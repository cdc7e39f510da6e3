"""Suggestions as they stand beside a form: the word, what could be said instead, why, and where that comes from."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from peernotes.actions.wording import LEAVE, NEVER, USE
from peernotes.policy.wording.hints import SAY_WHAT_HAPPENED
from peernotes.policy.wording.own_list import OF_SERVICE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.forms import BoundField

    from peernotes.actions.wording import Advice
    from peernotes.policy.wording.hints import FoundWord, Hint


@dataclass(frozen=True, slots=True)
class SuggestedUse:
    """``value``: what the button sends."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    line: str
    why: str
    uses: list[SuggestedUse]
    leave: str
    never: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """``left``: what the page sends along, so that it is not shown again."""

    title: str
    rows: list[Suggestion]
    left: tuple[str, ...]

    @property
    def parts(self) -> dict[str, object]:
        """For a page that puts them together itself."""
        rows = [
            asdict(one) | {"leave_label": _("Leave it"), "never_label": _("Not again on this page")}
            for one in self.rows
        ]
        return {"title": self.title, "rows": rows}


def of(advice: Sequence[Advice], left: tuple[str, ...] = ()) -> Suggestions:
    title = ngettext("%(count)d suggestion", "%(count)d suggestions", len(advice)) % {"count": len(advice)}
    return Suggestions(title, [_suggestion(one.field, one.found) for one in advice], left)


def after_saving(suggestions: Suggestions) -> str:
    """No word of it: it waits in the session until the next page."""
    count = len(suggestions.rows)
    return ngettext(
        "Saved. For %(count)d word there is a suggestion: “Correct it” shows it.",
        "Saved. For %(count)d words there are suggestions: “Correct it” shows them.",
        count,
    ) % {"count": count}


def _suggestion(field: str, found: FoundWord) -> Suggestion:
    hint = found.hint
    uses = [
        SuggestedUse(
            _("Use “%(words)s”") % {"words": words},
            _pressed(USE, field, found.start, found.word, words),
        )
        for words in found.instead
    ]
    return Suggestion(_line(found), why(hint), uses, _pressed(LEAVE, hint.phrase), _pressed(NEVER, hint.phrase))


def _line(found: FoundWord) -> str:
    word = " ".join(found.word.split())
    if found.instead:
        return _("“%(word)s”: you could also say %(words)s.") % {"word": word, "words": _said(found.instead)}
    suggest = [words for words in found.hint.suggest if words != SAY_WHAT_HAPPENED]
    if not suggest:
        return _("“%(word)s”: you could also say what happened.") % {"word": word}
    said = {"word": word, "words": _said(suggest)}
    return _("“%(word)s”: you could also say what happened, for example %(words)s.") % said


def why(hint: Hint) -> str:
    source = _("the word list of this service") if hint.source == OF_SERVICE else hint.source
    return _("%(why)s From: %(source)s.") % {"why": hint.why, "source": source} if hint.why else _from(source)


def _from(source: str) -> str:
    return _("From: %(source)s.") % {"source": source}


def _said(suggested: Iterable[str]) -> str:
    return _(" or ").join(f"“{words}”" for words in suggested)


def _pressed(*said: object) -> str:
    return json.dumps(said, ensure_ascii=False)


def mark_field(field: BoundField, address: str, fields: Sequence[str], *, place: str = "") -> None:
    """The field asks when somebody leaves it. The answer stands in the element ``place``, else beside the field."""
    field.field.widget.attrs |= {
        "data-words": address, "data-words-fields": " ".join(fields), "data-words-place": place or beside(field),
    }  # fmt: skip


def beside(field: BoundField) -> str:
    return f"hints-{field.html_name}"
