"""When a service asks how it is going and with what, and the permission to use what somebody owns."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django import forms
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from peernotes.actions.evaluation import LicenceNoted, PeriodPlanned
from peernotes.enums import PeriodKind
from peernotes.forms.fields import OneOf, PlainText, PressedKey, SomeOf
from peernotes.forms.kept import Form
from peernotes.measures import MEASURES
from peernotes.models.evaluation import AFTER_GROUP

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from peernotes.measures import Measure
    from peernotes.queries.evaluation import GroupToAsk

LONGEST, LONGEST_PERIOD = 2_000, timedelta(days=731)
WIDEST = 100_000
OVER = _("These days are over. Nobody can be asked in them any more.")
NARROW = {"class": "nhsuk-input--width-5", "inputmode": "numeric"}


class _Day(forms.DateField):
    """Near enough to be meant."""

    default_error_messages = {
        "required": _("Please give a day."),
        "invalid": _("Please give a date."),
        "far": _("This is more than two years away. Please check the year."),
    }

    def __init__(self, **options) -> None:
        options.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(**options)

    def clean(self, value: object) -> date | None:
        day = super().clean(value)
        if day and abs(day - timezone.localdate()) > LONGEST_PERIOD:
            raise forms.ValidationError(self.error_messages["far"], code="far")
        return day


class PeriodForm(Form):
    """``ready``: what can be asked with now; who chooses something else is told what is missing."""

    key = PressedKey()
    version = forms.UUIDField(widget=forms.HiddenInput, required=False)
    kind = OneOf(
        label=_("What is it for?"),
        help_text=_("Answers at any time stay with those who gave them; only what is asked once is told together."),
        choices=PeriodKind.choices,
        widget=forms.RadioSelect,
        error_messages={"required": _("Please say what it is for.")},
    )
    starts_on = _Day(label=_("First day"))
    ends_on = _Day(label=_("Last day"))
    measures = SomeOf(
        label=_("With what?"),
        help_text=_(
            "As few as will do: each of them takes somebody’s time. What belongs to somebody stands here once their "
            "permission is written down."
        ),
        choices=[(code, one.title) for code, one in MEASURES.items() if not one.of_group],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose at least one.")},
    )
    reason = PlainText(
        label=_("Why?"),
        rows=2,
        max_length=LONGEST,
        help_text=_("What you want to find out."),
        error_messages={"required": _("Please say why you ask.")},
    )

    def __init__(self, *args, ready: Collection[str], **options) -> None:
        super().__init__(*args, **options)
        self.fields["measures"].widget.choices = [one for one in self.fields["measures"].choices if one[0] in ready]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        first, last = said.get("starts_on"), said.get("ends_on")
        if first and last and last < first:
            self.add_error("ends_on", _("The last day lies before the first."))
        elif last and last < timezone.localdate():
            self.add_error("ends_on", OVER)
        return said

    def overlaps(self) -> None:
        self.add_error(
            "starts_on", _("Another one of this kind lies in these days. One that was closed early counts too.")
        )

    @property
    def planned(self) -> PeriodPlanned:
        said = self.cleaned_data
        measures = tuple(sorted(set(said["measures"])))
        kind = PeriodKind(said["kind"])
        return PeriodPlanned(kind, said["starts_on"], said["ends_on"], measures, said["reason"], said["version"])


class GroupPeriodForm(Form):
    """After a group, of those who came to it."""

    key = PressedKey()
    run = OneOf(
        label=_("After which group?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose a group.")},
    )
    starts_on = _Day(label=_("First day"), help_text=_("Nobody is asked before the group is over."))
    ends_on = _Day(label=_("Last day"), help_text=_("At most 30 days later, so that people still remember it."))
    measures = SomeOf(
        label=_("With what?"),
        choices=[(code, one.title) for code, one in MEASURES.items() if one.fits_group],
        initial=[code for code, one in MEASURES.items() if one.of_group],
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Please choose at least one.")},
    )
    reason = PlainText(
        label=_("Why?"),
        rows=2,
        max_length=LONGEST,
        help_text=_("What you want to find out."),
        error_messages={"required": _("Please say why you ask.")},
    )

    def __init__(self, *args, groups: Sequence[GroupToAsk], **options) -> None:
        super().__init__(*args, **options)
        self.groups = {str(one.id): one for one in groups}
        self.fields["run"].choices = [(key, _called(one)) for key, one in self.groups.items()]

    def clean(self) -> dict[str, object]:
        said = super().clean()
        first, last, run = said.get("starts_on"), said.get("ends_on"), self.groups.get(said.get("run", ""))
        if first and last and last < first:
            self.add_error("ends_on", _("The last day lies before the first."))
        elif last and last < timezone.localdate():
            self.add_error("ends_on", OVER)
        elif first and last and last - first > AFTER_GROUP:
            self.add_error("ends_on", _("This is more than 30 days after the first day."))
        elif last and run and run.ends_on and not run.ended_at and last <= run.ends_on:
            over = {"day": date_format(run.ends_on, "j F Y")}
            self.add_error("ends_on", _("The group goes on until %(day)s. Please give a day after it.") % over)
        return said

    def overlaps(self) -> None:
        self.add_error("starts_on", _("Another time of asking after this group is planned for these days."))

    @property
    def planned(self) -> PeriodPlanned:
        said = self.cleaned_data
        days = (said["starts_on"], said["ends_on"])
        measures = tuple(sorted(set(said["measures"])))
        return PeriodPlanned(PeriodKind.FREE, *days, measures, said["reason"], run_id=UUID(said["run"]))


def _called(group: GroupToAsk) -> str:
    said = {"title": group.title, "since": date_format(group.starts_on, "j F Y"), "place": group.place}
    return _("%(title)s, from %(since)s, %(place)s") % said


class LicenceForm(Form):
    key = PressedKey()
    note = PlainText(
        label=_("Who gave you permission, when, and for what?"),
        rows=4,
        max_length=LONGEST,
        error_messages={"required": _("Please write down the permission.")},
    )
    low = forms.IntegerField(
        label=_("Lowest score"), min_value=-WIDEST, max_value=WIDEST, widget=forms.NumberInput(NARROW)
    )
    high = forms.IntegerField(
        label=_("Highest score"), min_value=-WIDEST, max_value=WIDEST, widget=forms.NumberInput(NARROW)
    )

    def __init__(self, *args, measure: Measure, **options) -> None:
        super().__init__(*args, **options)
        if not measure.takes_range:
            del self.fields["low"], self.fields["high"]
        elif not measure.range_by_service:
            scale = next(one for one in measure.subscales if one.by_service)
            for name, label in (("low", _("Lowest score")), ("high", _("Highest score"))):
                self.fields[name].required = False
                self.fields[name].label = _("%(label)s of “%(scale)s”") % {"label": label, "scale": scale.title}
                self.fields[name].help_text = _("Both stay open if you note none.")

    def clean(self) -> dict[str, object]:
        said = super().clean()
        low, high = said.get("low"), said.get("high")
        if "low" in self.fields and not self.errors and (low is None) != (high is None):
            self.add_error("high" if high is None else "low", _("Please give both ends, or none."))
        if low is not None and high is not None and high <= low:
            self.add_error("high", _("The highest score lies above the lowest."))
        return said

    @property
    def noted(self) -> LicenceNoted:
        said = self.cleaned_data
        return LicenceNoted(said["note"], said.get("low"), said.get("high"))
