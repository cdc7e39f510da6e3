"""An offer to a consumer, and their answer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from peernotes.actions.referrals import Offered
from peernotes.enums import ReferralAnswer, ReferralTo
from peernotes.forms.carers import TieSaid
from peernotes.forms.fields import Label, OneOf, PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.models.referral import LONGEST

if TYPE_CHECKING:
    from collections.abc import Iterable

PRESS = {"required": _("Please press yes or no."), "invalid_choice": _("Please press yes or no.")}
OFFER_WAITS = _("This was offered already, and they have not answered yet.")
ASKED_LATELY = _(
    "They would rather not be asked about this now. After a no nobody asks again for 90 days; they can always ask themselves."
)
ASKED_FOR = _("They asked for this themselves already. You find it above.")
OFFERED_TO_ME = _("This was offered to you already. You can say yes to it under “Offered to you”.")
ASKED_BY_ME = _("You asked for this already. It stands under “Offered to you”.")
SAID = [(ReferralAnswer.ACCEPTED.value, _("They said yes")), (ReferralAnswer.DECLINED.value, _("They said no"))]


class OfferForm(Form):
    """``groups``: id and title of those that go on."""

    key = PressedKey()
    what = OneOf(
        label=_("What do you offer?"),
        choices=ReferralTo.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what you offer.")},
    )
    run = OneOf(label=_("Which group, if it is one"), required=False)
    place = Label(label=_("Where, if it is elsewhere"), max_length=120, required=False)
    wish = PlainText(
        label=_("Why it may help (optional)"),
        help_text=_("They read it. A sentence, as you would say it to them."),
        max_length=LONGEST,
        rows=3,
        required=False,
    )

    def __init__(self, *args, groups: Iterable[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.fields["run"].choices = [("", ""), *((str(key), title) for key, title in groups)]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        for name, kind, asked in (
            ("run", ReferralTo.GROUP, _("Please choose which group.")),
            ("place", ReferralTo.ELSEWHERE, _("Please say where.")),
        ):
            if said.get("what") != kind:
                said[name] = ""
            elif name not in self.errors and not said.get(name):
                self.add_error(name, asked)
        return said

    @property
    def said(self) -> Offered:
        given = self.cleaned_data
        return Offered(given["what"], UUID(given["run"]) if given["run"] else None, given["place"], given["wish"])


class Request(Form):
    """By the consumer. A group they join by themselves, and nobody is asked about it."""

    key = PressedKey()
    what = OneOf(
        label=_("What would you like?"),
        choices=[choice for choice in ReferralTo.choices if choice[0] != ReferralTo.GROUP],
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose what you would like.")},
    )
    place = Label(label=_("Where, if it is elsewhere"), max_length=120, required=False)
    wish = PlainText(
        label=_("What you would wish for (optional)"),
        help_text=_("Whoever works with you reads it. No reason is needed."),
        max_length=LONGEST,
        rows=3,
        required=False,
    )

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if said.get("what") != ReferralTo.ELSEWHERE:
            said["place"] = ""
        elif "place" not in self.errors and not said.get("place"):
            self.add_error("place", _("Please say where."))
        return said

    @property
    def said(self) -> Offered:
        given = self.cleaned_data
        return Offered(given["what"], None, given["place"], given["wish"])


class OfferAnswer(Form):
    """One of two equal buttons."""

    key = PressedKey()
    answer = OneOf(choices=ReferralAnswer.choices, widget=forms.HiddenInput, error_messages=PRESS)


class OfferAnswerSaid(TieSaid):
    """Before a witness."""
