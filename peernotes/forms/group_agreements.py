"""What a group agrees on with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from peernotes.forms.fields import PlainText, PressedKey, SeenVersion
from peernotes.forms.kept import Form
from peernotes.forms.seen import differing

if TYPE_CHECKING:
    from peernotes.models import GroupAgreement

PARTS = ("safety", "confidentiality", "phone", "contact_outside")
LONGEST = 2_000


class AgreementOfGroup(Form):
    """``version`` 0: there is none yet."""

    key = PressedKey()
    version = SeenVersion(least=0)
    safety = PlainText(label=_("Feeling safe here"), required=False, rows=3, max_length=LONGEST)
    confidentiality = PlainText(label=_("What stays here"), required=False, rows=3, max_length=LONGEST)
    phone = PlainText(label=_("Telephones"), required=False, rows=2, max_length=LONGEST)
    contact_outside = PlainText(label=_("Contact outside the group"), required=False, rows=2, max_length=LONGEST)

    @classmethod
    def of(cls, stands: GroupAgreement | None) -> AgreementOfGroup:
        said = {name: getattr(stands, name) for name in PARTS} if stands else {}
        return cls(initial=said | {"version": stands.number if stands else 0})

    def differing(self, stands: GroupAgreement | None) -> list[tuple[object, object]]:
        return differing(self, {name: getattr(stands, name) for name in PARTS} if stands else {})

    def clean(self) -> dict[str, object]:
        said = super().clean()
        if not self.errors and not any(said.get(name, "").strip() for name in PARTS):
            self.add_error("safety", ValidationError(_("Please write something."), code="empty"))
        return said

    @property
    def said(self) -> dict[str, str]:
        return {name: self.cleaned_data[name] for name in PARTS}
