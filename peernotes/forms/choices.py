"""A choice or About Me of somebody without a sign-in, as staff write it down. Nothing is chosen beforehand."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.consents import ConsentAnswer
from peernotes.enums import ConsentScope
from peernotes.forms.fields import OneOf, PressedKey
from peernotes.forms.my import ABOUT_ME, YES_NO, AboutMeForm
from peernotes.forms.notes import Spoken
from peernotes.policy.consent import OF_EVERYONE

if TYPE_CHECKING:
    from collections.abc import Sequence

EVERYONE = "everyone"
SCOPES = (
    (ConsentScope.READ_RECORD, _("Reading their record")),
    (ConsentScope.READ_ABOUT_ME, _("Reading their About Me")),
    (ConsentScope.WRITE_NOTES, _("Writing notes with them")),
    (ConsentScope.LOG_CONTACTS, _("Keeping a line when they meet a peer worker")),
    (ConsentScope.READ_PLAN_PEER, _("Peer workers reading what their care plan says about peer support")),
    (ConsentScope.EVALUATION, _("Asking them how it is going")),
)
CHOOSE = {"required": _("Please choose one.")}


class ChoiceSaid(Spoken):
    """``asks_about_lines``: whether the model lets a line about contact be refused."""

    only_words = True
    field_order = ("key", "scope", "grantee", "answer")
    somebody_else = _(
        "Please name somebody else who was there, by first and last name: not the person themselves, not yourself, and "
        "nobody who gains by a yes. For a yes to yourself: somebody who works here, by the name that stands on their "
        "pages, or who supports them."
    )
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
        asks_about_lines: bool = False,
        **options,
    ) -> None:
        super().__init__(*args, **options)
        self.fields["scope"].choices = [
            (scope, label) for scope, label in SCOPES if asks_about_lines or scope != ConsentScope.LOG_CONTACTS
        ]
        everyone = [("", _("Please choose")), (EVERYONE, _("Every peer worker who works with them"))]
        self.fields["grantee"].choices = [*everyone, *((str(key), name) for key, name in workers)]

    def clean(self) -> dict[str, object]:
        said = self.cleaned_data
        if said.get("scope") in OF_EVERYONE and said.get("grantee") not in {None, EVERYONE}:
            self.add_error("grantee", _("That is no matter of one peer worker: please choose all of them."))
        return super().clean()

    @property
    def said(self) -> ConsentAnswer:
        given = self.cleaned_data
        grantee = None if given["grantee"] == EVERYONE else UUID(given["grantee"])
        return ConsentAnswer(ConsentScope(given["scope"]), yes=given["answer"] == "yes", grantee_id=grantee)


class AboutMeDictated(AboutMeForm):
    read_back = forms.BooleanField(
        label=_("I have read it back, and they say that it is right"),
        error_messages={"required": _("Please read it back to them first.")},
    )

    def __init__(self, *args, **options) -> None:
        super().__init__(*args, **options)
        self.order_fields([*ABOUT_ME, "read_back"])
