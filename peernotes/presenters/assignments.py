"""Who works with whom, in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from peernotes.presenters import times
from peernotes.presenters.lines import PersonRow

if TYPE_CHECKING:
    from peernotes.queries.assignments import OpenAssignment


def row(slug: str, found: OpenAssignment) -> PersonRow:
    """Leads to where it is ended."""
    end = reverse("assignment-end", args=[slug, found.user_id])
    said = {"who": found.worker, "name": found.chosen_name, "id": found.local_identifier, "day": times.day(found.since)}
    return PersonRow(
        title=_("%(name)s and %(who)s") % said,
        href=f"{end}?{urlencode({'people': found.local_identifier})}",
        note=_("%(id)s, since %(day)s") % said,
    )
