"""A list of people to invite, as a file or pasted, and each of its lines as if it were typed into the form for one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.actions.invitations import Newcomer
from peernotes.actions.staff_import import Listed
from peernotes.enums import LivedAs, Role
from peernotes.forms.fields import PlainText, PressedKey
from peernotes.forms.kept import Form
from peernotes.forms.staff import PAID, ROLES, VOLUNTEER, InviteForm
from peernotes.imports import sheets
from peernotes.imports import staff as lists
from peernotes.imports.reasons import explain
from peernotes.imports.records import Bad
from peernotes.imports.staff import LineProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from django.core.files.uploadedfile import UploadedFile

    from peernotes.imports.staff import StaffLine

LARGEST = 100_000
BETWEEN_ROLES = re.compile("[,;|/+]")
COLUMNS = {"starts_on": "from", "ends_on": "until", "lived_as": "lived as"}
TOO_LARGE = _("This is more than the %(limit)s characters there is room for. Please bring them in by parts.")


class StaffImportForm(Form):
    """``text``: of the file too, once it is read, so that it can be put right on the page."""

    key = PressedKey(widget=forms.HiddenInput)  # each line with it is a press of its own
    file = forms.FileField(label=_("A CSV file"), required=False, allow_empty_file=True, widget=forms.FileInput)
    text = PlainText(
        label=_("Or the list itself"),
        help_text=_("Copied from a spreadsheet, the row with the names of the columns too."),
        required=False,
        max_length=LARGEST,
        rows=10,
    )
    leave_out = forms.BooleanField(label=_("Leave these lines out and invite the others"), required=False)

    def clean_file(self) -> str:
        file = self.cleaned_data["file"]
        try:
            return _text(file) if file else ""
        except Bad as bad:
            raise ValidationError(_said(bad), code=bad.code) from None

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if self.errors:
            return said
        self.data = self.data.copy()
        self.data["text"] = said["file"] or said["text"]
        try:
            said["lines"] = lists.read(self.fields["text"].clean(self.data["text"]))
        except ValidationError as error:
            self.add_error("text", error)
        except Bad as bad:
            self.add_error("text", ValidationError(_said(bad), code=bad.code))
        return said


def _text(file: UploadedFile) -> str:
    if file.size > LARGEST:
        raise ValidationError(TOO_LARGE, code="size", params={"limit": f"{LARGEST:,}"})
    return sheets.decoded(file.read())


def _said(bad: Bad) -> str:
    return explain(bad.code, **bad.details)


class LineForm(InviteForm):
    """Days as 2026-03-04 only: 02/03 has two meanings."""

    def __init__(self, cells: dict[str, str]) -> None:
        super().__init__(
            {
                **{name: cells.get(name, "") for name in ("name", "username", "email")},
                "roles": [_value(each, ROLES) for each in BETWEEN_ROLES.split(cells["roles"]) if each.strip()],
                "starts_on": cells.get("from", "").strip(),
                "ends_on": cells.get("until", "").strip(),
                "paid": _value(cells["paid"], [(PAID, _("Paid")), (VOLUNTEER, _("As a volunteer"))]),
                "lived_as": _value(cells.get("livedas", ""), LivedAs.choices),
            }
        )
        for name in ("starts_on", "ends_on"):
            self.fields[name].input_formats = ["%Y-%m-%d"]
        for name, messages in _messages().items():
            self.fields[name].error_messages |= messages

    def listed(self, line: int) -> Listed:
        said = self.cleaned_data
        newcomer = Newcomer(said["name"], said["username"], said["email"])
        return Listed(line, newcomer, tuple(dict.fromkeys(said["roles"])), self.terms())

    def problems(self, line: int) -> Iterator[LineProblem]:
        for name, errors in self.errors.items():
            yield from (LineProblem(line, COLUMNS.get(name, name), str(error)) for error in errors)


def _messages() -> dict[str, dict[str, object]]:
    """Of a list nobody chooses: they write."""
    day = {"invalid": _("Please write the day as in 2026-03-04.")}
    roles = {"value": "%(value)s", "known": ", ".join(str(role.label) for role in Role)}
    return {
        "starts_on": day,
        "ends_on": day,
        "paid": dict.fromkeys(("required", "invalid_choice"), _("Please write “paid” or “volunteer”.")),
        "lived_as": {"invalid_choice": _("Please write “consumer” or “carer”, or nothing.")},
        "roles": {
            "required": _("Please name at least one role."),
            "invalid_choice": _("“%(value)s” is no role. There are: %(known)s.") % roles,
        },
    }


def checked(lines: Iterable[StaffLine]) -> tuple[list[Listed], list[LineProblem]]:
    """Whom it is possible to invite, as far as the lines say, and what is wrong with the others."""
    people, problems = [], []
    for line in lines:
        if line.bad:
            problems.append(LineProblem(line.number, "", _said(line.bad)))
            continue
        form = LineForm(line.cells)
        if form.is_valid():
            people.append(form.listed(line.number))
        else:
            problems.extend(form.problems(line.number))
    return people, problems


def _value(text: str, choices: Iterable[tuple[str, object]]) -> str:
    """What is chosen, by its value or by its label."""
    wanted = " ".join(text.lower().replace("_", " ").split())
    names = ((value, {value.replace("_", " "), str(label).lower()}) for value, label in choices)
    return next((value for value, known in names if wanted in known), text)
