"""How a service stands with one thing that the research recommends."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.actions.recommendations import RecommendationWords
from peernotes.enums import RecommendationState
from peernotes.forms.fields import ComingDay, OneOf, PastDay, PlainText, PressedKey, SeenVersion
from peernotes.forms.kept import Form
from peernotes.forms.seen import differing
from peernotes.models.recommendation import LONGEST
from peernotes.policy.recommendations import PREPARED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from peernotes.queries.recommendations import RecommendationVersion

NAMES = ("state", "owner", "evidence", "done_on", "review_on")


class RecommendationForm(Form):
    """``staff``: id and name of whoever works in the service."""

    key = PressedKey()
    version = SeenVersion(least=0)
    state = OneOf(
        label=_("How does your service stand with it?"),
        choices=RecommendationState.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say how it stands.")},
    )
    owner = OneOf(label=_("Who looks after it? (optional)"), widget=forms.Select, required=False)
    evidence = PlainText(
        label=_("What shows it? (optional)"),
        help_text=_(
            "Everybody who works here reads it, and it stays. Nothing about anybody whom the service helps, and nothing "
            "about anybody’s health."
        ),
        max_length=LONGEST,
        rows=6,
        required=False,
    )
    done_on = PastDay(label=_("Done on (optional)"), required=False)
    review_on = ComingDay(
        label=_("Look at it again on (optional)"),
        help_text=_("When that day is over, this page says so to everybody."),
        required=False,
    )

    def __init__(self, *args, number: int, staff: Iterable[tuple[UUID, str]], **options) -> None:
        super().__init__(*args, **options)
        self.number = number
        found = [(str(key), name) for key, name in staff]
        self.fields["owner"].choices = [("", _("Nobody yet")), *found]
        if number == PREPARED:
            self.fields["done_on"].label = _("Held on")
            self.fields["evidence"].label = _("Who was there, and what it was about")

    def clean(self) -> dict[str, object]:
        data = super().clean()
        done = data.get("state") == RecommendationState.DONE
        if data.get("done_on") and "state" in data and not done:
            message = _("This day goes with “Done”. Please choose that, or leave the day empty.")
            self.add_error("done_on", ValidationError(message, code="not_done"))
        if done and self.number == PREPARED:
            self._say_when_and_who(data)
        return data

    def _say_when_and_who(self, data: dict[str, object]) -> None:
        if not data.get("done_on") and "done_on" not in self.errors:
            self.add_error("done_on", ValidationError(_("Please give the day."), code="required"))
        if not str(data.get("evidence", "")).strip() and "evidence" not in self.errors:
            self.add_error("evidence", ValidationError(_("Please say who was there."), code="required"))

    @property
    def words(self) -> RecommendationWords:
        said = self.cleaned_data
        owner = UUID(said["owner"]) if said["owner"] else None
        return RecommendationWords(said["state"], owner, said["evidence"], said["done_on"], said["review_on"])

    @staticmethod
    def shown(found: RecommendationVersion | None) -> dict[str, object]:
        """What a form begins with."""
        if found is None:
            return {"state": RecommendationState.OPEN, "version": 0}
        said = {name: getattr(found, name) for name in NAMES}
        return said | {"owner": str(found.owner_id or ""), "version": found.version}

    def theirs(self, found: RecommendationVersion) -> list[tuple[object, object]]:
        """What was saved meanwhile and is not what was typed."""
        now = {name: value for name, value in self.shown(found).items() if name in NAMES}
        if now["owner"] not in dict(self.fields["owner"].choices):
            now["owner"] = found.owner
        return differing(self, now)
