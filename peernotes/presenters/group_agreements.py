"""What a group agrees on with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from peernotes.queries.groups import AgreedOn


def parts(stands: AgreedOn | None) -> list[tuple[str, str]]:
    if stands is None:
        return []
    found = [
        (_("Feeling safe here"), stands.safety),
        (_("What stays here"), stands.confidentiality),
        (_("Telephones"), stands.phone),
        (_("Contact outside the group"), stands.contact_outside),
    ]
    return [(heading, words) for heading, words in found if words]
