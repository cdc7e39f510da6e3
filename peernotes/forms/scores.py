"""A measure as a form: its own questions with their words, others by their numbers. Nothing is chosen beforehand, and
whatever does not fit stays as it was typed."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from peernotes.actions.scores import Answered
from peernotes.forms.fields import OneOf, PlainLine, PressedKey
from peernotes.forms.kept import Form
from peernotes.measures import Detail, score, score_of_subscores, score_of_total
from peernotes.measures.scoring import (
    HalfTyped,
    MissingAnswers,
    NotTheSum,
    OutOfRange,
    Unscorable,
    WrongCount,
    read,
    step_of_total,
)

if TYPE_CHECKING:
    from peernotes.measures.declaration import Range
    from peernotes.queries.scores import OfMeasure

ITEM = re.compile(r"i([1-9][0-9]*)", re.ASCII)
NUMBER = re.compile(r"-?[0-9]{1,6}(?:[.,][0-9])?", re.ASCII)
WHOLE = re.compile(r"-?[0-9]{1,6}", re.ASCII)
# As many answers to choose from as fit under one another.
FEW_ANSWERS = 6
CODE = "score_out_of_range"
SCORE, TOTAL = "score-", "total"
YES_OR_NO = (("yes", gettext_lazy("Yes, ask me")), ("no", gettext_lazy("No, do not ask me")))


class ToBeAsked(forms.Form):
    """One press: whether somebody wants to be asked at all."""

    key = PressedKey()
    answer = OneOf(choices=YES_OR_NO, error_messages={"required": gettext_lazy("Please press one of the buttons.")})


class ToShare(forms.Form):
    key = PressedKey()
    share = OneOf(choices=(("yes", "yes"), ("no", "no")))


class ScoreForm(Form):
    """``on_paper``: typed in by staff, where only the total may be known."""

    key = PressedKey()

    def __init__(self, *args, asked: OfMeasure, on_paper: bool = False, **options) -> None:
        super().__init__(*args, **options)
        self.asked, self.measure = asked, asked.declared
        self.answered: Answered | None = None
        if self.measure.entry is Detail.ITEMS:
            self.fields |= {f"i{n}": self._item(n) for n in range(1, self.measure.items + 1)}
        only = self.measure.entry is Detail.TOTAL
        if only and asked.whole:
            self.fields[TOTAL] = _number(_("Total"), asked.whole)
        if self.measure.entry is not Detail.ITEMS:
            self.fields |= {
                SCORE + one.code: _number(one.title, allowed, may_be_open=one.beside)
                for one in self.measure.subscales
                if (allowed := asked.range_of(one))
            }
        if on_paper and not only and asked.whole:
            step = max(1, int(step_of_total(self.measure)))
            self.fields[TOTAL] = _number(_("Or only the total"), replace(asked.whole, step=step))

    def _item(self, number: int) -> forms.Field:
        allowed = self.measure.range_of(number)
        label = self.measure.texts[number - 1] if self.measure.texts else _("Question %(n)s") % {"n": number}
        answers = range(int(allowed.low), int(allowed.high) + 1, allowed.step)
        if self.measure.texts and len(answers) <= FEW_ANSWERS:
            choices = [(str(answer), self._said(answer, allowed)) for answer in answers]
            return OneOf(label=label, choices=choices, widget=forms.RadioSelect, required=False)
        return _number(label, allowed)

    def _said(self, answer: int, allowed: Range) -> str:
        if (allowed.low, allowed.high) == (0, 1):
            return _("Yes") if answer else _("No")
        ends = {allowed.low: self.measure.low_label, allowed.high: self.measure.high_label}
        return f"{answer}: {_(ends[answer])}" if ends.get(answer) else str(answer)

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors:
            try:
                self.answered = self._scored(said)
            except Unscorable as wrong:
                self._say(wrong)
        return said

    def _scored(self, said: dict[str, object]) -> Answered:
        items = {name: said[name] for name in said if ITEM.fullmatch(name)}
        scores = {name.removeprefix(SCORE): said[name] for name in said if name.startswith(SCORE)}
        total = str(said.get(TOTAL, "")).strip()
        if self.measure.entry is Detail.TOTAL:
            beside = {code: _read(code, str(typed)) for code, typed in scores.items()}
            return Answered([], score_of_total(self.measure, _read(TOTAL, total), self.asked.by_service, beside))
        if total and any(map(str, (*items.values(), *scores.values()))):
            raise WrongCount(TOTAL)
        if total:
            return Answered([], score_of_total(self.measure, _read(TOTAL, total), self.asked.by_service))
        if scores:
            return Answered([], score_of_subscores(self.measure, {k: _read(k, str(v)) for k, v in scores.items()}))
        answers = read([str(items[f"i{n}"]) for n in range(1, self.measure.items + 1)])
        beyond = [None for name in self.data if ITEM.fullmatch(name) and name not in items and self.data[name]]
        return Answered(answers, score(self.measure, [*answers, *beyond]))

    def _say(self, wrong: Unscorable) -> None:
        """At the field, if the error is about one."""
        if isinstance(wrong, WrongCount):
            words = _("Please give either the answers or the total.") if wrong.which == (TOTAL,) else self._how_many()
            return self.add_error(None, forms.ValidationError(words, code=CODE))
        for which in wrong.which or (TOTAL,):
            name = f"i{which}" if isinstance(which, int) else which if which == TOTAL else f"{SCORE}{which}"
            self.add_error(name, forms.ValidationError(self._words(wrong, name), code=CODE))

    def _how_many(self) -> str:
        return _("There are %(n)s questions. Please look at the sheet again.") % {"n": self.measure.items}

    def _words(self, wrong: Unscorable, name: str) -> str:
        if isinstance(wrong, MissingAnswers):
            open_ = {"n": self.measure.may_miss}
            return (
                _("Please answer this one. At most %(n)s may stay open.") % open_
                if open_["n"]
                else _("Please answer this one.")
            )
        if isinstance(wrong, NotTheSum):
            return _("Its parts do not add up to this. Please look at the sheet again.")
        hint = str(self.fields[name].help_text)
        if isinstance(wrong, OutOfRange):
            part = self._is_whole(name) and not WHOLE.fullmatch(_plain(str(self.cleaned_data.get(name, ""))))
            return _("Please give a whole number. %(hint)s") % {"hint": hint} if part else hint
        if isinstance(wrong, HalfTyped):
            return _("Please give a whole number.") if self._is_whole(name) else _("Please give a number.")
        return _("Please look at this again.")

    def _is_whole(self, name: str) -> bool:
        """Nothing between two whole numbers is an answer."""
        scale = self.measure.scale(name.removeprefix(SCORE))
        return scale.whole if scale else name != TOTAL or step_of_total(self.measure) >= 1


def _number(label: str, allowed: Range, *, may_be_open: bool = False) -> PlainLine:
    ends = {"low": allowed.low, "high": allowed.high, "step": allowed.step}
    hint = _("A number from %(low)s to %(high)s.") % ends
    if allowed.step > 1:
        hint = _("A number from %(low)s to %(high)s, in steps of %(step)s.") % ends
    if may_be_open:
        hint = _("%(hint)s It may stay open.") % {"hint": hint}
    # Where numbers are typed on a telephone there is no minus.
    keys = "text" if allowed.low < 0 else "decimal"
    widget = forms.TextInput(attrs={"class": "nhsuk-input--width-5", "inputmode": keys, "autocomplete": "off"})
    return PlainLine(label=label, help_text=hint, max_length=20, widget=widget, required=False)


def _plain(typed: str) -> str:
    """A minus that is as long as a plus is one too."""
    return typed.strip().replace("−", "-")


def _read(which: str, typed: str) -> Decimal | None:
    word = _plain(typed)
    if word and not NUMBER.fullmatch(word):
        raise HalfTyped(which)
    return Decimal(word.replace(",", ".")) if word else None
