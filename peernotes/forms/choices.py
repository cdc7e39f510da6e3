"""A choice or About Me of somebody without a sign-in, as staff write it down. Nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.consents import ConsentAnswer
from peernotes.actions.notes.decisions import Witnessed
from peernotes.enums import ConsentScope
from peernotes.forms.fields import OneOf, PressedKey
from peernotes.forms.my import ABOUT_ME, YES_NO, AboutMeForm
from peernotes.forms.notes import Spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

EVERYONE = "everyone"
SCOPES = (
    (ConsentScope.READ_RECORD, _("Reading their record")),
    (ConsentScope.READ_ABOUT_ME, _("Reading their About Me")),
    (ConsentScope.WRITE_NOTES, _("Writing notes with them")),
)
CHOOSE = {"required": _("Please choose one.")}


class ChoiceSaid(Spoken):
    """``vouches``: whether this witness has no part in that answer."""

    only_words = True
    field_order = ("key", "scope", "grantee", "answer")
    key = PressedKey()
    scope = OneOf(
        label=_("What is it about?"),
        choices=SCOPES,
        widget=forms.RadioSelect,
        error_messages=CHOOSE,
    )
    grantee = OneOf(label=_("Whom is it about?"), widget=forms.Select, error_messages=CHOOSE)
    answer = OneOf(label=_("What did they say?"), choices=YES_NO, widget=forms.RadioSelect, error_messages=CHOOSE)

    def __init__(
        self,
        *args,
        workers: Sequence[tuple[UUID, str]],
        vouches: Callable[[ConsentAnswer, str], object],
        **options,
    ) -> None:
        super().__init__(*args, **options)
        everyone = [("", _("Please choose")), (EVERYONE, _("Every peer worker who works with them"))]
        self.fields["grantee"].choices = [*everyone, *((str(key), name) for key, name in workers)]
        self.vouches = vouches

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors and not self.vouches(self.said, self.witnessed.witness):
            message = _("Please name somebody who neither writes this down nor gains by a yes.")
            self.add_error("witness", forms.ValidationError(message, code="part"))
        return said

    @property
    def said(self) -> ConsentAnswer:
        given = self.cleaned_data
        grantee = None if given["grantee"] == EVERYONE else UUID(given["grantee"])
        return ConsentAnswer(ConsentScope(given["scope"]), yes=given["answer"] == "yes", grantee_id=grantee)

    @property
    def witnessed(self) -> Witnessed:
        return Witnessed(*(self.cleaned_data[name] for name in ("method", "witness", "reason")))


class AboutMeDictated(AboutMeForm):
    read_back = forms.BooleanField(
        label=_("I have read it back, and they say that it is right"),
        error_messages={"required": _("Please read it back to them first.")},
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.order_fields([*ABOUT_ME, "read_back"])
