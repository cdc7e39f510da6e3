"""What a records officer sees of a person: rows to choose from, and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.models import ConsumerNumber
    from peernotes.queries.details import FoundPerson


def row(person: FoundPerson) -> PersonRow:
    born = _("born %(day)s") % {"day": times.day(person.date_of_birth)} if person.date_of_birth else ""
    return PersonRow(
        title=person.chosen_name,
        href=reverse("person-details", args=[person.id]),
        note=", ".join(filter(None, [person.local_identifier, born])),
    )


def number(found: ConsumerNumber) -> str:
    shown = _("%(number)s, of %(system)s") % {"number": found.value, "system": found.system}
    return shown if found.system else found.value
