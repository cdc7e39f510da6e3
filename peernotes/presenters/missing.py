"""What is missing before one begins, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from peernotes.enums import SupervisionKind
from peernotes.policy.catalogue.training_required import TRAINING_REQUIRED

if TYPE_CHECKING:
    from collections.abc import Iterable


def missing(found: Iterable[str]) -> str:
    return _("Not there yet: %(names)s.") % {"names": ", ".join(map(named, found))}


def named(one: str) -> str:
    supervision = {str(kind): _("supervision by %(whom)s") % {"whom": kind.label} for kind in SupervisionKind}
    return supervision[one] if one in supervision else _(TRAINING_REQUIRED.members[one])
